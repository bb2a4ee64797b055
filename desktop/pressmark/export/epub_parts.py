"""The parts of an EPUB that tell of the others: package, contents, cover. Texts from values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC
from uuid import NAMESPACE_URL, uuid5

from pressmark.export.collection import Collection, Piece
from pressmark.export.markup import quote
from pressmark.export.naming import one_line, say_day, web_link
from pressmark.export.sections import direction_of, name_terms

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMES = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
_MOST_NAMED = 20  # authors, subjects, sites of a book

CONTAINER = (
    f'{_XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n<rootfiles>\n'
    '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/>\n'
    "</rootfiles>\n</container>\n"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A part of the book as its package lists it; `read`: it stands in the order of reading."""

    id: str
    href: str
    media_type: str
    properties: str = ""
    read: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A line of the contents."""

    title: str
    href: str
    below: tuple["Chapter", ...] = ()


class Facts:
    """What is known of a book when all its articles were seen."""

    def __init__(self, collection: Collection) -> None:
        self.made = collection.made
        self.labels = collection.labels
        self.count = len(collection.entries)
        self.identifier = f"urn:uuid:{uuid5(NAMESPACE_URL, ' '.join(_name_all(collection)))}"
        self.authors: dict[str, None] = {}
        self.sources: dict[str, None] = {}
        self.sites: dict[str, None] = {}
        self.subjects: dict[str, None] = {}
        self.days: list[str] = []
        self._rtl = 0

    @property
    def rtl(self) -> bool:
        """Most of its articles run from right to left."""
        return self._rtl * 2 > self.count

    def note(self, piece: Piece) -> None:
        """Take notice of an article."""
        row = piece.post.row
        link = web_link(row.link if self.count == 1 else piece.post.site)
        for names, found in (
            (self.authors, one_line(row.author)),
            (self.sources, link),
            (self.sites, one_line(piece.post.site_name)),
        ):
            if found and len(names) < _MOST_NAMED:
                names[found] = None
        if self.count == 1:
            found_terms = [name for terms in name_terms(piece.post.terms).values() for name in terms]
            self.subjects = dict.fromkeys(found_terms[:_MOST_NAMED])
        if day := say_day(row.date):
            # The first and the last are all that is asked for.
            self.days = sorted({min([*self.days, day]), max([*self.days, day])})
        self._rtl += direction_of(piece) == "rtl"


def _name_all(collection: Collection) -> Iterable[str]:
    yield collection.title if len(collection.entries) > 1 else ""
    for entry in collection.entries:
        yield quote(entry.link)


def set_page(title: str, direction: str) -> tuple[str, str]:
    """What stands before and behind the content of a page."""
    head = (
        f'{_XML}<!DOCTYPE html>\n<html {_NAMES} dir="{direction}">\n<head>\n<title>{quote(title)}</title>\n'
        f'<link rel="stylesheet" type="text/css" href="book.css"/>\n</head>\n<body dir="{direction}">\n'
    )
    return head, "</body>\n</html>\n"


def set_cover(title: str, facts: Facts) -> str:
    """The first page: what this is, from where, and when it was made."""
    head, foot = set_page(title, "ltr")
    days = " – ".join(facts.days)
    lines = [", ".join(facts.authors), ", ".join(facts.sites), days]
    shown = "".join(f'<p dir="auto">{quote(line)}</p>\n' for line in lines if line)
    links = "".join(f'<p dir="ltr"><a href="{quote(link)}">{quote(link)}</a></p>\n' for link in facts.sources)
    made = f"<p>Pressmark, {say_day(facts.made)}</p>\n"
    heading = f'<h1 dir="auto">{quote(title)}</h1>\n'
    return f'{head}<section class="cover" epub:type="cover">\n{heading}{shown}{links}{made}</section>\n{foot}'


def set_navigation(contents: str, chapters: Sequence[Chapter]) -> str:
    """The contents as EPUB 3 has them."""
    head, foot = set_page(contents, "ltr")
    return (
        f'{head}<nav epub:type="toc" id="toc">\n<h1>{quote(contents)}</h1>\n{_list(chapters)}</nav>\n{foot}'
    )


def _list(chapters: Sequence[Chapter]) -> str:
    if not chapters:
        return ""
    lines = (
        f'<li dir="auto"><a href="{quote(chapter.href)}">{quote(chapter.title)}</a>'
        f"{_list(chapter.below)}</li>\n"
        for chapter in chapters
    )
    return f"<ol>\n{''.join(lines)}</ol>\n"


def set_ncx(title: str, identifier: str, chapters: Sequence[Chapter]) -> str:
    """The contents as EPUB 2 has them (https://daisy.org/z3986/2005/Z3986-2005.html#NCX)."""
    points: list[str] = []
    place = 0

    def add(chapter: Chapter) -> None:
        nonlocal place
        place += 1
        points.append(
            f'<navPoint id="p{place}" playOrder="{place}">\n'
            f"<navLabel><text>{quote(chapter.title)}</text></navLabel>\n"
            f'<content src="{quote(chapter.href)}"/>\n'
        )
        for one in chapter.below:
            add(one)
        points.append("</navPoint>\n")

    for chapter in chapters:
        add(chapter)
    deep = 2 if any(chapter.below for chapter in chapters) else 1
    return (
        f'{_XML}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">\n<head>\n'
        f'<meta name="dtb:uid" content="{identifier}"/>\n<meta name="dtb:depth" content="{deep}"/>\n'
        '<meta name="dtb:totalPageCount" content="0"/>\n<meta name="dtb:maxPageNumber" content="0"/>\n'
        f"</head>\n<docTitle><text>{quote(title)}</text></docTitle>\n<navMap>\n{''.join(points)}</navMap>\n</ncx>\n"
    )


def set_package(title: str, facts: Facts, items: Sequence[Item]) -> str:
    """The package: metadata, all parts, and the order in which they are read."""
    manifest = "".join(
        f'<item id="{item.id}" href="{quote(item.href)}" media-type="{item.media_type}"'
        + (f' properties="{item.properties}"' if item.properties else "")
        + "/>\n"
        for item in items
    )
    spine = "".join(f'<itemref idref="{item.id}"/>\n' for item in items if item.read)
    direction = ' page-progression-direction="rtl"' if facts.rtl else ""
    return (
        f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{_set_metadata(title, facts)}</metadata>\n'
        f'<manifest>\n{manifest}</manifest>\n<spine toc="ncx"{direction}>\n{spine}</spine>\n</package>\n'
    )


def _set_metadata(title: str, facts: Facts) -> str:
    date = facts.days[0] if facts.count == 1 and facts.days else say_day(facts.made)
    told = [("dc:title", title), ("dc:date", date)]
    told += [("dc:creator", author) for author in facts.authors]
    told += [("dc:source", source) for source in facts.sources]
    told += [("dc:publisher", site) for site in facts.sites]
    told += [("dc:subject", subject) for subject in facts.subjects]
    lines = "".join(f"<{name}>{quote(text)}</{name}>\n" for name, text in told)
    changed = facts.made.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    # A site does not say in which language it writes; "und" is BCP 47 for that.
    return (
        f'<dc:identifier id="id">{facts.identifier}</dc:identifier>\n<dc:language>und</dc:language>\n'
        f'{lines}<meta property="dcterms:modified">{changed}</meta>\n'
    )
