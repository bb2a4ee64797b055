"""Formulas in MathML become a line of text, as one would type them: ``x<sup>2</sup> = 1/2``.

https://w3c.github.io/mathml-core/ . Without that a half would read as twelve: the text of a fraction is its
two numbers, one after the other.
"""

import re
from collections.abc import Callable
from html import unescape

from lxml import etree

from pressmark.article.vocabulary import DROPPED
from pressmark.article.writer import escape

_FORMULA = re.compile(r"<math\b[^<>]*>(?:(?!<math\b).)*?</math\s*>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w*;")
_NAMESPACE = re.compile(r"\sxmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')|(?<=<)m(?:ml)?:|(?<=</)m(?:ml)?:")
_LONGEST = 100_000
_DEEPEST = 40
_SIMPLE = re.compile(r"[\w.,∞′%°]*")
_SPACES = re.compile(r"\s+")
_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_UNSEEN = DROPPED | {"mphantom", "none", "mprescripts"}


def write_formulas(html: str) -> str:
    """Write the formulas of a stranger's markup as text; what cannot be read as one is left as it is."""
    return _FORMULA.sub(_write, html) if "<math" in html else html


def _write(found: re.Match[str]) -> str:
    if len(found[0]) > _LONGEST:
        return found[0]
    markup = _NAMESPACE.sub("", _ENTITY.sub(lambda entity: unescape(entity[0]), found[0]))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        formula = etree.fromstring(markup, parser)
    except (etree.XMLSyntaxError, ValueError):
        return found[0]
    written = _line(formula, 0).strip()
    return f"<div>{written}</div>" if formula.get("display") == "block" else f"<span>{written}</span>"


def _line(element: etree._Element, depth: int) -> str:
    """Write an element and what is in it on one line."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return ""
    parts = [_line(child, depth + 1) for child in element] if depth < _DEEPEST else []
    write = _WRITERS.get(element.tag)
    if write and len(parts) >= write[0]:
        return write[1](parts)
    tails = (child.tail or "" for child in element)
    return _text((element.text or "").strip()) + "".join(
        part + _text(tail) for part, tail in zip(parts, tails, strict=False)
    )


def _text(text: str) -> str:
    return escape(_SPACES.sub(" ", text)) if text.strip() else ""


def _group(part: str) -> str:
    """Put what is more than a number or a name into brackets."""
    return part if _SIMPLE.fullmatch(_MARKUP.sub("", part)) else f"({part})"


def _raise(part: str) -> str:
    return f"<sup>{part}</sup>" if part else ""


def _lower(part: str) -> str:
    return f"<sub>{part}</sub>" if part else ""


_WRITERS: dict[str, tuple[int, Callable[[list[str]], str]]] = {
    "mfrac": (2, lambda parts: f"{_group(parts[0])}/{_group(parts[1])}"),
    "mover": (2, lambda parts: parts[0] + _raise(parts[1])),
    "mroot": (2, lambda parts: f"{_raise(parts[1])}√{_group(parts[0])}"),
    "msqrt": (1, lambda parts: f"√{_group(''.join(parts))}"),
    "msub": (2, lambda parts: parts[0] + _lower(parts[1])),
    "msubsup": (3, lambda parts: parts[0] + _lower(parts[1]) + _raise(parts[2])),
    "msup": (2, lambda parts: parts[0] + _raise(parts[1])),
    "mtable": (1, lambda parts: f"[{'; '.join(parts)}]"),
    "mtr": (1, lambda parts: ", ".join(parts)),
    "munder": (2, lambda parts: parts[0] + _lower(parts[1])),
    "munderover": (3, lambda parts: parts[0] + _lower(parts[1]) + _raise(parts[2])),
    "semantics": (1, lambda parts: parts[0]),
}
"""How an element with at least so many parts is written."""
