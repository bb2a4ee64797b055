"""Formulas in MathML become a line of text, as one would type them: ``x<sup>2</sup> = 1/2``.

https://w3c.github.io/mathml-core/ . Without that a half would read as twelve: the text of a fraction is its
two numbers, one after the other. What stands above or below a line on the page gets brackets where its bounds
could not be told on one line.
"""

import re
from collections.abc import Callable
from html import unescape

from lxml import etree

from pressmark.article.tree import text_in
from pressmark.article.vocabulary import DROPPED
from pressmark.article.writer import escape

_FORMULA = re.compile(r"<math\b[^<>]*>(?:(?!<math\b).)*?</math\s*>", re.DOTALL | re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w*;")
_NAMESPACE = re.compile(r"\sxmlns(?::\w+)?\s*=\s*(?:\"[^\"]*\"|'[^']*')|(?<=<)m(?:ml)?:|(?<=</)m(?:ml)?:")
_LONGEST = 100_000
_DEEPEST = 40
_SIMPLE = re.compile(r"[\w.,∞′%°]*")
_SPACES = re.compile(r"\s+")
_SILENT = re.compile("[\\s\u2061-\u2064\u200b]+")
_MARKUP = re.compile(r"<[^>]*>|&\w+;")
_UNSEEN = DROPPED | {"mphantom", "none", "mprescripts"}
# What is no more than what is in it.
_ROWS = frozenset({"math", "menclose", "merror", "mpadded", "mrow", "mstyle"})
_TALL = frozenset({"mfrac", "mroot", "msqrt"})
_SCRIPTS = frozenset({"mover", "msub", "msubsup", "msup", "munder", "munderover"})
# Operators that would take hold of a neighbour's half: of the one before them, of the one after them.
_TAKES_BEFORE, _TAKES_AFTER = frozenset("·⋅∙×∗*/÷:!^([{"), frozenset("/÷:^)]}")
_DIFFERENTIALS = frozenset("d∂ⅆ")


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
    if parts and element.tag in _SCRIPTS and _core(element[0]).tag in _TALL:
        parts[0] = _enclose(parts[0])
    write = _WRITERS.get(element.tag)
    if write and len(parts) >= write[0]:
        return _write_tall(element, parts) if element.tag in _TALL else write[1](parts)
    tails = (child.tail or "" for child in element)
    return _text((element.text or "").strip()) + "".join(
        part + _text(tail) for part, tail in zip(parts, tails, strict=False)
    )


def _text(text: str) -> str:
    return escape(_SPACES.sub(" ", text)) if text.strip() else ""


def _write_tall(element: etree._Element, parts: list[str]) -> str:
    """Write a fraction or a root so that it can be told where it begins and ends."""
    before, after = _neighbour(element, -1), _neighbour(element, 1)
    held = _holds(before, _TAKES_AFTER)
    if element.tag != "mfrac":
        root = _WRITERS[str(element.tag)][1](parts)
        is_open = (held and root.startswith("<")) or (root[-1] != ")" and _holds(after, frozenset()))
        return _enclose(root) if is_open else root
    below = _core(element[1])
    is_product = below.tag in _ROWS and len(below) > 1 and _text_of(below[0]) not in _DIFFERENTIALS
    written = f"{_group(parts[0])}/{_enclose(parts[1]) if is_product else _group(parts[1])}"
    if held or _holds(after, _TAKES_BEFORE):
        is_mixed = before is not None and before.tag == "mn" and _core(element[0]).tag == below.tag == "mn"
        return f" {written}" if is_mixed and not _holds(after, _TAKES_BEFORE) else _enclose(written)
    return written


def _neighbour(element: etree._Element, step: int) -> etree._Element | None:
    """Give what stands beside an element on its line, None where it is the first or last there."""
    while True:
        beside = element.getprevious() if step < 0 else element.getnext()
        if beside is None:
            around = element.getparent()
            if around is None or around.tag not in _ROWS:
                return None
            element = around
            continue
        element = beside
        while element.tag in _ROWS and len(element):
            element = element[-1 if step < 0 else 0]
        if element.tag in _TALL or element.tag in _SCRIPTS or _text_of(element):
            return element


def _holds(neighbour: etree._Element | None, operators: frozenset[str]) -> bool:
    """Tell whether what stands beside it would be read as a part of it."""
    if neighbour is None or neighbour.tag == "mtext":
        return False
    return neighbour.tag != "mo" or _text_of(neighbour) in operators


def _core(element: etree._Element) -> etree._Element:
    """Give the one element that a row holds, else the row."""
    while element.tag in _ROWS and len(element) == 1:
        element = element[0]
    return element


def _text_of(element: etree._Element) -> str:
    """Give the text of an element without spaces and invisible operators."""
    return _SILENT.sub("", text_in(element)) if isinstance(element.tag, str) else ""


def _group(part: str) -> str:
    """Put what is more than a number or a name into brackets."""
    return part if _SIMPLE.fullmatch(_MARKUP.sub("", part)) else _enclose(part)


def _enclose(part: str) -> str:
    """Put into brackets what is not yet in a pair of them."""
    depth, text = 0, _MARKUP.sub("", part)
    for place, sign in enumerate(text, 1):
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return part if place == len(text) and text[-1] == ")" else f"({part})"
    return f"({part})"


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
