"""Who stands behind an address, and the words of a card that leads there."""

import re
from urllib.parse import unquote, urlsplit

from pressmark.article.parse import scrub

_PROVIDERS = {
    "airtable.com": "Airtable",
    "bandcamp.com": "Bandcamp",
    "bilibili.com": "Bilibili",
    "bsky.app": "Bluesky",
    "codepen.io": "CodePen",
    "dailymotion.com": "Dailymotion",
    "datawrapper.dwcdn.net": "Datawrapper",
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "flickr.com": "Flickr",
    "flo.uri.sh": "Flourish",
    "flourish.studio": "Flourish",
    "giphy.com": "Giphy",
    "gist.github.com": "GitHub",
    "instagram.com": "Instagram",
    "issuu.com": "Issuu",
    "linkedin.com": "LinkedIn",
    "loom.com": "Loom",
    "mixcloud.com": "Mixcloud",
    "pinterest.com": "Pinterest",
    "podcasts.apple.com": "Apple Podcasts",
    "reddit.com": "Reddit",
    "rumble.com": "Rumble",
    "scribd.com": "Scribd",
    "slideshare.net": "SlideShare",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
    "ted.com": "TED",
    "threads.net": "Threads",
    "tiktok.com": "TikTok",
    "tumblr.com": "Tumblr",
    "twitch.tv": "Twitch",
    "twitter.com": "X",
    "videopress.com": "VideoPress",
    "vimeo.com": "Vimeo",
    "wistia.com": "Wistia",
    "wistia.net": "Wistia",
    "x.com": "X",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
}
_NUMBER = re.compile(r"(?<=/)(?:\d{12,}|[\w-]{40,})(?=/|\Z)", re.ASCII)
_FILM = re.compile(r"(?<![^&])v=[\w-]{1,20}(?![^&])", re.ASCII)
_LONGEST = 60  # characters of an address that is shown


def name_card(url: str, title: str) -> str:
    """Give the words of a card: who shows it, unless its title says that, and its title.

    Args:
        url: where it leads.
        title: "" where there is none.
    """
    provider = _find_provider(url)
    words = title if title and not (provider and title.startswith(("http://", "https://"))) else shorten(url)
    return f"{provider}: {words}" if provider and not _says(words, provider) else words


def shorten(url: str) -> str:
    """Give an address for the eye: no scheme, no query but the number of a film, not too long."""
    parts = urlsplit(url)
    path = _NUMBER.sub("…", read_path(url))
    film = _FILM.search(parts.query)
    said = f"?{film[0]}" if film else ""
    text = parts.netloc.rpartition("@")[2].removeprefix("www.") + path + said
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def read_path(url: str) -> str:
    """Give the path of an address as it is read."""
    return " ".join(scrub(unquote(urlsplit(url).path.rstrip("/"))).split())


def _find_provider(url: str) -> str:
    host = urlsplit(url).hostname or ""
    while host:
        if host in _PROVIDERS:
            return _PROVIDERS[host]
        host = host.partition(".")[2]
    return ""


def _says(title: str, provider: str) -> bool:
    if provider == "X":
        return title.startswith("x.com/")
    return re.search(rf"(?<!\w){re.escape(provider)}(?!\w)", title, re.IGNORECASE) is not None
