"""Annotations out of a file, taken into the library; and taken out again."""

from collections.abc import Sequence

from peewee import SqliteDatabase

from pressmark.model import Changes, Incoming
from pressmark.store.act import Act
from pressmark.store.links import Links
from pressmark.store.notes.changes import Plan, carry_out
from pressmark.store.notes.receiving import Taken, receive
from pressmark.store.notes.waiting import drop_waiting, keep_waiting, read_waiting
from pressmark.store.within import Within

__all__ = ["Taken", "take_in"]

_CHANGES = Changes.ANNOTATIONS | Changes.STATE


def take_in(incoming: Sequence[Incoming]) -> Act[Taken]:
    """Take annotations in: on their articles, or to wait for them. Where all are known, nothing changed."""

    def do(database: SqliteDatabase) -> Taken | None:
        posts = Links(Within(database)).find({one.link for one in incoming})
        taken = receive(database, incoming, posts)
        return taken if taken.changes_something else None

    return Act(_CHANGES, do, lambda taken: _take_out(taken, incoming))


def _take_out(taken: Taken, incoming: Sequence[Incoming]) -> Act[Taken]:
    """Take annotations out again that were not there, and have the others say what they said."""

    def do(database: SqliteDatabase) -> Taken | None:
        waiting = read_waiting(database, list(taken.waited))
        # One that waited may be on its article by now.
        came = [key for key, former in taken.waited.items() if former is None and key not in waiting]
        marks = taken.marks.to_undoing() if taken.marks is not None else Plan()
        plan = Plan((*marks.delete, *came), (), marks.columns, marks.tags, marks.untags)
        undone = carry_out(database, plan)
        drop_waiting(database, [key for key in waiting if taken.waited[key] is None])
        keep_waiting(
            database, [one for key, one in taken.waited.items() if one is not None and key in waiting]
        )
        return Taken(updated=taken.updated, marks=undone) if undone or waiting else None

    return Act(_CHANGES, do, lambda _: take_in(incoming))
