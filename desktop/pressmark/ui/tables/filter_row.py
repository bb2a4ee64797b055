"""A row of fields below the headings of a sheet, one for each column, made as they come in sight."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from pressmark.model import ColumnKind
from pressmark.ui.tables.conditions import EMPTY, FILLED, find_trouble
from pressmark.ui.tables.content import EMPTY as NO_TABLE
from pressmark.ui.tables.content import SheetContent
from pressmark.ui.tables.sheet_model import make_tip
from pressmark.ui.words import one_line, translate

_DELAY = 120  # milliseconds after the last key
_LONGEST = 1000
_LONGEST_TROUBLE = 40
_FRAME = 10  # pixels
# Colours come from the program's own style sheet; a dashed frame needs none.
_STYLE = """QLineEdit { padding: 0.1em 0.3em; border-radius: 0.3em; }
QLineEdit[unfinished="true"] { border-style: dashed; }"""
_FORWARD, _BACK = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


class FilterRow(QWidget):
    """What is asked of each column.

    Signals:
        changed: something else is asked for.
        left: the fields are done with; the cells are to take the focus.
        reached(int): the field of this column took the focus by the keyboard.
    """

    changed = Signal()
    left = Signal()
    reached = Signal(int)

    def __init__(self, header: QHeaderView) -> None:
        super().__init__(header)
        self.setObjectName("filterRow")
        self.setStyleSheet(_STYLE)
        self._header = header
        self._content: SheetContent = NO_TABLE
        self._fields: dict[int, QLineEdit] = {}
        self._before: QWidget | None = None
        self._last: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.changed)
        # A thousand columns are resized one by one, and placed once.
        self._placing = QTimer(self)
        self._placing.setSingleShot(True)
        self._placing.timeout.connect(self.place)
        header.sectionResized.connect(lambda *_: self._placing.start(0))
        header.sectionMoved.connect(lambda *_: self._placing.start(0))
        header.geometriesChanged.connect(self.place)

    def follow(self, before: QWidget) -> None:
        """Be reached by Tab after this, one field after the other."""
        self._before = self._last = before

    def show_content(self, content: SheetContent) -> None:
        """Ask nothing, of the columns of another table."""
        self._timer.stop()
        for field in self._fields.values():
            field.hide()
            field.deleteLater()
        self._fields = {}
        self._last = self._before
        self._content = content
        self.place()

    def height_wanted(self) -> int:
        """How high a field and the gap below it are."""
        return round(self.fontMetrics().height() * 1.75) + 4

    def filters(self) -> dict[int, str]:
        """What is written, by column."""
        return {column: text for column, field in self._fields.items() if (text := field.text()).strip()}

    def say_troubles(self) -> str:
        """Which of the filters are not understood, and why; "" where all are."""
        said = []
        for column, text in self.filters().items():
            own = self._content.columns[column]
            trouble = find_trouble(text, own.kind)
            if trouble is not None:
                name = self._content.heading(column)
                said.append(f"{name}: {_say_trouble(trouble, own.kind)}")
        return " ".join(said)

    def hint_width(self, column: int) -> int:
        """The room that a field needs to show what may be written in it."""
        metrics = self.fontMetrics()
        hint = _hint(self._content.columns[column].kind)
        return metrics.horizontalAdvance(hint) + 3 * metrics.averageCharWidth() + _FRAME

    def field(self, column: int) -> QLineEdit:
        """The field of a column."""
        known = self._fields.get(column)
        if known is None:
            known = self._fields[column] = self._make(column)
            self.place()
        return known

    def ask(self, column: int, text: str) -> None:
        """Ask something of a column at once."""
        self.field(column).setText(text)
        self._timer.stop()
        self.changed.emit()

    def clear(self) -> None:
        """Ask nothing any more."""
        for field in self._fields.values():
            field.clear()
        self._timer.stop()
        self.changed.emit()

    def place(self) -> None:
        """Put every field below its heading; those that are in sight now are made."""
        high = self.height_wanted() - 4
        for column in range(min(self._header.count(), len(self._content.columns))):
            left = self._header.sectionViewportPosition(column)
            wide = self._header.sectionSize(column)
            seen = not self._header.isSectionHidden(column) and left < self.width() and left + wide > 0
            if seen and column not in self._fields:
                self._fields[column] = self._make(column)
            field = self._fields.get(column)
            if field is not None:
                field.setVisible(not self._header.isSectionHidden(column))
                field.setGeometry(left + 1, 0, max(0, wide - 3), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tab goes on as the columns stand; Escape clears, then leaves; Down and Enter lead to the cells."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QLineEdit):
            return False
        key = event.key()
        if key in (_FORWARD, _BACK):
            return self._step(watched, 1 if key == _FORWARD else -1)
        if key == Qt.Key.Key_Escape and watched.text():
            watched.clear()
            return True
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive():
                self._timer.stop()
                self.changed.emit()
            self.left.emit()
            return True
        return False

    def _step(self, field: QLineEdit, step: int) -> bool:
        column = next(place for place, one in self._fields.items() if one is field)
        visual = self._header.visualIndex(column) + step
        while 0 <= visual < self._header.count():
            there = self._header.logicalIndex(visual)
            if not self._header.isSectionHidden(there):
                self.reached.emit(there)
                return True
            visual += step
        return False

    def _make(self, column: int) -> QLineEdit:
        own = self._content.columns[column]
        field = QLineEdit(self)
        field.setProperty("filter", True)
        field.setMaxLength(_LONGEST)
        field.setAccessibleName(self.tr("Filter {column}").format(column=self._content.heading(column)))
        field.setPlaceholderText(_hint(own.kind))
        field.setAccessibleDescription(_explain(own.kind))
        field.setToolTip(_explain(own.kind))
        field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        field.customContextMenuRequested.connect(lambda place: self._offer(field, place))
        field.textChanged.connect(lambda text: self._write(field, own.kind, text))
        field.installEventFilter(self)
        if self._last is not None:
            QWidget.setTabOrder(self._last, field)
        self._last = field
        return field

    def _write(self, field: QLineEdit, kind: ColumnKind, text: str) -> None:
        trouble = find_trouble(text, kind)
        field.setProperty("unfinished", trouble is not None)
        field.style().polish(field)
        explained = _explain(kind)
        if trouble is not None:
            explained = f"{_say_trouble(trouble, kind)} {explained}"
        field.setAccessibleDescription(explained)
        field.setToolTip(make_tip(explained))
        self._timer.start()

    def _offer(self, field: QLineEdit, place: object) -> None:
        """Qt's own menu, and what is hard to guess."""
        menu = field.createStandardContextMenu()
        first = menu.actions()[0] if menu.actions() else None
        for words, text in ((self.tr("Only &empty cells"), EMPTY), (self.tr("Only &filled cells"), FILLED)):
            action = QAction(words, menu)
            action.triggered.connect(lambda _=False, text=text: field.setText(text))
            if first is None:
                menu.addAction(action)
            else:
                menu.insertAction(first, action)
        if first is not None:
            menu.insertSeparator(first)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(field.mapToGlobal(place))  # type: ignore[call-overload]


def _hint(kind: ColumnKind) -> str:
    if kind is ColumnKind.TEXT:
        return translate("words", "Contains")
    return translate("words", "> 2024") if kind is ColumnKind.DATE else translate("words", "> 5, 10..20")


def _say_trouble(trouble: str, kind: ColumnKind) -> str:
    is_date = kind is ColumnKind.DATE
    if not trouble:
        words = translate("words", "A date is missing; this filter is off.") if is_date else ""
        return words or translate("words", "A number is missing; this filter is off.")
    words = translate("words", "“{text}” is no date; this filter is off.") if is_date else ""
    words = words or translate("words", "“{text}” is no number; this filter is off.")
    return words.format(text=one_line(trouble, _LONGEST_TROUBLE))


def _explain(kind: ColumnKind) -> str:
    if kind is ColumnKind.TEXT:
        return translate(
            "words",
            "Words that a cell contains; =word for the whole cell, = for empty cells, <> for filled ones.",
        )
    return translate(
        "words", "As > 5, <= 3.5, = 5 or 10..20; what a cell contains; = for empty cells, <> for filled ones."
    )
