"""A list of cards of any height, as it scrolls, follows fonts, and lights up under the pointer."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.delegate import NoteDelegate
from pressmark.ui.notebook.keeping import NoteKeeper
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.tallness import Tallness


class CardList(QTableView):
    """Shows the model; the heights of rows are found when they come in sight.

    Attributes:
        delegate: draws the rows.
        tallness: measures them.
        keeper: keeps what is chosen when they are read anew.
    """

    def __init__(self, model: NotesModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.delegate = NoteDelegate(appearance, self, model)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.tallness = Tallness(self, model, self.delegate)
        self.keeper = NoteKeeper(self, model)
        model.renewed.connect(self._show_anew)
        appearance.changed.connect(self._dress_anew)

    def choose_row(self, row: int) -> None:
        """Make a row the current and only chosen one, in sight."""
        index = self._model.index(row, 0)
        # Whatever keys are held.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, not to the first and the last column."""
        kinds = QAbstractItemView.CursorAction
        if action in (kinds.MoveHome, kinds.MoveEnd):
            return self._model.index(0 if action is kinds.MoveHome else len(self._model.rows) - 1, 0)
        return super().moveCursor(action, modifiers)

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Have a row in sight, in its own height."""
        super().scrollTo(index, hint)
        if hasattr(self, "tallness") and self.tallness.measure():
            super().scrollTo(index, hint)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Light up the row under the pointer."""
        if event.type() is QEvent.Type.HoverMove:
            self._hover(self.rowAt(round(event.position().y())))  # type: ignore[attr-defined]
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set lines anew where the width is another."""
        super().resizeEvent(event)
        if hasattr(self, "tallness"):
            self.tallness.renew(forget=event.size().width() != event.oldSize().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "tallness"):
            self.tallness.renew(forget=True)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def _set_up(self) -> None:
        self.setObjectName("notesView")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.setProperty("hoveredRow", -1)

    def _show_anew(self) -> None:
        self.tallness.renew(forget=True)
        self.keeper.settle()
        self.tallness.measure()

    def _dress_anew(self) -> None:
        self.delegate.forget()
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.property("hoveredRow"):
            self.setProperty("hoveredRow", row)
            self.viewport().update()
