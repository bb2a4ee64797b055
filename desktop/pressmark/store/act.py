"""Works that can be undone."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from peewee import SqliteDatabase

from pressmark.model import Changes

Former = TypeVar("Former")


class Act(Generic[Former]):
    """A `Work` that keeps, from within its transaction, what it takes to undo it.

    Attributes:
        changed: what it changed, as that stood before; None until it is written, and where nothing changed.
            It holds once the transaction was committed, and not before.
    """

    def __init__(
        self,
        changes: Changes,
        do: Callable[[SqliteDatabase], Former | None],
        restore: "Callable[[Former], Act[Any]]",
    ) -> None:
        """Make an act of `do`, which gives what it changed; `restore` makes the act that undoes that."""
        self.changed: Former | None = None
        self._changes = changes
        self._do = do
        self._restore = restore

    def __call__(self, database: SqliteDatabase) -> Changes:
        """Do it; see `Work`."""
        self.changed = self._do(database)
        return Changes.NOTHING if self.changed is None else self._changes

    def undo(self) -> "Act[Any]":
        """The act that takes this one back; its own `undo` does this one again."""
        if self.changed is None:
            return Act(Changes.NOTHING, _do_nothing, self._restore)
        return self._restore(self.changed)


def _do_nothing(_database: SqliteDatabase) -> None:
    return None
