"""The ids of all listed posts, and what is read of them: a page at a time, the last pages kept."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Container, Mapping, Sequence, Set
from dataclasses import dataclass

from pressmark.model import PostRow, PostTerm

PAGE = 100
_PAGES_KEPT = 20
_FEW = 8  # posts that are quicker looked for one by one than with a look at all

ReadRows = Callable[[Sequence[int]], list[PostRow]]
ReadTerms = Callable[[Sequence[int]], Mapping[int, tuple[PostTerm, ...]]]
ReadTags = Callable[[Sequence[int]], Mapping[int, tuple[str, ...]]]


def _no_terms(_ids: Sequence[int]) -> dict[int, tuple[PostTerm, ...]]:
    return {}


def _no_tags(_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    return {}


@dataclass(frozen=True, slots=True)
class RowReader:
    """What the list asks the library, each for some ids; may be called in any thread.

    A page of any of them takes a few milliseconds, so the list asks in Qt's thread.

    Attributes:
        rows: the rows in the order of the ids; ids that are gone are left out.
        terms: their terms, by taxonomy.
        tags: the reader's own tags.
    """

    rows: ReadRows
    terms: ReadTerms = _no_terms
    tags: ReadTags = _no_tags


@dataclass(slots=True)
class _Page:
    """What is known of some posts; terms and tags only once somebody asked for them."""

    ids: "array[int]"
    rows: Mapping[int, PostRow]
    terms: Mapping[int, tuple[PostTerm, ...]] | None = None
    tags: Mapping[int, tuple[str, ...]] | None = None


class Pages:
    """Rows by their place in the list."""

    def __init__(self, reader: RowReader) -> None:
        self.reader = reader
        self.ids: array[int] = array("q")
        self._pages: OrderedDict[int, _Page] = OrderedDict()

    def set_ids(self, ids: "array[int]") -> None:
        """The posts are now these."""
        self.ids = ids
        self.forget()

    def forget(self) -> None:
        """Read everything anew when it is asked for."""
        self._pages.clear()

    def post_id(self, place: int) -> int:
        """The id of the post at a place; 0 where there is none."""
        return self.ids[place] if 0 <= place < len(self.ids) else 0

    def find(self, post_id: int) -> int:
        """The place of a post, -1 when it is not listed."""
        try:
            return self.ids.index(post_id) if post_id else -1
        except ValueError:
            return -1

    def find_all(self, wanted: Set[int]) -> list[int]:
        """The places of these posts, from top to bottom."""
        if len(wanted) <= _FEW:
            return sorted(place for one in wanted if (place := self.find(one)) >= 0)
        return [place for place, one in enumerate(self.ids) if one in wanted]

    def find_one_of(self, wanted: Container[int], start: int, step: int) -> int:
        """The nearest place with one of these posts, from `start` on in steps of `step`; -1 for none."""
        end = len(self.ids) if step > 0 else -1
        return next((place for place in range(start, end, step) if self.ids[place] in wanted), -1)

    def post(self, place: int) -> PostRow | None:
        """The post at a place; None past the end and for one that is gone meanwhile."""
        post_id = self.post_id(place)
        return self._page(place).rows.get(post_id) if post_id else None

    def terms(self, place: int) -> tuple[PostTerm, ...]:
        """The terms of the post at a place."""
        post_id = self.post_id(place)
        if not post_id:
            return ()
        page = self._page(place)
        if page.terms is None:
            page.terms = self.reader.terms(page.ids)
        return page.terms.get(post_id, ())

    def tags(self, place: int) -> tuple[str, ...]:
        """The reader's own tags on the post at a place."""
        post_id = self.post_id(place)
        if not post_id:
            return ()
        page = self._page(place)
        if page.tags is None:
            page.tags = self.reader.tags(page.ids)
        return page.tags.get(post_id, ())

    def _page(self, place: int) -> _Page:
        number = place // PAGE
        known = self._pages.get(number)
        if known is None:
            ids = self.ids[number * PAGE : (number + 1) * PAGE]
            known = self._pages[number] = _Page(ids, {row.id: row for row in self.reader.rows(ids)})
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return known
