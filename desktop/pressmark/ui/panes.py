"""The panes of the window beside each other: sidebar, list, article, inspector."""

from base64 import b64encode
from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QWidget

# In average letters: at least, at first; and how much of new room each takes.
_MEASURES = ((26, 39, 0), (44, 74, 2), (48, 100, 3), (26, 42, 0))


class Panes(QSplitter):
    """Holds the panes; a person may draw them wider and hide the outer ones."""

    def __init__(self, *panes: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        letter = self.fontMetrics().averageCharWidth()
        for place, (pane, (least, _, stretch)) in enumerate(zip(panes, _MEASURES, strict=False)):
            pane.setMinimumWidth(letter * least)
            self.addWidget(pane)
            self.setStretchFactor(place, stretch)
        self.setHandleWidth(1)
        self.setSizes([letter * wide for _, wide, _ in _MEASURES])

    def read(self) -> str:
        """How wide they are, packed."""
        return pack(self.saveState())

    def restore(self, packed: str) -> None:
        """Take widths that were read before."""
        unpack(packed, self.restoreState)
        self.setHandleWidth(1)


def pack(raw: QByteArray) -> str:
    """Bytes of Qt's own as text."""
    return b64encode(raw.data()).decode("ascii")


def unpack(packed: str, restore: Callable[[QByteArray], bool]) -> None:
    """Give bytes back to Qt, which itself refuses those that are not its own."""
    if packed.isascii():
        restore(QByteArray.fromBase64(packed.encode("ascii")))
