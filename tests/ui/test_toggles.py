"""What is on is seen to be on: in menus by a mark, among the buttons by a frame, on every screen."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.model import Color
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import make_swatch
from pressmark.ui.theme import THEME_NAMES, contrast
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press

TOGGLES = ("sidebar", "inspector", "cards")


def look(widget: QMenu | QToolButton, place: QRect, ratio: int = 1) -> QImage:
    """A part of a widget as a screen of this pixel ratio shows it."""
    picture = QImage(widget.size() * ratio, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.white)
    widget.render(picture, QPoint(0, 0))
    corner, size = place.topLeft() * ratio, place.size() * ratio
    return picture.copy(QRect(corner, size))


def colours(picture: QImage) -> set[str]:
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {picture.pixelColor(x, y).name() for x, y in places}


def before_words(menu: QMenu, row: int) -> QRect:
    """Where a row has its mark; the frame of the menu is none."""
    place = menu.actionGeometry(menu.actions()[row])
    return place.adjusted(0, 0, menu.fontMetrics().height() * 5 // 3 - place.width(), 0)


@pytest.fixture
def menu(qtbot: QtBot) -> QMenu:
    made = QMenu()
    qtbot.addWidget(made)
    for on in (True, False):
        action = made.addAction("Words")
        action.setCheckable(True)
        action.setChecked(on)
    return made


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_a_mark_in_a_menu_is_seen_in_every_theme(qapp: QApplication, menu: QMenu, theme: str) -> None:
    appearance = Appearance(qapp, theme)
    menu.popup(QPoint(0, 0))
    ground = appearance.colours.raised
    on, off = (colours(look(menu, before_words(menu, row))) for row in (0, 1))
    assert off == {ground}
    assert max(contrast(one, ground) for one in on) >= 7
    # Edges are drawn on the pixels that there are, not made larger.
    assert len(colours(look(menu, before_words(menu, 0), ratio=2))) > 8
    appearance.stop_following()


def test_the_colour_that_a_highlight_has_is_framed_in_a_menu(qtbot: QtBot, appearance: Appearance) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for on in (True, False):
        action = menu.addAction(make_swatch(Color.YELLOW, appearance.colours), "Yellow")
        action.setCheckable(True)
        action.setChecked(on)
    menu.popup(QPoint(0, 0))
    framed = [appearance.colours.accent in colours(look(menu, before_words(menu, row))) for row in (0, 1)]
    assert framed == [True, False]


def test_commands_that_are_on_have_the_mark_in_the_menu_in_the_place_of_an_icon(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    actions = session.window.actions_
    menu = next(
        one for one in session.window.menuBar().findChildren(QMenu) if actions["cards"] in one.actions()
    )
    menu.popup(QPoint(0, 0))
    for name in TOGGLES:
        row = menu.actions().index(actions[name])
        seen = []
        for _ in range(2):
            marked = colours(look(menu, before_words(menu, row))) != {session.appearance.colours.raised}
            seen.append(marked is actions[name].isChecked())
            press(qtbot, session, name)
        assert seen == [True, True], name
    menu.close()


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_a_button_that_is_on_has_a_frame_and_another_with_the_focus(
    qtbot: QtBot, qapp: QApplication, theme: str
) -> None:
    appearance = Appearance(qapp, theme)
    button = QToolButton()
    qtbot.addWidget(button)
    button.setCheckable(True)
    button.resize(40, 40)
    button.show()
    qtbot.waitExposed(button)
    button.activateWindow()
    qtbot.waitUntil(button.isActiveWindow)
    edge = QRect(0, 15, 3, 10)
    button.clearFocus()
    off = colours(look(button, edge))
    button.setChecked(True)
    on = colours(look(button, edge))
    button.setFocus()
    held = colours(look(button, edge))
    assert appearance.colours.accent in on - off
    assert held not in (on, off)
    appearance.stop_following()
