"""Finds every phrase of the window in its sources.

Qt's own lupdate reads Python too, but takes no plural from a call of `translate`, and makes up contexts where
a class is only spoken of; the syntax tree leaves nothing to guess.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# The titles of commands stand in a table, in this place of each row, and are translated in this context.
_TABLES = {"Command": ("commands", 1)}
_NAMED = ("translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """A phrase as Qt looks for it: a context, the English words, and a comment that tells it from others."""

    context: str
    source: str
    comment: str = ""

    @property
    def counted(self) -> bool:
        """Whether it has plural forms."""
        return "%n" in self.source


class SourceError(Exception):
    """A phrase that no tool could find: its words are put together, or it has no class."""


def find_phrases(folder: Path) -> set[Phrase]:
    """Every phrase of the Python files below.

    Raises:
        SourceError: a phrase is no plain text.
    """
    found: set[Phrase] = set()
    for file in sorted(folder.rglob("*.py")):
        try:
            found.update(_find(ast.parse(file.read_text("utf-8")), ""))
        except SourceError as error:
            raise SourceError(f"{file}: {error}") from None
    return found


def _find(node: ast.AST, within: str) -> Iterator[Phrase]:
    if isinstance(node, ast.ClassDef):
        within = node.name
    if isinstance(node, ast.Call):
        phrase = _read(node, within)
        if phrase is not None:
            yield phrase
    for child in ast.iter_child_nodes(node):
        yield from _find(child, within)


def _read(call: ast.Call, within: str) -> Phrase | None:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [_text_of(argument) for argument in call.args]
    if name in _TABLES:
        context, place = _TABLES[name]
        return Phrase(context, words[place] or "") if len(words) > place else None
    if name == "tr":
        own = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "self"
        if not own or not within or not words or words[0] is None:
            raise SourceError(f"line {call.lineno}: only self.tr with plain words can be found")
        return Phrase(within, words[0], _comment(words, 1))
    if name not in _NAMED or not words or words[0] is None:
        return None
    if len(words) > 1 and words[1] is not None:
        return Phrase(words[0], words[1], _comment(words, 2))
    if len(call.args) > 1 and isinstance(call.args[1], ast.JoinedStr):
        raise SourceError(f"line {call.lineno}: these words are put together before they are translated")
    return None


def _comment(words: list[str | None], place: int) -> str:
    return (words[place] or "") if len(words) > place else ""


def _text_of(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
