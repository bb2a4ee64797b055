"""What tests of the window do: fill a library, wait, press, look."""

from threading import Event

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Progress, Site
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.sync import sync_site
from pressmark.ui.application import Session
from pressmark.ui.main_window import MainWindow
from pressmark.ui.sites.finding import find_offer


def take_in(store: Store, url: str) -> Site:
    """Add a site and sync it, without a window."""
    offer = find_offer(url, Event())
    store.write(add_site(offer, [one.slug for one in offer.readable_types])).result()
    site = store.sites.find(offer.url)
    sync_site(store, site, on_progress=ignore, cancelled=Event())
    return store.sites.read(site.id)


def ignore(progress: Progress) -> None:
    assert progress.site


def settle(qtbot: QtBot, session: Session) -> None:
    """Wait until nothing is under way."""
    sites = session.window.sites

    def still() -> bool:
        return (
            session.window.browsing.overview is not None
            and not session.tasks.busy
            and not sites.syncing.running
            and not sites.tour.underway
            and not session.window.browsing.waiting
        )

    qtbot.waitUntil(still, timeout=20_000)


def titles(session: Session) -> list[str]:
    """What the list shows, from top to bottom."""
    model = session.window.model
    return [post.title for post in map(model.post, range(model.rowCount())) if post is not None]


def click_row(qtbot: QtBot, session: Session, key: str) -> None:
    """Click a row of the sidebar."""
    tree = session.window.sidebar.tree
    index = tree.index_of(key)
    assert index.isValid(), f"the sidebar has no {key}"
    tree.scrollTo(index)
    place = tree.visualRect(index).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(qtbot, session)


def sidebar_rows(session: Session) -> dict[str, int]:
    """Every row of the sidebar with its number, by key; -1 where there is none."""
    tree = session.window.sidebar.tree
    model = tree.model()
    found: dict[str, int] = {}

    def walk(parent: QModelIndex) -> None:
        for place in range(model.rowCount(parent)):
            index = model.index(place, 0, parent)
            row = index.data(Qt.ItemDataRole.UserRole)
            found[row.key] = -1 if row.count is None else row.count
            walk(index)

    walk(QModelIndex())
    return found


def term_key(session: Session, name: str) -> str:
    """The key of the term with this name."""
    overview = session.window.browsing.overview
    assert overview is not None
    return next(
        f"{facet.key}={term.value}"
        for facet in overview.facets.taxonomies
        for term in facet.terms
        if term.name == name
    )


def open_article(qtbot: QtBot, session: Session, title: str) -> None:
    """Choose the article with this title in the list."""
    place = titles(session).index(title)
    table = session.window.posts.faces.view
    index = table.model().index(place, 2)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    settle(qtbot, session)


def press(qtbot: QtBot, session: Session, *names: str) -> None:
    """Do commands, and wait for what they do."""
    for name in names:
        session.window.actions_[name].trigger()
        settle(qtbot, session)


def field(session: Session) -> str:
    """The words of the search field."""
    return session.window.posts.search.text()


def chips(session: Session) -> list[str]:
    """What the chips say."""
    buttons = session.window.posts.chips.findChildren(QPushButton)
    return [one.text().strip() for one in buttons if not one.isHidden()]


def tick(qtbot: QtBot, session: Session, key: str, modifier: Qt.KeyboardModifier) -> None:
    """Click a row of the sidebar with a key held."""
    tree = session.window.sidebar.tree
    tree.scrollTo(tree.index_of(key))
    place = tree.visualRect(tree.index_of(key)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    settle(qtbot, session)


def go_to_list(qtbot: QtBot, session: Session) -> None:
    """Have the list hear the keys."""
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    session.window.posts.faces.setFocus()


def type_in(qtbot: QtBot, session: Session, text: str) -> None:
    """Type a query into the search field, and wait for what it finds."""
    search = session.window.posts.search
    search.setFocus()
    search.clear()
    if text.isascii():
        qtbot.keyClicks(search, text)
    else:  # QTest has no keys for it
        search.insert(text)
    qtbot.waitUntil(lambda: session.window.browsing.filter.text == text)
    settle(qtbot, session)


def find_windows() -> list[MainWindow]:
    """Those that are seen: those of other tests may not be gone yet."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    return [one for one in windows if one.isVisible()]
