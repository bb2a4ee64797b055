"""Links of an article are told apart in its HTML; the site's own fields become a tree."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.article import clean
from pressmark.article.text import text_of
from pressmark.errors import NotFound
from pressmark.reading import (
    LinkKind,
    ReadLink,
    dress_links,
    find_anchor,
    read_article,
    read_inspection,
)
from pressmark.reading.fields import Field, read_fields
from pressmark.store.marks import mark_read
from tests.library import HOME, SmallLibrary, make_post

NAMES = st.sampled_from(["", "acf", "\u202e", "<b>"])
JSON = st.recursive(
    st.sampled_from([None, True, 7, 1.5, float("inf"), "", "words", "\ud800"]),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(NAMES, inside, max_size=4),
    max_leaves=12,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    small = SmallLibrary(tmp_path / "library")
    yield small
    small.store.close()


def test_each_link_says_in_the_html_where_it_leads(library: SmallLibrary) -> None:
    html = """<p><a href="/reports/2/">A</a> <a href="/reports/9/?a=1&amp;b=2">B</a>
        <a href="/files/table.pdf">C</a> <a href="/">D</a> <a href="https://else.example/">E</a>
        <a href="mailto:a@metals.example">F</a> <a href="#note">G</a></p><p id="note">Note</p>"""
    one, _ = library.take(make_post(1, html=html), make_post(2))
    reading = read_article(library.store, one)
    dressed = dress_links(reading.article.html, reading.links)
    assert [link.kind for link in reading.links] == ["library", "absent", "out", "out", "out", "out"]
    assert f'<a class="library" href="{HOME}/reports/2/">A</a>' in dressed
    assert f'<a class="absent" href="{HOME}/reports/9/?a=1&amp;b=2">B</a>' in dressed
    assert dressed.count('class="out"') == 4
    assert '<a href="#ref-1">G</a>' in dressed


@pytest.mark.parametrize(
    ("url", "anchor"),
    [
        ("/a/#deep", "h-2"),
        ("/a/#d%C3%BC", "h-1"),
        ("/a/#dü", "h-1"),
        ("/a/#%41", "ref-1"),
        ("/a/#deep:~:text=words", "h-2"),
        ("/a/#nowhere", ""),
        ("/a/#", ""),
        ("/a/", ""),
    ],
)
def test_a_fragment_names_a_place_in_the_article_it_leads_to(url: str, anchor: str) -> None:
    html = '<h2 id="dü">1</h2><p><a href="#%41">x</a></p><h2><span id="deep"></span>2</h2><p id="A">y</p>'
    assert find_anchor(clean(html, f"{HOME}/a/"), f"{HOME}{url}") == anchor


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["/a", "?x=<\"'&amp;", "https://b.example/ü", "#n"]), st.text())))
def test_dressing_changes_no_text(links: list[tuple[str, str]]) -> None:
    html = "".join(f'<p>{text}<a href="{url}">{text}</a></p>' for url, text in links)
    article = clean(html, f"{HOME}/reports/1/")
    read = [ReadLink(link.url, link.text, None, kind=LinkKind.ABSENT) for link in article.links]
    dressed = dress_links(article.html, read)
    assert text_of(dressed) == article.text
    assert dressed.count('<a class="absent" href="') == len(read)
    assert dressed.replace(' class="absent"', "") == article.html


def test_the_inspection_has_what_leads_here_and_the_fields_of_the_site(library: SmallLibrary) -> None:
    html = '<p>See <a href="/reports/1/">it</a>.</p>'
    one, two = library.take(make_post(1, extra='{"acf": {"kind": "memo"}}'), make_post(2, html=html))
    inspected = read_inspection(library.store, one)
    assert [link.post_id for link in inspected.links_here.links] == [two]
    assert inspected.fields == (Field("acf", "", (Field("kind", "memo"),)),)
    assert inspected.seen_version == 0
    library.store.write(mark_read([one])).result()
    assert read_inspection(library.store, one).seen_version == 1
    with pytest.raises(NotFound):
        read_inspection(library.store, 99)


def test_fields_that_say_nothing_are_left_out() -> None:
    extra = {
        "a": None,
        "b": "",
        "c": [],
        "d": {"e": [{"f": None}]},
        "g": False,
        "h": [1, 2.5],
        "i": [{"j": 0}],
    }
    assert read_fields(json.dumps(extra)) == (
        Field("g", "no"),
        Field("h", "1, 2.5"),
        Field("i", "", (Field("", "", (Field("j", "0"),)),)),
    )


@pytest.mark.parametrize("extra", ["", "[]", "7", "{", "[" * 100_000, f'{{"a": "{"x" * 2_000_000}"}}'])
def test_what_is_no_object_of_json_has_no_fields(extra: str) -> None:
    assert read_fields(extra) == ()


def count(fields: tuple[Field, ...]) -> int:
    return sum(1 + count(field.inside) for field in fields)


def test_hostile_fields_are_bounded() -> None:
    deep: object = "end"
    for _ in range(400):
        deep = {"in": deep}
    extra = {"deep": deep, "wide": {str(n): "x" * 2_100 for n in range(900)}, "number": 10**4_000}
    fields = read_fields(json.dumps(extra))
    assert count(fields) <= 400
    wide = next(field for field in fields if field.name == "wide")
    assert len(wide.inside) + wide.rest == 900
    assert {len(field.value) for field in wide.inside} == {2_000}


@settings(max_examples=40)
@given(st.dictionaries(NAMES, JSON, max_size=4))
def test_any_json_is_read(extra: dict[str, object]) -> None:
    assert len(read_fields(json.dumps(extra))) <= len(extra)
