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


@dataclass(slots=True)
class _Open:
    """What the editor is open on.

    Attributes:
        draft: of an annotation that is to be made; None for one that there is.
        keys: the id of the annotation, in a list that a draft's comes into; None before it is written.
        written: what was given to be saved last.
    """

    draft: Draft | None = None
    keys: Sequence[str] | None = None
    written: NoteText | None = None


class NoteWriting(QObject):
    """Opens the editor, saves what it gives, and lets nothing get lost that was typed.

    Signals:
        saved(str): this annotation was made or changed.
        delete_asked(str): this one is to go.
        left: the editor is about to close.
    """

    saved = Signal(str)
    delete_asked = Signal(str)
    left = Signal()

    def __init__(self, store: Store, tasks: Tasks, keeper: NoteKeeper, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._store = store
        self._tasks = tasks
        self._keeper = keeper
        self._editor = editor
        self._open = _Open()
        self._asked: _Open | None = None  # this is open as soon as it is known which tags there are
        editor.saved.connect(self._save)
        editor.deleted.connect(self._delete)
        editor.closed.connect(self._leave)

    @property
    def draft(self) -> Draft | None:
        """What a new annotation is begun on that was never saved; None while none is written."""
        return self._open.draft if self._open.keys is None else None

    def start(self, draft: Draft) -> None:
        """Write a new annotation."""
        words = one_line(draft.quote.exact, _QUOTE) if draft.quote is not None else ""
        self._begin(_Open(draft=draft), lambda tags: self._editor.start(words, draft.color, tags))

    def edit(self, annotation: Annotation) -> None:
        """Write an annotation that there is."""
        opened = _Open(keys=[annotation.id])
        self._begin(opened, lambda tags: self._editor.edit(annotation, tags))

    def flush(self) -> None:
        """Save what is typed and not saved, and close: the article or the window goes."""
        self._asked = None
        self._save_typed()
        self._leave()

    def _begin(self, opened: _Open, show: Callable[[Sequence[str]], None]) -> None:
        self._asked = opened

        def take(tags: Sequence[tuple[str, int]]) -> None:
            if self._asked is opened:
                self._asked = None
                self._save_typed()
                self._open = opened
                show([tag for tag, _ in tags])
                self._editor.setFocus()

        self._tasks.run_latest("note-tags", self._store.tags.read_all, take)

    def _save_typed(self) -> None:
        text = self._editor.text()
        if not self._editor.isHidden() and self._editor.unsaved and text != self._open.written:
            self._save(text)

    def _save(self, text: NoteText) -> None:
        opened = self._open
        opened.written = text

        def saved(marks: NoteMarks) -> None:
            key = next(iter(marks.ids), "")
            self.saved.emit(key)
            if self._open is opened:
                self._editor.show_saved(key)

        def failed(error: PressmarkError) -> None:
            opened.written = None
            if opened.draft is not None and not opened.keys:
                opened.keys = None
            if self._open is opened:
                self._editor.show_failed(describe_error(error).text)

        if opened.keys is not None:
            self._keeper.rewrite(opened.keys, text, saved, failed, lambda: self._check(opened, failed))
        elif opened.draft is not None:
            draft = replace(opened.draft, note=text.note, tags=text.tags, color=text.color)
            opened.keys = self._keeper.make(draft, saved, failed=failed)

    def _check(self, opened: _Open, failed: Callable[[PressmarkError], None]) -> None:
        """There was nothing to change: it says this already, or it is gone."""
        if self._open is opened and opened.keys:
            key = opened.keys[0]
            found = self._store.annotations.read_one
            self._tasks.run(lambda: found(key), lambda _: self._editor.show_saved(), failed)

    def _delete(self) -> None:
        keys = self._open.keys
        self._leave()
        if keys:
            self.delete_asked.emit(keys[0])

    def _leave(self) -> None:
        self._open = _Open()
        if not self._editor.isHidden():
            # Before it goes: else Qt looks for another that gets the keys.
            self.left.emit()
            self._editor.hide()
