"""The bar of versions: says what changed, asks for what the person wants to see, and needs no colours."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressmark.article import clean
from pressmark.article.marking.marked import mark_changes
from pressmark.model import Revision
from pressmark.reading.versions import Comparison, read_comparison
from pressmark.ui.appearance import Appearance
from pressmark.ui.theme import THEME_NAMES
from pressmark.ui.versions.bar import VersionBar
from pressmark.ui.versions.legend import LegendMark
from tests.library import SmallLibrary, make_post
from tests.ui.timelines import lend_appearance

FAR = "and then for a long while nothing at all is said that anyone would call news"
OLD = f"<p>Prices rose by 4 per cent {FAR} in May {FAR}.</p><p>This went.</p><p>The end of it all.</p>"
NEW = f"<p>Prices rose by 7 per cent {FAR} in June {FAR}.</p><p>The end of it all.</p>"


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield from lend_appearance(qapp)


@pytest.fixture
def bar(qtbot: QtBot, appearance: Appearance) -> VersionBar:
    made = VersionBar(appearance)
    qtbot.addWidget(made)
    made.resize(900, 100)
    return made


@pytest.fixture
def comparison(tmp_path: Path) -> Iterator[Comparison]:
    small = SmallLibrary(tmp_path / "library")
    (post_id,) = small.take(make_post(1, "Prices in\nMay", OLD))
    small.take(make_post(1, "Prices in June", NEW))
    small.take(make_post(1, "Prices in June", NEW + "<p>More.</p>"))
    yield read_comparison(small.store, post_id, 1, 2)
    small.store.close()


def make_versions(count: int) -> tuple[Revision, ...]:
    return tuple(
        Revision(10 + n, 1, n, "A title", datetime(2026, 5, n, 12, tzinfo=UTC), None, n == count)
        for n in range(1, count + 1)
    )


def button(bar: VersionBar, name: str) -> QAbstractButton:
    """The button that says so, to those who see it or to those who hear it."""
    return next(
        one for one in bar.findChildren(QAbstractButton) if name in (one.text(), one.accessibleName())
    )


def press(qtbot: QtBot, bar: VersionBar, name: str) -> None:
    qtbot.mouseClick(button(bar, name), Qt.MouseButton.LeftButton)


def test_an_article_that_never_changed_has_no_bar(bar: VersionBar) -> None:
    bar.show_versions(make_versions(2), 2)
    assert not bar.isHidden()
    bar.show_versions(make_versions(1), 1)
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("seen", "words", "pair"),
    [
        (0, "Changed on 3 May 2026", (2, 3)),
        (3, "Changed on 3 May 2026", (2, 3)),
        (2, "Changed since you read it, on 3 May 2026", (2, 3)),
        (1, "Changed since you read it, on 3 May 2026", (1, 3)),
    ],
)
def test_it_shows_what_changed_since_the_article_was_read(
    qtbot: QtBot, bar: VersionBar, seen: int, words: str, pair: tuple[int, int]
) -> None:
    bar.show_versions(make_versions(3), 3, seen)
    assert bar.words().startswith(f"{words} · 3 version")
    assert button(bar, "Show changes").property("primary") is (seen in (1, 2))
    with qtbot.waitSignal(bar.comparison_asked) as asked:
        press(qtbot, bar, "Show changes")
    assert tuple(asked.args) == pair
    assert bar.findChild(QToolButton, "leaveVersion").isHidden()


def test_a_former_version_says_so_and_leads_back(qtbot: QtBot, bar: VersionBar) -> None:
    bar.show_versions(make_versions(3), 1, 3)
    assert bar.words() == "You are reading version 1 of 3, as it was on 1 May 2026."
    with qtbot.waitSignal(bar.closed):
        press(qtbot, bar, "Back to the current version")
    with qtbot.waitSignal(bar.comparison_asked) as asked:
        press(qtbot, bar, "Show changes")
    assert asked.args == [1, 3]


def test_any_version_can_be_read(qtbot: QtBot, bar: VersionBar) -> None:
    bar.show_versions(make_versions(3), 3)
    choose = button(bar, "Read another version")
    assert isinstance(choose, QToolButton)
    acts = choose.menu().actions()
    assert [(act.text(), act.isChecked()) for act in acts] == [
        ("Version 3, 3 May 2026 (current)", True),
        ("Version 2, 2 May 2026", False),
        ("Version 1, 1 May 2026", False),
    ]
    with qtbot.waitSignal(bar.version_asked) as asked:
        acts[2].trigger()
    assert asked.args == [1]


def test_a_comparison_is_said_in_numbers(qtbot: QtBot, bar: VersionBar, comparison: Comparison) -> None:
    bar.show_comparison(comparison)
    assert "2 word" in bar.words()
    assert "4 word" in bar.words()
    assert " moved" not in bar.words()
    assert bar.words().endswith("The title was “Prices in May”")
    assert bar.comparing.words().startswith("3 change")
    assert button(bar, "Show changes").isHidden()
    with qtbot.waitSignal(bar.closed):
        press(qtbot, bar, "Hide changes")


def test_two_other_versions_are_chosen(qtbot: QtBot, bar: VersionBar, comparison: Comparison) -> None:
    bar.show_comparison(comparison)
    old, new = bar.comparing.old, bar.comparing.new
    assert (old.currentData(), new.currentData()) == (1, 2)
    with qtbot.waitSignal(bar.comparison_asked) as asked:
        new.setFocus()
        qtbot.keyClick(new, Qt.Key.Key_Down)
    assert asked.args == [1, 3]


def test_the_walk_goes_round(qtbot: QtBot, bar: VersionBar, comparison: Comparison) -> None:
    bar.show_comparison(comparison)
    asked: list[int] = []
    bar.change_asked.connect(asked.append)
    for name in ("Next change", "Next change", "Next change", "Next change", "Previous change"):
        press(qtbot, bar, name)
    assert asked == [0, 1, 2, 0, 2]
    assert bar.comparing.words().startswith("3 of 3 change")


def test_without_changes_there_is_nowhere_to_go(
    qtbot: QtBot, bar: VersionBar, comparison: Comparison
) -> None:
    same = Comparison(comparison.reading, type(comparison.marked)(""), comparison.new, comparison.new)
    bar.show_comparison(same)
    assert bar.words() == "Both versions say the same"
    assert not button(bar, "Next change").isEnabled()
    bar.comparing.go_on()
    bar.comparing.go_back()
    assert bar.comparing.words().startswith("0 change")


def test_escape_leaves_what_can_be_left(qtbot: QtBot, bar: VersionBar, comparison: Comparison) -> None:
    left: list[bool] = []
    bar.closed.connect(lambda: left.append(True))
    bar.show_versions(make_versions(2), 2)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert left == []
    bar.show_comparison(comparison)
    qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert left == [True]


def test_everything_has_a_name_and_is_reached_by_tab(bar: VersionBar, comparison: Comparison) -> None:
    bar.show_comparison(comparison)
    controls = [*bar.findChildren(QAbstractButton), *bar.findChildren(QComboBox)]
    assert len(controls) > 5
    for control in controls:
        assert control.accessibleName() or (isinstance(control, QAbstractButton) and control.text())
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus
    marks = [mark.accessibleName() for mark in bar.findChildren(LegendMark)]
    assert len(marks) == 2
    assert " · ".join(marks) in bar.words()


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("kind", ["added", "removed", "moved"])
def test_the_legend_has_the_colours_of_the_theme_and_a_line_of_its_own(
    qtbot: QtBot, appearance: Appearance, theme: str, kind: str
) -> None:
    appearance.choose(theme)
    mark = LegendMark(appearance, kind, "mmmm")
    plain = LegendMark(appearance, kind, "    ")
    for widget in (mark, plain):
        qtbot.addWidget(widget)
        widget.resize(mark.sizeHint())
    image = mark.grab().toImage()
    assert image.pixelColor(0, 0).name() == appearance.colours.by_name()[kind]
    lines = [
        sum(image.pixelColor(x, y).name() != image.pixelColor(0, 0).name() for x in range(image.width()))
        for y in range(image.height())
    ]
    assert max(lines) > image.width() // 4


def _is_inside(widget: QWidget, bar: QWidget) -> bool:
    return bar.rect().contains(widget.mapTo(bar, widget.rect().bottomRight()))


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("width", [420, 1200])
def test_it_fits_in_any_width_and_type(
    qtbot: QtBot,
    qapp: QApplication,
    appearance: Appearance,
    comparison: Comparison,
    scale: int,
    width: int,
) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(before.pointSizeF() * scale)
    qapp.setFont(large)
    pane = QWidget()
    qtbot.addWidget(pane)
    layout = QVBoxLayout(pane)
    bar = VersionBar(appearance)
    layout.addWidget(bar)
    layout.addStretch(1)
    bar.show_comparison(comparison)
    pane.resize(width * scale, 900)
    pane.show()
    qtbot.waitUntil(lambda: bar.height() >= bar.heightForWidth(bar.width()))
    shown = [*bar.findChildren(QAbstractButton), *bar.findChildren(QComboBox), *bar.findChildren(LegendMark)]
    visible = [one for one in shown if one.isVisible()]
    qtbot.waitUntil(lambda: all(_is_inside(one, bar) for one in visible))
    assert all(one.width() >= min(one.minimumSizeHint().width(), 10) for one in visible)
    qapp.setFont(before)


def test_the_bar_is_mirrored_where_the_language_is(bar: VersionBar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.show_versions(make_versions(2), 1)
    QApplication.processEvents()
    close = button(bar, "Back to the current version")
    assert close.mapTo(bar, close.rect().center()).x() < bar.width() // 2


def test_a_title_of_others_stays_on_its_line(bar: VersionBar, comparison: Comparison) -> None:
    hostile = Revision(
        1, 1, 1, "A\u202e title\n" + "x" * 5_000, datetime(2026, 5, 1, tzinfo=UTC), None, False
    )
    bar.show_comparison(Comparison(comparison.reading, comparison.marked, hostile, comparison.new))
    assert "\u202e" not in bar.words()
    assert "\n" not in bar.words()
    assert len(bar.words()) < 250
    nameless = Revision(1, 1, 1, "", datetime(2026, 5, 1, tzinfo=UTC), None, False)
    bar.show_comparison(Comparison(comparison.reading, comparison.marked, nameless, comparison.new))
    assert bar.words().endswith("There was no title")
    assert bar.findChild(QPushButton) is not None


def test_a_change_of_signs_alone_is_said_so(bar: VersionBar, comparison: Comparison) -> None:
    marked = mark_changes(clean("<p>So it is.</p>", ""), clean("<p>So it is!</p>", ""))
    bar.show_comparison(Comparison(comparison.reading, marked, comparison.new, comparison.new))
    assert bar.words() == "Only signs between the words differ"
