"""Where the parts of a row are, in a layout from left to right and in its mirror image."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from pressmark.ui.sidebar.rows import Kind

# All measures are in units: half the height of a line of text.
_START, _STEP = 2.0, 1.2
_TEXT = 2.6
_ARROW_BEFORE, _ARROW_WIDE = 1.1, 1.7
_END = 2.0


def find_unit(metrics: QFontMetrics) -> int:
    """The unit of all measures, in pixels."""
    return max(4, round(metrics.height() * 0.5))


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of the row in `rect`; `depth` counts from 0 for headings."""

    rect: QRect
    unit: int
    depth: int
    mirrored: bool

    @classmethod
    def in_view(cls, view: QWidget, rect: QRect, depth: int) -> "Places":
        """The parts of a row of this widget."""
        mirrored = view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return cls(rect, find_unit(view.fontMetrics()), depth, mirrored)

    def ground(self) -> QRect:
        """What is coloured where the row is chosen or under the pointer."""
        return self.rect.adjusted(self.unit, 1, -self.unit, -1)

    def fold(self, kind: Kind) -> QRect:
        """The arrow that folds what is inside."""
        if kind is Kind.HEADING:
            return self._from_end(0, 3 * self.unit)
        return self._from_start(self._indent() - self._units(_ARROW_BEFORE), self._units(_ARROW_WIDE))

    def box(self) -> QRect:
        """The tick box, or the icon."""
        return self._from_start(self._indent(), self._units(_TEXT - 0.3))

    def menu(self) -> QRect:
        """The three dots of a site."""
        return self._from_end(0, 4 * self.unit)

    def text(self, taken: int = 0) -> QRect:
        """The title; `taken` is the width of what stands at the end."""
        start = self._indent() + self._units(_TEXT)
        gap = self.unit if taken else 0
        wide = self.rect.width() - start - self._units(_END) - taken - gap
        return self._from_start(start, max(0, wide))

    def heading(self, taken: int = 0) -> QRect:
        """The title of a section; `taken` is the width of what stands before the arrow."""
        wide = self.rect.width() - self._units(_START) - self._units(_END + 1.7) - taken
        return self._from_start(self._units(_START), max(0, wide)).adjusted(0, 0, 0, -(self.unit // 2))

    def beside_heading(self, size: int, taken: int = 0) -> QRect:
        """A square at the end of a heading, before what is `taken`, as high as the middle of its capitals."""
        place = self._from_end(self._units(_END) + taken, size)
        middle = self.rect.bottom() - self.unit // 2 - self._units(0.8)
        return QRect(place.left(), middle - size // 2, size, size)

    def at_end(self, wide: int, taken: int = 0) -> QRect:
        """Something of this width at the end of the row, before what is `taken` already."""
        return self._from_end(self._units(_END) + taken, wide)

    def align(self, *, start: bool) -> Qt.AlignmentFlag:
        """How a text lies that begins at the start of its place, or ends at the end of it."""
        side = Qt.AlignmentFlag.AlignLeft if start != self.mirrored else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _indent(self) -> int:
        return self._units(_START + max(0, self.depth - 1) * _STEP)

    def _units(self, number: float) -> int:
        return round(self.unit * number)

    def _from_start(self, far: int, wide: int) -> QRect:
        left = self.rect.right() + 1 - far - wide if self.mirrored else self.rect.left() + far
        return QRect(left, self.rect.top(), wide, self.rect.height())

    def _from_end(self, far: int, wide: int) -> QRect:
        left = self.rect.left() + far if self.mirrored else self.rect.right() + 1 - far - wide
        return QRect(left, self.rect.top(), wide, self.rect.height())


def centre(place: QRect, size: int) -> QPoint:
    """The corner of a square of this size in the middle of a place."""
    return QPoint(place.center().x() - size // 2 + 1, place.center().y() - size // 2 + 1)
