"""Layouts of the list as values, the columns they are made of, and what clicks make of an order."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import Sort, SortKey
from pressmark.ui.posts.columns import COLUMNS, make_columns
from pressmark.ui.posts.layout import NARROWEST, WIDEST, ListLayout, ShownColumn, clamp_width
from pressmark.ui.posts.sorting import MOST_SORTS, not_by, sort_by, then_by

KEYS = [column.key for column in COLUMNS]
DATE, TITLE, WORDS = Sort(), Sort(SortKey.TITLE, False), Sort(SortKey.WORDS)

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(KEYS),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)
pairs = st.lists(
    st.tuples(st.sampled_from([*KEYS, "taxonomy:metal", "odd"]), st.floats() | anything), max_size=30
)
sortings = st.lists(
    st.tuples(st.sampled_from([*SortKey, "odd"]), st.booleans() | anything, st.text(max_size=5)), max_size=8
)
strange = st.fixed_dictionaries(
    {}, optional={"columns": pairs | anything, "sorts": sortings | anything, "cards": anything}
)


def as_json(raw: object) -> object:
    return json.loads(json.dumps(raw))


@given(strange | anything)
def test_whatever_was_kept_gives_a_layout_that_makes_sense(raw: object) -> None:
    layout = ListLayout.from_json(as_json(raw))
    keys = [column.key for column in layout.columns]
    assert keys.count("title") == 1
    assert len(set(keys)) == len(keys)
    assert all(key in KEYS or key.startswith("taxonomy:") for key in keys)
    assert all(one.width == 0 or NARROWEST <= one.width <= WIDEST for one in layout.columns)
    assert 1 <= len(layout.sorts) <= MOST_SORTS
    assert len({(sort.key, sort.taxonomy) for sort in layout.sorts}) == len(layout.sorts)
    assert isinstance(layout.cards, bool)
    assert ListLayout.from_json(as_json(layout.to_json())) == layout


def test_a_layout_survives_being_kept() -> None:
    layout = ListLayout(
        (ShownColumn("title"), ShownColumn("taxonomy:metal", 12.5), ShownColumn("date", 20)),
        (Sort(SortKey.TERMS, False, "metal"), Sort(SortKey.DATE)),
        cards=True,
    )
    assert ListLayout.from_json(as_json(layout.to_json())) == layout


def test_the_list_of_what_is_annotated_says_how_much_there_is() -> None:
    first = ListLayout().with_notes()
    assert [column.key for column in first.columns][-2:] == ["tables", "notes"]
    assert first.columns[-2:] == (ShownColumn("tables", spare=True), ShownColumn("notes"))
    own = (ShownColumn("notes", 9), ShownColumn("title"))
    assert ListLayout(own).with_notes().columns == own
    without = ListLayout((ShownColumn("date"), ShownColumn("title"), ShownColumn("versions")), cards=True)
    keys = [column.key for column in without.with_notes().columns]
    assert keys == ["date", "title", "notes", "versions"]
    assert without.with_notes().cards


def test_of_a_column_named_twice_the_first_counts() -> None:
    layout = ListLayout.from_json({"columns": [["date", 10], ["title", 0], ["date", 30]]})
    assert layout.columns == (ShownColumn("date", 10), ShownColumn("title"))


def test_a_missing_title_stands_behind_the_symbols() -> None:
    layout = ListLayout.from_json({"columns": [["unread", 0], ["starred", 0], ["date", 10]]})
    assert [column.key for column in layout.columns] == ["unread", "starred", "title", "date"]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (0, 0),
        (-5, 0),
        (float("nan"), 0),
        (float("inf"), 0),
        (10**400, 0),
        (1, NARROWEST),
        (9e9, WIDEST),
        (9.04, 9),
    ],
)
def test_widths_are_clamped(width: float, expected: float) -> None:
    assert clamp_width(width) == expected


def test_a_sort_by_terms_names_its_taxonomy_and_no_other_does() -> None:
    raw = {"sorts": [["terms", True, ""], ["date", True, "metal"], ["terms", False, "metal"]]}
    assert ListLayout.from_json(raw).sorts == (Sort(SortKey.TERMS, False, "metal"),)


def test_a_click_sorts_and_the_next_turns() -> None:
    assert sort_by((DATE,), TITLE) == (TITLE,)
    assert sort_by((TITLE,), TITLE) == (Sort(SortKey.TITLE, True),)
    assert sort_by((TITLE, DATE), TITLE) == (TITLE,)
    assert sort_by((TITLE, DATE), DATE) == (DATE,)


def test_a_second_order_is_added_and_turned() -> None:
    both = then_by((TITLE,), DATE)
    assert both == (TITLE, DATE)
    assert then_by(both, DATE) == (TITLE, Sort(SortKey.DATE, False))
    assert then_by(both, TITLE) == (Sort(SortKey.TITLE, True), DATE)
    assert not_by(both, TITLE) == (DATE,)
    assert not_by((TITLE,), TITLE) == (Sort(),)


def test_there_are_at_most_so_many_orders() -> None:
    keys = (SortKey.DATE, SortKey.TITLE, SortKey.WORDS, SortKey.AUTHOR, SortKey.TYPE, SortKey.SITE)
    sorts: tuple[Sort, ...] = ()
    for key in keys:
        sorts = then_by(sorts, Sort(key))
    assert len(sorts) == MOST_SORTS
    assert sorts[-1] == Sort(SortKey.SITE)


def test_relevance_has_one_way() -> None:
    best = Sort(SortKey.RELEVANCE)
    assert sort_by((best,), best) == (best,)


def test_every_taxonomy_has_a_column() -> None:
    columns = make_columns([("metal", "Metals"), ("region", "")])
    assert [(column.key, column.heading) for column in columns[len(COLUMNS) :]] == [
        ("taxonomy:metal", "Metals"),
        ("taxonomy:region", "region"),
    ]
    assert columns[-2].order() == Sort(SortKey.TERMS, False, "metal")


@given(st.lists(st.tuples(st.text(max_size=300), st.text(max_size=300)), max_size=5))
def test_hostile_names_make_short_headings_on_one_line(taxonomies: list[tuple[str, str]]) -> None:
    columns = make_columns(taxonomies)
    assert len({column.key for column in columns}) == len(columns)
    for column in columns[len(COLUMNS) :]:
        assert 0 < len(column.heading) <= 40
        assert len(column.heading.splitlines()) == 1
        assert "\u202e" not in column.heading


def test_headings_have_room() -> None:
    assert make_columns([("metal", "M" * 10_000)])[-1].heading == "M" * 39 + "…"
