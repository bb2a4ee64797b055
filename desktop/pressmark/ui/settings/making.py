"""Puts the settings together: the pages about the program itself, and those that others bring."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from pressmark.store import Store
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.note_files import NoteFiles
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.preferences import Preferences
from pressmark.ui.program import import_meanwhile
from pressmark.ui.safety.backup_clock import BackupClock
from pressmark.ui.settings.acts import SettingsActs
from pressmark.ui.settings.follower import SettingsFollower
from pressmark.ui.settings.page import Page
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tasks import Tasks
from pressmark.ui.typography.look import ArticleLook

_ORDER = (
    *("general", "reading", "list", "sync", "storage", "annotations", "shortcuts", "network", "backup"),
)
# What the pages are made of; that about the network brings what talks to sites.
_MODULES = (
    *("settings.general", "settings.reading", "settings.own_typographies", "settings.listing"),
    *("settings.sync", "settings.storage", "settings.annotations", "settings.network", "settings.backup"),
    "shortcuts.page",
)


@dataclass(frozen=True, slots=True)
class SettingsParts:
    """What of the window the settings act on.

    Attributes:
        clock: makes automatic backups; whoever has the window starts and stops it.
        tray: this desktop has one.
    """

    posts: PostsPane
    tables: TablesPane
    notes: NoteFiles
    look: ArticleLook
    clock: BackupClock
    tray: bool


def make_settings(
    window: QWidget,
    preferences: Preferences,
    looks: tuple[Appearance, Actions],
    library: tuple[Store, Tasks],
    parts: SettingsParts,
    make_others: Callable[[], Sequence[Page]],
) -> SettingsActs:
    """Have the window follow the settings, and a dialog to change them.

    Args:
        window: over which the dialog stands.
        preferences: what it changes.
        looks: of the window.
        library: that it tells of.
        parts: what follows.
        make_others: the pages about sites, keys and network; asked when the dialog first opens.
    """
    SettingsFollower(preferences, library[0], (parts.posts, parts.tables), parts.notes)

    def make_pages() -> list[Page]:
        import_meanwhile(*(f"pressmark.ui.{name}" for name in _MODULES))
        from pressmark.ui.settings.general import GeneralPage

        general = GeneralPage(preferences, looks[0], tray=parts.tray)
        general.restart_asked.connect(acts.restart_asked)
        pages = [general, *_make_own(preferences, looks, library, parts), *make_others()]
        return sorted(pages, key=lambda page: _ORDER.index(page.name))

    acts = SettingsActs(window, preferences, looks[0], make_pages)
    return acts


def _make_own(
    preferences: Preferences,
    looks: tuple[Appearance, Actions],
    library: tuple[Store, Tasks],
    parts: SettingsParts,
) -> Sequence[Page]:
    from pressmark.ui.settings.annotations import AnnotationsPage
    from pressmark.ui.settings.backup import BackupPage
    from pressmark.ui.settings.listing import ListPage
    from pressmark.ui.settings.own_typographies import OwnTypographies
    from pressmark.ui.settings.reading import ReadingPage

    appearance, actions = looks
    reading = ReadingPage(preferences, appearance, OwnTypographies(*library, parts.look))
    listing = ListPage(preferences, appearance)
    backup = BackupPage(preferences, appearance, library, parts.clock)
    listing.columns_asked.connect(actions["columns"].trigger)
    backup.back_up_asked.connect(actions["back-up"].trigger)
    backup.restore_asked.connect(actions["restore"].trigger)
    return reading, listing, AnnotationsPage(preferences, appearance), backup
