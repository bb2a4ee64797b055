"""The sidebar: library, sites and one tree a taxonomy, all in one view."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.contents import Kind, Row
from pressmark.ui.sidebar.delegate import SidebarDelegate
from pressmark.ui.sidebar.model import DEPTH_ROLE, SidebarModel


class SidebarTree(QTreeView):
    """Shows the sections; says which row was meant.

    Signals:
        row_chosen(Row): a view, site or term was clicked or activated by key.
        site_menu_asked(int, QPoint): the menu of a site is wanted at this place of the screen.
    """

    row_chosen = Signal(object)
    site_menu_asked = Signal(int, QPoint)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebarTree")
        self.setAccessibleName(self.tr("Library, sites and terms"))
        self._model = SidebarModel(self)
        self._closed: set[str] = set()
        self._restoring = False
        self.setModel(self._model)
        self._delegate = SidebarDelegate(appearance, self)
        self.setItemDelegate(self._delegate)
        appearance.changed.connect(self.viewport().update)
        self._set_up_behaviour()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these sections; what was folded stays folded, the scroll bar stays where it is."""
        before = self._model.branches()
        current = self._model.row(self.currentIndex())
        place = self.verticalScrollBar().value()
        self._model.set_rows(rows)
        if self._model.branches() != before or not self.isExpanded(self._model.index(0, 0)):
            self._unfold()
            self.verticalScrollBar().setValue(place)
            if current is not None:
                self.setCurrentIndex(self._model.find(current.key))

    def show_chosen(self, keys: Collection[str]) -> None:
        """Mark the rows of the present filter."""
        self._model.set_chosen(keys)

    def closed(self) -> tuple[str, ...]:
        """The keys of what is folded."""
        return tuple(sorted(self._closed))

    def set_closed(self, keys: Collection[str]) -> None:
        """Fold these, also when they come later."""
        self._closed = set(keys)
        self._unfold()

    def index_of(self, key: str) -> QModelIndex:
        """The place of a row in the tree; invalid when it is not there."""
        return self._model.find(key)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a heading or an arrow folds, on a site's dots opens its menu, elsewhere it chooses."""
        place = event.position().toPoint()
        index = self.indexAt(place)
        row = self._model.row(index)
        if event.button() is not Qt.MouseButton.LeftButton or row is None:
            super().mousePressEvent(event)
            return
        rect = self.visualRect(index)
        depth = int(index.data(DEPTH_ROLE))
        arrow = bool(row.children) and self._delegate.fold_rect(rect, depth, row.kind).contains(place)
        self.setCurrentIndex(index)
        if row.kind is Kind.HEADING or arrow:
            self._fold(index, row)
        elif row.kind is Kind.SITE and self._delegate.menu_rect(rect).contains(place):
            self._ask_menu(row, event.globalPosition().toPoint())
        else:
            self.row_chosen.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The second click of two counts as another click."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter and space do what a click does."""
        row = self._model.row(self.currentIndex())
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            # Qt leaves this to the platform, and not every one of them does it.
            self._ask_menu_below()
        elif row is None or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif row.kind is Kind.HEADING:
            self._fold(self.currentIndex(), row)
        else:
            self.row_chosen.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Come to an entry by key: a heading, where Qt begins, leads nowhere."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            # The click says itself what is meant; scrolling now would put another row under it.
            return
        row = self._model.row(self.currentIndex())
        if row is None or row.kind is Kind.HEADING:
            self.setCurrentIndex(self._model.find_chosen())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The menu of a site, by the right button or the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_below()
            return
        row = self._model.row(self.indexAt(event.pos()))
        if row is not None and row.kind is Kind.SITE:
            self._ask_menu(row, event.globalPos())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def _set_up_behaviour(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.collapsed.connect(self._remember_closed)
        self.expanded.connect(self._remember_open)

    def _fold(self, index: QModelIndex, row: Row) -> None:
        if row.children and row.key != "library":
            self.setExpanded(index, not self.isExpanded(index))

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        row = self._model.row(index)
        if row is not None and row.kind is Kind.SITE:
            self._ask_menu(row, self.viewport().mapToGlobal(self.visualRect(index).center()))

    def _ask_menu(self, row: Row, place: QPoint) -> None:
        if isinstance(row.value, int):
            self.site_menu_asked.emit(row.value, place)

    def _unfold(self) -> None:
        self._restoring = True
        for key in self._model.branches():
            self.setExpanded(self._model.find(key), key not in self._closed)
        self._restoring = False

    def _remember_closed(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None and not self._restoring:
            self._closed.add(row.key)

    def _remember_open(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None and not self._restoring:
            self._closed.discard(row.key)
