"""One state said two ways: the sidebar, the chips, the timeline and the words of the search field."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.query import State
from pressmark.ui.application import Session
from pressmark.ui.filter import Filter
from pressmark.ui.sidebar.rows import Act
from tests.library import COBALT, EUROPE, LITHIUM, SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import (
    chips,
    click_row,
    field,
    go_to_list,
    press,
    settle,
    sidebar_rows,
    term_key,
    tick,
    type_in,
)


def test_a_view_of_the_library_is_chosen_in_the_sidebar(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    click_row(qtbot, session, "view:removed")
    assert session.window.browsing.filter.view is State.REMOVED
    assert session.window.model.rowCount() == 1
    click_row(qtbot, session, "view:starred")
    assert session.window.posts.empty.isVisible()


def test_what_is_ticked_stands_in_the_field_and_what_is_typed_is_ticked(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    marks = session.window.sidebar.tree
    tick(qtbot, session, term_key(session, "China"), Qt.KeyboardModifier.NoModifier)
    tick(qtbot, session, term_key(session, "Japan"), Qt.KeyboardModifier.ControlModifier)
    assert field(session) == "(region:china OR region:japan)"
    qtbot.waitUntil(lambda: chips(session) == ["China", "or Japan"])
    either = session.window.model.rowCount()
    tick(qtbot, session, term_key(session, "Rare earths"), Qt.KeyboardModifier.AltModifier)
    assert field(session) == "(region:china OR region:japan) -material:rare-earths"
    qtbot.waitUntil(lambda: chips(session) == ["China", "or Japan", "not Rare earths"])
    assert 0 < session.window.model.rowCount() < either
    type_in(qtbot, session, "magnet regions:Japan")
    chosen = marks.index_of(term_key(session, "Japan")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "chosen" in chosen
    qtbot.waitUntil(lambda: chips(session) == ["Japan"])
    ids = session.store.search.read_ids(session.store.search.read_text("magnet region:japan").query)
    assert session.window.model.rowCount() == len(ids)


def test_a_chip_takes_its_part_out_of_the_words(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, query="price is:unread -region:china after:2026-03")
    qtbot.waitUntil(lambda: chips(session) == ["unread", "not China", "from March 2026"])
    for name, rest in (
        ("not China", "price is:unread after:2026-03"),
        ("unread", "price after:2026-03"),
        ("from March 2026", "price"),
    ):
        button = next(
            one for one in session.window.posts.chips.findChildren(QPushButton) if one.text().strip() == name
        )
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(qtbot, session)
        assert field(session) == rest


def test_a_drag_over_the_timeline_is_a_range_in_words_and_a_chip(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    timeline = session.window.posts.timeline
    timeline.range_chosen.emit(date(2026, 3, 1), date(2026, 5, 1))
    settle(qtbot, session)
    assert field(session) == "after:2026-03 before:2026-05"
    qtbot.waitUntil(lambda: chips(session) == ["from March 2026", "before May 2026"])
    found = [post.date for post in map(session.window.model.post, range(41)) if post]
    assert found
    assert all(when and date(2026, 3, 1) <= when.astimezone().date() < date(2026, 5, 1) for when in found)
    timeline.range_chosen.emit(date(2026, 4, 1), date(2026, 5, 1))
    settle(qtbot, session)
    assert field(session) == "on:2026-04"
    timeline.range_chosen.emit(None, None)
    settle(qtbot, session)
    assert field(session) == ""


def test_facets_count_what_another_choice_would_find(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    before = sidebar_rows(session)
    click_row(qtbot, session, term_key(session, "China"))
    after = sidebar_rows(session)
    assert list(after) == list(before)
    assert {key: after[key] for key in after if key.startswith("taxonomy:region=")} == {
        key: before[key] for key in before if key.startswith("taxonomy:region=")
    }
    for name in ("Rare earths", "Lithium"):
        key = term_key(session, name)
        other = key.removeprefix("taxonomy:").replace("=", ":")
        expected = session.store.search.read_text(f"region:china {other}").query
        assert after[key] == session.store.search.count(expected)


def test_another_order_counts_nothing_anew_but_what_is_still_to_be_counted(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    browsing = session.window.browsing
    counted: list[object] = []
    browsing.overviewed.connect(counted.append)
    browsing.sort_by([Sort(SortKey.TITLE)])
    settle(qtbot, session)
    assert not counted
    browsing.show(browsing.filter.typed("region:china"))
    browsing.sort_by([Sort(SortKey.WORDS)])
    settle(qtbot, session)
    assert len(counted) == 1


def test_what_is_no_part_of_the_language_is_text_and_the_field_says_so_quietly(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    type_in(qtbot, session, "colour:red ")
    search = session.window.posts.search
    assert "colour:" in search.accessibleDescription()
    assert session.window.posts.empty.isVisible()
    assert not session.window.messages.isVisible()
    type_in(qtbot, session, "region:china ")
    assert "colour:" not in search.accessibleDescription()


def keep(qtbot: QtBot, session: Session, name: str, keys: str = "") -> None:
    press(qtbot, session, "keep-search")
    dialog = session.window.searches.dialog
    assert dialog is not None
    dialog.name.setText(name)
    if keys:
        dialog.shortcut.setKeySequence(keys)
    dialog.accept()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: any(one.name == name for one in session.store.searches.read_all()))
    settle(qtbot, session)


def test_a_search_is_kept_counted_chosen_edited_and_deleted_with_undo(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, query="lithium ")
    press(qtbot, session, "go-unread")
    keep(qtbot, session, "Batteries", "Ctrl+Alt+B")
    (search,) = session.store.searches.read_all()
    assert (search.query, search.shortcut) == ("is:unread lithium", "Ctrl+Alt+B")
    count = session.store.search.count(session.store.search.read_text(search.query).query)
    press(qtbot, session, "go-all", "clear-filters")
    assert sidebar_rows(session)[f"search:{search.id}"] == count > 0
    click_row(qtbot, session, f"search:{search.id}")
    assert field(session) == "is:unread lithium"
    assert session.window.model.rowCount() == count
    assert session.window.browsing.filter.title() == "Batteries"
    press(qtbot, session, "next", "toggle-read")
    qtbot.waitUntil(lambda: sidebar_rows(session)[f"search:{search.id}"] == count - 1)
    type_in(qtbot, session, "is:unread lithium price")
    assert session.window.browsing.filter.title() == "Batteries, edited"
    session.window.sidebar.tree.search_updated.emit(search.id)
    qtbot.waitUntil(lambda: session.store.searches.read_all()[0].query == "is:unread lithium price*")
    session.window.sidebar.tree.search_renamed.emit(search.id, "Bulbs")
    qtbot.waitUntil(lambda: session.store.searches.read_all()[0].name == "Bulbs")
    settle(qtbot, session)
    session.window.sidebar.tree.search_removed.emit(search.id)
    qtbot.waitUntil(lambda: session.store.searches.read_all() == ())
    settle(qtbot, session)
    assert f"search:{search.id}" not in sidebar_rows(session)
    press(qtbot, session, "undo")
    qtbot.waitUntil(lambda: [one.name for one in session.store.searches.read_all()] == ["Bulbs"])


def test_the_shortcut_of_a_saved_search_shows_it(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, query="tungsten ")
    keep(qtbot, session, "Tungsten", "Ctrl+Alt+T")
    press(qtbot, session, "clear-filters")
    go_to_list(qtbot, session)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(session.window.posts.faces.view, Qt.Key.Key_T, held)
    qtbot.waitUntil(lambda: field(session) == "tungsten")


def test_clicks_before_the_list_has_followed_what_was_typed_wait_for_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    browsing, asked = session.window.browsing, list[str]()
    settle(qtbot, session)
    session.store.names._database.connection().set_trace_callback(asked.append)  # of the window's thread
    browsing.show(browsing.filter.typed("regions:Japan"))
    session.window.actions_["keep-search"].trigger()
    browsing.choose("taxonomy:region", "china", Act.TOGGLE)
    browsing.choose("taxonomy:material", "rare-earths", Act.EXCLUDE)
    assert browsing.filter.text == "regions:Japan"
    assert session.window.searches.dialog is None
    settle(qtbot, session)
    assert field(session) == "(region:japan OR region:china) -material:rare-earths"
    dialog = session.window.searches.dialog
    assert dialog is not None
    dialog.reject()
    assert [sql for sql in asked if "taxonomy" in sql and "FROM term" in sql] == []


@pytest.mark.parametrize("act", ["facet", "view"])
def test_words_count_whose_typing_a_click_cuts_short(
    act: str, qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    browsing, line = session.window.browsing, session.window.posts.search
    qtbot.keyClicks(line, "lithium price")
    if act == "facet":
        session.window.sidebar.tree.facet_chosen.emit("taxonomy:material", "graphite", Act.ONLY)
    else:
        session.window.sidebar.tree.view_chosen.emit(State.UNREAD)
    settle(qtbot, session)
    assert field(session) == ("lithium price* material:graphite" if act == "facet" else "lithium price")
    assert browsing.filter.text == line.text()


def test_two_sites_with_the_same_terms_have_them_once(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    one = SmallLibrary(library)
    one.take(make_post(1, metals=[COBALT], regions=[EUROPE]), make_post(2, metals=[LITHIUM]))
    one.store.close()
    other = SmallLibrary(library, home="https://ores.example")
    other.take(make_post(1, metals=[COBALT], home="https://ores.example"))
    other.store.close()
    session = open_window(library)
    rows = sidebar_rows(session)
    assert rows["taxonomy:metal=cobalt"] == 2
    click_row(qtbot, session, "taxonomy:metal=cobalt")
    assert session.window.model.rowCount() == 2
    session.window.browsing.choose("site", "ores.example", Act.ONLY)
    settle(qtbot, session)
    assert field(session) == "metal:cobalt site:ores.example"
    assert session.window.model.rowCount() == 1


ODD = ["(((", '"', "-", "OR", "NOT (", "title:", "\N{CHICKEN}", "'; DROP TABLE post; --"]


@pytest.mark.parametrize("text", ODD)
def test_nothing_that_is_typed_is_an_error(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, text: str
) -> None:
    session = open_window(filled)
    type_in(qtbot, session, text)
    assert not session.window.messages.isVisible()
    session.window.browsing.show(Filter())
    settle(qtbot, session)
    assert session.window.model.rowCount() == 41
