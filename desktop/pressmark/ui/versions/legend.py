"""Words that look as the marks of a comparison: each kind has a line of its own, nobody needs the colours."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressmark.ui.appearance import Appearance


class LegendMark(QWidget):
    """A word that looks as it does in the article.

    Args:
        appearance: gives the colours.
        kind: ``added``, ``removed`` or ``moved``, which are names of colours too.
        word: what is shown.
    """

    def __init__(self, appearance: Appearance, kind: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._kind = kind
        self.word = word
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for the word, and a little ground on both sides."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.word) + metrics.averageCharWidth() * 2
        return QSize(wide, round(metrics.height() * 1.25))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """All of it is wanted."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw ground, word and line."""
        colours = self._appearance.colours
        painter = QPainter(self)
        ground = QRectF(self.rect())
        painter.fillRect(ground, QColor(colours.by_name()[self._kind]))
        painter.setPen(QColor(colours.text))
        font = QFont(self.font())
        font.setUnderline(self._kind == "added")
        font.setStrikeOut(self._kind == "removed")
        painter.setFont(font)
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, self.word)
        if self._kind == "moved":
            self._draw_dots(painter)
        painter.end()

    def _draw_dots(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(self.word)
        left = (self.width() - wide) / 2
        base = (self.height() - metrics.height()) / 2 + metrics.ascent() + metrics.underlinePos() + 1
        pen = QPen(QColor(self._appearance.colours.text), max(1.0, metrics.lineWidth()), Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(QPointF(left, base), QPointF(left + wide, base))
