"""The editor below the article: what it is open on, and how what is written there gets into the library."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from pressmark.errors import PressmarkError
from pressmark.model import Annotation, Draft
from pressmark.store import Store
from pressmark.store.notes.annotating import NoteMarks
from pressmark.ui.annotations.editor import NoteEditor, NoteText
from pressmark.ui.note_keeping import NoteKeeper
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error, one_line

_QUOTE = 800


@dataclass(frozen=True, slots=True)
class _Open:
    """What the editor is open on: an annotation, or a draft of one."""

    draft: Draft | None = None
    annotation: Annotation | None = None


class NoteWriting(QObject):
    """Opens the editor, saves what it gives, and lets nothing get lost that was typed.

    Signals:
        saved(str): this annotation was made or changed.
        left: the editor is closed.
    """

    saved = Signal(str)
    left = Signal()

    def __init__(self, store: Store, tasks: Tasks, keeper: NoteKeeper, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._store = store
        self._tasks = tasks
        self._keeper = keeper
        self._editor = editor
        self._open = _Open()
        editor.saved.connect(self._save)
        editor.deleted.connect(self._delete)
        editor.closed.connect(self._leave)

    def start(self, draft: Draft) -> None:
        """Write a new annotation."""
        words = one_line(draft.quote.exact, _QUOTE) if draft.quote is not None else ""
        self._begin(_Open(draft=draft), lambda tags: self._editor.start(words, draft.color, tags))

    def edit(self, annotation: Annotation) -> None:
        """Write an annotation that there is."""
        self._begin(_Open(annotation=annotation), lambda tags: self._editor.edit(annotation, tags))

    def flush(self) -> None:
        """Save what is typed and not saved, and close: the article or the window goes."""
        if not self._editor.isHidden() and self._editor.unsaved:
            self._save(self._editor.text())
        self._open = _Open()
        self._editor.hide()

    def _begin(self, opened: _Open, show: Callable[[Sequence[str]], None]) -> None:
        self.flush()
        self._open = opened

        def take(tags: Sequence[tuple[str, int]]) -> None:
            if self._open is opened:
                show([tag for tag, _ in tags])

        self._tasks.run_latest("note-tags", self._store.tags.read_all, take)

    def _save(self, text: NoteText) -> None:
        opened = self._open

        def saved(marks: NoteMarks) -> None:
            key = next(iter(marks.ids), "")
            self.saved.emit(key)
            if self._open is opened:
                self._editor.show_saved(key)

        def failed(error: PressmarkError) -> None:
            if self._open is opened:
                self._editor.show_failed(describe_error(error).text)

        if opened.draft is not None:
            draft = replace(opened.draft, note=text.note, tags=text.tags, color=text.color)
            self._keeper.make(draft, saved, failed)
        elif opened.annotation is not None:
            self._keeper.rewrite(opened.annotation.id, text, saved, failed)

    def _delete(self) -> None:
        annotation = self._open.annotation
        self._leave()
        if annotation is not None:
            self._keeper.delete([annotation.id])

    def _leave(self) -> None:
        self._open = _Open()
        self._editor.hide()
        self.left.emit()
