"""What the reader does to posts: read, starred, how far; to one or a hundred thousand, and back again."""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.store.act import Act
from pressmark.store.database import Work
from pressmark.store.values import batches, now

_Finder: TypeAlias = Callable[[int, int | None], int | None]
"""Gives the time that a mark is to have, by the post's id and the time that it has."""

_NONE = -1
_FORMER = """
    SELECT post.id, post_state.{mark} FROM post LEFT JOIN post_state ON post_state.post_id = post.id
    WHERE post.id IN ({ids})"""
_SET = """
    INSERT INTO post_state (post_id, {mark}) VALUES (?, ?)
    ON CONFLICT (post_id) DO UPDATE SET {mark} = excluded.{mark}"""
_SET_POSITION = """
    INSERT INTO post_state (post_id, position) SELECT id, ? FROM post WHERE id = ?
    ON CONFLICT (post_id) DO UPDATE SET position = excluded.position"""

_SET_PLACE = """
    INSERT INTO post_state (post_id, position, place, place_revision)
    SELECT id, ?, ?, ? FROM post WHERE id = ?
    ON CONFLICT (post_id) DO UPDATE SET
        position = excluded.position, place = excluded.place, place_revision = excluded.place_revision"""


class Mark(StrEnum):
    """A mark that a post has or has not; the value is its column, which holds the time of the act."""

    READ = "read"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class Marks:
    """What posts had of one mark before an act changed it.

    Attributes:
        ids: of the posts that the act changed, and of no other.
        times: for each of them since when, in seconds since 1970 UTC; -1 where it had not the mark.
    """

    mark: Mark
    ids: "array[int]"
    times: "array[int]"

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def given(self) -> bool:
        """Whether the act gave the mark, which these posts had not, or took it away."""
        return _NONE in self.times[:1]


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """Where in an article the reader was.

    Attributes:
        place: in code points of the text of that revision.
        revision_id: None where only the position is known.
        position: how far the article was scrolled, 0.0 to 1.0.
    """

    place: int = 0
    revision_id: int | None = None
    position: float = 0.0


def mark_read(ids: Sequence[int], read: bool = True) -> Act[Marks]:
    """Mark posts read, or unread again. What is read already stays read since when it was."""
    return _mark(Mark.READ, ids, read)


def star(ids: Sequence[int], starred: bool = True) -> Act[Marks]:
    """Give posts a star, or take it away."""
    return _mark(Mark.STARRED, ids, starred)


def restore_marks(marks: Marks) -> Act[Marks]:
    """Give posts back what they had. Posts that are gone are left out."""

    def make_finder() -> _Finder:
        # Made when it is wanted: a history of acts keeps arrays alone.
        times = dict(zip(marks.ids, marks.times, strict=True))
        return lambda post_id, _former: None if times[post_id] == _NONE else times[post_id]

    return _change(marks.mark, marks.ids, make_finder)


def remember_position(post_id: int, position: float) -> Work:
    """Keep how far an article was read, 0.0 to 1.0."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql(_SET_POSITION, (min(max(position, 0.0), 1.0), post_id))
        # Nothing that a list shows depends on it.
        return Changes.NOTHING

    return work


def remember_place(post_id: int, place: int, revision_id: int, position: float) -> Work:
    """Keep where in a revision's text an article was left, in code points, and how far it was scrolled."""

    def work(database: SqliteDatabase) -> Changes:
        share = min(max(position, 0.0), 1.0)
        database.execute_sql(_SET_PLACE, (share, max(place, 0), revision_id, post_id))
        # Nothing that a list shows depends on it.
        return Changes.NOTHING

    return work


def _mark(mark: Mark, ids: Sequence[int], on: bool) -> Act[Marks]:
    since = now()

    def find_time(_post_id: int, former: int | None) -> int | None:
        if not on:
            return None
        return since if former is None else former

    return _change(mark, ids, lambda: find_time)


def _change(mark: Mark, ids: Sequence[int], make_finder: Callable[[], _Finder]) -> Act[Marks]:
    wanted = array("q", ids)

    def do(database: SqliteDatabase) -> Marks | None:
        find_time = make_finder()
        changed, times = array("q"), array("q")
        for batch in batches(wanted):
            former = _FORMER.format(mark=mark, ids=", ".join("?" * len(batch)))
            known = database.execute_sql(former, batch).fetchall()
            new = [(number, find_time(number, time)) for number, time in known]
            differing = [(was, is_) for was, is_ in zip(known, new, strict=True) if was != is_]
            changed.extend(number for (number, _), _ in differing)
            times.extend(_NONE if time is None else time for (_, time), _ in differing)
            database.cursor().executemany(_SET.format(mark=mark), [is_ for _, is_ in differing])
        return Marks(mark, changed, times) if changed else None

    return Act(Changes.STATE, do, restore_marks)
