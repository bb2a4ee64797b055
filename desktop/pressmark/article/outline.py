"""What clean HTML says: its text, links, images, headings. It is regular enough to be read by pattern."""

import re
from dataclasses import dataclass, field

from pressmark.article.text import collapse, lay, line_of, part_notes
from pressmark.model import Heading, Image, Link

_LINK = re.compile(r'<a href="([^"#][^"]*)">(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)"')
_HEADING = re.compile(r'<h([2-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """The article text of clean HTML, and the links that lead out of the article in it."""

    text: str
    links: tuple[Link, ...]


def read_text(html: str) -> Said:
    """Give the text and the links; an image that links is called by its alternative text."""
    begin, *rest = _LINK.split(part_notes(html))
    text = _Text()
    text.add(begin)
    found: list[tuple[str, str, int, int]] = []
    for url, content, behind in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        found.append((url, content, *text.add(content)))
        text.add(behind)
    said = text.read()
    links = (
        Link(line_of(url), said[start:end].replace("\n", " ") or _describe(content), start, end)
        for url, content, start, end in found
    )
    return Said(said, tuple(links))


@dataclass(slots=True)
class _Text:
    """The article text in the making, piece by piece of its HTML."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _space: str = ""

    def add(self, html: str) -> tuple[int, int]:
        """Add what is said there; give where its words begin and end, both at one place where it has none."""
        laid = lay(html)
        words = collapse(laid)
        if not words:
            self._space += laid
            return self._length, self._length
        bare = laid.strip()
        before, _, after = laid.partition(bare)
        self._space += before
        if self._space and self._length:
            self._pieces.append("\n" if "\n" in self._space else " ")
            self._length += 1
        start = self._length
        self._pieces.append(words)
        self._length += len(words)
        self._space = after
        return start, self._length

    def read(self) -> str:
        """Give the text."""
        return "".join(self._pieces)


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
        Heading(int(level), line_of(content) or _describe(content), anchor)
        for level, anchor, content in _HEADING.findall(html)
    )


def _describe(content: str) -> str:
    """Give the alternative texts of the images in it."""
    return " ".join(filter(None, (line_of(alt) for _, alt in _IMAGE.findall(content))))
