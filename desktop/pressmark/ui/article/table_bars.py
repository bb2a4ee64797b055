"""Small bars above the tables in sight: which it is, open, copy; and what opens a table shown short."""

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from pressmark.ui.article.marked import SetTable
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.words import number as count
from pressmark.ui.words import translate

_SMALLER = 0.92
_GAP = 3  # logical pixels between a bar and its table


class TableBar(QWidget):
    """What stands above one table.

    Signals:
        asked: the table is to be opened.
        copied: it is to be copied.
    """

    asked = Signal()
    copied = Signal()

    def __init__(self, number: int, rows: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tableBar")
        self.setFont(make_bar_font(parent.font()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        name = translate("words", "Table {number}").format(number=number)
        self._label = QLabel(name)
        self._label.setObjectName("viewCount")
        self._label.setFont(self.font())
        layout.addWidget(self._label)
        layout.addStretch(1)
        for words, said, signal in (
            (translate("words", "Open"), translate("words", "Open table {number}"), self.asked),
            (translate("words", "Copy"), translate("words", "Copy table {number}"), self.copied),
        ):
            button = make_button(words, said.format(number=number), self)
            button.clicked.connect(signal)
            layout.addWidget(button)
        self.more = make_more(number, rows, parent) if rows else None
        if self.more is not None:
            self.more.clicked.connect(self.asked)


class TableBars(QObject):
    """Lays a bar over the room above each table in sight, as the view scrolls.

    Signals:
        asked(int): the table with this number is to be opened.
        copied(int): it is to be copied.
    """

    asked = Signal(int)
    copied = Signal(int)

    def __init__(self, view: Sheet) -> None:
        super().__init__(view)
        self._view = view
        self._bars: dict[int, TableBar] = {}
        self._high: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._show)
        # The text is painted first: widgets cost more than their sight is worth.
        view.placed.connect(self._timer.start)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._show())
        view.horizontalScrollBar().valueChanged.connect(lambda _: self._show())

    @property
    def height(self) -> int:
        """How much room a bar needs, in logical pixels."""
        font = self._view.font()
        if font.key() not in self._high:
            sample = TableBar(0, 0, self._view.viewport())
            self._high[font.key()] = sample.sizeHint().height()
            _remove(sample)
        return self._high[font.key()] + self._view.measures.scaled(0.5)

    def clear(self) -> None:
        """Another article comes: no table of this one is in sight."""
        for bar in self._bars.values():
            _remove(bar)
        self._bars.clear()

    def _show(self) -> None:
        seen = dict(self._find_in_sight())
        for number in [number for number in self._bars if number not in seen]:
            _remove(self._bars.pop(number))
        for number, (table, rect) in seen.items():
            if number not in self._bars:
                self._bars[number] = self._make(table)
            self._lay(self._bars[number], rect)

    def _find_in_sight(self) -> list[tuple[int, tuple[SetTable, QRectF]]]:
        marked = self._view.setting.marked
        if not marked.tables:
            return []
        tables = marked.tables_between(*self._view.positions_in_sight())
        return [(table.number, (table, self._find_box(table))) for table in tables]

    def _find_box(self, table: SetTable) -> QRectF:
        """Where a table is in the viewport, from border to border."""
        rect = self._view.document().documentLayout().frameBoundingRect(table.frame)
        form = table.frame.format()
        # Qt tells where the first cell's text begins, but the size with the margins.
        top = rect.top() - form.cellPadding() - form.border() - self._view.verticalScrollBar().value()
        high = rect.height() - form.topMargin() - form.bottomMargin()
        wide = table.fitted.total or rect.width()
        return QRectF(self._view.column_box().left() + form.leftMargin(), top, wide, high)

    def _make(self, table: SetTable) -> TableBar:
        bar = TableBar(table.number, table.rows, self._view.viewport())
        bar.asked.connect(lambda: self.asked.emit(table.number))
        bar.copied.connect(lambda: self.copied.emit(table.number))
        bar.show()
        return bar

    def _lay(self, bar: TableBar, rect: QRectF) -> None:
        high = bar.sizeHint().height()
        room = self._view.viewport().width()
        # However far the page is scrolled sideways, its buttons are within reach.
        left, right = max(0, round(rect.left())), min(room, round(rect.right()))
        width = max(bar.sizeHint().width(), right - left)
        left = max(0, min(left, room - width))
        bar.setGeometry(left, round(rect.top()) - high - _GAP, width, high)
        if bar.more is not None:
            bar.more.move(left, round(rect.bottom()) + _GAP)
            bar.more.show()


def make_bar_font(base: QFont) -> QFont:
    """The font of the words in a bar."""
    font = QFont(base)
    font.setPointSizeF(max(1.0, base.pointSizeF() * _SMALLER))
    return font


def make_button(words: str, name: str, parent: QWidget) -> QToolButton:
    """A flat button that Tab reaches."""
    button = QToolButton(parent)
    button.setText(words)
    button.setFont(parent.font())
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def make_more(number: int, rows: int, parent: QWidget) -> QToolButton:
    """What stands below a table of which only the first rows are shown."""
    words = translate("words", "Open all %n row(s)", "", rows).replace(str(rows), count(rows), 1)
    said = translate("words", "Open all rows of table {number}").format(number=number)
    button = make_button(words, said, parent)
    button.setObjectName("allRows")
    button.setAutoRaise(False)
    return button


def _remove(bar: TableBar) -> None:
    for widget in (bar, bar.more):
        if widget is not None:
            widget.hide()
            widget.deleteLater()
