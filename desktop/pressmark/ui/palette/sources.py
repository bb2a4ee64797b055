"""Where the palette has its items from: the commands, and what the sidebar leads to."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from pressmark.model import SavedSearch, Site
from pressmark.query.choices import SITE, make_choice
from pressmark.store.names import make_site_key
from pressmark.ui.actions import Actions, command_title, menu_title, plain_title
from pressmark.ui.browsing import Browsing
from pressmark.ui.commands import COMMANDS, Menu
from pressmark.ui.filter import Filter, show_search
from pressmark.ui.palette.items import PaletteItem
from pressmark.ui.words import one_line, translate

_LONGEST = 120
_LEFT_OUT = frozenset({"palette"})
_ON_MANY = frozenset({"mark-all-read", "sync-all"})
SETTINGS_PAGES = {
    "general": str(QT_TRANSLATE_NOOP("words", "General")),
    "reading": str(QT_TRANSLATE_NOOP("words", "Reading")),
    "list": str(QT_TRANSLATE_NOOP("words", "List")),
    "sync": str(QT_TRANSLATE_NOOP("words", "Sync")),
    "storage": str(QT_TRANSLATE_NOOP("words", "Images and storage")),
    "annotations": str(QT_TRANSLATE_NOOP("words", "Annotations")),
    "shortcuts": str(QT_TRANSLATE_NOOP("words", "Shortcuts")),
    "network": str(QT_TRANSLATE_NOOP("words", "Network")),
    "backup": str(QT_TRANSLATE_NOOP("words", "Backup")),
}
"""The titles of the pages of the settings, by their names: those are made when they are first opened."""


def list_commands(actions: Actions) -> Sequence[PaletteItem]:
    """All commands, named as where their keys are told, in the order of the menus."""
    return [
        PaletteItem(
            key=command.name,
            title=command_title(command),
            do=action.trigger,
            place=menu_title(command.menu),
            english=plain_title(command.title),
            keys=actions.key(command.name),
            enabled=action.isEnabled(),
            checked=action.isChecked() if command.checkable else None,
            many=command.name in _ON_MANY,
        )
        for command in COMMANDS
        if command.name not in _LEFT_OUT
        for action in (actions[command.name],)
    ]


def list_settings(open_page: Callable[[str], object]) -> Sequence[PaletteItem]:
    """The pages of the settings, and what is done on one of them alone; `open_page` is told its name."""
    pages = [
        PaletteItem(
            key=f"settings:{name}",
            title=translate("words", "Settings: {page}").format(page=translate("words", title)),
            do=partial(open_page, name),
            place=menu_title(Menu.TOOLS),
            english=f"Settings: {title}",
        )
        for name, title in SETTINGS_PAGES.items()
    ]
    images = PaletteItem(
        key="remove-images",
        title=plain_title(translate("words", "Remove images…")),
        do=partial(open_page, "storage"),
        place=translate("words", "Images and storage"),
        english="Remove images",
    )
    return [*pages, images]


def list_places(browsing: Browsing) -> Sequence[PaletteItem]:
    """The saved searches and the sites of the library."""
    overview = browsing.overview
    if overview is None:
        return ()
    searches = [_offer_search(browsing, search) for search in overview.searches]
    return [*searches, *(_offer_site(browsing, site) for site in overview.sites)]


def _offer_search(browsing: Browsing, search: SavedSearch) -> PaletteItem:
    return PaletteItem(
        key=f"search:{search.id}",
        title=_go_to(search.name or search.query),
        do=partial(browsing.show, show_search(search)),
        place=translate("words", "Saved search"),
        english=f"Go to {one_line(search.name, _LONGEST)}",
        keys=search.shortcut,
    )


def _offer_site(browsing: Browsing, site: Site) -> PaletteItem:
    value = make_site_key(site.url)
    return PaletteItem(
        key=f"site:{site.id}",
        title=_go_to(site.name or value),
        do=partial(browsing.show, Filter().asking(make_choice(SITE, value))),
        place=translate("words", "Site"),
        english=f"Go to {one_line(site.url, _LONGEST)}",
    )


def _go_to(name: str) -> str:
    return translate("words", "Go to {place}").format(place=one_line(name, _LONGEST) or "—")
