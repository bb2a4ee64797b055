"""The panes of the window beside each other: sidebar, list, article, inspector."""

from base64 import b64encode
from collections.abc import Callable

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_NARROWEST = 60  # average letters of all panes together: less than they want, so each gives way
# In average letters: at least, at first; and how much of new room each takes.
_MEASURES = ((26, 39, 0), (44, 74, 2), (48, 100, 3), (26, 42, 0))


class Panes(QSplitter):
    """Holds the panes; a person may draw them wider and hide the outer ones.

    Where the window is too narrow for all, each gets less than it wants: none lies over another.
    """

    def __init__(self, *panes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._held = panes
        letter = self.fontMetrics().averageCharWidth()
        for place, (pane, (_, _, stretch)) in enumerate(zip(panes, _MEASURES, strict=True)):
            self.addWidget(pane)
            self.setStretchFactor(place, stretch)
        self._give_way()
        self.setHandleWidth(1)
        self.setSizes([letter * wide for _, wide, _ in _MEASURES])

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

    def read(self) -> str:
        """How wide they are, packed."""
        return pack(self.saveState())

    def restore(self, packed: str) -> None:
        """Take widths that were read before."""
        unpack(packed, self.restoreState)
        self.setHandleWidth(1)

    def _give_way(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        wanted = {pane: letter * least for pane, (least, _, _) in zip(self._held, _MEASURES, strict=True)}
        needed = sum(width for pane, width in wanted.items() if not pane.isHidden()) + len(self._held)
        share = min(1.0, self.width() / needed) if self.isVisible() else 1.0
        for pane, width in wanted.items():
            pane.setMinimumWidth(int(width * share))


def pack(raw: QByteArray) -> str:
    """Bytes of Qt's own as text."""
    return b64encode(raw.data()).decode("ascii")


def unpack(packed: str, restore: Callable[[QByteArray], bool]) -> None:
    """Give bytes back to Qt, which itself refuses those that are not its own."""
    if packed.isascii():
        restore(QByteArray.fromBase64(packed.encode("ascii")))
