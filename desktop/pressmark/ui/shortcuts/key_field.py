"""A field that takes one chord of keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QToolButton, QWidget

from pressmark.ui.words import translate

_LEFT_TO_DIALOG = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier)
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ShortcutEdit(QKeySequenceEdit):
    """Escape and Enter are the dialog's, Backspace and Delete clear; any other chord is taken as it is.

    Attributes:
        cleared: the person cleared it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cleared = False
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

    def _show_focus(self, *, held: bool) -> None:
        for line in self.findChildren(QLineEdit):
            line.setStyleSheet("border-color: palette(highlight);" if held else "")
