"""What no database and no window takes is taken out of the values of an answer."""

import re
from collections.abc import Iterable

DEEPEST = 200
"""Levels of nesting that are followed; WordPress needs about ten."""

# Without these there is nothing to scrub; looking at each value takes longer than reading all of them.
_ODD_SIGNS = ("\x00", "\\u0000", "\\ud", "\\uD")
_HOLDERS = (dict, list)
_UNFIT = re.compile("[\x00\ud800-\udfff]")


def scrub(value: object, text: str) -> object:
    """A value without NUL and lone surrogates in its texts; `text` is what it was read from.

    Raises:
        RecursionError: it is nested too deep.
    """
    if any(sign in text for sign in _ODD_SIGNS):
        return _scrub(value, 0)
    _measure(value, 0)
    return value


def _measure(value: object, depth: int) -> None:
    """Raise a RecursionError where a value is too deep."""
    if depth > DEEPEST:
        raise RecursionError
    parts: Iterable[object] = ()
    if isinstance(value, dict):
        parts = value.values()
    elif isinstance(value, list):
        parts = value
    for part in parts:
        if type(part) in _HOLDERS:
            _measure(part, depth + 1)


def _scrub(value: object, depth: int) -> object:
    if isinstance(value, str):
        return _scrub_text(value)
    if not isinstance(value, _HOLDERS):
        return value
    if depth > DEEPEST:
        raise RecursionError
    if isinstance(value, list):
        return [_scrub(part, depth + 1) for part in value]
    return {_scrub_text(key): _scrub(part, depth + 1) for key, part in value.items()}


def _scrub_text(text: str) -> str:
    """Encoding finds lone surrogates ten times faster than a pattern; nearly all texts have none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _UNFIT.sub(_replace_unfit, text)
    return text.replace("\x00", "")


def _replace_unfit(match: re.Match[str]) -> str:
    return "" if match[0] == "\x00" else "\ufffd"
