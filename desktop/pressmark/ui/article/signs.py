"""Small signs of what a card stands for, drawn in one line."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from pressmark.ui.article.quotes import Ground

_LINE = 0.09  # of the size


def draw_sign(painter: QPainter, ground: Ground, box: QRectF, colour: QColor) -> None:
    """Draw the sign of a kind of card into a square."""
    painter.save()
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    pen = QPen(colour, _LINE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_make_path(ground))
    painter.restore()


def _make_path(ground: Ground) -> QPainterPath:
    """The lines of a sign, in a square of one by one."""
    path = QPainterPath()
    if ground is Ground.AUDIO:
        path.addPolygon(
            _polygon((0.1, 0.38), (0.28, 0.38), (0.5, 0.18), (0.5, 0.82), (0.28, 0.62), (0.1, 0.62))
        )
        path.closeSubpath()
        for reach in (0.16, 0.32):
            path.arcMoveTo(QRectF(0.5 - reach, 0.5 - reach, 2 * reach + 0.1, 2 * reach), -50)
            path.arcTo(QRectF(0.5 - reach, 0.5 - reach, 2 * reach + 0.1, 2 * reach), -50, 100)
    elif ground is Ground.VIDEO:
        path.addRoundedRect(QRectF(0.06, 0.16, 0.88, 0.68), 0.12, 0.12)
        path.addPolygon(_polygon((0.42, 0.36), (0.64, 0.5), (0.42, 0.64)))
        path.closeSubpath()
    elif ground is Ground.FILE:
        path.addPolygon(
            _polygon((0.56, 0.08), (0.2, 0.08), (0.2, 0.92), (0.8, 0.92), (0.8, 0.32), (0.56, 0.08))
        )
        path.addPolygon(_polygon((0.56, 0.08), (0.56, 0.32), (0.8, 0.32)))
    elif ground is Ground.BUTTON:
        path.addPolygon(_polygon((0.12, 0.5), (0.86, 0.5)))
        path.addPolygon(_polygon((0.56, 0.2), (0.86, 0.5), (0.56, 0.8)))
    else:
        path.addPolygon(_polygon((0.46, 0.16), (0.14, 0.16), (0.14, 0.86), (0.84, 0.86), (0.84, 0.54)))
        path.addPolygon(_polygon((0.46, 0.54), (0.88, 0.12)))
        path.addPolygon(_polygon((0.62, 0.12), (0.88, 0.12), (0.88, 0.38)))
    return path


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
