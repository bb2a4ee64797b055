"""What can be done with sites: add, sync, sign in, remove, and the words about it."""

import logging
from collections.abc import Callable, Sequence
from functools import partial
from threading import Thread

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from pressmark.keys import Keys
from pressmark.model import PostRow, Site
from pressmark.query import Query
from pressmark.query.choices import SITE
from pressmark.store import Store
from pressmark.store.names import make_site_key
from pressmark.store.safety.backup import FOLDER, back_up, name_backup
from pressmark.store.sites import add_site, remove_site
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.ui.appearance import Appearance
from pressmark.ui.browsing import Browsing
from pressmark.ui.filter import find_sites
from pressmark.ui.message_bar import MessageBar
from pressmark.ui.passwords import Passwords
from pressmark.ui.preferences import Preferences
from pressmark.ui.sample_tour import SampleTour
from pressmark.ui.schedule import Schedule
from pressmark.ui.sidebar.rows import Act
from pressmark.ui.sign_in_acts import SignInActs
from pressmark.ui.site_settings_acts import SiteSettingsActs
from pressmark.ui.sites.add_dialog import AddSiteDialog, Wanted
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from pressmark.ui.status import StatusBar
from pressmark.ui.sync_acts import SyncActs
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate

_log = logging.getLogger(__name__)


