"""High contrast: the desktop is followed, and its themes are as strong as they promise."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressmark.model import Color
from pressmark.ui.appearance import Appearance, has_strong_palette
from pressmark.ui.application import make_application
from pressmark.ui.theme import Theme, contrast, load_theme
from tests.ui.test_theme import PLACES, ROWS, SIGN_PAIRS, TEXT_PAIRS

STRONG = ("contrast", "contrast-dark")
# Borders of what can be used, and lines that tell parts of the window apart.
EDGES = [(edge, ground) for edge in ("line_strong", "faint", "line") for ground in PLACES]


@pytest.fixture(params=STRONG)
def strong(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_text_stands_off_more_than_twice_as_much_as_it_must(strong: Theme) -> None:
    colours = strong.colours.by_name()
    weak = [pair for pair in TEXT_PAIRS if contrast(*(colours[name] for name in pair)) < 7]
    assert weak == []
    grounds = (*PLACES, *ROWS, *(f"note_{color}" for color in Color))
    weak = [("text", ground) for ground in grounds if contrast(colours["text"], colours[ground]) < 9]
    assert weak == []


def test_signs_and_borders_stand_off_as_text_does(strong: Theme) -> None:
    colours = strong.colours.by_name()
    inks = [(f"note_{color}_ink", "reader") for color in Color]
    pairs = [*SIGN_PAIRS, *EDGES, *inks, ("good", "list"), ("accent", "selection_idle")]
    assert [pair for pair in pairs if contrast(*(colours[name] for name in pair)) < 4.5] == []


def test_only_themes_of_high_contrast_say_that_they_are() -> None:
    strong = {name for name in ("light", "dark", "sepia", "black", *STRONG) if load_theme(name).high_contrast}
    assert strong == set(STRONG)


@pytest.fixture
def following(qtbot: QtBot, qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(make_application())
    yield made
    made.choose("light")
    made.stop_following()


def test_the_desktop_is_followed_into_high_contrast_and_out_of_it(
    qapp: QApplication, following: Appearance
) -> None:
    hints = qapp.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("this Qt does not know of it yet")
    wishes = hints.accessibility()
    # No platform that tests run on has high contrast, so its signals are given here.
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert following.theme.name == "contrast"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert following.theme.name == "contrast-dark"
    following.choose("sepia")
    assert following.theme.name == "sepia"
    following.choose("system")
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert following.theme.name == "dark"


@pytest.mark.parametrize(
    ("ground", "text", "is_strong"),
    [("#000000", "#ffffff", True), ("#ffffff", "#000000", True), ("#f0f0f0", "#000000", False)],
)
def test_a_palette_shows_that_high_contrast_is_wanted(ground: str, text: str, is_strong: bool) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    assert has_strong_palette(palette) is is_strong


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_the_focus_has_a_frame_of_two_pixels_and_moves_nothing(
    qtbot: QtBot, following: Appearance, kind: type[QWidget]
) -> None:
    following.choose("contrast")
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    one, other = kind(), kind()
    row.addWidget(one)
    row.addWidget(other)
    window.resize(400, 100)
    window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    place = one.geometry()
    assert count_edge(one.grab().toImage(), following.colours.accent) == 0
    one.setFocus()
    assert count_edge(one.grab().toImage(), following.colours.accent) == 2
    assert one.geometry() == place


def count_edge(picture: QImage, colour: str) -> int:
    """How many pixels from the left, in the middle, have a colour."""
    middle = picture.height() // 2
    return [picture.pixelColor(x, middle).name() for x in range(8)].count(colour)
