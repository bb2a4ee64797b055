"""The posts table: fixed rows, remembered columns, a star that can be clicked."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from pressmark.model import Sort
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.columns import COLUMNS, Field
from pressmark.ui.posts.delegate import PostDelegate
from pressmark.ui.posts.header import PostsHeader
from pressmark.ui.posts.model import PostsModel

_TITLE = next(place for place, column in enumerate(COLUMNS) if column.field is Field.TITLE)
_LEAST_TITLE = 18


class PostsTable(QTableView):
    """Shows a `PostsModel`.

    Signals:
        chosen(int): the post of the current row changed to this one, 0 for none.
        star_clicked(int): the star of this post was clicked.
        sort_asked(Sort): a header was clicked.
    """

    chosen = Signal(int)
    star_clicked = Signal(int)
    sort_asked = Signal(object)

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("postsTable")
        self.setAccessibleName(self.tr("Articles"))
        self._model = model
        self._sort = Sort()
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(PostDelegate(appearance, self))
        appearance.changed.connect(self.viewport().update)
        self._set_up_behaviour()
        self._set_up_header(appearance)
        self.setProperty("hoveredRow", -1)
        self.selectionModel().currentRowChanged.connect(self._tell_current)

    def show_sort(self, sort: Sort) -> None:
        """Point the arrow in the header."""
        self._sort = sort
        place = next((i for i, column in enumerate(COLUMNS) if column.sort is sort.key), -1)
        order = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(place, order)

    def current_post(self) -> int:
        """The post of the current row, 0 for none."""
        return self._model.post_id(self.currentIndex().row())

    def choose_post(self, post_id: int) -> bool:
        """Make this post's row the current one, without telling; False when it is not in the list."""
        row = self._model.find_row(post_id)
        self._quiet = True
        try:
            index = self._model.index(row, _TITLE) if row >= 0 else QModelIndex()
            self.setCurrentIndex(index)
        finally:
            self._quiet = False
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Make a row the current one and tell."""
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, _TITLE))

    def set_default_columns(self) -> None:
        """Widths and columns as at the first start."""
        wide = self.fontMetrics().averageCharWidth()
        for place, column in enumerate(COLUMNS):
            self.setColumnHidden(place, not column.shown)
            if column.width:
                self.setColumnWidth(place, round(column.width * wide))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a star changes it and nothing else."""
        index = self.indexAt(event.position().toPoint())
        starred = index.isValid() and COLUMNS[index.column()].field is Field.STARRED
        if starred and event.button() is Qt.MouseButton.LeftButton:
            self.star_clicked.emit(self._model.post_id(index.row()))
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Light up the row under the pointer."""
        self._hover(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """No row is under the pointer."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the title what is left."""
        super().resizeEvent(event)
        self._fit_title()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take the focus without choosing: Qt would make the first row current, and open its article."""
        chosen = self.currentIndex().isValid()
        self._quiet = True
        try:
            super().focusInEvent(event)
            if not chosen:
                self.setCurrentIndex(QModelIndex())
        finally:
            self._quiet = False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure_rows()

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here, they do not search in 100,000 rows."""

    def _set_up_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._measure_rows()

    def _set_up_header(self, appearance: Appearance) -> None:
        header = PostsHeader(appearance, self)
        self.setHorizontalHeader(header)
        header.setSortIndicatorShown(True)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionClicked.connect(self._ask_sort)
        header.sectionResized.connect(self._fit_title)
        for place, column in enumerate(COLUMNS):
            fixed = column.symbol
            header.setSectionResizeMode(
                place, QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Interactive
            )
        self.set_default_columns()

    def _measure_rows(self) -> None:
        height = round(self.fontMetrics().height() * 2.05)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def _fit_title(self) -> None:
        others = sum(self.columnWidth(place) for place in range(len(COLUMNS)) if place != _TITLE)
        least = self.fontMetrics().averageCharWidth() * _LEAST_TITLE
        width = max(least, self.viewport().width() - others)
        if width != self.columnWidth(_TITLE):
            self.setColumnWidth(_TITLE, width)

    def _hover(self, row: int) -> None:
        if row != self.property("hoveredRow"):
            self.setProperty("hoveredRow", row)
            self.viewport().update()

    def _ask_sort(self, place: int) -> None:
        column = COLUMNS[place]
        same = column.sort is self._sort.key
        self.sort_asked.emit(Sort(column.sort, not self._sort.descending if same else column.descending))

    def _offer_columns(self, place: QPoint) -> None:
        menu = QMenu(self)
        for number, column in enumerate(COLUMNS):
            if number != _TITLE:
                action = QAction(
                    column.heading, menu, checkable=True, checked=not self.isColumnHidden(number)
                )
                action.toggled.connect(lambda shown, number=number: self._show_column(number, shown))
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("As at the first start"), self._reset_columns)
        menu.popup(self.horizontalHeader().mapToGlobal(place))
        menu.aboutToHide.connect(menu.deleteLater)

    def _show_column(self, place: int, shown: bool) -> None:
        self.setColumnHidden(place, not shown)
        if shown and self.columnWidth(place) < self.horizontalHeader().minimumSectionSize():
            self.setColumnWidth(place, round(COLUMNS[place].width * self.fontMetrics().averageCharWidth()))
        self._fit_title()

    def _reset_columns(self) -> None:
        self.set_default_columns()
        self._fit_title()

    def _tell_current(self, current: QModelIndex) -> None:
        if not self._quiet:
            self.chosen.emit(self._model.post_id(current.row()))
