"""Writing a note over its card; what is typed is not lost, whatever happens meanwhile."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPersistentModelIndex, Signal

from pressmark.model import Annotation
from pressmark.ui.notebook.editor import CardEditor
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.view import NotesView


@dataclass(frozen=True, slots=True)
class _Open:
    editor: CardEditor
    index: QPersistentModelIndex
    annotation: Annotation

    @property
    def text(self) -> str:
        return self.editor.field.toPlainText()

    @property
    def changed(self) -> bool:
        return self.text != self.annotation.note


class NoteEditing(QObject):
    """Opens the field over a card, and closes it when what was typed is kept.

    Signals:
        written(str, str): a note has another text, which is to be kept; `confirm` when that is done.
        ended: nothing is written any more.
    """

    written = Signal(str, str)
    ended = Signal()

    def __init__(self, view: NotesView, model: NotesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._open: _Open | None = None
        self._unkept: dict[str, str] = {}
        view.leaving.connect(self.finish)

    @property
    def underway(self) -> bool:
        """A note is being written."""
        return self._open is not None

    def start(self, row: int) -> None:
        """Write the note of an annotation; one that waits for its article cannot be changed."""
        self.finish()
        note = self._model.note(row)
        if note is None or not note.annotation.post_id:
            return
        annotation = note.annotation
        editor = CardEditor(self._unkept.pop(annotation.id, annotation.note), self._view.viewport())
        index = QPersistentModelIndex(self._model.index(row, 0))
        self._open = _Open(editor, index, annotation)
        self._view.delegate.editing = (row, editor.room())
        self._view.tallness.renew()
        self._view.setIndexWidget(self._model.index(row, 0), editor)
        self._fit()
        editor.saving.connect(self._save)
        editor.cancelled.connect(self._close)
        editor.reshaped.connect(self._fit)
        self._view.scrollTo(self._model.index(row, 0))
        editor.field.setFocus()

    def finish(self) -> None:
        """Keep what is typed and close the field."""
        opened = self._open
        if opened is None:
            return
        text, changed = opened.text, opened.changed
        if changed:
            self._unkept[opened.annotation.id] = text
        self._close()
        if changed:
            self.written.emit(opened.annotation.id, text)

    def confirm(self, key: str, text: str) -> None:
        """A note is kept as it was written."""
        if self._unkept.get(key) == text:
            del self._unkept[key]
        if self._open is not None and self._open.annotation.id == key and self._open.text == text:
            self._close()

    def _save(self) -> None:
        opened = self._open
        if opened is not None and opened.changed:
            self.written.emit(opened.annotation.id, opened.text)
        else:
            self._close()

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
        room = opened.editor.room()
        if self._view.delegate.editing != (row, room):
            self._view.delegate.editing = (row, room)
            self._view.tallness.renew()
        card = self._view.delegate.card(row)
        if card is not None:
            opened.editor.place(card.note)
