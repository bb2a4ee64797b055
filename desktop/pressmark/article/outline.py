"""What clean HTML holds besides text: links, images, headings. It is regular enough to be read by pattern."""

import re

from pressmark.article.text import line_of
from pressmark.model import Heading, Image, Link

_LINK = re.compile(r'<a href="([^"#][^"]*)">(.*?)</a>', re.DOTALL)
_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)">')
_HEADING = re.compile(r'<h([2-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)


def read_links(html: str) -> tuple[Link, ...]:
    """Give the links that lead out of the article; an image that links is called by its alternative text."""
    return tuple(Link(line_of(url), _name(content)) for url, content in _LINK.findall(html))


def read_images(html: str) -> tuple[Image, ...]:
    """Give the images, each file once."""
    images: dict[str, str] = {}
    for url, alt in _IMAGE.findall(html):
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
