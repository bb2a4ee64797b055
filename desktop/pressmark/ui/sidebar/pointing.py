"""What the pointer does in the sidebar: choose, tick, leave out, fold, drag a saved search."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTreeView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.model import DEPTH_ROLE, SidebarModel
from pressmark.ui.sidebar.places import Places
from pressmark.ui.sidebar.rows import Act, Kind, Row

_Modifier = Qt.KeyboardModifier


class _DropLine(QWidget):
    """Where what is dragged would be put."""

    def __init__(self, appearance: Appearance, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Fill it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._appearance.colours.accent))


class Pointing(QObject):
    """Hears the mouse of a tree's viewport before the tree does.

    Signals:
        meant(Row, Act): a row was clicked.
        folded(QModelIndex): what is inside of a row is to be hidden or shown.
        menu_asked(Row, QPoint): the menu of a site is wanted at this place of the screen.
        dragged(Row, int): a saved search was dropped at this place among the others.
    """

    meant = Signal(object, object)
    folded = Signal(QModelIndex)
    menu_asked = Signal(object, QPoint)
    dragged = Signal(object, int)

    def __init__(self, tree: QTreeView, model: SidebarModel, appearance: Appearance) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._pressed = ""
        self._start = QPoint()
        self._slot = -1
        self._line = _DropLine(appearance, tree.viewport())
        tree.viewport().installEventFilter(self)

    @property
    def dragging(self) -> bool:
        """A saved search is under way to another place."""
        return self._slot >= 0

    def cancel(self) -> None:
        """Leave what is being dragged where it was."""
        self._pressed, self._slot = "", -1
        self._line.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See `QObject.eventFilter`."""
        if not isinstance(event, QMouseEvent) or watched is not self._tree.viewport():
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            return event.button() is Qt.MouseButton.LeftButton and self._press(event)
        if event.type() is QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
            return self._move(event)
        if event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            return self._release()
        return False

    def _press(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        index = self._tree.indexAt(place)
        row = self._model.row(index)
        self.cancel()
        if row is None:
            return False
        if row.kind in (Kind.FILTER, Kind.NOTE):
            return True
        rect = self._tree.visualRect(index)
        places = Places.in_view(self._tree, rect, int(index.data(DEPTH_ROLE)))
        self._tree.setCurrentIndex(index)
        if row.kind is Kind.HEADING or (row.children and places.fold(row.kind).contains(place)):
            self.folded.emit(index)
        elif row.kind is Kind.SITE and places.menu().contains(place):
            self.menu_asked.emit(row, event.globalPosition().toPoint())
        elif row.kind is Kind.SEARCH:
            # Whether it is chosen or dragged shows later.
            self._pressed, self._start = row.key, place
        else:
            self._choose(row, event, ticked=bool(row.facet) and places.box().contains(place))
        return True

    def _choose(self, row: Row, event: QMouseEvent, *, ticked: bool) -> None:
        act = Act.ONLY
        if row.facet and event.modifiers() & _Modifier.AltModifier:
            act = Act.EXCLUDE
        elif row.facet and (ticked or event.modifiers() & _Modifier.ControlModifier):
            act = Act.TOGGLE
        # Who double-clicks out of habit wants what one click does, not to have it taken back.
        if act is not Act.ONLY or event.type() is QEvent.Type.MouseButtonPress:
            self.meant.emit(row, act)

    def _move(self, event: QMouseEvent) -> bool:
        if not self._pressed:
            return False
        place = event.position().toPoint()
        far = (place - self._start).manhattanLength() >= QApplication.startDragDistance()
        index = self._model.find(self._pressed)
        if index.isValid() and (far or self.dragging):
            self._scroll(place.y())
            self._show_slot(index, place.y())
        return True

    def _scroll(self, high: int) -> None:
        """Follow a pointer that leaves at the top or at the bottom."""
        view, bar = self._tree.viewport(), self._tree.verticalScrollBar()
        bar.setValue(bar.value() + min(0, high) + max(0, high - view.height()))

    def _show_slot(self, index: QModelIndex, high: int) -> None:
        """Show between which two saved searches the dragged one would be put."""
        heading = index.parent()
        rects = [
            self._tree.visualRect(self._model.index(place, 0, heading))
            for place in range(self._model.rowCount(heading))
        ]
        self._slot = sum(high > rect.center().y() for rect in rects)
        top = rects[self._slot].top() if self._slot < len(rects) else rects[-1].bottom() + 1
        places = Places.in_view(self._tree, rects[0], 1)
        ground = places.ground()
        thick = max(2, places.unit // 4)
        self._line.setGeometry(ground.left(), top - thick // 2, ground.width(), thick)
        self._line.show()
        self._line.raise_()

    def _release(self) -> bool:
        index, slot = self._model.find(self._pressed), self._slot
        row = self._model.row(index)
        pressed = bool(self._pressed)
        self.cancel()
        if row is None:
            return pressed
        if slot < 0:
            self.meant.emit(row, Act.ONLY)
            return True
        # Below its own place, the others move up by one.
        to = slot - 1 if slot > index.row() else slot
        if to != index.row():
            self.dragged.emit(row, to)
        return True
