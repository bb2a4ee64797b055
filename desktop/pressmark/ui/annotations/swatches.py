"""The colours of annotations to choose from, each with the line that tells it without its hue."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from pressmark.model import Color
from pressmark.ui.annotations.words import name_color, name_line
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_swatch
from pressmark.ui.icons import draw_icon
from pressmark.ui.words import translate

# In lines of text.
_SIZE, _EDGE, _ROUND = 1.3, 0.28, 0.36
_TICK = 0.52  # of the mark


class ColorRow(QWidget):
    """Five radio buttons in a row; none is chosen where an import brought a colour of its own.

    Signals:
        chosen(str): the person chose a colour.
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self._group = QButtonGroup(self)
        self._color = Color.YELLOW.value
        self.buttons = {color: ColorButton(color, appearance) for color in Color}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for color, button in self.buttons.items():
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(lambda _checked=False, color=color: self.choose(color))
        layout.addStretch(1)
        self.show_color(self._color)

    @property
    def color(self) -> str:
        """The colour that is chosen, or the one that was shown last."""
        return self._color

    def show_color(self, color: str) -> None:
        """Show which colour is chosen."""
        self._color = color
        # Qt lets nobody take the choice from a group in which one must be chosen.
        self._group.setExclusive(False)
        for known, button in self.buttons.items():
            button.setChecked(known.value == color)
        self._group.setExclusive(True)
        chosen = (one for one in self.buttons.values() if one.isChecked())
        self.setFocusProxy(next(chosen, self.buttons[Color.YELLOW]))

    def choose(self, color: Color) -> None:
        """Choose a colour, as a click does."""
        self.show_color(color.value)
        self.chosen.emit(color.value)


class ColorButton(QRadioButton):
    """A mark in its colour, on which its line is drawn."""

    def __init__(self, color: Color, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._mark = color.value
        self.setAccessibleName(name_color(color))
        key = tuple(Color).index(color) + 1
        words = translate("words", "{color}, {line} ({key})")
        self.setToolTip(words.format(color=name_color(color), line=name_line(color), key=f"Alt+{key}"))
        self.setAccessibleDescription(name_line(color))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A little higher than a line of text."""
        side = self._measure(_SIZE + 2 * _EDGE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As `sizeHint`."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw the mark, ring and tick of the chosen one, and a frame around it all where the focus is."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        round_ = self._measure(_ROUND)
        if self.hasFocus() or self.underMouse():
            width = self._appearance.theme.frame
            painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else "transparent"), width))
            painter.setBrush(QColor(colours.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, round_, round_)
        edge = self._measure(_EDGE)
        place = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        draw_swatch(painter, self._mark, place, colours)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), round_, round_)
            self._paint_tick(painter, place)
        painter.end()

    def _paint_tick(self, painter: QPainter, place: QRectF) -> None:
        """For those who cannot tell the ring by its colour."""
        size = place.width() * _TICK
        disc = QRectF(0, 0, size, size)
        disc.moveCenter(place.bottomRight() - QPointF(size * 0.2, size * 0.2))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.colours.accent))
        painter.drawEllipse(disc)
        shade, inner = "dark" if self._appearance.theme.dark else "light", round(size * 0.75)
        tick = draw_icon(f"tick-{shade}", "", inner, self.devicePixelRatioF())
        painter.drawPixmap(disc.center() - QPointF(inner / 2, inner / 2), tick)

    def _measure(self, lines: float) -> int:
        return round(self.fontMetrics().height() * lines)
