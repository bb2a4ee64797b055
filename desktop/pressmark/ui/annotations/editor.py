"""The panel in which an annotation is written: note, tags, colour. The article above stays readable."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pressmark.model import Annotation, Color
from pressmark.ui.annotations.foot import Foot
from pressmark.ui.annotations.note_field import NoteField
from pressmark.ui.annotations.quote_line import QuoteLine
from pressmark.ui.annotations.tag_line import TagLine
from pressmark.ui.annotations.words import say_made, say_quote
from pressmark.ui.appearance import Appearance
from pressmark.ui.words import translate

_LONGEST_QUOTE = 800


@dataclass(frozen=True, slots=True)
class NoteText:
    """What can be written of an annotation.

    Attributes:
        note: Markdown.
    """

    note: str = ""
    tags: tuple[str, ...] = ()
    color: str = Color.YELLOW


class NoteEditor(QFrame):
    """Lets one annotation be written, one that there is or one that is to be made; writes nothing itself.

    Whoever hears `saved` writes it, and then calls `show_saved` or `show_failed`. Escape never throws away
    what was typed: it asks.

    Attributes:
        quote: the words that it is on.
        note: the field of the note.
        tags: that of the tags.
        foot: colours and buttons.

    Signals:
        saved(NoteText): this is to be written.
        deleted: the annotation is to be deleted.
        closed: the person is done; nothing is left that was not saved or given up.
    """

    saved = Signal(object)
    deleted = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteEditor")
        self._former = NoteText()
        self._edited = ""
        self._needs_words = False
        self._saving: NoteText | None = None
        self.quote = QuoteLine(appearance)
        self.note = NoteField()
        self.tags = TagLine()
        self.foot = Foot(appearance)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.note)
        self.hide()

    @property
    def edited(self) -> str:
        """The id of the annotation that is written; "" for one that is to be made."""
        return self._edited

    @property
    def unsaved(self) -> bool:
        """Something was typed or chosen that was not saved."""
        written = self.text()
        if not self._edited:
            # The colour of a new one is no work that could be lost.
            written = replace(written, color=self._former.color)
        return written != self._former

    def text(self) -> NoteText:
        """What is written now."""
        return NoteText(self.note.toPlainText(), self.tags.tags(), self.foot.colors.color)

    def edit(self, annotation: Annotation, tags_known: Sequence[str]) -> None:
        """Write an annotation that there is; `tags_known` are proposed, the first before others."""
        self._edited = annotation.id
        self._begin(NoteText(annotation.note, annotation.tags, annotation.color), tags_known)
        self._show_quote("" if annotation.is_whole else say_quote(annotation, _LONGEST_QUOTE))
        self.foot.say(say_made(annotation), matters=False)

    def start(self, quote: str, color: str, tags_known: Sequence[str]) -> None:
        """Write a new annotation on these words; "" for one on the whole article."""
        self._edited = ""
        self._begin(NoteText(color=color), tags_known)
        self._show_quote(quote)
        self._needs_words = not quote
        self._follow()

    def save(self) -> None:
        """Ask for what is written to be saved; where there is nothing to be, be done."""
        if self._saving is not None or not self._is_enough():
            return
        if self._edited and not self.unsaved:
            self.closed.emit()
            return
        self._saving = self.text()
        self.tags.popup.hide()
        self.foot.say(self.tr("Saving…"))
        self._follow()
        self.saved.emit(self._saving)

    def show_saved(self, annotation_id: str = "") -> None:
        """It was written: be done, unless more was typed meanwhile. `annotation_id` is that of a new one."""
        if self._saving is None:
            return
        self._former, self._saving = self._saving, None
        self._edited = annotation_id or self._edited
        self.foot.offer_delete(bool(self._edited))
        self.foot.say(self.tr("Saved"))
        self._follow()
        if self.text() == self._former:
            self.closed.emit()

    def show_failed(self, message: str) -> None:
        """It could not be written, for this reason; all that was typed is still there."""
        self._saving = None
        self.foot.say(message, fault=True)
        self._follow()

    def cancel(self) -> None:
        """Be done, or ask first whether what was typed is to be given up."""
        if self.unsaved:
            self.foot.ask()
        else:
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Letters that a button here does not want are no commands of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~(
                Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
            )
            if held == Qt.KeyboardModifier.NoModifier and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape cancels, or takes back that it did."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.foot.asking:
            self._take_answer(False)
        else:
            self.cancel()

    def _begin(self, text: NoteText, tags_known: Sequence[str]) -> None:
        self._saving, self._needs_words = None, False
        self.note.setPlainText(text.note)
        self.note.moveCursor(QTextCursor.MoveOperation.End)
        self.tags.show_tags(text.tags, tags_known)
        self.foot.colors.show_color(text.color)
        self.quote.show_color(text.color)
        # As the fields say it: they leave out what no note and no tag can have.
        self._former = self.text()
        self.foot.offer_delete(bool(self._edited))
        self.foot.say("")
        self.foot.stop_asking()
        self._follow()
        self.show()

    def _show_quote(self, quote: str) -> None:
        self.quote.show_words(quote or translate("words", "On the whole article"), quiet=not quote)
        self.setAccessibleName(translate("words", "Note on: {quote}").format(quote=self.quote.words()))

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(line, line // 2, line, line // 2)
        layout.setSpacing(line // 3)
        layout.addWidget(self.quote)
        layout.addWidget(self.note, 1)
        layout.addWidget(self.tags)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.note.textChanged.connect(self._follow)
        self.tags.textChanged.connect(self._follow)
        self.foot.colors.chosen.connect(self.quote.show_color)
        self.foot.saved.connect(self.save)
        self.foot.cancelled.connect(self.cancel)
        self.foot.deleted.connect(self.deleted)
        self.foot.answered.connect(self._take_answer)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save, context=within)
        for place, color in enumerate(Color, 1):
            choose = partial(self.foot.colors.choose, color)
            QShortcut(QKeySequence(f"Alt+{place}"), self, choose, context=within)

    def _follow(self) -> None:
        """Let be saved what is worth it."""
        self.foot.save.setEnabled(self._saving is None and self._is_enough())

    def _is_enough(self) -> bool:
        """A note on a whole article says something; on words, the mark alone is enough."""
        return not self._needs_words or bool(self.note.toPlainText().strip() or self.tags.tags())

    def _take_answer(self, discard: bool) -> None:
        self.foot.stop_asking()
        self.note.setFocus()
        if discard:
            self._former = self.text()
            self.closed.emit()
