"""The panes of the window: sidebar, list, article, inspector; side by side, or the list above the article."""

from base64 import b64encode
from collections.abc import Callable, Mapping

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from pressmark.settings import Layout
from pressmark.ui.pane_room import ARTICLE, LEAST, POSTS, find_room, least_width

_NARROWEST = 60  # average letters of all panes together
# In average letters at first; and how much of new room each takes.
_MEASURES = ((40, 0), (82, 2), (91, 3), (42, 0))
_LOWEST = 6  # lines of text of a list above its article
_STACKED = (2, 3)  # how list and article share the height


class Panes(QSplitter):
    """Holds the panes; a person may draw them wider and hide the outer ones.

    Where there is no room for all, each gets somewhat less than it wants; where that is not enough, some are
    put away until there is room again, or until they are asked for: then others go.

    Args:
        panes: from left to right.
        fresh: they were just made, so nobody has hidden one.

    Signals:
        leaving(QWidget): this pane is about to be put away; the focus must not stay in it.
        moved: other panes are seen than before.
    """

    leaving = Signal(object)
    moved = Signal()

    def __init__(self, *panes: QWidget, fresh: bool = False) -> None:
        # With a parent PySide looks whether that is a direction, and makes all kinds of values of Qt for it.
        super().__init__()
        self.setChildrenCollapsible(False)
        self._held = panes
        self._wanted = [fresh or not _was_hidden(pane) for pane in panes]
        self._latest = POSTS
        self._seen = frozenset[int]()
        self._sharing = False
        self._left: dict[Layout, str] = {}
        self._stack = QSplitter()
        self._stack.setChildrenCollapsible(False)
        self._stack.setHandleWidth(1)
        self.layout_ = Layout.WIDE
        letter = self.fontMetrics().averageCharWidth()
        for place, (pane, (_, stretch)) in enumerate(zip(panes, _MEASURES, strict=True)):
            self.addWidget(pane)
            self.setStretchFactor(place, stretch)
            pane.installEventFilter(self)
        self._share()
        self.setHandleWidth(1)
        self.setSizes([letter * wide for wide, _ in _MEASURES])

    def wants(self, place: int) -> bool:
        """Whether a pane is seen wherever there is room."""
        return self._wanted[place]

    def sees(self, place: int) -> bool:
        """Whether a pane is seen."""
        return not self._held[place].isHidden()

    def want(self, place: int, *, wanted: bool) -> None:
        """Have a pane seen where there is room, or not at all."""
        self._wanted[place] = wanted
        self._share()

    def ask(self, place: int, keeping: int | None = None) -> None:
        """Have a pane seen now, whatever must go; nothing happens where `keeping` would have to."""
        if keeping is None or not self.sees(keeping) or keeping in self._find_room(place):
            self._latest = place
            self.want(place, wanted=True)

    def arrange(self, layout: Layout) -> None:
        """Lay the panes out so. Widths and heights of each layout are remembered; the focus stays."""
        if layout is self.layout_:
            return
        held = self.window().focusWidget()
        self._left[self.layout_] = self._read()
        stacked, was = layout is Layout.CLASSIC, self.layout_ is Layout.CLASSIC
        self.layout_, self._sharing = layout, True
        if stacked and not was:
            self._pile_up()
        elif was and not stacked:
            self._lay_flat()
        self._sharing = False
        self.want(POSTS, wanted=layout is not Layout.READER)
        self._bring_back(self._left.get(layout, ""))
        if held is not None and held.isVisible():
            held.setFocus()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as can still be used."""
        return QSize(self.fontMetrics().averageCharWidth() * _NARROWEST, super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Share the room that there is."""
        super().showEvent(event)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share what room there is."""
        self._share()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """A pane needs more or less: share anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._share()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A pane was shown or hidden by others."""
        if not self._sharing and watched in self._held:
            place = self._held.index(watched)
            if event.type() is QEvent.Type.ShowToParent and place not in self._seen:
                self.ask(place)
            elif event.type() is QEvent.Type.HideToParent:
                self.want(place, wanted=False)
        return super().eventFilter(watched, event)

    def read(self) -> dict[str, str]:
        """How wide and high they are in each layout, packed."""
        self._left[self.layout_] = self._read()
        return {layout.value: packed for layout, packed in self._left.items()}

    def restore(self, packed: Mapping[str, str]) -> None:
        """Take widths and heights that were read before."""
        self._left |= {layout: packed[layout.value] for layout in Layout if layout.value in packed}
        self._bring_back(self._left.get(self.layout_, ""))

    def _read(self) -> str:
        inner = f" {pack(self._stack.saveState())}" if self.layout_ is Layout.CLASSIC else ""
        return pack(self.saveState()) + inner

    def _bring_back(self, packed: str) -> None:
        outer, _, inner = packed.partition(" ")
        unpack(outer, self.restoreState)
        if inner:
            unpack(inner, self._stack.restoreState)
        for splitter in (self, self._stack):
            splitter.setHandleWidth(1)

    def _pile_up(self) -> None:
        """The list above the article, both beside the sidebar."""
        sizes, height = self.sizes(), self.height()
        for pane in self._held[1:3]:
            self._stack.addWidget(pane)
        self._stack.setOrientation(QtCore.Qt.Orientation.Vertical)
        self.insertWidget(1, self._stack)
        self._stack.show()
        self.setStretchFactor(1, 1)
        self.setSizes([sizes[0], sizes[1] + sizes[2], sizes[3]])
        self._stack.setSizes([height * share // sum(_STACKED) for share in _STACKED])

    def _lay_flat(self) -> None:
        sizes = self.sizes()
        for place, pane in enumerate(self._held[1:3], 1):
            self.insertWidget(place, pane)
            self.setStretchFactor(place, _MEASURES[place][1])
        self._stack.hide()
        self._stack.setParent(None)
        share = sizes[1] * _MEASURES[1][0] // (_MEASURES[1][0] + _MEASURES[2][0])
        self.setSizes([sizes[0], share, sizes[1] - share, sizes[2]])

    def _find_room(self, latest: int) -> frozenset[int]:
        wanted = [place for place, is_wanted in enumerate(self._wanted) if is_wanted]
        if not self.isVisible():
            return frozenset(wanted)
        letters = self.width() / self.fontMetrics().averageCharWidth()
        return find_room(wanted, latest, letters, stacked=self.layout_ is Layout.CLASSIC)

    def _share(self) -> None:
        """Show the panes that there is room for, and give each its least width."""
        if self._sharing:
            return
        self._sharing = True
        seen = self._seen = self._find_room(self._latest)
        back = [place for place in seen if not self.sees(place)]
        away = [place for place in range(len(self._held)) if self.sees(place) and place not in seen]
        for place in back:
            self._held[place].show()
        self._narrow(seen)
        for place in away:
            self.leaving.emit(self._held[place])
            self._held[place].hide()
        self._sharing = False
        if back or away:
            self.moved.emit()

    def _narrow(self, seen: frozenset[int]) -> None:
        metrics, stacked = self.fontMetrics(), self.layout_ is Layout.CLASSIC
        letter = metrics.averageCharWidth()
        needed = letter * least_width(seen, stacked=stacked) + len(self._held)
        share = min(1.0, self.width() / needed) if self.isVisible() and seen else 1.0
        for place, pane in enumerate(self._held):
            pane.setMinimumWidth(int(letter * LEAST[place] * share) if place in seen else 0)
        low = metrics.height() * _LOWEST if stacked else 0
        for place in (POSTS, ARTICLE):
            self._held[place].setMinimumHeight(min(low, self.height() // 3))


def _was_hidden(pane: QWidget) -> bool:
    said = QtCore.Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return pane.isHidden() and pane.testAttribute(said)


def pack(raw: QByteArray) -> str:
    """Bytes of Qt's own as text."""
    return b64encode(raw.data()).decode("ascii")


def unpack(packed: str, restore: Callable[[QByteArray], bool]) -> bool:
    """Give bytes back to Qt, which itself refuses those that are not its own; whether it took them."""
    return packed.isascii() and restore(QByteArray.fromBase64(packed.encode("ascii")))
