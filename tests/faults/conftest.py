"""A site that can be spoiled and a library that follows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.faulty_site import POSTS, FaultySite

pytest.register_assert_rewrite("tests.faults.outcomes")

from tests.faults.reader import Reader  # noqa: E402


@pytest.fixture
def site() -> Iterator[FaultySite]:
    """A site in good health: 130 posts and two pages."""
    with FaultySite() as running:
        running.add(POSTS)
        running.add([901, 902], "page")
        yield running


@pytest.fixture
def empty_reader(tmp_path: Path) -> Iterator[Reader]:
    """A library without a site."""
    made = Reader(tmp_path / "library")
    yield made
    made.close()


@pytest.fixture
def reader(site: FaultySite, empty_reader: Reader) -> Reader:
    """A library that has the site and has not synced it."""
    empty_reader.add(site)
    return empty_reader
