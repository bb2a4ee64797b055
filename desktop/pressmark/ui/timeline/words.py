"""How a range of dates is said, as short as it can be: years, months or days."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from pressmark.ui.words import articles, translate

SEPARATOR = "  ·  "


def say_period(after: date | None, before: date | None, short: bool = False) -> str:
    """The days from `after` to before `before` (None: open); `short` for a narrow place.

    Whole years are said as years, whole months as months.
    """
    if after is None and before is None:
        return translate("words", "All dates")
    if after is None:
        return translate("words", "Before {date}").format(date=_say_border(before or date.max, short))
    if before is None:
        return translate("words", "From {date} on").format(date=_say_border(after, short))
    last = before - timedelta(days=1)
    shared = after.year == last.year
    alone = shared and after.month == last.month
    if (after.month, after.day) == (before.month, before.day) == (1, 1):
        return _join(say_year(after), say_year(last))
    if after.day == before.day == 1:
        return _join(say_month(after, short, alone or not shared), say_month(last, short))
    if alone and after < last:
        return _join(say_number(after), say_day(last, short))
    return _join(say_day(after, short, alone or not shared), say_day(last, short))


def say_found(period: str, count: int) -> str:
    """A period and how many articles are in it."""
    return f"{period}{SEPARATOR}{articles(count)}"


def say_year(day: date) -> str:
    """Its year."""
    return QLocale().toString(_qt(day), "yyyy")


def say_month(day: date, short: bool, year: bool = True) -> str:
    """Its month, with or without the year."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = QLocale().standaloneMonthName(day.month, form)
    words = translate("words", "{month} {year}")
    return words.format(month=name, year=say_year(day)) if year else name


def say_day(day: date, short: bool, year: bool = True) -> str:
    """The day with its month, with or without the year."""
    return QLocale().toString(_qt(day), f"d {'MMM' if short else 'MMMM'}{' yyyy' if year else ''}")


def say_number(day: date) -> str:
    """The day without its month."""
    return QLocale().toString(_qt(day), "d")


def _say_border(day: date, short: bool) -> str:
    """The day as the beginning of a year, of a month, or of itself."""
    if day.day > 1:
        return say_day(day, short)
    return say_month(day, short) if day.month > 1 else say_year(day)


def _join(first: str, last: str) -> str:
    return first if first == last else translate("words", "{first} – {last}").format(first=first, last=last)


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
