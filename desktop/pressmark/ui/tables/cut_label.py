"""Words that are cut where there is no room for them."""

from bisect import bisect_right

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class CutLabel(QLabel):
    """Shows what fits of some words; all of them are its tip, and what a screen reader says.

    Qt aligns words as their own script has it; here they stand where the window begins, or where it ends.
    """

    def __init__(self, name: str, *, at_end: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self.setObjectName(name)
        self.setMinimumWidth(1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = ""

    def say(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut them anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        right = self._at_end != self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        cut = self._cut(self.contentsRect().width() - 2)
        self.setText(cut)
        self.setToolTip(self._words if cut != self._words else "")

    def _cut(self, room: int) -> str:
        return self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)


class WrappedLabel(CutLabel):
    """Shows some words on as many lines as they need, but not on more than there may be."""

    def __init__(self, name: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._lines = lines
        self.setWordWrap(True)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """As high as what fits of the words."""
        return self._measure(self._cut(width), width)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(1, self.fontMetrics().height())

    def _cut(self, room: int) -> str:
        """What fits on the lines; whole words, where there are any."""
        most = self._measure("\n".join("x" * self._lines), room)
        if self._measure(self._words, room) <= most:
            return self._words
        fits = bisect_right(
            range(len(self._words)), most, key=lambda length: self._measure(self._words[:length] + "…", room)
        )
        start = self._words[: max(0, fits - 1)]
        return f"{start[: start.rfind(' ')] if ' ' in start else start}…"

    def _measure(self, words: str, room: int) -> int:
        wrapping = int(Qt.TextFlag.TextWordWrap)
        return self.fontMetrics().boundingRect(QRect(0, 0, max(1, room), 1), wrapping, words).height()
