"""Where a table goes on on the next page: Qt draws the sides of the next row down to the foot of this one."""

from bisect import bisect_left

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextDocument, QTextTable

_SLACK = 1.0  # pixels: what begins a page lies on its edge, a little above or below


def close_tables(painter: QPainter, document: QTextDocument, page: QRectF) -> None:
    """Close the table that goes on behind the end of a page below its last whole row.

    Args:
        painter: draws in the pixels of the document.
        document: laid out.
        page: the part of it that was drawn.
    """
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        if not isinstance(frame, QTextTable):
            continue
        rect = layout.frameBoundingRect(frame)
        if rect.top() >= page.bottom() or rect.bottom() <= page.bottom() + _SLACK:
            continue
        following = bisect_left(_Tops(document, frame), page.bottom() - _SLACK)
        row = _measure_row(document, frame, following - 1) if following else QRectF()
        if page.top() < row.bottom() < page.bottom() - _SLACK:
            pen = QPen(frame.format().borderBrush().color())
            pen.setWidthF(1)
            stub = QRectF(row.bottomLeft(), QPointF(row.right(), page.bottom()))
            painter.fillRect(stub.adjusted(-_SLACK, 0, _SLACK, 0), QColor(Qt.GlobalColor.white))
            painter.setPen(pen)
            painter.drawLine(QLineF(row.bottomLeft(), row.bottomRight()))


class _Tops:
    """Where the text of each row begins, as `bisect` reads it: of thousands of rows only a few are asked."""

    def __init__(self, document: QTextDocument, table: QTextTable) -> None:
        self._layout = document.documentLayout()
        self._table = table

    def __len__(self) -> int:
        return self._table.rows()

    def __getitem__(self, row: int) -> float:
        block = self._table.cellAt(row, 0).firstCursorPosition().block()
        return self._layout.blockBoundingRect(block).top()


def _measure_row(document: QTextDocument, table: QTextTable, row: int) -> QRectF:
    """From the first text of a row to its last, with the padding of its cells.

    The rectangle that Qt gives for a whole table is off by that padding.
    """
    layout, rect = document.documentLayout(), QRectF()
    for column in range(table.columns()):
        rect |= layout.blockBoundingRect(table.cellAt(row, column).lastCursorPosition().block())
    padding = table.format().cellPadding()
    return rect.adjusted(-padding - 0.5, 0, padding + 0.5, padding + 1)
