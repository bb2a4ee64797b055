"""The annotations of the article that is shown: made, changed, gone through."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from pressmark.model import Annotation, Changes
from pressmark.reading import Notes, read_notes
from pressmark.store import Store
from pressmark.ui.note_acts import NoteActs
from pressmark.ui.note_choice import NoteChoice
from pressmark.ui.note_keeping import NoteKeeper
from pressmark.ui.note_writing import NoteWriting
from pressmark.ui.preferences import Preferences
from pressmark.ui.reader import Reader
from pressmark.ui.reviewing import Reviewing
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog


class Annotating(QObject):
    """Connects article, editor and inspector with what is kept of annotations.

    Signals:
        said(str): what was done, taken back or done again, or why nothing was, in words.
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
        self.keeper = NoteKeeper(log)
        self.reviewing = Reviewing(store, tasks, self.keeper, reader)
        self.writing = NoteWriting(store, tasks, self.keeper, reader.editor)
        self._choice = NoteChoice(reader)
        self._acts = NoteActs(reader, preferences, self._choice, self.keeper, self.writing)
        self._connect()
        self._connect_inspector()
        for one in (log, self.keeper, self.reviewing, self._acts):
            one.said.connect(self.said)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {**self._acts.doers(), **self.reviewing.doers()}

    @property
    def annotations(self) -> Sequence[Annotation]:
        """Those of the article that is shown."""
        return self._choice.notes.annotations

    @property
    def current(self) -> Annotation | None:
        """The annotation that commands act on."""
        return self._choice.current

    @property
    def acting(self) -> bool:
        """There is one that commands act on, or is about to be."""
        return self._choice.making is not None or self.current is not None

    def go_to(self, post_id: int, key: str) -> None:
        """Show an annotation in its article."""
        self._choice.arrive(key)
        if post_id == self._choice.shown and self._reader.opening.comparison is None:
            self.choose(key)
        else:
            self._reader.opening.open(post_id)

    def choose(self, key: str) -> None:
        """Make an annotation the current one and show it."""
        self._choice.choose(key)

    def flush(self) -> None:
        """Save what is typed and not saved: the article or the window goes."""
        self.writing.flush()

    def _connect(self) -> None:
        view, acts, keeper = self._reader.pane.view, self._acts, self.keeper
        self._reader.opening.opened.connect(lambda _: self._follow())
        self._reader.opening.closed.connect(self._forget)
        self._reader.review.version_asked.connect(self._show_version)
        self._tasks.changed.connect(self._refresh)
        self._choice.changed.connect(self._follow_choice)
        self._choice.opened.connect(acts.edit)
        acts.asked.connect(self.go_to)
        view.highlight_chosen.connect(self._choice.take)
        view.highlight_opened.connect(acts.edit)
        view.highlight_asked.connect(acts.paint)
        view.note_asked.connect(acts.write)
        view.recolour_asked.connect(lambda key, color: keeper.recolour([key], color))
        view.delete_asked.connect(lambda key: acts.delete([key]))
        self.writing.saved.connect(self._choice.expect)
        self.writing.delete_asked.connect(lambda key: acts.delete([key]))
        self.reviewing.asked.connect(self.go_to)
        self.reviewing.put_asked.connect(acts.put)

    def _connect_inspector(self) -> None:
        inspector, acts, keeper = self._reader.inspector, self._acts, self.keeper
        inspector.note_asked.connect(self.choose)
        inspector.note_opened.connect(acts.edit)
        inspector.article_note_asked.connect(acts.write_on_article)
        inspector.notes.recolour_asked.connect(keeper.recolour)
        inspector.notes.delete_asked.connect(acts.delete)
        inspector.notes.accept_asked.connect(keeper.accept)
        inspector.notes.keep_asked.connect(keeper.keep)
        inspector.notes.seek_asked.connect(keeper.seek)

    def _follow(self) -> None:
        reading = self._reader.pane.reading
        if reading is None:
            return
        if reading.post.id != self._choice.shown:
            self.flush()
            self._choice.enter(reading.post.id)
        self._choice.show(reading.notes)

    def _forget(self) -> None:
        self.flush()
        self._choice.enter(0)

    def _refresh(self, changes: Changes) -> None:
        reading = self._reader.pane.reading
        if reading is None or not changes & Changes.ANNOTATIONS:
            return
        post_id, version, text = reading.post.id, reading.shown, reading.article.text
        made = self._choice.making or []

        def show(notes: Notes) -> None:
            if post_id == self._choice.shown:
                self._choice.show(notes)
                # What was there when these were read, and is not among them, was taken back.
                self._choice.give_up(made)

        self._tasks.run_latest("notes", lambda: read_notes(self._store, post_id, version, text), show)

    def _follow_choice(self) -> None:
        current = self._choice.current
        self._reader.inspector.show_note(self._choice.key)
        waiting = sum(one.needs_attention for one in self.annotations if one is not current)
        self.reviewing.show(current, waiting)
        self.changed.emit()

    def _show_version(self, number: int) -> None:
        self._choice.arrive(self._choice.key)
        self._reader.opening.show_version(number)
