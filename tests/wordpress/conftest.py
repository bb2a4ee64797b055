"""Servers and sites that the tests of this room talk to."""

from collections.abc import Iterator

import pytest

from pressmark.wordpress import Credentials, Transport
from tests.servers import ByteServer
from tests.wordpress.signing_in import PASSWORD, USER
from tests.wordpress_fixture import WordPressSite, find_fixture, start_wordpress


@pytest.fixture
def server() -> Iterator[ByteServer]:
    with ByteServer() as running:
        yield running


@pytest.fixture
def transport() -> Iterator[Transport]:
    with Transport(connect=5, deadline=10) as ready:
        yield ready


@pytest.fixture
def signed(server: ByteServer) -> Iterator[Transport]:
    """A transport that signs in at the server."""
    with Transport(credentials=Credentials.of(server.url, USER, PASSWORD)) as ready:
        yield ready


@pytest.fixture(scope="session")
def wordpress() -> Iterator[WordPressSite]:
    """A real WordPress with 50 posts, for the whole session."""
    if find_fixture() is None:
        pytest.skip("the folder with the real WordPress is not here")
    with start_wordpress() as site:
        yield site
