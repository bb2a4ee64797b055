"""What can be done about the room that the library takes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from pressmark.errors import NotFound, PressmarkError
from pressmark.model import Site
from pressmark.store import Store
from pressmark.store.pruning import prune_images
from pressmark.store.safety.compacting import Compacted, compact
from pressmark.store.storage import LibraryRoom
from pressmark.ui.appearance import Appearance
from pressmark.ui.message import Message
from pressmark.ui.preferences import Preferences
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.sites.remove_images_dialog import RemoveImagesDialog
from pressmark.ui.sizes import MEGABYTE, say_bytes
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate


class StorageActs(QObject):
    """Measures, removes images, and has the file made smaller while no window has it open.

    Signals:
        changed(Changes): the library was written to.
        said(str): what was done, in words.
        closed_work_asked(ClosedWork): is to be done once the window is closed, which opens again afterwards.
    """

    changed = Signal(object)
    said = Signal(str)
    closed_work_asked = Signal(object)

    def __init__(
        self, store: Store, tasks: Tasks, window: QWidget, looks: tuple[Appearance, Preferences]
    ) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._appearance, self._preferences = looks
        self._window = window
        self._space = self._preferences.settings.image_space
        self.dialog: RemoveImagesDialog | None = None
        tasks.changed.connect(self.changed)

    @property
    def folder(self) -> Path:
        """That of the library."""
        return self._store.folder

    def measure(self, then: Callable[[LibraryRoom], None]) -> None:
        """Measure the library in a worker, and tell `then`."""
        self._tasks.run_latest("storage", self._store.storage.measure, then)

    def ask_removal(self, site_id: int, over: QWidget | None = None) -> None:
        """Ask which images of a site are to go."""

        def explain(error: PressmarkError) -> None:
            if not isinstance(error, NotFound):
                self._tasks.failed.emit(error)

        self._tasks.run(partial(self._store.sites.read, site_id), partial(self._open_removal, over), explain)

    def make_room(self) -> None:
        """Have images go where less space was chosen for them than before."""
        space = self._preferences.settings.image_space
        if space != self._space:
            self._space = space
            if space:
                self._tasks.run(partial(prune_images, self._store, space * MEGABYTE))

    def shrink(self) -> None:
        """Have the library file made smaller."""
        folder = self._store.folder
        title = translate("words", "The library file is being made smaller…")
        self.closed_work_asked.emit(ClosedWork(title, lambda stop: _tell_compacted(compact(folder, stop))))

    def open_folder(self) -> None:
        """Show the folder of the library in the desktop's own program."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _open_removal(self, over: QWidget | None, site: Site) -> None:
        dialog = RemoveImagesDialog(self._store, self._tasks, site, self._appearance, over or self._window)
        dialog.removed.connect(self.said)
        dialog.finished.connect(lambda _: self._forget(dialog))
        self.dialog = dialog
        dialog.open()

    def _forget(self, dialog: RemoveImagesDialog) -> None:
        self.dialog = None if self.dialog is dialog else self.dialog
        dialog.deleteLater()


def _tell_compacted(done: Compacted) -> Message:
    words = translate("words", "The library file takes {after} now; before, it took {before}.")
    return Message(words.format(after=say_bytes(done.after), before=say_bytes(done.before)))
