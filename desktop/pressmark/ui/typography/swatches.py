"""The themes to choose from, each as it looks."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from pressmark.settings import Theme
from pressmark.ui.appearance import READING_FAMILIES, Appearance, pick_families
from pressmark.ui.flow import FlowLayout
from pressmark.ui.icons import draw_icon
from pressmark.ui.theme import Colours, load_theme
from pressmark.ui.words import translate

# In lines of text.
_WIDE, _HIGH, _EDGE = 4.2, 2.9, 0.32
_IN_A_ROW = 4
_HALF = 0.56  # of a swatch that shows two themes: between its two letters


class ThemeSwatches(QWidget):
    """A radio button for each theme, four in a row; `flowing`, as many as there is room for.

    Signals:
        chosen(Theme): a person chose another theme.
    """

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, *, flowing: bool = False) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = {theme: _Swatch(theme, appearance) for theme in Theme}
        gap = self.fontMetrics().averageCharWidth()
        row = FlowLayout(self, gap) if flowing else None
        grid = QGridLayout() if flowing else QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(gap)
        grid.setColumnStretch(_IN_A_ROW, 1)
        for place, (theme, button) in enumerate(self.buttons.items()):
            self._group.addButton(button)
            if row is not None:
                row.addWidget(button)
            else:
                grid.addWidget(button, *divmod(place, _IN_A_ROW))
            button.clicked.connect(lambda _checked=False, theme=theme: self.chosen.emit(theme))

    def show_theme(self, name: str) -> None:
        """Show which theme is chosen."""
        button = self.buttons[Theme(name)]
        button.setChecked(True)
        self.setFocusProxy(button)


class _Swatch(QRadioButton):
    """A small window in the colours of its theme, and the name of it."""

    def __init__(self, theme: Theme, appearance: Appearance) -> None:
        super().__init__(_say(theme))
        self._appearance = appearance
        names = ("light", "dark") if theme is Theme.SYSTEM else (theme.value,)
        self._colours = [load_theme(name).colours for name in names]
        if theme is Theme.SYSTEM:
            tip = translate("words", "Light or dark, with high contrast or without, as the desktop is")
            self.setToolTip(tip)
            self.setAccessibleDescription(self.toolTip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Picture above name."""
        line, edge = self.fontMetrics().height(), self._measure(_EDGE)
        wide = max(self._measure(_WIDE), self.fontMetrics().horizontalAdvance(self.text()))
        return QSize(wide + 2 * edge, self._measure(_HIGH) + 2 * edge + round(line * 1.25))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The name is always whole."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """All of it can be pressed."""
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw the picture, a ring around it if it is chosen, a frame around all if it has the focus."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._measure(_EDGE)
        if self.hasFocus() or self.underMouse():
            width = self._appearance.theme.frame
            painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else "transparent"), width))
            painter.setBrush(QColor(colours.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), edge, edge)
        place = QRect(edge, edge, self.width() - 2 * edge, self._measure(_HIGH))
        self._paint_picture(painter, QRectF(place))
        painter.setPen(QColor(colours.text))
        painter.drawText(
            self.rect().adjusted(0, place.bottom() + 1, 0, -edge // 2),
            Qt.AlignmentFlag.AlignCenter,
            self.text(),
        )
        painter.end()

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        own = self._appearance.colours
        round_ = self._measure(0.25)
        shape = QPainterPath()
        shape.addRoundedRect(place, round_, round_)
        for number, colours in enumerate(self._colours):
            painter.save()
            painter.setClipPath(shape.intersected(_far_half(place)) if number else shape)
            self._paint_window(painter, place, colours)
            painter.restore()
        chosen = self.isChecked()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(own.accent if chosen else own.faint), 3 if chosen else 1))
        painter.drawPath(shape)
        if chosen:
            self._paint_tick(painter, place)

    def _paint_window(self, painter: QPainter, place: QRectF, colours: Colours) -> None:
        """A side pane, and a page with a letter and three lines, of which one is a link."""
        painter.fillRect(place, QColor(colours.reader))
        side = QRectF(place)
        side.setWidth(place.width() * 0.24)
        line = place.height() / 9
        page = place.adjusted(side.width() + line, line, -line, -line)
        if self.isRightToLeft():
            side.moveRight(place.right())
            page.translate(-side.width(), 0)
        painter.fillRect(side, QColor(colours.sidebar))
        bar = QRectF(side.left(), page.top() + line * 0.6, side.width(), line * 0.6)
        bar.adjust(side.width() * 0.2, 0, -side.width() * 0.2, 0)
        for number, colour in enumerate((colours.accent, colours.muted, colours.muted)):
            painter.fillRect(bar.translated(0, number * line * 1.7), QColor(colour))
        font = QFont(pick_families(READING_FAMILIES))
        font.setPixelSize(max(7, round(place.height() * 0.42)))
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        way = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(page, int(way), translate("words", "Aa", "letters that show a face"))
        for number, (colour, share) in enumerate(((colours.muted, 1.0), (colours.link, 0.6))):
            top = page.bottom() - line * (2.2 - 1.6 * number)
            bar = QRectF(page.left(), top, page.width() * share, line * 0.6)
            if self.isRightToLeft():
                bar.moveRight(page.right())
            painter.fillRect(bar, QColor(colour))

    def _paint_tick(self, painter: QPainter, place: QRectF) -> None:
        """For those who cannot tell the ring by its colour."""
        colours = self._appearance.colours
        size = self._measure(0.95)
        corner = place.bottomLeft() if self.isRightToLeft() else place.bottomRight()
        disc = QRectF(0, 0, size, size)
        disc.moveCenter(corner - QPointF(0 if self.isRightToLeft() else 1, size * 0.25))
        if self.isRightToLeft():
            disc.moveLeft(max(disc.left(), 0.0))
        else:
            disc.moveRight(min(disc.right(), float(self.width())))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(disc)
        shade = "dark" if self._appearance.theme.dark else "light"
        inner = round(size * 0.72)
        tick = draw_icon(f"tick-{shade}", "", inner, self.devicePixelRatioF())
        painter.drawPixmap(disc.center() - QPointF(inner / 2, inner / 2), tick)

    def _measure(self, lines: float) -> int:
        return round(self.fontMetrics().height() * lines)


def _far_half(place: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(place.adjusted(place.width() * _HALF, 0, 0, 0))
    return path


def _say(theme: Theme) -> str:
    return {
        Theme.SYSTEM: translate("words", "System"),
        Theme.LIGHT: translate("words", "Light"),
        Theme.SEPIA: translate("words", "Sepia"),
        Theme.DARK: translate("words", "Dark"),
        Theme.BLACK: translate("words", "Black"),
        Theme.CONTRAST: translate("words", "High contrast"),
        Theme.CONTRAST_DARK: translate("words", "High contrast, dark"),
    }[theme]
