"""What the shortcodes of WordPress and of builders of pages stand for: cards, buttons, titles."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from pressmark.article.codes import Code
from pressmark.article.embeds import choose_kind, find_page
from pressmark.article.links import clean_url
from pressmark.article.providers import name_card, read_path, shorten
from pressmark.article.text import line_of
from pressmark.article.writer import attribute, escape

KNOWN = re.compile(
    r"gallery|playlist|caption|embed|audio|video|wp_caption|contact-form(?:-\d)?|gravityform|wpforms|nggallery"
    r"|(?:vc|vcex|et_pb|fusion|av|su|mk|cs|tatsu|thrive|wpv|bt_bb|kc|tm_pb|nectar)_.*",
    re.IGNORECASE,
)
"""The shortcodes of WordPress itself, and of builders of pages whose names are no words."""

LAYOUT = frozenset(
    f"{name}{end}"
    for name in (
        *("one_half", "one_third", "two_third", "two_thirds", "one_fourth", "three_fourth", "one_fifth"),
        *("accordion", "accordions", "accordion_item", "col", "column", "columns", "dropcap", "highlight"),
        *("row", "tab", "tabs", "tabgroup", "toggle", "toggles"),
    )
    for end in ("", "_last")
)
"""Those of themes that only lay out what they enclose, so that they are given nothing."""

_BOXES = frozenset(
    re.findall(
        r"\w+",
        "accordion box col column columns container divider fifth fourth half inner item list note panel"
        " quote row section separator slide space spoiler tab tabgroup tabs text third thirds toggle toggles",
    )
)
_ADDRESSES = ("url", "link", "href", "button_url", "src", "link_url")
_LABELS = ("title", "text", "button_text", "label", "content")
_FILES = ("src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "audio")
_PAGES = (*_ADDRESSES, "id", "v", "video_url")
_BUTTON = re.compile(r"(?:.*_)?(?:button|btn)\d?")
_PLAYER = re.compile(r"(?:.*_)?(audio|embed|vimeo|video|youtube)(?:_(?:advanced|sc))?")
_HEADING = re.compile(r"(?:.*_)?heading")
_FOLDED = re.compile(r"(?:.*_)?(?:accordion(?:_item|_tab)?|spoiler|tab|toggle|tta_section)")
_RAW = re.compile(r"vc_raw_(?:html|js)|fusion_code")
_IDS = {
    "vimeo": (re.compile(r"\d{5,12}"), "https://vimeo.com/{}"),
    "youtube": (re.compile(r"[\w-]{11}"), "https://www.youtube.com/watch?v={}"),
}
_LEVEL = re.compile(r"\bh([2-6])\b")
_MOST_CHARACTERS = 300  # of a label
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_WPBAKERY_LINK = re.compile(r"(?:\A|\|)url:([^|]*)")
_ENCODED = re.compile("%3A%2F%2F", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """What stands for a shortcode.

    Attributes:
        html: written by this program from texts and checked addresses.
        whole: it stands for what is enclosed and for the end, too, if they are on the same line.
    """

    html: str
    whole: bool


def is_box(name: str) -> bool:
    """Tell whether what a shortcode encloses stands on lines of its own."""
    return not _BOXES.isdisjoint(name.split("_"))


def write_code(code: Code, content: str, link: str) -> Written | None:
    """Write what a shortcode holds that a reader can see besides what it encloses; None for nothing.

    Args:
        code: where one begins.
        content: the HTML that it encloses, "" where it ends on another line.
        link: the address of the article.
    """
    for names, write in _WRITERS:
        if names.fullmatch(code.name):
            return write(code, content, link)
    return None


def _write_button(code: Code, content: str, link: str) -> Written | None:
    url = next(filter(None, (_read_url(said, link) for said in _pick(code, _ADDRESSES))), "")
    if not url:
        return None
    label = next(filter(None, (_read_words(content), *_pick(code, _LABELS), shorten(url))))[:_MOST_CHARACTERS]
    return Written(f'<p class="button"><a{attribute("href", url)}>{escape(label)}</a></p>\n', whole=True)


def _write_player(code: Code, content: str, link: str) -> Written | None:
    found = _PLAYER.fullmatch(code.name)
    kind = found[1] if found else ""
    number = _IDS.get(kind)
    for word in (*_read_words(content).split(" ")[:1], *code.bare.split(" ")[:1], *_pick(code, _PAGES)):
        if number and number[0].fullmatch(word):
            return _write_card("video", number[1].format(word), "")
        url = clean_url(word, link) if word.startswith(("http://", "https://")) else ""
        if url:
            return _write_file(kind, url)
    files = _pick(code, _FILES) if kind in {"audio", "video"} else []
    url = next(filter(None, (clean_url(file, link) for file in files)), "")
    return _write_file(kind, url) if url.startswith("http") else None


def _write_file(kind: str, url: str) -> Written:
    if kind == "embed" or choose_kind(url) != "frame":
        return _write_card(choose_kind(url), find_page(url), url)
    return _write_card("audio" if kind == "audio" else "video", url, read_path(url).rpartition("/")[2])


def _write_card(kind: str, url: str, title: str) -> Written:
    label = escape(name_card(url, title))
    return Written(f'<p class="embed {kind}"><a{attribute("href", url)}>{label}</a></p>\n', whole=True)


def _write_heading(code: Code, _content: str, _link: str) -> Written | None:
    text = next(iter(_pick(code, ("text", "heading", "title"))), "")
    level = _LEVEL.search(f"{code.said.get('font_container')} {code.said.get('tag')}")
    tag = f"h{level[1] if level else 2}"
    return Written(f"<{tag}>{escape(text)}</{tag}>\n", whole=False) if text else None


def _write_title(code: Code, _content: str, _link: str) -> Written | None:
    title = code.said.get("title", "")
    return Written(f'<p class="summary">{escape(title)}</p>\n', whole=False) if title else None


def _write_nothing(_code: Code, _content: str, _link: str) -> Written:
    return Written("", whole=True)


def _pick(code: Code, names: Sequence[str]) -> list[str]:
    """Give what a shortcode is given by these names, where that is something."""
    return [said for name in names if (said := code.said.get(name, "").strip())]


def _read_words(html: str) -> str:
    return line_of(_BRACKETS.sub(" ", html)) if html else ""


def _read_url(said: str, link: str) -> str:
    """Read an address; WPBakery writes ``url:https%3A%2F%2F…|title:…``, Enfold ``manually,https://…``."""
    bakery = _WPBAKERY_LINK.search(said)
    said = bakery[1] if bakery else said.removeprefix("manually,")
    said = unquote(said) if _ENCODED.search(said) else said
    return clean_url(said, link) if said.strip() not in {"", "#"} else ""


_WRITERS: tuple[tuple[re.Pattern[str], Callable[[Code, str, str], Written | None]], ...] = (
    (_BUTTON, _write_button),
    (_PLAYER, _write_player),
    (_HEADING, _write_heading),
    (_FOLDED, _write_title),
    (_RAW, _write_nothing),
)