class SiteActs(QObject):
    """Adds, syncs and removes sites."""

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: QWidget,
        browsing: Browsing,
        looks: tuple[Appearance, Preferences],
    ) -> None:
        super().__init__(window)
        self._store = store
        self._tasks = tasks
        self._window = window
        self._browsing = browsing
        self._appearance, self._preferences = looks
        self._shown: Callable[[], PostRow | None] = lambda: None
        self.dialog: QDialog | None = None
        self.menu: QMenu | None = None
        self._passwords = Passwords(Keys())
        self.settings = SiteSettingsActs(store, tasks, window, looks)
        find_way = self.settings.ways.find
        self.signing = SignInActs(store, tasks, window, self._passwords, find_way)
        signing = (self._passwords, self.signing)
        self.syncs = SyncActs(store, tasks, window, browsing, looks, signing, find_way)
        self.syncing = self.syncs.syncing
        self.tour = SampleTour(store, tasks, self.syncing, self)
        self.schedule = Schedule(self, lambda: bool(self.syncing.running))
        self.schedule.follow(self._preferences.settings)
        self.schedule.due.connect(self._sync_quietly)
        self._preferences.changed.connect(self.schedule.follow)
        self.settings.sync_asked.connect(lambda site: self._sync([site]))
        self.settings.sign_in_asked.connect(self._sign_in)
        self.settings.sign_out_asked.connect(self.signing.sign_out)
        self.settings.storage.said.connect(self.syncs.say_last)

    def show_in(self, messages: MessageBar, status: StatusBar, shown: Callable[[], PostRow | None]) -> None:
        """Speak through these; `shown` gives the article that is open."""
        self._shown = shown
        self.syncs.show_in(messages, status)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return self.syncs.doers() | {
            "add-site": self.add,
            "try-sample": self.tour.start,
            "sync": self.sync,
            "sync-all": self.sync_all,
            "site-settings": partial(self._for_one_site, self.settings.open),
            "sign-in": partial(self._for_one_site, self._sign_in),
            "sign-out": partial(self._for_one_site, self.signing.sign_out, signed_in=True),
            "remove-site": self.remove,
        }

    def add(self, address: str = "") -> None:
        """Open *Add site*, looking at once at an address that the person typed, if one is given."""
        dialog = self._open_add()
        if address:
            dialog.ask(address)

    def propose(self, address: str) -> None:
        """Have *Add site* show an address that came from outside; the person decides whether it is asked."""
        dialog = self.dialog
        if not (isinstance(dialog, AddSiteDialog) and dialog.isVisible()):
            dialog = self._open_add()
        dialog.propose(address)
        # The window behind it was brought to the front for the link.
        dialog.raise_()
        dialog.activateWindow()

    def sync(self) -> None:
        """Sync the site of the filter, or all."""
        self._browsing.with_query(
            lambda query: self._sync(find_sites(query, self.sites()) or [*self.sites()])
        )

    def sync_all(self) -> None:
        """Sync every site."""
        self._sync(list(self.sites()))

    def remove(self) -> None:
        """Ask whether the site of the filter, the only one, or that of the article shown is to go."""
        self._for_one_site(self._ask_remove)

    def _for_one_site(self, do: Callable[[Site], None], *, signed_in: bool = False) -> None:
        """Do something with the site of the filter, the only one, that of the article, or one chosen now.

        With `signed_in` only those are meant and offered that are read as somebody.
        """
        self._browsing.with_query(lambda query: self._do_for_one(do, query, signed_in=signed_in))

    def _do_for_one(self, do: Callable[[Site], None], query: Query, *, signed_in: bool) -> None:
        shown = self._shown()
        every = self.sites()
        chosen = find_sites(query, every)
        sites = every if len(every) == 1 else chosen if len(chosen) == 1 else []
        if not sites and not chosen and shown is not None:
            sites = [site for site in every if site.id == shown.site_id]
        fitting = [site for site in every if site.user or not signed_in]
        if sites and sites[0] in fitting:
            do(sites[0])
        elif fitting:
            self._offer_sites(fitting, do)

    def _sign_in(self, site: Site) -> None:
        self.signing.ask([site], lambda known: self._sync([known]))

    def _offer_sites(self, sites: Sequence[Site], do: Callable[[Site], None]) -> None:
        menu = self.menu = QMenu(self._window)
        for site in sites:
            menu.addAction(site.name.replace("&", "&&"), partial(do, site))
        menu.aboutToHide.connect(menu.deleteLater)
        size = menu.sizeHint()
        middle = self._window.mapToGlobal(self._window.rect().center())
        menu.popup(middle - QPoint(size.width() // 2, size.height() // 2))

    def show_menu(self, site_id: int, place: QPoint) -> None:
        """The menu of one site."""
        site = next((site for site in self.sites() if site.id == site_id), None)
        if site is None:
            return
        menu = self.menu = QMenu(self._window)
        menu.addAction(translate("words", "Sync now"), partial(self._sync, [site]))
        menu.addAction(
            translate("words", "Open in the browser"), partial(QDesktopServices.openUrl, QUrl(site.url))
        )
        menu.addSeparator()
        if site.user:
            words = translate("words", "Sign out {user}").format(user=site.user.replace("&", "&&"))
            menu.addAction(words, partial(self.signing.sign_out, site))
        menu.addAction(translate("words", "Sign in…"), partial(self._sign_in, site))
        menu.addSeparator()
        menu.addAction(translate("words", "Settings of the site…"), partial(self.settings.open, site))
        menu.addAction(translate("words", "Remove site…"), partial(self._ask_remove, site))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def close(self) -> None:
        """Stop syncs and sample. May come twice."""
        self.schedule.close()
        self.syncs.close()
        self.tour.close()

    def sync_at_start(self) -> None:
        """Sync quietly once the window is painted, where that is wanted, and by the clock from then on."""
        if self._preferences.settings.sync_at_start:
            self.schedule.begin()
        else:
            self._tasks.run(self._store.sites.read_all, self._start_schedule)

    def sites(self) -> tuple[Site, ...]:
        """The sites of the library, as last read."""
        return self._browsing.overview.sites if self._browsing.overview else ()

    def _open_add(self) -> AddSiteDialog:
        images = self._preferences.settings.images
        find_way = self.settings.ways.find
        dialog = AddSiteDialog(self._tasks, self._passwords, images, self.sites(), self._window, find_way)
        dialog.wanted.connect(self._add)
        self._open(dialog)
        return dialog

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _add(self, wanted: Wanted) -> None:
        known = next((site for site in self.sites() if site.url == wanted.offer.url), None)
        user = known.user if known is not None else ""
        work = add_site(wanted.offer, wanted.types, wanted.images, user)

        def keep() -> Site:
            self._store.write(work).result()
            site = self._store.sites.find(wanted.offer.url)
            return site if wanted.sign_in is None else self.signing.keep(site, wanted.sign_in)

        self._tasks.run(keep, lambda site: self._sync([site]))

    def _sync(self, sites: list[Site], quiet: bool = False) -> None:
        self.tour.serve_again(sites, partial(self.syncs.start, sites, quiet))

    def _start_schedule(self, sites: tuple[Site, ...]) -> None:
        moments = [site.synced for site in sites if site.automatic and site.synced is not None]
        self.schedule.start(max(moments, default=None))

    def _sync_quietly(self) -> None:
        """Those that the person left to the clock."""

        def sync(sites: tuple[Site, ...]) -> None:
            self._sync([site for site in sites if site.automatic], quiet=True)

        self._tasks.run(self._store.sites.read_all, sync)

    def _ask_remove(self, site: Site) -> None:
        self._tasks.run(
            partial(self._store.sites.count_annotations, site.id),
            lambda annotations: self._open_removal(site, annotations),
        )

    def _open_removal(self, site: Site, annotations: int) -> None:
        colours = self._appearance.colours
        icon = self._appearance.icon("trash", colours.ink).pixmap(self._window.fontMetrics().height() * 2)
        dialog = RemoveSiteDialog(site, annotations, self._store.folder / FOLDER, icon, self._window)
        dialog.finished.connect(lambda: self._remove(site) if dialog.agreed() else None)
        self._open(dialog)

    def _remove(self, site: Site) -> None:
        self._browsing.with_query(partial(self._leave, site))
        threads = self.syncing.stop(site.id)
        self._tasks.run(partial(self._back_up_and_remove, site, threads), lambda _: self._tell_removed(site))

    def _leave(self, site: Site, query: Query) -> None:
        if site in find_sites(query, self.sites()):
            self._browsing.choose(SITE, make_site_key(site.url), Act.TOGGLE)

    def _back_up_and_remove(self, site: Site, threads: tuple[Thread, ...]) -> None:
        for thread in threads:
            thread.join()
        with self._store.hold_sync(site.id):
            keep_snapshot(self._store, Why.REMOVAL)
            backup = name_backup(self._store.folder, f"before-removing-{site.id}")
            back_up(self._store.path, backup)
            self._store.write(remove_site(site.id)).result()
        _log.info("The site %s was removed: %d articles. Backup: %s", site.url, site.posts, backup)

    def _tell_removed(self, site: Site) -> None:
        self.syncs.say_last(translate("words", "Removed {site}; a backup was made").format(site=site.name))
