"""Which file an image of an article is: themes and plug-ins hide it in a dozen attributes."""

import re
from urllib.parse import urlsplit

from lxml import etree

from pressmark.article.links import clean_url

_PREFERRED_WIDTH = 1600
_LAZY = ("data-src", "data-lazy-src", "data-original")
_LAZY_SETS = ("data-srcset", "data-lazy-srcset")
_PLACEHOLDER = re.compile(
    r"\A(?:data:|about:|\Z)|(?:blank|placeholder|spacer|transparent|pixel|lazy|loading|1x1|grey)[\w.-]*\.(?:gif|png|svg|jpe?g)(?:\?|\Z)",
    re.IGNORECASE,
)
# "300w" or "2x", and the next address where no space follows the comma.
_DESCRIPTOR = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)([wx])(?:,(.*))?", re.ASCII)
_SIZE = re.compile(r"(?:-\d+x\d+|-scaled)?(?:\.\w+)?\Z")
_TINY = frozenset({"0", "1", "0px", "1px"})


def choose_url(image: etree._Element, base: str) -> str:
    """Give the absolute address of the file to show, "" where there is none or it is a tracking pixel."""
    if image.get("width") in _TINY and image.get("height", "1") in _TINY:
        return ""
    source = (image.get("src") or "").strip()
    hidden = bool(_PLACEHOLDER.search(source))
    if hidden:
        source = next(
            (value for name in _LAZY if (value := image.get(name))), "" if source[:5] == "data:" else source
        )
    candidates = image.get("srcset") or ""
    if hidden or _PLACEHOLDER.search(candidates.strip() or "x"):
        candidates = next((value for name in _LAZY_SETS if (value := image.get(name))), candidates)
    url = clean_url(_choose_candidate(candidates) or source, base) if candidates else ""
    url = url or (clean_url(source, base) if source else "")
    return url if url.startswith("http") else ""


def stem(url: str) -> str:
    """Give what two sizes of one uploaded image have in common."""
    return _SIZE.sub("", urlsplit(url).path.rpartition("/")[2])


def _choose_candidate(candidates: str) -> str:
    """Give the candidate whose width is nearest to what a page needs; without widths "".

    https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
    """
    best, nearest, url = "", float("inf"), ""
    for word in candidates.split():
        found = _DESCRIPTOR.fullmatch(word)
        if found is None:
            url = word.strip(",")
            continue
        distance = abs(float(found[1]) - _PREFERRED_WIDTH)
        if found[2] == "w" and url and distance < nearest:
            best, nearest = url, distance
        url = found[3] or ""
    return best
