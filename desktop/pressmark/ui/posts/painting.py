"""What table and cards draw alike: the ground of a row, dot, star, badge, text with marked words."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from pressmark.ui.icons import draw_icon
from pressmark.ui.theme import Colours
from pressmark.ui.units import count_units

_BADGE_SCALE = 0.84
_LONGEST = 800
# What would steer the rest of a line, or break it; each gives way to one character, so that places stay.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

Hits = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A text to draw: which words are marked, in which font and colour, on at most so many lines."""

    text: str
    font: QFont
    colour: str
    lines: int = 1
    hits: Hits = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What a row stands on.

    Attributes:
        active: its list has the focus.
        hovered: the pointer is over it.
        joined: the row above is chosen, and its lower line does for both.
    """

    active: bool
    hovered: bool
    joined: bool = False


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, colours: Colours, ground: Ground) -> None:
    """The ground of a row and the line below it; a chosen one has lines that are seen without its colour."""
    rect, chosen = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(rect, _colour(colours.selection if ground.active else colours.selection_idle))
    elif ground.hovered:
        painter.fillRect(rect, _colour(colours.hover))
    edge = colours.accent if ground.active else colours.faint
    painter.setPen(_colour(edge if chosen else colours.line))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if chosen and not ground.joined:
        painter.drawLine(rect.topLeft(), rect.topRight())


def find_side(option: QStyleOptionViewItem, *, ahead: bool) -> Qt.AlignmentFlag:
    """The side where a row begins, or the other one; asking the style takes as long as painting a word."""
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignLeft if ahead is not mirrored else Qt.AlignmentFlag.AlignRight


def cut_start(option: QStyleOptionViewItem, rect: QRect, start: int, end: int = 0) -> QRect:
    """A place without so much at its beginning and at its end, whichever side they are on."""
    if option.direction == Qt.LayoutDirection.RightToLeft:
        return rect.adjusted(end, 0, -start, 0)
    return rect.adjusted(start, 0, -end, 0)


def paint_dot(painter: QPainter, centre: QPointF, height: int, colours: Colours) -> None:
    """The dot of what is unread, beside a line of this height."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.unread))
    painter.drawEllipse(centre + QPointF(0.5, 0.5), height * 0.24, height * 0.24)
    painter.restore()


def star_size(metrics: QFontMetrics) -> int:
    """The width of a star beside text."""
    return round(metrics.height() * 1.05)


def paint_star(painter: QPainter, rect: QRect, size: int, colours: Colours, *, starred: bool) -> None:
    """A star in the middle of a place, or the outline of one that can be given."""
    name, colour = ("star-filled", colours.star) if starred else ("star", colours.faint)
    device = painter.device()
    picture = draw_icon(name, colour, size, device.devicePixelRatioF() if device else 1.0)
    painter.drawPixmap(rect.center() - QRect(0, 0, size, size).center(), picture)


def paint_sign(painter: QPainter, option: QStyleOptionViewItem, rect: QRect, name: str, colour: str) -> int:
    """An icon as high as a line at the beginning of a place; gives the width taken."""
    size = option.fontMetrics.height()
    device = painter.device()
    picture = draw_icon(name, colour, size, device.devicePixelRatioF() if device else 1.0)
    place = QRect(rect.left(), rect.center().y() - size // 2, size, size)
    painter.drawPixmap(QStyle.visualRect(option.direction, rect, place).topLeft(), picture)
    return size + option.fontMetrics.averageCharWidth() // 2


def paint_badge(
    painter: QPainter, option: QStyleOptionViewItem, rect: QRect, word: str, colours: Colours
) -> int:
    """A word in a frame at the beginning of a place; gives the width taken."""
    if not word:
        return 0
    painter.save()
    font = QFont(option.font)
    font.setPointSizeF(font.pointSizeF() * _BADGE_SCALE)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    gap = metrics.averageCharWidth()
    width = min(metrics.horizontalAdvance(word) + 2 * gap, rect.width())
    badge = QRect(rect.left(), 0, width, metrics.height() + 4)
    badge.moveTop(rect.center().y() - badge.height() // 2)
    badge = QStyle.visualRect(option.direction, rect, badge)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.line_strong)))
    painter.setBrush(QColor(colours.notice))
    painter.drawRoundedRect(badge, gap * 0.6, gap * 0.6)
    painter.setPen(QColor(colours.on_notice))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)
    painter.restore()
    return width + gap


