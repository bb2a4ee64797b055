"""The HTML of a clean article, written anew for a file: well-formed, its links and images led elsewhere.

Clean HTML is safe already. Here again nothing gets through that is not on the list, since a file is opened by
programs that do run what they find.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from pressmark.article.images import LEFT_OUT
from pressmark.export.naming import one_line
from pressmark.export.sheet import clean

Source = Callable[[str], Iterable[str] | None]
"""The ``src`` of an image by its address, piece by piece; None where it is missing."""

_VOID = frozenset({"br", "hr", "img"})
_TAGS = frozenset(
    re.findall(
        r"\w+",
        "p h2 h3 h4 h5 h6 pre blockquote ul ol li dl dt dd table thead tbody tfoot tr td th caption div span"
        " figure figcaption strong em u s code kbd samp var sub sup small mark cite q abbr",
    )
)
_ATTRIBUTES = {
    "*": {"class": re.compile(r"[\w -]{1,200}"), "dir": re.compile("ltr|rtl|auto")},
    "ol": {"start": re.compile(r"-?\d{1,9}"), "type": re.compile("[1aAiI]")},
    "td": {"colspan": re.compile(r"[1-9]\d{0,3}"), "rowspan": re.compile(r"[1-9]\d{0,4}")},
}
_ATTRIBUTES["th"] = _ATTRIBUTES["td"]
_TARGET = re.compile(r'<(?:h[2-6]|a)\b[^>]*? (?:id|name)="([^"]*)"')
_ANCHOR = re.compile(r"[\w.-]+")
_SIDE = re.compile(r"[1-9]\d{0,4}", re.ASCII)
_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leads:
    """Where links and images of an article lead in a file.

    Attributes:
        link: the ``href`` for a web address.
        source: see `Source`.
        prefix: what stands before the names of places within the article, so that those of several articles
            do not meet; None where a file has no such places.
        no_image: what to say where an image is missing.
        describe: the ``alt`` for the description of an image.
        after: HTML to stand behind a link, by its address and its words.
    """

    link: Callable[[str], str]
    source: Source
    prefix: str | None
    no_image: str
    describe: Callable[[str], str] = str
    after: Callable[[str, str], str] | None = None


def write_markup(html: str, leads: Leads, write: Callable[[str], object]) -> None:
    """Write the body of an article as HTML that is XML too, piece by piece."""
    writer = _Writer(leads, frozenset(_TARGET.findall(html)), write)
    writer.feed(html)
    writer.close()
    writer.end_all()


def quote(text: str) -> str:
    """A text within mark-up, also within an attribute."""
    return escape(clean(text))


def _write_size(given: dict[str, str]) -> str:
    said = ((name, given.get(name, "")) for name in ("width", "height"))
    return "".join(f' {name}="{pixels}"' for name, pixels in said if _SIDE.fullmatch(pixels))


class _Writer(HTMLParser):
    def __init__(self, leads: Leads, targets: frozenset[str], write: Callable[[str], object]) -> None:
        super().__init__()
        self._leads = leads
        self._targets = targets
        self._write = write
        # What was read, and what was written for it: "" for nothing.
        self._open: list[tuple[str, str]] = []
        self._link = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._write_image(one_line(given.get("src", "")), one_line(given.get("alt", "")), given)
        elif tag in _VOID:
            self._write(f"<{tag}/>")
        elif tag == "a":
            self._begin_anchor(given)
        elif tag in _TAGS:
            self._begin(tag, tag, self._attributes(tag, given))
        else:
            self._begin(tag, "", "")

    def handle_endtag(self, tag: str) -> None:
        if any(tag == read for read, _ in self._open):
            while self._end() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._write(quote(data))
        if self._link:
            self._words.append(data)

    def end_all(self) -> None:
        """End what is still open."""
        while self._open:
            self._end()

    def _begin(self, read: str, written: str, attributes: str) -> None:
        self._open.append((read, written))
        if written:
            self._write(f"<{written}{attributes}>")

    def _end(self) -> str:
        read, written = self._open.pop()
        if written:
            self._write(f"</{written}>")
        if read == "a" and self._link:
            if self._leads.after is not None:
                self._write(self._leads.after(self._link, one_line("".join(self._words))))
            self._link = ""
            self._words.clear()
        return read

    def _begin_anchor(self, given: dict[str, str]) -> None:
        name, href = given.get("name", ""), self._lead(given.get("href", ""))
        if name and self._leads.prefix is not None and _ANCHOR.fullmatch(name):
            self._begin("a", "span", f' id="{quote(self._leads.prefix + name)}"')
        elif href:
            self._begin("a", "a", f' href="{quote(href)}"')
            self._link = "" if href.startswith("#") else href
        else:
            self._begin("a", "", "")

    def _lead(self, href: str) -> str:
        if href.startswith("#"):
            known = self._leads.prefix is not None and href[1:] in self._targets
            return f"#{self._leads.prefix}{href[1:]}" if known and _ANCHOR.fullmatch(href[1:]) else ""
        plain = one_line(href)
        return self._leads.link(plain) if _LINK.fullmatch(plain) else ""

    def _attributes(self, tag: str, given: dict[str, str]) -> str:
        rules = _ATTRIBUTES["*"] | _ATTRIBUTES.get(tag, {})
        kept = [
            (name, value) for name, value in given.items() if name in rules and rules[name].fullmatch(value)
        ]
        anchor = given.get("id", "")
        if anchor and self._leads.prefix is not None and _ANCHOR.fullmatch(anchor):
            kept.insert(0, ("id", self._leads.prefix + anchor))
        return "".join(f' {name}="{quote(value)}"' for name, value in kept)

    def _write_image(self, url: str, alt: str, given: dict[str, str]) -> None:
        if url == LEFT_OUT:
            self._write(f'<span class="missing">{quote(f"[{alt}]")}</span>' if alt else "")
            return
        source = self._leads.source(url)
        if source is not None:
            self._write('<img src="')
            for piece in source:
                self._write(piece)
            self._write(f'" alt="{quote(self._leads.describe(alt))}"{_write_size(given)}/>')
            return
        said = f"[{self._leads.no_image}{': ' if alt else ''}{alt}]"
        link = "" if any(written == "a" for _, written in self._open) or not _LINK.fullmatch(url) else url
        shown = f'<a href="{quote(link)}">{quote(said)}</a>' if link else quote(said)
        self._write(f'<span class="missing">{shown}</span>')
