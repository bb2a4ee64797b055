"""The program's own icons: SVG files in one line colour, drawn anew in the colour asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressmark.ui.theme import read_resource

_PROGRAM_SIZES = (16, 20, 22, 24, 32, 40, 48, 64, 96, 128, 256)
# Up to these sizes in logical pixels the program's icon has a drawing on the grid of a size that is smaller.
_SMALL, _MEDIUM = 20, 30
# The drawing of 24 pixels has an empty edge of one; without it, it is that of 22, which panels ask for.
_UNEDGED = QRect(1, 1, 22, 22)
_TURNED = {"back": "forward", "forward": "back"}
_TRAY_SIZES = (16, 22, 24, 32, 44, 48, 64)


@lru_cache(maxsize=512)
def draw_icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` as a picture of `size` logical pixels on a screen of that pixel `ratio`."""
    return _draw(_read(name, colour), size, ratio)


def turn_icon(name: str, *, mirrored: bool) -> str:
    """The icon that points the same way in a window that runs from right to left."""
    return _TURNED.get(name, name) if mirrored else name


@lru_cache(maxsize=256)
def make_icon(name: str, colour: str, faint: str) -> QIcon:
    """The icon `name` for buttons and menus; disabled in the colour `faint`."""
    return QIcon(_DrawnIcon(name, colour, faint))


class _DrawnIcon(QIconEngine):
    """Draws an icon in the sizes asked for: a hundred icons in all that there may be are eight megabytes."""

    def __init__(self, name: str, colour: str, faint: str) -> None:
        super().__init__()
        self._name = name
        self._inks = (colour, faint)

    def clone(self) -> QIconEngine:
        """As https://doc.qt.io/qt-6/qiconengine.html wants it."""
        return _DrawnIcon(self._name, *self._inks)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it where it has to be."""
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The icon in so many pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802
        self, size: QSize, mode: QIcon.Mode, _state: QIcon.State, scale: float
    ) -> QPixmap:
        """The icon in so many logical pixels, as Qt has it from 6.8 on, on a screen of this scale."""
        ink = self._inks[mode is QIcon.Mode.Disabled]
        return draw_icon(self._name, ink, min(size.width(), size.height()), scale)


def make_program_icon() -> QIcon:
    """The program's icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in _PROGRAM_SIZES:
        icon.addPixmap(draw_program_icon(size))
    return icon


def draw_program_icon(size: int, ratio: float = 1.0) -> QPixmap:
    """The program's icon of `size` logical pixels; small ones have less in them, on whole pixels."""
    if size <= _SMALL:
        return draw_icon("pressmark-small", "", size, ratio)
    if size > _MEDIUM:
        return draw_icon("pressmark", "", size, ratio)
    renderer = _read("pressmark-medium", "")
    if size == _UNEDGED.width():
        renderer.setViewBox(_UNEDGED)
    return _draw(renderer, size, ratio)


def make_tray_icon(colour: str) -> QIcon:
    """The program's icon in one colour, as system trays show it; macOS takes its own colour."""
    icon = QIcon()
    for size in _TRAY_SIZES:
        icon.addPixmap(draw_icon("pressmark-symbolic", colour, size))
    icon.setIsMask(True)
    return icon


def _read(name: str, colour: str) -> QSvgRenderer:
    source = read_resource("icons", f"{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(source.encode()))


def _draw(renderer: QSvgRenderer, size: int, ratio: float) -> QPixmap:
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
