"""A small library, open while the test runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library import SmallLibrary


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = SmallLibrary(tmp_path / "library")
    yield made
    made.store.close()
