"""The images of an article, decoded in a worker to the size they are shown in; a bomb is never unpacked."""

import base64
import binascii
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageReader, QPainter, QPen

from pressmark.ui.theme import Colours
from pressmark.ui.words import translate

_MOST = 200
_MOST_BYTES = 256 * 1024 * 1024  # of all decoded images of one article
_LARGEST = 256 * 1024 * 1024  # bytes of one image while it is decoded
_MOST_PIXELS = 100_000_000  # that a file may have even if fewer of them are decoded
_LONGEST_DATA = 90_000  # characters of an image that is part of the HTML
_HIGHEST = 4_000  # logical pixels
_PIXEL = 4  # bytes
# Qt knows many more, among them drawings that name files and repeat themselves (SVG); none of those is kept.
_KINDS = frozenset({b"png", b"jpeg", b"jpg", b"gif", b"webp"})
# Of these, only as many pixels are unpacked as are asked for.
_SCALING = frozenset({b"jpeg", b"jpg"})
_DATA = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=]+)", re.IGNORECASE)
_DATA_IMAGE = re.compile(r'<img src="(data:image[^"]*)"')
_NO_SIZES: Mapping[str, tuple[int, int]] = {}


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading images: those decoded, and why others are not shown though they are here."""

    images: dict[str, QImage]
    reasons: dict[str, str]


def read_images(
    find: Callable[[str], Path | None],
    urls: Iterable[str],
    width: int,
    ratio: float,
    sizes: Mapping[str, tuple[int, int]] = _NO_SIZES,
) -> Read:
    """Those images that the library has, no larger than meant.

    Args:
        find: the file of an image.
        urls: of the images.
        width: how wide they may be, in logical pixels.
        ratio: pixels of the screen to a logical pixel.
        sizes: how large the author means them to be, in logical pixels; 0 for what is not said.
    """
    found: dict[str, QImage] = {}
    reasons: dict[str, str] = {}
    left = _MOST_BYTES
    for url in dict.fromkeys(urls):
        source = url if url.startswith("data:") else find(url)
        if source is None:
            continue
        if len(found) >= _MOST or left <= 0:
            reasons[url] = translate("words", "This article has more images than are shown at once.")
            continue
        image = read_image(source, round(width * ratio))
        if isinstance(image, str):
            reasons[url] = image
            continue
        found[url] = _fit(image, width, ratio, sizes.get(url, (0, 0)))
        left -= found[url].sizeInBytes()
    return Read(found, reasons)


def _fit(image: QImage, width: int, ratio: float, said: tuple[int, int]) -> QImage:
    """A picture with few pixels keeps its size, one with many is as sharp as the screen."""
    shown = min(width, image.width() / ratio if image.width() >= width * ratio else image.width())
    wide, high = said
    if wide:
        shown = min(shown, wide)
    if high:
        shown = min(shown, high * image.width() / image.height())
    sharp = max(1, round(shown * ratio))
    if image.width() > sharp:
        image = image.scaledToWidth(sharp, Qt.TransformationMode.SmoothTransformation)
    image.setDevicePixelRatio(image.width() / max(1.0, shown))
    return image


def find_data_images(html: str) -> list[str]:
    """The addresses of images that are part of the HTML."""
    return _DATA_IMAGE.findall(html)


def read_image(source: Path | str, width: int = 0) -> QImage | str:
    """Decode a file, or an image that is written in its address; or tell in words why that cannot be.

    Args:
        source: a file, or an address beginning with ``data:``.
        width: how many pixels it may be wide; 0 for all that it has.
    """
    buffer = QBuffer()
    reader = QImageReader()
    if isinstance(source, Path):
        reader.setFileName(str(source))
    else:
        buffer.setData(_decode(source))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader.setDevice(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    if reader.format().data() not in _KINDS:
        return translate("words", "It cannot be read as an image.")
    size = reader.size()
    wanted = size
    # A picture turned by its camera is as wide as it says it is high.
    if size.isValid() and size.width() > width > 0:
        wanted = QSize(width, max(1, round(size.height() * width / size.width())))
        reader.setScaledSize(wanted)
    unpacked = wanted if reader.format().data() in _SCALING else size
    pixels, needed = (one.width() * one.height() for one in (size, unpacked))
    if not size.isValid():
        return translate("words", "It cannot be read as an image.")
    if pixels > _MOST_PIXELS or needed * _PIXEL > _LARGEST:
        return translate("words", "It is too large to be shown.")
    image = reader.read()
    if image.isNull():
        return translate("words", "It cannot be read as an image.")
    # What an article can have is 16 bits deep, in four inks, or in a palette; painting it would be slow.
    form = QImage.Format
    return image.convertToFormat(
        form.Format_ARGB32_Premultiplied if image.hasAlphaChannel() else form.Format_RGB32
    )


def draw_missing(alt: str, note: str, width: int, ratio: float, colours: Colours, font: QFont) -> QImage:
    """A quiet frame, as high as its words, for an image the library has not: what it shows, and why."""
    words = f"{alt}\n{note}" if alt else note
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


def draw_sign(words: str, width: int, ratio: float, colours: Colours, font: QFont) -> QImage:
    """Words in the place of an image in a line of text, at most `width` logical pixels wide."""
    metrics = QFontMetrics(font)
    pad = max(2, font.pixelSize() // 4)
    text = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(1, width - 2 * pad))
    box = QSize(metrics.horizontalAdvance(text) + 2 * pad, metrics.height())
    image = QImage(box * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.shade))
    painter.drawRoundedRect(QRectF(0, 0, box.width(), box.height()), pad, pad)
    painter.setPen(QColor(colours.muted))
    painter.setFont(font)
    painter.drawText(QRect(0, 0, box.width(), box.height()), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return image


def _decode(address: str) -> QByteArray:
    found = _DATA.fullmatch(address) if len(address) <= _LONGEST_DATA else None
    try:
        return QByteArray(base64.b64decode(found[1], validate=True) if found else b"")
    except binascii.Error:
        return QByteArray()
