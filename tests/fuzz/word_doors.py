"""Doors for words of a person or of another program: searches, links, what another start of it sends."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pressmark.asked import LONGEST_WORDS, Wish, read_asked
from pressmark.errors import NotAUrl
from pressmark.model import Grouping, Sort, SortKey
from pressmark.query import write
from pressmark.query.parser import LONGEST
from pressmark.store import Store
from pressmark.ui.system.message import MOST_LINKS, read_answer, read_request, write_request
from pressmark.wordpress.address import read_typed
from tests.fuzz.limits import Fuzz, limited
from tests.store.annotated import fill

_SORTS = (Sort(), Sort(SortKey.RELEVANCE), Sort(SortKey.TERMS, True, "metal"), Sort(SortKey.TITLE))


@contextmanager
def open_query(folder: Path) -> Iterator[Fuzz]:
    """The words of a search: understood, said again, and asked of a library, which they never change."""
    with closing(fill(folder / "library", 6, 6).store) as store:
        before = store.path.read_bytes(), store.read_version()

        def fuzz_query(data: bytes) -> None:
            # Lone surrogates too: a link or a file may bring them.
            text = data.decode("utf-8", "replace").replace("\ufffd", "\ud800")
            with limited():
                for unfinished in (False, True):
                    _ask(store, text, unfinished)
            assert (store.path.read_bytes(), store.read_version()) == before

        yield fuzz_query


@contextmanager
def open_link(_folder: Path) -> Iterator[Fuzz]:
    """An address that somebody follows elsewhere, or types where a site is added."""

    def fuzz_link(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        with limited():
            asked = read_asked(text)
        if asked is not None:
            assert asked.text
            assert asked.text.isprintable()
            assert asked.wish is Wish.SEARCH or asked.text.lower().startswith(("http://", "https://"))
        with limited(NotAUrl):
            typed = read_typed(text)
            assert all(page.startswith(("http://", "https://")) for page in typed.pages)

    yield fuzz_link


@contextmanager
def open_message(_folder: Path) -> Iterator[Fuzz]:
    """What any program of this person may send to the window."""

    def fuzz_message(data: bytes) -> None:
        with limited():
            read_answer(data)
            request = read_request(data)
        if request is not None:
            assert len(request.query) <= LONGEST_WORDS
            assert len(request.links) <= MOST_LINKS
            assert all(read_asked(link) for link in request.links)
            assert request.post is None or 0 < request.post < 2**63
            assert read_request(write_request(request)) is not None

    yield fuzz_message


def _ask(store: Store, text: str, unfinished: bool) -> None:
    """All that the window asks of a query."""
    query = store.search.read_text(text, unfinished=unfinished).query
    words = write(query)
    assert len(words) > LONGEST or store.search.read_text(words).query == query
    ids = store.search.read_ids(query)
    assert all(sorted(store.search.read_ids(query, sort)) == sorted(ids) for sort in _SORTS)
    assert store.search.count(query) == store.facets.read(query).total == len(ids)
    assert all("\n" not in one.text for one in store.search.read_snippets(query, [1, 2]).values())
    numbers = store.notebook.read_numbers(query)
    groups = store.notebook.read_groups(query, Grouping.COLOR)
    assert sum(len(group.numbers) for group in groups) == len(numbers)
    store.timeline.read(query)
