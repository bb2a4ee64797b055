"""How a cell of a sheet is drawn: on one line, or on as many as its row has room for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pressmark.model import Value
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.painting import Run, find_direction, paint_line, tame
from pressmark.ui.tables.sheet_model import NOTHING, VALUE_ROLE, SheetModel, is_missing

MOST_LINES = 12
_HEIGHT = 1.8  # lines of text that a row with one line is high
_LONGEST = 1200
_Index = QModelIndex | QPersistentModelIndex
_BREAK = "\u2028"  # what a line break is to QTextLayout


class CellDelegate(QStyledItemDelegate):
    """Draws values.

    Attributes:
        wraps: text takes as many lines as there is room for.
    """

    def __init__(self, appearance: Appearance, view: QTableView, model: SheetModel) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model
        self.wraps = False

    def row_height(self, lines: int = 1) -> int:
        """The height of a row with so many lines."""
        line = self._view.fontMetrics().lineSpacing()
        return round(self._view.fontMetrics().height() * _HEIGHT) + (lines - 1) * line

    def count_lines(self, row: int, columns: list[int]) -> int:
        """How many lines the longest cell of a row takes in the columns as wide as they are."""
        most = 1
        for column in columns:
            width = self._view.columnWidth(column) - 2 * self._gap()
            text = self._model.value(row, column).text
            # A short text on a wide column needs no layout.
            if "\n" in text or len(text) * self._view.fontMetrics().maxWidth() > width:
                most = max(most, len(_lay_out(text, self._view.font(), width, MOST_LINES)))
        return most

    def wanted_width(self, column: int, rows: range) -> int:
        """How wide the widest of some cells is, at most so many letters."""
        metrics = self._view.fontMetrics()
        texts = (str(self._model.index(row, column).data() or "") for row in rows)
        return max((metrics.horizontalAdvance(text[:60]) for text in texts), default=0) + 3 * self._gap()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802, ARG002
        """One line; Qt would lay out the whole text."""
        return QSize(
            self.wanted_width(index.column(), range(index.row(), index.row() + 1)), self.row_height()
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        colours = self._appearance.colours
        value = index.data(VALUE_ROLE)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            active = self._view.hasFocus()
            painter.fillRect(option.rect, QColor(colours.selection if active else colours.selection_idle))
        elif index.row() % 2:
            painter.fillRect(option.rect, QColor(colours.zebra))
        painter.setPen(QColor(colours.accent if selected else colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if isinstance(value, Value):
            self._paint_value(painter, option, index, value, selected=selected)
        if index == self._view.currentIndex() and self._view.hasFocus():
            painter.setPen(QColor(colours.accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_value(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        value: Value,
        *,
        selected: bool,
    ) -> None:
        colours = self._appearance.colours
        colour = colours.on_selection if selected else colours.text
        if is_missing(value):
            colour = colours.on_selection if selected else colours.muted
        elif index.column() == 0 and self._model.content.lead:
            colour = colours.on_selection if selected else colours.link
        numeric = self._model.is_numeric(index.column())
        side = QStyle.visualAlignment(
            option.direction, Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        )
        gap = self._gap()
        room = option.rect.adjusted(gap, 0, -gap, 0)
        if self.wraps:
            painter.setPen(QColor(colour))
            text = value.text if value.text.strip() else NOTHING
            if not numeric:
                # What is read as a paragraph stands on the side where its script begins.
                side = QStyle.visualAlignment(find_direction(text[:_LONGEST]), Qt.AlignmentFlag.AlignLeft)
            self._paint_lines(painter, room, text, option.font, side)
        else:
            text = str(index.data() or NOTHING)
            paint_line(painter, room, Run(text, QFont(option.font), colour), side)

    def _paint_lines(
        self, painter: QPainter, room: QRect, text: str, font: QFont, side: Qt.AlignmentFlag
    ) -> None:
        one = self.row_height()
        line = self._view.fontMetrics().lineSpacing()
        fitting = max(1, 1 + (room.height() - one) // line)
        lines = _lay_out(text, font, room.width(), fitting + 1)
        direction = find_direction(text[:_LONGEST])
        top = room.top() + (one - line) / 2
        for place, part in enumerate(lines[:fitting]):
            where = QRect(room.left(), round(top + place * line), room.width(), line)
            cut = place == fitting - 1 and len(lines) > fitting
            said = part + "…" if cut else part
            run = Run(said, QFont(font), painter.pen().color().name())
            paint_line(painter, where, run, side, direction)

    def _gap(self) -> int:
        return self._view.fontMetrics().averageCharWidth()


def _lay_out(text: str, font: QFont, width: int, most: int) -> list[str]:
    """The lines of a text in a place of this width, at most so many."""
    cut = "\n".join(tame(line) for line in text[:_LONGEST].strip().split("\n"))
    layout = QTextLayout(cut.replace("\n", _BREAK), font)
    option = QTextOption()
    option.setTextDirection(find_direction(cut))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units = cut.encode("utf-16-le", "surrogatepass")
    lines: list[str] = []
    layout.beginLayout()
    while len(lines) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, 0))
        start = 2 * line.textStart()
        end = start + 2 * line.textLength()
        lines.append(units[start:end].decode("utf-16-le", "replace").strip())
    layout.endLayout()
    return lines or [""]
