"""Posts by date: every one is counted once, on the local day it bears; what is far off squeezes nothing."""

import time
from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.model import Bin, BinUnit, Histogram
from pressmark.query import EVERYTHING, parse
from pressmark.store.database import ReadDatabase
from pressmark.store.timeline import Timeline, make_histogram
from tests.library import SmallLibrary, make_post

needs_zones = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="a process has the zone of its system here"
)
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "America/Sao_Paulo",  # summer time began at midnight: a day of 23 hours that began at 01:00
    "America/Havana",  # summer time ended at 01:00: midnight came twice
    "Pacific/Apia",  # had no 30 December 2011
    "Australia/Lord_Howe",  # half an hour of summer time
)
LONGEST = 253_402_300_799  # the last second of the year 9999
EARLIEST = -62_135_596_800  # the first of the year 1
SANE = st.integers(0, 4_102_444_800)  # until 2100
ANY = SANE | st.integers(EARLIEST, LONGEST) | st.sampled_from((EARLIEST, LONGEST))


@contextmanager
def local(zone: str) -> Iterator[None]:
    """This machine is in a zone while the block runs."""
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TZ", zone)
            time.tzset()
            yield
    finally:
        time.tzset()


def at(year: int, month: int = 1, day: int = 1, hour: int = 12) -> int:
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


def spread(first: date, days: int, step: int = 1) -> list[int]:
    """A post at noon of every `step`th day."""
    noon = at(first.year, first.month, first.day)
    return [noon + 86_400 * number for number in range(0, days, step)]


def draw(*dates: int, most: int = 120) -> Histogram:
    return make_histogram(array("q", sorted(dates)), len(dates), most)


def total(histogram: Histogram) -> int:
    return histogram.before + sum(one.count for one in histogram.bins) + histogram.after


def begin(unit: BinUnit, day: date) -> date:
    """The first day of a bin, the long way round."""
    while not (
        unit is BinUnit.DAY
        or (unit is BinUnit.WEEK and day.isoweekday() == 1)
        or (unit is not BinUnit.WEEK and day.day == 1 and (unit is BinUnit.MONTH or day.month == 1))
    ):
        day -= timedelta(days=1)
    return day


