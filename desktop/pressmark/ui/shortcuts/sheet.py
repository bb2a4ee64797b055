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

_COLUMNS = (
    (Menu.GO, Menu.ARTICLE, Menu.EDIT, Menu.SITE),
    (Menu.ANNOTATE, Menu.VIEW, Menu.FILE, Menu.TOOLS, Menu.HELP),
)
_MOST_KEYS = 2
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
        self._nothing = QLabel(self.tr("No key does that"))
        self._nothing.setObjectName("hint")
        self._nothing.hide()
        self.area = QScrollArea()
        self._sheet = self._make_sheet(keymap, pane)
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

    def _make_sheet(self, keymap: Keymap, pane: PaneKeys | None) -> QWidget:
        sheet = QWidget()
        page = QVBoxLayout(sheet)
        page.setContentsMargins(8, 8, 24, 8)
        page.setSpacing(24)
        if pane is not None:
            lines = [_Line(translate("words", one.does), say_keys(one, keymap)) for one in pane.keys]
            page.addWidget(self._add_part(translate("words", pane.title), lines))
        self._columns.setSpacing(48)
        for menus in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(20)
            for menu in menus:
                column.addWidget(self._add_part(menu_title(menu), _list_lines(menu, keymap)))
            column.addStretch(1)
            self._columns.addLayout(column)
        page.addLayout(self._columns)
        page.addWidget(self._nothing)
        page.addStretch(1)
        return sheet

    def _add_part(self, title: str, lines: Sequence[_Line]) -> "_Part":
        part = _Part(title, lines)
        self._parts.append(part)
        return part

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
            for label in self._sheet.findChildren(QLabel):
                label.setWordWrap(True)
        wanted = self._sheet.sizeHint()
        self.resize(
            min(wanted.width() + 96, room.width() - 80), min(wanted.height() + 160, room.height() - 80)
        )


class _Part(QWidget):
    """A heading, and lines below it."""

    def __init__(self, title: str, lines: Sequence[_Line]) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        heading = QLabel(title)
        heading.setObjectName("viewTitle")
        self._grid.addWidget(heading, 0, 0, 1, 2)
        self._lines = [
            (fold(f"{title} {line.does} {line.keys}"), bool(line.keys), self._make(line)) for line in lines
        ]
        self.narrow(())

    def narrow(self, words: Sequence[str]) -> bool:
        """Show the lines that say all words; without words those with a key. Tells whether there is one."""
        place = 0
        for said, has_key, labels in self._lines:
            shown = all(word in said for word in words) if words else has_key
            place += shown
            for column, label in enumerate(labels):
                # Where hidden rows stay in it, a grid reckons with less height than it needs.
                self._grid.removeWidget(label)
                if shown:
                    # With a side of its own it would not get the height that its lines need.
                    self._grid.addWidget(label, place, column)
                label.setVisible(shown)
        self.setVisible(place > 0)
        return place > 0

    def _make(self, line: _Line) -> tuple[QLabel, QLabel]:
        does, keys = QLabel(line.does, self), QLabel(line.keys, self)
        for label, side in ((does, Qt.AlignmentFlag.AlignLeft), (keys, Qt.AlignmentFlag.AlignRight)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            seen = QStyle.visualAlignment(self.layoutDirection(), side)
            label.setAlignment(seen | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        keys.setObjectName("hint")
        return does, keys


def _list_lines(menu: Menu, keymap: Keymap) -> list[_Line]:
    between = translate("words", " or ")
    return [
        _Line(command_title(one), write_native(keymap.shown(one.name)[:_MOST_KEYS], between))
        for one in COMMANDS
        if one.menu is menu
    ]
