"""The inspector tells links of an article apart, and what leads to it; rows are copied and pointed at."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.reading import read_article, read_inspection
from pressmark.ui.appearance import Appearance
from pressmark.ui.inspector.pane import DETAILS, LINKS, OUTLINE, VERSIONS, InspectorPane
from pressmark.ui.inspector.row_list import RowList
from pressmark.ui.inspector.rows import MOST
from pressmark.ui.words import number
from tests.library import SmallLibrary, make_post
from tests.ui.inspectors import (
    choose,
    click,
    find,
    make_appearance,
    open_library,
    open_pane,
    place_of,
    say,
    show,
    walk,
)

HOSTILE = "<b>bold</b>\u202e\n" + "W" * 10_000


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    with open_library(tmp_path) as made:
        yield made


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    with make_appearance() as made:
        yield made


@pytest.fixture
def pane(qtbot: QtBot, appearance: Appearance, library: SmallLibrary) -> InspectorPane:
    return open_pane(qtbot, appearance, library)


def test_links_come_in_groups_each_target_once(pane: InspectorPane) -> None:
    view = choose(pane, LINKS)
    assert say(view) == [
        "Links from here",
        "  Second",
        "  On this site, not in the library",
        "  one that is gone",
        "  E-mail",
        "  write",
        "  a.example",
        "  a",
        "  b.example",
        "  b",
        "Links to here",
        "  Second",
    ]
    rows = [row for _, _, row in walk(view)]
    assert [row.title for row in rows if row.absent] == ["one that is gone"]
    sentence = rows[-1].snippet
    assert sentence is not None
    assert (sentence.text, sentence.hits) == ("As we said once.", ((3, 10),))


def test_links_lead_to_articles_and_out_once_however_often_they_are_clicked(
    qtbot: QtBot, pane: InspectorPane
) -> None:
    view = choose(pane, LINKS)
    posts, links = QSignalSpy(pane.post_asked), QSignalSpy(pane.link_asked)
    click(qtbot, view, "b")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "b"))
    click(qtbot, view, "Second")
    click(qtbot, view, "E-mail")
    assert [links.at(n)[0] for n in range(links.count())] == ["https://b.example/x"]
    assert [posts.at(n)[0] for n in range(posts.count())] == [2]
    click(qtbot, view, "Links from here")
    assert not view.isExpanded(find(view, "Links from here"))


def test_links_to_here_may_come_later(pane: InspectorPane, library: SmallLibrary) -> None:
    view = choose(pane, LINKS)
    reading = read_article(library.store, 1)
    pane.show_reading(reading)
    assert say(view)[-1] == "  Looking for links…"
    pane.show_reading(reading, read_inspection(library.store, 1))
    assert say(view)[-1] == "  Second"
    pane.show_reading(read_article(library.store, 2), read_inspection(library.store, 2))
    assert say(view)[-1] == "  First"


def test_what_comes_later_leaves_what_is_looked_at_in_its_place(
    qtbot: QtBot, pane: InspectorPane, library: SmallLibrary
) -> None:
    html = "".join(f'<p>See <a href="https://h{n}.example/">number {n}</a>.</p>' for n in range(60))
    library.take(make_post(1, html=html))
    reading = show(pane, library)
    view = choose(pane, LINKS)
    pane.show_reading(reading)
    place_of(view, "number 45")
    view.setCurrentIndex(find(view, "number 45"))
    before = view.verticalScrollBar().value()
    assert before > 0
    pane.show_reading(reading, read_inspection(library.store, 1))
    assert view.verticalScrollBar().value() == before
    assert view.currentIndex() == find(view, "number 45")
    view.collapse(find(view, "Links from here"))
    pane.show_reading(read_article(library.store, 1), read_inspection(library.store, 1))
    assert not view.isExpanded(find(view, "Links from here"))
    pane.show_reading(read_article(library.store, 2), read_inspection(library.store, 2))
    assert view.verticalScrollBar().value() == 0


def test_rows_are_copied_by_key_and_by_menu(qtbot: QtBot, pane: InspectorPane) -> None:
    view = choose(pane, LINKS)
    view.setCurrentIndex(find(view, "b"))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "https://b.example/x"
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert view.menu is not None
    assert [action.text() for action in view.menu.actions()] == ["&Copy address", "Copy &words"]
    view.menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "b"
    view.menu.close()


def hover(view: RowList, title: str) -> Qt.CursorShape:
    """Point at a row, where it is now; gives the shape of the pointer there."""
    place, button = QPointF(place_of(view, title)), Qt.MouseButton.NoButton
    there, still = view.viewport().mapToGlobal(place), Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, place, there, button, button, still)
    QApplication.sendEvent(view.viewport(), move)
    return view.viewport().cursor().shape()


def test_the_pointer_says_where_a_row_leads(qtbot: QtBot, pane: InspectorPane) -> None:
    view = choose(pane, LINKS)
    hovered = QSignalSpy(pane.link_hovered)
    qtbot.waitUntil(lambda: hover(view, "b") is Qt.CursorShape.PointingHandCursor)
    assert hovered.at(hovered.count() - 1)[0] == "https://b.example/x"
    qtbot.waitUntil(lambda: hover(view, "E-mail") is Qt.CursorShape.ArrowCursor)
    assert hovered.at(hovered.count() - 1)[0] == ""


def test_the_right_button_opens_the_menu_of_a_row_and_none_of_a_name(
    qtbot: QtBot, pane: InspectorPane
) -> None:
    view = choose(pane, LINKS)
    asked = QSignalSpy(pane.link_asked)
    for title, opens in (("E-mail", False), ("b", True)):
        place = place_of(view, title)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
        assert (view.menu is not None) is opens
    assert view.menu is not None
    view.menu.close()
    assert asked.count() == 0


def test_names_of_a_site_are_words_and_never_markup(pane: InspectorPane, library: SmallLibrary) -> None:
    html = f'<h2>{HOSTILE}</h2><p><a href="https://e.example/%3Cimg%20src=x%3E">{HOSTILE}</a></p>'
    library.take(make_post(1, HOSTILE, html, extra=json.dumps({HOSTILE: HOSTILE})))
    show(pane, library)
    for name in (OUTLINE, LINKS, VERSIONS, DETAILS):
        for _, index, row in walk(choose(pane, name)):
            assert len(row.title) <= 1_000
            assert not {"\n", "\u202e"} & set(row.title + row.detail + row.label)
            tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            assert "<img" not in tip
            assert "<b>" not in tip
            assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith(row.label or row.title)


def test_very_many_links_and_headings_are_counted(pane: InspectorPane, library: SmallLibrary) -> None:
    many = MOST + 1_050
    links = "".join(f'<a href="https://h{n % 7}.example/{n}">{n}</a> ' for n in range(many))
    library.take(make_post(1, html="".join(f"<h2>{n}</h2>" for n in range(1_400)) + f"<p>{links}</p>"))
    show(pane, library)
    assert say(choose(pane, OUTLINE))[-1] == f"and {number(1_000)} more"
    assert f"  and {number(1_050)} more" in say(choose(pane, LINKS))
