"""The program's own icons: SVG files in one line colour, drawn anew in the colour asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from pressmark.ui.theme import read_resource

_SIZES = (16, 20, 24, 32, 40, 64)


@lru_cache(maxsize=512)
def draw_icon(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` as a picture of `size` logical pixels on a screen of that pixel `ratio`."""
    source = read_resource("icons", f"{name}.svg").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=256)
def make_icon(name: str, colour: str, faint: str = "") -> QIcon:
    """The icon `name` for buttons and menus; disabled in the colour `faint`."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(draw_icon(name, colour, size))
        if faint:
            icon.addPixmap(draw_icon(name, faint, size), QIcon.Mode.Disabled)
    return icon


def make_program_icon() -> QIcon:
    """The program's icon in the sizes that desktops ask for."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(draw_icon("pressmark", "", size))
    return icon
