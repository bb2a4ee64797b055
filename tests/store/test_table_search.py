"""The tables of the archive: found, read by page, stacked."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from pressmark.errors import NotFound
from pressmark.model import Table, TableRow, TableSort, TableSortKey
from pressmark.query import EVERYTHING, Query
from tests.library import HOME, SmallLibrary, make_post


def write(header: str, *rows: str, caption: str = "") -> str:
    """A table as HTML; a bar parts the cells."""
    head = "".join(f"<th>{name}</th>" for name in header.split("|")) if header else ""
    body = "".join(f"<tr><td>{'</td><td>'.join(row.split('|'))}</td></tr>" for row in rows)
    named = f"<caption>{caption}</caption>" if caption else ""
    return f"<table class=data>{named}{f'<thead><tr>{head}</tr></thead>' if head else ''}{body}</table>"


PRICES = write("Metal|Price", "Neodymium|70", "Dysprosium oxide|250", caption="Prices in May")
LATER = write("metal|PRICE", "Neodymium|80")
PLANTS = write("Plant|Country|t", "Kuantan|Malaysia|1,100", "稀土分离厂|中国|9", caption="Café Élan plants")
BARE = write("", "1|2", "3|4", "5|6")


def fill(library: SmallLibrary) -> SmallLibrary:
    """Three articles with tables, one without."""
    library.take(
        make_post(1, "Beta", PRICES + BARE, date=datetime(2025, 5, 1, tzinfo=UTC)),
        make_post(2, "alpha", LATER, date=datetime(2025, 6, 1, tzinfo=UTC)),
        make_post(3, "Gamma", PLANTS + BARE, date=datetime(2024, 6, 1, tzinfo=UTC)),
        make_post(4, "Nothing", "<p>neodymium</p>"),
    )
    return library


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallLibrary]:
    """A library with tables; nobody may change it."""
    library = fill(SmallLibrary(tmp_path_factory.mktemp("tables") / "library"))
    yield library
    library.store.close()


Find = Callable[..., list[str]]


@pytest.fixture
def find(tables: SmallLibrary) -> Find:
    """What is found, as article and number; the query is words of the query language."""

    def find(query: str = "", words: str = "", sort: TableSort | None = None) -> list[str]:
        asked = tables.store.search.read_text(query).query
        ids = tables.store.tables.read_ids(asked, words, *([sort] if sort else []))
        assert tables.store.tables.count(asked, words) == len(ids)
        return [f"{row.post_title}.{row.number}" for row in tables.store.tables.read_rows(ids)]

    return find


def test_tables_are_those_of_the_articles_that_match(find: Find) -> None:
    assert find() == ["alpha.1", "Beta.1", "Beta.2", "Gamma.1", "Gamma.2"]
    assert find("before:2025") == ["Gamma.1", "Gamma.2"]
    assert find("neodymium") == ["alpha.1", "Beta.1", "Beta.2"]
    assert find("title:nothing") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("header:price", ["alpha.1", "Beta.1"]),
        ("header:price cell:dysprosium", ["Beta.1"]),
        ("cell:kuantan cell:neodymium", []),
        ("after:2025-05 cell:neodymium", ["alpha.1", "Beta.1"]),
        ("-cell:kuantan", ["alpha.1", "Beta.1", "Beta.2"]),
        ("cell:kuantan OR header:price", ["alpha.1", "Beta.1", "Gamma.1"]),
        ("cell:kuantan OR title:beta", ["Beta.1", "Beta.2", "Gamma.1"]),
        ("title:beta OR title:alpha", ["alpha.1", "Beta.1", "Beta.2"]),
        ("(title:beta cell:70) OR title:alpha", ["alpha.1", "Beta.1"]),
        ("cell:分离", ["Gamma.1"]),
    ],
)
def test_what_is_asked_of_tables_the_table_has_itself(query: str, found: list[str], find: Find) -> None:
    assert find(query) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("neo", ["alpha.1", "Beta.1"]),
        ("metal NEODY", ["alpha.1", "Beta.1"]),
        ("may neo", ["Beta.1"]),
        ("in price", ["Beta.1"]),
        ("elan", ["Gamma.1"]),
        ("café kuan", ["Gamma.1"]),
        ("lan", []),
        ("ay", []),
        ("分离", ["Gamma.1"]),
        ("稀", ["Gamma.1"]),
        ("???", []),
        ("neo ???", ["alpha.1", "Beta.1"]),
        ("  ", ["alpha.1", "Beta.1", "Beta.2", "Gamma.1", "Gamma.2"]),
        ("ide", []),
        ('"oxide', ["Beta.1"]),
        ("1100", ["Gamma.1"]),
        ("110", []),
        ("cell:1100", ["Gamma.1"]),
        ("cell:metal", []),
        ("HEADER:metal neo", ["alpha.1", "Beta.1"]),
        ("header:neo", []),
        ("caption:prices", ["Beta.1"]),
        ("caption:neo", []),
        ('cell:"dysprosium oxide"', ["Beta.1"]),
        ('"oxide dysprosium"', []),
        ("cell:", []),
    ],
)
def test_words_are_looked_for_in_captions_headers_and_cells(words: str, found: list[str], find: Find) -> None:
    assert find("", words) == found


@pytest.mark.parametrize(
    ("key", "descending", "found"),
    [
        (TableSortKey.DATE, False, ["Gamma.1", "Gamma.2", "Beta.1", "Beta.2", "alpha.1"]),
        (TableSortKey.TITLE, False, ["alpha.1", "Beta.1", "Beta.2", "Gamma.1", "Gamma.2"]),
        (TableSortKey.TITLE, True, ["Gamma.1", "Gamma.2", "Beta.1", "Beta.2", "alpha.1"]),
        (TableSortKey.CAPTION, False, ["Gamma.1", "Beta.1", "alpha.1", "Beta.2", "Gamma.2"]),
        (TableSortKey.CAPTION, True, ["Beta.1", "Gamma.1", "alpha.1", "Beta.2", "Gamma.2"]),
        (TableSortKey.ROWS, True, ["Beta.2", "Gamma.2", "Beta.1", "Gamma.1", "alpha.1"]),
        (TableSortKey.COLUMNS, True, ["Gamma.1", "alpha.1", "Beta.1", "Beta.2", "Gamma.2"]),
    ],
)
def test_tables_sort(key: TableSortKey, descending: bool, found: list[str], find: Find) -> None:
    assert find(sort=TableSort(key, descending)) == found


def test_a_table_is_read_with_what_there_is_to_know(tables: SmallLibrary) -> None:
    store = tables.store
    post_id = store.posts.find(f"{HOME}/reports/1/")
    row, table = store.tables.read(store.tables.find(post_id, 1))
    assert row == TableRow(
        id=row.id,
        post_id=post_id,
        number=1,
        caption="Prices in May",
        header=("Metal", "Price"),
        rows=2,
        columns=2,
        post_title="Beta",
        post_link=f"{HOME}/reports/1/",
        site=HOME,
        date=datetime(2025, 5, 1, tzinfo=UTC),
    )
    assert table == Table(
        1, "Prices in May", ("Metal", "Price"), (("Neodymium", "70"), ("Dysprosium oxide", "250"))
    )
    assert [one.number for one in store.tables.read_rows(store.tables.read_of(post_id))] == [1, 2]


def test_what_is_not_there_is_told_or_left_out(tables: SmallLibrary) -> None:
    found = tables.store.tables
    with pytest.raises(NotFound, match="has no table 3"):
        found.find(1, 3)
    with pytest.raises(NotFound, match="no longer"):
        found.read(999)
    assert found.read_rows([999]) == []
    assert list(found.read_of(999)) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("price oxi", {"Beta": "oxide/Dysprosium oxide", "alpha": "PRICE/PRICE"}),
        ("may", {"Beta": "May/Prices in May"}),
        ("header:plant kuan", {"Gamma": "Kuantan/Kuantan"}),
        ("header:plant", {"Gamma": "Plant/Plant"}),
        ("1100", {"Gamma": "1,100/1,100"}),
        ('"dysprosium oxide"', {"Beta": "Dysprosium oxide/Dysprosium oxide"}),
        ("", {}),
    ],
)
def test_the_first_cell_heading_or_caption_with_a_word_is_shown(
    words: str, shown: dict[str, str], tables: SmallLibrary
) -> None:
    found = tables.store.tables
    ids = found.read_ids(EVERYTHING)
    snippets = {
        row.post_title: snippet.text[slice(*snippet.hits[0])] + "/" + snippet.text
        for row in found.read_rows(ids)
        for table_id, snippet in found.read_snippets(ids, words).items()
        if table_id == row.id
    }
    assert snippets == shown


def test_tables_with_one_header_are_stacked(library: SmallLibrary) -> None:
    tables = fill(library)
    found = tables.store.tables
    tables.take(make_post(5, "Delta", PLANTS, date=datetime(2026, 1, 1, tzinfo=UTC)))
    tables.take(make_post(6, "Epsilon", LATER, date=datetime(2026, 2, 1, tzinfo=UTC)))
    prices, plants = found.read_stacks(EVERYTHING)
    assert (prices.header, prices.rows, len(prices.tables)) == (("Metal", "Price"), 4, 3)
    assert (plants.header, plants.rows) == (("Plant", "Country", "t"), 4)
    stacked = found.read_stack(prices)
    assert stacked.table.header == ("Metal", "Price")
    assert [
        (row.post_title, cells[1]) for row, cells in zip(stacked.sources, stacked.table.rows, strict=True)
    ] == [
        ("Beta", "70"),
        ("Beta", "250"),
        ("alpha", "80"),
        ("Epsilon", "80"),
    ]
    assert found.read_stacks(read(tables, "title:delta")) == ()
    assert [stack.rows for stack in found.read_stacks(EVERYTHING, "may")] == []


def test_a_table_that_changed_meanwhile_is_no_part_of_a_stack(library: SmallLibrary) -> None:
    found = fill(library).store.tables
    library.take(make_post(5, "Last", LATER, date=datetime(2026, 2, 1, tzinfo=UTC)))
    (stack,) = found.read_stacks(EVERYTHING)
    library.take(make_post(5, "Last", "<p>None.</p>", modified=datetime(2026, 6, 1, tzinfo=UTC)))
    library.take(make_post(6, "Next", PLANTS))
    assert list(found.read_ids(read(library, "title:next"))) == [stack.tables[-1]]  # an id given anew
    assert [row.post_title for row in found.read_stack(stack).sources] == ["Beta", "Beta", "alpha"]


def read(library: SmallLibrary, text: str) -> Query:
    return library.store.search.read_text(text).query
