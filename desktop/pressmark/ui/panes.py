"""The panes of the window: sidebar, list, article, inspector; side by side, or the list above the article."""

from base64 import b64encode
from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from pressmark.settings import Layout

_NARROWEST = 60  # average letters of all panes together: less than they want, so each gives way
# In average letters: at least, at first; and how much of new room each takes.
_MEASURES = ((26, 39, 0), (44, 74, 2), (48, 100, 3), (26, 42, 0))
_LOWEST = 6  # lines of text of a list above its article
_STACKED = (2, 3)  # how list and article share the height


class Panes(QSplitter):
    """Holds the panes; a person may draw them wider and hide the outer ones.

    Where the window is too narrow for all, each gets less than it wants: none lies over another.
    """

    def __init__(self, *panes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._held = panes
        self._left: dict[Layout, str] = {}
        self._stack = QSplitter(Qt.Orientation.Vertical)
        self._stack.setChildrenCollapsible(False)
        self._stack.setHandleWidth(1)
        self.layout_ = Layout.WIDE
        letter = self.fontMetrics().averageCharWidth()
        for place, (pane, (_, _, stretch)) in enumerate(zip(panes, _MEASURES, strict=True)):
            self.addWidget(pane)
            self.setStretchFactor(place, stretch)
        self._give_way()
        self.setHandleWidth(1)
        self.setSizes([letter * wide for _, wide, _ in _MEASURES])

    def arrange(self, layout: Layout) -> None:
        """Lay the panes out so. Widths and heights of each layout are remembered; the focus stays."""
        if layout is self.layout_:
            return
        held = self.window().focusWidget()
        self._left[self.layout_] = self._read()
        stacked, was = layout is Layout.CLASSIC, self.layout_ is Layout.CLASSIC
        self.layout_ = layout
        if stacked and not was:
            self._pile_up()
        elif was and not stacked:
            self._lay_flat()
        self._held[1].setVisible(layout is not Layout.READER)
        self._give_way()
        self._bring_back(self._left.get(layout, ""))
        if held is not None and held.isVisible():
            held.setFocus()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as can still be used."""
        return QSize(self.fontMetrics().averageCharWidth() * _NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share what room there is."""
        self._give_way()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """A pane was shown or hidden: share anew."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._give_way()
        return super().event(event)

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
        self.insertWidget(1, self._stack)
        self._stack.show()
        self.setStretchFactor(1, 1)
        self.setSizes([sizes[0], sizes[1] + sizes[2], sizes[3]])
        self._stack.setSizes([height * share // sum(_STACKED) for share in _STACKED])

    def _lay_flat(self) -> None:
        sizes = self.sizes()
        for place, pane in enumerate(self._held[1:3], 1):
            self.insertWidget(place, pane)
            self.setStretchFactor(place, _MEASURES[place][2])
        self._stack.hide()
        self._stack.setParent(None)
        share = sizes[1] * _MEASURES[1][1] // (_MEASURES[1][1] + _MEASURES[2][1])
        self.setSizes([sizes[0], share, sizes[1] - share, sizes[2]])

    def _give_way(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        wanted = {pane: letter * least for pane, (least, _, _) in zip(self._held, _MEASURES, strict=True)}
        shown = [width for pane, width in wanted.items() if not pane.isHidden()]
        stacked = self.layout_ is Layout.CLASSIC
        beside = min(wanted[self._held[1]], wanted[self._held[2]]) if stacked else 0
        needed = sum(shown) - beside + len(self._held)
        share = min(1.0, self.width() / needed) if self.isVisible() else 1.0
        low = self.fontMetrics().height() * _LOWEST if stacked else 0
        for pane, width in wanted.items():
            pane.setMinimumWidth(int(width * share))
        for pane in self._held[1:3]:
            pane.setMinimumHeight(min(low, self.height() // 3))


def pack(raw: QByteArray) -> str:
    """Bytes of Qt's own as text."""
    return b64encode(raw.data()).decode("ascii")


def unpack(packed: str, restore: Callable[[QByteArray], bool]) -> None:
    """Give bytes back to Qt, which itself refuses those that are not its own."""
    if packed.isascii():
        restore(QByteArray.fromBase64(packed.encode("ascii")))
