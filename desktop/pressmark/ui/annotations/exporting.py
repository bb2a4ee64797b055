"""Annotations written to a file: asks how and where, writes beside the window, says where they are."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.errors import Cancelled
from pressmark.export.naming import name_file
from pressmark.export.notes.source import NoteLabels, Notes
from pressmark.export.notes.writing import write_notes
from pressmark.model import NoteRow
from pressmark.query import EVERYTHING
from pressmark.settings import NoteFormat
from pressmark.store import Store
from pressmark.ui.annotations.formats import FOLDER, list_note_kinds, make_note_labels
from pressmark.ui.annotations.scopes import NoteScope, ScopeChoice
from pressmark.ui.printing.format_dialog import FileKind, FormatDialog
from pressmark.ui.printing.writing import Told, Writing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import annotations, say_path, translate

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
        self.scopes: ScopeChoice | None = None
        self.formats: FormatDialog | None = None
        self.dialog: QFileDialog | None = None

    def propose(self, note_format: NoteFormat) -> None:
        """Have this format be the first that is offered, until another is chosen."""
        self._last = note_format.value

    def export_all(self, *narrower: NoteScope) -> None:
        """Ask how and where, then write all annotations of the library, or one of the `narrower` scopes."""
        store = self._store
        self._tasks.run_latest(
            "export-notes",
            lambda: (*store.notebook.read_numbers(EVERYTHING), *_number_waiting(store)),
            lambda numbers: self._ask(
                (*narrower, NoteScope(translate("words", "The l&ibrary"), "", numbers))
            ),
        )

    def export(self, title: str, numbers: Sequence[int]) -> None:
        """Ask how and where, then write these annotations; `title` is what they are called together."""
        self._ask([NoteScope("", title, numbers)])

    def _ask(self, scopes: Sequence[NoteScope]) -> None:
        offered = [scope for scope in scopes if scope.numbers]
        if not offered:
            self.said.emit(self.tr("There are no annotations to export."))
            return
        choice = ScopeChoice(offered) if len(offered) > 1 else None
        dialog = FormatDialog(self._window, list_note_kinds(), self._last, False, choice)
        dialog.chosen.connect(
            lambda kind, _: self._ask_place(kind, choice.scope() if choice is not None else offered[0])
        )
        dialog.finished.connect(dialog.deleteLater)
        self.scopes = choice
        self.formats = dialog
        dialog.open()

    def write(self, kind: FileKind, scope: NoteScope, path: Path) -> None:
        """Write annotations to a file or folder, and say how far it is."""
        self._folder = str(path.parent)
        store, what = self._store, (scope, make_note_labels(), kind.key)
        self.writing.write(
            path,
            lambda cancelled, told: _write(store, what, path, cancelled, told),
            lambda count: _say_exported(count, path),
            len(scope.numbers),
        )

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        self.writing.stop()

    def _ask_place(self, kind: FileKind, scope: NoteScope) -> None:
        self._last = kind.key
        dialog = QFileDialog(self._window, self.tr("Export annotations"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if kind.suffix:
            dialog.setNameFilter(kind.filter)
            dialog.setDefaultSuffix(kind.suffix)
        else:
            dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("New folder:"))
        dialog.selectFile(name_file(scope.title, translate("words", "Annotations")))
        dialog.fileSelected.connect(lambda path: self.write(kind, scope, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()


def _number_waiting(store: Store) -> range:
    """What stands for those that wait for their articles."""
    return range(-1, -store.annotations.count_waiting() - 1, -1)


def _read(store: Store, numbers: Sequence[int], cancelled: Event, told: Told) -> list[NoteRow]:
    """The annotations of these numbers, as far as they are still there."""
    found: dict[int, NoteRow] = {}
    own = [number for number in numbers if number > 0]
    for start in range(0, len(own), _PAGE):
        if cancelled.is_set():
            raise Cancelled
        rows = store.notebook.read_rows(own[start : start + _PAGE])
        found.update((row.annotation.number, row) for row in rows)
        told(min(start + _PAGE, len(own)), len(numbers))
    if len(own) < len(numbers):
        found.update((-place, row) for place, row in enumerate(store.annotations.read_waiting(), 1))
    return [found[number] for number in numbers if number in found]


def _write(
    store: Store, what: tuple[NoteScope, NoteLabels, str], path: Path, cancelled: Event, told: Told
) -> int:
    scope, labels, key = what
    rows = _read(store, scope.numbers, cancelled, told)
    posts = list(dict.fromkeys(row.annotation.post_id for row in rows if row.annotation.post_id))
    notes = Notes(
        scope.title or translate("words", "Annotations"),
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
    return words.format(annotations=annotations(count), file=say_path(path))
