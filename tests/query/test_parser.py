"""Text to a query and back: what each form means, and that no text is an error."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.query import (
    EVERYTHING,
    And,
    Counted,
    Dated,
    Has,
    InNote,
    InTable,
    InTerm,
    Is,
    Name,
    Named,
    Not,
    Note,
    NoteKind,
    Nothing,
    Or,
    Phrase,
    Query,
    Relation,
    State,
    TablePart,
    Thing,
    Word,
    all_of,
    any_of,
    both,
    name_taxonomies,
    negate,
    parse,
    read,
    write,
)
from pressmark.query.parser import DEEPEST, MOST_PARTS
from pressmark.query.value import Amount, Comparison, Field

TAXONOMIES = name_taxonomies(
    [
        ("news-type", "News type", "news-type"),
        ("regions", "Regions", "regions"),
        ("organization", "Organization", "organizations"),
        ("type", "Kinds of it", "kinds"),
        ("odd one", "Odd", "odd"),
        ('q"uote', "Quote", "quote"),
        ("地域", "地域", "areas"),
    ]
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("  ", EVERYTHING),
        ('"', EVERYTHING),
        ('""', EVERYTHING),
        ("( - ) -", EVERYTHING),
        ("???", Nothing()),
        ("*", Nothing()),
        ("magnet", Word("magnet")),
        ("magn*", Word("magn", prefix=True)),
        ("rare earth", And((Word("rare"), Word("earth")))),
        ('"rare  earth"', Phrase("rare earth")),
        ('"rare ear"*', Phrase("rare ear", prefix=True)),
        ("“rare earth” x", And((Phrase("rare earth"), Word("x")))),
        ('"unfinished phrase', Phrase("unfinished phrase")),
        ('a "b c" d*', And((Word("a"), Phrase("b c"), Word("d", prefix=True)))),
        ("one ??? two", And((Word("one"), Word("two")))),
        ("-foo", Not(Word("foo"))),
        ("--foo", Word("foo")),
        ("foo - bar", And((Word("foo"), Word("bar")))),
        ('-"a b" -(c OR d)', And((Not(Phrase("a b")), Not(Or((Word("c"), Word("d"))))))),
        ("a OR b", Or((Word("a"), Word("b")))),
        ("a b OR c", Or((And((Word("a"), Word("b"))), Word("c")))),
        ("a (b OR c)", And((Word("a"), Or((Word("b"), Word("c")))))),
        ("OR a OR OR b OR", Or((Word("a"), Word("b")))),
        ("OR", Word("OR")),
        ("AND", Word("AND")),
        ("NOT", Word("NOT")),
        ("a AND b", And((Word("a"), Word("b")))),
        ("a AND NOT b OR c", Or((And((Word("a"), Not(Word("b")))), Word("c")))),
        ('"AND"', Phrase("AND")),
        ("a | b || c", Or((Word("a"), Word("b"), Word("c")))),
        ("title:(soft OR zero*)", Or((Word("soft", field=Field.TITLE), Word("zero", True, Field.TITLE)))),
        ("-regions:(china OR india)", Not(Or((InTerm("regions", "china"), InTerm("regions", "india"))))),
        ("tag:(a (b is:read))", And((Named(Name.TAG, "a"), Named(Name.TAG, "b"), Is(State.READ)))),
        ("a or b", And((Word("a"), Word("or"), Word("b")))),
        ("(a (b c))", And((Word("a"), Word("b"), Word("c")))),
        ("(a OR (b", Or((Word("a"), Word("b")))),
        ("a) b", And((Word("a"), Word("b")))),
        ("(x OR iron(III))", Or((Word("x"), Word("iron(III)")))),
        ("praseodymium-neodymium", Word("praseodymium-neodymium")),
        ("title:ore", Word("ore", field=Field.TITLE)),
        ('text:"in short"', Phrase("in short", field=Field.TEXT)),
        ("title:or*", Word("or", True, Field.TITLE)),
        ("author:anna", Named(Name.AUTHOR, "anna")),
        ('author:""', Named(Name.AUTHOR, "")),
        ("site:example.org/news", Named(Name.SITE, "example.org/news")),
        ("TYPE:post", Named(Name.TYPE, "post")),
        ("tag:later color:Blue", And((Named(Name.TAG, "later"), Named(Name.COLOR, "blue")))),
        ("before:2025", Dated(Relation.BEFORE, "2025")),
        ("after:2025-5", Dated(Relation.AFTER, "2025-05")),
        ("on:2025-05-27", Dated(Relation.ON, "2025-05-27")),
        ("after:7d", Dated(Relation.AFTER, "7d")),
        ("after:3M", Dated(Relation.AFTER, "3m")),
        ("is:unread", Is(State.UNREAD)),
        ("-is:read", Not(Is(State.READ))),
        ("has:tables", Has(Thing.TABLE)),
        ("words:>800", Counted(Amount.WORDS, Comparison.MORE, 800)),
        ("tables:>=2", Counted(Amount.TABLES, Comparison.AT_LEAST, 2)),
        ("tables:0", Counted(Amount.TABLES, Comparison.EQUAL, 0)),
        ("header:price", InTable(TablePart.HEADER, "price")),
        ('cell:"2 400"', InTable(TablePart.CELL, "2 400")),
        ("cell:neo*", InTable(TablePart.CELL, "neo", prefix=True)),
        ('NOTE:"rare earth"', InNote("rare earth")),
        ('-note:(magn* OR "in short"*)', Not(Or((InNote("magn", True), InNote("in short", True))))),
        ("color:#FC0", Named(Name.COLOR, "#FC0")),
        ("organization:niron-magnetics", InTerm("organization", "niron-magnetics")),
        ('regions:"united states"', InTerm("regions", "united states")),
        ("-news-type:opinion", Not(InTerm("news-type", "opinion"))),
        ('"News type":opinion', InTerm("news-type", "opinion")),
        ("organizations:x", InTerm("organization", "x")),
        (r'regions:"a \"b\" c"', InTerm("regions", 'a "b" c')),
        ("地域:中国", InTerm("地域", "中国")),
        ("taxonomy-type:opinion", InTerm("type", "opinion")),
        ("kinds:opinion", InTerm("type", "opinion")),
        ('"odd one":x', InTerm("odd one", "x")),
        ("(regions:china OR regions:india)", Or((InTerm("regions", "china"), InTerm("regions", "india")))),
    ],
)
def test_what_a_text_means(text: str, query: Query) -> None:
    assert parse(text, TAXONOMIES) == query
    assert parse(write(query), TAXONOMIES) == query


@pytest.mark.parametrize(
    ("text", "query", "notes"),
    [
        ("after:2025-13", Word("after:2025-13"), [NoteKind.WRONG_VALUE]),
        ("is:nice x", And((Word("is:nice"), Word("x"))), [NoteKind.WRONG_VALUE]),
        ("color:!", Word("color:!"), [NoteKind.WRONG_VALUE]),
        ('has:"dark red"', Phrase("has:dark red"), [NoteKind.WRONG_VALUE]),
        ("colour:red", Word("colour:red"), [NoteKind.UNKNOWN_NAME]),
        ("words:many", Word("words:many"), [NoteKind.WRONG_VALUE]),
        ("regions:", Word("regions:"), [NoteKind.WRONG_VALUE]),
        ("https://example.org/a", Word("https://example.org/a"), []),
        ("10:30", Word("10:30"), []),
        ("magnets", Word("magnets"), []),
    ],
)
def test_what_does_not_parse_is_text_and_is_told(text: str, query: Query, notes: list[NoteKind]) -> None:
    reading = read(text, TAXONOMIES)
    assert reading.query == query
    assert [note.kind for note in reading.notes] == notes


def test_without_taxonomies_their_qualifiers_are_text() -> None:
    assert read("regions:china").query == Word("regions:china")
    assert read("regions:china").notes == (Note(NoteKind.UNKNOWN_NAME, "regions:china"),)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("magn", Word("magn", prefix=True)),
        ("magn ", Word("magn")),
        ("rare magn", And((Word("rare"), Word("magn", prefix=True)))),
        ('"rare ear', Phrase("rare ear", prefix=True)),
        ('"rare earth"', Phrase("rare earth")),
        ("rare regions:", Word("rare")),
        ("regions:", EVERYTHING),
        ("regions:chi", InTerm("regions", "chi")),
        ("title:ma", Word("ma", True, Field.TITLE)),
        ("rare is:un", Word("rare")),
        ("on:20", EVERYTHING),
        ("regions:(", EVERYTHING),
        ("regions:(chi", InTerm("regions", "chi")),
        ("-", EVERYTHING),
        ("(rare", Word("rare", prefix=True)),
    ],
)
def test_what_is_still_being_typed_may_go_on(text: str, query: Query) -> None:
    assert read(text, TAXONOMIES, unfinished=True).query == query


def test_what_is_too_long_is_cut_and_told() -> None:
    reading = read("a " * (MOST_PARTS + 5))
    assert isinstance(reading.query, And)
    assert len(reading.query.parts) == MOST_PARTS
    assert [note.kind for note in reading.notes] == [NoteKind.TOO_LONG]


def test_brackets_too_deep_are_passed_over() -> None:
    assert parse("(" * (DEEPEST * 100) + "a") == Word("a")
    assert parse("-(" * (DEEPEST - 1) + "a b" + ")" * (DEEPEST - 1)) == Not(And((Word("a"), Word("b"))))


BITS = st.sampled_from(
    [
        *("AND ", "NOT ", "|", "title:("),
        *'()-" *“”„:\\+',
        *(
            "OR",
            "a",
            "é",
            "中国",
            "title:",
            "regions:",
            '"News type":',
            "after:",
            "2025",
            "7d",
            "is:",
            "unread",
        ),
        *(
            "words:",
            ">3",
            "taxonomy-type:",
            "cell:",
            "note:",
            "color:",
            "tag:",
            '""',
            "\N{NO-BREAK SPACE}",
            '"odd one":',
            "OR ",
        ),
    ]
)
TEXTS = st.lists(BITS, max_size=14).map("".join) | st.text(max_size=40)


@given(TEXTS)
@example('"odd one":')
@example("(a OR iron(III")
@example('-("(')
def test_every_text_is_a_query_that_can_be_written(text: str) -> None:
    query = parse(text, TAXONOMIES)
    assert parse(write(query), TAXONOMIES) == query
    read(text, TAXONOMIES, unfinished=True)


NAMES = st.text(max_size=12).filter(lambda name: "\x00" not in name and name.isprintable())
WORDS = st.text(max_size=10).filter(lambda word: parse(word) == Word(word))
PHRASES = NAMES.map(lambda text: " ".join(text.split())).filter(lambda text: any(map(str.isalnum, text)))
LEAVES = st.one_of(
    st.builds(Word, WORDS, st.booleans(), st.sampled_from(Field)),
    st.builds(Phrase, PHRASES, st.booleans(), st.sampled_from(Field)),
    st.builds(InTerm, st.sampled_from(sorted(set(TAXONOMIES.values()))), NAMES),
    st.builds(Named, st.sampled_from([name for name in Name if name is not Name.COLOR]), NAMES),
    st.builds(Is, st.sampled_from(State)),
    st.builds(Has, st.sampled_from(Thing)),
    st.builds(
        Dated, st.sampled_from(Relation), st.sampled_from(["2025", "2024-02", "1999-12-31", "7d", "12m"])
    ),
    st.builds(Counted, st.sampled_from(Amount), st.sampled_from(Comparison), st.integers(0, 999_999_999)),
    st.builds(InTable, st.sampled_from(TablePart), PHRASES, st.booleans()),
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map(all_of),
        st.lists(inner, min_size=2, max_size=3).map(any_of),
        inner.map(negate),
    ),
    max_leaves=6,
)


@given(QUERIES)
def test_every_query_can_be_written_and_read_as_itself(query: Query) -> None:
    assert parse(write(query), TAXONOMIES) == query


def test_two_queries_make_one_without_nesting() -> None:
    assert both(EVERYTHING, Word("a")) == Word("a")
    assert both(And((Word("a"), Word("b"))), Is(State.UNREAD)) == And(
        (Word("a"), Word("b"), Is(State.UNREAD))
    )
