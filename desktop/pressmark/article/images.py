"""Which file an image of an article is: themes and plug-ins hide it in a dozen attributes."""

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from pressmark.article.links import clean_url
from pressmark.article.vocabulary import LAZY_SETS, LAZY_SOURCES

_PREFERRED_WIDTH = 1600
_PLACEHOLDER = re.compile(
    r"\A(?:data:|about:|\Z)|(?:blank|placeholder|spacer|transparent|pixel|lazy|loading|1x1|grey)[\w.-]*\.(?:gif|png|svg|jpe?g)(?:\?|\Z)",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(r"[\s,]*([^\s,]\S*)([^,]*)")
_DESCRIPTOR = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)([wxh])", re.ASCII)
_NOT_SHOWN = re.compile(r"\.(?:avif|hei[cf]|jxl)\Z", re.IGNORECASE)
_SIZE = re.compile(r"(?:-\d+x\d+|-scaled)?(?:\.\w+)?\Z")
_TINY = frozenset({"0", "1", "0px", "1px"})
LEFT_OUT = "data:,"
"""The address of an image that is not shown for its kind; its alternative text is."""

_LARGEST_SIDE = 10_000
# https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-dimension-values
_PIXELS = re.compile(r"\s*\+?0*([1-9]\d{0,4})(?:\.\d*)?\s*(?:px)?\s*", re.ASCII | re.IGNORECASE)
_STYLED = re.compile(r"(?:\A|;)\s*(width|height)\s*:\s*([^;!]*)", re.IGNORECASE)

_DATA = re.compile(r"data:image/(png|jpe?g|gif|webp)\s*;\s*base64\s*,", re.IGNORECASE)
_SPACE = re.compile(r"[\s\x00-\x20]+")
# Smaller ones hold a place, larger ones belong into a file.
_SMALLEST, _LARGEST = 256, 64 * 1024
_SIGNATURES = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "gif": re.compile(rb"GIF8[79]a"),
    "webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
}
# How pictures of formulas are known: by their class, or by who draws them.
_MATH_CLASSES = frozenset(
    [
        "latex",
        "latex_img",
        "math",
        "mathtex-equation-editor",
        "mwe-math-fallback-image-display",
        "mwe-math-fallback-image-inline",
        "ql-img-displayed-equation",
        "ql-img-inline-formula",
        "tex",
    ]
)
_MATH_SOURCE = re.compile(
    r"/latex\.php\?|//latex\.codecogs\.com/|//i\.upmath\.me/|/ql-cache/quicklatex|/cgi-bin/(?:math|mime)tex"
    r"|/media/math/render/|//chart\.googleapis\.com/chart\?(?:[^#]*&)?cht=tx\b"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """One address of a ``srcset``; `width` is None where it tells none."""

    url: str
    width: float | None


def choose_url(image: etree._Element, base: str) -> str:
    """Give the absolute address of the file to show, "" where there is none or it is a tracking pixel."""
    if is_tiny(image):
        return ""
    source = (image.get("src") or "").strip()
    hidden = bool(_PLACEHOLDER.search(source))
    if hidden:
        source = _find(image, LAZY_SOURCES) or ("" if source[:5].lower() == "data:" else source)
    said = image.get("srcset") or ""
    if hidden or _PLACEHOLDER.search(said.strip() or "x"):
        said = _find(image, LAZY_SETS) or said
    for choice in (*_choose(said, source), source):
        url = clean_url(choice, base) if choice else ""
        if url.startswith("http"):
            return url
    return read_data(image.get("src") or "")


def read_size(image: etree._Element) -> dict[str, str]:
    """Give ``width`` and ``height`` in pixels as the author declares them; a style outdoes an attribute."""
    said = {name: image.get(name) or "" for name in ("width", "height")}
    said |= {name.lower(): value for name, value in _STYLED.findall(image.get("style") or "")}
    read = {name: _PIXELS.fullmatch(value) for name, value in said.items()}
    return {name: one[1] for name, one in read.items() if one and int(one[1]) <= _LARGEST_SIDE}


def is_tiny(image: etree._Element) -> bool:
    """Tell whether an image is a pixel that counts its readers."""
    return image.get("width") in _TINY and image.get("height", "1") in _TINY


def read_data(source: str) -> str:
    """Give a small picture that stands in the page itself; "" for everything else that does.

    Only what is a picture by its first bytes, of a kind that cannot hold scripts, is one.
    """
    found = _DATA.match(source.strip()[:64])
    if found is None or len(source) > 2 * _LARGEST:
        return ""
    text = _SPACE.sub("", source.strip()[found.end() :])
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return ""
    kind = found[1].lower().replace("jpg", "jpeg")
    if not _SMALLEST <= len(content) <= _LARGEST or not _SIGNATURES[kind].match(content):
        return ""
    return f"data:image/{kind};base64,{text}"


def is_formula(image: etree._Element, url: str) -> bool:
    """Tell whether an image shows a formula."""
    return not _MATH_CLASSES.isdisjoint((image.get("class") or "").split()) or bool(_MATH_SOURCE.search(url))


def stem(url: str) -> str:
    """Give what two sizes of one uploaded image have in common."""
    return _SIZE.sub("", urlsplit(url).path.rpartition("/")[2])


def _find(image: etree._Element, names: tuple[str, ...]) -> str:
    return next((value for name in names if (value := (image.get(name) or "").strip())), "")


def _choose(said: str, source: str) -> list[str]:
    """Give the candidate of the width nearest to what a page needs; where none tells one, any if need be."""
    candidates = list(_read_candidates(said))
    shown = [each for each in candidates if not _NOT_SHOWN.search(each.url.partition("?")[0])]
    measured = [(abs(each.width - _PREFERRED_WIDTH), each.url) for each in shown if each.width is not None]
    if measured:
        return [min(measured, key=lambda pair: pair[0])[1]]
    return [] if source else [each.url for each in shown or candidates]


def _read_candidates(said: str) -> Iterator[_Candidate]:
    """Read a ``srcset``; what browsers leave out is left out.

    https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
    """
    place = 0
    while found := _CANDIDATE.match(said, place):
        url, words = found[1], found[2].split()
        if url.endswith(","):
            url, words, place = url.rstrip(","), [], found.end(1)
        else:
            place = found.end()
        read = [_DESCRIPTOR.fullmatch(word) for word in words]
        if all(read):
            width = next((float(one[1]) for one in read if one and one[2] == "w"), None)
            yield _Candidate(url, width)
