"""Keeps markup from costing more than its length.

An HTML5 parser needs quadratic time for elements nested without end, for tags with a hundred thousand
attributes and for formatting that is never closed. `tidy` reads such markup in linear time and writes the
same content with balanced tags, known attributes and a bounded depth. It knows less of HTML than a browser
does, so it is kept for what is too large or too deep; no text that a browser shows is lost.
"""

import re
from collections import Counter
from collections.abc import Iterator

from pressmark.article.vocabulary import ATTRIBUTE_NAMES, BLOCKS, DROPPED, TAGS, VOID

DEEPEST = 50
_MANY_TAGS = 3_000
_LONG = 250_000

_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?""", re.ASCII
)
_SHOWN_RAW = frozenset({"plaintext", "xmp"})
_RAW = (DROPPED - {"rp"}) | _SHOWN_RAW | {"iframe"}

# A start tag that ends an element the author left open: which, and how far up to look.
_CELL = (frozenset({"td", "th"}), frozenset({"table"}))
_GROUP = (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"}))
_TERM = (frozenset({"dt", "dd"}), frozenset({"dl", "table", "td", "th", "ul", "ol"}))
_PARAGRAPH = (frozenset({"p"}), frozenset({"table", "td", "th", "caption"}))
_ENDS = {
    "a": (frozenset({"a"}), _CELL[0] | _CELL[1]),
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "table", "td", "th"})),
    "dt": _TERM,
    "dd": _TERM,
    "td": _CELL,
    "th": _CELL,
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
    "thead": _GROUP,
    "tbody": _GROUP,
    "tfoot": _GROUP,
}
_INSIDE_TABLES = frozenset({"td", "th", "tr", "thead", "tbody", "tfoot", "caption"})


def is_risky(html: str) -> bool:
    """Tell whether a parser could spend more than a moment on this, or would lose the text of formulas."""
    return len(html) > _LONG or html.count("<") > _MANY_TAGS or "<math" in html


def tidy(html: str) -> str:
    """Write markup anew: balanced, at most `DEEPEST` elements deep, without what `DROPPED` names."""
    return "".join(_Tidy(html).write())


class _Tidy:
    def __init__(self, html: str) -> None:
        self._html = html
        self._at = 0
        self._open: list[str] = []
        self._skipped: Counter[str] = Counter()
        self._never_closed: set[str] = set()

    def write(self) -> Iterator[str]:
        """Give the new markup piece by piece."""
        html = self._html
        while self._at < len(html):
            start = html.find("<", self._at)
            if start < 0:
                yield html[self._at :]
                break
            yield html[self._at : start]
            self._at = start
            yield from self._write_markup()
        yield from self._close_down_to(0)

    def _write_markup(self) -> Iterator[str]:
        name = _NAME.match(self._html, self._at)
        if name is None:
            yield self._skip_declaration()
            return
        self._at = name.end()
        tag = name[2].lower()
        attributes = self._read_attributes()
        if tag in _RAW and not name[1]:
            yield from self._write_raw(tag, attributes)
        elif name[1]:
            yield from self._end(tag)
        elif tag in TAGS:
            yield from self._start(tag, attributes)

    def _skip_declaration(self) -> str:
        """Step over a comment or a declaration; what is neither is the character itself."""
        html, start = self._html, self._at
        if not html.startswith(("<!", "<?", "</"), start):
            self._at += 1
            return "&lt;"
        end, length = (
            (html.find("-->", start + 2), 3) if html.startswith("<!--", start) else (html.find(">", start), 1)
        )
        self._at = len(html) if end < 0 else end + length
        return ""

    def _read_attributes(self) -> str:
        kept: dict[str, str] = {}
        while found := _ATTRIBUTE.match(self._html, self._at):
            self._at = found.end()
            name = found[1].lower()
            if name in ATTRIBUTE_NAMES and name not in kept:
                value = found[2] or ""
                kept[name] = value[1:-1] if value[:1] in {'"', "'"} else value
        end = self._html.find(">", self._at)
        self._at = len(self._html) if end < 0 else end + 1
        return "".join(f' {name}="{value.replace(chr(34), "&quot;")}"' for name, value in kept.items())

    def _write_raw(self, tag: str, attributes: str) -> Iterator[str]:
        end = self._find_end(tag)
        if end < 0:
            return
        content = self._html[self._at : end]
        close = self._html.find(">", end)
        self._at = len(self._html) if close < 0 else close + 1
        if tag == "iframe":
            yield f"<iframe{attributes}></iframe>"
        elif tag in _SHOWN_RAW:
            yield from self._start("pre", "")
            yield content.replace("&", "&amp;").replace("<", "&lt;")
            yield from self._end("pre")

    def _find_end(self, tag: str) -> int:
        """Where the raw text of `tag` ends; -1 for an `svg` left open, which hides nothing."""
        if tag in self._never_closed:
            return -1
        found = (
            None
            if tag == "plaintext"
            else re.compile(f"</{tag}\\b", re.IGNORECASE).search(self._html, self._at)
        )
        if found:
            return found.start()
        self._never_closed.add(tag)
        return -1 if tag == "svg" else len(self._html)

    def _start(self, tag: str, attributes: str) -> Iterator[str]:
        yield from self._end_implied(tag)
        if tag in VOID:
            yield f"<{tag}{attributes}>"
        elif len(self._open) < DEEPEST:
            self._open.append(tag)
            yield f"<{tag}{attributes}>"
        else:
            self._skipped[tag] += 1
            if tag in BLOCKS:
                yield "<br>"

    def _end_implied(self, tag: str) -> Iterator[str]:
        rules = [_ENDS[tag]] if tag in _ENDS else []
        if tag in BLOCKS and tag not in _INSIDE_TABLES:
            rules.append(_PARAGRAPH)
        for ended, limits in rules:
            for at in range(len(self._open) - 1, -1, -1):
                if self._open[at] in ended:
                    yield from self._close_down_to(at)
                    break
                if self._open[at] in limits:
                    break

    def _end(self, tag: str) -> Iterator[str]:
        if self._skipped[tag]:
            self._skipped[tag] -= 1
            if tag in BLOCKS:
                yield "<br>"
        elif tag == "br":
            yield "<br>"
        elif tag in self._open:
            at = len(self._open) - 1 - self._open[::-1].index(tag)
            if tag in _INSIDE_TABLES or tag == "table" or "table" not in self._open[at:]:
                yield from self._close_down_to(at)

    def _close_down_to(self, depth: int) -> Iterator[str]:
        while len(self._open) > depth:
            yield f"</{self._open.pop()}>"
