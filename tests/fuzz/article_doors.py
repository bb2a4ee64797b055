"""Doors for markup: what `clean` makes of it, what the view makes of that, and what is written to files."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from markdown_it import MarkdownIt

from pressmark.article import clean, to_text
from pressmark.article.cells.columns import type_table
from pressmark.article.markdown import to_markdown
from pressmark.article.text import text_of
from pressmark.export.articles import ArticleFormat
from pressmark.export.tables import TableFormat, table_to_text, write_table
from pressmark.model import Article
from pressmark.ui.article.prepared import prepare
from tests.article.markup import LINK, characters, inspect, is_nfc
from tests.export.articles import Page, make_collection, make_piece, write
from tests.fuzz.limits import Fuzz, limited

_MOST_TABLES = 3
_RUNS = {"script", "iframe", "object", "embed", "form", "base", "svg", "applet"}
_TAG = re.compile(r"</?([\w:!?-]*)")
_TEXTS = [kind for kind in TableFormat if kind is not TableFormat.XLSX]


@contextmanager
def open_html(_folder: Path) -> Iterator[Fuzz]:
    """The HTML of a post, as it is cleaned and shown."""

    def fuzz_html(data: bytes) -> None:
        markup = _decode(data)
        with limited():
            article = clean(markup, LINK)
            found = inspect(article.html)
            assert found.faults == []
            assert text_of(article.html) == article.text
            assert characters("".join(found.text)) == characters(article.text)
            assert is_nfc(article.text)
            again = clean(article.html, LINK)
            assert (again.text, again.html) == (article.text, article.html)
            title = to_text(markup)
            assert title == " ".join(title.split())
            _prepare(article)

    yield fuzz_html


@contextmanager
def open_export(folder: Path) -> Iterator[Fuzz]:
    """The HTML of a post, as it is written to files."""

    def fuzz_export(data: bytes) -> None:
        markup = _decode(data)
        with limited():
            _look_at_markdown(to_markdown(clean(markup, LINK).html))
            collection = make_collection(make_piece(html=markup, title=to_text(markup[:200])))
            for kind in ArticleFormat:
                write(collection, folder / f"article.{kind.value}", kind)
            _look_at_page(folder / "article.html")
            _look_at_book(folder / "article.epub")
            _write_tables(clean(markup, LINK), folder)

    yield fuzz_export


def _decode(data: bytes) -> str:
    """Text as `parse_json` gives it: without NUL and without lone surrogates."""
    return data.decode("utf-8", "replace").replace("\x00", "")


def _prepare(article: Article) -> None:
    prepared = prepare(article.html, article.text)
    shown = characters("".join("".join(inspect(one.html).text) for one in prepared.slices))
    left_out = sum(gap.length for gap in prepared.hidden)
    assert prepared.slices
    assert left_out or len(shown) >= len(characters(article.text)), "words are not shown"


def _look_at_markdown(text: str) -> None:
    """Read as CommonMark, with addresses that a reader of it would refuse let through."""
    reader = MarkdownIt("commonmark")
    reader.validateLink = lambda _url: True  # type: ignore[method-assign]
    for token in reader.parse(text):
        for part in (token, *(token.children or ())):
            if part.type in ("html_inline", "html_block"):
                assert set(_TAG.findall(part.content)) <= {"sub", "sup", "br"}, part.content
            for name in ("href", "src"):
                assert re.match(r"https?://|mailto:|#|$", str(part.attrGet(name) or "")), part.attrs


def _look_at_page(file: Path) -> None:
    page = Page(file.read_text("utf-8"))
    assert not _RUNS & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    for name in ("href", "src"):
        harmful = [
            url for url in page.all(name) if not re.match(r"https?://|mailto:|#|data:(?:image|,)", url)
        ]
        assert harmful == []


def _look_at_book(file: Path) -> None:
    with ZipFile(file) as book:
        for name in book.namelist():
            assert not name.startswith(("/", ".."))
            if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                tree = ET.fromstring(book.read(name))  # noqa: S314 - our own, and expat bounds entities
                assert not _RUNS & {element.tag.rpartition("}")[2] for element in tree.iter()}


def _write_tables(article: Article, folder: Path) -> None:
    for table in article.tables[:_MOST_TABLES]:
        typed = type_table(table)
        for kind in _TEXTS:
            table_to_text(typed, kind).encode()
        write_table(typed, folder / "table.xlsx", TableFormat.XLSX)
        lines = table_to_text(typed, TableFormat.TSV).split("\n")
        assert not [cell for line in lines for cell in line.split("\t") if cell[:1] in ("=", "@")]
