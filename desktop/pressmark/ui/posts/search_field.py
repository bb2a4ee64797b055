"""The search field: tells what was typed once the fingers rest."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from pressmark.query import Note
from pressmark.query.vocabulary import Vocabulary
from pressmark.ui.appearance import Appearance
from pressmark.ui.keymap import Keymap, read_keymap, write_native
from pressmark.ui.posts.completion import FieldCompletion
from pressmark.ui.posts.completion_words import describe_note, make_tip
from pressmark.ui.posts.query_help import QueryHelp
from pressmark.ui.words import translate

DELAY = 150  # milliseconds
_MOST_NOTES = 4


class SearchField(QLineEdit):
    """A line of words, "phrases" and qualifiers; suggests how to go on, and says what it did not understand.

    Signals:
        searched(str): the text to search for; "" for everything.
        left: the person went on to the results.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search the library"))
        self.setObjectName("searchField")
        self.follow_keys(read_keymap({}))
        self.setClearButtonEnabled(True)
        self._appearance = appearance
        self._glass = QAction(self)
        self._glass.setEnabled(False)
        self._glass.setText(self.tr("Search"))
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._info = QAction(self.tr("What was not understood"), self)
        self._info.setVisible(False)
        self.addAction(self._info, QLineEdit.ActionPosition.TrailingPosition)
        name_clear_button(self)
        self.completion = FieldCompletion(self, appearance)
        self.completion.help_asked.connect(self._show_help)
        self._info.triggered.connect(self._show_info)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.tell)
        self.textChanged.connect(lambda _: self._timer.start())
        appearance.changed.connect(self._colour)
        self._colour()

    def follow_keys(self, keymap: Keymap) -> None:
        """Say the keys that commands have now."""
        key = keymap.key("search")
        words = self.tr('Words, or a "phrase in quotation marks". {key} shows what else.')
        tip = words.format(key=write_native((QKeySequence("Ctrl+Space"),)))
        self.setToolTip(f"{tip} ({key})" if key else tip)

    def show_text(self, text: str) -> None:
        """Show a text that is searched for already."""
        self._told = text
        if self.text() != text:
            self.completion.close()
            self.setText(text)
            self._timer.stop()

    def tell(self) -> None:
        """Tell what was typed now, instead of when the fingers rest."""
        self._timer.stop()
        # A space at the end says that the last word is whole.
        text = self.text() if self.text().strip() else ""
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """What the library has names for."""
        self.completion.set_vocabulary(vocabulary)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Say quietly what of the text was not taken as it may have been meant; nothing for none."""
        sentences = list(dict.fromkeys(map(describe_note, notes)))[:_MOST_NOTES]
        self.completion.set_notes(sentences)
        self._info.setVisible(bool(sentences))
        self._info.setToolTip(make_tip(sentences))
        self.setAccessibleDescription(" ".join(sentences))

    def event(self, event: QEvent) -> bool:
        """Keys of the list of suggestions come first: before the commands of the window, and Tab."""
        if isinstance(event, QKeyEvent) and self.completion.wants(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.completion.take_key(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears, and leaves an empty field; Enter and down go to the results."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self.tell()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.completion.close()
            self.tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Whoever goes elsewhere needs no suggestions."""
        self.completion.close()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """See `focusOutEvent`."""
        self.completion.close()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The list would hang elsewhere."""
        self.completion.close()
        super().resizeEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802
        """See `resizeEvent`."""
        self.completion.close()
        super().moveEvent(event)

    def _show_info(self) -> None:
        self.setFocus()
        self.completion.offer(asked=True)

    def _show_help(self) -> None:
        sheet = QueryHelp(self.window())
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()

    def _colour(self) -> None:
        faint = self._appearance.colours.faint
        self._glass.setIcon(self._appearance.icon("search", faint))
        self._info.setIcon(self._appearance.icon("info", self._appearance.colours.muted))


def name_clear_button(field: QLineEdit) -> None:
    """Qt gives the buttons in a field no names for those who cannot see them."""
    for button in field.findChildren(QToolButton):
        act = button.defaultAction()
        own = "" if act is None else act.text()
        button.setAccessibleName(button.accessibleName() or own or translate("words", "Clear"))
