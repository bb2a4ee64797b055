"""What is painted behind the text: bars beside quotations, grounds of code and cards, small signs."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF, QTextBlock, QTextCursor

from pressmark.ui.article.dress import LANGUAGE
from pressmark.ui.article.quotes import Ground
from pressmark.ui.article.signs import draw_sign
from pressmark.ui.measures import Measures
from pressmark.ui.theme import Colours

_CODE = 0.75  # of the body size: between code and the edge of its ground
_ROUND = 0.3
_FARTHEST = 200  # blocks of a quotation that are looked at for where it begins


class Grounds:
    """Paints one page.

    Args:
        painter: on the viewport.
        colours: of the theme.
        measures: of the page.
        column: where the text is, in the viewport.
        languages: of code, by number.
    """

    def __init__(
        self,
        painter: QPainter,
        colours: Colours,
        measures: Measures,
        column: QRectF,
        languages: Sequence[str],
    ) -> None:
        self._painter = painter
        self._colours = colours
        self._measures = measures
        self._column = column
        self._languages = languages
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self, block: QTextBlock, last: int, down: QPointF) -> None:
        """Paint from a block as far as that at the position `last`; the document is moved by `down`."""
        layout = block.document().documentLayout()
        while block.isValid() and block.position() <= last:
            depths = _quote_depths(block, self._measures)
            if block.userState() > 0 or any(depths):
                below = block.next()
                rect = layout.blockBoundingRect(block).translated(down)
                reach = (
                    layout.blockBoundingRect(below).translated(down).top() - rect.bottom()
                    if below.isValid()
                    else 0.0
                )
                self._paint_bars(block, rect, reach, depths)
                self._paint_ground(block, rect, reach)
            block = block.next()

    def _paint_bars(self, block: QTextBlock, rect: QRectF, reach: float, depths: tuple[int, int]) -> None:
        """Beside a quotation; within one of several blocks the bar does not end between them."""
        depth, side = max(depths), 0 if depths[0] else 1
        after = block.next()
        below = _quote_depths(after, self._measures)[side] if after.isValid() else 0
        if begins_quote(after):
            # Another quotation begins there.
            below -= 1
        pull = block.userState() in (Ground.PULL.value, Ground.PULL_GOES_ON.value)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.accent if pull else self._colours.line_strong))
        wide = self._measures.body * (0.24 if pull else 0.18)
        for level, edge in enumerate(self._find_edges(block, depth, side)):
            inward = level * self._measures.quote_indent
            x = edge + inward if side == 0 else self._column.right() - inward - wide
            high = rect.height() + (reach if level < below else 0)
            self._painter.drawRect(QRectF(x, rect.top(), wide, high))

    def _find_edges(self, block: QTextBlock, depth: int, side: int) -> list[float]:
        """Where the quotations begin that a block stands in: a list in one is set in, its bar is not."""
        edges = [self._edge(block)] * depth
        left = depth
        for _ in range(_FARTHEST):
            begins = begins_quote(block)
            block = block.previous()
            if not block.isValid():
                break
            # What begins here ends all that is deeper; what was outside of it goes on before.
            left = min(left, _quote_depths(block, self._measures)[side], left - 1 if begins else left)
            if left <= 0:
                break
            edge = self._edge(block)
            edges[:left] = [min(edge, known) for known in edges[:left]]
        return edges

    def _edge(self, block: QTextBlock) -> float:
        """Where the text of a block would begin without its margin: in a list, at its item."""
        cursor = QTextCursor(block)
        listed = cursor.currentList()
        indent = block.blockFormat().indent() + (listed.format().indent() if listed is not None else 0)
        return self._column.left() + indent * block.document().indentWidth()

    def _paint_ground(self, block: QTextBlock, rect: QRectF, reach: float) -> None:
        state = block.userState()
        if is_code(block):
            self._paint_code(block, rect, reach, state)
        elif Ground.CARD.value <= state <= Ground.BUTTON.value:
            self._paint_card(block, rect, Ground(state))
        elif state == Ground.SUMMARY.value:
            self._paint_triangle(block, rect)

    def _paint_code(self, block: QTextBlock, rect: QRectF, reach: float, state: int) -> None:
        pad = self._measures.body * _CODE
        begins = state != Ground.CODE_GOES_ON.value
        ends = block.next().userState() != Ground.CODE_GOES_ON.value
        top = rect.top() - (pad if begins else 0)
        bottom = rect.bottom() + (pad if ends else reach)
        self._paint_box(
            QRectF(self._edge(block), top, self._wide(block), bottom - top), self._colours.code, begins, ends
        )
        if state >= LANGUAGE and state - LANGUAGE < len(self._languages):
            self._paint_language(
                self._languages[state - LANGUAGE], QRectF(self._edge(block), top, self._wide(block), 0)
            )

    def _paint_language(self, name: str, box: QRectF) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(self._measures.scaled(0.62))
        metrics = QFontMetricsF(font)
        pad = self._measures.scaled(0.4)
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, box.width() / 3)
        self._painter.setFont(font)
        self._painter.setPen(QColor(self._colours.muted))
        place = QPointF(
            box.right() - pad - metrics.horizontalAdvance(text), box.top() + pad / 2 + metrics.ascent()
        )
        self._painter.drawText(place, text)

    def _paint_box(self, box: QRectF, colour: str, begins: bool, ends: bool) -> None:
        """A ground with round corners; one of several blocks is round at its two ends only."""
        curve = self._measures.body * _ROUND
        self._painter.save()
        self._painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        beyond = 2 * curve
        self._painter.drawRoundedRect(
            box.adjusted(0, 0 if begins else -beyond, 0, 0 if ends else beyond), curve, curve
        )
        self._painter.restore()

    def _paint_card(self, block: QTextBlock, rect: QRectF, ground: Ground) -> None:
        measures = self._measures
        pad = measures.card_pad
        mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
        box = QRectF(self._edge(block), rect.top() - pad, self._wide(block), rect.height() + 2 * pad)
        curve = measures.body * _ROUND * 1.6
        self._painter.setPen(QColor(self._colours.line))
        self._painter.setBrush(QColor(self._colours.card))
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), curve, curve)
        size = measures.scaled(1.15)
        x = (
            box.right() - (measures.card_indent + size) / 2
            if mirrored
            else box.left() + (measures.card_indent - size) / 2
        )
        line = block.layout().lineAt(0).height() if block.layout().lineCount() else rect.height()
        sign = QRectF(x, rect.top() + (line - size) / 2, size, size)
        draw_sign(self._painter, ground, sign, QColor(self._colours.muted))

    def _paint_triangle(self, block: QTextBlock, rect: QRectF) -> None:
        """The sign of what can be opened, opened."""
        size = self._measures.body * 0.5
        line = block.layout().lineAt(0).height() if block.layout().lineCount() else rect.height()
        mirrored = block.textDirection() is Qt.LayoutDirection.RightToLeft
        x = self._column.right() - 2 * size if mirrored else self._edge(block) + size * 0.4
        y = rect.top() + line / 2 - size * 0.3
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._colours.muted))
        self._painter.drawPolygon(
            QPolygonF([QPointF(x, y), QPointF(x + size, y), QPointF(x + size / 2, y + size * 0.7)])
        )

    def _wide(self, block: QTextBlock) -> float:
        return self._column.right() - self._edge(block)


def is_code(block: QTextBlock) -> bool:
    """Whether a block is a line of code."""
    state = block.userState()
    return state in (Ground.CODE.value, Ground.CODE_GOES_ON.value) or state >= LANGUAGE


def begins_quote(block: QTextBlock) -> bool:
    """Whether a quotation begins with a block."""
    return block.userState() in (Ground.QUOTE.value, Ground.PULL.value)


def _quote_depths(block: QTextBlock, measures: Measures) -> tuple[int, int]:
    """How many quotations a block stands in, by the side on which it is set in."""
    state, form = block.userState(), block.blockFormat()
    own = 0
    if state == Ground.SUMMARY.value:
        own = measures.quote_indent
    elif is_code(block):
        own = measures.code_pad
    elif state >= Ground.CARD.value:
        own = measures.card_indent
    indent = measures.quote_indent
    return int((form.leftMargin() - own) // indent), int(max(0, form.rightMargin() - own) // indent)
