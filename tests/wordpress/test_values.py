"""Single values of any shape."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pressmark.wordpress.values import (
    to_bool,
    to_count,
    to_id,
    to_ids,
    to_int,
    to_moment,
    to_offset,
    to_str,
    to_web,
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-05-28T04:32:36", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("2025-05-28 04:32:36", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("2025-05-28T04:32:36Z", datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)),
        ("2025-05-28T04:32:36+02:00", datetime(2025, 5, 28, 2, 32, 36, tzinfo=UTC)),
        ("2025-05-28T04:32:36.250", datetime(2025, 5, 28, 4, 32, 36, 250000, tzinfo=UTC)),
        ("1912-04-15T02:20:00", datetime(1912, 4, 15, 2, 20, tzinfo=UTC)),
        ("2099-01-01T00:00:00", datetime(2099, 1, 1, tzinfo=UTC)),
        ("0000-00-00T00:00:00", None),
        ("-0001-11-30T00:00:00", None),
        ("1970-01-01T00:00:00", None),
        ("2025-02-30T00:00:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("9999-12-31T23:59:59-14:00", None),
        ("2025-05-28", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (1748406756, None),
    ],
)
def test_times(text: object, moment: datetime | None) -> None:
    assert to_moment(text) == moment


@pytest.mark.parametrize(
    ("hours", "minutes"), [(-6, -360), (5.75, 345), ("13", 780), ("-3.5", -210), (0, 0), (14, 840)]
)
def test_offsets(hours: object, minutes: int) -> None:
    assert to_offset(hours) == timezone(timedelta(minutes=minutes))


@pytest.mark.parametrize("hours", [None, "", "UTC", 99, -99, True, [], float("inf")])
def test_offsets_that_make_no_sense(hours: object) -> None:
    assert to_offset(hours) is None


def test_numbers() -> None:
    assert [to_int(value) for value in (3, "3", " -3 ", 3.0, 0)] == [3, 3, -3, 3, 0]
    assert [to_int(value) for value in (3.5, "3.5", "", True, None, [], 2**63, "9" * 19, 1e300)] == [None] * 9
    assert [to_id(value) for value in (1, "7", 0, -1)] == [1, 7, None, None]
    assert [to_count(value) for value in (-1, "8", None)] == [0, 8, 0]
    assert to_ids([3, "1", 3, None, -2, {}]) == (1, 3)
    assert [to_str(value) for value in ("x", 5, 1.5, True, None, [])] == ["x", "5", "1.5", "", "", ""]
    assert [to_bool(value) for value in (True, 1, "1", "True", False, 0, "no", None, [])] == [True] * 4 + [
        False
    ] * 5
    assert to_web("https://s.example/") == "https://s.example/"
