"""One sync of a site for the window. Imported with the first: what talks to sites takes much memory."""

from collections.abc import Callable
from threading import Event, Lock

from pressmark.model import Progress, Site, SyncReport
from pressmark.settings import Settings
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.sync import SyncOptions, sync_site
from pressmark.ui.passwords import Passwords
from pressmark.ui.preferences import Preferences
from pressmark.ui.sizes import MEGABYTE
from pressmark.wordpress import Gates


class SiteSync:
    """Syncs sites, each in the thread that calls; all go through the same gates.

    Args:
        store: the library.
        passwords: of sites.
        preferences: the person's.
        find_way: that requests take.
        give_way: called between pieces of work.
    """

    def __init__(
        self,
        store: Store,
        passwords: Passwords,
        preferences: Preferences,
        find_way: Callable[[], Way],
        give_way: Callable[[], None],
    ) -> None:
        self._store = store
        self._passwords = passwords
        self._preferences = preferences
        self._find_way = find_way
        self._give_way = give_way
        self._lock = Lock()
        self._at_once = preferences.settings.requests_at_once
        self._gates = Gates(self._at_once)

    def __call__(self, site: Site, tell: Callable[[Progress], None], cancelled: Event) -> SyncReport:
        """Sync a site.

        Raises:
            PressmarkError: what `sync_site` raises.
        """
        settings = self._preferences.settings
        return sync_site(
            self._store,
            site,
            on_progress=tell,
            cancelled=cancelled,
            options=make_options(settings, self._find_way(), self._give_way),
            password=self._passwords.find(site),
            gates=self._find_gates(settings),
        )

    def _find_gates(self, settings: Settings) -> Gates:
        """Where another number of requests was chosen, other gates: what is under way keeps its own."""
        with self._lock:
            if settings.requests_at_once != self._at_once:
                self._at_once = settings.requests_at_once
                self._gates = Gates(self._at_once)
            return self._gates


def make_options(settings: Settings, way: Way, give_way: Callable[[], None]) -> SyncOptions:
    """How much a sync does by these settings, and how."""
    space = settings.image_space * MEGABYTE
    return SyncOptions(image_space=space or None, way=way, give_way=give_way)
