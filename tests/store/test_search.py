"""Words find articles; nothing a person types is an error or reaches SQL as SQL."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import Snippet, Sort, SortKey
from pressmark.query import EVERYTHING, Name, Named, Phrase, Word, both, parse
from pressmark.store.snippets import find_hits, make_snippet
from tests.library import COBALT, SmallLibrary, make_post


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cafe", [1]),
        ("CAFÉ", [1]),
        ("magnet*", [2]),
        ("magnet", []),
        ('"rare earth magnets"', [2]),
        ('"magnets rare"', []),
        ("rare magnets", [2]),
        ("cobalt", [1]),
        ("fern", [2, 1]),
        ("short", [2, 1]),
        ("praseodymium-neodymium", [2]),
        ("", [2, 1]),
        ('"', [2, 1]),
        ("title:nothing", []),
        ("NOT", []),
        ("* AND OR (", []),
        ("???", []),
        ("*", []),
    ],
)
def test_words_prefixes_and_phrases(library: SmallLibrary, words: str, found: list[int]) -> None:
    one, two = library.take(
        make_post(1, "Café prices", "<p>About coffee.</p>", metals=[COBALT]),
        make_post(2, "Ores", "<p>rare earth magnets; praseodymium-neodymium</p>"),
    )
    numbers = {one: 1, two: 2}
    assert [numbers[post_id] for post_id in library.store.search.read_ids(parse(words))] == found


def test_relevance_puts_a_title_above_the_text(library: SmallLibrary) -> None:
    _, title = library.take(make_post(9, "Ores", "<p>gallium " + "x " * 50), make_post(1, "Gallium"))
    best = library.store.search.read_ids(parse("gallium"), Sort(SortKey.RELEVANCE))
    assert best[0] == title


def test_every_order_has_every_post_once_both_ways(library: SmallLibrary) -> None:
    ids = library.take(*(make_post(number, title) for number, title in enumerate("cab", 1)))
    for key in SortKey:
        down = list(library.store.search.read_ids(EVERYTHING, Sort(key)))
        up = list(library.store.search.read_ids(EVERYTHING, Sort(key, descending=False)))
        assert sorted(down) == sorted(up) == sorted(ids), key
    by_title = library.store.search.read_ids(EVERYTHING, Sort(SortKey.TITLE, descending=False))
    assert [row.title for row in library.store.posts.read_rows(by_title)] == ["a", "b", "c"]
    with_words = library.store.search.read_ids(parse("short"), Sort(SortKey.AUTHOR))
    assert sorted(with_words) == sorted(ids)


def test_a_site_can_be_chosen(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    assert list(library.store.search.read_ids(Named(Name.SITE, "metals.example"))) == [one]
    assert list(library.store.search.read_ids(both(Named(Name.SITE, "ores.example"), parse("words")))) == []


def test_snippets_are_around_the_first_hit(library: SmallLibrary) -> None:
    long = "start " * 60 + "the naïve smelter " + "end " * 60
    one, two = library.take(make_post(1, html=f"<p>{long}</p>"), make_post(2))
    snippets = library.store.search.read_snippets(parse("naive"), [one, two])
    found = snippets[one]
    assert "naïve smelter" in found.text
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")
    assert len(found.text) < 200
    assert [found.text[start:end] for start, end in found.hits] == ["naïve"]
    assert snippets[two] == Snippet("In short.")
    short = library.store.search.read_snippets(parse("SHORT"), [two])[two]
    assert (short.text, short.hits) == ("In short.", ((3, 8),))


@pytest.mark.parametrize(
    ("text", "words", "prefix", "marked"),
    [
        ("die Straße dort", "strasse", False, ["Straße"]),
        ("die Straße dort", "stras", True, ["Straße"]),
        ("a ﬁne day … and a fine one", "fine", False, ["ﬁne", "fine"]),
        ("ＦＵＬＬ, Łódź", "lodz", False, ["Łódź"]),
        ("le cafe\u0301 noir", "cafe", False, ["cafe\u0301"]),
        ("a mag\xadnet", "magnet", False, ["mag\xadnet"]),
        ("كِتَابٌ", "كتاب", False, ["كِتَابٌ"]),
        ("हिन्दी में", "हिन्दी", False, ["हिन्दी"]),
        ("हिन्दी में", "हि", True, ["हि"]),
        ("क्षमा", "क", True, ["क्ष"]),
        ("क्षि", "ष", False, ["क्षि"]),
        ("ภาษาไทยและน้ำมันดิบ", "น้ำมัน", True, ["น้ำมัน"]),
        ("ภาษาไทยและน้ำดิบ", "น", True, ["น้ำ"]),
        ("中国经济学", "国", True, ["国"]),
        ("中国经济学", "经济", True, ["经济"]),
        ("iPhone手机costs", "cost", True, ["costs"]),
        ("iPhone手机costs", "iph", True, ["iPhone"]),
        ("iPhone 手机", "iphone手机", True, ["iPhone 手机"]),
        ("カ\u3099ス", "ガ", True, ["カ\u3099"]),
        ("ガス", "カ", True, []),
    ],
)
def test_whole_letters_are_marked_as_they_are_found(
    text: str, words: str, prefix: bool, marked: list[str]
) -> None:
    assert [text[start:end] for start, end in find_hits(text, [Word(words, prefix)])] == marked
    snippet = make_snippet(text, [Word(words, prefix)]) or Snippet(text)
    assert [snippet.text[start:end] for start, end in snippet.hits] == marked


def test_a_line_without_spaces_is_cut_between_letters() -> None:
    text = "น้ำ" * 200 + "เหล็ก" + "น้ำ" * 200
    found = make_snippet(text, [Word("เหล็ก")])
    assert found is not None
    assert [found.text[start:end] for start, end in found.hits] == ["เหล็ก"]
    line = found.text.removeprefix("… ").removesuffix(" …")
    assert line.replace("น้ำ", "") == "เหล็ก"


@given(st.text(), st.lists(st.text() | st.sampled_from(["中国", "a b"]), max_size=3))
def test_a_snippet_is_a_line_of_bounded_length_and_its_hits_lie_within(text: str, words: list[str]) -> None:
    snippet = make_snippet(text, [*map(Word, words), *map(Phrase, words)])
    if snippet is not None:
        assert len(snippet.text) <= 190
        assert "\n" not in snippet.text
        assert snippet.hits
        assert all(0 <= start < end <= len(snippet.text) for start, end in snippet.hits)


@given(words=st.text())
def test_nothing_typed_is_an_error(shared: SmallLibrary, words: str) -> None:
    query = parse(words)
    found = shared.store.search.read_ids(query, Sort(SortKey.RELEVANCE))
    shared.store.search.read_snippets(query, found)
    assert shared.store.facets.read(query).total == len(found)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    library = SmallLibrary(tmp_path_factory.mktemp("shared") / "library")
    library.take(make_post(1, metals=[COBALT]), make_post(2, "<b>&amp;", "<p>'; DROP TABLE post; --</p>"))
    yield library
    library.store.close()
