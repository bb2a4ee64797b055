"""Annotations that are brought back: whether what they say of texts is true still, and what is if not."""

from collections.abc import Mapping, Sequence
from typing import Any

from peewee import SqliteDatabase

from pressmark.article.anchoring import find_quote
from pressmark.model import AnnotationState, Selector
from pressmark.store.anchorage import Anchorage, CurrentText, read_anchorages_of, read_current, read_text
from pressmark.store.reanchoring import bring_up_to_date, spread
from pressmark.store.values import batches
from pressmark.store.within import Within

_QUOTES = """
    SELECT id, revision_id, COALESCE(exact, ''), COALESCE(prefix, ''), COALESCE(suffix, ''), "start", "end"
    FROM annotation WHERE id IN ({}) AND "start" IS NOT NULL"""
_MEND = """
    UPDATE annotation SET revision_id = ?, exact = ?, prefix = ?, suffix = ?, "start" = ?, "end" = ?
    WHERE id = ?"""
_TEXTS = """
    SELECT annotation.id, body.revision_id FROM annotation JOIN body ON body.post_id = annotation.post_id
    WHERE annotation.id IN ({})"""


def read_texts(database: SqliteDatabase, ids: Sequence[str]) -> dict[str, int]:
    """The versions that are the current texts of the posts of annotations, by the annotations' ids."""
    return {row[0]: row[1] for row in _read(database, _TEXTS, ids)}


def settle(database: SqliteDatabase, text_ids: Mapping[str, int]) -> None:
    """Mend annotations that were put back as they once were.

    The text of their own version may be read otherwise now, and their article may have another text.

    Args:
        database: within the transaction that put them back.
        text_ids: the versions that their places were true of, by the annotations' ids.
    """
    _mend_quotes(database, list(text_ids))
    for post_id, anchorages in read_anchorages_of(Within(database), list(text_ids)).items():
        current = read_current(Within(database), post_id)
        if current is None:
            continue
        lost = [one for one in anchorages if not _is_true(one, current, text_ids[one.id])]
        if lost:
            bring_up_to_date(database, post_id, [_forget_wrong(one, current) for one in lost])


def find_same(text: str, quote: Selector) -> Selector | None:
    """Where words are in a text, between what they were described between; white space counts for nothing.

    None where they are not.
    """
    if _stands_in(quote, text):
        return quote
    found = find_quote(text, quote).quote
    return found if found is not None and _say_same(found, quote) else None


def _say_same(one: Selector, other: Selector) -> bool:
    (before, words, after), (other_before, other_words, other_after) = _press(one), _press(other)
    is_before = before.endswith(other_before) or other_before.endswith(before)
    is_after = after.startswith(other_after) or other_after.startswith(after)
    return words == other_words and is_before and is_after


def _press(words: Selector) -> tuple[str, ...]:
    """The parts of a description without their white space."""
    return tuple("".join(part.split()) for part in (words.prefix, words.exact, words.suffix))


def _is_true(one: Anchorage, current: CurrentText, text_id: int) -> bool:
    """Whether an annotation is where it says in the current text, or its words are as gone as it says."""
    if one.state is AnnotationState.ORPHANED and one.place is None:
        return text_id == current.revision_id
    return one.place_revision_id == current.revision_id and _stands_in(one.place, current.text)


def _forget_wrong(one: Anchorage, current: CurrentText) -> Anchorage:
    wrong = one.place_revision_id == current.revision_id and not _stands_in(one.place, current.text)
    if not wrong:
        return one
    return Anchorage(one.id, one.revision_id, one.quote, None, None, one.state)


def _stands_in(words: Selector | None, text: str) -> bool:
    return words is not None and bool(words.exact) and text[words.start : words.end] == words.exact


def _mend_quotes(database: SqliteDatabase, ids: Sequence[str]) -> None:
    """Have quotes be where they are in their version; one that is not in it any more has no version."""
    texts: dict[int, str | None] = {}
    for annotation_id, revision_id, *words in _read(database, _QUOTES, ids):
        if revision_id not in texts:
            texts[revision_id] = read_text(Within(database), revision_id)
        quote, text = Selector(*words), texts[revision_id]
        if not revision_id or text is None or _stands_in(quote, text):
            continue
        found = find_quote(text, quote)
        mended = found.quote if found.state is AnnotationState.ANCHORED else None
        key = 0 if mended is None else revision_id
        database.execute_sql(_MEND, (key, *spread(mended or quote), annotation_id))


def _read(database: SqliteDatabase, sql: str, ids: Sequence[str]) -> list[tuple[Any, ...]]:
    return [
        row
        for batch in batches(ids)
        for row in Within(database).read(sql.format(", ".join("?" * len(batch))), batch)
    ]
