"""What the sidebar says: sections, rows, names that a site made strange, marks."""

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from pressmark.model import Facets, LibraryCounts, SiteStatus, SyncReport, TermCount
from pressmark.query import Dated, InTerm, Is, Name, Named, Not, Or, Query, Relation, State, Word, all_of
from pressmark.query.choices import exclude, make_choice, toggle
from pressmark.ui.sidebar.contents import Kind, Mood, Row, build_rows, mark_rows, row_key
from pressmark.ui.sidebar.facet_rows import DEEPEST, LONG, TOP, nest
from pressmark.ui.sidebar.views import VIEWS, view_title
from tests.ui.sidebars import (
    DATES,
    OTHERS,
    make_many,
    make_rows,
    make_site,
    make_taxonomy,
    make_term,
)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def section(rows: tuple[Row, ...], key: str) -> Row:
    return next(row for row in rows if row.key == key)


def walk(rows: tuple[Row, ...]) -> list[Row]:
    return [one for row in rows for one in (row, *walk(row.children))]


def test_the_sections_come_in_their_order() -> None:
    assert [row.title for row in make_rows()] == [
        "Library", "Saved searches", "Sites", "Materials", "Type", "Author", "Date",
    ]  # fmt: skip


def test_every_view_is_there_with_its_number_also_where_that_is_none() -> None:
    rows = section(make_rows(), "library").children
    assert [(row.title, row.count) for row in rows] == [
        ("All articles", 412),
        ("Unread", 38),
        ("Starred", 4),
        ("Annotated", 0),
        ("Tables", 988),
        ("Notebook", 96),
        ("Changed", 3),
        ("Removed", 1),
        ("Needs attention", 2),
    ]
    empty = build_rows(LibraryCounts(), (), Facets(0, ()), (), (), {})
    assert [row.key for row in empty] == ["library"]
    assert len(empty[0].children) == len(VIEWS)
    assert view_title(State.ATTENTION) == "Needs attention"


def test_saved_searches_have_live_numbers_and_no_section_where_there_is_none() -> None:
    rows = section(make_rows(), "searches").children
    assert [(row.key, row.title, row.count, row.value) for row in rows] == [
        ("search:1", "Batteries without cobalt", 17, 1),
        ("search:2", "Long reads", 0, 2),
        ("search:3", "Unread news", 5, 3),
    ]
    assert "searches" not in {row.key for row in make_rows(searches=())}


def test_a_site_is_a_value_of_a_facet_and_says_how_it_is() -> None:
    (row,) = section(make_rows(), "sites").children
    assert (row.key, row.value, row.site, row.count) == (
        "site=metals.example",
        ("site", "metals.example"),
        1,
        41,
    )
    assert row.mood is Mood.GOOD
    (busy,) = section(make_rows(syncing=frozenset({1})), "sites").children
    assert busy.mood is Mood.BUSY


def test_two_sites_of_one_host_are_two_rows_under_one_mark() -> None:
    twins = (make_site(), make_site(2, "The same, unsafe", "http://metals.example"))
    rows = section(make_rows(sites=twins), "sites").children
    assert len({row.key for row in rows}) == 2
    assert {row.mark for row in rows} == {"site=metals.example"}
    assert [row.site for row in rows] == [1, 2]


def test_a_site_that_no_facet_counts_has_no_number() -> None:
    (row,) = section(make_rows(others=()), "sites").children
    assert row.count is None


def test_a_sync_that_was_stopped_leaves_a_site_neither_well_nor_ill() -> None:
    stopped = SyncReport("Metals Desk", SiteStatus.PARTIAL, datetime(2026, 1, 1, tzinfo=UTC), cancelled=True)
    (row,) = section(make_rows(reports={1: stopped}), "sites").children
    assert row.mood is Mood.NONE
    assert "Stopped" in row.state


def test_terms_are_nested_below_their_parents_in_the_order_given() -> None:
    tree = section(make_rows(), "taxonomy:material")
    assert [(row.title, row.count) for row in tree.children] == [
        ("Battery metals", 16),
        ("Rare earths", 20),
        ("Tin", 0),
    ]
    assert [row.title for row in tree.children[0].children] == ["Cobalt", "Lithium"]
    assert tree.children[1].children[0].children[0].value == ("taxonomy:material", "dysprosium-&-terbium")


def test_one_type_and_one_author_need_no_section() -> None:
    single = [replace(one, terms=one.terms[:1]) if one.key in ("type", "author") else one for one in OTHERS]
    assert {row.key for row in make_rows(others=single)}.isdisjoint({"type", "author"})


def test_years_are_folded_and_hold_their_months_by_name() -> None:
    years = section(make_rows(), "date").children
    assert [(row.title, row.folded) for row in years] == [("2026", True), ("2025", True)]
    assert [(row.title, row.value) for row in years[0].children] == [
        ("February", ("date", "2026-02")),
        ("January", ("date", "2026-01")),
    ]


