"""*Backup*: snapshots of what the reader wrote, and backups of the whole library."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.store.safety.automatic import AutomaticBackup, choose_backup_folder, list_automatic
from pressmark.store.snapshots.keeping import FOLDER, SnapshotsKept, measure_snapshots
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.safety.backup_clock import BackupClock
from pressmark.ui.settings.buttons import Buttons
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.path_field import PathField
from pressmark.ui.sizes import say_bytes
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import short_moment, translate

_FIELDS = ("snapshots_kept", "backup_every", "backup_folder")
_KEPT = (3, 5, 10, 20, 30, 90, 365)
_EVERY = (0, 1, 3, 7, 14, 30)


@dataclass(frozen=True, slots=True)
class _Facts:
    """What there is on the disk."""

    snapshots: SnapshotsKept
    backups: tuple[AutomaticBackup, ...]


class BackupPage(Page):
    """What is kept a second time.

    Signals:
        back_up_asked: the library is to be backed up now, to a file that is asked for.
        restore_asked: a snapshot or backup is to be restored.
    """

    back_up_asked = Signal()
    restore_asked = Signal()

    def __init__(
        self,
        preferences: Preferences,
        appearance: Appearance,
        library: tuple[Store, Tasks],
        clock: BackupClock,
    ) -> None:
        name = PageName("backup", translate("words", "Backup"), "backup")
        super().__init__(name, preferences, appearance, _FIELDS)
        self._store, self._tasks = library
        self._clock = clock
        chosen = preferences.settings
        self.kept = ChoiceBox(appearance, _KEPT, chosen.snapshots_kept, _say_days)
        self.open_folder = QPushButton(self.tr("Open &folder"))
        self.restore = QPushButton(self.tr("&Restore…"))
        self.every = ChoiceBox(appearance, _EVERY, chosen.backup_every, _say_days)
        self.folder = PathField(self.tr("Choose &another…"), self.tr("The library's own"))
        self.now = QPushButton(self.tr("Back up &now…"))
        self.dialog: QFileDialog | None = None
        self._lay_out()
        self.tie_choice(self.kept, "snapshots_kept")
        self.tie_choice(self.every, "backup_every")
        self.tie(self._show)
        self._connect()

    def come(self) -> None:
        """Measure what there is."""
        folder = self._store.folder
        backups = choose_backup_folder(self.preferences.settings.backup_folder, folder)
        self._tasks.run_latest(
            "backups",
            lambda: _Facts(measure_snapshots(folder), list_automatic(backups, folder)),
            self._show_facts,
        )

    def _lay_out(self) -> None:
        rows = self.rows
        rows.heading(self.tr("Snapshots of your notes, tags and marks"))
        self._kept_row = rows.add(self.tr("&Keep those of the last"), self.kept, self._explain_kept())
        rows.add(self.tr("Snapshots"), Buttons(self.open_folder, self.restore), more=(self.restore.text(),))
        rows.heading(self.tr("Backups of the whole library"))
        self._every_row = rows.add(self.tr("Back up automaticall&y"), self.every, self._explain_every())
        self._folder_row = rows.add(
            self.tr("Folder"),
            self.folder,
            self.tr("Best on another disk. The last three are kept; older ones are deleted."),
        )
        rows.add(
            self.tr("By hand"), self.now, self.tr("One file with everything, images too, wherever you say.")
        )

    def _connect(self) -> None:
        self.open_folder.clicked.connect(self._open_folder)
        self.restore.clicked.connect(self.restore_asked)
        self.now.clicked.connect(self.back_up_asked)
        self.folder.choose_asked.connect(self._ask_folder)
        self.folder.cleared.connect(lambda: self.preferences.change(backup_folder=""))
        self._clock.changed.connect(self._refresh)

    def _refresh(self) -> None:
        if self.isVisible():
            self.come()

    def _show(self, settings: Settings) -> None:
        self.folder.show_path(settings.backup_folder)
        self._folder_row.set_enabled(settings.backup_every > 0)
        self._refresh()

    def _show_facts(self, facts: _Facts) -> None:
        kept = facts.snapshots
        self.open_folder.setEnabled(kept.count > 0)
        said = [self._explain_kept()]
        if kept.newest is not None:
            words = self.tr("The last was made {when}; all of them take {size}.")
            said.append(words.format(when=_say_moment(kept.newest), size=say_bytes(kept.bytes)))
        older = kept.days - self.preferences.settings.snapshots_kept
        if older > 0:
            words = translate(
                "words", "When the next is made, those of %n older day(s) are deleted.", "", older
            )
            said.append(words)
        self._kept_row.say_hint(" ".join(said))
        said = [self._explain_every()]
        if facts.backups:
            newest = facts.backups[0]
            words = self.tr("The last was made {when} and takes {size}.")
            said.append(words.format(when=_say_moment(newest.made), size=say_bytes(newest.bytes)))
        elif self.preferences.settings.backup_every:
            said.append(self.tr("None has been made yet."))
        if self._clock.trouble:
            said.append(self.tr("The last attempt failed: {reason}").format(reason=self._clock.trouble))
        self._every_row.say_hint(" ".join(said))

    def _explain_kept(self) -> str:
        return self.tr("Made automatically, one for each day on which you wrote something.")

    def _explain_every(self) -> str:
        return self.tr(
            "While Pressmark runs: articles, their versions and all that you wrote, without images."
        )

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._store.folder / FOLDER)))

    def _ask_folder(self) -> None:
        before = self.preferences.settings.backup_folder or str(Path.home())
        dialog = QFileDialog(self, self.tr("Folder for backups"), before)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(
            lambda path: self.preferences.change(backup_folder=QDir.toNativeSeparators(path))
        )
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()


def _say_days(days: int) -> str:
    if not days:
        return translate("words", "Never")
    return translate("words", "%n day(s)", "", days)


def _say_moment(when: datetime) -> str:
    return short_moment(when, datetime.now(UTC))
