"""The cells of a sheet: chosen by cell or row, in rows of one height or as high as their text."""

from time import monotonic_ns

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.selection import is_large
from pressmark.ui.tables.cell_delegate import CellDelegate
from pressmark.ui.tables.content import SheetContent
from pressmark.ui.tables.sheet_header import SheetHeader
from pressmark.ui.tables.sheet_model import SheetModel
from pressmark.ui.words import number

_MEASURED = 60  # rows that the width of a column is told from, and
_MEASURED_CELLS = 3000  # at most so many cells of all columns
_TURN = 8_000_000  # nanoseconds in which rows are made as high as their text before others have their turn
_WIDEST, _NARROWEST = 48, 13  # letters
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetView(QTableView):
    """Shows a `SheetModel`.

    Attributes:
        header: the headings and the fields below them.

    Signals:
        copy_asked: the chosen cells are to be copied.
        filter_asked(int): the field of this column is to take the focus.
        row_opened(int): the article that this row comes from is asked for.
        menu_asked(QPoint): a menu for the cells is to be shown at this place of the screen.
        chosen: other cells are chosen.
    """

    copy_asked = Signal()
    filter_asked = Signal(int)
    row_opened = Signal(int)
    menu_asked = Signal(QPoint)
    chosen = Signal()

    def __init__(self, model: SheetModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetView")
        self.setAccessibleName(self.tr("Table"))
        self._model = model
        self._appearance = appearance
        self._delegate = CellDelegate(appearance, self, model)
        self._kept: tuple[int, int] = (-1, -1)
        self._nothing = ""
        self._fitted: set[int] = set()
        self.header = SheetHeader(model, appearance, self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        # A click on a heading sorts; Qt would choose the whole column too.
        self.header.sectionPressed.disconnect()
        self.header.sectionEntered.disconnect()
        self._set_up_behaviour()
        self._set_up_rows()
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit_rows)
        model.rearranging.connect(self._remember)
        model.rearranged.connect(self._restore)
        self.verticalScrollBar().valueChanged.connect(self._fitting_start)
        self.header.sectionResized.connect(self._fit_anew)
        self.horizontalScrollBar().valueChanged.connect(self.header.filters.place)
        self.header.filters.reached.connect(self.go_to_filter)
        self.header.filters.left.connect(self._take_focus)
        appearance.changed.connect(self._draw)
        self._draw()

    def set_wraps(self, wraps: bool) -> None:
        """Show text on one line, or on as many as it needs."""
        self._delegate.wraps = wraps
        self._even_rows()
        self.viewport().update()

    def say_nothing_fits(self, words: str) -> None:
        """What is written where there are no rows."""
        self._nothing = words
        self.viewport().update()

    def fit_columns(self, content: SheetContent) -> None:
        """Give each column of another table the room that its first cells need, within limits."""
        letter = self.fontMetrics().averageCharWidth()
        rows = range(min(_MEASURED, content.height, _MEASURED_CELLS // max(1, len(content.columns)) + 1))
        for column in range(len(content.columns)):
            self.setColumnHidden(column, False)
            named = max(self.header.heading_width(column), self.header.filters.hint_width(column))
            wanted = max(self._delegate.wanted_width(column, rows), named)
            self.setColumnWidth(column, min(max(wanted, letter * _NARROWEST), letter * _WIDEST))
        self.header.setStretchLastSection(False)
        digits = self.fontMetrics().horizontalAdvance(number(max(content.height, 1)))
        self.verticalHeader().setFixedWidth(digits + 3 * letter)
        self._even_rows()

    def go_to_filter(self, column: int) -> None:
        """Have the field of a column in sight and hear the keys."""
        row = max(self.rowAt(0), 0)
        index = self._model.index(row, column)
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.horizontalScrollBar().setValue(self.header.sectionPosition(column))
        field = self.header.filters.field(column)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy, filter, open; the rest is Qt's."""
        current = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Find):
            self.filter_asked.emit(max(current.column(), 0))
        elif event.key() in _ENTERS and current.isValid():
            self.row_opened.emit(current.row())
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._ask_menu_below()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """A click with the other button chooses the cell below it, unless it is chosen already."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_below()
            return
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_asked.emit(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on the article that a row comes from opens it."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        alone = self.selectionModel().selection().count() == 1 and len(self.selectedIndexes()[:2]) == 1
        if event.button() is Qt.MouseButton.LeftButton and plain and self._is_source(index) and alone:
            self.row_opened.emit(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show by the pointer what opens an article."""
        super().mouseMoveEvent(event)
        link = self._is_source(self.indexAt(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Say why there are no rows."""
        super().paintEvent(event)
        if self._nothing and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(self._appearance.colours.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._nothing)
            painter.end()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_fitting"):
            self.fit_columns(self._model.content)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Draw what is chosen; Qt lists each cell for a screen reader, seconds for 100,000 rows."""
        if is_large(selected) or is_large(deselected):
            self.viewport().update()
        else:
            super().selectionChanged(selected, deselected)
        self.chosen.emit()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters do not search in 100,000 rows; the fields do."""

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        # Fusion draws a shade there, and a line.
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none; }")

    def _set_up_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        rows.setMinimumSectionSize(1)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        rows.setAccessibleName(self.tr("Row numbers"))
        self._even_rows()

    def _draw(self) -> None:
        """Cells lie on the ground of lists; that of fields is lighter than all else in the dark."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._appearance.colours.list))
        self.setPalette(palette)

    def _even_rows(self) -> None:
        height = self._delegate.row_height()
        self.verticalHeader().setDefaultSectionSize(height)
        # Qt leaves those alone that were given a height of their own.
        for row in self._fitted:
            if row < self._model.rowCount():
                self.setRowHeight(row, height)
        self._fitted.clear()
        self.verticalScrollBar().setSingleStep(height)
        self.horizontalScrollBar().setSingleStep(height)
        self._fitting_start()

    def _fit_anew(self) -> None:
        self._fitted.clear()
        self._fitting_start()

    def _fitting_start(self) -> None:
        if self._delegate.wraps and hasattr(self, "_fitting"):
            self._fitting.start(0)

    def _fit_rows(self) -> None:
        """Make the rows in sight as high as their text; which are, changes while this is done."""
        columns = [column for column in range(self._model.columnCount()) if not self.isColumnHidden(column)]
        end = monotonic_ns() + _TURN
        row = self.rowAt(0)
        while 0 <= row < self._model.rowCount():
            if self.rowViewportPosition(row) > self.viewport().height():
                return
            if row not in self._fitted:
                self._fitted.add(row)
                self.setRowHeight(row, self._delegate.row_height(self._delegate.count_lines(row, columns)))
            row += 1
            if monotonic_ns() > end:
                self._fitting.start(0)
                return

    def _remember(self) -> None:
        current = self.currentIndex()
        source = self._model.rows[current.row()] if current.isValid() else -1
        # Where no row is current, the column that was stays in mind.
        self._kept = source, current.column() if current.isValid() else self._kept[1]

    def _restore(self) -> None:
        """The current cell stays, if it is still shown."""
        self._even_rows()
        source, column = self._kept
        if source >= 0 and source in self._model.rows:
            self.setCurrentIndex(self._model.index(self._model.rows.index(source), column))

    def _take_focus(self) -> None:
        if not self.currentIndex().isValid() and self._model.rowCount():
            first = max(self.header.logicalIndexAt(0), 0)
            column = self._kept[1]
            known = 0 <= column < self._model.columnCount() and not self.isColumnHidden(column)
            self.setCurrentIndex(self._model.index(0, column if known else first))
        # Last, for Qt makes the first cell the current one where there is none.
        self.setFocus()

    def _is_source(self, index: QModelIndex) -> bool:
        return index.isValid() and index.column() == 0 and self._model.content.lead > 0

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        cell = self.visualRect(index)
        corner = cell.bottomRight() if self.isRightToLeft() else cell.bottomLeft()
        self.menu_asked.emit(self.viewport().mapToGlobal(corner if index.isValid() else QPoint(0, 0)))
