"""The list with its two faces, a table and cards, behind one interface."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from pressmark.model import Sort
from pressmark.query import Query
from pressmark.store.conditions import read_words
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.column_menu import ColumnMenus
from pressmark.ui.posts.columns import Field
from pressmark.ui.posts.header import PostsHeader
from pressmark.ui.posts.layout import ListLayout
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.selection import read_ids
from pressmark.ui.posts.view import PostsTable, mend_current
from pressmark.ui.posts.wording import say_sort, say_sorts


class PostsList(QWidget):
    """Shows a `PostsModel` as table or cards.

    Attributes:
        model: the posts listed.
        view: what has the focus and scrolls, on both faces.
        menus: the menus of columns and orders.

    Signals:
        chosen(int): the post of the current row changed to this one, 0 for none, by the person.
        activated: the current post was double-clicked.
        star_clicked(int): the star of this post was clicked.
        sorts_asked(tuple[Sort, ...]): the list is to be sorted so.
        layout_changed: `list_layout` is another one, by the person.
        searched(Query): the posts that this query found are about to be listed.
        copy_asked: the chosen rows are to be copied.
        menu_asked(QPoint): a menu for the chosen rows is to be shown at this place of the screen.
    """

    chosen = Signal(int)
    activated = Signal()
    star_clicked = Signal(int)
    sorts_asked = Signal(object)
    layout_changed = Signal()
    searched = Signal(object)
    copy_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._cards = False
        self.view = PostsTable(model, appearance)
        self.menus = ColumnMenus(self.view, model)
        self._bar = OrderBar(model, appearance)
        self._bar.hide()
        self.setFocusProxy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.view, 1)
        self._connect()

    def faces(self) -> tuple[QWidget, ...]:
        """What hears keys while the list has the focus."""
        return (self.view,)

    def has_focus(self) -> bool:
        """The list has the focus."""
        return self.view.hasFocus()

    def selected_ids(self) -> "array[int]":
        """The posts of the chosen rows, in the order of the list."""
        return read_ids(self.view.selectionModel(), self.model)

    def current_row(self) -> int:
        """The current row, -1 for none."""
        return self.view.currentIndex().row()

    def choose_post(self, post_id: int) -> bool:
        """Make this post's row the current one, without telling; False when it is not in the list."""
        return self.view.choose_post(post_id)

    def choose_row(self, row: int) -> None:
        """Make a row the current one and the only one chosen, and tell."""
        self.view.choose_row(row)

    def show_found(self, ids: "array[int]", query: Query, current: int, *, keep_place: bool) -> None:
        """List the posts that a query found, with the row of the post `current` as the current one.

        With `keep_place` the same posts stay in sight; without, the current row is, in the middle if it was
        out of sight, or the beginning.
        """
        self.menus.ranked = bool(read_words(query))
        self.searched.emit(query)
        self.model.refresh(ids)
        before = self.view.verticalScrollBar().value()
        listed = self.choose_post(current)
        if not keep_place:
            self.view.doItemsLayout()
            if listed:
                self._show_current(was_seen=self.view.verticalScrollBar().value() == before)
            else:
                self.view.verticalScrollBar().setValue(0)

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """Say what the list is sorted by."""
        self.model.show_sorts(sorts)

    def set_face(self, cards: bool) -> None:
        """Show cards, or the table."""
        if cards != self._cards:
            self._show_face(cards)
            self.layout_changed.emit()

    def list_layout(self) -> ListLayout:
        """How the list is laid out now."""
        return ListLayout(self.view.board.shown, self.model.sorts, self._cards)

    def show_layout(self, layout: ListLayout) -> None:
        """Lay it out so; the order is only said, whoever lists the posts sorts them."""
        self.view.board.show(layout.columns)
        mend_current(self.view)
        self.model.show_sorts(layout.sorts)
        if layout.cards != self._cards:
            self._show_face(layout.cards)

    def copy_rows(self) -> None:
        """Ask for the chosen rows to be copied."""
        self.copy_asked.emit()

    def _show_current(self, *, was_seen: bool) -> None:
        """Have the current row in sight; in the middle, unless it is in sight already."""
        current, hint = self.view.currentIndex(), QAbstractItemView.ScrollHint
        place = self.view.visualRect(current)
        seen = was_seen and place.top() >= 0 and place.bottom() < self.view.viewport().height()
        self.view.scrollTo(current, hint.EnsureVisible if seen else hint.PositionAtCenter)

    def _connect(self) -> None:
        view, header = self.view, self.view.horizontalHeader()
        view.chosen.connect(self.chosen)
        view.star_clicked.connect(self.star_clicked)
        view.menu_asked.connect(self.menu_asked)
        view.face_changed.connect(self._show_bar)
        view.doubleClicked.connect(self._open)
        view.board.changed.connect(self.layout_changed)
        self.menus.sorts_asked.connect(self.sorts_asked)
        header.customContextMenuRequested.connect(self._offer_column)
        if isinstance(header, PostsHeader):
            header.sort_clicked.connect(self.menus.click)
        self._bar.asked.connect(self.menus.offer_orders)

    def _show_face(self, cards: bool) -> None:
        self._cards = cards
        self.view.show_face(cards)

    def _show_bar(self, cards: bool) -> None:
        self._bar.setVisible(cards)
        # At once, so that the view can scroll by the room that it is left.
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _open(self, index: QModelIndex) -> None:
        # The second of two quick clicks on stars opens nothing.
        if self.model.columns[index.column()].field is not Field.STARRED:
            self.activated.emit()

    def _offer_column(self, place: QPoint) -> None:
        header = self.view.horizontalHeader()
        section = header.logicalIndexAt(place)
        key = self.model.columns[section].key if section >= 0 else ""
        self.menus.offer_column(key, header.viewport().mapToGlobal(place))


class OrderBar(QWidget):
    """Above cards, which have no headings: what they are sorted by, and a menu to sort them otherwise.

    Signals:
        asked(QPoint): the menu is to be shown at this place of the screen.
    """

    asked = Signal(QPoint)

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("orderBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = model
        self._appearance = appearance
        self._button = QToolButton()
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        gap = self.fontMetrics().averageCharWidth()
        row.setContentsMargins(gap, 2, gap, 2)
        row.addStretch(1)
        row.addWidget(self._button)
        model.headerDataChanged.connect(self._say)
        model.sorted.connect(self._say)
        appearance.changed.connect(self._say)
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the direction of the language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange and hasattr(self, "_button"):
            self._say()

    def _say(self) -> None:
        sorts, columns = self._model.sorts, self._model.columns
        names = ", ".join(say_sort(sort, columns) for sort in sorts)
        words = self.fontMetrics().elidedText(
            self.tr("Sorted by {columns}").format(columns=names),
            Qt.TextElideMode.ElideRight,
            self.fontMetrics().averageCharWidth() * 42,
        )
        down = bool(sorts) and sorts[0].descending
        self._button.setText(words.replace("&", "&&"))
        self._button.setIcon(self._appearance.icon("chevron-down" if down else "chevron-up"))
        # The icon stands behind the words.
        ahead = Qt.LayoutDirection.LeftToRight if self.isRightToLeft() else Qt.LayoutDirection.RightToLeft
        self._button.setLayoutDirection(ahead)
        said = self.tr("Sorted by {columns}").format(columns=say_sorts(sorts, columns))
        self._button.setAccessibleName(said)
        self._button.setToolTip(said)

    def _ask(self) -> None:
        self.asked.emit(self._button.mapToGlobal(self._button.rect().bottomLeft()))
