"""Taking annotations along with the text of their article, within the transaction that changes it.

The words an annotation was made on never change by this, only where they are now. They change with the text
of their own version: where a better cleaner reads it otherwise, or where white space moved.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from peewee import SqliteDatabase

from pressmark.article.anchoring import Anchorer, find_quote
from pressmark.model import AnnotationState, Changes, Selector
from pressmark.store.anchorage import (
    Anchorage,
    CurrentText,
    Placing,
    Prepared,
    find_all,
    read_anchorages,
    read_current,
    read_selector,
    read_state,
)
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.database import Work
from pressmark.store.within import Reads, Within

_STALE = """
    SELECT DISTINCT annotation.post_id FROM annotation JOIN body ON body.post_id = annotation.post_id
    WHERE annotation.post_id > ? AND annotation."start" IS NOT NULL AND annotation.state != 'orphaned'
        AND NOT annotation.kept AND annotation.place_revision_id IS NOT body.revision_id
    ORDER BY annotation.post_id LIMIT ?"""
_PLACE = """
    UPDATE annotation SET state = ?, place_revision_id = ?, place_exact = ?, place_prefix = ?,
        place_suffix = ?, place_start = ?, place_end = ?
    WHERE id = ?"""
_FOLLOW_SAME = "UPDATE annotation SET place_revision_id = ? WHERE post_id = ? AND place_revision_id = ?"
_QUOTES = """
    SELECT id, number, exact, COALESCE(prefix, ''), COALESCE(suffix, ''), "start", "end"
    FROM annotation WHERE post_id = ? AND revision_id = ? AND "start" IS NOT NULL"""
_PLACES = """
    SELECT id, state, place_exact, place_prefix, place_suffix, place_start, place_end
    FROM annotation WHERE post_id = ? AND place_revision_id = ? AND place_start IS NOT NULL"""
_CARRY = """
    UPDATE annotation SET exact = ?, prefix = ?, suffix = ?, "start" = ?, "end" = ? WHERE id = ?"""
_LOSE = "UPDATE annotation SET revision_id = 0, exact = ? WHERE id = ?"


def read_stale_notes(database: Reads, after: int = 0, most: int = 20) -> tuple[int, ...]:
    """The posts with annotations whose place is not in the current text, from the one after this id on."""
    return tuple(row[0] for row in database.read(_STALE, (after, most)))


def reanchor(post_ids: Sequence[int]) -> Work:
    """Find the annotations of posts in the texts that these have now."""

    def work(database: SqliteDatabase) -> Changes:
        anchorages = read_anchorages(Within(database), post_ids)
        for post_id, ones in anchorages.items():
            bring_up_to_date(database, post_id, ones)
        return Changes.ANNOTATIONS if anchorages else Changes.NOTHING

    return work


def bring_up_to_date(database: SqliteDatabase, post_id: int, anchorages: Iterable[Anchorage]) -> None:
    """Find annotations of a post in the text that it has now."""
    current = read_current(Within(database), post_id)
    if current is not None:
        found = find_all(Within(database), anchorages, current, current.text)
        write_placings(database, current.revision_id, {one.id: placing for one, placing in found.items()})


def follow_text(
    database: SqliteDatabase, post_id: int, before: CurrentText, prepared: Prepared | None
) -> bool:
    """Take the annotations of a post along after its text was replaced; tell whether there are any.

    Args:
        database: within the transaction that replaced the text.
        post_id: of the post.
        before: the text it had.
        prepared: what was found for this; the rest is found here.
    """
    rows = Within(database)
    after = read_current(rows, post_id)
    if after is None or (after.revision_id, after.text) == (before.revision_id, before.text):
        return False
    if after.revision_id == before.revision_id:
        return carry(database, post_id, before.revision_id, before.text, after.text)
    anchorages = read_anchorages(rows, [post_id]).get(post_id, [])
    if after.text == before.text:
        database.execute_sql(_FOLLOW_SAME, (after.revision_id, post_id, before.revision_id))
        return bool(anchorages)
    known: Mapping[Anchorage, Placing] = {}
    if prepared is not None and (prepared.before, prepared.text) == (before, after.text):
        known = prepared.placings
    rest = find_all(rows, [one for one in anchorages if one not in known], before, after.text)
    placings = {one.id: known[one] if one in known else rest[one] for one in anchorages}
    write_placings(database, after.revision_id, placings)
    return bool(anchorages)


def carry(database: SqliteDatabase, post_id: int, revision_id: int, old: str, new: str) -> bool:
    """Take along what stands in a version whose own text is another one now; tell whether there is any.

    A quote that is not in it any more stays as it is, and is one whose version is not known.
    """
    quotes = list(Within(database).read(_QUOTES, (post_id, revision_id)))
    places = list(Within(database).read(_PLACES, (post_id, revision_id)))
    carrier = _Carrier(old, new)
    numbers: list[int] = []
    for annotation_id, number, exact, *words in quotes:
        quote = read_selector((old[slice(*words[2:])] if exact is None else exact, *words))
        found = carrier.find(quote)
        if found.place is not None and _is_sure(found, quote):
            database.execute_sql(_CARRY, (*spread(found.place), annotation_id))
            numbers.append(number)
        else:
            database.execute_sql(_LOSE, (quote.exact, annotation_id))
    learn_annotations(database, numbers)
    placings = {}
    for annotation_id, state, *words in places:
        own = read_selector(words)
        found = carrier.find(own)
        placings[annotation_id] = replace(found, state=read_state(state)) if _is_sure(found, own) else found
    write_placings(database, revision_id, placings)
    return bool(quotes or places)


def _is_sure(found: Placing, words: Selector) -> bool:
    """Tell whether words are where they were found: the site has changed none, another cleaner read them."""
    same = found.place is not None and found.place.exact == words.exact
    return same or found.state is AnnotationState.ANCHORED


def write_placings(database: SqliteDatabase, revision_id: int, placings: Mapping[str, Placing]) -> None:
    """Note where annotations are in the text of a version, by their ids."""
    rows = (
        (one.state, None if one.place is None else revision_id, *spread(one.place), annotation_id)
        for annotation_id, one in placings.items()
    )
    database.cursor().executemany(_PLACE, rows)


def spread(words: Selector | None) -> tuple[str | int | None, ...]:
    """Words in the order of their columns."""
    if words is None:
        return (None,) * 5
    return (words.exact, words.prefix, words.suffix, words.start, words.end)


class _Carrier:
    """Finds words of a version in what its text is now."""

    def __init__(self, old: str, new: str) -> None:
        self._anchorer = Anchorer(old, new)
        self._new = new

    def find(self, words: Selector) -> Placing:
        found = self._anchorer.place(words.start, words.end)
        if found.quote is None and words.exact:
            found = find_quote(self._new, words)
        if found.quote is None:
            return Placing(AnnotationState.ORPHANED, None)
        return Placing(found.state, found.quote)
