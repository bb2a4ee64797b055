"""The images of an article, decoded in a worker to the size they are shown in."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageReader, QPainter, QPen

from pressmark.ui.theme import Colours

_MOST = 200
_HIGHEST = 4_000  # logical pixels


def read_images(
    find: Callable[[str], Path | None], urls: Iterable[str], width: int, ratio: float
) -> dict[str, QImage]:
    """Those images that the library has, at most `width` logical pixels wide on a screen of that `ratio`."""
    found: dict[str, QImage] = {}
    for url in list(dict.fromkeys(urls))[:_MOST]:
        file = find(url)
        image = _read_image(file, round(width * ratio)) if file is not None else None
        if image is not None:
            # A picture with few pixels keeps its size, one with many is as sharp as the screen.
            image.setDevicePixelRatio(ratio if image.width() >= width * ratio else 1.0)
            found[url] = image
    return found


def draw_missing(alt: str, note: str, width: int, ratio: float, colours: Colours, font: QFont) -> QImage:
    """A quiet frame, as high as its words, for an image the library has not: why, and what it shows."""
    words = f"{note}\n{alt}" if alt else note
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    pad = font.pixelSize()
    inner = QRect(pad, pad, max(1, width - 2 * pad), _HIGHEST)
    needed = QFontMetrics(font).boundingRect(inner, flags, words).height()
    height = max(round(font.pixelSize() * 5.2), min(needed, _HIGHEST) + 2 * pad)
    image = QImage(
        QSize(round(width * ratio), round(height * ratio)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line), 1))
    painter.setBrush(QColor(colours.shade))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), 6, 6)
    painter.setPen(QColor(colours.muted))
    painter.setFont(font)
    inner.setHeight(height - 2 * pad)
    painter.drawText(inner, flags, words)
    painter.end()
    return image


def _read_image(file: Path, width: int) -> QImage | None:
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and size.width() > width > 0:
        reader.setScaledSize(QSize(width, max(1, round(size.height() * width / size.width()))))
    image = reader.read()
    return None if image.isNull() else image
