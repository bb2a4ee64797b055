"""What cannot be shown in an article becomes a link to its source: players, frames, objects."""

from urllib.parse import unquote, urlsplit

from lxml import etree

from pressmark.article.links import clean_url

_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data")


def read_embed(element: etree._Element, base: str) -> tuple[str, str]:
    """Give the address of an embed and its label; the address is "" where nothing can be reached."""
    for candidate in (element, *element.iter("source", "embed")):
        for name in _SOURCES:
            url = clean_url(candidate.get(name) or "", base) if candidate.get(name) else ""
            if url.startswith("http"):
                return url, _label(element, url)
    return "", ""


def _label(element: etree._Element, url: str) -> str:
    title = " ".join((element.get("title") or "").split())
    parts = urlsplit(url)
    name = unquote(parts.path.rpartition("/")[2])
    if title:
        return title
    return name if "." in name else parts.netloc.removeprefix("www.") + parts.path.rstrip("/")
