"""Changes in an article are marked word by word, and the article stays what it is."""

import re
from time import process_time
from typing import TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressmark.article import clean
from pressmark.article.difference import Kind, compare
from pressmark.article.marking.grids import find_grids
from pressmark.article.marking.marked import Marked, mark_changes
from pressmark.article.marking.scan import read_page
from pressmark.article.text import text_of
from tests.article.markup import LINK, characters, html, inspect

_DEL = re.compile(r"<del\b.*?</del>", re.DOTALL)
_ROW = re.compile(r'<tr class="removed">.*?</tr>', re.DOTALL)
_MARK = re.compile(r'<a name="change-(\d+)"></a>')
# What marks add to the elements and attributes of clean HTML.
_NEW = {"element ins", "element del", "element span"} | {
    f"attribute class of {tag}" for tag in ("del", "span", "li", "ul", "dl", "dt", "dd", "tr")
}

_WORDS = [
    "ore",
    "oxide",
    "tonnes",
    "of",
    "the",
    "7",
    "1,204",
    "“said”",
    "it’s",
    "—",
    "price.",
    "価格",
    "&amp;",
    "&lt;",
]
words = st.lists(st.sampled_from(_WORDS), min_size=1)
line = words.map(" ".join)
inline = st.sampled_from(
    [
        "{}",
        "<b>{}</b> so",
        'as <a href="https://e.example/">{}</a>',
        "x <em>y</em> {}",
        "{}<br>line",
        'n<sup><a href="#n">1</a></sup> {}',
        '<span id="n">{}</span>',
    ]
)
part = st.builds(str.format, inline, line)
row = st.lists(part, min_size=2, max_size=3).map(lambda cells: "<tr><td>" + "<td>".join(cells))
block = st.one_of(
    st.just("<hr>"),
    part.map("<p>{}</p>".format),
    part.map("<h2>{}</h2>".format),
    line.map("<pre>{}\n  more</pre>".format),
    part.map("<blockquote><p>{}</p></blockquote>".format),
    st.lists(part, min_size=1, max_size=3).map(lambda items: "<ul><li>" + "<li>".join(items) + "</ul>"),
    st.lists(part, min_size=1, max_size=3).map(lambda items: "<dl><dt>t<dd>" + "<dd>".join(items) + "</dl>"),
    st.lists(row, min_size=1, max_size=3).map(
        lambda rows: "<table><tr><th>a<th>b" + "".join(rows) + "</table>"
    ),
)


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str]:
    """Two versions of an article that have some blocks in common, in some order."""
    old = draw(st.lists(block, max_size=6))
    new = draw(st.permutations(old)) if draw(st.booleans()) else list(old)
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(new)))
        new[place : place + draw(st.integers(0, 2))] = draw(st.lists(block, max_size=1))
    return "".join(old), "".join(new)


Rows: TypeAlias = list[list[str]]
cells = st.lists(st.sampled_from(["", "ore", "7", "7 t", "of ore", *"abc"]), min_size=1, max_size=4)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, str]:
    """Two versions of tables with paragraphs between: rows and cells change, come, go and move."""
    versions: tuple[list[str], list[str]] = ([], [])
    for _ in range(draw(st.integers(1, 2))):
        old = draw(st.lists(cells, min_size=1, max_size=5))
        new = [list(row) for row in (draw(st.permutations(old)) if draw(st.booleans()) else old)]
        for _ in range(draw(st.integers(0, 3))):
            place = draw(st.integers(0, len(new)))
            new[place : place + draw(st.integers(0, 1))] = draw(st.lists(cells, max_size=1))
        span = draw(st.sampled_from(["", " rowspan=2", " colspan=2"]))
        for version, rows in zip(versions, (old, new), strict=True):
            version += [write_table(rows, span), f"<p>{draw(line)}</p>"]
    return "".join(versions[0]), "".join(draw(st.permutations(versions[1])))


def write_table(rows: Rows, span: str = "") -> str:
    body = "".join("<tr>" + "".join(f"<td{span}>{cell}" for cell in row) for row in rows)
    return f"<table><tr><th>a<th>b{body}</table>"


def mark(old: str, new: str) -> Marked:
    return mark_changes(clean(old, LINK), clean(new, LINK))


