"""A layout that would rather make its widgets narrower than begin another row."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from pressmark.ui.flow import FlowLayout


class SqueezedLayout(FlowLayout):
    """One row, as long as the widgets need not be narrower than they may be; else several."""

    _space = 6  # pixels

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of the row, or of the rows."""
        if self._squeeze(width) is None:
            return super().heightForWidth(width)
        return max((item.sizeHint().height() for item in self._each()), default=0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """See `QLayout.setGeometry`."""
        widths = self._squeeze(rect.width())
        if widths is None:
            super().setGeometry(rect)
            return
        QLayout.setGeometry(self, rect)
        parent = self.parentWidget()
        mirrored = parent is not None and parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = rect.x()
        for item, width in zip(self._each(), widths, strict=True):
            size = QSize(width, item.sizeHint().height())
            place = QRect(rect.topLeft(), size)
            place.moveLeft(rect.x() + rect.right() - x - width + 1 if mirrored else x)
            item.setGeometry(place)
            x += width + self._space

    def _squeeze(self, width: int) -> list[int] | None:
        """The width of each widget in one row, None where there is no room for all."""
        items = self._each()
        widths = [item.sizeHint().width() for item in items]
        spare = [max(wide - item.minimumSize().width(), 0) for wide, item in zip(widths, items, strict=True)]
        missing = sum(widths) + self._space * (len(items) - 1) - width
        # Those that can give least come first, so that the others can give what they lack.
        for rank, place in enumerate(sorted(range(len(items)), key=spare.__getitem__)):
            cut = min(spare[place], -(-max(missing, 0) // (len(items) - rank)))
            widths[place] -= cut
            missing -= cut
        return None if missing > 0 else widths

    def _each(self) -> list[QLayoutItem]:
        return [item for place in range(self.count()) if (item := self.itemAt(place))]
