"""A list of choices that folds out, with the arrow of this program's icons."""

from collections.abc import Callable, Iterable

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon


class ChoiceBox(QComboBox):
    """One of some numbers, each said in words."""

    def __init__(
        self,
        appearance: Appearance,
        values: Iterable[int],
        chosen: int,
        say: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._say_number = say
        # A settings file may name what is not offered here: it stays, until another is chosen.
        for value in sorted({*values, chosen}):
            self.addItem(say(value), value)
        self.setCurrentIndex(self.findData(chosen))
        appearance.changed.connect(self.update)

    def number(self) -> int:
        """What is chosen."""
        return int(self.currentData())

    def show_number(self, number: int) -> None:
        """Show what was chosen elsewhere; it is offered from now on if it was not."""
        if self.findData(number) < 0:
            before = [place for place in range(self.count()) if self.itemData(place) < number]
            self.insertItem(len(before), self._say_number(number), number)
        self.setCurrentIndex(self.findData(number))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Whoever scrolls past does not choose."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        size = round(self.fontMetrics().height() * 0.85)
        picture = draw_icon("chevron-down", self._appearance.colours.muted, size, self.devicePixelRatioF())
        painter = QPainter(self)
        gap = self.fontMetrics().averageCharWidth()
        left = gap if self.isRightToLeft() else self.width() - size - gap
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        painter.end()
