"""Articles as one HTML file that needs nothing else: style and images within, no script, nothing remote."""

import codecs
import threading
from collections.abc import Callable, Iterable, Set
from importlib.resources import files
from pathlib import Path

from pressmark.export.collection import Collection, Piece
from pressmark.export.markup import Leads, quote
from pressmark.export.naming import one_line
from pressmark.export.pictures import find_picture
from pressmark.export.sections import direction_of, write_section
from pressmark.export.sheet import raise_if_cancelled
from pressmark.export.whole import whole_file

# Whatever came through against all expectation may load nothing and run nothing.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write_html(
    collection: Collection, path: Path, told: Callable[[int], None], cancelled: threading.Event | None
) -> None:
    """What `pressmark.export.write_articles` promises, as HTML."""
    with whole_file(path) as stream:
        write = codecs.getwriter("utf-8")(stream).write
        _begin(collection, write)
        here = frozenset(entry.id for entry in collection.entries)
        for done, entry in enumerate(collection.entries, 1):
            raise_if_cancelled(cancelled)
            _write_article(collection, here, collection.read(entry.id), write)
            told(done)
        write("</body>\n</html>\n")


def read_style(*names: str) -> str:
    """Style sheets that come with the program, one after the other."""
    folder = files("pressmark.resources").joinpath("themes")
    return "".join(folder.joinpath(name).read_text("utf-8") for name in names)


def begin_page(title: str, *styles: str) -> str:
    """The beginning of a page up to its body; the title is HTML."""
    return (
        f'<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{quote(_POLICY)}"/>\n'
        f'<meta name="referrer" content="no-referrer"/>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f'<meta name="generator" content="Pressmark"/>\n<title>{title}</title>\n'
        f"<style>\n{read_style(*styles)}</style>\n</head>\n<body>\n"
    )


def _begin(collection: Collection, write: Callable[[str], object]) -> None:
    labels = collection.labels
    title = quote(one_line(collection.title) or labels.no_title)
    write(begin_page(title, "book.css", "page.css"))
    if len(collection.entries) == 1:
        return
    write(f'<h1 class="collection" dir="auto">{title}</h1>\n<nav>\n<h2>{quote(labels.contents)}</h2>\n<ol>\n')
    for entry in collection.entries:
        name = quote(one_line(entry.title) or labels.no_title)
        write(f'<li dir="auto"><a href="#a{entry.id}">{name}</a></li>\n')
    write("</ol>\n</nav>\n")


def _write_article(
    collection: Collection, here: Set[int], piece: Piece, write: Callable[[str], object]
) -> None:
    def lead(url: str) -> str:
        target = piece.targets.get(url)
        return f"#a{target}" if target in here else url

    def read_source(url: str) -> Iterable[str] | None:
        picture = find_picture(url, collection.find_image)
        return picture.read_data_url() if picture is not None else None

    leads = Leads(lead, read_source, f"a{piece.post.id}-", collection.labels.no_image)
    write(f'<article id="a{piece.post.id}" dir="{direction_of(piece)}">\n')
    write_section(piece, collection.labels, leads, write)
    write("</article>\n")