@needs_zones
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("years", [1, 3, 30])
@given(data=st.data())
def test_each_post_is_in_the_bin_of_its_local_day(zone: str, years: int, data: st.DataObject) -> None:
    moment = st.integers(at(2011) - years * 31_557_600 // 2, at(2011) + years * 31_557_600 // 2)
    # On the hour, for that is where days begin and summer time ends.
    dates = data.draw(st.lists(moment | moment.map(lambda when: when // 3600 * 3600), min_size=1, max_size=9))
    with local(zone):
        made = draw(*dates)
    days = (datetime.fromtimestamp(when, ZoneInfo(zone)).date() for when in dates)
    expected = Counter(begin(made.unit, day) for day in days)
    assert {one.start: one.count for one in made.bins if one.count} == expected
    assert made.bins[0].start == min(expected)
    assert made.bins[-1].start == max(expected)
    assert all(one.end == other.start for one, other in pairwise(made.bins))
    assert all(begin(made.unit, one.end) == one.end > one.start for one in made.bins)


@given(st.lists(ANY), st.integers(0, 5), st.integers(1, 200))
@example([EARLIEST, LONGEST], 0, 1)
@example([LONGEST], 0, 120)
@example([LONGEST - 86_400, LONGEST], 0, 120)
@example([EARLIEST], 0, 120)
def test_no_post_is_lost_whatever_its_date(dates: list[int], undated: int, most: int) -> None:
    made = make_histogram(array("q", sorted(dates)), len(dates) + undated, most)
    assert total(made) == len(dates)
    assert made.undated == undated
    assert len(made.bins) <= most
    assert all(one.count >= 0 for one in made.bins)
    assert all(one.start < one.end for one in made.bins)
    assert all(one.end == other.start for one, other in pairwise(made.bins))
    if made.bins:
        assert made.bins[0].count
        assert made.bins[-1].count


@needs_zones
@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
@pytest.mark.parametrize("when", [EARLIEST, LONGEST])
def test_the_ends_of_the_calendar_hold_east_and_west(zone: str, when: int) -> None:
    with local(zone):
        (only,) = draw(when, when).bins
    assert only.count == 2
    assert (only.start if when == EARLIEST else only.end) in (date.min, date.max)


@pytest.mark.parametrize(
    ("span", "unit", "bins"),
    [
        (0, BinUnit.DAY, 1),
        (62, BinUnit.DAY, 63),
        (63, BinUnit.WEEK, 10),
        (400, BinUnit.WEEK, 58),
        (401, BinUnit.MONTH, 14),
        (3_652, BinUnit.MONTH, 120),
        (3_653, BinUnit.YEAR, 11),
        (40_000, BinUnit.YEAR, 110),
    ],
)
def test_the_unit_is_the_finest_that_suits_the_span(span: int, unit: BinUnit, bins: int) -> None:
    made = draw(at(2007), at(2007) + span * 86_400)
    assert (made.unit, len(made.bins)) == (unit, bins)


@pytest.mark.parametrize(
    ("most", "unit"), [(63, BinUnit.DAY), (62, BinUnit.WEEK), (8, BinUnit.MONTH), (2, BinUnit.YEAR)]
)
def test_a_narrow_place_gets_fewer_bins(most: int, unit: BinUnit) -> None:
    made = draw(at(2026, 1, 5), at(2026, 1, 5) + 62 * 86_400, most=most)
    assert made.unit is unit
    assert len(made.bins) <= most


def test_bins_are_whole_weeks_months_and_years() -> None:
    weeks = draw(at(2025, 5, 28), at(2025, 9, 1))
    assert weeks.bins[0] == Bin(date(2025, 5, 26), date(2025, 6, 2), 1)
    months = draw(at(2023, 12, 31), at(2025, 2, 4))
    assert months.bins[0] == Bin(date(2023, 12, 1), date(2024, 1, 1), 1)
    assert months.bins[-1] == Bin(date(2025, 2, 1), date(2025, 3, 1), 1)
    years = draw(at(2001, 7), at(2025, 7))
    assert years.bins[-1] == Bin(date(2025, 1, 1), date(2026, 1, 1), 1)


def test_one_post_of_1971_does_not_squeeze_ten_years_of_others() -> None:
    archive = spread(date(2016, 2, 1), 3_600)
    made = draw(at(1971), *archive)
    assert made.unit is BinUnit.MONTH
    assert made.bins[0].start == date(2016, 2, 1)
    assert (made.before, made.after) == (1, 0)
    assert total(made) == len(archive) + 1


def test_outliers_on_both_sides_are_counted_beside_the_bins() -> None:
    archive = spread(date(2025, 5, 1), 31) * 40
    made = draw(at(1), at(1985), at(1999), *archive, at(2050), LONGEST)
    assert made.unit is BinUnit.DAY
    assert len(made.bins) == 31
    assert (made.before, made.after) == (3, 2)


def test_what_is_near_enough_is_no_outlier() -> None:
    """Posts no further from the bulk than the bulk is long keep their bars, however few they are."""
    bulk = spread(date(2018, 1, 1), 2_000)
    early = spread(date(2014, 1, 1), 1_000, 50)
    made = draw(at(1971), *early, *bulk)
    assert made.before == 1
    assert made.bins[0].start == date(2014, 1, 1)


def test_what_makes_no_bar_finer_is_not_left_out() -> None:
    made = draw(at(1971), *spread(date(2000, 1, 1), 9_000))
    assert made.unit is BinUnit.YEAR
    assert made.before == 0
    assert made.bins[0].start == date(1971, 1, 1)


def test_a_fiftieth_and_more_are_no_outliers() -> None:
    bulk = spread(date(2025, 1, 1), 98)
    assert draw(at(1971), *bulk).before == 1
    assert draw(at(1971), at(1972), *bulk).before == 0
    assert draw(at(1971), at(1972), *bulk, *bulk).before == 2


def test_posts_of_one_day_are_no_measure_for_others() -> None:
    """An archive that was imported in one go, and what was written since."""
    made = draw(*[at(2020)] * 1_000, *spread(date(2020, 3, 1), 900, 50))
    assert (made.before, made.after) == (0, 0)
    assert made.unit is BinUnit.MONTH


def test_of_centuries_those_years_are_shown_that_have_most_posts() -> None:
    made = draw(at(300), at(301), at(2024), at(2025), at(2025, 2), at(9000), most=20)
    assert (made.before, made.after) == (2, 1)
    assert sum(one.count for one in made.bins) == 3
    assert made.unit is BinUnit.MONTH
    assert draw(at(300), at(2025)).bins == (Bin(date(2025, 1, 1), date(2025, 1, 2), 1),)


def test_a_hundred_thousand_posts_are_put_into_bins_at_once() -> None:
    """In less than a look at each date takes; a datetime a post would take 20 times as long."""
    dates = array("q", range(at(2016), at(2025, 12), 3_000))
    assert len(dates) > 100_000
    made = min(measure(lambda: make_histogram(dates, len(dates), 120)) for _ in range(5))
    floor = min(measure(lambda: [when // 86_400 for when in dates]) for _ in range(5))
    assert made < floor


def measure(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def test_the_timeline_of_a_query(library: SmallLibrary) -> None:
    library.take(
        make_post(1, "Cobalt", date=datetime(2025, 3, 5, 12, tzinfo=UTC)),
        make_post(2, "Cobalt too", date=datetime(2025, 3, 5, 13, tzinfo=UTC)),
        make_post(3, "Tin", date=datetime(2025, 3, 8, 12, tzinfo=UTC)),
        replace(make_post(4, "Cobaltite"), date=None),
    )
    database = ReadDatabase(library.store.path)
    timeline = Timeline(database)
    everything = timeline.read(EVERYTHING)
    assert everything.unit is BinUnit.DAY
    assert [one.count for one in everything.bins] == [2, 0, 0, 1]
    assert everything.undated == 1
    assert [one.count for one in timeline.read(parse("cobalt")).bins] == [2]
    assert timeline.read(parse("gallium")) == Histogram(BinUnit.MONTH, ())
    database.close_all()
