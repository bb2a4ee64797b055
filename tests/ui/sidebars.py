"""What tests of the sidebar do: make rows of values, show a tree, click and press."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from pressmark.model import (
    Facet,
    Facets,
    ImageChoice,
    LibraryCounts,
    SavedSearch,
    Site,
    SiteStatus,
    SyncReport,
    TermCount,
)
from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.contents import build_rows
from pressmark.ui.sidebar.model import DEPTH_ROLE, ROW_ROLE
from pressmark.ui.sidebar.places import Places
from pressmark.ui.sidebar.rows import Row
from pressmark.ui.sidebar.view import SidebarTree

COUNTS = LibraryCounts(412, 38, 4, 0, 3, 1, 2, 988, 96, {1: 17, 2: 0, 3: 5})
SEARCHES = (
    SavedSearch(1, "Batteries without cobalt", "materials:battery -materials:cobalt", "Ctrl+Alt+1"),
    SavedSearch(2, "Long reads", "words:>3000"),
    SavedSearch(3, "Unread news", "is:unread type:news"),
)


def make_site(number: int = 1, name: str = "Metals Desk", url: str = "https://metals.example") -> Site:
    when = datetime(2026, 1, 1, tzinfo=UTC)
    return Site(
        number, url, f"{url}/wp-json/", name, ImageChoice.ALL, when, when, SiteStatus.OK, "", 412, ("report",)
    )


def make_term(number: int, name: str, parent: int = 0, count: int = 5, value: str = "") -> TermCount:
    slug = value or name.lower().replace(" ", "-") or f"slug-{number}"
    return TermCount(number, name, slug, parent, count, slug)


MATERIALS = (
    make_term(1, "Battery metals", count=16),
    make_term(2, "Cobalt", 1, 4),
    make_term(3, "Lithium", 1, 7),
    make_term(4, "Rare earths", count=20),
    make_term(5, "Heavy rare earths", 4, 9),
    make_term(6, "Dysprosium & terbium", 5, 8),
    make_term(7, "Tin", count=0),
)


def make_taxonomy(
    terms: Sequence[TermCount] = MATERIALS, slug: str = "material", name: str = "Materials"
) -> Facet:
    return Facet(slug, name, hierarchical=True, terms=tuple(terms), key=f"taxonomy:{slug}")


def make_many(count: int, number: int = 5) -> Facet:
    """A flat taxonomy of many terms."""
    terms = [make_term(one, f"Término {one:05}", count=number * (one % 7)) for one in range(1, count + 1)]
    return Facet("tag", "Tags", hierarchical=False, terms=tuple(terms), key="taxonomy:tag")


DATES = Facet(
    "date",
    "Dates",
    hierarchical=True,
    key="date",
    terms=(
        TermCount(2026, "2026", "2026", 0, 21, "2026"),
        TermCount(202602, "2026-02", "2026-02", 2026, 11, "2026-02"),
        TermCount(202601, "2026-01", "2026-01", 2026, 10, "2026-01"),
        TermCount(2025, "2025", "2025", 0, 3, "2025"),
        TermCount(202512, "2025-12", "2025-12", 2025, 3, "2025-12"),
    ),
)
OTHERS = (
    Facet("site", "Sites", False, (make_term(1, "Metals Desk", count=41, value="metals.example"),), "site"),
    Facet(
        "type", "Types", False, (make_term(1, "News", count=30), make_term(2, "Reports", count=11)), "type"
    ),
    Facet(
        "author",
        "Authors",
        False,
        (TermCount(0, "", "", 0, 6, ""), make_term(7, "Ada Fern", count=35, value="ada fern")),
        "author",
    ),
    DATES,
)


def make_rows(
    *taxonomies: Facet,
    searches: Sequence[SavedSearch] = SEARCHES,
    sites: Sequence[Site] | None = None,
    others: Sequence[Facet] = OTHERS,
    syncing: frozenset[int] = frozenset(),
    reports: dict[int, SyncReport] | None = None,
) -> tuple[Row, ...]:
    facets = Facets(41, taxonomies or (make_taxonomy(),), tuple(others))
    known = (make_site(),) if sites is None else sites
    return build_rows(COUNTS, known, facets, searches, syncing, reports or {})


def show_tree(qtbot: QtBot, rows: Sequence[Row], theme: str = "light", width: int = 260) -> SidebarTree:
    """A tree of its own, shown and with the focus."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    tree = SidebarTree(Appearance(app, theme))
    qtbot.addWidget(tree)
    tree.resize(width, 900)
    tree.show_rows(rows)
    tree.show()
    qtbot.waitExposed(tree)
    tree.activateWindow()
    tree.setFocus()
    return tree


def shown(tree: SidebarTree) -> list[str]:
    """The keys of all rows that can be scrolled to, from top to bottom."""
    found = []
    index = tree.model().index(0, 0)
    while index.isValid():
        found.append(index.data(ROW_ROLE).key)
        index = tree.indexBelow(index)
    return found


def places(tree: SidebarTree, key: str) -> Places:
    index = tree.index_of(key)
    assert index.isValid(), f"the sidebar has no {key}"
    tree.scrollTo(index)
    return Places.in_view(tree, tree.visualRect(index), int(index.data(DEPTH_ROLE)))


def click(
    qtbot: QtBot,
    tree: SidebarTree,
    key: str,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click the title of a row."""
    press_at(qtbot, tree, places(tree, key).rect.center(), modifiers)


def tick(qtbot: QtBot, tree: SidebarTree, key: str) -> None:
    """Click the tick box of a row."""
    press_at(qtbot, tree, places(tree, key).box().center())


def press_at(
    qtbot: QtBot,
    tree: SidebarTree,
    place: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def go_to(tree: SidebarTree, key: str) -> QModelIndex:
    """Make a row the current one."""
    index = tree.index_of(key)
    assert index.isValid(), f"the sidebar has no {key}"
    tree.setFocus()
    tree.setCurrentIndex(index)
    return index


def acts(spy: QSignalSpy) -> list[list[object]]:
    """What a signal told, each time."""
    return [spy.at(place) for place in range(spy.count())]


def find_editors(tree: SidebarTree) -> list[QLineEdit]:
    lines = tree.viewport().findChildren(QLineEdit)
    return [line for line in lines if line.objectName() != "termFilter"]


def editor(tree: SidebarTree) -> QLineEdit:
    """The line in which a name is being written."""
    return find_editors(tree)[0]


def leave(qtbot: QtBot, tree: SidebarTree, key: Qt.Key) -> None:
    """Press a key in the editor, which goes once Qt comes round to it."""
    qtbot.keyClick(editor(tree), key)
    qtbot.waitUntil(lambda: find_editors(tree) == [])


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def menu_entries() -> dict[str, bool]:
    """What the open menu has, and whether it can be chosen."""
    return {
        action.text().replace("&", ""): action.isEnabled() for action in menu().actions() if action.text()
    }


def trigger(title: str) -> None:
    next(action for action in menu().actions() if action.text().replace("&", "") == title).trigger()
    menu().close()
