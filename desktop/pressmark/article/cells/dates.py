"""Dates in cells of tables, as people of several languages write them."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pressmark.model import DateUnit

_EPOCH = datetime(1970, 1, 1)
# English, German, French, Spanish, Italian, Portuguese, Dutch: names and their usual short forms.
_NAMES = (
    "january jan januar janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar fevrier fevr febrero febbraio fevereiro fev februari",
    "march mar marz mrz mars marzo marco maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug aout agosto ago augustus",
    "september sep sept septembre septiembre settembre set setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez decembre diciembre dic dicembre dezembro",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)"
_ANY_YEAR = rf"(?:{_YEAR}|'?(?P<short>\d\d))"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª)?"
_MONTH = r"(?P<name>[^\W\d_]{3,10})\.?"
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?: ?(?P<half_day>[ap])\.?m\.?)?"
_CLOCK = rf"(?:(?:,|T| at)? ?{_TIME}(?P<zone> ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?"
_WEEKDAY = r"(?:[^\W\d_]{2,10}\.?,? )?"


@dataclass(frozen=True, slots=True)
class Date:
    """A date.

    Attributes:
        seconds: its beginning since 1970-01-01, or since midnight, as written.
        exact: there is no zone and no mark of an estimate.
    """

    seconds: float
    unit: DateUnit
    exact: bool = True


def read_date(text: str, *, day_first: bool, years: bool) -> Date | None:
    """The date that a plain text is, None for no date.

    Args:
        text: as `numerals.plain` gives it.
        day_first: ``05/06/2025`` is in June.
        years: four digits alone are a year.
    """
    if years and len(text) == 4 and text.isdecimal():
        return _begin(int(text), DateUnit.YEAR) if 1500 <= int(text) < 2200 else None
    for pattern, make in _choose_forms(text):
        found = pattern.fullmatch(text)
        if found is not None and (date := make(found, day_first)) is not None:
            return date
    return None


def tell_day_first(text: str) -> bool | None:
    """Whether the day stands before the month in a numeric date; None where it cannot be told."""
    if text.count("/") < 2 and text.count("-") < 2:
        return None
    found = _NUMERIC.fullmatch(text)
    if found is None or found["mark"] == ".":
        return None
    one, other = int(found["one"]), int(found["other"])
    if one > 12 >= other:
        return True
    return False if other > 12 >= one else None


def is_year(text: str) -> bool:
    """Whether a plain text is four digits that may be a year, or as many things."""
    return len(text) == 4 and re.fullmatch(_YEAR, text) is not None


def find_month(name: str) -> int:
    """The number of a month by its name, 0 where it is none."""
    return _MONTHS.get(fold_name(name), 0)


def fold_name(name: str) -> str:
    """A name in small letters without accents."""
    if name.isascii():
        return name.lower()
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _begin(
    year: int, unit: DateUnit, month: int = 1, day: int = 1, seconds: int = 0, *, exact: bool = True
) -> Date | None:
    try:
        start = datetime(year, month, day) + timedelta(seconds=seconds)
    except ValueError:
        return None
    return Date((start - _EPOCH).total_seconds(), unit, exact)


def _find_year(found: re.Match[str]) -> int:
    parts = found.groupdict()
    if parts.get("year"):
        return int(parts["year"])
    short = int(parts["short"])
    return short + (2000 if short < 69 else 1900)  # as POSIX has it for strptime's %y


def _read_clock(found: re.Match[str]) -> int | None:
    """Seconds since midnight, None for no time of a day."""
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if half := found["half_day"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    return hour * 3600 + minute * 60 + second if hour < 24 and minute < 60 and second < 60 else None


def _make_day(found: re.Match[str], month: int, day: int) -> Date | None:
    if not found["hour"]:
        return _begin(_find_year(found), DateUnit.DAY, month, day)
    seconds = _read_clock(found)
    if seconds is None:
        return None
    return _begin(_find_year(found), DateUnit.MINUTE, month, day, seconds, exact=not found["zone"])


def _read_iso(found: re.Match[str], _day_first: bool) -> Date | None:
    return _make_day(found, int(found["month"]), int(found["day"]))


def _read_named_day(found: re.Match[str], _day_first: bool) -> Date | None:
    month = find_month(found["name"])
    return _make_day(found, month, int(found["day"])) if month else None


def _read_numeric(found: re.Match[str], day_first: bool) -> Date | None:
    one, other = int(found["one"]), int(found["other"])
    is_day_first = one > 12 or (other <= 12 and (day_first or found["mark"] == "."))
    day, month = (one, other) if is_day_first else (other, one)
    return _make_day(found, month, day)


def _read_month(found: re.Match[str], _day_first: bool) -> Date | None:
    month = find_month(found["name"])
    return _begin(_find_year(found), DateUnit.MONTH, month) if month else None


def _read_numeric_month(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(int(found["year"]), DateUnit.MONTH, int(found["month"]))


def _read_quarter(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(_find_year(found), DateUnit.QUARTER, int(found["part"]) * 3 - 2)


def _read_half(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(_find_year(found), DateUnit.HALF, int(found["part"]) * 6 - 5)


def _read_year(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(_find_year(found), DateUnit.YEAR)


def _read_estimate(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(_find_year(found), DateUnit.YEAR, exact=False)


def _read_decade(found: re.Match[str], _day_first: bool) -> Date | None:
    return _begin(int(found["year"]), DateUnit.DECADE)


def _read_double_year(found: re.Match[str], _day_first: bool) -> Date | None:
    """A year that begins in one and ends in the next: ``2024/25``."""
    year = int(found["year"])
    follows = int(found["next"]) == (year + 1) % 10 ** len(found["next"])
    return _begin(year, DateUnit.YEAR, exact=False) if follows else None


def _read_east_asian(found: re.Match[str], _day_first: bool) -> Date | None:
    year = int(found["year"])
    if not found["month"]:
        return _begin(year, DateUnit.YEAR)
    month = int(found["month"])
    return _begin(year, DateUnit.DAY if found["day"] else DateUnit.MONTH, month, int(found["day"] or 1))


def _read_time(found: re.Match[str], _day_first: bool) -> Date | None:
    seconds = _read_clock(found)
    return None if seconds is None else Date(seconds, DateUnit.CLOCK)


def _choose_forms(text: str) -> "Sequence[_Form]":
    """The forms that a text may have. Most texts are no dates, and this tells it at a look."""
    words = _WORD.findall(text)
    if not words:
        return _WORDLESS if _NUMBERS_OF_DATE.search(text) else ()
    dated = _MARKS_OF_DATE.search(text) or not _WORDS_OF_DATE.isdisjoint(map(fold_name, words))
    return _FORMS if dated else ()


def _compile(form: str) -> re.Pattern[str]:
    return re.compile(form, re.IGNORECASE)


_NUMERIC = _compile(
    rf"{_WEEKDAY}(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<other>\d{{1,2}})(?P=mark){_ANY_YEAR}{_CLOCK}"
)
_NUMERIC_DAY = r"(?P<year>[12]\d{3})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
_Reader = Callable[[re.Match[str], bool], Date | None]
_Form = tuple[re.Pattern[str], _Reader]
_FORMS: tuple[_Form, ...] = (
    (_compile(rf"{_NUMERIC_DAY}{_CLOCK}"), _read_iso),
    (_NUMERIC, _read_numeric),
    (
        _compile(rf"{_WEEKDAY}{_DAY}\.?(?: of | de |[ -])?{_MONTH}(?: de)?,?[ -]?{_ANY_YEAR}{_CLOCK}"),
        _read_named_day,
    ),
    (_compile(rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}{_CLOCK}"), _read_named_day),
    (_compile(rf"{_MONTH}(?: de)?,?[ /-]{_YEAR}"), _read_month),
    (_compile(rf"{_MONTH}(?:-|/| ?')(?P<short>\d\d)"), _read_month),
    (_compile(rf"{_YEAR}[ -]{_MONTH}"), _read_month),
    (_compile(rf"{_YEAR}[-/](?P<month>0[1-9]|1[0-2])"), _read_numeric_month),
    (_compile(rf"(?P<month>0?[1-9]|1[0-2])[/.]{_YEAR}"), _read_numeric_month),
    (_compile(rf"Q(?P<part>[1-4])[ /'-]{{0,2}}{_ANY_YEAR}"), _read_quarter),
    (_compile(rf"(?P<part>[1-4])Q[ '-]{{0,2}}{_ANY_YEAR}"), _read_quarter),
    (_compile(rf"{_YEAR}[ /-]?Q(?P<part>[1-4])"), _read_quarter),
    (_compile(rf"H(?P<part>[12])[ /'-]{{0,2}}{_ANY_YEAR}"), _read_half),
    (_compile(rf"(?P<part>[12])H[ '-]{{0,2}}{_ANY_YEAR}"), _read_half),
    (_compile(rf"{_YEAR}[ /-]?H(?P<part>[12])"), _read_half),
    (_compile(rf"(?:FY|CY|MY) ?{_ANY_YEAR}"), _read_year),
    (_compile(r"(?:the )?(?P<year>(?:1[5-9]|2[01])\d0)(?:'?s|er)"), _read_decade),
    (_compile(rf"{_YEAR} ?(?:e|f|p|est\.?|\(e\)|\(f\)|\(p\))"), _read_estimate),
    (_compile(rf"(?:FY ?)?{_YEAR}[/-](?P<next>\d\d|\d{{4}})"), _read_double_year),
    (_compile(r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?)?"), _read_east_asian),
    (_compile(_TIME), _read_time),
)
# Of these forms, those without any letter.
_NUMERIC_READERS = (_read_iso, _read_numeric, _read_numeric_month, _read_double_year, _read_time)
_WORDLESS = tuple(form for form in _FORMS if form[1] in _NUMERIC_READERS)
_WORD = re.compile(r"[^\W\d_]+")
# One of these is in whatever has a form: two marks or a clock, a year beside a mark, or such a word, which
# may stand right behind the ending of a number (3rdMay; º and ª are o and a without accents).
_MARKS_OF_DATE = re.compile(r":|([-/.])\d{1,2}\1")
_NUMBERS_OF_DATE = re.compile(r":|([-/.])\d{1,2}\1|\d{4}[-/]|[./]\d{4}")
_WORDS_OF_DATE = frozenset(
    {ending + name for ending in ("", "st", "nd", "rd", "th", "er", "o", "a") for name in _MONTHS}
    | {"q", "h", "fy", "cy", "my", "e", "f", "p", "est", "年", "s", "er"}
)
