"""The list of tables or stacks itself: rows of one height, sorted by a click on a heading."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pressmark.model import Snippet
from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.look import ListLook
from pressmark.ui.posts.painting import Ground, Run, paint_ground, paint_line, paint_lines
from pressmark.ui.posts.row_keys import RowKeys
from pressmark.ui.posts.selection import Hush
from pressmark.ui.tables.list_columns import ListColumn, Part, fit_columns
from pressmark.ui.tables.list_model import SNIPPET_ROLE, StackListModel, TableListModel

_ARROW = 0.75
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Index = QModelIndex | QPersistentModelIndex
Model = TableListModel | StackListModel


class ListView(QTableView):
    """Shows a list of tables, or of stacks.

    Signals:
        chosen(int): this row became the current one, by the person.
        opened(int): this row was opened by Enter or a double click.
        menu_asked(QPoint): a menu for the current row is to be shown at this place of the screen.
        copy_asked: the current row is to be copied.
        sort_clicked(ListColumn): the heading of a column that sorts was clicked.
        moved: other rows are in sight.
    """

    chosen = Signal(int)
    opened = Signal(int)
    menu_asked = Signal(QPoint)
    copy_asked = Signal()
    sort_clicked = Signal(object)
    moved = Signal()

    def __init__(self, model: Model, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Some rows: Qt would have room for the buttons of scroll bars, which these have not.
        self.setMinimumHeight(self.fontMetrics().height() * 3)
        self._model = model
        self._hush = Hush()
        self._hidden: frozenset[Part] = frozenset()
        self._look = ListLook()
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(appearance, self, model))
        self._header = _ListHeader(model, appearance, self)
        self.setHorizontalHeader(self._header)
        self._header.sectionClicked.connect(self._tell_sort)
        self._set_up()
        self.setProperty("hoveredRow", -1)
        RowKeys(self).menu_asked.connect(self._ask_menu_below)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        model.modelReset.connect(self.moved)
        appearance.changed.connect(self.viewport().update)

    def show_look(self, look: ListLook) -> None:
        """Have rows look so; the first in sight stays where it is."""
        first = max(self.rowAt(0), 0)
        self._look = look
        self._model.relative_dates = look.relative_dates
        self._measure()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(first * self.verticalHeader().defaultSectionSize())
        self.viewport().update()

    def leave_out(self, *parts: Part) -> None:
        """Do not show these columns, whether there is room for them or not."""
        self._hidden = frozenset(parts)
        self._fit()

    def rows_in_sight(self) -> range:
        """Which rows are seen."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, last + 1 if last >= 0 else self._model.rowCount())

    def choose_row(self, row: int) -> None:
        """Make a row the current one without telling; with -1 none is."""
        with self._hush:
            if row >= 0:
                self.selectRow(row)
            else:
                self.selectionModel().clear()

    def walk(self, step: int) -> None:
        """Choose the next row, or the one before; the first where none is chosen."""
        current = self.currentIndex().row()
        # A list that gets the focus has a current row that nobody chose, and that is not seen to be one.
        wanted = current + step if self.selectionModel().hasSelection() else 0
        if 0 <= wanted < self._model.rowCount():
            self.selectRow(wanted)
            if wanted == current:
                self.chosen.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens; the rest is Qt's."""
        current = self.currentIndex()
        if event.key() in _ENTERS and current.isValid():
            self.opened.emit(current.row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() == Qt.Key.Key_Down and not self.selectionModel().hasSelection():
            self.walk(1)
        else:
            super().keyPressEvent(event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, not to the first and the last column."""
        kinds = QAbstractItemView.CursorAction
        if action in (kinds.MoveHome, kinds.MoveEnd):
            row = 0 if action is kinds.MoveHome else self._model.rowCount() - 1
            return self._model.index(row, 0)
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The row below the pointer becomes the current one, without being opened."""
        index = self.indexAt(event.pos())
        if index.isValid():
            self.choose_row(index.row())
            self.menu_asked.emit(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Light up the row under the pointer."""
        if event.type() is QEvent.Type.HoverMove:
            self._hover(self.rowAt(round(event.position().y())))  # type: ignore[attr-defined]
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give each column its share."""
        super().resizeEvent(event)
        self._fit()
        self.moved.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_header"):
            self._measure()
            self._fit()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._measure()

    def _measure(self) -> None:
        height = round(self.fontMetrics().height() * self._look.row)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _fit(self) -> None:
        columns = tuple(column for column in self._model.columns if column.part not in self._hidden)
        letter = self.fontMetrics().averageCharWidth()
        widths = fit_columns(columns, self.viewport().width(), letter)
        for place, column in enumerate(self._model.columns):
            self.setColumnHidden(place, column.part not in widths)
            if column.part in widths:
                self.setColumnWidth(place, widths[column.part])

    def _hover(self, row: int) -> None:
        if row != self.property("hoveredRow"):
            self.setProperty("hoveredRow", row)
            self.viewport().update()

    def _tell_current(self, current: QModelIndex) -> None:
        if not self._hush and current.isValid():
            self.chosen.emit(current.row())

    def _tell_sort(self, place: int) -> None:
        if self._model.columns[place].sort is not None:
            self.sort_clicked.emit(self._model.columns[place])

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            row = self.visualRect(index)
            corner = row.bottomRight() if self.isRightToLeft() else row.bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))


class _ListHeader(QHeaderView):
    """Quiet words, an arrow beside that which the list is sorted by."""

    def __init__(self, model: Model, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._appearance = appearance
        self.setSectionsClickable(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setAccessibleName(self.tr("Columns"))
        appearance.changed.connect(self.viewport().update)
        model.modelReset.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw one heading. Qt's own asks of every row whether it is chosen."""
        colours = self._appearance.colours
        column = self._model.columns[logicalIndex]
        sort = self._model.order
        sorted_by = sort is not None and column.sort is sort.key
        metrics = self.fontMetrics()
        gap = metrics.averageCharWidth()
        arrow = round(metrics.height() * _ARROW) if sorted_by else 0
        painter.save()
        painter.fillRect(rect, QColor(colours.list))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.text if sorted_by else colours.muted))
        room = rect.adjusted(gap, 0, -gap - arrow, 0)
        words = metrics.elidedText(column.heading, Qt.TextElideMode.ElideRight, room.width())
        side = QStyle.visualAlignment(self.layoutDirection(), _side(column))
        place = QStyle.visualRect(self.layoutDirection(), rect, room)
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, flags, words)
        if sort is not None and sorted_by:
            wide = room.width() if column.numeric else min(metrics.horizontalAdvance(words), room.width())
            spot = QRect(room.left() + wide + 2, rect.center().y() - arrow // 2 + 1, arrow, arrow)
            name = "chevron-down" if sort.descending else "chevron-up"
            picture = draw_icon(name, colours.muted, arrow, self.devicePixelRatioF())
            painter.drawPixmap(QStyle.visualRect(self.layoutDirection(), rect, spot).topLeft(), picture)
        painter.restore()


class _RowDelegate(QStyledItemDelegate):
    """Draws rows as the list of articles does."""

    def __init__(self, appearance: Appearance, view: QTableView, model: Model) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        colours = self._appearance.colours
        hovered = index.row() == self._view.property("hoveredRow")
        painter.save()
        paint_ground(painter, option, colours, Ground(self._view.hasFocus(), hovered))
        column = self._model.columns[index.column()]
        gap = option.fontMetrics.averageCharWidth()
        room = option.rect.adjusted(gap, 0, -gap, 0)
        side = QStyle.visualAlignment(option.direction, _side(column))
        colour = colours.text if index.column() == 0 else colours.muted
        snippet = index.data(SNIPPET_ROLE)
        if isinstance(snippet, Snippet):
            room.setTop(room.center().y() - option.fontMetrics.height() // 2)
            run = Run(snippet.text, QFont(option.font), colour, hits=snippet.hits)
            paint_lines(painter, room, run, colours, side)
        else:
            paint_line(painter, room, Run(str(index.data() or ""), QFont(option.font), colour), side)
        painter.restore()


def _side(column: ListColumn) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
