"""Writing an annotation over its card; what is typed is not lost, whatever happens meanwhile."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPersistentModelIndex, Signal

from pressmark.ui.annotations.editor import NoteText
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.editor import CardEditor
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.view import NotesView


@dataclass(frozen=True, slots=True)
class _Open:
    editor: CardEditor
    index: QPersistentModelIndex
    key: str


class NoteEditing(QObject):
    """Opens the editor over a card, and closes it when what was written is kept.

    Signals:
        started: an annotation is being written; `propose` when it is known which tags there are.
        written(str, NoteText): it has another note, other tags, another colour, which are to be kept;
            `confirm` when that is done, or `fail`.
        deleted(str): it is to be deleted.
        ended: nothing is written any more.
    """

    started = Signal()
    written = Signal(str, object)
    deleted = Signal(str)
    ended = Signal()

    def __init__(self, view: NotesView, model: NotesModel, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._appearance = appearance
        self._open: _Open | None = None
        self._unkept: dict[str, NoteText] = {}
        view.leaving.connect(self.finish)

    @property
    def underway(self) -> bool:
        """An annotation is being written."""
        return self._open is not None

    def start(self, row: int) -> None:
        """Write an annotation; one that waits for its article cannot be changed."""
        self.finish()
        note = self._model.note(row)
        if note is None or not note.annotation.post_id:
            return
        key = note.annotation.id
        editor = CardEditor(self._appearance, note.annotation, self._view.viewport())
        if key in self._unkept:
            editor.write(self._unkept.pop(key))
        self._open = _Open(editor, QPersistentModelIndex(self._model.index(row, 0)), key)
        self._view.setIndexWidget(self._model.index(row, 0), editor)
        self._fit()
        editor.note.saved.connect(lambda text: self.written.emit(key, text))
        editor.note.deleted.connect(lambda: self._delete(key))
        editor.note.closed.connect(self._close)
        editor.reshaped.connect(self._fit)
        self._view.scrollTo(self._model.index(row, 0))
        editor.note.note.setFocus()
        self.started.emit()

    def propose(self, tags: list[str]) -> None:
        """Have these tags to propose."""
        if self._open is not None:
            self._open.editor.propose(tags)

    def finish(self) -> None:
        """Keep what is written and close the editor."""
        opened = self._open
        if opened is None:
            return
        text, changed = opened.editor.note.text(), opened.editor.note.unsaved
        if changed:
            self._unkept[opened.key] = text
        self._close()
        if changed:
            self.written.emit(opened.key, text)

    def confirm(self, key: str, text: NoteText) -> None:
        """An annotation is kept as it was written."""
        if self._unkept.get(key) == text:
            del self._unkept[key]
        if self._open is not None and self._open.key == key:
            self._open.editor.note.show_saved(key)

    def fail(self, key: str, why: str) -> None:
        """An annotation could not be kept as it was written, for this reason."""
        if self._open is not None and self._open.key == key:
            self._open.editor.note.show_failed(why)

    def _delete(self, key: str) -> None:
        self._close()
        self.deleted.emit(key)

    def _close(self) -> None:
        opened, self._open = self._open, None
        if opened is None:
            return
        self._view.delegate.editing = (-1, 0)
        held = self._view.isAncestorOf(opened.editor) and opened.editor.isAncestorOf(
            self._view.window().focusWidget() or opened.editor
        )
        opened.editor.hide()
        if opened.index.isValid():
            self._view.setIndexWidget(self._model.index(opened.index.row(), 0), None)  # type: ignore[arg-type]
        self._view.tallness.renew()
        self._view.viewport().update()
        if held:
            self._view.setFocus()
        self.ended.emit()

    def _fit(self) -> None:
        opened = self._open
        if opened is None or not opened.index.isValid():
            return
        row = opened.index.row()
        delegate = self._view.delegate
        former, card = delegate.editing, delegate.card(row)
        if card is None:
            return
        delegate.editing = row, opened.editor.room(card.note.width())
        if delegate.editing != former:
            self._view.tallness.renew()
            self._view.scrollTo(self._model.index(row, 0))
            card = delegate.card(row) or card
        opened.editor.place(card.note)
