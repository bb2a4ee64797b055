"""Quotations in the HTML that Qt sets: which block begins one, its side, and how deep they are set in."""

import re
from enum import IntEnum

DEEPEST = 6
"""Quotations in one another that are set in."""

_RIGHT = re.compile(r'<blockquote\b(?=[^>]*\bdir="rtl")')
_PULL = re.compile(r'<blockquote class="pull".*?</blockquote>', re.DOTALL)
_QUOTED = re.compile(r"(<blockquote\b[^>]*>)<p(?= dir=|>)")
_QUOTES = re.compile(r"<(/?)blockquote\b[^>]*>")


class Ground(IntEnum):
    """What is painted behind or beside a block; cards say what they stand for."""

    CODE = 1
    CODE_GOES_ON = 2
    SUMMARY = 3
    PULL = 4
    PULL_GOES_ON = 5
    QUOTE = 6
    CARD = 10
    AUDIO = 11
    VIDEO = 12
    FILE = 13
    FRAME = 14
    BUTTON = 15


def mark_quotes(html: str, indent: int) -> str:
    """Write into HTML what quotations need; `indent` is how far one is set in, in pixels."""
    html = _PULL.sub(_mark_pull, html)
    html = _QUOTED.sub(rf'\1<p style="-qt-user-state:{Ground.QUOTE.value}"', html)
    if html.count("<blockquote") > DEEPEST:
        html = _flatten(html)
    return _RIGHT.sub(f'<blockquote style="margin-left:0px;margin-right:{indent}px"', html)


def _flatten(html: str) -> str:
    """Quotations in quotations are set in so often and no more, or there would be no room for words."""
    depth = 0

    def write(found: re.Match[str]) -> str:
        nonlocal depth
        depth += -1 if found[1] else 1
        return '<blockquote style="margin-left:0px">' if depth > DEEPEST and not found[1] else found[0]

    return _QUOTES.sub(write, html)


def _mark_pull(found: re.Match[str]) -> str:
    """A pull quote is one thing, its source included."""
    state = '<p style="-qt-user-state:{}"'
    first, more = state.format(Ground.PULL.value), state.format(Ground.PULL_GOES_ON.value)
    return found[0].replace("<p", first, 1).replace("<p class", f"{more} class")
