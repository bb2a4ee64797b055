"""The steps of a library's tables, listed without the library that takes them."""

from pathlib import Path

from playhouse.migrations import Migration

from pressmark.store import migrations
from pressmark.store.upgrade import list_steps


def test_the_steps_are_those_that_are_taken() -> None:
    steps = Path(migrations.__file__).parent
    assert list_steps() == tuple(step.name for step in Migration.load_directory(str(steps)))
