"""The sample site, and a library that has taken it in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.sample.site import SampleSite
from tests.command_line import run


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the sample site."""
    with SampleSite(port=0) as sample:
        yield sample.url


@pytest.fixture(scope="session")
def library(site: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has taken in the sample site; nobody may change it."""
    folder = tmp_path_factory.mktemp("cli") / "library"
    assert run("add", site, library=folder).code == 0
    assert run("sync", library=folder).code == 0
    return folder
