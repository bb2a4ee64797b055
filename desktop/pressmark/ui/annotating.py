"""The annotations of the article that is shown: made, changed, gone through."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, Changes, Color, Draft, Selector
from pressmark.reading import Notes, Reading, read_notes
from pressmark.store import Store
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.note_keeping import NoteKeeper
from pressmark.ui.note_writing import NoteWriting
from pressmark.ui.preferences import Preferences
from pressmark.ui.reader import Reader
from pressmark.ui.reviewing import Reviewing
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.words import translate


class Annotating(QObject):
    """Connects article, editor and inspector with what is kept of annotations.

    Signals:
        said(str): what was done, or why nothing was, in words.
        changed: another annotation is the current one, or there are others.
    """

    said = Signal(str)
    changed = Signal()

    def __init__(
        self, store: Store, tasks: Tasks, log: UndoLog, reader: Reader, preferences: Preferences
    ) -> None:
        super().__init__(reader)
        self._store = store
        self._tasks = tasks
        self._reader = reader
        self._preferences = preferences
        self.keeper = NoteKeeper(log)
        self.reviewing = Reviewing(store, tasks, self.keeper, reader)
        self.writing = NoteWriting(store, tasks, self.keeper, reader.editor)
        self._notes = Notes()
        self._shown = 0
        self._wanted = ""
        self._arriving = ""  # this one is to be scrolled to as soon as it is shown
        self._connect()

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        colors = {f"color-{color}": (lambda color=color: self._paint(color)) for color in Color}
        return colors | {
            **self.reviewing.doers(),
            "highlight": lambda: self._paint(self._preferences.settings.annotation_color),
            "note": self._write,
            "article-note": self._write_on_article,
            "delete-note": self._delete_current,
            "next-note": lambda: self._step(1),
            "previous-note": lambda: self._step(-1),
            "caret": self._toggle_caret,
        }

    @property
    def annotations(self) -> Sequence[Annotation]:
        """Those of the article that is shown."""
        return self._notes.annotations

    @property
    def current(self) -> Annotation | None:
        """The annotation that commands act on."""
        return self._find(self._wanted)

    def go_to(self, post_id: int, key: str) -> None:
        """Show an annotation in its article."""
        self._wanted = self._arriving = key
        if post_id == self._shown and self._reader.opening.comparison is None:
            self.choose(key)
        else:
            self._reader.opening.open(post_id)

    def choose(self, key: str) -> None:
        """Make an annotation the current one and show it."""
        self._wanted = key
        one = self._find(key)
        shown = one is not None and (one.is_whole or key in self._notes.places)
        self._reader.pane.view.choose_highlight(key if shown else "")
        self._follow_choice()

    def flush(self) -> None:
        """Save what is typed and not saved: the article or the window goes."""
        self.writing.flush()

    def _connect(self) -> None:
        view, inspector = self._reader.pane.view, self._reader.inspector
        self._reader.opening.opened.connect(lambda _: self._follow())
        self._reader.opening.closed.connect(self._forget)
        self._tasks.changed.connect(self._refresh)
        view.highlight_chosen.connect(self._take_choice)
        view.highlight_opened.connect(self.edit)
        view.highlight_asked.connect(self._paint)
        view.note_asked.connect(self._write)
        view.recolour_asked.connect(lambda key, color: self.keeper.recolour([key], color))
        view.delete_asked.connect(lambda key: self.keeper.delete([key]))
        self.writing.saved.connect(self._choose_later)
        self.writing.left.connect(self._return)
        inspector.note_asked.connect(self.choose)
        inspector.note_opened.connect(self.edit)
        inspector.article_note_asked.connect(self._write_on_article)
        inspector.notes.recolour_asked.connect(self.keeper.recolour)
        inspector.notes.delete_asked.connect(self.keeper.delete)
        inspector.notes.accept_asked.connect(self.keeper.accept)
        inspector.notes.keep_asked.connect(self.keeper.keep)
        inspector.notes.seek_asked.connect(self.keeper.seek)
        self.reviewing.said.connect(self.said)
        self.reviewing.asked.connect(self.go_to)
        self.reviewing.put_asked.connect(self._put)
        self._reader.review.version_asked.connect(self._show_version)

    def _find(self, key: str) -> Annotation | None:
        return next((one for one in self._notes.annotations if one.id == key), None)

    def _follow(self) -> None:
        reading = self._reader.pane.reading
        if reading is None:
            return
        if reading.post.id != self._shown:
            self.flush()
            self._shown = reading.post.id
        self._show(reading.notes)

    def _forget(self) -> None:
        self.flush()
        self._shown, self._notes = 0, Notes()
        self._follow_choice()

    def _refresh(self, changes: Changes) -> None:
        reading = self._reader.pane.reading
        if reading is not None and changes & Changes.ANNOTATIONS:
            post_id, version, text = reading.post.id, reading.shown, reading.article.text
            self._tasks.run_latest(
                "notes",
                lambda: (post_id, read_notes(self._store, post_id, version, text)),
                lambda read: self._show(read[1]) if read[0] == self._shown else None,
            )

    def _show(self, notes: Notes) -> None:
        self._notes = notes
        view = self._reader.pane.view
        view.show_highlights(_list_highlights(notes), len(notes.annotations))
        self._reader.show_notes(notes)
        if self.current is None:
            self._wanted = ""
        if self._wanted == self._arriving or self._wanted != view.current_highlight:
            self.choose(self._wanted)
        else:
            self._follow_choice()
        self._arriving = ""

    def _take_choice(self, key: str) -> None:
        """A person chose a highlight in the text, where it is in sight already."""
        self._wanted = key
        self._follow_choice()

    def _follow_choice(self) -> None:
        current = self.current
        self._reader.inspector.show_note(self._wanted)
        waiting = sum(one.needs_attention for one in self._notes.annotations if one is not current)
        self.reviewing.show(current, waiting)
        self.changed.emit()

    def _show_version(self, number: int) -> None:
        self._arriving = self._wanted
        self._reader.opening.show_version(number)

    def _toggle_caret(self) -> None:
        view = self._reader.pane.view
        view.set_caret(not view.caret.on)
        view.setFocus()

    def _draft(self, reading: Reading) -> Draft | None:
        """An annotation on the words that are selected; None where none are."""
        passage = self._reader.pane.view.selected_passage()
        quote = describe(reading.article.text, *passage) if passage is not None else None
        if quote is None:
            return None
        return Draft(reading.post.id, reading.shown.id, quote, self._preferences.settings.annotation_color)

    def _paint(self, color: str) -> None:
        """Highlight the words that are selected, else give the current annotation this colour."""
        self._preferences.change(annotation_color=Color(color))
        reading = self._reader.pane.reading
        draft = self._draft(reading) if reading is not None else None
        if draft is not None:
            made = replace(draft, color=color)
            self.keeper.make(made, lambda marks: self._choose_later(next(iter(marks.ids), "")))
            self._select_nothing()
        elif self.current is not None:
            self.keeper.recolour([self.current.id], color)
        else:
            self._ask_for_words()

    def _select_nothing(self) -> None:
        view = self._reader.pane.view
        cursor = view.textCursor()
        cursor.clearSelection()
        view.setTextCursor(cursor)

    def _choose_later(self, key: str) -> None:
        # It is shown when it was read anew, after the write.
        self._wanted = key

    def _write(self) -> None:
        """Write a note on the words that are selected, on the current annotation, or on the article."""
        reading = self._reader.pane.reading
        draft = self._draft(reading) if reading is not None else None
        if draft is not None:
            self.writing.start(draft)
        elif self.current is not None:
            self.edit(self.current.id)
        else:
            self._write_on_article()

    def _write_on_article(self) -> None:
        reading = self._reader.pane.reading
        if reading is not None:
            color = self._preferences.settings.annotation_color
            self.writing.start(Draft(reading.post.id, reading.shown.id, None, color))

    def edit(self, key: str) -> None:
        """Open the editor on an annotation of the article that is shown."""
        annotation = self._find(key)
        if annotation is not None:
            self.choose(key)
            self.writing.edit(annotation)

    def _return(self) -> None:
        """From the editor to the text."""
        self._select_nothing()
        self._reader.pane.view.setFocus()

    def _delete_current(self) -> None:
        if self.current is not None:
            self.keeper.delete([self.current.id])

    def _put(self, key: str, quote: Selector | None) -> None:
        """Place an annotation by hand: on a candidate, or on the words that are selected."""
        reading = self._reader.pane.reading
        if reading is None:
            return
        revision = reading.versions[-1].id
        if quote is None and (draft := self._draft(reading)) is not None:
            quote, revision = draft.quote, draft.revision_id
        if quote is None:
            self._ask_for_words()
        else:
            self._wanted = key
            self.keeper.put(key, revision, quote)

    def _step(self, step: int) -> None:
        if not self._reader.pane.view.step_highlight(step):
            self.said.emit(translate("words", "There is no other annotation in this article"))

    def _ask_for_words(self) -> None:
        hint = translate("words", "Select words first: with the mouse, or F7 and then Shift with the arrows")
        self.said.emit(hint)


def _list_highlights(notes: Notes) -> list[Highlight]:
    return [
        Highlight(one.id, *place, one.color, one.note, one.tags, one.state, one.created)
        for one in notes.annotations
        if (place := (-1, -1) if one.is_whole else notes.places.get(one.id)) is not None
    ]
