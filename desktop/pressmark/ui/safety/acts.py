"""Backing up, restoring, checking: what the *Tools* menu does."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.errors import LibraryDamaged, PressmarkError
from pressmark.store import Store
from pressmark.store.backup import Backup, write_backup
from pressmark.store.check import check_library, check_quickly
from pressmark.store.salvage import Salvageable, look
from pressmark.store.snapshots import Snapshot, list_snapshots
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.damage_dialog import DamageDialog
from pressmark.ui.safety.mending import repair_work, rescue_work, restore_work
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error, translate

_SOON = 30_000  # milliseconds after the start, when nobody waits for anything


class SafetyActs(QObject):
    """Asks what is to be done; what needs the library closed is passed on.

    Signals:
        said(str): what was done, in words.
        closed_work_asked(ClosedWork): is to be done once the window is closed, which opens again afterwards.
    """

    said = Signal(str)
    closed_work_asked = Signal(object)

    def __init__(self, store: Store, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._told = False
        self.dialog: QFileDialog | RestoreDialog | CheckDialog | DamageDialog | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(
            lambda: tasks.run(
                lambda: check_quickly(store), lambda well: None if well else self._tell_damage()
            )
        )
        tasks.failed.connect(self._look_at)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"back-up": self._ask_backup, "restore": self.ask_restore, "check": self._check}

    def watch(self) -> None:
        """Look in a while, at leisure, whether the file is damaged."""
        self._later.start()

    def ask_restore(self) -> None:
        """Show the snapshots, and the way to a file."""
        self._tasks.run(lambda: list_snapshots(self._store.folder), self._show_snapshots)

    def _ask_backup(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Back up the library"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Backups of Pressmark (*.sqlite)"))
        dialog.setDefaultSuffix("sqlite")
        dialog.selectFile(f"pressmark-{date.today():%Y-%m-%d}.sqlite")
        dialog.fileSelected.connect(lambda path: self._back_up(Path(path)))
        self._open(dialog)

    def _back_up(self, file: Path) -> None:
        self.said.emit(translate("words", "Backing up…"))
        self._tasks.run(
            lambda: write_backup(self._store.path, file, self._store.media_folder), self._tell_backup
        )

    def _tell_backup(self, made: Backup) -> None:
        self.said.emit(translate("words", "Backed up to {path}").format(path=made.path))

    def _show_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        dialog = RestoreDialog(snapshots, self._window)
        dialog.chosen.connect(self._restore)
        dialog.file_asked.connect(self._ask_file)
        self._open(dialog)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Restore a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups of Pressmark (*.sqlite)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._restore(Path(path)))
        self._open(dialog)

    def _restore(self, file: Path) -> None:
        self.closed_work_asked.emit(restore_work(self._store.folder, file))

    def _check(self) -> None:
        dialog = CheckDialog(self._window)
        dialog.repair_asked.connect(lambda: self.closed_work_asked.emit(repair_work(self._store.folder)))
        self._open(dialog)
        self._tasks.run_latest(
            "check",
            lambda: check_library(self._store),
            dialog.show_result,
            lambda error: dialog.show_failure(describe_error(error).text),
        )

    def _look_at(self, error: PressmarkError) -> None:
        """What is damaged is told once; the person may go on reading what can be read."""
        if isinstance(error, LibraryDamaged):
            self._tell_damage()

    def _tell_damage(self) -> None:
        if not self._told:
            self._told = True
            self._tasks.run(lambda: look(self._store.folder), self._show_damage)

    def _show_damage(self, found: Salvageable) -> None:
        dialog = DamageDialog(found, open_=True, parent=self._window)
        dialog.save.clicked.connect(lambda: self.closed_work_asked.emit(rescue_work(self._store.folder)))
        # Another dialog can open when this one is closed.
        dialog.restore.clicked.connect(partial(QTimer.singleShot, 0, self.ask_restore))
        self._open(dialog)

    def _open(self, dialog: QFileDialog | RestoreDialog | CheckDialog | DamageDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
