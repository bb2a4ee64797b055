"""How values are said to a person: dates, numbers, what went wrong."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDir, QLocale, Qt, QTime
from PySide6.QtGui import QGuiApplication

from pressmark.errors import ExportFailed, ImportFailed, LibraryError, NotWordPress, PressmarkError, SiteError
from pressmark.ui.message import Message

WORDS_PER_MINUTE = 230

# Of a form of dates as https://doc.qt.io/qt-6/qdate.html#toString has it: the day of the week, and the year.
_WEEKDAY = re.compile(r"[,،]?\s*(?<!d)d{4}(?!d)[,،]?\s*")
_YEAR = re.compile(r"(?:[\s,]|'[^']*')*(?<!y)y{4}(?!y)[年.]*\s*")
# Control signs, and overrides of the writing direction.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_AGO = {
    "d": str(QT_TRANSLATE_NOOP("words", "%n day(s) ago")),
    "w": str(QT_TRANSLATE_NOOP("words", "%n week(s) ago")),
    "m": str(QT_TRANSLATE_NOOP("words", "%n month(s) ago")),
    "y": str(QT_TRANSLATE_NOOP("words", "%n year(s) ago")),
}


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """The translation of `text`; ``%n`` is `count`. The names are those that Qt's tools look for."""
    return QCoreApplication.translate(context, text, comment, count)


def number(value: int) -> str:
    """A whole number with the marks between thousands that are usual here."""
    return QLocale().toString(value)


def short_date(when: datetime | None, now: datetime) -> str:
    """A date for a narrow column, in local time: "27 May", with the year if it is not this year's."""
    return "" if when is None else _say_short(when.astimezone(), now.astimezone().year)


def list_date(when: datetime | None, now: datetime, *, relative: bool) -> str:
    """As `short_date`; with `relative`, dates of the last seven days are words, as people say them."""
    if when is None:
        return ""
    local, today = when.astimezone(), now.astimezone()
    days = (today.date() - local.date()).days
    if not relative or not 0 <= days < 7:
        return _say_short(local, today.year)
    if days < 2:
        return translate("words", "Yesterday") if days else translate("words", "Today")
    return QLocale().standaloneDayName(local.isoweekday())


def list_date_samples() -> tuple[str, ...]:
    """All words that `list_date` has, for the width of a column."""
    days = (QLocale().standaloneDayName(day) for day in range(1, 8))
    return translate("words", "Today"), translate("words", "Yesterday"), *days


def long_date(when: datetime) -> str:
    """A date in full, in local time."""
    return QLocale().toString(_date(when.astimezone()), _shape())


def clock(when: datetime) -> str:
    """The time of day, in local time."""
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def long_moment(when: datetime) -> str:
    """Date and time of day in full, in local time."""
    return f"{long_date(when)}, {clock(when)}"


def short_moment(when: datetime, now: datetime) -> str:
    """A moment for a narrow place, in local time: the time of day, and the date unless it is today."""
    if when.astimezone().date() == now.astimezone().date():
        return clock(when)
    return f"{short_date(when, now)}, {clock(when)}"


def ago(when: datetime, now: datetime) -> str:
    """How long ago, in the largest unit that fits."""
    minutes = int((now - when).total_seconds() // 60)
    if minutes < 1:
        return translate("words", "just now")
    if minutes < 60:
        return translate("words", "%n minute(s) ago", "", minutes)
    if minutes < 24 * 60:
        return translate("words", "%n hour(s) ago", "", minutes // 60)
    return translate("words", "on {date}").format(date=long_date(when))


def say_period(when: str) -> str:
    """A period of the query language: "2025", "May 2025", "27 May 2025", "7 days ago"."""
    if when[-1:] in _AGO:
        return translate("words", _AGO[when[-1]], "", int(when[:-1]))
    numbers = [int(number) for number in when.split("-")]
    if len(numbers) == 1:
        return when
    shape = "MMMM yyyy" if len(numbers) == 2 else _shape()
    return QLocale().toString(QDate(*[*numbers, 1][:3]), shape)


def one_line(text: str, longest: int) -> str:
    """A text of others on one line, without what could steer the line, and cut where it is long."""
    line = " ".join(_STEERING.sub(" ", text[: longest * 4]).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def join_facts(facts: Iterable[str], between: str = "  ·  ") -> str:
    """Facts on one line, without those that are empty; in a mirrored window they go from right to left."""
    sign = f"\u200f{between}\u200f" if _is_mirrored() else between
    return sign.join(filter(None, facts))


def say_path(path: Path) -> str:
    """A file or folder as this system writes it, from left to right wherever it stands."""
    shown = QDir.toNativeSeparators(str(path))
    return f"\u2066{shown}\u2069" if _is_mirrored() else shown


def isolate(text: str) -> str:
    """A text that runs as its own script does, and turns nothing beside it, in a mirrored window."""
    return f"\u2068{text}\u2069" if text and _is_mirrored() else text


def hold(text: str) -> str:
    """A number with its unit: no line ends between them, and each stays on its side."""
    return isolate(text.replace(" ", "\u00a0"))


def articles(count: int) -> str:
    """As "1 article" or "1,204 articles"."""
    return translate("words", "%n article(s)", "", count).replace(str(count), number(count), 1)


def count_chosen(count: int) -> str:
    """As "2 chosen" or "1,204 chosen", of articles."""
    return translate("words", "%n chosen", "", count).replace(str(count), number(count), 1)


def tables(count: int) -> str:
    """As "1 table" or "1,204 tables"."""
    return translate("words", "%n table(s)", "", count).replace(str(count), number(count), 1)


def annotations(count: int) -> str:
    """As "1 annotation" or "1,204 annotations"."""
    return translate("words", "%n annotation(s)", "", count).replace(str(count), number(count), 1)


def say_lost(posts: int, notes: int) -> str:
    """As "2 articles, 1 annotation", without what there is none of; "" for neither."""
    said = (articles(posts) if posts else "", annotations(notes) if notes else "")
    return join_facts(said, ", ")


def stacks(count: int) -> str:
    """As "1 group of tables" or "12 groups of tables"."""
    return translate("words", "%n group(s) of tables", "", count).replace(str(count), number(count), 1)


def describe_visibility(visibility: str) -> str:
    """A word for an article that strangers do not see at its site; "" for one that is public."""
    if visibility == "publish":
        return ""
    return {
        "private": translate("words", "Private"),
        "draft": translate("words", "Draft"),
        "pending": translate("words", "Pending"),
        "future": translate("words", "Scheduled"),
    }.get(visibility, visibility)


def minutes_to_read(words: int) -> str:
    """As "5 min"."""
    minutes = number(max(1, round(words / WORDS_PER_MINUTE)))
    return translate("words", "{n} min").format(n=minutes).replace(" ", "\u00a0")


def describe_error(error: PressmarkError) -> Message:
    """An expected error as a sentence with what to do."""
    from pressmark.ui.error_words import say

    details = "\n".join(map(say, error.tried)) if isinstance(error, NotWordPress) else ""
    if isinstance(error, SiteError):
        return Message(f"{say(error.reason)} {say(error.advice)}".strip(), details or error.url)
    if isinstance(error, LibraryError | ExportFailed | ImportFailed):
        return Message(say(error.reason), str(error.path))
    return Message(say(str(error)), details)


def _is_mirrored() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _date(local: datetime) -> QDate:
    return QDate(local.year, local.month, local.day)


def _say_short(local: datetime, year: int) -> str:
    shape = _shape(year=local.year != year).replace("MMMM", "MMM")
    return QLocale().toString(_date(local), shape)


def _shape(*, year: bool = True) -> str:
    """How a date is written out here, without the day of the week."""
    return _cut_shape(QLocale().dateFormat(QLocale.FormatType.LongFormat), year)


@lru_cache(maxsize=8)
def _cut_shape(shape: str, year: bool) -> str:
    day = _WEEKDAY.sub("", shape)
    return day if year else _YEAR.sub("", day)
