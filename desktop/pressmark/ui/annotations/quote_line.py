"""The words that an annotation is on, as a line beside its colour."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_edge
from pressmark.ui.posts.completion_words import make_tip
from pressmark.ui.posts.painting import Run, paint_line
from pressmark.ui.words import one_line

_LONGEST = 800  # characters: no line has room for more
_EDGE = 0.3  # of a character


class QuoteLine(QWidget):
    """Draws an edge in the colour of an annotation and its words behind it, cut where they are too long."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self._color = ""
        self._quiet = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def show_words(self, words: str, *, quiet: bool = False) -> None:
        """Show these words; `quiet` ones are said about the annotation, and are nobody's text."""
        self._words, self._quiet = one_line(words, _LONGEST), quiet
        self.setToolTip("" if quiet else make_tip([words[:_LONGEST]]))
        self.setAccessibleName(self._words)
        self.update()

    def show_color(self, color: str) -> None:
        """Draw the edge in this colour."""
        self._color = color
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words

    def sizeHint(self) -> QSize:  # noqa: N802
        """A line, and as wide as there is room."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 12, round(metrics.height() * 1.5))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw edge and words."""
        colours, gap = self._appearance.colours, self.fontMetrics().averageCharWidth()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() - gap / 2 if mirrored else gap / 2
        ink = colours.note_ink(self._color)
        draw_edge(painter, self._color, 0, self.height(), middle, gap * _EDGE, ink)
        room = QRect(self.rect()).adjusted(0 if mirrored else gap * 2, 0, -gap * 2 if mirrored else 0, 0)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        shown = self._words if self._quiet else f"“{self._words}”"
        run = Run(shown, self.font(), colours.muted if self._quiet else colours.text)
        paint_line(painter, room, run, side)
        painter.end()
