"""Nothing that a site or an imported note holds runs in a file, or breaks it."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pressmark.export.articles import ArticleFormat
from pressmark.export.markup import Leads, write_markup
from tests.article.markup import LINK
from tests.article.test_safety import HARMFUL
from tests.export.articles import Page, make_collection, make_note, make_piece, write
from tests.export.hostile import CHARACTERS

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title></style><script>alert(1)</script>",
    "]]><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "<!--><iframe src=javascript:alert(1)>-->",
    "![x](javascript:alert(1)) [y](javascript:alert(1))",
    "[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "--- \n...\n- !!python/object:x",
    "../../../../etc/passwd",
    "CON",
    "\u202egnp.exe",
    "\x00\x0b\x1f\ufffe\uffff\ud800 a",
    "x" * 300,
    "\r\n\r\n# heading",
]
ALLOWED = set(
    re.findall(
        r"\w+",
        "html head meta title style link body nav section article h1 h2 h3 p ol ul li a bdi div blockquote br"
        " img span strong em",
    )
)


def make_hostile(payload: str) -> object:
    html = f'<p>{payload}</p><p><img src="/a.png" alt="{payload}"><a href="{payload}">x</a></p>'
    note = make_note(payload, payload, tags=[payload])
    return make_piece(
        title=payload,
        html=html,
        author=payload,
        terms=[payload, ""],
        taxonomy=payload,
        site_name=payload,
        link=payload,
        tags=[payload],
        annotations=[note],
    )


def write_all(path: Path, payload: str) -> tuple[list[Page], str]:
    """The pages of HTML and EPUB, each read as what it is, and the Markdown."""
    articles = make_collection(make_hostile(payload), title=payload)  # type: ignore[arg-type]
    for article_format in ArticleFormat:
        write(articles, path / f"a.{article_format}", article_format)
    pages = [(path / "a.html").read_text("utf-8")]
    with ZipFile(path / "a.epub") as book:
        for name in book.namelist():
            if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                ET.fromstring(book.read(name))  # noqa: S314 (our own file)
            if name.endswith(".xhtml"):
                pages.append(book.read(name).decode())
    return [Page(page) for page in pages], (path / "a.md").read_text("utf-8")


@pytest.mark.parametrize("payload", [*PAYLOADS, *HARMFUL[::4]])
def test_a_payload_anywhere_is_text(tmp_path: Path, payload: str) -> None:
    pages, markdown = write_all(tmp_path, payload)
    for page in pages:
        assert set(page.tags) <= ALLOWED
        for _, name, value in page.attributes:
            assert not name.startswith("on")
            assert name not in ("href", "src") or re.match(
                r"https?://|mailto:|#|[\w.-]+\.(css|xhtml)", value
            ), value
    # The facts in front are read as Markdown as well: some programs do not know them.
    shown = Page(render(markdown))
    assert set(shown.tags) <= ALLOWED | {"hr", "code", "pre"}
    for name in ("href", "src"):
        assert all(re.match(r"https?://|mailto:", value) for value in shown.all(name)), shown.all(name)
    assert markdown.startswith('---\ntitle: "')


def render(markdown: str) -> str:
    """The HTML of Markdown, by a reader that lets everything through."""
    reader = MarkdownIt("commonmark", {"html": True})
    reader.validateLink = lambda _: True  # type: ignore[method-assign]
    return str(reader.render(markdown))


@given(st.text(CHARACTERS, max_size=60))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_breaks_a_book(tmp_path: Path, payload: str) -> None:
    pages, _ = write_all(tmp_path, payload)
    assert all(set(page.tags) <= ALLOWED | {"hr"} for page in pages)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<script>alert(1)</script>", "alert(1)"),
        ("<p onclick='x' style='y' id='h-1'>a</p>", '<p id="q-h-1">a</p>'),
        ("<p class='a\"b' dir='up'>a</p>", "<p>a</p>"),
        ("<p><b>a<br>b", "<p>a<br/>b</p>"),
        ("</p>a", "a"),
        ("<p><b>a</p>c", "<p>a</p>c"),
        ('<a href="javascript:x">a</a>', "a"),
        ('<a href="#none">a</a>', "a"),
        ('<a name="x y">a</a>', "a"),
        ('<td colspan="2" rowspan="x">a</td>', '<td colspan="2">a</td>'),
        ('<ol start="3" type="i"><li>a</li></ol>', '<ol start="3" type="i"><li>a</li></ol>'),
        ('<img src="data:," alt="a">', '<span class="missing">[a]</span>'),
        ('<img src="data:," alt="">', ""),
        ('<img src="javascript:x" alt="a">', '<span class="missing">[none: a]</span>'),
        ("a\x00\x0bb", "ab"),
    ],
)
def test_markup_is_written_by_a_list(html: str, expected: str) -> None:
    parts: list[str] = []
    write_markup(html, Leads(str, lambda _: None, "q-", "none"), parts.append)
    assert "".join(parts) == expected


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ('width="30" height="20"', ' width="30" height="20"'),
        ('width="3&quot; onerror=&quot;x" height="٣"', ""),
        ('width="-3" height="100%"', ""),
    ],
)
def test_an_image_is_as_large_as_is_said_in_numbers(said: str, written: str) -> None:
    parts: list[str] = []
    write_markup(f'<img src="x" alt="" {said}>', Leads(str, lambda _: ("y",), "", "none"), parts.append)
    assert "".join(parts) == f'<img src="y" alt=""{written}/>'


def test_links_are_told_with_their_words() -> None:
    parts: list[str] = []
    leads = Leads(str, lambda _: None, "", "none", after=lambda url, words: f"({url} {words})")
    html = f'<p id="x"><a href="{LINK}">a <em>b</em></a> <a href="#h-1">c</a></p><h2 id="h-1">c</h2>'
    write_markup(html, leads, parts.append)
    assert f'<a href="{LINK}">a <em>b</em></a>({LINK} a b) <a href="#h-1">c</a></p>' in "".join(parts)
