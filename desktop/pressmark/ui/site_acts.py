"""What can be done with sites: add, sync, remove, and the words about it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from threading import Thread

from PySide6.QtCore import QObject, QPoint, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from pressmark.model import PostRow, Progress, Site, SyncReport
from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.store.backup import FOLDER, back_up, name_backup
from pressmark.store.sites import add_site, remove_site
from pressmark.ui.appearance import Appearance
from pressmark.ui.browsing import Browsing
from pressmark.ui.message_bar import MessageBar
from pressmark.ui.sample_tour import SampleTour
from pressmark.ui.sites.add_dialog import AddSiteDialog, Wanted
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from pressmark.ui.status import StatusBar
from pressmark.ui.syncing import Syncing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import ago, articles, describe_faults, describe_report, translate

_MINUTE = 60_000  # milliseconds


class SiteActs(QObject):
    """Adds, syncs and removes sites."""

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: QWidget,
        browsing: Browsing,
        looks: tuple[Appearance, Settings],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._browsing = browsing
        self._appearance, settings = looks
        self._images = settings.images
        self._last_words = ""
        self._shown: Callable[[], PostRow | None] = lambda: None
        self.messages: MessageBar | None = None
        self.status: StatusBar | None = None
        self.dialog: QDialog | None = None
        self.menu: QMenu | None = None
        self.syncing = Syncing(store, self)
        self.tour = SampleTour(store, tasks, self.syncing, self)
        self.syncing.progressed.connect(self._show_progress)
        self.syncing.finished.connect(self._show_report)
        self.syncing.failed.connect(tasks.failed)
        self.syncing.running_changed.connect(self._show_running)
        browsing.overviewed.connect(self._say)
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._say)
        self._clock.start()

    def show_in(self, messages: MessageBar, status: StatusBar, shown: Callable[[], PostRow | None]) -> None:
        """Speak through these; `shown` gives the article that is open."""
        self.messages, self.status, self._shown = messages, status, shown
        status.cancelled.connect(self.syncing.cancel)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "add-site": self.add,
            "try-sample": self.tour.start,
            "sync": self.sync,
            "sync-all": self.sync_all,
            "cancel-sync": self.syncing.cancel,
            "remove-site": self.remove,
        }

    def add(self, address: str = "") -> None:
        """Open *Add site*, looking at an address at once if one is given."""
        dialog = AddSiteDialog(self._tasks, self._images, self.sites(), self._window)
        dialog.wanted.connect(self._add)
        self._open(dialog)
        if address:
            dialog.ask(address)

    def sync(self) -> None:
        """Sync the site of the filter, or all."""
        chosen = self._browsing.filter.site
        self._sync([site for site in self.sites() if site.id == chosen or not chosen])

    def sync_all(self) -> None:
        """Sync every site."""
        self._sync(list(self.sites()))

    def remove(self) -> None:
        """Ask whether the site of the filter, the only one, or that of the article shown is to go."""
        shown = self._shown()
        chosen = self._browsing.filter.site or (shown.site_id if shown is not None else 0)
        every = self.sites()
        sites = every if len(every) == 1 else [site for site in every if site.id == chosen]
        if sites:
            self._ask_remove(sites[0])
        elif every:
            self._offer_removal(every)

    def _offer_removal(self, sites: Sequence[Site]) -> None:
        menu = self.menu = QMenu(self._window)
        for site in sites:
            words = translate("words", "Remove {site}…").format(site=site.name.replace("&", "&&"))
            menu.addAction(words, partial(self._ask_remove, site))
        menu.aboutToHide.connect(menu.deleteLater)
        size = menu.sizeHint()
        middle = self._window.mapToGlobal(self._window.rect().center())
        menu.popup(middle - QPoint(size.width() // 2, size.height() // 2))

    def show_menu(self, site_id: int, place: QPoint) -> None:
        """The menu of one site."""
        site = next((site for site in self.sites() if site.id == site_id), None)
        if site is None:
            return
        menu = QMenu(self._window)
        menu.addAction(translate("words", "Sync now"), partial(self._sync, [site]))
        menu.addAction(
            translate("words", "Open in the browser"), partial(QDesktopServices.openUrl, QUrl(site.url))
        )
        menu.addSeparator()
        menu.addAction(translate("words", "Remove site…"), partial(self._ask_remove, site))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def close(self) -> None:
        """Stop syncs and sample. May come twice."""
        self._clock.stop()
        self.syncing.close()
        self.tour.close()

    def sites(self) -> tuple[Site, ...]:
        """The sites of the library, as last read."""
        return self._browsing.overview.sites if self._browsing.overview else ()

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _add(self, wanted: Wanted) -> None:
        work = add_site(wanted.offer, wanted.types, wanted.images)

        def keep() -> Site:
            self._store.write(work).result()
            return self._store.sites.find(wanted.offer.url)

        self._tasks.run(keep, lambda site: self._sync([site]))

    def _sync(self, sites: list[Site]) -> None:
        self.tour.serve_again(sites, partial(self.syncing.start, sites))

    def _ask_remove(self, site: Site) -> None:
        colours = self._appearance.colours
        icon = self._appearance.icon("trash", colours.ink).pixmap(self._window.fontMetrics().height() * 2)
        annotations = self._store.sites.count_annotations(site.id)
        dialog = RemoveSiteDialog(site, annotations, self._store.folder / FOLDER, icon, self._window)
        dialog.finished.connect(lambda: self._remove(site) if dialog.agreed() else None)
        self._open(dialog)

    def _remove(self, site: Site) -> None:
        if self._browsing.filter.site == site.id:
            self._browsing.show(self._browsing.filter.without(f"site:{site.id}"))
        threads = self.syncing.stop(site.id)
        self._tasks.run(partial(self._back_up_and_remove, site, threads), lambda _: self._tell_removed(site))

    def _back_up_and_remove(self, site: Site, threads: tuple[Thread, ...]) -> None:
        for thread in threads:
            thread.join()
        back_up(self._store.path, name_backup(self._store.folder, f"before-removing-{site.id}"))
        self._store.write(remove_site(site.id)).result()

    def _tell_removed(self, site: Site) -> None:
        self._last_words = translate("words", "Removed {site}; a backup was made").format(site=site.name)
        self._say()

    def _show_progress(self, site: Site, progress: Progress) -> None:
        if self.status is not None:
            self.status.show_progress(site.name, progress, len(self.syncing.running) - 1)

    def _show_running(self, running: frozenset[int]) -> None:
        self._browsing.mark_syncing(running)
        if not running and self.status is not None:
            self.status.end_progress()

    def _show_report(self, site: Site, report: SyncReport) -> None:
        self._last_words = describe_report(report, site.name)
        self._say()
        message = describe_faults(report, site.name)
        if message is not None and self.messages is not None:
            self.messages.show_message(message)

    def _say(self) -> None:
        overview = self._browsing.overview
        if self.status is None or overview is None:
            return
        moments = [site.synced for site in overview.sites if site.synced is not None]
        when = ago(max(moments), datetime.now(UTC)) if moments else ""
        parts = [
            translate("words", "Synced {when}").format(when=when) if when else "",
            articles(overview.counts.all) if overview.sites else "",
            self._last_words,
        ]
        self.status.say("  ·  ".join(part for part in parts if part))
