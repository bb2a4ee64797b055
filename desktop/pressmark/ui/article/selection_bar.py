"""The small bar at what was selected: five colours, a note, a copy."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from pressmark.model import Color
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.geometry import find_pieces, unite
from pressmark.ui.article.highlights import make_swatch, name_color
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.keymap import Keymap, read_keymap
from pressmark.ui.words import translate

_REST = 400  # milliseconds without a key, after which a selection made by keys is done
_AWAY = 6  # logical pixels between the bar and the words
_ICON = 1.25  # of the height of the font
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class SelectionBar(QFrame):
    """Comes when a person has selected words, beside them, and goes with the selection.

    Args:
        passage: the part of the text that is selected; None where nothing is.

    Signals:
        highlight_asked(str): the words are to be highlighted in this colour.
        note_asked: a note is to be written on them.
    """

    highlight_asked = Signal(str)
    note_asked = Signal()

    def __init__(
        self, view: Sheet, appearance: Appearance, passage: Callable[[], tuple[int, int] | None]
    ) -> None:
        super().__init__(view.viewport())
        self.setObjectName("selectionBar")
        self.setAccessibleName(translate("words", "Selected words"))
        self._view = view
        self._appearance = appearance
        self._passage = passage
        self._wanted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._offer)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4, 3, 4, 3)
        self._layout.setSpacing(1)
        self.buttons: dict[str, QToolButton] = {}
        self._make_buttons()
        self.hide()
        view.selectionChanged.connect(self._follow_selection)
        view.placed.connect(self._place)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        appearance.changed.connect(self._colour)
        self._colour()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def dismiss(self) -> None:
        """Go, until something else is selected."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self._wanted = False
        self._timer.stop()
        if had_focus:
            # Before it goes: else Qt looks for another that has it, and finds a link.
            self._view.setFocus()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice when something was selected by pointer or by keys."""
        if isinstance(watched, QToolButton):
            return isinstance(event, QKeyEvent) and self._hear_button(watched, event)
        if watched is self._view and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._hear_key(event)
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonPress:
                self.dismiss()
            elif event.type() is QEvent.Type.MouseButtonRelease:
                # The view has still to hear of it.
                self._timer.start(0)
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "buttons"):
            self._colour()
            self._place()

    def _make_buttons(self) -> None:
        for color in Color:
            self._add(color.value, partial(self.highlight_asked.emit, color.value))
        self._add("note", self.note_asked.emit)
        self._add("copy", self._view.copy)
        self.follow_keys(read_keymap({}))

    def follow_keys(self, keymap: Keymap) -> None:
        """Say the keys that commands have now."""
        highlight = translate("words", "Highlight in {color}")
        for color in Color:
            said = highlight.format(color=name_color(color.value).lower())
            self._say(color.value, said, keymap.key(f"color-{color}"))
        self._say("note", translate("words", "Write a note"), keymap.key("note"))
        self._say("copy", translate("words", "Copy"), "")

    def _say(self, name: str, words: str, key: str) -> None:
        said = f"{words} ({key})" if key else words
        self.buttons[name].setToolTip(said)
        self.buttons[name].setAccessibleName(said)

    def _add(self, name: str, do: Callable[[], object]) -> None:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: self._do(do))
        button.installEventFilter(self)
        self.buttons[name] = button
        self._layout.addWidget(button)

    def _do(self, do: Callable[[], object]) -> None:
        do()
        self.dismiss()

    def _hear_button(self, button: QToolButton, event: QKeyEvent) -> bool:
        """Escape goes back to the text, Enter presses; the arrows go round from button to button."""
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if event.key() in _ENTER:
            button.click()
            return True
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            by = -by
        if by:
            buttons = list(self.buttons.values())
            buttons[(buttons.index(button) + by) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(by)

    def _hear_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.isVisible():
            self.dismiss()
            return True
        if event.key() in _TAB and self.isVisible():
            names = list(self.buttons)
            first = names[0] if event.key() == Qt.Key.Key_Tab else names[-1]
            self.buttons[first].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        every = event.matches(QKeySequence.StandardKey.SelectAll)
        if every or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            # Keys select; whoever goes on does not want the bar yet.
            self.hide()
            self._timer.start(_REST)
        return False

    def _offer(self) -> None:
        self._wanted = self._passage() is not None
        self._place()

    def _follow_selection(self) -> None:
        if not self._view.textCursor().hasSelection():
            self._wanted = False
            self.hide()

    def _place(self) -> None:
        """Below the words that are selected or above them, in any case within what is in sight."""
        if not self._wanted:
            return
        room = self._view.viewport().rect().adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
        words = self._find_words()
        size = self.sizeHint()
        if not words.intersects(room):
            self.hide()
            return
        self.setGeometry(place_beside(words, room, size, self._find_end()))
        self.show()
        self.raise_()

    def _find_words(self) -> QRect:
        """Around the selected words in sight, in the viewport."""
        cursor, view = self._view.textCursor(), self._view
        first, last = view.positions_in_sight()
        start, end = max(cursor.selectionStart(), first), min(cursor.selectionEnd(), last + 1)
        box = unite(find_pieces(view.document(), start, end))
        across, down = view.horizontalScrollBar().value(), view.verticalScrollBar().value()
        return box.translated(-across, -down).toAlignedRect()

    def _find_end(self) -> QPoint:
        """Where the person stopped selecting."""
        return self._view.cursorRect().center()

    def _colour(self) -> None:
        size = round(self.fontMetrics().height() * _ICON)
        icons = {color.value: make_swatch(color.value, self._appearance.colours) for color in Color}
        icons |= {name: self._appearance.icon(name) for name in ("note", "copy")}
        for name, button in self.buttons.items():
            button.setIcon(icons[name])
            button.setIconSize(QSize(size, size))


def place_beside(words: QRect, room: QRect, size: QSize, end: QPoint) -> QRect:
    """Where a bar covers no word, near where the selection ended.

    Args:
        words: around what is selected.
        room: that the bar must not leave.
        size: of the bar.
        end: of the selection.
    """
    left = max(room.left(), min(end.x() - size.width() // 2, room.right() - size.width() + 1))
    below, above = words.bottom() + 1 + _AWAY, words.top() - _AWAY - size.height()
    tops = [below, above] if end.y() >= words.center().y() else [above, below]
    for top in tops:
        if room.top() <= top and top + size.height() <= room.bottom() + 1:
            return QRect(QPoint(left, top), size)
    beside = [words.right() + 1 + _AWAY, words.left() - _AWAY - size.width()]
    top = max(room.top(), min(end.y(), room.bottom() - size.height() + 1))
    for side in beside:
        if room.left() <= side and side + size.width() <= room.right() + 1:
            return QRect(QPoint(side, top), size)
    # The selection fills the pane.
    return QRect(QPoint(left, room.bottom() - size.height() + 1), size)
