"""The list itself: rows of one height as a table or as cards, a star that can be clicked."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.arranging import ColumnBoard
from pressmark.ui.posts.cards import CardDelegate
from pressmark.ui.posts.delegate import PostDelegate
from pressmark.ui.posts.drawing import draw_rows, find_rows
from pressmark.ui.posts.header import PostsHeader
from pressmark.ui.posts.look import ListLook
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.row_keys import RowKeys
from pressmark.ui.posts.selection import Hush, PlaceKeeper, is_large, read_parts
from pressmark.ui.posts.sight import SightKeeper
from pressmark.ui.posts.steady import TITLE_PLACE, SteadyTable


def mend_current(table: QTableView) -> None:
    """Have the current cell be one that is seen; Qt neither scrolls to another nor moves on from it."""
    index = table.currentIndex()
    if index.isValid() and table.isColumnHidden(index.column()):
        title = index.siblingAtColumn(TITLE_PLACE)
        table.selectionModel().setCurrentIndex(title, QItemSelectionModel.SelectionFlag.NoUpdate)


class PostsTable(SteadyTable):
    """Shows a `PostsModel`; what is chosen, current and in sight is the same on both faces.

    Cards are rows of a single column, since a `QListView` lays out 100,000 rows for half a second.

    Attributes:
        board: which columns are shown, and how.

    Signals:
        chosen(int): the post of the current row changed to this one, 0 for none, by the person.
        star_clicked(int): the star of this post was clicked.
        in_sight(list[int]): cards of these posts are seen.
        face_changed(bool): cards are shown now, or the table.
        menu_asked(QPoint): a menu for the chosen posts is to be shown at this place of the screen.
    """

    chosen = Signal(int)
    star_clicked = Signal(int)
    in_sight = Signal(object)
    face_changed = Signal(bool)
    menu_asked = Signal(QPoint)

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("postsTable")
        self.setAccessibleName(self.tr("Articles"))
        # Some rows: Qt would have room for the buttons of scroll bars, which these have not.
        self.setMinimumHeight(self.fontMetrics().height() * 3)
        self._model = model
        self._hush = Hush()
        self._faces = (PostDelegate(appearance, self, model), CardDelegate(appearance, self, model))
        self._face: PostDelegate | CardDelegate = self._faces[0]
        self.setModel(model)
        self.setItemDelegate(self._face)
        appearance.changed.connect(self.viewport().update)
        self._set_up_behaviour()
        self.setHorizontalHeader(PostsHeader(model, appearance, self))
        self.board = ColumnBoard(self, model)
        self.board.changed.connect(lambda: mend_current(self))
        self._keeper = PlaceKeeper(self, model, self._hush)
        self._sight = SightKeeper(self, model, lambda rows: self._face.describe(rows))
        RowKeys(self).menu_asked.connect(self._ask_menu_below)
        self._measure_rows()
        self.setProperty("hoveredRow", -1)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.verticalScrollBar().valueChanged.connect(self._tell_sight)
        model.relisted.connect(self._tell_sight)

    def show_face(self, cards: bool | None = None, look: ListLook | None = None) -> None:
        """Show cards, or the table, and have both look so; None leaves it as it is.

        The current row stays in sight, else the one at the upper edge.
        """
        for face in self._faces:
            face.look = look or face.look
        if cards is not None:
            self._change_rows(lambda: self._change_face(cards))
        elif self.verticalHeader().defaultSectionSize() != self._face.row_height():
            self._change_rows(self._measure_rows)
        self.viewport().update()

    def current_post(self) -> int:
        """The post of the current row, 0 for none."""
        return self._model.post_id(self.currentIndex().row())

    def choose_post(self, post_id: int) -> bool:
        """Make this post's row the current one, without telling; False when it is not in the list.

        What else is chosen stays so only where this post is among it, or where nothing was current.
        """
        row = self._model.find_row(post_id)
        with self._hush:
            if row >= 0 and row != self.currentIndex().row():
                self._make_current(row, alone=False)
            elif row < 0 and self.currentIndex().isValid():
                self.selectionModel().clear()
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Make a row the current one and the only one chosen, and tell."""
        if 0 <= row < self._model.rowCount():
            self._make_current(row, alone=True)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, not to the first and the last column."""
        kinds = QAbstractItemView.CursorAction
        if action in (kinds.MoveHome, kinds.MoveEnd):
            row = 0 if action is kinds.MoveHome else self._model.rowCount() - 1
            current = self.currentIndex()
            return self._model.index(row, current.column() if current.isValid() else TITLE_PLACE)
        return super().moveCursor(action, modifiers)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Light up the row under the pointer; a click on a star changes it and nothing else."""
        kind = event.type()
        if isinstance(event, QContextMenuEvent):
            self._ask_menu_at(event)
            return True
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._hover(self.rowAt(round(event.position().y())))
        elif kind is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            if self._press_star(event):
                return True
        elif kind is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw rows as wholes. Qt draws cells, and asks the style and the selection about each of them."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        with QPainter(self.viewport()) as painter:
            draw_rows(self, self._face.paint_row, painter, option, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the title what is left."""
        super().resizeEvent(event)
        self.board.fit()
        self._tell_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the focus without choosing: Qt would make the first row current, and open its article."""
        chosen = self.currentIndex().isValid()
        with self._hush:
            super().focusInEvent(event)
            if not chosen:
                self.selectionModel().clearCurrentIndex()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "board"):
            self._measure_rows()
            self.board.apply()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        """Draw what is chosen now. For a screen reader Qt lists each cell of it: seconds for 100,000 rows."""
        if is_large(selected) or is_large(deselected):
            self.viewport().update()
            event = QAccessibleEvent(self, QAccessible.Event.SelectionWithin)
            QAccessible.updateAccessibility(event)
        else:
            super().selectionChanged(selected, deselected)
            for part in (*read_parts(selected), *read_parts(deselected)):
                self._draw_edge(part.bottom() + 1)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here, they do not search in 100,000 rows."""

    def _draw_edge(self, row: int) -> None:
        """Draw the upper line of a row anew, which it has where it is chosen and the one above is not."""
        if self.selectionModel().isSelected(self._model.index(row, TITLE_PLACE)):
            self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), 1)

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()

    def _change_face(self, cards: bool) -> None:
        self._face = self._faces[cards]
        self.setItemDelegate(self._face)
        self.horizontalHeader().setVisible(not cards)
        self.board.show_cards(cards)
        self._measure_rows()
        mend_current(self)
        self.face_changed.emit(cards)

    def _change_rows(self, change: Callable[[], object]) -> None:
        """Do what gives the rows another height."""
        current = self.currentIndex().row()
        seen = current >= 0 and 0 <= self.rowViewportPosition(current) < self.viewport().height()
        edge = current if seen else self.rowAt(0)
        offset = max(self.rowViewportPosition(edge), 0) if seen else 0
        change()
        self.doItemsLayout()
        if edge >= 0:
            self.verticalScrollBar().setValue(edge * self._face.row_height() - offset)
        if seen:
            self.scrollTo(self.currentIndex())
        self._tell_sight()

    def _measure_rows(self) -> None:
        height = self._face.row_height()
        rows = self.verticalHeader()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(height)
        self.verticalScrollBar().setSingleStep(height)

    def _make_current(self, row: int, *, alone: bool) -> None:
        """Qt would ask which keys are held, and might add to what is chosen."""
        index = self._model.index(row, TITLE_PLACE)
        kept = not alone and self.selectionModel().isSelected(index)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            index, flag.NoUpdate if kept else flag.ClearAndSelect | flag.Rows
        )

    def _press_star(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self.indexAt(place)
        left = event.button() is Qt.MouseButton.LeftButton
        pressed = left and index.isValid() and self._face.is_star(index, place)
        if pressed:
            self.star_clicked.emit(self._model.post_id(index.row()))
        return pressed

    def _ask_menu_at(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self._make_current(index.row(), alone=True)
            self.menu_asked.emit(event.globalPos())

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            row = self.visualRect(index)
            corner = row.bottomRight() if self.isRightToLeft() else row.bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))

    def _hover(self, row: int) -> None:
        if row != self.property("hoveredRow"):
            self.setProperty("hoveredRow", row)
            self.viewport().update()

    def _tell_current(self, current: QModelIndex) -> None:
        if not self._hush:
            self.chosen.emit(self._model.post_id(current.row()))

    def _tell_sight(self) -> None:
        if self._face is self._faces[1] and self.isVisible():
            rows = find_rows(self, 0, self.viewport().height() - 1)
            self.in_sight.emit([self._model.post_id(row) for row in rows])
