"""Articles as a book: its structure, checked without any library for EPUB."""

import posixpath
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from urllib.parse import urldefrag
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest

from pressmark.errors import Cancelled
from pressmark.export.articles import ArticleFormat
from pressmark.model import Image
from tests.export.articles import HOME, PNG, make_collection, make_note, make_piece, write

OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
NCX = "{http://www.daisy.org/z3986/2005/ncx/}"


class Book:
    """An EPUB, taken apart; whatever is wrong with its structure fails a test."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as book:
            self.names = book.namelist()
            first = book.infolist()[0]
            self.parts = {name: book.read(name) for name in self.names}
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
        assert self.parts["mimetype"] == b"application/epub+zip"
        assert len(self.names) == len(set(self.names))
        self.trees = {
            name: ET.fromstring(text)  # noqa: S314 (our own file)
            for name, text in self.parts.items()
            if name.endswith((".xml", ".opf", ".ncx", ".xhtml"))
        }
        (root,) = self.trees["META-INF/container.xml"].findall(".//{*}rootfile")
        self.package = self.trees[root.attrib["full-path"]]
        self._check_manifest()
        self._check_links()

    def _check_manifest(self) -> None:
        items = {item.attrib["id"]: item.attrib for item in self.package.iter(f"{OPF}item")}
        listed = [f"OEBPS/{item['href']}" for item in items.values()]
        rest = {"mimetype", "META-INF/container.xml", "OEBPS/content.opf"}
        assert len(items) == len(list(self.package.iter(f"{OPF}item")))
        assert sorted(listed) == sorted(set(self.names) - rest)
        assert [item["href"] for item in items.values() if item.get("properties") == "nav"] == ["nav.xhtml"]
        (spine,) = self.package.iter(f"{OPF}spine")
        assert items[spine.attrib["toc"]]["media-type"] == "application/x-dtbncx+xml"
        self.spine = [items[one.attrib["idref"]]["href"] for one in spine]
        self.direction = spine.attrib.get("page-progression-direction")

    def _check_links(self) -> None:
        for name, tree in self.trees.items():
            for element in tree.iter():
                for attribute in ("href", "src"):
                    target = element.attrib.get(attribute)
                    if target is not None and not (element.tag == f"{XHTML}a" and "://" in target):
                        self._check_target(name, target)

    def _check_target(self, name: str, target: str) -> None:
        path, fragment = urldefrag(target)
        full = posixpath.join(posixpath.dirname(name), path) if path else name
        assert full in self.names, f"{name} leads to {target}"
        if fragment:
            ids = [element.attrib.get("id") for element in self.trees[full].iter()]
            assert ids.count(fragment) == 1, f"{name} leads to {target}"

    def told(self, name: str) -> list[str]:
        """What the metadata say by a name of Dublin Core."""
        return [element.text or "" for element in self.package.iter(DC + name)]

    def page(self, name: str) -> ET.Element:
        return self.trees[f"OEBPS/{name}"]

    def text(self, name: str) -> str:
        return "".join(self.page(name).itertext())


def bind(path: Path, *pieces: object, **options: object) -> Book:
    write(make_collection(*pieces, **options), path / "a.epub", ArticleFormat.EPUB)  # type: ignore[arg-type]
    return Book(path / "a.epub")


def test_a_book_of_several_articles(tmp_path: Path) -> None:
    html = (
        f'<h2>One</h2><p>a <a href="{HOME}/2/">two</a> <a href="{HOME}/9/">nine</a></p><h3>x</h3><h2>Two</h2>'
    )
    first = make_piece(1, "First", html, targets={f"{HOME}/2/": 2, f"{HOME}/9/": 9})
    second = make_piece(2, "Second", author="Bo Reed", date=datetime(2024, 2, 1, 12, 0, tzinfo=UTC))
    book = bind(tmp_path, first, second, title="Both & all")
    assert book.spine == ["cover.xhtml", "nav.xhtml", "a1.xhtml", "a2.xhtml"]
    assert book.told("title") == ["Both & all"]
    assert book.told("creator") == ["Ada Fern", "Bo Reed"]
    assert book.told("source") == [HOME]
    assert book.told("date") == ["2026-11-27"]
    assert book.told("language") == ["und"]
    assert book.told("identifier")[0].startswith("urn:uuid:")
    assert "2024-02-01 – 2026-11-27" in book.text("cover.xhtml")
    links = [link.attrib["href"] for link in book.page("nav.xhtml").iter(f"{XHTML}a")]
    assert links == ["a1.xhtml", "a1.xhtml#h-1", "a1.xhtml#h-3", "a2.xhtml"]
    sources = [link.attrib["src"] for link in book.page("toc.ncx").iter(f"{NCX}content")]
    assert sources == links
    assert [one.attrib["href"] for one in book.page("a1.xhtml").iter(f"{XHTML}a")][:2] == [
        "a2.xhtml",
        f"{HOME}/9/",
    ]


def test_a_book_of_one_article_is_that_article(tmp_path: Path) -> None:
    piece = make_piece(
        5,
        "Only",
        terms=["Cobalt", "Tin"],
        annotations=[make_note()],
        date=datetime(2025, 5, 6, 12, 0, tzinfo=UTC),
    )
    book = bind(tmp_path, piece, title="Only")
    assert book.spine == ["cover.xhtml", "a5.xhtml"]
    assert book.told("subject") == ["Cobalt", "Tin"]
    assert book.told("source") == [f"{HOME}/5/"]
    assert book.told("date") == ["2025-05-06"]
    for words in ("Only", "Cobalt", "Some words", "Why?", "#ask", "Retrieved 2026-11-27"):
        assert words in book.text("a5.xhtml")


def test_images_are_in_the_book_once(tmp_path: Path) -> None:
    file = tmp_path / "kept.png"
    file.write_bytes(PNG)
    html = '<p><img src="/a.png" alt="A"></p><p><img src="/b.png" alt="B"></p>'
    pieces = [make_piece(n, html=html, featured=Image(f"{HOME}/a.png", "")) for n in (1, 2)]
    book = bind(tmp_path, *pieces, images={f"{HOME}/a.png": file})
    (name,) = (name for name in book.names if name.startswith("OEBPS/images/"))
    assert book.parts[name] == PNG
    assert "[Image not in the library: B]" in book.text("a1.xhtml")


def test_a_book_that_runs_from_right_to_left(tmp_path: Path) -> None:
    book = bind(tmp_path, make_piece(1, "المعادن", "<p>المعادن الحرجة</p>"), make_piece(2, date=None))
    assert book.direction is None
    assert [book.page(f"a{n}.xhtml").attrib["dir"] for n in (1, 2)] == ["rtl", "ltr"]
    assert bind(tmp_path, make_piece(1, "المعادن", "")).direction == "rtl"


def test_large_collections_name_no_headings(tmp_path: Path) -> None:
    book = bind(tmp_path, *(make_piece(n, html="<h2>a</h2><p>b</p>") for n in range(1, 103)))
    assert len(list(book.page("nav.xhtml").iter(f"{XHTML}a"))) == 102


def test_the_same_articles_are_the_same_book(tmp_path: Path) -> None:
    first = bind(tmp_path, make_piece(1), make_piece(2))
    assert bind(tmp_path, make_piece(1), make_piece(2)).told("identifier") == first.told("identifier")
    assert bind(tmp_path, make_piece(1), make_piece(3)).told("identifier") != first.told("identifier")


def test_a_book_that_is_stopped_is_not_there(tmp_path: Path) -> None:
    cancelled = Event()
    cancelled.set()
    (tmp_path / "a.epub").write_bytes(b"former")
    with pytest.raises(Cancelled):
        write(make_collection(make_piece()), tmp_path / "a.epub", ArticleFormat.EPUB, cancelled)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.epub", b"former")]
