"""The timeline in any size, in light and dark, in both directions of reading; the words below its bars."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import BinUnit
from pressmark.ui.appearance import Appearance
from pressmark.ui.theme import THEME_NAMES, contrast, load_theme
from pressmark.ui.timeline.axis import place_labels
from pressmark.ui.timeline.scale import make_scale, make_slots, measure_bar
from pressmark.ui.timeline.words import say_period
from tests.ui.timelines import MakeBar, focus, lay_out, lend_appearance, make_histogram, month, show_bar


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def make_bar(qtbot: QtBot, appearance: Appearance) -> MakeBar:
    return partial(show_bar, qtbot, appearance)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_bars_are_drawn_in_the_colours_of_the_theme(
    qtbot: QtBot, make_bar: MakeBar, appearance: Appearance, theme: str
) -> None:
    appearance.choose(theme)
    colours = appearance.colours
    bar = make_bar()
    bar.clearFocus()

    def foot(place: int) -> str:
        layout = lay_out(bar)
        x = layout.column(place, place).center().toPoint().x()
        return bar.grab().toImage().pixelColor(x, int(layout.plot.bottom()) - 1).name()

    assert [foot(place) for place in (0, 1, 2)] == [colours.accent, colours.list, colours.accent]
    bar.show_range(month(4), month(7))
    assert [foot(place) for place in (2, 3, 5, 6)] == [
        colours.faint,
        colours.accent,
        colours.accent,
        colours.faint,
    ]
    # A range that ends within a bar has that bar too.
    bar.show_range(date(2025, 6, 30), None)
    assert [foot(place) for place in (4, 5, 11)] == [colours.faint, colours.accent, colours.accent]
    bar.show_range(date(2030, 1, 1), None)
    assert foot(5) == colours.faint


def test_the_keyboard_is_seen_to_be_there(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    bar.clearFocus()
    before = bar.grab().toImage()
    focus(qtbot, bar)
    ring = bar.grab().toImage()
    assert (
        sum(before.pixelColor(x, 0) != ring.pixelColor(x, 0) for x in range(bar.width())) > 0.9 * bar.width()
    )


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_every_bar_stands_off_from_its_ground(theme: str) -> None:
    colours = load_theme(theme).colours.by_name()
    for bar, ground in [
        ("accent", "list"),
        ("faint", "list"),
        ("accent", "selection"),
        ("accent", "selection_idle"),
        ("text", "hover"),
    ]:
        assert contrast(colours[bar], colours[ground]) >= 3.0


def test_one_article_beside_thousands_is_seen() -> None:
    assert measure_bar(1, 100_000, 30, 1) == 1
    assert measure_bar(0, 100_000, 30, 1) == 0
    assert measure_bar(100_000, 100_000, 30, 1) == 30
    assert measure_bar(25_000, 100_000, 30, 1) == 15


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("width", [150, 300, 450, 900])
@pytest.mark.parametrize("unit", list(BinUnit))
@pytest.mark.parametrize("count", [1, 12, 120])
def test_at_twice_the_type_size_no_words_touch_or_are_cut_off(
    qapp: QApplication,
    make_bar: MakeBar,
    appearance: Appearance,
    theme: str,
    mirrored: bool,
    width: int,
    unit: BinUnit,
    count: int,
) -> None:
    appearance.choose(theme)
    normal = make_bar().sizeHint().height()
    large = QFont(qapp.font())
    large.setPointSizeF(large.pointSizeF() * 2)
    qapp.setFont(large)
    histogram = make_histogram(unit, date(1905, 5, 1), *range(1, count + 1), before=2)
    bar = make_bar(histogram, width, mirrored)
    assert bar.height() >= 1.8 * normal
    layout = lay_out(bar, histogram)
    assert layout.row.bottom() <= bar.height()
    assert layout.plot.height() >= bar.fontMetrics().height()
    metrics = QFontMetricsF(layout.font)
    labels = sorted(layout.labels, key=lambda label: label.left)
    assert labels
    ends = [(label.left, label.left + metrics.horizontalAdvance(label.text)) for label in labels]
    assert all(one[1] < other[0] for one, other in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= width
    bar.grab()


@given(
    st.sampled_from(list(BinUnit)),
    st.dates(date(2, 1, 1), date(9600, 1, 1)),
    st.integers(1, 130),
    st.integers(20, 2_000),
    st.booleans(),
)
def test_labels_are_apart_and_in_the_order_of_time(
    unit: BinUnit, start: date, count: int, width: int, mirrored: bool
) -> None:
    start = start - timedelta(days=start.weekday()) if unit is BinUnit.WEEK else start
    if unit in (BinUnit.MONTH, BinUnit.YEAR):
        start = start.replace(day=1, month=start.month if unit is BinUnit.MONTH else 1)
    histogram = make_histogram(unit, start, *[1] * count, after=1)
    slots = make_slots(histogram)
    scale = make_scale(slots, 5, width, 15, 1, mirrored)
    labels = place_labels(unit, slots, scale, lambda words: 7 * len(words), 9)
    across = labels[::-1] if mirrored else labels
    assert all(one.right + 9 <= other.left for one, other in pairwise(across))
    assert all(label.left >= 5 and label.right <= 5 + width for label in labels)
    assert labels or width < 7 * len("9999") + 15
    wide = [place for place in range(len(slots)) if scale.span(place, place)[1] >= 1]
    assert [scale.find(scale.centre(place)) for place in wide] == wide


@pytest.mark.parametrize(
    ("after", "before", "words"),
    [
        (date(2025, 1, 1), date(2026, 1, 1), "2025"),
        (date(2016, 1, 1), date(2026, 1, 1), "2016 – 2025"),
        (date(2025, 5, 1), date(2025, 6, 1), "May 2025"),
        (date(2025, 5, 1), date(2025, 9, 1), "May – August 2025"),
        (date(2024, 12, 1), date(2025, 2, 1), "December 2024 – January 2025"),
        (date(2025, 5, 1), date(2025, 5, 2), "1 May 2025"),
        (date(2025, 5, 5), date(2025, 5, 12), "5 – 11 May 2025"),
        (date(2025, 5, 26), date(2025, 6, 9), "26 May – 8 June 2025"),
        (date(2024, 12, 30), date(2025, 1, 6), "30 December 2024 – 5 January 2025"),
        (None, date(2025, 1, 1), "Before 2025"),
        (None, date(2025, 3, 1), "Before March 2025"),
        (date(2025, 3, 9), None, "From 9 March 2025 on"),
        (None, None, "All dates"),
    ],
)
def test_a_range_is_said_in_few_words(
    appearance: Appearance, after: date | None, before: date | None, words: str
) -> None:
    assert say_period(after, before) == words