def check(old: str, new: str) -> None:
    marked = mark(old, new)
    article = clean(new, LINK)
    assert set(inspect(marked.html).faults) <= _NEW
    assert text_of(_DEL.sub("", marked.html)) == article.text
    assert _MARK.findall(marked.html) == [str(number) for number in range(1, marked.changes + 1)]
    assert [tag for tag in inspect(_ROW.sub("", marked.html)).tags if tag in ("table", "tr", "td", "th")] == [
        tag for tag in inspect(article.html).tags if tag in ("table", "tr", "td", "th")
    ]


@settings(max_examples=60, deadline=None)
@given(st.one_of(versions(), tables()))
def test_without_what_is_gone_it_is_the_new_version(pair: tuple[str, str]) -> None:
    check(*pair)


@given(html, html)
def test_any_markup_can_be_marked(old: str, new: str) -> None:
    check(old, new)


@given(st.one_of(versions(), tables()))
def test_marks_say_what_came_and_what_went(pair: tuple[str, str]) -> None:
    old, new = (clean(each, LINK) for each in pair)
    html = mark_changes(old, new).html
    known = find_grids(read_page(old.html), read_page(new.html), old.text, new.text)[1]
    pieces = compare(old.text, new.text, known).pieces

    def words(kind: Kind) -> list[str]:
        spans = (
            old.text[piece.old_start : piece.old_end] + new.text[piece.new_start : piece.new_end]
            for piece in pieces
            if piece.kind is kind
        )
        return sorted(characters("".join(spans)))

    def shown(pattern: str) -> list[str]:
        found = re.findall(pattern, html, re.DOTALL)
        return sorted(characters("".join(inspect("".join(found)).text)))

    assert shown(r"<ins>(.*?)</ins>") == words(Kind.ADDED)
    assert shown(r"<del>(.*?)</del>") == words(Kind.REMOVED)


KEPT = "<p>One two three four five six.</p>"
END = "<p>Seven eight nine ten.</p>"


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("the brown fox", "the red fox", "the @<del>brown </del><ins>red</ins> fox"),
        ("it runs fast.", "it runs.", "it runs@<del> fast</del>."),
        ("at (noon) then", "at (dawn) then", "at (@<del>noon </del><ins>dawn</ins>) then"),
        ("so it is<br>or was", "so it is", "so it is@<del><br>or was</del>"),
        ("1 &lt; 2 &amp; so", "1 &lt; 3 &amp; so", "1 &lt; @<del>2 </del><ins>3</ins> &amp; so"),
    ],
)
def test_words_are_marked_within_their_line(old: str, new: str, marked: str) -> None:
    html = mark(f"<p>{old}</p>", f"<p>{new}</p>").html
    assert html == "<p>" + marked.replace("@", '<a name="change-1"></a>') + "</p>\n"


def test_within_a_link_or_the_mark_of_a_footnote_no_anchor_stands() -> None:
    link = '<a href="https://e.example/">the {} report</a>'
    note = f'<p>See {link} of the day<sup><a href="#n">{{}}</a></sup>.</p><p id="n">N</p>'
    html = mark(note.format("old", 1), note.format("new", 2)).html
    place = '<a name="change-{}"></a>'.format
    marked = link.format("<del>old </del><ins>new</ins>")
    number = '<sup><a href="#ref-1"><del>1 </del><ins>2</ins></a></sup>'
    assert html.startswith(f"<p>See {place(1)}{marked} of the day{place(2)}{number}.</p>")


