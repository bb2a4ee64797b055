"""Markup as the wild makes it, and a reader of the result that shares nothing with the room under test."""

import base64
import re
import unicodedata
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlsplit

from hypothesis import strategies as st

LINK = "https://site.example/news/a-post/"

_VOID = {"br", "hr", "img"}
_ATTRIBUTES = {
    "a": {"href", "name"},
    "img": {"src", "alt", "class", "width", "height"},
    "blockquote": {"class", "dir"},
    "ol": {"start", "type", "dir"},
    "p": {"class", "dir"},
    "pre": {"class", "dir"},
    "table": {"class", "dir"},
    "td": {"colspan", "rowspan", "dir"},
    "th": {"colspan", "rowspan", "dir"},
    **{f"h{level}": {"id", "dir"} for level in range(2, 7)},
    **{tag: {"dir"} for tag in ("ul", "li", "dl", "dt", "dd")},
}
_PLAIN = set(
    "thead tbody tr br hr strong em u s code kbd samp var sub sup small mark cite".replace(" ", ",").split(
        ","
    )
)
PICTURE = "data:image/gif;base64," + base64.b64encode(b"GIF89a" + bytes(300)).decode()
"""A picture in the page itself, as small as may be."""

_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]{300,90000}={0,2}")
_SCHEMES = {"href": {"http", "https", "mailto"}, "src": {"http", "https"}}


@dataclass
class Inspector(HTMLParser):
    """Reads HTML strictly and writes down whatever clean HTML may not have."""

    faults: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag not in _ATTRIBUTES and tag not in _PLAIN:
            self.faults.append(f"element {tag}")
        said = dict(attrs)
        if said.get("src") == "data:," and not said.get("alt"):
            self.faults.append("an image of nothing")
        for name, value in attrs:
            if name in {"width", "height"} and not re.fullmatch(r"[1-9]\d{0,4}", value or "", re.ASCII):
                self.faults.append(f"{name} {value!r}")
            if name not in _ATTRIBUTES.get(tag, set()):
                self.faults.append(f"attribute {name} of {tag}")
            if name in _SCHEMES:
                self._check_address(tag, name, value or "")
        if tag == "a" and "a" in self.open and ("href", None) not in attrs and dict(attrs).get("href"):
            self.faults.append("link in a link")
        if tag not in _VOID:
            self.open.append(tag)

    def _check_address(self, tag: str, name: str, value: str) -> None:
        inside = tag == "a" and value.startswith("#")
        if tag == "img" and (value == "data:," or _PICTURE.fullmatch(value)):
            return
        if not inside and urlsplit(value).scheme not in _SCHEMES[name]:
            self.faults.append(f"address {value!r}")
        if any(character.isspace() or ord(character) < 33 for character in value):
            self.faults.append(f"white space in {value!r}")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"end of {tag} where it is not open")

    def handle_data(self, data: str) -> None:
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append("a comment")

    def handle_decl(self, decl: str) -> None:
        self.faults.append("a declaration")

    def handle_pi(self, data: str) -> None:
        self.faults.append("a processing instruction")


def inspect(html: str) -> Inspector:
    """Read clean HTML to its end."""
    inspector = Inspector()
    inspector.feed(html)
    inspector.close()
    if inspector.open:
        inspector.faults.append(f"left open: {inspector.open}")
    return inspector


def characters(text: str) -> str:
    """Give what a text says apart from white space."""
    return "".join(text.split())


_TAGS = re.findall(
    r"\S+",
    "p div span b i strong em u a ul ol li dl dt dd table tbody thead tfoot tr td th caption "
    "blockquote pre code h1 h2 h3 h6 figure figcaption img br hr sup sub q mark details summary form "
    "button label input select option iframe video audio source object embed noscript ruby rt rp "
    "section center small math mi annotation svg template textarea script style title picture font "
    "x-y plaintext xmp noembed dialog cite footer nav ",
)
_VALUES = [
    'class="wp-block-cover" style="background:url(/b.png)"',
    'class="wp-block-button"',
    'class="math"',
    "reversed value=4",
    ' class="sr-only"',
    'class="caption"',
    'class="embed"',
    'class="wp-caption"',
    'class="data"',
    'class="language-py"',
    'class="button"',
    'id="x"',
    "id=y",
    "name=x",
    'href="#x"',
    'href="#y"',
    'href="/y?utm_source=1&amp;z=2"',
    'href="https://e.example/a b"',
    'href="javascript:alert(1)"',
    'src="https://e.example/a.png"',
    'src="data:image/gif;base64,AA" data-src="/b.jpg"',
    'srcset="a.png 100w, b.png 1500w"',
    f'src="{PICTURE}"',
    "colspan=2",
    "rowspan=2",
    "rowspan=0",
    "colspan=9999",
    "colspan=-1",
    "width=30 height=20",
    'style="width: 20px; height: 5%"',
    "dir=rtl",
    "dir=ltr",
    "hidden",
    'style="display:none"',
    'aria-hidden="true"',
    "role=presentation",
    "role=tab",
    'alt="A &amp; <b>"',
    "start=3 type=a",
    "onclick=x",
    'title="Some &quot;title"',
    "open",
]
_TEXTS = [
    "word",
    "[a_b c=1]",
    "[/a_b]",
    "[vc_row]",
    "[/vc_row]",
    '[su_button url="/x?a=1"]',
    "[/su_button]",
    "[youtube=https://youtu.be/x]",
    "[",
    "]",
    " word ",
    "\n",
    " ",
    "&nbsp;",
    "&amp;",
    "&lt;b&gt;",
    "&amp;lt;",
    "x́",
    "́y",
    "̣",
    "̸",
    "é",
    "日本",
    "ᄀ",
    "ᅡ",
    "ᆨ",
    "&#x1;",
    "\x01",
    "\u2028",
    "\u200b",
    "\u200d",
    "￼",
    "\xad",
    "\ufdd0",
    "\x85",
    "\u3000",
    "אב",
    "😀",
    "\x00",
    "�",
    ">",
    '"',
    "<",
    "</",
    "<!--",
    "-->",
    "<!",
    "]]>",
    "=",
    "1",
    "\n\n  line\n  two\n",
]

tags = st.sampled_from(_TAGS)
attributes = st.lists(st.sampled_from(_VALUES), max_size=2).map(
    lambda values: "".join(f" {v.strip()}" for v in values)
)
soup = st.sampled_from(_TEXTS) | st.text(max_size=6)


def _element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, attrs, parts, closed: f"<{tag}{attrs}>{''.join(parts)}" + (f"</{tag}>" if closed else ""),
        tags,
        attributes,
        st.lists(inner, max_size=4),
        st.sampled_from([True, True, True, False]),
    )


html = st.lists(st.recursive(soup | tags.map("</{}>".format), _element, max_leaves=30), max_size=5).map(
    "".join
)


def is_nfc(text: str) -> bool:
    """Tell whether a text is in the normal form of the library."""
    return unicodedata.is_normalized("NFC", text)
