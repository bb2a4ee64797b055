"""The window as a person meets it: a real library, real HTTP, real widgets."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.query import EVERYTHING, Word
from pressmark.sample.site import SampleSite
from pressmark.ui.filter import Filter
from pressmark.ui.posts.columns import COLUMNS, Field
from pressmark.ui.sites.add_dialog import AddSiteDialog
from tests.ui.conftest import OpenWindow
from tests.ui.windows import click_row, open_article, press, settle, sidebar_rows, term_key, titles


def test_an_empty_library_welcomes_and_the_dialog_brings_a_site(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    assert session.window.welcome.isVisible()
    session.window.actions_["add-site"].trigger()
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    qtbot.keyClicks(dialog.focusWidget(), sample.url)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    start = next(one for one in dialog.findChildren(QPushButton) if one.property("primary"))
    qtbot.waitUntil(start.isEnabled, timeout=10_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 41, timeout=20_000)
    settle(qtbot, session)
    assert not session.window.welcome.isVisible()
    assert sidebar_rows(session)["view:all"] == 41
    assert session.window.sites.dialog is None


def test_every_taxonomy_of_the_site_has_a_tree_with_counts(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    rows = sidebar_rows(session)
    facets = session.store.facets.read(EVERYTHING)
    expected = {
        f"{facet.key}={term.value}": term.count for facet in facets.taxonomies for term in facet.terms
    }
    assert len(facets.taxonomies) >= 3
    assert {
        key: count for key, count in rows.items() if key.startswith("taxonomy:") and "=" in key
    } == expected
    assert rows["view:changed"] == 1
    assert rows["view:removed"] == 1


def test_a_click_on_a_term_filters_and_a_second_click_takes_it_back(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    key = term_key(session, "Cobalt")
    count = sidebar_rows(session)[key]
    click_row(qtbot, session, key)
    assert session.window.model.rowCount() == count < 41
    assert session.window.posts.chips.isVisible()
    click_row(qtbot, session, key)
    assert session.window.model.rowCount() == 41
    assert not session.window.posts.chips.isVisible()


def test_terms_of_two_taxonomies_must_both_fit_and_a_chip_takes_one_away(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    click_row(qtbot, session, term_key(session, "Rare earths"))
    wide = session.window.model.rowCount()
    china = term_key(session, "China")
    narrow = sidebar_rows(session)[china]
    click_row(qtbot, session, china)
    assert session.window.model.rowCount() == narrow < wide
    chips = [one for one in session.window.posts.chips.findChildren(QPushButton) if not one.isHidden()]
    qtbot.mouseClick(next(one for one in chips if one.text().strip() == "China"), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert session.window.model.rowCount() == wide


def test_the_search_field_finds_while_typing_and_escape_clears(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    field = session.window.posts.search
    press(qtbot, session, "search")
    qtbot.keyClicks(field, "dysprosium")
    qtbot.waitUntil(lambda: 0 < session.window.model.rowCount() < 41)
    expected = session.store.search.read_ids(Word("dysprosium", prefix=True), Sort())
    assert session.window.model.rowCount() == len(expected)
    qtbot.keyClick(field, Qt.Key.Key_Escape)  # it closes what is proposed
    assert field.text() == "dysprosium"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 41)
    assert field.text() == ""


def test_what_nothing_matches_says_so_and_offers_a_way_back(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, query="xylophone quux")
    empty = session.window.posts.empty
    assert empty.isVisible()
    qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert session.window.model.rowCount() == 41


def test_letters_typed_in_the_search_field_are_text_and_no_commands(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[3])
    before = session.window.article.row
    press(qtbot, session, "search")
    qtbot.keyClicks(session.window.posts.search, "jknpmsb")
    settle(qtbot, session)
    assert session.window.posts.search.text() == "jknpmsb"
    assert before is not None
    assert session.store.posts.read_rows([before.id]) == [before]


def test_a_header_sorts_and_a_second_click_turns_the_order_round(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    table = session.window.posts.faces.view
    header = table.horizontalHeader()
    place = next(i for i, column in enumerate(COLUMNS) if column.field is Field.TABLES)
    spot = QPoint(header.sectionViewportPosition(place) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, session)
    tables = [post.tables for post in map(session.window.model.post, range(41)) if post]
    assert tables == sorted(tables, reverse=True)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, session)
    assert session.window.browsing.sorts == (Sort(SortKey.TABLES, descending=False),)
    assert [post.tables for post in map(session.window.model.post, range(41)) if post] == sorted(tables)


def test_taking_the_focus_chooses_nothing(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    table = session.window.posts.faces.view
    session.window.sidebar.tree.setFocus()
    table.setFocus()
    settle(qtbot, session)
    assert table.current_post() == 0
    assert session.window.article.row is None
    press(qtbot, session, "next")
    assert session.window.article.row is not None
    assert session.window.article.row.title == titles(session)[0]


def test_an_article_that_is_opened_by_number_is_scrolled_to_in_the_list(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    last = open_window(filled)
    post_id = last.window.model.post_id(40)
    last.close()
    session = open_window(filled, post=post_id)
    table = session.window.posts.faces.view
    assert table.current_post() == post_id
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_choosing_a_row_opens_the_article_and_it_stays_chosen_when_the_list_is_read_anew(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    title = titles(session)[5]
    open_article(qtbot, session, title)
    row = session.window.article.row
    assert row is not None
    assert row.title == title
    session.window.browsing.sort_by([Sort(SortKey.TITLE, descending=False)])
    settle(qtbot, session)
    assert session.window.posts.faces.view.current_post() == row.id
    assert titles(session)[5] != title


def test_the_star_column_stars_and_the_list_and_its_view_follow(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    table = session.window.posts.faces.view
    place = next(i for i, column in enumerate(COLUMNS) if column.field is Field.STARRED)
    spot = table.visualRect(table.model().index(2, place)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    settle(qtbot, session)
    post = session.window.model.post(2)
    assert post is not None
    assert post.starred
    assert sidebar_rows(session)["view:starred"] == 1
    assert session.window.article.row is None
    press(qtbot, session, "go-starred")
    assert titles(session) == [post.title]


def test_keys_go_through_the_list_and_mark(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    press(qtbot, session, "next", "next", "toggle-read")
    post = session.window.model.post(1)
    assert post is not None
    assert not post.unread
    assert session.window.article.row is not None
    assert session.window.article.row.id == post.id
    press(qtbot, session, "previous", "next-unread")
    assert session.window.posts.faces.view.currentIndex().row() == 2
    press(qtbot, session, "toggle-star")
    assert session.store.posts.count().starred == 1


def test_the_focus_is_in_the_list_after_a_start_and_after_adding_a_site(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    first = open_window(library)
    first.window.activateWindow()
    qtbot.waitExposed(first.window)
    assert isinstance(first.window.focusWidget(), QLineEdit)
    assert first.window.welcome.isAncestorOf(first.window.focusWidget())
    first.window.sites.add(sample.url)
    dialog = first.window.sites.dialog
    assert dialog is not None
    settle(qtbot, first)
    start = next(one for one in dialog.findChildren(QPushButton) if one.property("primary"))
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: first.window.model.rowCount() == 41, timeout=20_000)
    settle(qtbot, first)
    assert first.window.focusWidget() is first.window.posts.faces.view
    open_article(qtbot, first, titles(first)[3])
    first.close()

    again = open_window(library)
    again.window.activateWindow()
    qtbot.waitUntil(again.window.isActiveWindow)
    settle(qtbot, again)
    assert again.window.focusWidget() is again.window.posts.faces.view
    qtbot.keyClick(again.window.focusWidget(), Qt.Key.Key_Space)
    assert again.window.sites.dialog is None


def test_f6_goes_through_the_panes(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    window = session.window
    window.activateWindow()
    open_article(qtbot, session, titles(session)[0])
    window.sidebar.tree.setFocus()
    seen = []
    for _ in range(3):
        press(qtbot, session, "next-pane")
        seen.append(window.focusWidget())
    assert seen == [window.posts.faces.view, window.article.view, window.sidebar.tree]


def test_everything_is_found_again_after_a_restart(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    first = open_window(filled, size=(790, 640))
    click_row(qtbot, first, term_key(first, "Rare earths"))
    first.window.browsing.sort_by([Sort(SortKey.TITLE, descending=False)])
    settle(qtbot, first)
    open_article(qtbot, first, "Three ways round the magnet loop")
    bar = first.window.article.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    position = first.window.article.view.position()
    first.window.posts.faces.view.board.toggle("author", True)
    first.window.posts.faces.view.board.toggle("taxonomy:region", True)
    first.window.article.parentWidget().setSizes([180, 300, 310])  # type: ignore[attr-defined]
    sizes = first.window.article.parentWidget().sizes()  # type: ignore[attr-defined]
    shown = titles(first)
    size = first.window.size()
    first.close()

    again = open_window(filled)
    assert titles(again) == shown
    assert again.window.browsing.filter == Filter(text="material:rare-earths")
    assert again.window.browsing.sorts == (Sort(SortKey.TITLE, descending=False),)
    assert again.window.article.row is not None
    assert again.window.article.row.title == "Three ways round the magnet loop"
    assert again.window.posts.faces.view.current_post() == again.window.article.row.id
    assert again.window.size() == size
    assert again.window.article.parentWidget().sizes() == sizes  # type: ignore[attr-defined]
    columns = [column.key for column in again.window.posts.faces.view.board.columns()]
    assert {"author", "taxonomy:region"} <= set(columns)
    qtbot.waitUntil(lambda: abs(again.window.article.view.position() - position) < 0.05)
