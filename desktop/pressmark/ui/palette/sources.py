"""Where the palette has its items from: the commands, and what the sidebar leads to."""

from collections.abc import Sequence
from functools import partial

from pressmark.model import SavedSearch, Site
from pressmark.query.choices import SITE, make_choice
from pressmark.store.names import make_site_key
from pressmark.ui.actions import Actions, menu_title, plain_title
from pressmark.ui.browsing import Browsing
from pressmark.ui.commands import COMMANDS
from pressmark.ui.filter import Filter, show_search
from pressmark.ui.palette.items import PaletteItem
from pressmark.ui.words import one_line, translate

_LONGEST = 120
_LEFT_OUT = frozenset({"palette"})


def list_commands(actions: Actions) -> Sequence[PaletteItem]:
    """All commands as they are named now, in the order of the menus."""
    return [
        PaletteItem(
            key=command.name,
            title=one_line(plain_title(action.text()), _LONGEST),
            do=action.trigger,
            place=menu_title(command.menu),
            english=plain_title(command.title),
            keys=actions.key(command.name),
            enabled=action.isEnabled(),
            checked=action.isChecked() if command.checkable else None,
        )
        for command in COMMANDS
        if command.name not in _LEFT_OUT
        for action in (actions[command.name],)
    ]


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
