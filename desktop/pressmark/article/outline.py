"""What clean HTML holds besides text: links, images, headings. It is regular enough to be read by pattern."""

import re

from pressmark.article.text import line_of, part_notes, text_of
from pressmark.model import Heading, Image, Link

_LINK = re.compile(r'<a href="([^"#][^"]*)">(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"')
# Noncharacters, which no clean text has.
_BEGIN, _END = "\ufdd0", "\ufdd1"
_EDGE = re.compile(f"([{_BEGIN}{_END}])")
_HEADING = re.compile(r'<h([2-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)


def read_links(html: str) -> tuple[Link, ...]:
    """Give the links that lead out of the article; an image that links is called by its alternative text."""
    found = _LINK.findall(html)
    return tuple(
        Link(line_of(url), _name(content), start, end)
        for (url, content), (start, end) in zip(found, _find_places(html), strict=True)
    )


def _find_places(html: str) -> list[tuple[int, int]]:
    """Give where the words of every link begin and end in the text, both at one place where it has none."""
    marked = _LINK.sub(
        lambda link: f"{link[0][: -len(link[2]) - 4]}{_BEGIN}{link[2]}{_END}</a>", part_notes(html)
    )
    places: list[tuple[int, int]] = []
    length = start = 0
    parted = waits = False
    for piece in _EDGE.split(text_of(marked)):
        if piece == _BEGIN:
            start, waits = length, True
        elif piece == _END:
            places.append((start, length))
        elif words := piece.strip():
            length += length > 0 and (parted or piece[0].isspace())
            start, waits = (length, False) if waits else (start, False)
            length += len(words)
            parted = piece[-1].isspace()
        else:
            parted = parted or bool(piece)
    return places


def read_images(html: str) -> tuple[Image, ...]:
    """Give the images that are files of the site, each once."""
    images: dict[str, str] = {}
    for url, alt in _IMAGE.findall(html):
        if not url.startswith("data:"):
            images.setdefault(line_of(url), line_of(alt))
    return tuple(Image(url, alt) for url, alt in images.items())


def read_headings(html: str) -> tuple[Heading, ...]:
    """Give the headings in their order."""
    return tuple(
        Heading(int(level), line_of(content) or _name(content), anchor)
        for level, anchor, content in _HEADING.findall(html)
    )


def _name(content: str) -> str:
    return line_of(content) or " ".join(filter(None, (line_of(alt) for _, alt in _IMAGE.findall(content))))