def paint_line(
    painter: QPainter,
    rect: QRect,
    run: Run,
    side: Qt.AlignmentFlag,
    direction: Qt.LayoutDirection | None = None,
) -> None:
    """One line in the middle of a place, cut where it is too long; `side` is absolute.

    It runs as its own script does, unless a `direction` is given.
    """
    painter.setLayoutDirection(find_direction(run.text) if direction is None else direction)
    painter.setFont(run.font)
    painter.setPen(_colour(run.colour))
    text, metrics, room = tame(run.text)[:_LONGEST], painter.fontMetrics(), rect.width()
    if metrics.horizontalAdvance(text) > room:
        text = _keep_end(metrics.elidedText(text, Qt.TextElideMode.ElideRight, room))
    painter.drawText(rect, _in_the_middle(side), text)


def paint_lines(
    painter: QPainter, rect: QRect, run: Run, colours: Colours, side: Qt.AlignmentFlag | None = None
) -> int:
    """Lines from the upper edge of a place on, the last one cut; gives how many there are.

    Each stands on the side where its own script begins, unless a `side` is given.
    """
    text = tame(run.text)[:_LONGEST]
    layout, lines = _lay_out(text, rect.width(), run, colours, side)
    if len(lines) == run.lines and (rest := _cut(text, rect.width(), run, lines)) != text:
        layout, lines = _lay_out(rest, rect.width(), run, colours, side, len(rest) - 1)
    painter.setPen(QColor(run.colour))
    layout.draw(painter, QPointF(rect.topLeft()))
    return len(lines)


def is_cut(width: int, run: Run, colours: Colours) -> bool:
    """Whether `paint_lines` would have to leave some of the text out."""
    text = tame(run.text)
    # Lines live no longer than their layout.
    _layout, lines = _lay_out(text[:_LONGEST], width, run, colours, None)
    return len(lines) == run.lines and _cut(text, width, run, lines) != text


def _keep_end(cut: str) -> str:
    """A text that was cut, its dots beside the letter before them also where the line runs the other way."""
    last = find_direction(cut[::-1])
    return cut + ("\u200e" if last is Qt.LayoutDirection.LeftToRight else "\u200f")


@cache
def _in_the_middle(side: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    return side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


@cache
def _colour(name: str) -> QColor:
    return QColor(name)


def tame(text: str) -> str:
    """A text that keeps to its line, every character at its place."""
    return _STEERING.sub(" ", text)


def _lay_out(
    text: str, width: int, run: Run, colours: Colours, side: Qt.AlignmentFlag | None, end: int = _LONGEST
) -> tuple[QTextLayout, list[QTextLine]]:
    layout = QTextLayout(text, run.font)
    direction = find_direction(text)
    own = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft)
    option = QTextOption(own if side is None else side)
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    hits = ((start, min(stop, end, len(text))) for start, stop in run.hits)
    layout.setFormats([_mark(text, hit, colours) for hit in hits if hit[0] < hit[1]])
    layout.beginLayout()
    lines: list[QTextLine] = []
    top = 0.0
    while len(lines) < run.lines and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        lines.append(line)
    layout.endLayout()
    return layout, lines


def _mark(text: str, hit: tuple[int, int], colours: Colours) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, end = count_units(text[: hit[0]]), count_units(text[: hit[1]])
    marked.length = end - marked.start
    look = QTextCharFormat()
    look.setBackground(QColor(colours.mark))
    look.setForeground(QColor(colours.text))
    # A line below it, for those who cannot tell the ground apart.
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    marked.format = look
    return marked


def _cut(text: str, width: int, run: Run, lines: list[QTextLine]) -> str:
    """The text so far as it fits on these lines."""
    units = text.encode("utf-16-le", "surrogatepass")
    start = 2 * lines[-1].textStart()
    before, rest = units[:start].decode("utf-16-le", "replace"), units[start:].decode("utf-16-le", "replace")
    return before + QFontMetrics(run.font).elidedText(rest, Qt.TextElideMode.ElideRight, width)


def find_direction(text: str) -> Qt.LayoutDirection:
    """Which way the script of the first letter goes."""
    first = text[:1]
    if first.isascii() and first.isalpha():
        return Qt.LayoutDirection.LeftToRight
    ways = (unicodedata.bidirectional(sign) for sign in text)
    first = next((way for way in ways if way in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
