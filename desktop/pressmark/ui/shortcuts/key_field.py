"""A field that takes one chord of keys."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QToolButton, QWidget

from pressmark.ui.words import translate

_LEFT_TO_DIALOG = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier)
_WRITING = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.Timer, QEvent.Type.FocusOut)
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ShortcutEdit(QKeySequenceEdit):
    """Escape and Enter are the dialog's, Backspace and Delete clear; any other chord is taken as it is.

    Attributes:
        cleared: the person cleared it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cleared = False
        self._placeholder = ""
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        name = translate("words", "Shortcut")
        self.setAccessibleName(name)
        for line in self.findChildren(QLineEdit):
            line.setAccessibleName(name)
            # It would hand the focus back to this field, and so Shift+Tab would never lead out.
            line.setFocusProxy(None)  # type: ignore[arg-type]
            line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(translate("words", "Clear"))

    def setPlaceholderText(self, words: str) -> None:  # noqa: N802
        """Say what the field is for while it is empty; Qt would say so in its own words."""
        self._placeholder = words
        self.keySequenceChanged.connect(self._show_placeholder)
        self._show_placeholder()

    def clear(self) -> None:
        """Have no keys; Qt writes its own words there though there were none before, and tells nobody."""
        super().clear()
        self._show_placeholder()

    def event(self, event: QEvent) -> bool:
        """After each key and each pause Qt writes its own words there."""
        done = super().event(event)
        if event.type() in _WRITING:
            self._show_placeholder()
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show it: to the style sheet the line within is a field without the focus."""
        super().focusInEvent(event)
        self._show_focus(held=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """See `focusInEvent`."""
        super().focusOutEvent(event)
        self._show_focus(held=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See `QKeySequenceEdit.keyPressEvent`."""
        bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Backtab and event.modifiers() in _LEAVING:
            self.focusPreviousChild()
        elif bare and event.key() in _LEFT_TO_DIALOG:
            event.ignore()
        elif bare and event.key() in _CLEARING:
            self.cleared = True
            self.clear()
        else:
            super().keyPressEvent(event)

    def _show_placeholder(self) -> None:
        for line in self.findChildren(QLineEdit) if self._placeholder else ():
            line.setPlaceholderText(self._placeholder)

    def _show_focus(self, *, held: bool) -> None:
        for line in self.findChildren(QLineEdit):
            line.setStyleSheet("border-color: palette(highlight);" if held else "")
