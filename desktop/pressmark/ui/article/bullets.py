"""The signs of list items that are selected or marked: Qt draws these in the colour of their ground."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QTextListFormat,
)
from PySide6.QtWidgets import QTextEdit

_SIZE = 3  # of which the height of a line has one disc
_DISC = QTextListFormat.Style.ListDisc


def paint_bullets(view: QTextEdit, exposed: QRect) -> None:
    """Draw the signs of such items once more, where they are in a part of the viewport."""
    found = [(block, form) for cursor, form in _list_selections(view) for block in _list_items(cursor)]
    if not found:
        return
    painter = QPainter(view.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    moved = QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    painter.translate(-moved)
    for block, form in found:
        line = _find_line(block)
        if line.translated(-moved).intersects(QRectF(exposed)):
            _paint(painter, block, line, form)
    painter.end()


def _list_selections(view: QTextEdit) -> Iterator[tuple[QTextCursor, QTextCharFormat]]:
    """What is selected and marked in sight, and how it looks."""
    rect = view.viewport().rect()
    first = view.cursorForPosition(rect.topLeft()).block().position()
    last = view.cursorForPosition(rect.bottomRight()).position()
    chosen = QTextCharFormat()
    chosen.setBackground(view.palette().brush(QPalette.ColorRole.Highlight))
    chosen.setForeground(view.palette().brush(QPalette.ColorRole.HighlightedText))
    # PySide gives what goes with the mark that has it.
    marks = [(QTextCursor(one.cursor), QTextCharFormat(one.format)) for one in view.extraSelections()]
    for _, form in marks:
        if form.foreground().style() is Qt.BrushStyle.NoBrush:
            form.setForeground(view.palette().brush(QPalette.ColorRole.Text))
    for cursor, form in [*marks, (view.textCursor(), chosen)]:
        start, end = max(first, cursor.selectionStart()), min(last, cursor.selectionEnd())
        if start < end:
            part = QTextCursor(view.document())
            part.setPosition(start)
            part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            yield part, form


def _list_items(cursor: QTextCursor) -> Iterator[QTextBlock]:
    """The items of lists whose first character is within a selection."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        if block.position() >= cursor.selectionStart() and block.textList() is not None:
            yield block
        block = block.next()


def _find_line(block: QTextBlock) -> QRectF:
    """The first line of a block with the room before it, in the document."""
    place = block.document().documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    line = layout.lineAt(0).naturalTextRect() if layout.lineCount() else QRectF()
    before = _find_room(block)
    mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
    return line.translated(place).adjusted(0 if mirrored else -before, 0, before if mirrored else 0, 0)


def _find_room(block: QTextBlock) -> float:
    """How wide the sign and the space behind it are."""
    metrics = QFontMetricsF(block.charFormat().font())
    listed = block.textList()
    drawn = listed.format().style() is _DISC
    wide = metrics.lineSpacing() / _SIZE if drawn else metrics.horizontalAdvance(listed.itemText(block))
    return wide + metrics.horizontalAdvance(" ")


def _paint(painter: QPainter, block: QTextBlock, line: QRectF, form: QTextCharFormat) -> None:
    room, metrics = _find_room(block), QFontMetricsF(block.charFormat().font())
    mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
    left = line.right() - room if mirrored else line.left()
    painter.fillRect(QRectF(left, line.top(), room, line.height()).toAlignedRect(), form.background())
    place = QPointF(left + (metrics.horizontalAdvance(" ") if mirrored else 0), line.center().y())
    if block.textList().format().style() is _DISC:
        size = metrics.lineSpacing() / _SIZE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(form.foreground())
        painter.drawEllipse(QRectF(place.x(), place.y() - size / 2, size, size))
        return
    number = _set_number(block)
    painter.setPen(QPen(form.foreground(), 0))
    number.draw(painter, place - QPointF(0, number.boundingRect().height() / 2))


def _set_number(block: QTextBlock) -> QTextLayout:
    """The number of an item. A painter takes parts of its font from its device, a layout does not."""
    layout = QTextLayout(block.textList().itemText(block), block.charFormat().font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout
