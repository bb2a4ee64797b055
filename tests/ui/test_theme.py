"""Themes: whole, readable, followed."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.settings import config_folder, load_settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.commands import COMMANDS
from pressmark.ui.icons import draw_icon, make_program_icon
from pressmark.ui.theme import THEME_NAMES, Theme, contrast, load_theme, make_style_sheet, read_resource
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press, titles

PLACES = ("window", "sidebar", "list", "reader", "raised", "field", "card")
WITHIN_TEXT = ("zebra", "shade", "code", "mark", "find", "added", "removed", "moved")
ROWS = ("hover", "selection", "selection_idle")
TEXT_PAIRS = [
    *(("text", ground) for ground in (*PLACES, *WITHIN_TEXT, *ROWS)),
    *(("muted", ground) for ground in (*PLACES, *ROWS, "zebra", "shade", "code")),
    *(("link", ground) for ground in ("window", "reader", "raised", "card", *WITHIN_TEXT)),
    *(("faint", ground) for ground in ("window", "sidebar", "list", "raised", "field")),
    ("on_accent", "accent"),
    ("on_selection", "selection"),
    ("on_notice", "notice"),
    *(("on_fault", ground) for ground in ("fault", "window", "raised")),
]
SIGN_PAIRS = [
    *(("accent", ground) for ground in (*PLACES, "selection")),
    *(("unread", ground) for ground in ("list", *ROWS)),
    *(("star", ground) for ground in ("list", "sidebar", *ROWS)),
    *(("ink", ground) for ground in ("window", "sidebar", "list")),
    ("good", "sidebar"),
]
TOLD_APART = [
    *((ground, "reader") for ground in ("mark", "find", "added", "removed", "moved")),
    *(("added", "removed"), ("added", "moved"), ("removed", "moved"), ("find", "added"), ("find", "removed")),
    *(("mark", "list"), ("mark", "selection"), ("selection", "list"), ("link", "text")),
]


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_off_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    colours = theme.colours.by_name()
    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize(("sign", "ground"), SIGN_PAIRS)
def test_signs_and_dimmed_words_stand_off_enough_to_be_seen(theme: Theme, sign: str, ground: str) -> None:
    colours = theme.colours.by_name()
    assert contrast(colours[sign], colours[ground]) >= 3.0


@pytest.mark.parametrize(("one", "other"), TOLD_APART)
def test_grounds_are_told_apart(theme: Theme, one: str, other: str) -> None:
    colours = theme.colours.by_name()
    assert distance(colours[one], colours[other]) >= 10


def distance(one: str, other: str) -> float:
    """How differently two colours look, 1 being hardly seen: CIE 1976, in L*a*b*."""
    return sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5


def _lab(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    x, y, z = (
        share ** (1 / 3) if share > 0.008856 else 7.787 * share + 16 / 116
        for share in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("sign", ["tick", "dash", "dot"])
def test_signs_in_boxes_have_the_colour_of_words_on_their_ground(theme: Theme, sign: str) -> None:
    shade = "dark" if theme.dark else "light"
    assert theme.colours.on_accent in read_resource("icons", f"{sign}-{shade}.svg")


def test_contrast_is_that_of_the_web_accessibility_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


def test_a_theme_is_colours_and_nothing_else(theme: Theme) -> None:
    assert all(re.fullmatch("#[0-9a-f]{6}", colour) for colour in theme.colours.by_name().values())
    assert "$" not in make_style_sheet(theme).replace("dollar", "")


def test_no_style_names_a_colour_that_no_theme_has() -> None:
    for file in ("app.qss", "article.css"):
        assert not re.search(r"#[0-9a-fA-F]{3,6}\b(?=\s*[;}])", read_resource("themes", file))


def test_every_icon_of_a_command_is_there_and_takes_a_colour(qapp: QApplication) -> None:
    for name in {command.icon for command in COMMANDS if command.icon}:
        image = draw_icon(name, "#ff0000", 32).toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(32)
            for y in range(32)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert seen <= {"#ff0000"}
        assert seen
    assert len(make_program_icon().availableSizes()) >= 5


def test_the_system_is_followed_until_a_theme_is_chosen(qtbot: QtBot, qapp: QApplication) -> None:
    appearance = Appearance(make_application())
    # No platform that tests run on changes its colours, so its signal is given here.
    system = qapp.styleHints().colorSchemeChanged
    system.emit(Qt.ColorScheme.Dark)
    assert appearance.theme.name == "dark"
    system.emit(Qt.ColorScheme.Light)
    assert appearance.theme.name == "light"
    appearance.choose("dark")
    assert appearance.theme.dark
    system.emit(Qt.ColorScheme.Light)
    assert appearance.theme.dark


def test_another_theme_is_shown_at_once_and_kept(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    press(qtbot, session, "next")
    window = session.window
    for name in THEME_NAMES:
        press(qtbot, session, f"theme-{name}")
        colours = load_theme(name).colours
        assert window.palette().window().color().name() == colours.window
        ground = window.posts.faces.view.viewport().grab().toImage()
        assert ground.pixelColor(3, ground.height() - 3).name() == colours.list
        assert load_settings(config_folder()).theme == name
    assert titles(session)
