"""Dates of the query language: years, months, days, and so long ago."""

import calendar
import re
from datetime import date, timedelta

_CALENDAR = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{1,2})(?:-(?P<day>[0-9]{1,2}))?)?")
_AGO = re.compile(r"(?P<number>[0-9]{1,6})(?P<unit>[dwmy])")


def read_when(text: str) -> str | None:
    """The one spelling of ``2025``, ``2025-5``, ``2025-05-27``, ``7d``, ``2w``, ``3m`` or ``1y``.

    The answer is None where a text is none of these.
    """
    lowered = text.lower()
    ago = _AGO.fullmatch(lowered)
    if ago:
        return f"{int(ago['number'])}{ago['unit']}"
    parts = _CALENDAR.fullmatch(text)
    if parts is None:
        return None
    numbers = [int(number) for number in parts.groups() if number is not None]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return None
    return "-".join([f"{numbers[0]:04}", *(f"{number:02}" for number in numbers[1:])])


def find_bounds(when: str, today: date) -> tuple[date, date]:
    """First day of a period and the day after its last; what is so long ago is one day.

    Days before the year 1 and after 9999 are the first and the last there is.
    """
    ago = _AGO.fullmatch(when)
    if ago:
        start = _go_back(today, int(ago["number"]), ago["unit"])
        return start, _add_days(start, 1)
    numbers = [int(number) for number in when.split("-")]
    start = date(*[*numbers, 1, 1][:3])
    if len(numbers) == 1:
        return start, date(start.year + 1, 1, 1) if start.year < date.max.year else date.max
    if len(numbers) == 2:
        return start, _add_days(start, calendar.monthrange(start.year, start.month)[1])
    return start, _add_days(start, 1)


def _go_back(today: date, number: int, unit: str) -> date:
    if unit in "dw":
        return _add_days(today, -number * (7 if unit == "w" else 1))
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
    year, month = months // 12, months % 12 + 1
    if year < date.min.year:
        return date.min
    return date(year, month, min(today.day, calendar.monthrange(year, month)[1]))


def _add_days(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
