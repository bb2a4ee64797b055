"""All tables of a list written to a new folder, a file each."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.article.cells.columns import type_table
from pressmark.article.cells.stacks import add_sources
from pressmark.errors import NotFound
from pressmark.export import SourceLabels, TableFormat, write_table
from pressmark.export.folders import whole_folder
from pressmark.export.naming import name_file
from pressmark.export.sheet import raise_if_cancelled
from pressmark.model import Stack, TableRow, TypedTable
from pressmark.store.table_search import TableSearch
from pressmark.ui.printing.format_dialog import FileKind, FormatDialog
from pressmark.ui.printing.writing import Writing
from pressmark.ui.tables.content import name_headings, name_table
from pressmark.ui.tables.formats import name_files, name_sources
from pressmark.ui.words import one_line, tables, translate

_LONGEST_NAME = 320


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows: tables by their ids, or stacks where there are any."""

    ids: Sequence[int]
    stacks: Sequence[Stack] = ()

    def __len__(self) -> int:
        return len(self.stacks or self.ids)


class TablesExport(QObject):
    """Asks in which format and where, then writes.

    Attributes:
        formats: the dialog that asks for a format, or the last that did.
        dialog: the one that asks for a folder, or the last that did.
    """

    def __init__(self, owner: QWidget, source: TableSearch, writing: Writing) -> None:
        super().__init__(owner)
        self._owner = owner
        self._source = source
        self._writing = writing
        self._folder = ""
        self._last = ""
        self.formats: FormatDialog | None = None
        self.dialog: QFileDialog | None = None

    def ask(self, listed: Listed) -> None:
        """Ask how and where, then write what is listed; nothing is asked where there is nothing."""
        if not listed:
            return
        dialog = FormatDialog(self._owner.window(), _list_kinds(), self._last, notes=False)
        dialog.chosen.connect(lambda kind, _: self._ask_place(kind, listed))
        dialog.finished.connect(dialog.deleteLater)
        self.formats = dialog
        dialog.open()

    def write(self, listed: Listed, folder: Path, form: TableFormat) -> None:
        """Write a file each to a new folder, beside the window."""
        source, labels = self._source, name_sources()
        self._writing.write(
            folder,
            lambda cancelled, told: write_listed(source, listed, folder, form, labels, cancelled, told),
            lambda count: _say_exported(count, folder),
            len(listed),
        )

    def _ask_place(self, kind: FileKind, listed: Listed) -> None:
        self._last = kind.key
        dialog = QFileDialog(self._owner.window(), self.tr("Export tables"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("New folder:"))
        dialog.selectFile(self.tr("Tables"))
        dialog.fileSelected.connect(lambda path: self._take_place(Path(path), kind, listed))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _take_place(self, folder: Path, kind: FileKind, listed: Listed) -> None:
        self._folder = str(folder.parent)
        self.write(listed, folder, TableFormat(kind.key))


def write_listed(
    source: TableSearch,
    listed: Listed,
    folder: Path,
    form: TableFormat,
    labels: SourceLabels,
    cancelled: Event,
    told: Callable[[int, int], None],
) -> int:
    """Write each table or stack to a file of a new folder, all or none, in a worker; gives how many.

    Those whose article changed meanwhile are left out.

    Raises:
        ExportFailed: they cannot be written there.
        Cancelled: the person asked to stop.
    """
    count = 0
    with whole_folder(folder) as draft:
        for done, (name, typed, row) in enumerate(_read(source, listed, labels), 1):
            raise_if_cancelled(cancelled)
            if typed is not None:
                path = draft / f"{name_file(name)}.{form.value}"
                write_table(typed, path, form, row, labels=labels, cancelled=cancelled)
                count += 1
            told(done, len(listed))
    return count


def _read(
    source: TableSearch, listed: Listed, labels: SourceLabels
) -> Iterator[tuple[str, TypedTable | None, TableRow | None]]:
    """What each file is called, and what is in it; the number in front makes every name another."""
    names = (labels.article, labels.date, labels.link, labels.table)
    for number, stack in enumerate(listed.stacks, 1):
        table = add_sources(source.read_stack(stack), names)
        yield f"{number} {name_headings(stack.header)}", type_table(table), None
    for table_id in () if listed.stacks else listed.ids:
        found = None
        with suppress(NotFound):
            found = source.read(table_id)
        if found is None:
            yield "", None, None
        else:
            row, table = found
            name = row.caption or row.post_title or name_table(row)
            yield f"{row.post_id}.{row.number} {name}", type_table(table), row


def _list_kinds() -> list[FileKind]:
    about = translate("words", "A new folder with a file for each table.")
    return [
        FileKind(form, "", name.partition(" (*")[0], about, "", articles=False)
        for name, form in name_files().items()
    ]


def _say_exported(count: int, folder: Path) -> str:
    shown = one_line(QDir.toNativeSeparators(str(folder)), _LONGEST_NAME)
    return translate("words", "Exported {tables} to {folder}").format(tables=tables(count), folder=shown)
