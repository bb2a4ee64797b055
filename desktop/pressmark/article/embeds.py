"""What cannot be shown in an article becomes a link to its source: players, frames, objects."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml import etree

from pressmark.article.links import clean_url
from pressmark.article.providers import name_card, read_path

KINDS = frozenset({"audio", "file", "frame", "video"})
"""What a card may stand for; it is a class of the card."""

_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data")
_ELEMENT_KINDS = {"audio": "audio", "embed": "file", "object": "file", "video": "video"}
_HOSTS = {
    "video": re.compile(
        r"(?:.+\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|videopress\.com|ted\.com"
        r"|wistia\.(?:com|net)|rumble\.com|loom\.com|twitch\.tv|tiktok\.com|bilibili\.com)"
    ),
    "audio": re.compile(
        r"(?:.+\.)?(?:soundcloud\.com|spotify\.com|mixcloud\.com|bandcamp\.com|podcasts\.apple\.com|podbean\.com"
        r"|buzzsprout\.com|simplecast\.com|libsyn\.com|transistor\.fm|megaphone\.fm|acast\.com)"
    ),
}
# A player is shown inside a page; a reader wants the page of the film.
_PLAYERS = (
    (
        re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,})(?=[/?#]|\Z).*"),
        r"https://www.youtube.com/watch?v=\1",
    ),
    (re.compile(r"https?://player\.vimeo\.com/video/(\d+)(?=[/?#]|\Z).*"), r"https://vimeo.com/\1"),
)
# WordPress numbers the players of a page.
_PLAYER_NUMBER = re.compile(r"\?_=\d+\Z")


_FILE = re.compile(r"\.(?!(?:php|html?|aspx?|jsp)\Z)\w+\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Embed:
    """A card: where it leads ("" where nothing can be reached), what it says, and which of `KINDS` it is.

    Attributes:
        source: the address that is shown in the page, by which repetitions are known.
    """

    url: str
    label: str
    kind: str
    source: str = ""


def read_embed(element: etree._Element, base: str) -> Embed:
    """Give what an element shows that a reader can open."""
    for candidate in (element, *element.iter("source", "embed")):
        for name in _SOURCES:
            url = clean_url(candidate.get(name) or "", base) if candidate.get(name) else ""
            if url.startswith("http"):
                kind = _ELEMENT_KINDS.get(str(element.tag)) or choose_kind(url)
                page = find_page(url)
                return Embed(page, name_card(page, _read_title(element, url)), kind, url)
    return Embed("", "", "frame")


def choose_kind(url: str) -> str:
    """Give what is behind an address, by its host."""
    host = urlsplit(url).hostname or ""
    return next((kind for kind, pattern in _HOSTS.items() if pattern.fullmatch(host)), "frame")


def find_page(url: str) -> str:
    """Give the address of the page of a film, where that of a player is known to have one."""
    for pattern, page in _PLAYERS:
        found = pattern.fullmatch(url)
        if found and "videoseries" not in found[1]:
            return found.expand(page)
    return _PLAYER_NUMBER.sub("", url)


def _read_title(element: etree._Element, url: str) -> str:
    """Give what the author calls it, else the name of its file; "" where it has neither."""
    name = read_path(url).rpartition("/")[2]
    return " ".join((element.get("title") or "").split()) or (name if _FILE.search(name) else "")
