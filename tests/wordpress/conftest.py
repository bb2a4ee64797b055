"""Servers and sites that the tests of this room talk to."""

from collections.abc import Iterator

import pytest

from pressmark.wordpress import Credentials, Transport
from tests.servers import ByteServer
from tests.wordpress.signing_in import PASSWORD, USER
from tests.wordpress_fixture import WordPressSite, find_fixture, start_wordpress


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test says itself when there is a proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


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
