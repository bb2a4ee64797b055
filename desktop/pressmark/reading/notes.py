"""The annotations of a post, and where each is in the version of its text that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pressmark.article.anchoring import Anchorer, find_candidates, find_quote
from pressmark.errors import LibraryUnusable, NotFound
from pressmark.model import Annotation, Revision, Selector
from pressmark.store import Store


@dataclass(frozen=True, slots=True)
class Notes:
    """What the reader wrote on a post.

    Attributes:
        annotations: in the order of the current text; those on the whole article first.
        places: by their ids, where they are in the text that is shown, in code points; those that are not in
            it are missing.
        own: the ids of those that stand there on the words that they were made on, whatever became of these
            in later versions.
    """

    annotations: tuple[Annotation, ...] = ()
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    own: frozenset[str] = frozenset()


def read_notes(store: Store, post_id: int, version: Revision, text: str) -> Notes:
    """Read the annotations of a post and find their places.

    Args:
        store: the library.
        post_id: the library's number of the post.
        version: that is shown.
        text: of that version, as it is shown.
    """
    finder = _Finder(store, version, text)
    annotations = store.annotations.read(post_id)
    places: dict[str, tuple[int, int]] = {}
    own: set[str] = set()
    for one in annotations:
        place = None if one.is_whole else finder.find(one)
        if place is not None:
            places[one.id] = place
        if place is not None and _is_own(one, version, text[slice(*place)]):
            own.add(one.id)
    return Notes(annotations, places, frozenset(own))


def _is_own(annotation: Annotation, version: Revision, words: str) -> bool:
    """Whether words of a version are those that an annotation was made on."""
    same = not version.current and words == annotation.exact
    return annotation.revision_id == version.id or same


def read_candidates(store: Store, post_id: int, annotation_id: str) -> tuple[Selector, ...]:
    """Places in the current text of a post that an annotation may have meant whose words are gone.

    No other annotation is there. None where the version that it was made on is not in the library.
    """
    annotations = store.annotations.read(post_id)
    sought = next((one for one in annotations if one.id == annotation_id), None)
    if sought is None or sought.quote is None or not sought.revision_id:
        return ()
    try:
        old, new = store.revisions.read_text(sought.revision_id), store.posts.read(post_id).text
    except (LibraryUnusable, NotFound):
        return ()
    taken = [(one.place.start, one.place.end) for one in annotations if one.place is not None]
    return find_candidates(old, new, sought.quote.start, sought.quote.end, taken)


class _Finder:
    """Finds places in one version of a text; what is compared for it is compared once."""

    def __init__(self, store: Store, version: Revision, text: str) -> None:
        self._store = store
        self._version = version
        self._text = text
        self._known: dict[int, Anchorer | None] = {}

    def find(self, annotation: Annotation) -> tuple[int, int] | None:
        """Give the place of an annotation; None where its words are not in this version."""
        quote = annotation.quote
        if quote is not None and annotation.revision_id == self._version.id:
            return self._check(quote)
        if self._version.current:
            return None if annotation.place is None else self._check(annotation.place)
        if quote is None or not annotation.revision_id:
            return None if quote is None else self._search(quote)
        anchorer = self._compare_with(annotation.revision_id)
        found = anchorer.place(quote.start, quote.end).quote if anchorer is not None else None
        return None if found is None else (found.start, found.end)

    def _check(self, quote: Selector) -> tuple[int, int] | None:
        """A text that a newer cleaner makes may have moved since it was kept."""
        if self._text[quote.start : quote.end] == quote.exact:
            return quote.start, quote.end
        return self._search(quote)

    def _search(self, quote: Selector) -> tuple[int, int] | None:
        found = find_quote(self._text, quote).quote
        return None if found is None else (found.start, found.end)

    def _compare_with(self, revision_id: int) -> Anchorer | None:
        if revision_id not in self._known:
            try:
                text = self._store.revisions.read_text(revision_id)
            except (LibraryUnusable, NotFound):
                self._known[revision_id] = None
            else:
                self._known[revision_id] = Anchorer(text, self._text)
        return self._known[revision_id]
