"""Annotations written to a file: asks how and where, writes beside the window, says where they are."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QDir, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.export.naming import name_file
from pressmark.export.notes.source import NoteLabels, Notes
from pressmark.export.notes.writing import NoteFormat, write_notes
from pressmark.model import NoteRow
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.ui.annotations.formats import FOLDER, list_note_kinds, make_note_labels
from pressmark.ui.printing.format_dialog import FileKind, FormatDialog
from pressmark.ui.printing.writing import Writing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import annotations, translate

_PAGE = 500


class NoteExporting(QObject):
    """Exports annotations.

    Signals:
        said(str): what was done, in words.
    """

    said = Signal(str)

    def __init__(self, store: Store, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._last = ""
        self._folder = ""
        self.writing = Writing(tasks, window)
        self.writing.said.connect(self.said)
        self.formats: FormatDialog | None = None
        self.dialog: QFileDialog | None = None

    def export_all(self) -> None:
        """Ask how and where, then write all annotations of the library."""
        store = self._store
        self._tasks.run_latest(
            "export-notes",
            lambda: (store.notebook.read_numbers(EVERYTHING), store.annotations.count_waiting()),
            lambda found: self.export("", (*found[0], *range(-1, -found[1] - 1, -1))),
        )

    def export(self, name: str, numbers: Sequence[int]) -> None:
        """Ask how and where, then write annotations in this order.

        Args:
            name: what they are called together, "" for annotations.
            numbers: of the annotations; -1, -2 and so on are those that wait for their articles.
        """
        if not numbers:
            self.said.emit(self.tr("There are no annotations to export."))
            return
        title = name or translate("words", "Annotations")
        dialog = FormatDialog(self._window, list_note_kinds(), self._last, False)
        dialog.chosen.connect(lambda kind, _: self._ask_place(kind, title, numbers))
        dialog.finished.connect(dialog.deleteLater)
        self.formats = dialog
        dialog.open()

    def write(self, kind: FileKind, title: str, numbers: Sequence[int], path: Path) -> None:
        """Write annotations to a file or folder."""
        self._folder = str(path.parent)
        store, labels = self._store, make_note_labels()
        self.writing.write(
            path,
            lambda cancelled, _: _write(store, (title, numbers, labels), kind.key, path, cancelled),
            lambda count: _say_exported(count, path),
        )

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        self.writing.stop()

    def _ask_place(self, kind: FileKind, title: str, numbers: Sequence[int]) -> None:
        self._last = kind.key
        dialog = QFileDialog(self._window, self.tr("Export annotations"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if kind.suffix:
            dialog.setNameFilter(kind.filter)
            dialog.setDefaultSuffix(kind.suffix)
        else:
            dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("New folder:"))
        dialog.selectFile(name_file(title, translate("words", "Annotations")))
        dialog.fileSelected.connect(lambda path: self.write(kind, title, numbers, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()


def read_notes_to_export(store: Store, numbers: Sequence[int]) -> list[NoteRow]:
    """The annotations of these numbers, as far as they are still there."""
    found: dict[int, NoteRow] = {}
    own = [number for number in numbers if number > 0]
    for start in range(0, len(own), _PAGE):
        rows = store.notebook.read_rows(own[start : start + _PAGE])
        found.update((row.annotation.number, row) for row in rows)
    if len(own) < len(numbers):
        found.update((-place, row) for place, row in enumerate(store.annotations.read_waiting(), 1))
    return [found[number] for number in numbers if number in found]


def _write(
    store: Store, what: tuple[str, Sequence[int], NoteLabels], key: str, path: Path, cancelled: Event
) -> int:
    title, numbers, labels = what
    rows = read_notes_to_export(store, numbers)
    posts = list(dict.fromkeys(row.annotation.post_id for row in rows if row.annotation.post_id))
    notes = Notes(
        title,
        rows,
        datetime.now(UTC),
        {post.id: post for post in store.posts.read_rows(posts)},
        store.posts.read_terms(posts),
        labels,
    )
    note_format = NoteFormat.MARKDOWN if key == FOLDER else NoteFormat(key)
    write_notes(notes, path, note_format, folder=key == FOLDER, cancelled=cancelled)
    return len(rows)


def _say_exported(count: int, path: Path) -> str:
    words = translate("words", "Exported {annotations} to {file}")
    return words.format(annotations=annotations(count), file=QDir.toNativeSeparators(str(path)))
