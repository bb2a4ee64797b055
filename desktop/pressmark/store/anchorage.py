"""Where the annotations of an article are in a new text of it: found in each former text they were in.

One that was moved stays so until its first words are found, or the reader says that it is where it belongs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pressmark.article.anchoring import Anchorer, Found, find_quote, reconcile
from pressmark.errors import LibraryDamaged, LibraryUnusable
from pressmark.model import AnnotationState, Selector
from pressmark.store.trouble import DAMAGED
from pressmark.store.values import batches, unpack
from pressmark.store.within import Reads

T = TypeVar("T", int, str)

_ANCHORAGES = """
    SELECT post_id, id, revision_id, COALESCE(exact, ''), COALESCE(prefix, ''), COALESCE(suffix, ''), "start",
        "end", place_exact, place_prefix, place_suffix, place_start, place_end, place_revision_id, state
    FROM annotation WHERE {} IN ({}) AND "start" IS NOT NULL AND NOT kept"""
_CURRENT = "SELECT revision_id, text, cleaner FROM body WHERE post_id = ?"
_TEXT = """
    SELECT COALESCE(revision.text, body.text) FROM revision JOIN body ON body.post_id = revision.post_id
    WHERE revision.id = ? AND (revision.text IS NOT NULL OR body.revision_id = revision.id)"""
_ANNOTATED = """
    SELECT DISTINCT post_id FROM annotation WHERE post_id IN ({}) AND "start" IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Anchorage:
    """What the place of an annotation follows from.

    Attributes:
        quote: the words it was made on, in the version `revision_id`; 0 where that is not known.
        place: where it was last, in the version `place_revision_id`; None where its words were gone.
    """

    id: str
    revision_id: int
    quote: Selector
    place: Selector | None
    place_revision_id: int | None
    state: AnnotationState


@dataclass(frozen=True, slots=True)
class Placing:
    """Where an annotation is; None where its words are gone."""

    state: AnnotationState
    place: Selector | None


@dataclass(frozen=True, slots=True)
class CurrentText:
    """The text that a post has, its version, and by which cleaner that and all former ones were made."""

    revision_id: int
    text: str
    cleaner: int


@dataclass(frozen=True, slots=True)
class Prepared:
    """Places that were found before the transaction which needs them.

    Attributes:
        before: the text that the post had.
        text: the one it gets.
        placings: by what each follows from; what is another one meanwhile is looked for again.
    """

    before: CurrentText
    text: str
    placings: Mapping[Anchorage, Placing] = field(default_factory=dict)


class Finder:
    """Finds annotations of one article in a text; the difference to each former text is found once.

    Args:
        read_text: gives the text of a version; None where there is none.
        text: in which they are looked for.
    """

    def __init__(self, read_text: Callable[[int], str | None], text: str) -> None:
        self._read_text = read_text
        self._text = text
        self._anchorers: dict[int, Anchorer | None] = {}

    def find(self, one: Anchorage) -> Placing:
        """Where an annotation is."""
        hop = self._map(one.place_revision_id, one.place)
        first = one.place_revision_id == one.revision_id and one.place == one.quote
        direct = hop if first else self._map(one.revision_id, one.quote)
        lost = hop is not None and hop.quote is None
        hop = None if lost else hop
        if hop is None and direct is None:
            direct = find_quote(self._text, one.quote)
        found = reconcile(hop, direct)
        if found.quote is None:
            return Placing(AnnotationState.ORPHANED, None)
        words = one.state if direct is None else direct.state
        sure = found.state is words is AnnotationState.ANCHORED and not lost
        return Placing(AnnotationState.ANCHORED if sure else AnnotationState.MOVED, found.quote)

    def _map(self, revision_id: int | None, words: Selector | None) -> Found | None:
        """Where words of a version are; None where there are none, or the library has not that version."""
        if not revision_id or words is None:
            return None
        if revision_id not in self._anchorers:
            text = self._read_text(revision_id)
            self._anchorers[revision_id] = None if text is None else Anchorer(text, self._text)
        anchorer = self._anchorers[revision_id]
        return None if anchorer is None else anchorer.place(words.start, words.end)


def find_all(
    database: Reads, anchorages: Iterable[Anchorage], before: CurrentText, text: str
) -> dict[Anchorage, Placing]:
    """Where annotations of an article are in the text that comes after the one `before`."""

    def read(revision_id: int) -> str | None:
        return before.text if revision_id == before.revision_id else read_text(database, revision_id)

    finder = Finder(read, text)
    return {one: finder.find(one) for one in anchorages}


def prepare_places(database: Reads, post_id: int, text: str) -> Prepared | None:
    """Find the places of a post's annotations in a text that it gets; None where that changes nothing."""
    before = read_current(database, post_id)
    if before is None or before.text == text:
        return None
    anchorages = read_anchorages(database, [post_id])
    return Prepared(before, text, find_all(database, anchorages.get(post_id, ()), before, text))


def read_state(text: str) -> AnnotationState:
    """The state that a column says; of one that nobody knows the reader is asked to look."""
    known = text in AnnotationState.__members__.values()
    return AnnotationState(text) if known else AnnotationState.MOVED


def read_annotated(database: Reads, post_ids: Sequence[int]) -> set[int]:
    """Which of these posts have annotations on words of theirs."""
    found: set[int] = set()
    for batch in batches(post_ids):
        rows = database.read(_ANNOTATED.format(", ".join("?" * len(batch))), batch)
        found.update(post_id for (post_id,) in rows)
    return found


def read_current(database: Reads, post_id: int) -> CurrentText | None:
    """The text that a post has; None where the library has no such post."""
    row = next(database.read(_CURRENT, (post_id,)), None)
    return None if row is None else CurrentText(row[0], unpack(row[1]), row[2])


def read_text(database: Reads, revision_id: int) -> str | None:
    """The text of a version; None where the library has it not, or not whole any more."""
    row = next(database.read(_TEXT, (revision_id,)), None)
    try:
        return None if row is None else unpack(row[0])
    except LibraryUnusable:
        # Damage of a version that was replaced must not keep the post from getting a new one.
        return None


def read_anchorages(database: Reads, post_ids: Sequence[int]) -> dict[int, list[Anchorage]]:
    """The annotations of posts that are looked for in a new text, by post."""
    return _read(database, "post_id", post_ids)


def read_anchorages_of(database: Reads, ids: Sequence[str]) -> dict[int, list[Anchorage]]:
    """Those of these annotations that are looked for in a new text, by post."""
    return _read(database, "id", ids)


def _read(database: Reads, column: str, keys: Sequence[T]) -> dict[int, list[Anchorage]]:
    found: dict[int, list[Anchorage]] = {}
    for batch in batches(keys):
        for post_id, *row in database.read(_ANCHORAGES.format(column, ", ".join("?" * len(batch))), batch):
            found.setdefault(post_id, []).append(_to_anchorage(row))
    return found


def read_selector(words: Sequence[Any]) -> Selector:
    """The five columns of words in a text.

    Raises:
        LibraryDamaged: they are of other types than were written.
    """
    exact, prefix, suffix, start, end = words
    context = (prefix or "", suffix or "")
    if [*map(type, (exact, *context, start, end))] != [str, str, str, int, int]:
        raise LibraryDamaged(Path("library.sqlite"), DAMAGED)
    return Selector(exact, *context, start, end)


def _to_anchorage(row: Sequence[Any]) -> Anchorage:
    annotation_id, revision_id, *words = row[:7]
    place = None if row[10] is None else read_selector(row[7:12])
    return Anchorage(annotation_id, revision_id, read_selector(words), place, row[12], read_state(row[13]))
