"""What tests of the timeline do: make histograms and a widget that shows one, point at bars, listen."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import Bin, BinUnit, Histogram
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.timeline import TimelineBar
from pressmark.ui.timeline.layout import Layout, make_layout
from pressmark.ui.timeline.scale import make_slots

MakeBar = Callable[..., TimelineBar]
Range = tuple[date | None, date | None]
STEPS = {BinUnit.DAY: 1, BinUnit.WEEK: 7, BinUnit.MONTH: 31, BinUnit.YEAR: 366}


def make_histogram(
    unit: BinUnit, start: date, *counts: int, before: int = 0, after: int = 0, undated: int = 0
) -> Histogram:
    bins = []
    for count in counts:
        end = start + timedelta(days=STEPS[unit])
        if unit is BinUnit.MONTH:
            end = end.replace(day=1)
        elif unit is BinUnit.YEAR:
            end = end.replace(month=1, day=1)
        bins.append(Bin(start, end, count))
        start = end
    return Histogram(unit, tuple(bins), undated, before, after)


YEAR = make_histogram(BinUnit.MONTH, date(2025, 1, 1), 4, 0, 9, 16, 31, 1, 1, 2, 3, 5, 8, 13)
AROUND = make_histogram(BinUnit.MONTH, date(2025, 1, 1), 4, 5, 6, before=2, after=3)
EMPTY = Histogram(BinUnit.MONTH, ())


def lend_appearance(app: QApplication) -> Iterator[Appearance]:
    """The program's look in English and in light; the font is given back."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    font = QFont(app.font())
    made = Appearance(make_application())
    made.choose("light")
    yield made
    made.stop_following()
    app.setFont(font)


def show_bar(
    qtbot: QtBot,
    appearance: Appearance,
    histogram: Histogram = YEAR,
    width: int = 450,
    mirrored: bool = False,
) -> TimelineBar:
    """A timeline in a window of its own."""
    bar = TimelineBar(appearance)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    bar.show_histogram(histogram)
    qtbot.addWidget(bar)
    bar.resize(width, bar.sizeHint().height())
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def focus(qtbot: QtBot, bar: TimelineBar) -> None:
    bar.activateWindow()
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.hasFocus)


def listen(bar: TimelineBar) -> list[Range]:
    told: list[Range] = []
    bar.range_chosen.connect(lambda after, before: told.append((after, before)))
    return told


def lay_out(bar: TimelineBar, histogram: Histogram = YEAR) -> Layout:
    return make_layout(bar, histogram, make_slots(histogram))


def spot(bar: TimelineBar, place: int, histogram: Histogram = YEAR) -> QPoint:
    """A place within a bar."""
    return lay_out(bar, histogram).column(place, place).center().toPoint()


def drag(qtbot: QtBot, bar: TimelineBar, first: int, last: int, release: bool = True) -> None:
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=spot(bar, first))
    qtbot.mouseMove(bar, spot(bar, (first + last) // 2))
    qtbot.mouseMove(bar, spot(bar, last))
    if release:
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot(bar, last))


def said(bar: TimelineBar) -> str:
    """What a screen reader says of it."""
    return QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Description)


def month(number: int, year: int = 2025) -> date:
    return date(year, number, 1)
