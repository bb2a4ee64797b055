"""The notebook: which annotations a query finds, in which order and groups, and what is said of them."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from pressmark.model import Grouping, NoteGroup, PostStatus, RemoteTerm
from pressmark.query import parse
from pressmark.store import Store
from pressmark.store.intake import set_status
from pressmark.store.notes.groups import Found, NoteGroups
from pressmark.store.tags import tag_posts
from pressmark.store.terms import save_terms
from tests.library import COBALT, EUROPE, METALS, SmallLibrary, make_post
from tests.store.noting import write_note

Groups = list[tuple[str, str, tuple[int, ...]]]


def at(year: int, month: int, day: int, hour: int = 12) -> int:
    """A local moment in seconds."""
    return int(datetime(year, month, day, hour).timestamp())


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    """Three articles; the annotations are numbered 1 to 6."""
    library.take(
        make_post(1, "Cobalt price", metals=[COBALT], regions=[EUROPE]),
        make_post(2, "Nickel price", metals=[METALS]),
        make_post(3, "Nothing said"),
    )
    store = library.store
    write_note(
        store, 1, "late", exact="late words", start=30, end=40, created=at(2025, 5, 31, 23), color="pink"
    )
    write_note(store, 1, "early", ("todo",), exact="ore", start=2, end=5, created=at(2025, 6, 1, 0))
    write_note(store, 2, "gone", ("Todo", "a b"), exact="gone", start=9, end=13, state="orphaned", created=90)
    write_note(store, 2, "whole", note="slag and nickel", created=at(2025, 6, 2), color="#fc0")
    write_note(
        store, 3, "moved", note="ore", exact="x", start=0, end=1, state="moved", created=at(2025, 6, 2)
    )
    write_note(
        store, 3, "left", exact="x", start=0, end=1, state="orphaned", kept=1, created=80, color="blue"
    )
    return store


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [5, 4, 2, 1, 3, 6]),
        ("ore", [5, 2]),
        ("price", [4, 2, 1, 3]),
        ("slag price", [4]),
        ("ore slag", []),
        ("ore OR slag", [5, 4, 2]),
        ("-(ore OR slag)", [1, 3, 6]),
        ("late*", [1]),
        ("+", []),
        ("title:nickel", [4, 3]),
        ("note:nickel", [4]),
        ("note:price", []),
        ("text:words", [5, 4, 2, 1, 3, 6]),
        ("tag:todo", [2, 3]),
        ("tag:starred", [5, 6]),
        ("tag:none", []),
        ('tag:""', [4, 1]),
        ("has:tag", [5, 2, 3, 6]),
        ("has:note", [5, 4]),
        ("color:pink OR color:#fc0", [4, 1]),
        ("is:annotated", [5, 4, 2, 1, 3, 6]),
        ("is:attention", [5, 3]),
        ("is:moved", [5]),
        ("is:orphaned -is:attention", [6]),
        ("is:moved OR is:orphaned", [5, 3, 6]),
        ("metal:battery-metals -metal:cobalt", [4, 3]),
        ("is:read", []),
    ],
)
def test_annotations_are_found(store: Store, text: str, found: list[int]) -> None:
    store.write(tag_posts([3], ["starred"])).result()
    query = store.search.read_text(text).query
    assert list(store.notebook.read_numbers(query)) == found
    assert list(store.notebook.read_numbers(query, newest=False)) == found[::-1]
    needy = [number for number in found if number in (3, 5)]
    assert list(store.notebook.read_numbers(query, attention=True)) == needy


def test_annotations_of_removed_articles_stay(store: Store) -> None:
    store.write(set_status([3], PostStatus.REMOVED)).result()
    assert list(store.notebook.read_numbers(parse("is:removed"))) == [5, 6]
    assert [row.title for row in store.notebook.read_rows([6])] == ["Nothing said"]


def read_groups(store: Store, grouping: Grouping, text: str = "", *, attention: bool = False) -> Groups:
    found = store.notebook.read_groups(parse(text), grouping, attention=attention)
    return [(group.key, group.title, group.numbers) for group in found]


def test_articles_come_by_their_newest_and_have_theirs_in_the_order_of_the_text(store: Store) -> None:
    assert read_groups(store, Grouping.ARTICLE) == [
        ("3", "Nothing said", (5, 6)),
        ("2", "Nickel price", (4, 3)),
        ("1", "Cobalt price", (2, 1)),
    ]
    assert read_groups(store, Grouping.ARTICLE, "nickel", attention=True) == [("2", "Nickel price", (3,))]
    assert read_groups(store, Grouping.ARTICLE, "nobody") == []


def test_terms_are_those_that_the_articles_carry(library: SmallLibrary, store: Store) -> None:
    twins = [RemoteTerm(41, "", ""), RemoteTerm(42, "Zinc", "zinc"), RemoteTerm(43, "zinc", "zinc")]
    store.write(save_terms(library.site.id, "metal", twins)).result()
    library.take(make_post(2, "Nickel price", metals=[METALS, 41, 42, 43]))
    assert read_groups(store, Grouping.TERM) == [
        ("taxonomy:metal:", "Metals › …", (4, 3)),
        ("taxonomy:metal:battery-metals", "Metals › Battery metals", (4, 3)),
        ("taxonomy:metal:cobalt", "Metals › Cobalt", (2, 1)),
        ("taxonomy:metal:zinc", "Metals › Zinc", (4, 3)),
        ("taxonomy:region:europe", "Regions › Europe & Türkiye", (2, 1)),
        ("", "", (5, 6)),
    ]


def test_tags_in_all_their_spellings_are_one_group(store: Store) -> None:
    assert read_groups(store, Grouping.TAG) == [
        ("a b", "a b", (3,)),
        ("Todo", "Todo", (2, 3)),
        ("", "", (5, 4, 1, 6)),
    ]


def test_colours_come_in_the_order_of_their_keys(store: Store) -> None:
    assert read_groups(store, Grouping.COLOR) == [
        ("yellow", "", (5, 2, 3)),
        ("blue", "", (6,)),
        ("pink", "", (1,)),
        ("#fc0", "", (4,)),
    ]


def test_months_are_those_of_the_readers_clock(store: Store) -> None:
    groups = read_groups(store, Grouping.MONTH)
    assert [(key, numbers) for key, _, numbers in groups[:2]] == [("2025-06", (5, 4, 2)), ("2025-05", (1,))]
    assert sum(len(numbers) for _, _, numbers in groups) == 6


def test_rows_say_where_an_annotation_stands(library: SmallLibrary, store: Store) -> None:
    library.take(make_post(1, "Cobalt price", "<p>New words.</p>", date=datetime(2026, 1, 5, tzinfo=UTC)))
    number = write_note(store, 1, "new", ("b", "A"), exact="New", start=0, end=3)
    lost = write_note(store, 1, "imported", revision_id=0)
    new, old, other = store.notebook.read_rows([number, 99, 2, lost])
    assert (new.annotation, old.annotation) == store.annotations.read_many(["new", "early"])
    assert (new.version, old.version, other.version) == (2, 1, 0)
    assert (new.title, new.link, new.site) == (
        "Cobalt price",
        "https://metals.example/reports/1/",
        "Metals Desk",
    )
    assert new.date == datetime(2026, 1, 5, tzinfo=UTC)
    assert store.notebook.read_rows([]) == ()


def test_what_changes_between_two_reads_is_left_out(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("INSERT INTO post_term (post_id, term_id) VALUES (3, 999)")
    assert read_groups(store, Grouping.TERM)[-1] == ("", "", (5, 6))
    groups = NoteGroups(store.search._database, store.names)
    assert groups.make([Found(7, "gone", 99, "", 0)], Grouping.ARTICLE) == (NoteGroup("99", "", (7,)),)
