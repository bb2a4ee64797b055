"""What keys, menus and the bar at a selection do to the annotations of the article that is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.article.anchoring import describe
from pressmark.errors import PressmarkError
from pressmark.model import Color, Draft, Selector
from pressmark.store.notes.annotating import NoteMarks
from pressmark.ui.note_choice import NoteChoice, find_note
from pressmark.ui.note_keeping import NoteKeeper
from pressmark.ui.note_sight import NoteSight
from pressmark.ui.note_writing import NoteWriting
from pressmark.ui.preferences import Preferences
from pressmark.ui.reader import Reader
from pressmark.ui.words import translate


class NoteActs(QObject):
    """Acts on the words that are selected, else on the current annotation.

    Signals:
        said(str): where the annotation is, or why nothing was done, in words.
        asked(int, str): this annotation is to be shown, of this post.
    """

    said = Signal(str)
    asked = Signal(int, str)

    def __init__(
        self,
        reader: Reader,
        preferences: Preferences,
        choice: NoteChoice,
        keeper: NoteKeeper,
        writing: NoteWriting,
    ) -> None:
        super().__init__(reader)
        self._reader = reader
        self._preferences = preferences
        self._choice = choice
        self._keeper = keeper
        self._writing = writing
        self._sight = NoteSight(reader)
        self._from_list = False  # the editor was opened from the inspector
        writing.left.connect(self._return)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        colors = {f"color-{color}": (lambda color=color: self.paint(color)) for color in Color}
        return colors | {
            "highlight": lambda: self.paint(self._preferences.settings.annotation_color),
            "note": self.write,
            "article-note": self.write_on_article,
            "delete-note": self._delete_current,
            "next-note": lambda: self.said.emit(self._sight.step(1)),
            "previous-note": lambda: self.said.emit(self._sight.step(-1)),
            "caret": self._toggle_caret,
        }

    def paint(self, color: str) -> None:
        """Highlight the words that are selected, else give the current annotation this colour."""
        self._preferences.change(annotation_color=Color(color))
        draft, choice = self._draft(), self._choice
        if draft is not None:
            self._make(replace(draft, color=color))
        elif choice.making is not None:
            self._keeper.recolour(choice.making, color)
        elif choice.current is not None and self._sight.sees(choice.key):
            self._keeper.recolour([choice.key], color)
        else:
            self._ask_for_words()

    def write(self) -> None:
        """Write a note on the words that are selected, on the current annotation, or on the article."""
        draft, choice = self._draft(), self._choice
        if draft is not None and draft.quote is not None:
            choice.stay()
            self._reader.pane.view.bar.dismiss()
            self._sight.hold((draft.quote.start, draft.quote.end))
            self._writing.start(draft)
        elif choice.making is not None:
            choice.open_made()
        elif choice.current is not None:
            self.edit(choice.key)
        else:
            self.write_on_article()

    def write_on_article(self) -> None:
        """Write a note on the whole article."""
        reading = self._reader.pane.reading
        if reading is not None:
            color = self._preferences.settings.annotation_color
            self._sight.hold(None)
            self._writing.start(Draft(reading.post.id, reading.shown.id, None, color))

    def edit(self, key: str) -> None:
        """Open the editor on an annotation of the article that is shown."""
        annotation = find_note(self._choice.notes, key)
        if annotation is not None:
            self._from_list = self._has_keys(self._reader.inspector)
            self._choice.choose(key)
            self._sight.hold(self._choice.notes.places.get(key))
            self._writing.edit(annotation)

    def delete(self, keys: Sequence[str]) -> None:
        """Delete annotations; the one that was current is so again when they come back."""
        choice, post_id = self._choice, self._choice.shown
        chosen = keys if keys is choice.making else [key for key in keys if key == choice.key]
        choice.give_up(keys)
        self._keeper.delete(keys, lambda again: None if again else self._choose_again(chosen, post_id))

    def put(self, key: str, quote: Selector | None) -> None:
        """Place an annotation by hand: on a candidate, or on the words that are selected."""
        reading = self._reader.pane.reading
        if reading is None:
            return
        revision = reading.versions[-1].id
        if quote is None and (draft := self._draft()) is not None:
            quote, revision = draft.quote, draft.revision_id
        if quote is None:
            self._ask_for_words()
        else:
            self._choice.key, self._choice.making = key, None
            self._keeper.put(key, revision, quote)
            self._select_nothing()

    def _draft(self) -> Draft | None:
        """An annotation on the words that are selected; None where none are."""
        reading, passage = self._reader.pane.reading, self._reader.pane.view.selected_passage()
        if reading is None or passage is None:
            return None
        quote, shown = describe(reading.article.text, *passage), reading.shown
        color = self._preferences.settings.annotation_color
        if quote is None:
            return None
        return Draft(reading.post.id, shown.id, quote, color, on_old=not shown.current)

    def _make(self, draft: Draft) -> None:
        """Make an annotation; what is done next is done to it, not to the one that was current."""
        choice = self._choice

        def written(_marks: NoteMarks) -> None:
            if choice.making is made:
                choice.find_made()

        def moved(again: bool) -> None:
            if again:
                self._choose_again(made, draft.post_id)

        def failed(_error: PressmarkError) -> None:
            choice.give_up(made)

        choice.stay()
        made = self._keeper.make(draft, written, moved, failed)
        choice.make(made)
        self._select_nothing()

    def _choose_again(self, keys: Sequence[str], post_id: int) -> None:
        """Make one that came back the current one, if its article is shown still."""
        if keys and post_id == self._choice.shown:
            self._choice.expect(keys[0])

    def _delete_current(self) -> None:
        choice = self._choice
        current = choice.current
        if choice.making is not None:
            self.delete(choice.making)
        elif current is not None and self._sight.sees(current.id):
            self.delete([current.id])
        elif current is not None:
            self.asked.emit(current.post_id, current.id)
            self.said.emit(translate("words", "This annotation was out of sight. Now it can be deleted."))

    def _return(self) -> None:
        """From the editor to the text, or to the list that it was opened from."""
        self._sight.let_go()
        self._select_nothing()
        if self._has_keys(self._reader.editor):
            listed = self._from_list and self._reader.inspector.isVisible()
            (self._reader.inspector if listed else self._reader.pane.view).setFocus()
        self._from_list = False

    def _has_keys(self, widget: QWidget) -> bool:
        held = widget.window().focusWidget()
        return held is not None and widget.isAncestorOf(held)

    def _select_nothing(self) -> None:
        view = self._reader.pane.view
        view.bar.dismiss()
        cursor = view.textCursor()
        cursor.clearSelection()
        view.setTextCursor(cursor)

    def _toggle_caret(self) -> None:
        view = self._reader.pane.view
        view.set_caret(not view.caret.on)
        view.setFocus()

    def _ask_for_words(self) -> None:
        hint = translate("words", "Select words first: with the mouse, or F7 and then Shift with the arrows")
        self.said.emit(hint)
