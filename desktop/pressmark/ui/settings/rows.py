"""The rows of a page of the settings, in one grid: what is chosen, the control, and a hint below it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QWidget,
)

from pressmark.ui.appearance import Appearance
from pressmark.ui.settings.row import Row, plain

SIDE = 1.5
"""Letters between the words of a page and its edge."""

# In letters of the window's font.
_LABEL, _FIELD, _NARROWEST = 24, 26, 68
# In lines of it.
_BETWEEN, _BEFORE_HEADING, _HINT = 0.85, 0.5, 0.2
_TALL = 3.2  # a control of so many lines has its label beside the first


class Rows(QWidget):
    """Labels beside their controls where there is room, above them where there is not.

    Attributes:
        marked: the rows that are marked now.
    """

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._rows: list[Row] = []
        self.marked: list[Row] = []
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._measure()
        appearance.changed.connect(self.update)

    def heading(self, words: str) -> QLabel:
        """Begin a section."""
        label = QLabel(words)
        label.setWordWrap(True)
        font = QFont(label.font())
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        row = Row(None, label, None)
        row.heading = True
        self._take(row)
        return label

    def add(self, label: str, control: QWidget, hint: str = "", more: Iterable[str] = ()) -> Row:
        """A control with its label (``&`` before the letter of its key) and what there is to know about it.

        `more` is looked in by the search though it is not shown.
        """
        title = QLabel(label)
        title.setWordWrap(True)
        # To one that hands the focus on, Qt would not give it.
        title.setBuddy(control.focusProxy() or control)
        if not control.accessibleName() and not (isinstance(control, QAbstractButton) and control.text()):
            control.setAccessibleName(plain(label))
        return self._take(Row(title, control, self._make_hint(control, hint), more))

    def add_switch(self, box: QCheckBox, hint: str = "", label: str = "") -> Row:
        """A check box, which says itself what it is; the first of a group may have a `label` beside it."""
        title = None
        if label:
            title = QLabel(label)
            title.setWordWrap(True)
        return self._take(Row(title, box, self._make_hint(box, hint)))

    def add_whole(self, widget: QWidget, hint: str = "", more: Iterable[str] = ()) -> Row:
        """A part as wide as the page: a table, a preview, a sentence. Its own words are its own matter."""
        row = Row(None, widget, self._make_hint(widget, hint), more)
        row.whole = True
        return self._take(row)

    def shown_rows(self) -> list[Row]:
        """Those that are there now, without headings."""
        return [row for row in self._rows if row.shown and not row.heading]

    def words(self) -> list[str]:
        """What each row says, for the search; a heading belongs to all rows below it."""
        return [row.words for row in self.shown_rows()]

    def titles(self) -> list[str]:
        """What each row is called."""
        return [row.title for row in self.shown_rows() if row.title]

    def mark(self, places: Sequence[int]) -> QWidget | None:
        """Mark the rows at these places of `words`, and no others; answers the control of the first."""
        sought = self.shown_rows()
        self.marked = [sought[place] for place in places]
        self.update()
        return self.marked[0].control if self.marked else None

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the widest part with its label above it."""
        sides = self._grid.contentsMargins()
        wide = max((_least_width(part) for row in self._rows for part in row.parts()), default=0)
        return QSize(wide + sides.left() + sides.right(), self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Labels go above their controls where it becomes narrow."""
        super().resizeEvent(event)
        if (event.size().width() < self._letters(_NARROWEST)) is not self._narrow:
            self._place_all()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()
            self._place_all()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A ground behind the rows that are marked, and a bar before them."""
        super().paintEvent(event)
        if not self.marked:
            return
        colours, gap = self._appearance.colours, self._lines(_BETWEEN) * 2 // 5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = max(3, gap // 2)
        for row in self.marked:
            place = row.rect()
            if place.isEmpty():
                continue
            band = QRect(0, place.top() - gap, self.width(), place.height() + 2 * gap)
            painter.setBrush(QColor(colours.hover))
            painter.drawRoundedRect(band, gap, gap)
            painter.setBrush(QColor(colours.accent))
            left = self.width() - bar if self.isRightToLeft() else 0
            painter.drawRect(QRect(left, band.top(), bar, band.height()))
        painter.end()

    def _take(self, row: Row) -> Row:
        headings = [one for one in self._rows if one.heading]
        row.section = headings[-1].title if headings and not row.heading else ""
        row.moved = self._place_all
        self._rows.append(row)
        for part in row.parts():
            part.setParent(self)
            part.setVisible(part is not row.hint or bool(row.hint.text()))
        self._place_all()
        return row

    def _make_hint(self, control: QWidget, words: str) -> QLabel:
        hint = QLabel(words)
        hint.setObjectName("fieldHint")
        hint.setWordWrap(True)
        if words:
            control.setAccessibleDescription(words)
        return hint

    def _measure(self) -> None:
        self._grid.setHorizontalSpacing(self._letters(2))
        self._grid.setVerticalSpacing(0)
        edge = self._lines(_BETWEEN) // 2
        self._grid.setContentsMargins(self._letters(SIDE), edge, self._letters(SIDE), edge)

    def _place_all(self) -> None:
        """Give all parts their cells."""
        self._narrow = self.width() < self._letters(_NARROWEST)
        for part in (part for row in self._rows for part in row.parts()):
            # An item that was only taken would live on: the next one of its widget would not be told of a
            # new height.
            self._grid.removeWidget(part)
        for line in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(line, 0)
        self._grid.setColumnMinimumWidth(0, 0 if self._narrow else self._letters(_LABEL))
        self._grid.setColumnStretch(1, 1)
        line = 0
        for row in self._rows:
            if row.shown:
                line = self._place(row, line)

    def _place(self, row: Row, line: int) -> int:
        """Place one row from a line of the grid on; gives the first line below it."""
        gap = _BETWEEN + (_BEFORE_HEADING if row.heading else 0)
        self._grid.setRowMinimumHeight(line, self._lines(gap) if line else 0)
        line += 1
        across = row.heading or row.whole or self._narrow
        if row.label is not None and (row.label.text() or not across):
            row.label.setMaximumWidth(16_777_215 if self._narrow else self._letters(_LABEL))
            self._grid.addWidget(row.label, line, 0, 1, 2 if across else 1, self._stand_label(row))
            if across:
                self._grid.setRowMinimumHeight(line + 1, self._lines(_HINT))
                line += 2
        column, span = (0, 2) if across else (1, 1)
        self._add_control(row, line, column, span)
        if row.hint is None:
            return line + 1
        if row.hint.text():
            self._grid.setRowMinimumHeight(line + 1, self._lines(_HINT))
        self._grid.addWidget(row.hint, line + 2, column, 1, span)
        return line + 3

    def _add_control(self, row: Row, line: int, column: int, span: int) -> None:
        control = row.control
        if isinstance(control, QComboBox):
            control.setMinimumWidth(self._letters(_FIELD))
        if isinstance(control, QAbstractButton | QComboBox | QAbstractSpinBox) and not row.whole:
            self._grid.addWidget(control, line, column, 1, span, Qt.AlignmentFlag.AlignLeading)
        else:
            self._grid.addWidget(control, line, column, 1, span)

    def _stand_label(self, row: Row) -> Qt.AlignmentFlag:
        first = row.control.focusProxy()
        if first is not None and row.label is not None:
            # Below the first line of such a control something may come up.
            row.label.setMinimumHeight(first.sizeHint().height())
            return Qt.AlignmentFlag.AlignTop
        tall = row.control.sizeHint().height() > self._lines(_TALL)
        return Qt.AlignmentFlag.AlignTop if tall else Qt.AlignmentFlag.AlignVCenter

    def _letters(self, count: float) -> int:
        return round(self.fontMetrics().averageCharWidth() * count)

    def _lines(self, count: float) -> int:
        return round(self.fontMetrics().height() * count)


def _least_width(part: QWidget) -> int:
    """What was set, else what the widget says itself."""
    return part.minimumWidth() or part.minimumSizeHint().width()
