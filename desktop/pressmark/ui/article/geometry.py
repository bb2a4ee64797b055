"""Where characters are on the page: the rectangles of a part of a document, line by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLine
from PySide6.QtWidgets import QTextEdit

_OBJECT = "\ufffc"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# Letters and signs that can make what stands side by side in the text stand apart on the page.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one line that stand together, or an image.

    Attributes:
        box: in the document, in logical pixels.
    """

    box: QRectF
    is_image: bool = False


def find_pieces(document: QTextDocument, start: int, end: int) -> list[Piece]:
    """The pieces of what is between two positions of a document, from top to bottom.

    White space at the end of a line has none.
    """
    return [
        piece
        for block, low, high in _list_blocks(document, start, end)
        for piece in _find_in_block(block, low, high)
    ]


class Pieces:
    """Finds pieces in what a view shows, and remembers those of whole blocks: a long highlight has hundreds.

    They are known until the document has another size; whoever moves its parts otherwise says so.
    """

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._known: dict[int, list[Piece]] = {}
        self._size = QSizeF()

    def forget(self) -> None:
        """All may be elsewhere now."""
        self._known.clear()

    def find(self, start: int, end: int) -> list[Piece]:
        """The same as `find_pieces`."""
        document, found = self._view.document(), list[Piece]()
        if document.size() != self._size:
            self._size = document.size()
            self.forget()
        for block, low, high in _list_blocks(document, start, end):
            if low > 0 or high < block.length() - 1:
                found += _find_in_block(block, low, high)
                continue
            pieces = self._known.get(block.position())
            if pieces is None:
                pieces = self._known[block.position()] = list(_find_in_block(block, low, high))
            found += pieces
        return found


def unite(pieces: list[Piece]) -> QRectF:
    """The rectangle around all of them; a null one around none."""
    box = QRectF()
    for piece in pieces:
        box = box.united(piece.box)
    return box


def _list_blocks(document: QTextDocument, start: int, end: int) -> Iterator[tuple[QTextBlock, int, int]]:
    """The blocks between two positions, and from where to where in each."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        low = max(0, start - block.position())
        high = min(block.length() - 1, end - block.position())
        if low < high:
            yield block, low, high
        block = block.next()


def _find_in_block(block: QTextBlock, low: int, high: int) -> Iterator[Piece]:
    # This lays the block out, if nothing has so far.
    rect, layout = block.document().documentLayout().blockBoundingRect(block), block.layout()
    if layout.lineCount() == 0:
        return
    moved = rect.topLeft()
    text = block.text()
    mixed = bool(_RIGHT_TO_LEFT.search(text))
    text = _in_units(text)
    last = layout.lineForTextPosition(max(low, high - 1)).lineNumber()
    for number in range(layout.lineForTextPosition(low).lineNumber(), last + 1):
        line = layout.lineAt(number)
        begin, stop = max(low, line.textStart()), min(high, line.textStart() + line.textLength())
        for first, after, is_image in _split(text, begin, stop):
            for left, right in _find_edges(line, first, after, mixed):
                top, bottom = _find_height(line, block, is_image, _OBJECT in text)
                yield Piece(QRectF(QPointF(left, top), QPointF(right, bottom)).translated(moved), is_image)


def _in_units(text: str) -> str:
    """As long as Qt counts it, in UTF-16 units."""
    return text if text.isascii() else _ASTRAL.sub("xx", text)


def _split(text: str, begin: int, stop: int) -> Iterator[tuple[int, int, bool]]:
    """What stands between images, and these."""
    while begin < stop:
        at = text.find(_OBJECT, begin, stop)
        words = at if at >= 0 else stop
        if text[begin:words].strip():
            yield begin, words, False
        if at >= 0:
            yield at, at + 1, True
        begin = words + 1 if at >= 0 else stop


def _find_edges(line: QTextLine, begin: int, stop: int, mixed: bool) -> Iterator[tuple[float, float]]:
    """From where to where characters reach; several times where the line changes its direction."""
    natural = line.naturalTextRect()
    if not mixed:
        spans = [_span(_x(line, begin), _x(line, stop))]
    else:
        # Between two directions a cursor has two places, but glyphs have one.
        boxes = (run.boundingRect() for run in line.glyphRuns(begin, stop - begin))
        spans = _join((box.left(), box.right()) for box in boxes)
    for left, right in spans:
        left, right = max(left, natural.left()), min(right, natural.right())
        if left < right:
            yield left, right


def _x(line: QTextLine, at: int) -> float:
    # PySide gives the place of the character as well; its types do not say so.
    found = cast("tuple[float, int]", line.cursorToX(at))
    return found[0]


def _span(one: float, other: float) -> tuple[float, float]:
    return min(one, other), max(one, other)


def _join(spans: Iterator[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _find_height(line: QTextLine, block: QTextBlock, is_image: bool, beside: bool) -> tuple[float, float]:
    """From where to where; letters beside an image are lower than their line."""
    base = line.y() + line.ascent()
    if is_image or not beside:
        return line.y(), base + (0 if is_image else line.descent())
    metrics = QFontMetricsF(_find_font(block))
    return max(line.y(), base - metrics.ascent()), base + metrics.descent()


def _find_font(block: QTextBlock) -> QFont:
    """That of the first letters."""
    parts = block.begin()
    while not parts.atEnd():
        form = parts.fragment().charFormat()
        if not form.isImageFormat():
            return form.font()
        parts += 1
    return block.charFormat().font()


def is_linked(document: QTextDocument, start: int, end: int) -> bool:
    """Whether there are words between two positions, and all of them are links."""
    found = False
    for block, low, high in _list_blocks(document, start, end):
        text, parts = _in_units(block.text()), block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            begin = max(low, part.position() - block.position())
            stop = min(high, part.position() - block.position() + part.length())
            parts += 1
            if begin < stop and text[begin:stop].strip():
                if not part.charFormat().anchorHref():
                    return False
                found = True
    return found


def find_line(document: QTextDocument, position: int) -> QRectF:
    """The line that a position is in, in the document."""
    block = document.findBlock(position)
    rect, layout = document.documentLayout().blockBoundingRect(block), block.layout()
    line = layout.lineForTextPosition(position - block.position())
    if not line.isValid():
        return rect
    return line.naturalTextRect().translated(rect.topLeft())
