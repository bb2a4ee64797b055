"""A note as it reads: its words without the signs of Markdown, for places that show plain text."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable

_LONGEST = 1_800  # characters that are looked at: no such place shows more
_BULLET, _OPEN, _DONE = "•", "☐", "☑"
_BETWEEN = " · "  # cells of a row
_ORDERED = re.compile(r"\d+[.)]$")
# What can be a sign of Markdown; a note without any is left as it is.
_SIGN = re.compile(r"[\\`*_\[\]<>&~|#=\t]|^\s*(?:[-+]|\d+[.)])|^ {4}", re.MULTILINE)
_FEATURES = QTextDocument.MarkdownFeature.MarkdownNoHTML | QTextDocument.MarkdownFeature.MarkdownDialectGitHub


@lru_cache(maxsize=1_024)
def plain_note(note: str) -> str:
    """The words of a note, line by line; items of lists have their bullets or numbers, links are their words.

    Nothing is loaded and no HTML is understood. Lines end where they were written to end.
    """
    lines = [line.strip() for line in note[:_LONGEST].splitlines()]
    # Of a note that is all signs these are what it says.
    return "\n".join(filter(None, _read(note[:_LONGEST]) or lines))


def _read(note: str) -> list[str]:
    if not _SIGN.search(note):
        return []
    document = QTextDocument()
    # Two spaces end a line for good; what begins with three hyphens would be taken for front matter.
    document.setMarkdown("\n" + "  \n".join(note.splitlines()), _FEATURES)
    return [line for line in _list_lines(document) if line]


def _list_lines(document: QTextDocument) -> Iterator[str]:
    block, cells = document.begin(), list[str]()
    row: tuple[QTextTable | None, int] = (None, 0)
    while block.isValid():
        # PySide's types do not say that there may be none.
        table = cast("QTextTable | None", QTextCursor(block).currentTable())
        place = (table, table.cellAt(block.position()).row() if table is not None else 0)
        if cells and place != row:
            yield _BETWEEN.join(cells)
            cells = []
        row, words = place, _say(block)
        if table is not None and words:
            cells.append(words)
        elif words:
            yield words
        block = block.next()
    yield _BETWEEN.join(cells)


def _say(block: QTextBlock) -> str:
    words = _read_words(block).strip()
    listed = block.textList()
    if listed is None or not words:
        return words
    markers = QTextBlockFormat.MarkerType
    task = {markers.Unchecked: _OPEN, markers.Checked: _DONE}.get(block.blockFormat().marker())
    sign = listed.itemText(block)
    return f"{task or (sign if _ORDERED.match(sign) else _BULLET)} {words}"


def _read_words(block: QTextBlock) -> str:
    """The text of a block; images are what is said for them."""
    said, parts = [], block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        form = part.charFormat()
        alt = form.stringProperty(form.Property.ImageAltText.value)
        said.append(alt if form.isImageFormat() else part.text())
        parts += 1
    return "".join(said)
