"""Shortcodes found in clean HTML, with what stands between their beginnings and ends.

https://developer.wordpress.org/plugins/shortcodes/ says how they are written.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressmark.article.text import line_of

_QUOTED = r""""[^"\[\]]*"|'[^'\[\]]*'|[“”″][^“”″\[\]]*[“”″]|[‘’′][^‘’′\[\]]*[‘’′]"""
ATTRIBUTE = rf"(?<!\S)([A-Za-z][\w-]*)\s*=\s*({_QUOTED}|[^\s\[\]\"'“”″‘’′]+)"
"""A name and its value, quoted or not; what writes posts makes curly marks of straight ones."""

_QUOTES = "\"'“”″‘’′"
_SAID = re.compile(ATTRIBUTE)
_SCAN = re.compile(
    r"<pre\b.*?</pre>|<code>.*?</code>|<[^>]*>"  # as they are
    r"|\[(?P<end>/?)(?P<name>[A-Za-z][\w-]{1,60})(?P<rest>(?:(?:[\s=/]|<br>)(?:[^\[\]<>]|<br>|</?a\b[^<>]*>)*)?)\]"
    r"|(?P<stray>[\[\]\n])",
    re.DOTALL,
)
_LONGEST = 5_000


@dataclass(slots=True)
class Code:
    """A shortcode, or the end of one.

    Attributes:
        start: where it begins in the HTML.
        end: where what comes behind it begins.
        ends: it is the end of one.
        name: in lower case.
        said: what it is given, by name in lower case.
        bare: what it is given without a name.
        line: the number of the line of HTML it stands in.
        partner: its end, or what it ends.
    """

    start: int
    end: int
    ends: bool
    name: str
    said: dict[str, str]
    bare: str
    line: int
    partner: "Code | None" = None


def find_codes(html: str) -> list[Code]:
    """Give the shortcodes outside of code and preformatted text, each with its partner.

    None is inside of other brackets: what is left when it is taken out can be no shortcode itself.
    """
    codes = list(_scan(html))
    waiting: dict[str, list[Code]] = {}
    for code in codes:
        opened = waiting.setdefault(code.name, [])
        if not code.ends:
            opened.append(code)
        elif opened:
            code.partner = opened.pop()
            code.partner.partner = code
    return codes


def read_values(text: str) -> dict[str, str]:
    """Give what a shortcode is given, by name in lower case."""
    return {name.lower(): value.strip(_QUOTES) for name, value in _SAID.findall(text[:_LONGEST])}


def _scan(html: str) -> Iterator[Code]:
    depth = line = 0
    for found in _SCAN.finditer(html):
        stray, name = found["stray"], found["name"]
        if stray == "\n":
            depth, line = 0, line + 1
        elif stray:
            depth = depth + 1 if stray == "[" else max(0, depth - 1)
        elif name and not depth:
            rest = line_of(found["rest"].replace("<br>", " "))
            bare = _SAID.sub("", rest[:_LONGEST]).strip(f" =/{_QUOTES}")
            yield Code(*found.span(), bool(found["end"]), name.lower(), read_values(rest), bare, line)
