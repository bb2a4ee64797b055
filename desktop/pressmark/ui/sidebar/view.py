"""The sidebar: library, saved searches, tags, sites and one tree a facet, all in one view."""

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QCursor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTreeView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.delegate import SidebarDelegate
from pressmark.ui.sidebar.filters import TermFilters
from pressmark.ui.sidebar.keep_button import KeepButton
from pressmark.ui.sidebar.keys import KeyFilter, asks_menu, folds_by_itself, is_fold, read_key
from pressmark.ui.sidebar.model import SidebarModel
from pressmark.ui.sidebar.pointing import Pointing
from pressmark.ui.sidebar.row_acts import RowActs
from pressmark.ui.sidebar.rows import LIBRARY, SEARCHES, Act, Kind, Marks, Row


class SidebarTree(QTreeView):
    """Shows the sections; says what was meant by a click or a key.

    Signals:
        facet_chosen(str, str, Act): a value of a facet, as `query.choices` names both.
        view_chosen(State | None): a view of the library.
        search_chosen(int): a saved search, by its number.
        site_menu_asked(int, QPoint): the menu of a site is wanted at this place of the screen.
        search_renamed(int, str): a saved search has another name.
        search_moved(int, int): a saved search is to stand at this place among the others, counted from 0.
        search_removed(int): a saved search is to go.
        search_updated(int): a saved search is to ask for what is shown now.
        search_shortcut_asked(int): the shortcut of a saved search is to be changed.
        search_kept: what is shown now is to be a new saved search.
        tag_renamed(str, str): a tag of the reader's own has another name.
        tag_removed(str): a tag of the reader's own is to go from all articles.
    """

    facet_chosen = Signal(str, str, object)
    view_chosen = Signal(object)
    search_chosen = Signal(int)
    site_menu_asked = Signal(int, QPoint)
    search_renamed = Signal(int, str)
    search_moved = Signal(int, int)
    search_removed = Signal(int)
    search_updated = Signal(int)
    search_shortcut_asked = Signal(int)
    search_kept = Signal()
    tag_renamed = Signal(str, str)
    tag_removed = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebarTree")
        self.setAccessibleName(self.tr("Library, saved searches, tags, sites and terms"))
        self._appearance = appearance
        self._model = SidebarModel(self)
        self._turned: set[str] = set()
        self._restoring = False
        self._keep: KeepButton | None = None
        self.setModel(self._model)
        self.setItemDelegate(SidebarDelegate(appearance, self, self._model))
        self._filters = TermFilters(self, self._model)
        self._pointing = Pointing(self, self._model, appearance)
        self._acts = RowActs(self, self._model)
        KeyFilter(self, self._hear)
        self._set_up_behaviour()
        self._connect()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these sections; what is looked at stays where it is, and so does what is being written."""
        place = self.viewport().mapFromGlobal(QCursor.pos())
        looked = self.indexAt(place) if self.underMouse() else QModelIndex()
        looked = looked if looked.isValid() else self.indexAt(QPoint(self.viewport().width() // 2, 0))
        row, top = self._model.row(looked), self.visualRect(looked).top()
        if not self._model.set_rows(rows):
            return
        self._filters.follow()
        self._unfold()
        self._place_keep_button()
        self.executeDelayedItemsLayout()
        index = self._model.find(row.key) if row is not None else QModelIndex()
        if index.isValid() and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(
                self.verticalScrollBar().value() + self.visualRect(index).top() - top
            )

    def show_marks(self, marks: Marks) -> None:
        """Mark the rows that make up what is shown, and those left out of it."""
        if marks != self._model.marks:
            self._model.set_marks(marks)
            self._filters.refilter()
            self.viewport().update()

    def closed(self) -> tuple[str, ...]:
        """The keys of what is folded, and of what is open though it is folded by itself (`Row.folded`)."""
        return tuple(sorted(self._turned))

    def set_closed(self, keys: Collection[str]) -> None:
        """Fold and open what `closed` named, also when it comes later."""
        self._turned = set(keys)
        self._unfold()

    def index_of(self, key: str) -> QModelIndex:
        """The place of a row in the tree; invalid when it is not there."""
        return self._model.find(key)

    @property
    def menu(self) -> QMenu | None:
        """The menu of a row that was opened last."""
        return self._acts.menu

    def filter_line(self, heading: str) -> QWidget | None:
        """The field that filters the tree below a heading; None where that is short."""
        made = self._filters.field(heading)
        return made.line if made is not None else None

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Come to an entry by key: a heading, where Qt begins, leads nowhere."""
        super().focusInEvent(event)
        self.viewport().update()
        if event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.OtherFocusReason):
            # Who clicked or moved the focus says what is meant; scrolling now would put another row under it.
            return
        row = self._model.row(self.currentIndex())
        if row is None or row.kind in (Kind.HEADING, Kind.FILTER):
            self.setCurrentIndex(self._model.find_chosen())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The menu of a row, by the right button or the menu key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu_below()
        else:
            self._acts.open_menu(self.indexAt(event.pos()), event.globalPos())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def dataChanged(  # noqa: N802
        self,
        first: QModelIndex | QPersistentModelIndex,
        last: QModelIndex | QPersistentModelIndex,
        roles: Sequence[int] = (),
    ) -> None:
        """Draw all that is in sight anew: Qt would look for the line of each of thousands of rows."""
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)
        self.viewport().update()

    def _set_up_behaviour(self) -> None:
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self._appearance.changed.connect(self.viewport().update)
        self.collapsed.connect(partial(self._remember, opened=False))
        self.expanded.connect(partial(self._remember, opened=True))
        self.selectionModel().currentChanged.connect(self._enter_filter)
        self._model.renamed.connect(self.search_renamed)
        self._model.tag_renamed.connect(self.tag_renamed)
        self._model.tag_renamed.connect(self._filters.refilter)
        self._acts.meant.connect(self._choose)
        self._acts.site_menu_asked.connect(self.site_menu_asked)
        self._acts.search_moved.connect(self.search_moved)
        self._acts.search_removed.connect(self.search_removed)
        self._acts.search_updated.connect(self.search_updated)
        self._acts.search_shortcut_asked.connect(self.search_shortcut_asked)
        self._acts.search_kept.connect(self.search_kept)
        self._acts.tag_removed.connect(self.tag_removed)
        self._filters.opened.connect(self._unfold)
        self._pointing.meant.connect(self._choose)
        self._pointing.folded.connect(self._fold)
        self._pointing.menu_asked.connect(lambda row, place: self.site_menu_asked.emit(row.site, place))
        self._pointing.dragged.connect(lambda row, place: self.search_moved.emit(row.value, place))

    def _choose(self, row: Row, act: Act) -> None:
        match row.kind, row.value:
            case Kind.VIEW, view:
                self.view_chosen.emit(view)
            case Kind.SEARCH, int(number):
                self.search_chosen.emit(number)
            case _, (str(facet), str(value)):
                self.facet_chosen.emit(facet, value, act)

    def _hear(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        row = self._model.row(index)
        if self.state() is QAbstractItemView.State.EditingState:
            # What the editor of a name leaves to its parent, as Enter, is not meant for the row below it.
            return True
        if event.key() == Qt.Key.Key_Escape and self._pointing.dragging:
            self._pointing.cancel()
        elif asks_menu(event):
            self._open_menu_below()
        elif row is None or self._acts.hear(row, event):
            return row is not None
        elif is_fold(row, event):
            self._fold(index)
        elif row.key == LIBRARY and folds_by_itself(event):
            return True
        elif row.kind is Kind.FILTER and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter_filter(index)
        elif row.kind is not Kind.HEADING and (act := read_key(row, event)) is not None:
            self._choose(row, act)
        else:
            return False
        return True

    def _fold(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        if row is not None and row.children and row.key != LIBRARY:
            self.setExpanded(index, not self.isExpanded(index))

    def _open_menu_below(self) -> None:
        rect = self.visualRect(self.currentIndex())
        self._acts.open_menu(self.currentIndex(), self.viewport().mapToGlobal(rect.center()))

    def _place_keep_button(self) -> None:
        index = self._model.find(SEARCHES)
        if index.isValid() and self.indexWidget(index) is None:
            self._keep = KeepButton(self._appearance, self.viewport())
            self._keep.clicked.connect(self.search_kept)
            self.setIndexWidget(index, self._keep)

    def _enter_filter(self, index: QModelIndex) -> None:
        row = self._model.row(index)
        made = self._filters.field(row.key) if row is not None and row.kind is Kind.FILTER else None
        if made is not None and self.hasFocus():
            made.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unfold(self) -> None:
        self._restoring = True
        found = self._filters.must_open()
        for row in self._model.branches():
            opened = row.folded is (row.key in self._turned) or row.key in found
            self.setExpanded(self._model.find(row.key), opened)
        self._restoring = False

    def _remember(self, index: QModelIndex, *, opened: bool) -> None:
        row = self._model.row(index)
        if row is not None and not self._restoring:
            (self._turned.add if row.folded is opened else self._turned.discard)(row.key)
