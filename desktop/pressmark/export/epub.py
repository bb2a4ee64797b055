"""Articles as a book: EPUB 3.3 (https://www.w3.org/TR/epub-33/), with the NCX that readers of EPUB 2 want.

A zip of XHTML by our own hand: the library there is for it (ebooklib) is under the AGPL and keeps the
whole book in memory.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pressmark.export.collection import Collection, Piece
from pressmark.export.epub_parts import (
    CONTAINER,
    Chapter,
    Facts,
    Item,
    set_cover,
    set_navigation,
    set_ncx,
    set_package,
    set_page,
)
from pressmark.export.html import read_style
from pressmark.export.markup import Leads
from pressmark.export.naming import one_line
from pressmark.export.pictures import Picture, find_picture
from pressmark.export.sections import direction_of, title_of, write_section
from pressmark.export.sheet import raise_if_cancelled
from pressmark.export.whole import whole_file

_OUTLINED = 100  # articles of a book up to which its contents name their headings too
_ROOM = "OEBPS/"


def write_epub(
    collection: Collection, path: Path, told: Callable[[int], None], cancelled: threading.Event | None
) -> None:
    """What `pressmark.export.write_articles` promises, as EPUB."""
    with whole_file(path) as stream, ZipFile(stream, "w", ZIP_DEFLATED) as book:
        binder = _Binder(collection, book)
        binder.begin()
        for done, entry in enumerate(collection.entries, 1):
            raise_if_cancelled(cancelled)
            binder.add(collection.read(entry.id), cancelled)
            told(done)
        binder.finish()


class _Binder:
    """Puts the parts of a book into a zip; remembers of each no more than the contents and lists name."""

    def __init__(self, collection: Collection, book: ZipFile) -> None:
        self._collection = collection
        self._book = book
        self._made = collection.made.timetuple()[:6]
        self._here = frozenset(entry.id for entry in collection.entries)
        self._items: list[Item] = []
        self._chapters: list[Chapter] = []
        self._pictures: set[str] = set()
        self._facts = Facts(collection)

    def begin(self) -> None:
        # A reader knows the kind of the file by its first bytes: this is the first part, and not compressed.
        self._put("mimetype", "application/epub+zip", ZIP_STORED)
        self._put("META-INF/container.xml", CONTAINER)

    def add(self, piece: Piece, cancelled: threading.Event | None) -> None:
        """Put an article in, then the images that it shows and that are not in yet."""
        labels, name = self._collection.labels, f"a{piece.post.id}.xhtml"
        pictures: dict[str, Picture] = {}

        def read_source(url: str) -> Iterable[str] | None:
            picture = find_picture(url, self._collection.find_image)
            if picture is None:
                return None
            pictures[picture.name] = picture
            return (f"images/{picture.name}",)

        def lead(url: str) -> str:
            target = piece.targets.get(url)
            return f"a{target}.xhtml" if target in self._here else url

        with self._part(name) as write:
            head, foot = set_page(title_of(piece, labels), direction_of(piece))
            write(head)
            write_section(piece, labels, Leads(lead, read_source, "", labels.no_image), write)
            write(foot)
        for picture in pictures.values():
            raise_if_cancelled(cancelled)
            self._add_picture(picture)
        self._items.append(Item(f"a{piece.post.id}", name, "application/xhtml+xml", read=True))
        self._facts.note(piece)
        self._chapters.append(self._outline(piece, name))

    def finish(self) -> None:
        """Put in what can be written only when all articles are known."""
        title = one_line(self._collection.title) or self._collection.labels.no_title
        labels, single = self._collection.labels, len(self._chapters) == 1
        self._put(_ROOM + "book.css", read_style("book.css"))
        self._put(_ROOM + "cover.xhtml", set_cover(title, self._facts))
        self._put(_ROOM + "nav.xhtml", set_navigation(labels.contents, self._chapters))
        self._put(_ROOM + "toc.ncx", set_ncx(title, self._facts.identifier, self._chapters))
        front = [
            Item("cover", "cover.xhtml", "application/xhtml+xml", read=True),
            Item("nav", "nav.xhtml", "application/xhtml+xml", "nav", read=not single),
        ]
        rest = [Item("ncx", "toc.ncx", "application/x-dtbncx+xml"), Item("css", "book.css", "text/css")]
        self._put(_ROOM + "content.opf", set_package(title, self._facts, [*front, *self._items, *rest]))

    def _outline(self, piece: Piece, name: str) -> Chapter:
        below: list[Chapter] = []
        if len(self._here) <= _OUTLINED:
            top = min((heading.level for heading in piece.article.headings), default=0)
            below = [
                Chapter(one_line(heading.text), f"{name}#{heading.anchor}")
                for heading in piece.article.headings
                if heading.level == top and one_line(heading.text)
            ]
        return Chapter(title_of(piece, self._collection.labels), name, tuple(below))

    def _add_picture(self, picture: Picture) -> None:
        if picture.name in self._pictures:
            return
        self._pictures.add(picture.name)
        # It is compressed as it is.
        with self._book.open(self._info(f"{_ROOM}images/{picture.name}", ZIP_STORED), "w") as part:
            for chunk in picture.read():
                part.write(chunk)
        self._items.append(Item(f"i{len(self._pictures)}", f"images/{picture.name}", picture.media_type))

    @contextmanager
    def _part(self, name: str) -> Iterator[Callable[[str], object]]:
        with self._book.open(self._info(_ROOM + name, ZIP_DEFLATED), "w") as part:
            yield lambda text: part.write(text.encode())

    def _put(self, name: str, text: str, method: int = ZIP_DEFLATED) -> None:
        self._book.writestr(self._info(name, method), text.encode())

    def _info(self, name: str, method: int) -> ZipInfo:
        info = ZipInfo(name, (max(self._made[0], 1980), *self._made[1:]))
        info.compress_type = method
        return info
