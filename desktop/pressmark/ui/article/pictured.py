"""What the HTML of an article says of its images: how large they are meant to be, and where they stand."""

import re
from collections.abc import Container
from html import unescape
from itertools import count

from pressmark.model import Image

LEFT_OUT = "data:,"
"""The address of an image that is not kept; `number_left_out` tells several apart."""

_IMAGE = re.compile(r'<img src="([^"]*)"([^>]*)>')
_ALT = re.compile(r' alt="([^"]*)"')
_SIDE = re.compile(r' (width|height)="(\d+)"')
_LEFT = re.compile(r'<img src="data:,"')
_BLOCK = re.compile(
    r"</?(?:blockquote|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|table|tbody|td|tfoot|th|thead|tr|ul|br)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_LINKED = re.compile(
    r'<a [^>]*href="[^"]*\.(?:avif|gif|jpe?g|png|webp)(?:[?#][^"]*)?"[^>]*>'
    r'\s*(<img src="([^"]*)"[^>]*>)\s*</a>',
    re.IGNORECASE,
)
_SMALL = 160, 60  # logical pixels: an image that is meant to be no wider, or no higher, is a sign


def read_sizes(html: str) -> dict[str, tuple[int, int]]:
    """Width and height of images in logical pixels, as the author says; 0 for one that is not said."""
    sizes: dict[str, tuple[int, int]] = {}
    for url, attributes in _IMAGE.findall(html):
        said = {name: int(value) for name, value in _SIDE.findall(attributes)}
        size = said.get("width", 0), said.get("height", 0)
        if any(size):
            # One that is shown in several sizes is as sharp as the largest needs.
            known = sizes.get(unescape(url), (0, 0))
            sizes[unescape(url)] = max(size, known)
    return sizes


def strip_sizes(html: str) -> str:
    """HTML without the sizes of its images: as said, they may not fit the page."""
    return _IMAGE.sub(lambda found: _SIDE.sub("", found[0]), html) if "<img" in html else html


def number_left_out(html: str) -> str:
    """Give every image that is not kept an address of its own."""
    numbers = count(1)
    return _LEFT.sub(lambda _: f'<img src="{LEFT_OUT}{next(numbers)}"', html)


def find_left_out(html: str) -> tuple[Image, ...]:
    """Images that are not kept, by the addresses that `number_left_out` gives."""
    return tuple(
        Image(url, unescape(alt[1]) if (alt := _ALT.search(attributes)) else "")
        for url, attributes in _IMAGE.findall(html)
        if url.startswith(LEFT_OUT)
    )


def find_signs(html: str) -> frozenset[str]:
    """The addresses of images that are small, or stand in a line of text wherever they do."""
    signs: dict[str, bool] = {}
    for run in _BLOCK.split(html) if "<img" in html else ():
        if "<img" in run:
            in_line = bool(_TAG.sub("", run).strip())
            for url, attributes in _IMAGE.findall(run):
                said = {name: int(value) for name, value in _SIDE.findall(attributes)}
                wide, high = said.get("width", 0), said.get("height", 0)
                small = 0 < wide <= _SMALL[0] or 0 < high <= _SMALL[1]
                signs[unescape(url)] = signs.get(unescape(url), True) and (in_line or small)
    return frozenset(url for url, is_sign in signs.items() if is_sign)


def unlink_images(html: str, here: Container[str]) -> str:
    """Take the link to a file from images that are here: a click opens them larger."""
    return _LINKED.sub(lambda found: found[1] if unescape(found[2]) in here else found[0], html)
