"""Every answer of the store equals that of plain Python over the same posts: ids, order, counts, text."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from pressmark.model import EPOCH, Facet, Sort, SortKey
from pressmark.query import EVERYTHING, And, Is, Not, Nothing, Or, Query, State, negate, write
from pressmark.query.choices import make_choice
from pressmark.store import Store
from pressmark.store.facets import FacetCounts
from pressmark.store.notes.notebook import Notebook
from pressmark.store.search import Search
from tests.differential.facts import Kind, Library, Numbers, Post, Site
from tests.differential.filling import empty, fill
from tests.differential.libraries import TODAY, ZONES, libraries
from tests.differential.oracle import Oracle
from tests.differential.oracle_facets import count_facets, find_parents
from tests.differential.oracle_notes import find_notes
from tests.differential.oracle_orders import put_in_order
from tests.differential.queries import queries, sorts

QUERIES = 30
# Making a failing example smaller takes minutes here; the library of one is small enough to be read.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
LEAST_PAIRS = 600


class Both:
    """The store and the oracle of one library."""

    def __init__(self, store: Store, library: Library, numbers: Numbers) -> None:
        self._oracle = Oracle(library, TODAY)
        self._numbers = numbers
        database = store.search._database
        self._names = store.names
        self._search = Search(database, TODAY)
        self._facets = FacetCounts(database, TODAY)
        self._notebook = Notebook(database, TODAY)

    def compare(self, query: Query, order: tuple[Sort, ...]) -> None:
        """Everything that can be asked with a query."""
        found = self._oracle.find(query)
        ids = list(self._search.read_ids(query))
        assert ids == put_in_order(found, [Sort()], self._numbers)
        assert self._search.count(query) == len(ids)
        assert list(self._search.read_dates(query)) == sorted(
            post.date for _, post in found if post.date is not None
        )
        ordered = list(self._search.read_ids(query, order))
        if any(sort.key is SortKey.RELEVANCE for sort in order):
            assert sorted(ordered) == sorted(ids)
        else:
            assert ordered == put_in_order(found, order, self._numbers)
        self._compare_facets(query, len(ids))
        self._compare_notes(query)

    def compare_text(self, query: Query) -> None:
        """A query as the words that ask for it, and with every name as its key."""
        # Beside others a word without letter or digit is left out, so what finds nothing is said alone.
        if query == Nothing() or not _holds_nothing(query):
            assert self._search.read_text(write(query)).query == query
        settled = self._names.settle(query)
        assert self._names.settle(settled) == settled
        assert self._search.read_ids(settled) == self._search.read_ids(query)

    def compare_clicks(self) -> None:
        """Every value of every facet finds as many posts as are told beside it."""
        facets = self._facets.read(EVERYTHING)
        for facet in (*facets.taxonomies, *facets.others):
            for term in facet.terms:
                if term.value:
                    choice = make_choice(facet.key, term.value)
                    assert self._search.count(choice) == term.count, choice

    def _compare_notes(self, query: Query) -> None:
        """The notebook finds those annotations that the query is true of."""
        found = find_notes(self._oracle, query)
        wanted = {
            f"{self._numbers.posts[site.url, post.type, post.remote_id]}-{place}": post.annotations[place]
            for site, post, place in found
        }
        rows = self._notebook.read_rows(self._notebook.read_numbers(query))
        assert sorted(row.annotation.id for row in rows) == sorted(wanted)
        needy = [row.annotation.number for row in rows if wanted[row.annotation.id].in_need]
        assert list(self._notebook.read_numbers(query, attention=True)) == needy

    def _compare_facets(self, query: Query, total: int) -> None:
        facets = self._facets.read(query)
        assert facets.total == total
        told = {facet.key: facet for facet in (*facets.taxonomies, *facets.others)}
        wanted = count_facets(self._oracle, query)
        assert list(told) == list(wanted)
        for key, counts in wanted.items():
            assert {term.value: term.count for term in told[key].terms} == counts, key
            self._check_order(told[key])

    def _check_order(self, facet: Facet) -> None:
        values = {term.id: term.value for term in facet.terms}
        assert len(values) == len(facet.terms)
        if facet.key == "date":
            assert [term.value for term in facet.terms] == sorted(values.values(), key=_latest_first)
            return
        assert list(facet.terms) == sorted(facet.terms, key=lambda term: (term.name.casefold(), term.id))
        taxonomy = facet.key.removeprefix("taxonomy:")
        if taxonomy != facet.key:
            parents = find_parents(self._oracle, taxonomy)
            assert {term.value: values.get(term.parent) for term in facet.terms} == parents


def _holds_nothing(query: Query) -> bool:
    match query:
        case And(parts) | Or(parts):
            return any(map(_holds_nothing, parts))
        case Not(part):
            return _holds_nothing(part)
    return query == Nothing()


def _latest_first(value: str) -> tuple[int, int]:
    year, _, month = value.partition("-")
    return -int(year), -int(month or 13)


def test_the_store_answers_as_plain_python_does(store: Store, set_zone: Callable[[str], None]) -> None:
    pairs = 0

    @settings(suppress_health_check=list(HealthCheck), phases=PHASES, report_multiple_bugs=False)
    @given(st.data())
    def compare(data: st.DataObject) -> None:
        nonlocal pairs
        library = data.draw(libraries())
        set_zone(library.zone)
        store.release_thread()
        try:
            both = Both(store, library, fill(store, library))
            both.compare(EVERYTHING, (Sort(SortKey.TITLE),))
            both.compare_clicks()
            # Made once: to check strategies costs more than all the rest.
            asked, orders = queries(library), sorts(library)
            for _ in range(QUERIES):
                query = data.draw(asked)
                note(write(query))
                both.compare(query, data.draw(orders))
                both.compare_text(query)
                pairs += 1
        finally:
            empty(store)

    compare()
    assert pairs >= LEAST_PAIRS


@pytest.mark.parametrize("zone", ZONES)
def test_the_first_and_the_last_day_there_are_can_be_counted(
    store: Store, set_zone: Callable[[str], None], zone: str
) -> None:
    set_zone(zone)
    ends = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC, microsecond=0))
    dates = [int((end - EPOCH).total_seconds()) for end in ends] + [0, None]
    posts = tuple(
        Post(number, "note", "", "", "", date, None, 0, (), 0) for number, date in enumerate(dates, 1)
    )
    fill(
        store,
        Library((Site("https://a.example", "A", (Kind("note", "notes", "Notes"),), (), (), (), posts),)),
    )
    try:
        for query in (EVERYTHING, negate(Is(State.READ))):
            facets = store.facets.read(query)
            years = [term for term in facets.others[-1].terms if not term.parent]
            assert sum(term.count for term in years) == 3
            assert facets.total == 4
    finally:
        empty(store)
