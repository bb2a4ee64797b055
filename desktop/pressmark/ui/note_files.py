"""Annotations to files and from files: what the menu and the notebook ask for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.store import Store
from pressmark.ui.annotating import Annotating
from pressmark.ui.annotations.exporting import NoteExporting
from pressmark.ui.annotations.importing import NoteImporting
from pressmark.ui.annotations.scopes import NoteScope
from pressmark.ui.browsing import Browsing
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.reader import Reader
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.words import translate


class NoteFiles(QObject):
    """Exports and imports annotations.

    Signals:
        said(str): what was done, in words.
        told(Message): what became of a file that was imported.
    """

    said = Signal(str)
    told = Signal(object)

    def __init__(
        self,
        window: QWidget,
        library: tuple[Store, Tasks, UndoLog],
        article: tuple[Reader, Annotating],
        lists: tuple[Browsing, NotebookPane],
    ) -> None:
        super().__init__(window)
        store, tasks, log = library
        self._reader, self._annotating = article
        self._browsing, self._notebook = lists
        self.exporting = NoteExporting(store, tasks, window)
        self.importing = NoteImporting(store, tasks, log, window)
        self.exporting.said.connect(self.said)
        self.importing.said.connect(self.said)
        self.importing.told.connect(self.told)
        self._notebook.export_asked.connect(
            lambda numbers: self.exporting.export(self._browsing.filter.title(), numbers)
        )
        self._notebook.import_asked.connect(self.importing.ask)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"export-notes": self._export, "import-notes": self.importing.ask}

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        self.exporting.stop()

    def _export(self) -> None:
        """Offer those of the article, those that are listed, and all; what has none is not offered."""
        scopes = []
        row = self._reader.pane.row
        if row is not None:
            own = [one.number for one in self._annotating.annotations]
            scopes.append(NoteScope(translate("words", "&This article"), row.title, own))
        if self._browsing.filter.lists_notes:
            title = self._browsing.filter.title()
            scopes.append(NoteScope(translate("words", "The &list"), title, self._notebook.listed()))
        self.exporting.export_all(*scopes)
