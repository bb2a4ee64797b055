"""A sheet to draw the sample archive's pictures on: one palette, one type face, a few shapes."""

import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QImage, QPainter, QPainterPath, QPen, QPolygonF

WIDTH, HEIGHT = 1600, 900
SMALL = (768, 432)
COLOURS = 64

PAPER = "#f6f1e7"
INK = "#1f2f3d"
GREY = "#6f7d88"
LINE = "#d9d0bf"
NAVY = "#1d3f5e"
BLUE = "#3f78a8"
SKY = "#a9c6de"
OCHRE = "#d98e2b"
SAND = "#ecd3a4"
TEAL = "#3b8f86"
BRICK = "#b4543a"

Point = tuple[float, float]


class Sheet:
    """A picture in the making; coordinates are pixels of the full size."""

    def __init__(self, ground: str = PAPER) -> None:
        self.image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        self.image.fill(QColor(ground))
        self._painter = QPainter(self.image)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def save(self, folder: Path, name: str) -> None:
        """Write both sizes, named as WordPress names them."""
        self._painter.end()
        width, height = SMALL
        small = self.image.scaled(
            width, height, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        for image, file in ((self.image, f"{name}.png"), (small, f"{name}-{width}x{height}.png")):
            _reduce(image).save(str(folder / file), "PNG", 0)

    def text(
        self,
        box: tuple[float, float, float, float],
        words: str,
        size: int = 34,
        colour: str = INK,
        *,
        bold: bool = False,
        align: str = "left",
        serif: bool = False,
    ) -> None:
        """Write words into a box (x, y, width, height), centred from top to bottom."""
        font = QFont("DejaVu Serif Condensed" if serif else "DejaVu Sans Condensed")
        font.setPixelSize(size)
        font.setBold(bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        sides = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
        flags = sides.get(align, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignVCenter
        self._painter.drawText(QRectF(*box), int(flags) | int(Qt.TextFlag.TextWordWrap), words)

    def heading(self, title: str, subtitle: str) -> None:
        """The two lines at the top of a chart."""
        self.text((80, 46, 1440, 70), title, 52, NAVY, bold=True, serif=True)
        self.text((80, 118, 1440, 50), subtitle, 34, GREY)

    def source(self, words: str) -> None:
        """The line at the foot of a chart."""
        self.text((80, 838, 1440, 44), words, 28, GREY)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        colour: str,
        *,
        radius: float = 10,
        edge: str = "",
    ) -> None:
        """A rectangle with round corners."""
        self._painter.setPen(QPen(QColor(edge), 4) if edge else Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)

    def circle(self, centre: Point, radius: float, colour: str, *, edge: str = "", width: float = 4) -> None:
        """A disc, or with an empty colour a ring."""
        self._painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(QPointF(*centre), radius, radius)

    def line(self, points: Sequence[Point], colour: str, width: float = 4, *, dashed: bool = False) -> None:
        """A line through points."""
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        pen = QPen(QColor(colour), width, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(QPolygonF([QPointF(*point) for point in points]))

    def curve(self, points: Sequence[Point], colour: str, width: float = 4) -> None:
        """A Bézier curve: a start, then two handles and an end for each piece."""
        path = QPainterPath(QPointF(*points[0]))
        for first, second, end in zip(points[1::3], points[2::3], points[3::3], strict=True):
            path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*end))
        pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)

    def area(self, points: Sequence[Point], colour: str) -> None:
        """A filled polygon."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(QColor(colour)))
        self._painter.drawPolygon(QPolygonF([QPointF(*point) for point in points]))

    def arrow(self, start: Point, end: Point, colour: str = GREY, width: float = 6) -> None:
        """A straight arrow, along one axis or aslant."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = (dx * dx + dy * dy) ** 0.5
        ux, uy = dx / length, dy / length
        neck = (end[0] - 22 * ux, end[1] - 22 * uy)
        self.line([start, neck], colour, width)
        left = (neck[0] - 13 * uy, neck[1] + 13 * ux)
        right = (neck[0] + 13 * uy, neck[1] - 13 * ux)
        self.area([end, left, right], colour)


def turn(centre: Point, radius: float, angle: float) -> Point:
    """The point at an angle (radians, clockwise from the right) on a circle."""
    return centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)


def _reduce(image: QImage) -> QImage:
    """Keep the commonest colours only: flat drawings need few, and the file is a third as large."""
    pixels = memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    palette = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, palette, Qt.ImageConversionFlag.ThresholdDither
    )
