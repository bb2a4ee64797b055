"""A note, which is Markdown of its own, fitted into a file of others: nothing of it reaches beyond its end.

Its headings go below the heading that it stands under. Code that it leaves open is closed. A comment or a
formula of Obsidian (https://help.obsidian.md/syntax) would hide all that follows where it is left open: then
its signs are text.
"""

import re
from collections.abc import Iterator

_FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)")
_HEADING = re.compile(r"((?:[ >*+\-]*[ >])?(?:\d{1,9}[.)] +)?)(#{1,6})(?=[ \t]|$)")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_RULE = re.compile(r" {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}")
_NO_PARAGRAPH = re.compile(r" {0,3}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])|[ \t]*$")
_CLOSING = re.compile("#+$")
_DEEPEST = 6
_CODE = re.compile(r"(?<![`\\])(`{1,3})(?!`)(?:[^`\n]|\n(?![ \t]*\n))*\1(?!`)")
_INDENTED = re.compile(r"^(?: {4}|\t).*$", re.MULTILINE)
_SIGNS = re.compile(r"\\.|%%|\$\$", re.DOTALL)


def fit_note(note: str, level: int) -> str:
    """A note that may stand among others, below a heading of a level from 1 to 6."""
    return "\n".join(
        "\n".join(lines) if is_code else _disclose("\n".join(_lower(lines, level)))
        for lines, is_code in _split(note)
    )


def _split(note: str) -> Iterator[tuple[list[str], bool]]:
    """The stretches of a note as their lines, and whether they are code between fences, which all end."""
    lines: list[str] = []
    fence = ""
    for line in note.split("\n"):
        found = _FENCE.fullmatch(line)
        if found is not None and not fence:
            yield from [(lines, False)] if lines else []
            lines, fence = [line], found[1]
        elif found is not None and found[1].startswith(fence) and not found[2].strip():
            yield [*lines, line], True
            lines, fence = [], ""
        else:
            lines.append(line)
    if lines:
        yield ([*lines, fence], True) if fence else (lines, False)


def _lower(lines: list[str], level: int) -> list[str]:
    """Have headings be below a level, those that a line of ``=`` or ``-`` makes too."""
    lowered: list[str] = []
    paragraph = 0  # how many of the last lines are one
    for line in lines:
        heading = None if _INDENTED.match(line) else _HEADING.match(line)
        underline = _UNDERLINE.fullmatch(line) if paragraph else None
        if heading is not None:
            depth = min(len(heading[2]) + level, _DEEPEST)
            lowered.append(f"{heading[1]}{'#' * depth}{line[heading.end() :]}")
            paragraph = 0
        elif underline is not None:
            depth = min((1 if underline[1][0] == "=" else 2) + level, _DEEPEST)
            title = " ".join(each.strip() for each in lowered[-paragraph:])
            lowered[-paragraph:] = [f"{'#' * depth} {_CLOSING.sub(_shield, title)}"]
            paragraph = 0
        else:
            lowered.append(line)
            begins = paragraph or not (_NO_PARAGRAPH.match(line) or _RULE.fullmatch(line))
            ends = not line.strip() or (_INDENTED.match(line) and not paragraph)
            paragraph = paragraph + 1 if begins and not ends else 0
    return lowered


def _disclose(text: str) -> str:
    """Have nothing hide what follows; a comment or formula that ends stays one.

    Where code within lines or by its indent makes it doubtful what ends, no sign begins anything.
    """
    if not _has_signs(text):
        return text
    plain = _CODE.sub(" ", text)
    if "`" not in plain:
        if not _has_signs(plain):
            return text
        if all(_is_even(each) and _is_even(_INDENTED.sub("", each)) for each in (text, plain)):
            return text
    return _SIGNS.sub(_shield, text)


def _has_signs(text: str) -> bool:
    return any(not found[0].startswith("\\") for found in _SIGNS.finditer(text))


def _is_even(text: str) -> bool:
    """Whether all that begins ends."""
    begun = ""
    for found in _SIGNS.finditer(text):
        sign = found[0]
        if not begun and not sign.startswith("\\"):
            begun = sign
        elif sign == begun:
            begun = ""
    return not begun


def _shield(found: re.Match[str]) -> str:
    signs = found[0]
    return signs if signs.startswith("\\") else "".join(f"\\{sign}" for sign in signs)
