"""The images of the article shown: darkened or turned for dark themes, framed where they are missing."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from pressmark.model import Image
from pressmark.ui.article.images import draw_missing, draw_sign
from pressmark.ui.theme import Theme
from pressmark.ui.words import one_line, translate

_SHADE = QColor(0, 0, 0, 56)
_LONGEST = 2_000  # characters of what an image shows
_SAMPLE = QSize(24, 24)
_FILLED, _DARK = 40, 110  # of 255: what of a picture counts as drawn, and as dark


class Pictures:
    """Images by address.

    Attributes:
        dimming: in dark themes they are a little darker.
    """

    def __init__(
        self,
        images: Mapping[str, QImage] | None = None,
        reasons: Mapping[str, str] | None = None,
        known: tuple[Image, ...] = (),
        math: frozenset[str] = frozenset(),
        signs: frozenset[str] = frozenset(),
    ) -> None:
        self.dimming = True
        self._images = dict(images or {})
        self._reasons = dict(reasons or {})
        self._alts = {image.url: image.alt for image in reversed(known)}
        self._math = math
        self._signs = signs

    def has(self, url: str) -> bool:
        """Whether there is an image, and not only a frame."""
        return url in self._images

    def original(self, url: str) -> QImage | None:
        """The image as it was read, whatever the theme."""
        return self._images.get(url)

    @property
    def missing(self) -> tuple[str, ...]:
        """Those that the library has not."""
        return tuple(self._reasons)

    def draw(self, url: str, theme: Theme) -> QImage | None:
        """An image as it is shown in a theme; None if it is missing."""
        image = self._images.get(url)
        if image is None or not theme.dark:
            return image
        if url in self._math:
            return _turn(image) if _is_dark_on_nothing(image) else image
        return _shade(image) if self.dimming else image

    def draw_frame(self, url: str, width: int, ratio: float, theme: Theme, font: QFont) -> QImage:
        """A frame with the words of an image that is missing; in a line of text only what it shows."""
        alt, note = self.describe(url)
        if url in self._signs:
            return draw_sign(alt or translate("words", "Image"), width, ratio, theme.colours, font)
        return draw_missing(alt, note, width, ratio, theme.colours, font)

    def describe(self, url: str) -> tuple[str, str]:
        """What a missing image shows, and why it is missing."""
        note = self._reasons.get(url, "") or translate("words", "This image is not in the library.")
        return one_line(self._alts.get(url, ""), _LONGEST), note


def _shade(image: QImage) -> QImage:
    """A little darker, and as transparent as before."""
    shaded = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(shaded)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    painter.fillRect(shaded.rect(), _SHADE)
    painter.end()
    return shaded


def _turn(image: QImage) -> QImage:
    """Light where it was dark: for formulas drawn in black on nothing."""
    turned = image.convertToFormat(QImage.Format.Format_ARGB32)
    turned.invertPixels(QImage.InvertMode.InvertRgb)
    return turned


def _is_dark_on_nothing(image: QImage) -> bool:
    if not image.hasAlphaChannel():
        return False
    small = image.scaled(
        _SAMPLE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    pixels = [small.pixelColor(x, y) for x in range(small.width()) for y in range(small.height())]
    drawn = [pixel for pixel in pixels if pixel.alpha() > _FILLED]
    if len(drawn) == len(pixels):
        return False
    return not drawn or sum(pixel.lightness() for pixel in drawn) / len(drawn) < _DARK