@pytest.mark.parametrize(
    ("gone", "marked"),
    [
        ("<p>Gone <b>words</b> here.</p>", '<p class="removed">@<del>Gone words here.</del></p>'),
        ("<h2>Gone words here</h2>", '<p class="removed">@<strong><del>Gone words here</del></strong></p>'),
        ("<pre>a = 1\n  b</pre>", '<pre class="removed">@<del>a = 1\n  b</del></pre>'),
        ("<p>Gone<br>words</p>", '<p class="removed">@<del>Gone<br>words</del></p>'),
        (
            "<ul><li>Gone words</li><li>all</li></ul>",
            '<ul class="removed"><li class="removed">@<del>Gone words</del></li>'
            '<li class="removed"><del>all</del></li></ul>',
        ),
        (
            "<dl><dt>Gone</dt><dd>words</dd></dl>",
            '<dl class="removed"><dt class="removed">@<del>Gone</del></dt>'
            '<dd class="removed"><del>words</del></dd></dl>',
        ),
        (
            "<table><tr><th>Gone<th>words<tr><td>1<td>2</table>",
            '<p class="removed">@<del>Gone</del> <del>words</del></p>'
            '<p class="removed"><del>1</del> <del>2</del></p>',
        ),
    ],
)
def test_what_went_whole_is_a_block_of_its_own(gone: str, marked: str) -> None:
    html = mark(KEPT + gone + END, KEPT + END).html
    assert marked.replace("@", '<a name="change-1"></a>') in html
    assert html.replace("\n", "").startswith(KEPT)
    assert html.replace("\n", "").endswith(END)


@pytest.mark.parametrize(
    "list_",
    ["<ul><li>alpha<li>{}gamma</ul>", "<ol><li>{}alpha<li>gamma</ol>", "<ul><li>alpha<li>gamma{}</ul>"],
)
def test_an_item_of_a_list_stays_an_item(list_: str) -> None:
    gone = "beta two<li>" if "{}gamma" in list_ or "{}alpha" in list_ else "<li>beta two"
    html = mark(KEPT + list_.format(gone), KEPT + list_.format("")).html
    assert '<li class="removed"><a name="change-1"></a><del>beta two</del></li>' in html
    assert html.count("<ul") + html.count("<ol") == 1


TABLE = "<table><tr><th>Metal<th>Price<tr><td>Cobalt<td>{}{}<tr><td>Tin<td>10</table>"


def test_a_cell_that_went_alone_stands_in_the_cell_before() -> None:
    old = "<table><tr><th>a<th>b<th>c<tr><td>one<td>two<td>three</table>"
    new = "<table><tr><th>a<th>c<tr><td>one<td>three</table>"
    html = mark(old, new).html
    assert "<td>one" in html
    assert re.search(r"<td>one(<a name=[^>]*></a>)?<del>two</del></td>", html)


def test_what_moved_is_marked_where_it_is_and_where_it_was() -> None:
    moved = "<p>Third and last of them all is this one, for now.</p>"
    marked = mark(
        KEPT + KEPT.replace("One", "Two") + END + moved, moved + KEPT + KEPT.replace("One", "Two") + END
    )
    assert '<span class="moved">Third and last of them all is this one, for now.</span>' in marked.html
    assert (
        '<p class="removed"><a name="change-2"></a><del class="moved">Third and last of them all…</del></p>'
        in marked.html
    )
    assert (marked.added, marked.removed, marked.moved, marked.changes) == (0, 0, 11, 2)


def test_words_are_counted() -> None:
    marked = mark("<p>one two three, four</p>", "<p>one 2 3 three, four five</p>")
    assert (marked.added, marked.removed, marked.moved) == (3, 1, 0)
    assert mark(KEPT, KEPT) == Marked(clean(KEPT, LINK).html)


def test_changes_that_stand_close_are_looked_at_together() -> None:
    far = "and then a long while nothing at all"
    assert mark("<p>a b c</p>", "<p>x b y</p>").changes == 1
    assert mark(f"<p>a {far} c</p>", f"<p>x {far} y</p>").changes == 2


def test_all_may_go_and_all_may_come() -> None:
    assert (
        mark(KEPT, "").html
        == '<p class="removed"><a name="change-1"></a><del>One two three four five six.</del></p>'
    )
    assert mark("", KEPT).html == '<p><a name="change-1"></a><ins>One two three four five six.</ins></p>\n'
    assert mark("", "") == Marked("")


def test_a_large_article_is_marked_in_time() -> None:
    words = [f"w{number % 997}" for number in range(40_000)]
    old = "".join(f"<p>{' '.join(words[start : start + 50])}</p>" for start in range(0, len(words), 50))
    new = old.replace("w13 ", "other ").replace("w500 w501", "")
    before, after = clean(old, LINK), clean(new, LINK)
    start = process_time()
    assert mark_changes(before, after).changes > 40
    assert process_time() - start < 5
