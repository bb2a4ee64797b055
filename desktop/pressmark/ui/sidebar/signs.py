"""The small pictures of a row: tick box, arrow, icon, the mark of a site that is not well."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from pressmark.ui.icons import draw_icon
from pressmark.ui.sidebar.places import centre
from pressmark.ui.sidebar.rows import Mood, Row
from pressmark.ui.theme import Colours

_TICK = ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))
_MARKS = {Mood.HALF: "warning", Mood.BAD: "warning", Mood.LOCKED: "lock", Mood.BUSY: "sync"}


def draw_sign(painter: QPainter, name: str, colour: str, size: int, corner: QPoint) -> None:
    """An icon of the program at a place."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(corner, draw_icon(name, colour, size, ratio))


def draw_box(
    painter: QPainter, colours: Colours, place: QRect, size: int, check: Qt.CheckState, *, excluded: bool
) -> None:
    """The tick box: empty, ticked, with a minus for what is left out, with a dot for a choice inside."""
    square = QRectF(centre(place, size), QRectF(0, 0, size, size).size()).adjusted(0.5, 0.5, -0.5, -0.5)
    full = check is Qt.CheckState.Checked and not excluded
    painter.setBrush(QColor(colours.accent if full else colours.field))
    painter.setPen(QPen(QColor(colours.accent if full else colours.muted if excluded else colours.faint), 1))
    painter.drawRoundedRect(square, size * 0.22, size * 0.22)
    if excluded:
        painter.setPen(_pen(colours.text, size))
        middle = square.center().y()
        painter.drawLine(
            QPointF(square.left() + size * 0.26, middle), QPointF(square.right() - size * 0.26, middle)
        )
    elif full:
        painter.setPen(_pen(colours.on_accent, size))
        painter.drawPolyline(
            QPolygonF([QPointF(square.left() + size * x, square.top() + size * y) for x, y in _TICK])
        )
    elif check is Qt.CheckState.PartiallyChecked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        inner = size * 0.29
        painter.drawRoundedRect(square.adjusted(inner, inner, -inner, -inner), 1, 1)


def draw_arrow(
    painter: QPainter, colours: Colours, place: QRect, size: int, *, opened: bool, mirrored: bool
) -> None:
    """The arrow of a row that can be folded; a closed one points to where the text goes."""
    painter.save()
    corner = centre(place, size)
    if mirrored and not opened:
        painter.translate(2 * corner.x() + size, 0)
        painter.scale(-1, 1)
    draw_sign(painter, "chevron-down" if opened else "chevron-right", colours.faint, size, corner)
    painter.restore()


def draw_row_icon(
    painter: QPainter, colours: Colours, row: Row, place: QRect, size: int, colour: str
) -> None:
    """The icon of a row, with a green dot for a site that is well."""
    corner = centre(place, size)
    draw_sign(painter, "sync" if row.mood is Mood.BUSY else row.icon, colour, size, corner)
    if row.mood is Mood.GOOD:
        painter.setPen(QPen(QColor(colours.sidebar), 1.5))
        painter.setBrush(QColor(colours.good))
        radius = size * 0.22
        middle = QPointF(corner.x() + size - radius * 0.6, corner.y() + size - radius * 0.9)
        painter.drawEllipse(middle, radius, radius)


def find_mark(row: Row, *, boxed: bool) -> str:
    """The icon that says how a site is, at the end of its row; "" for none."""
    return _MARKS.get(row.mood, "") if boxed or row.mood is not Mood.BUSY else ""


def _pen(colour: str, size: int) -> QPen:
    pen = QPen(QColor(colour), max(1.4, size * 0.13))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
