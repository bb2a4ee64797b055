"""Annotations out of a file, put on their article: in the version they were made on, where that is here."""

from collections.abc import Iterable, Iterator

from peewee import SqliteDatabase

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, AnnotationState, Selector
from pressmark.store.anchorage import Anchorage, CurrentText, Finder, Placing, read_current, read_text
from pressmark.store.notes.changes import PLACE_COLUMNS, QUOTE_COLUMNS, KeptNote
from pressmark.store.notes.words import clean_color, clean_note, clean_quote, scrub
from pressmark.store.reanchoring import spread
from pressmark.store.values import pack, seconds
from pressmark.store.within import Within

_VERSIONS = """
    SELECT revision.id, COALESCE(revision.modified, revision.seen)
    FROM revision JOIN body ON body.post_id = revision.post_id
    WHERE revision.post_id = ? ORDER BY revision.id = body.revision_id DESC, revision.number DESC"""
_HAS_TEXT = "SELECT 1 FROM body WHERE post_id = ? AND LENGTH(html) > ?"


class Attacher:
    """Puts annotations on one article; each of its versions is read once.

    Args:
        database: within a transaction.
        post_id: of the article.
    """

    def __init__(self, database: SqliteDatabase, post_id: int) -> None:
        self._rows = Within(database)
        self._post_id = post_id
        self._versions = list(self._rows.read(_VERSIONS, (post_id,)))
        self._current = read_current(self._rows, post_id) or CurrentText(0, "", 0)
        self._finder = Finder(self._read, self._current.text)
        self._texts: dict[int, str | None] = {self._current.revision_id: self._current.text}

    @property
    def has_text(self) -> bool:
        """The site has shown the article's text, not only its title."""
        return any(True for _ in self._rows.read(_HAS_TEXT, (self._post_id, len(pack("")))))

    def attach(self, annotation: Annotation) -> KeptNote:
        """Make of an annotation what the library keeps of it."""
        quote = clean_quote(annotation)
        date = seconds(annotation.source_date)
        revision_id = self._find_version(quote, date)
        kept = annotation.kept and quote is not None
        placing = self._place(annotation, quote, revision_id)
        columns = {
            "id": scrub(annotation.id),
            "post_id": self._post_id,
            "revision_id": revision_id,
            **dict(zip(QUOTE_COLUMNS, spread(quote), strict=True)),
            "note": clean_note(annotation.note),
            "color": clean_color(annotation.color),
            "created": seconds(annotation.created),
            "modified": seconds(annotation.modified),
            "state": placing.state,
            "number": None,
            "place_revision_id": None if placing.place is None else self._current.revision_id,
            **dict(zip(PLACE_COLUMNS, spread(placing.place), strict=True)),
            "kept": int(kept),
            "source_date": date,
        }
        return KeptNote(columns, annotation.tags)

    def _place(self, annotation: Annotation, quote: Selector | None, revision_id: int) -> Placing:
        if quote is None:
            return Placing(AnnotationState.ANCHORED, None)
        if annotation.kept:
            return Placing(AnnotationState.ORPHANED, None)
        known = self._check(annotation.place)
        if known is not None and annotation.state is not AnnotationState.ORPHANED:
            return Placing(annotation.state, known)
        if revision_id and revision_id == self._current.revision_id:
            return Placing(AnnotationState.ANCHORED, quote)
        anchorage = Anchorage(annotation.id, revision_id, quote, None, None, AnnotationState.ANCHORED)
        return self._finder.find(anchorage)

    def _check(self, place: Selector | None) -> Selector | None:
        """A place that the file names, if it has these words in the current text."""
        text = self._current.text
        if place is None or not _stands_in(place, text):
            return None
        return place if _has_context(place, text) else describe(text, place.start, place.end)

    def _find_version(self, quote: Selector | None, date: int | None) -> int:
        """The version that words were quoted from; 0 where the library has it not."""
        dated: list[int] = [key for key, modified in self._versions if date is not None and modified == date]
        if quote is None:
            return next(iter(dated), 0)
        for key in dated:
            if _stands_in(quote, self._read(key) or ""):
                return key
        return next(self._find_equal(quote), 0)

    def _find_equal(self, quote: Selector) -> Iterator[int]:
        for key, _ in self._versions:
            text = self._read(key) or ""
            if _stands_in(quote, text) and _has_context(quote, text):
                yield key

    def _read(self, revision_id: int) -> str | None:
        if revision_id not in self._texts:
            self._texts[revision_id] = read_text(self._rows, revision_id)
        return self._texts[revision_id]


def attach_all(
    database: SqliteDatabase, post_id: int, annotations: Iterable[Annotation]
) -> tuple[list[KeptNote], list[Annotation]]:
    """Put annotations on an article; the second of the answer are those that must wait for its text."""
    attacher = Attacher(database, post_id)
    has_text = attacher.has_text
    attached: list[KeptNote] = []
    waiting: list[Annotation] = []
    for one in annotations:
        if has_text or clean_quote(one) is None:
            attached.append(attacher.attach(one))
        else:
            waiting.append(one)
    return attached, waiting


def _stands_in(words: Selector, text: str) -> bool:
    return bool(words.exact) and text[words.start : words.end] == words.exact


def _has_context(words: Selector, text: str) -> bool:
    return text.endswith(words.prefix, 0, words.start) and text.startswith(words.suffix, words.end)
