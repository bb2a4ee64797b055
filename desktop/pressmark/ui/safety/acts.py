"""Backing up, restoring, checking: what the *Tools* menu does."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from pressmark.errors import LibraryDamaged, PressmarkError
from pressmark.store import Store
from pressmark.store.safety.backup import Backup, write_backup
from pressmark.store.safety.check import check_library, check_quickly
from pressmark.store.safety.restore import has_content, look_at
from pressmark.store.safety.salvage import Salvageable, look
from pressmark.store.snapshots.about import About
from pressmark.store.snapshots.keeping import Snapshot, list_snapshots
from pressmark.ui.error_words import say
from pressmark.ui.message import Message
from pressmark.ui.printing.writing import Writing
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.damage_dialog import DamageDialog
from pressmark.ui.safety.file_dialog import FileDialog
from pressmark.ui.safety.mending import repair_work, rescue_work, restore_work
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import annotations, articles, describe_error, say_path, translate

_SOON = 30_000  # milliseconds after the start, when nobody waits for anything


class SafetyActs(QObject):
    """Asks what is to be done; what needs the library closed is passed on.

    Signals:
        said(str): what was done, in words.
        told(Message): what the person should know of, and need not answer.
        closed_work_asked(ClosedWork): is to be done once the window is closed, which opens again afterwards.
    """

    said = Signal(str)
    told = Signal(object)
    closed_work_asked = Signal(object)

    def __init__(self, store: Store, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._told = False
        self._trouble = ""
        self._folder = ""
        self._closing, self._checking = Event(), Event()
        self.writing = Writing(
            tasks, window, self.tr("Back up"), self.tr("The backup was stopped; no file was written.")
        )
        self.writing.said.connect(self.said)
        self.dialog: QDialog | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self._look_quickly)
        tasks.failed.connect(self._look_at)
        tasks.changed.connect(lambda _: self._look_at_snapshots())

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"back-up": self._ask_backup, "restore": self.ask_restore, "check": self._check}

    def watch(self) -> None:
        """Look in a while, at leisure, whether the file is damaged."""
        self._later.start()

    def stop(self) -> None:
        """Give up what is under way: the window closes, and should not have to wait for it."""
        self._later.stop()
        self._closing.set()
        self._checking.set()
        self.writing.stop()

    def ask_restore(self) -> None:
        """Show the snapshots, and the way to a file."""
        self._tasks.run(lambda: list_snapshots(self._store.folder), self._show_snapshots)

    def _ask_backup(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Back up the library"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Backups of Pressmark (*.sqlite)"))
        dialog.setDefaultSuffix("sqlite")
        dialog.selectFile(f"pressmark-{date.today():%Y-%m-%d}.sqlite")
        dialog.fileSelected.connect(lambda path: self._back_up(Path(path)))
        self._open(dialog)

    def _back_up(self, file: Path) -> None:
        self._folder = str(file.parent)
        path, media = self._store.path, self._store.media_folder
        self.writing.write(
            file,
            lambda cancelled, told: write_backup(path, file, media, told=told, cancelled=cancelled),
            _say_backup,
        )

    def _show_snapshots(self, snapshots: tuple[Snapshot, ...]) -> None:
        dialog = RestoreDialog(snapshots, self._window)
        dialog.chosen.connect(self._restore)
        dialog.file_asked.connect(self._ask_file)
        self._open(dialog)

    def _ask_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Restore a backup"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups of Pressmark (*.sqlite)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._look_into(Path(path)))
        self._open(dialog)

    def _look_into(self, file: Path) -> None:
        """Say what a file is before the window closes for it."""
        self._folder = str(file.parent)
        folder = self._store.folder

        def look_into() -> About | None:
            about = look_at(file)
            return about if has_content(folder) else None

        def ask(about: About | None) -> None:
            if about is None:  # nothing is there that it would take the place of
                self._restore(file)
                return
            dialog = FileDialog(file, about, folder, self._window)
            dialog.restore.clicked.connect(lambda: self._restore(file))
            self._open(dialog)

        self._tasks.run(look_into, ask)

    def _restore(self, file: Path) -> None:
        self.closed_work_asked.emit(restore_work(self._store.folder, file))

    def _check(self) -> None:
        dialog = CheckDialog(self._window)
        cancelled = self._checking = Event()
        dialog.finished.connect(lambda _: cancelled.set())
        dialog.repair_asked.connect(lambda: self.closed_work_asked.emit(repair_work(self._store.folder)))
        self._open(dialog)
        self._tasks.run_latest(
            "check",
            lambda: check_library(self._store, cancelled),
            lambda result: dialog.show_result(result) if self.dialog is dialog else None,
            lambda error: dialog.show_failure(describe_error(error).text) if self.dialog is dialog else None,
        )

    def _look_quickly(self) -> None:
        def tell(well: bool) -> None:
            if not well:
                self._tell_damage()

        self._tasks.run(lambda: check_quickly(self._store, self._closing), tell)

    def _look_at(self, error: PressmarkError) -> None:
        """What is damaged is told once; the person may go on reading what can be read."""
        if isinstance(error, LibraryDamaged) and error.path == self._store.path:
            self._tell_damage()

    def _look_at_snapshots(self) -> None:
        """Say once that what is written is not kept a second time."""
        trouble = self._store.snapshot_trouble
        reason = trouble.reason if trouble is not None else ""
        if trouble is not None and reason != self._trouble:
            words = self.tr(
                "Pressmark could not make today's snapshot of what you wrote. What you write is saved all "
                "the same."
            )
            self.told.emit(Message(words, f"{say(reason)}\n{trouble.path}"))
        self._trouble = reason

    def _tell_damage(self) -> None:
        if not self._told:
            self._told = True
            self._tasks.run(lambda: look(self._store.folder), self._show_damage)

    def _show_damage(self, found: Salvageable) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        dialog = DamageDialog(found, open_=True, parent=self._window)
        dialog.save.clicked.connect(lambda: self.closed_work_asked.emit(rescue_work(self._store.folder)))
        # Another dialog can open when this one is closed.
        dialog.restore.clicked.connect(partial(QTimer.singleShot, 0, self.ask_restore))
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _: self._forget(dialog))
        dialog.open()

    def _forget(self, dialog: QDialog) -> None:
        """Nothing can be shown in it any more: whoever closed it does not want to know."""
        self.dialog = None if self.dialog is dialog else self.dialog
        dialog.deleteLater()


def _say_backup(made: Backup) -> str:
    words = translate("words", "Backed up {articles} and {notes} to {path}")
    return words.format(
        articles=articles(made.posts), notes=annotations(made.annotations), path=say_path(made.path)
    )