def test_an_author_without_a_name_is_unknown() -> None:
    row = section(make_rows(), "author").children[0]
    assert (row.title, row.key) == ("Unknown author", "author=")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", "its-slug"),
        ("\u200b", "its-slug"),
        ("two\nlines\t of it", "two lines of it"),
        ("\u202egnisrever", "gnisrever"),
        ("<b>bold</b> & “quoted”", "<b>bold</b> & “quoted”"),
        ("المعادن", "المعادن"),
    ],
)
def test_a_strange_name_is_one_line(name: str, shown: str) -> None:
    term = TermCount(1, name, "its-slug", 0, 1, "its-slug")
    tree = section(make_rows(make_taxonomy([term])), "taxonomy:material")
    assert tree.children[0].title == shown


@given(name=st.text(), slug=st.text(max_size=5))
def test_no_name_leaves_a_row_without_words(name: str, slug: str) -> None:
    term = TermCount(1, name, slug, 0, 1, slug)
    title = section(make_rows(make_taxonomy([term])), "taxonomy:material").children[0].title
    assert title.strip()
    assert len(title) <= 300
    assert not {unicodedata.category(sign) for sign in title} & {"Cc", "Zl", "Zp"}
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069") & set(title)


def test_a_name_of_ten_thousand_letters_is_cut() -> None:
    row = section(make_rows(make_taxonomy([make_term(1, "A" * 10_000)])), "taxonomy:material").children[0]
    assert len(row.title) == 300


@given(parents=st.lists(st.integers(0, 45), max_size=40))
def test_every_term_is_in_the_tree_once_whatever_its_parents_are(parents: list[int]) -> None:
    terms = [make_term(number, f"T{number}", parent) for number, parent in enumerate(parents, 1)]
    tree = make_rows(make_taxonomy(terms or [make_term(1, "T1")]))
    keys = [row.key for row in walk(tree) if row.facet == "taxonomy:material"]
    assert sorted(keys) == sorted(f"taxonomy:material={term.value}" for term in terms or [make_term(1, "T1")])


@given(count=st.integers(1, 5000))
def test_a_chain_of_parents_ends_where_no_room_is_left(count: int) -> None:
    inside = nest([make_term(number, str(number), number - 1) for number in range(1, count + 1)])
    depth, at = 0, TOP
    while at in inside:
        at, depth = inside[at][0].id, depth + 1
    assert depth == min(count, DEEPEST)
    assert sum(map(len, inside.values())) == count


def test_only_a_long_tree_has_a_field_to_filter_it() -> None:
    short, long = make_many(LONG), replace(make_many(LONG + 1), slug="topic", key="taxonomy:topic")
    rows = make_rows(short, long)
    assert Kind.FILTER not in {row.kind for row in section(rows, "taxonomy:tag").children}
    assert [row.kind for row in section(rows, "taxonomy:topic").children[:3]] == [
        Kind.FILTER,
        Kind.NOTE,
        Kind.TERM,
    ]


def test_every_key_is_there_once() -> None:
    keys = [row.key for row in walk(make_rows(make_taxonomy(), make_many(30)))]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("leaf", "key"),
    [
        (InTerm("material", "lithium"), "taxonomy:material=lithium"),
        (Named(Name.AUTHOR, ""), "author="),
        (Named(Name.SITE, "metals.example"), "site=metals.example"),
        (Named(Name.TAG, "mine"), "tag=mine"),
        (Named(Name.COLOR, "blue"), ""),
        (Dated(Relation.ON, "2026-01"), "date=2026-01"),
        (Dated(Relation.AFTER, "2026-01"), ""),
        (Word("lithium"), ""),
    ],
)
def test_the_row_of_a_part_of_a_query(leaf: Query, key: str) -> None:
    assert row_key(leaf) == key  # type: ignore[arg-type]


def test_a_query_marks_its_rows() -> None:
    query: Query = all_of(
        (
            Word("mine"),
            Is(State.STARRED),
            Or((InTerm("material", "lithium"), InTerm("material", "tin"))),
            Not(Named(Name.TYPE, "news")),
        )
    )
    marks = mark_rows("view:all", query)
    assert marks.chosen == {"view:all", "taxonomy:material=lithium", "taxonomy:material=tin"}
    assert marks.excluded == {"type=news"}


def test_what_a_click_on_a_row_makes_of_a_query_marks_that_row() -> None:
    for row in walk(make_rows()):
        if isinstance(row.value, tuple):
            leaf = make_choice(*row.value)
            assert mark_rows("", toggle(all_of(()), leaf)).chosen == {row.mark}
            assert mark_rows("", exclude(all_of(()), leaf)).excluded == {row.mark}


def test_months_of_a_year_that_no_site_has_do_no_harm() -> None:
    odd = replace(DATES, terms=(TermCount(202699, "2026-99", "2026-99", 2026, 1, "2026-99"),))
    others = [odd if one is DATES else one for one in OTHERS]
    (row,) = section(make_rows(others=others), "date").children
    assert row.title == "2026-99"
