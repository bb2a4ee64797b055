"""Years, months, days, and so long ago."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.query import find_bounds, read_when

TODAY = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025", date(2025, 1, 1), date(2026, 1, 1)),
        ("2025-5", date(2025, 5, 1), date(2025, 6, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 3, 1)),
        ("0001", date(1, 1, 1), date(2, 1, 1)),
        ("9999", date(9999, 1, 1), date.max),
        ("9999-12", date(9999, 12, 1), date.max),
        ("9999-12-31", date.max, date.max),
        ("0d", TODAY, date(2026, 4, 1)),
        ("7d", date(2026, 3, 24), date(2026, 3, 25)),
        ("2W", date(2026, 3, 17), date(2026, 3, 18)),
        ("1m", date(2026, 2, 28), date(2026, 3, 1)),
        ("13m", date(2025, 2, 28), date(2025, 3, 1)),
        ("2y", date(2024, 3, 31), date(2024, 4, 1)),
        ("999999y", date.min, date.min + timedelta(1)),
        ("999999d", date.min, date.min + timedelta(1)),
    ],
)
def test_the_days_of_a_period(text: str, start: date, end: date) -> None:
    when = read_when(text)
    assert when is not None
    assert find_bounds(when, TODAY) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "25", "2025-13", "2025-02-30", "2025-1-1-1", "0000", "7", "d", "7x", "-7d", "２０２５", "2025-"],
)
def test_what_is_no_period(text: str) -> None:
    assert read_when(text) is None


@given(st.text("0123456789-dwmyDWMY", max_size=11), st.dates())
def test_every_period_is_spelled_in_one_way_and_has_its_days(text: str, today: date) -> None:
    when = read_when(text)
    if when is not None:
        assert read_when(when) == when
        start, end = find_bounds(when, today)
        assert start < end or end == date.max
