"""The sidebar by mouse and by key; the list's columns; why a list is empty."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from pressmark.query import State
from pressmark.ui.application import Session
from pressmark.ui.emptiness import explain_empty
from pressmark.ui.filter import Filter
from pressmark.ui.posts.columns import COLUMNS, Field
from pressmark.ui.sidebar.views import VIEWS
from tests.ui.conftest import OpenWindow
from tests.ui.windows import click_row, settle, sidebar_rows, term_key


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def heading(session: Session) -> str:
    """The key of the first taxonomy's heading."""
    overview = session.window.browsing.overview
    assert overview is not None
    return f"taxonomy:{overview.facets.taxonomies[0].slug}"


def test_a_heading_folds_its_tree_and_stays_folded(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    tree = session.window.sidebar.tree
    key = heading(session)
    click_row(qtbot, session, key)
    assert not tree.isExpanded(tree.index_of(key))
    assert session.window.browsing.filter == Filter()
    click_row(qtbot, session, term_key(session, "China"))
    assert not tree.isExpanded(tree.index_of(key))
    session.close()
    again = open_window(filled).window.sidebar.tree
    assert not again.isExpanded(again.index_of(key))
    assert again.isExpanded(again.index_of("sites"))


def test_the_first_click_into_a_scrolled_sidebar_chooses_the_row_under_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, size=(1000, 500))
    session.window.posts.faces.view.setFocus()
    click_row(qtbot, session, term_key(session, "Rare earths"))
    assert session.window.browsing.filter.text == "material:rare-earths"


def test_views_are_chosen_by_key(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    tree = session.window.sidebar.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.index_of("view:changed"))
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    settle(qtbot, session)
    assert session.window.browsing.filter.view is State.CHANGED
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert session.window.browsing.filter.view is State.REMOVED


def test_a_site_filters_and_has_a_menu(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    key = next(key for key in sidebar_rows(session) if key.startswith("site="))
    click_row(qtbot, session, key)
    assert session.window.browsing.filter.text.startswith("site:")
    click_row(qtbot, session, key)
    assert session.window.browsing.filter == Filter()
    tree = session.window.sidebar.tree
    rect = tree.visualRect(tree.index_of(key))
    dots = QPoint(rect.right() - rect.height() // 2, rect.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=dots)
    assert [action.text() for action in menu().actions() if action.text()] == [
        "Sync now",
        "Open in the browser",
        "Sign in…",
        "Settings of the site…",
        "Remove site…",
    ]
    menu().close()


def test_columns_are_shown_and_hidden_by_the_menu_of_the_header(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    table = open_window(filled).window.posts.faces.view
    place = next(i for i, column in enumerate(COLUMNS) if column.field is Field.AUTHOR)
    assert table.isColumnHidden(place)
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    next(action for action in menu().actions() if action.text() == "Author").trigger()
    menu().close()
    assert not table.isColumnHidden(place)
    assert table.columnWidth(place) > 20
    table.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu().actions()[-1].trigger()
    menu().close()
    assert table.isColumnHidden(place)


@pytest.mark.parametrize("view", [view for view, *_ in VIEWS])
def test_every_empty_view_names_its_cause(qapp: QApplication, view: State | None) -> None:
    why = explain_empty(Filter(view=view), (), syncing=False)
    assert why.title
    assert why.text


def test_the_next_act_fits_the_cause(qapp: QApplication) -> None:
    assert explain_empty(Filter(text="material:cobalt"), (), syncing=False).act == "Clear search and filters"
    assert explain_empty(Filter(), (), syncing=True).act == ""
    assert explain_empty(Filter(), (), syncing=False).act == "Sync now"
