"""All keys on one sheet: first those of the pane that was left for it, then those of the commands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from pressmark.query.folding import fold
from pressmark.ui.actions import command_title, menu_title
from pressmark.ui.commands import COMMANDS, Menu
from pressmark.ui.keymap import Keymap, write_native
from pressmark.ui.shortcuts.panes import PaneKeys, say_keys
from pressmark.ui.words import translate

_MENUS = (
    *(Menu.GO, Menu.ARTICLE, Menu.EDIT, Menu.SITE),
    *(Menu.ANNOTATE, Menu.VIEW, Menu.FILE, Menu.TOOLS, Menu.HELP),
)
_MOST_KEYS = 2
_HEAD = 2  # lines that a heading takes, with what is free above it
_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class _Line:
    does: str
    keys: str


class ShortcutsSheet(QDialog):
    """What keys do; letters typed there narrow it, the arrows scroll it.

    Args:
        keymap: the keys of the commands.
        pane: the pane that had the focus, None for none.

    Signals:
        change_asked: keys are to be changed.
    """

    change_asked = Signal()

    def __init__(self, keymap: Keymap, pane: PaneKeys | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a key or what it does"))
        self.field.setAccessibleName(self.tr("Find a key or what it does"))
        self.field.setClearButtonEnabled(True)
        self._parts: list[_Part] = []
        self._columns = QHBoxLayout()
        # All is made where it stays: what moves to another parent, the style sheet goes through once more.
        self.area = QScrollArea(self)
        self._sheet = QWidget(self.area.viewport())
        self._nothing = QLabel(self.tr("No key does that"), self._sheet)
        self._nothing.setObjectName("hint")
        self._nothing.hide()
        self._fill(keymap, pane)
        self._lay_out(keymap)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self._fit()
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Keys that scroll, while letters are typed."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        bar = self.area.verticalScrollBar()
        line = self.fontMetrics().lineSpacing() * 2
        steps = {
            _Key.Key_Up: -line, _Key.Key_Down: line,
            _Key.Key_PageUp: -bar.pageStep(), _Key.Key_PageDown: bar.pageStep(),
        }  # fmt: skip
        step = steps.get(_Key(event.key()))
        if step is not None:
            bar.setValue(bar.value() + step)
        return step is not None

    def _fill(self, keymap: Keymap, pane: PaneKeys | None) -> None:
        page = QVBoxLayout(self._sheet)
        page.setContentsMargins(8, 8, 24, 8)
        page.setSpacing(24)
        if pane is not None:
            lines = [_Line(translate("words", one.does), say_keys(one, keymap)) for one in pane.keys]
            self._add_part(translate("words", pane.title), lines)
        for menu in _MENUS:
            self._add_part(menu_title(menu), _list_lines(menu, keymap))
        self._columns.setSpacing(48)
        half = find_half([part.lines + _HEAD for part in self._parts])
        for parts in (self._parts[:half], self._parts[half:]):
            column = QVBoxLayout()
            column.setSpacing(20)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        page.addLayout(self._columns)
        page.addWidget(self._nothing)
        page.addStretch(1)

    def _add_part(self, title: str, lines: Sequence[_Line]) -> None:
        self._parts.append(_Part(title, lines, self._sheet))

    def _lay_out(self, keymap: Keymap) -> None:
        self.area.setWidget(self._sheet)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.windowTitle())
        off = QLabel(
            self.tr("Single keys are switched off: only keys with Ctrl or Alt, and those such as F5.")
        )
        off.setObjectName("banner")
        off.setWordWrap(True)
        off.setVisible(not keymap.single_keys)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        change = QPushButton(self.tr("&Change keys…"))
        change.setAutoDefault(False)
        change.clicked.connect(self.change_asked)
        change.clicked.connect(self.accept)
        buttons.addButton(change, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        for part in (self.field, off, self.area, buttons):
            layout.addWidget(part)

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        shown = [part.narrow(words) for part in self._parts]
        self._nothing.setVisible(not any(shown))
        self.area.verticalScrollBar().setValue(0)

    def _fit(self) -> None:
        """As large as what it says, as far as the screen has room; one column where two are too wide."""
        room = self.screen().availableSize()
        if self._sheet.sizeHint().width() + 96 > room.width() - 80:
            self._columns.setDirection(QBoxLayout.Direction.TopToBottom)
            self._columns.setSpacing(20)
            self._nothing.setWordWrap(True)
            for part in self._parts:
                part.wrap()
        wanted = self._sheet.sizeHint()
        self.resize(
            min(wanted.width() + 96, room.width() - 80), min(wanted.height() + 160, room.height() - 80)
        )


def find_half(heights: Sequence[int]) -> int:
    """How many parts of these heights the first of two columns has, so that the longer one is short."""
    return min(range(len(heights) + 1), key=lambda count: max(sum(heights[:count]), sum(heights[count:])))


class _Part(QWidget):
    """A heading, and lines below it.

    Attributes:
        lines: how many are shown.
    """

    def __init__(self, title: str, lines: Sequence[_Line], parent: QWidget) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        heading = QLabel(title, self)
        heading.setObjectName("viewTitle")
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self._sides = [
            QStyle.visualAlignment(self.layoutDirection(), side)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignTop
            for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        ]
        self._wraps = False
        self._lines = [(fold(f"{title} {line.does} {line.keys}"), line) for line in lines]
        # Of those without a key, which are many, no more are made than somebody looks for.
        self._labels: dict[int, tuple[QLabel, QLabel]] = {}
        self.lines = 0
        self.narrow(())

    def narrow(self, words: Sequence[str]) -> bool:
        """Show the lines that say all words; without words those with a key. Tells whether there is one."""
        place = 0
        for number, (said, line) in enumerate(self._lines):
            shown = all(word in said for word in words) if words else bool(line.keys)
            if not shown and number not in self._labels:
                continue
            place += shown
            for column, label in enumerate(self._find_labels(number, line)):
                # Where hidden rows stay in it, a grid reckons with less height than it needs.
                self._grid.removeWidget(label)
                if shown:
                    # With a side of its own it would not get the height that its lines need.
                    self._grid.addWidget(label, place, column)
                label.setVisible(shown)
        self.lines = place
        self.setVisible(place > 0)
        return place > 0

    def wrap(self) -> None:
        """Break lines that are wider than there is room."""
        self._wraps = True
        for label in self.findChildren(QLabel):
            label.setWordWrap(True)

    def _find_labels(self, number: int, line: _Line) -> tuple[QLabel, QLabel]:
        if number not in self._labels:
            self._labels[number] = self._make(line)
        return self._labels[number]

    def _make(self, line: _Line) -> tuple[QLabel, QLabel]:
        does, keys = QLabel(line.does, self), QLabel(line.keys, self)
        for label, side in zip((does, keys), self._sides, strict=True):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(side)
            label.setWordWrap(self._wraps)
        keys.setObjectName("hint")
        return does, keys


def _list_lines(menu: Menu, keymap: Keymap) -> list[_Line]:
    between = translate("words", " or ")
    return [
        _Line(command_title(one), write_native(keymap.shown(one.name)[:_MOST_KEYS], between))
        for one in COMMANDS
        if one.menu is menu
    ]
