"""The settings of one site, and the pages of the settings that are about sites, room and network."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.errors import NotFound, PressmarkError
from pressmark.model import Site
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.schedule import Schedule
from pressmark.ui.settings.page import Page
from pressmark.ui.settings.site_dialog import SiteDialog
from pressmark.ui.storage_acts import StorageActs
from pressmark.ui.tasks import Tasks
from pressmark.ui.ways import Ways


class SiteSettingsActs(QObject):
    """Opens the settings of sites, and passes on what is asked for there.

    Signals:
        sync_asked(Site): it is to be synced now.
        sign_in_asked(Site): the person wants to be known there.
        sign_out_asked(Site): the person wants to be known there no more.
        typography_dropped(int): this site is to be set as all sites are.

    Attributes:
        ways: which way requests take.
        storage: what can be done about room.
        dialog: the settings that are open, None while there are none.
    """

    sync_asked = Signal(object)
    sign_in_asked = Signal(object)
    sign_out_asked = Signal(object)
    typography_dropped = Signal(int)

    def __init__(
        self, store: Store, tasks: Tasks, window: QWidget, looks: tuple[Appearance, Preferences]
    ) -> None:
        super().__init__(window)
        self._store, self._tasks = store, tasks
        self._window = window
        self._appearance, self._preferences = looks
        self.ways = Ways(self._preferences)
        self.storage = StorageActs(store, tasks, window, looks)
        self.dialog: SiteDialog | None = None

    def open(self, site: Site, over: QWidget | None = None) -> None:
        """Show the settings of a site, above the window or what is given."""
        dialog = SiteDialog(self._store, self._tasks, site, self._appearance, over or self._window)
        dialog.sync_asked.connect(self.sync_asked)
        dialog.sign_in_asked.connect(self.sign_in_asked)
        dialog.sign_out_asked.connect(self.sign_out_asked)
        dialog.typography_dropped.connect(self.typography_dropped)
        dialog.removal_asked.connect(lambda number: self.storage.ask_removal(number, dialog))
        dialog.finished.connect(lambda _: self._forget(dialog))
        self.dialog = dialog
        dialog.open()

    def make_pages(self, schedule: Schedule) -> dict[str, Page]:
        """The pages *Sync*, *Images and storage* and *Network*, by their names."""
        from pressmark.ui.settings.network import NetworkPage
        from pressmark.ui.settings.storage import StoragePage
        from pressmark.ui.settings.sync import SyncPage

        looks, library = (self._preferences, self._appearance), (self._store, self._tasks)
        sync = SyncPage(*looks, library, schedule)
        sync.site_asked.connect(lambda number: self._open_by_number(number, sync.window()))
        storage = StoragePage(*looks, self.storage)
        network = NetworkPage(*looks, library, self.ways)
        return {page.name: page for page in (sync, storage, network)}

    def _open_by_number(self, site_id: int, over: QWidget) -> None:
        def explain(error: PressmarkError) -> None:
            if not isinstance(error, NotFound):
                self._tasks.failed.emit(error)

        self._tasks.run(partial(self._store.sites.read, site_id), lambda site: self.open(site, over), explain)

    def _forget(self, dialog: SiteDialog) -> None:
        self.dialog = None if self.dialog is dialog else self.dialog
        dialog.deleteLater()
