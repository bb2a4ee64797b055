"""A list of the inspector: rows in a tree that folds; click and keys say where to go, a menu copies."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTreeView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.focus_frame import FocusFrame
from pressmark.ui.icons import draw_icon
from pressmark.ui.inspector.delegate import RowDelegate
from pressmark.ui.inspector.model import RowsModel
from pressmark.ui.inspector.rows import Copy, Kind, Row, Target, ToLink, ToNote, ToTable
from pressmark.ui.words import translate

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate


class RowList(QTreeView):
    """Shows rows.

    Signals:
        chosen(Target): a row was clicked.
        opened(Target): Enter was pressed on a row, or a table or annotation was double-clicked.
        link_hovered(str): the address that the row under the pointer leads to, "" for none.
    """

    chosen = Signal(object)
    opened = Signal(object)
    link_hovered = Signal(str)

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._appearance = appearance
        FocusFrame(self, appearance)
        self.rows = RowsModel(self)
        self._shown: tuple[Row, ...] = ()
        self.menu: QMenu | None = None
        self.setModel(self.rows)
        self._delegate = RowDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setIndentation(round(self.fontMetrics().height() * 0.95))
        appearance.changed.connect(self.viewport().update)
        self.clicked.connect(self._choose)
        self.doubleClicked.connect(self._open_twice)
        self.entered.connect(self._tell_link)
        self.viewportEntered.connect(lambda: self.link_hovered.emit(""))

    def show_rows(self, rows: Sequence[Row], *, same: bool = False) -> None:
        """Show these rows, all unfolded; of the `same` article as before what is looked at stays in sight."""
        if same and tuple(rows) == self._shown:
            return
        self._shown = tuple(rows)
        row, scrolled = self.current(), self.verticalScrollBar().value()
        self._delegate.forget()
        self.setRootIsDecorated(any(row.children for row in rows))
        self.rows.set_rows(rows)
        self.expandAll()
        if same and row is not None and row.target is not None:
            self.selectionModel().setCurrentIndex(self.rows.find(row.target), _NO_SELECTION)
        if same and scrolled:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)

    def show_seen(self, target: Target | None) -> None:
        """Mark the row that stands for what is in sight in the article, and have it in sight too."""
        if target == self._delegate.seen:
            return
        self._delegate.seen = target
        index = self.rows.find(target) if target is not None else QModelIndex()
        if index.isValid() and not self.underMouse():
            self.scrollTo(index)
        self.viewport().update()

    def current(self) -> Row | None:
        """The row that has the keys."""
        return self.rows.row(self.currentIndex())

    def selected(self) -> tuple[Target, ...]:
        """Where the selected rows lead."""
        rows = (self.rows.row(index) for index in self.selectionModel().selectedRows())
        return tuple(row.target for row in rows if row is not None and row.target is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens or folds, Ctrl+C copies; letters are commands of the window."""
        row = self.current()
        if event.key() in _ENTER and row is not None:
            self._tell(self.currentIndex(), self.opened)
        elif event.matches(QKeySequence.StandardKey.Copy) and row is not None:
            _copy(_list_copies(row)[0].text)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._open_menu_below()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with a row."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu_below()
        else:
            self._open_menu(self.indexAt(event.pos()), event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Over what leads somewhere the pointer is a hand."""
        super().mouseMoveEvent(event)
        row = self.rows.row(self.indexAt(event.position().toPoint()))
        leads = row is not None and row.target is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps the texts elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """An arrow beside what can be folded; Qt would fill the room when it is chosen."""
        row = self.rows.row(index)
        if row is None or not row.children:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        opened, size = self.isExpanded(index), round(self.fontMetrics().height() * 0.75)
        name = "chevron-down" if opened else "chevron-right"
        picture = draw_icon(name, self._appearance.colours.muted, size, self.devicePixelRatioF())
        if mirrored and not opened:
            picture = picture.transformed(QTransform().scale(-1, 1))
        room = self.indentation()
        left = rect.left() + (room - size) // 2 if mirrored else rect.right() - (room + size) // 2
        painter.drawPixmap(left, rect.top() + self._delegate.find_middle(row) - size // 2, picture)

    def _choose(self, index: QModelIndex) -> None:
        if QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier:
            self._tell(index, self.chosen)

    def _open_twice(self, index: QModelIndex) -> None:
        """Open a table or an annotation; whatever else is double-clicked was gone to by the first click."""
        row = self.rows.row(index)
        if row is not None and isinstance(row.target, ToTable | ToNote):
            self.opened.emit(row.target)

    def _tell(self, index: QModelIndex, signal: SignalInstance) -> None:
        row = self.rows.row(index)
        if row is not None and row.target is not None:
            signal.emit(row.target)
        elif row is not None and row.kind is Kind.HEADING and row.children:
            self.setExpanded(index, not self.isExpanded(index))

    def _tell_link(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        target = row.target if row is not None else None
        self.link_hovered.emit(target.url if isinstance(target, ToLink) else "")

    def _open_menu_below(self) -> None:
        place = self.visualRect(self.currentIndex()).center()
        self._open_menu(self.currentIndex(), self.viewport().mapToGlobal(place))

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        row = self.rows.row(index)
        if row is None or row.kind is not Kind.ITEM:
            return
        self.selectionModel().setCurrentIndex(index, _NO_SELECTION)
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = QMenu(self)
        self._fill_menu(self.menu, row)
        self.menu.popup(place)

    def _fill_menu(self, menu: QMenu, row: Row) -> None:
        for copy in _list_copies(row):
            action = menu.addAction(copy.name)
            action.triggered.connect(lambda _checked=False, text=copy.text: _copy(text))


def _list_copies(row: Row) -> tuple[Copy, ...]:
    copies = tuple(copy for copy in row.copies if copy.text)
    return copies or (Copy(translate("words", "&Copy"), row.title),)


def _copy(text: str) -> None:
    QApplication.clipboard().setText(text)
