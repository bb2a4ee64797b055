"""Light and dark: whole, readable, followed."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.commands import COMMANDS
from pressmark.ui.icons import draw_icon, make_program_icon
from pressmark.ui.theme import THEME_NAMES, Theme, contrast, load_theme, make_style_sheet, read_resource
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press, titles

TEXT_PAIRS = [
    *(("text", ground) for ground in ("window", "sidebar", "list", "reader", "raised")),
    *(("muted", ground) for ground in ("window", "sidebar", "list", "reader", "raised")),
    *(("text", ground) for ground in ("field", "hover", "selection_idle", "zebra", "shade", "code", "mark")),
    *(("muted", ground) for ground in ("hover", "zebra", "shade", "selection_idle")),
    ("link", "reader"),
    ("link", "raised"),
    ("link", "zebra"),
    ("on_accent", "accent"),
    ("on_selection", "selection"),
    ("on_notice", "notice"),
    ("on_fault", "fault"),
    ("on_fault", "window"),
    *(("faint", ground) for ground in ("sidebar", "list", "field", "window")),
]  # fmt: skip
SIGN_PAIRS = [
    ("unread", "list"),
    ("star", "list"),
    ("accent", "window"),
    ("good", "sidebar"),
    ("ink", "sidebar"),
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
    press(qtbot, session, "next", "theme-dark")
    window = session.window
    dark = load_theme("dark").colours
    assert window.palette().window().color().name() == dark.window
    ground = window.posts.faces.view.viewport().grab().toImage()
    assert ground.pixelColor(3, ground.height() - 3).name() == dark.list
    assert titles(session)
