"""Completion in the search field: when the list opens, which keys are its own, what becomes of the text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QLineEdit

from pressmark.query.completion import Completion, Proposal, complete
from pressmark.query.vocabulary import Vocabulary
from pressmark.ui.announcing import announce
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.completion_popup import CompletionPopup, PopupRow, RowKind
from pressmark.ui.units import count_points, count_units
from pressmark.ui.words import number

_LONGEST = 4_000
"""Characters of a text in which suggestions come by themselves."""

_PAGE = 5
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_ASKS = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.MetaModifier)


class FieldCompletion(QObject):
    """Offers the names of the library below a field while a person types there.

    Signals:
        help_asked: the person wants to know how to search.
    """

    help_asked = Signal()

    def __init__(self, field: QLineEdit, appearance: Appearance) -> None:
        super().__init__(field)
        self._field = field
        self._vocabulary = Vocabulary()
        self._notes: tuple[str, ...] = ()
        self._completion = Completion(0, 0)
        self._asked = False
        self.popup = CompletionPopup(appearance, field)
        self.popup.taken.connect(self._take)
        field.textEdited.connect(lambda _: self.offer(self._asked))
        field.cursorPositionChanged.connect(lambda *_: self._follow())

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """What the library has names for."""
        self._vocabulary = vocabulary

    def set_notes(self, notes: Sequence[str]) -> None:
        """What is to be said of the present text to who asks."""
        self._notes = tuple(notes)

    def offer(self, asked: bool = False) -> None:
        """Show how the text may go on, if there is anything to show.

        Args:
            asked: the person asked: show all there is, and the way to the help if there is nothing.
        """
        text = self._field.text()
        self._completion = Completion(0, 0)
        if not self._field.hasSelectedText() and (asked or len(text) <= _LONGEST):
            cursor = count_points(text, self._field.cursorPosition())
            self._completion = complete(text, cursor, self._vocabulary, asked=asked)
        proposals = [one for one in self._completion.proposals if self._fits(one)]
        if not (proposals or asked):
            self.close()
            return
        opens = not self.popup.isVisible()
        self._asked = asked
        notes = (PopupRow(RowKind.NOTE, note) for note in self._notes)
        way_to_help = PopupRow(RowKind.HELP, self.tr("How to search"))
        self.popup.show_rows((*map(PopupRow.of, proposals), *notes, way_to_help), self._field)
        if opens:
            if (window := self._window()) is not None:
                window.installEventFilter(self)
            self._announce(self.tr("Suggestions: {n}").format(n=number(len(proposals))))

    def close(self) -> None:
        """Show nothing, until the next letter."""
        self._asked = False
        if self.popup.isVisible() and (window := self._window()) is not None:
            window.removeEventFilter(self)
        self.popup.hide()

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list and not for the field."""
        if event.key() == Qt.Key.Key_Space and event.modifiers() in _ASKS:
            return True
        if not self.popup.isVisible():
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in _ENDS:
            return self.popup.chosen is not None
        return plain and (event.key() == Qt.Key.Key_Escape or event.key() in _STEPS)

    def take_key(self, event: QKeyEvent) -> None:
        """Do what a key that the list `wants` is for."""
        key = Qt.Key(event.key())
        chosen = self.popup.chosen
        if key == Qt.Key.Key_Space:
            self.offer(asked=True)
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in _STEPS:
            self.popup.move_choice(_STEPS[key])
            row = self.popup.chosen
            self._announce(row.spoken if row else self._field.text())
        elif chosen is not None:
            self._take(chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """A click elsewhere closes the list, also where it takes the focus from nobody."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            field = QRect(self._field.mapTo(self._field.window(), QPoint()), self._field.size())
            place = event.position().toPoint()
            if not (self.popup.geometry().contains(place) or field.contains(place)):
                self.close()
        return False

    def _window(self) -> QWindow | None:
        return self._field.window().windowHandle()

    def _follow(self) -> None:
        if self.popup.isVisible():
            self.offer(self._asked)

    def _fits(self, proposal: Proposal) -> bool:
        """Whether the field can hold the text after this."""
        more = count_units(proposal.text) - (self._completion.end - self._completion.start)
        return count_units(self._field.text()) + more <= self._field.maxLength()

    def _take(self, row: PopupRow) -> None:
        completion = self._completion
        self.close()
        if row.proposal is None:
            self.help_asked.emit()
            return
        text = self._field.text()
        start = count_units(text[: completion.start])
        self._field.setSelection(start, count_units(text[completion.start : completion.end]))
        if completion.start == completion.end:
            self._field.setCursorPosition(start)
        self._field.insert(row.proposal.text)
        if not row.proposal.text.endswith((":", " ")):
            self._field.cursorForward(False)  # over the space that was there

    def _announce(self, words: str) -> None:
        announce(self._field, words)
