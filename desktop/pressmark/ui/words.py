"""How values are said to a person: dates, numbers, what went wrong."""

import re
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from pressmark.errors import ExportFailed, ImportFailed, LibraryError, NotWordPress, PressmarkError, SiteError

WORDS_PER_MINUTE = 230

# Control signs, and overrides of the writing direction.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_AGO = {
    "d": str(QT_TRANSLATE_NOOP("words", "%n day(s) ago")),
    "w": str(QT_TRANSLATE_NOOP("words", "%n week(s) ago")),
    "m": str(QT_TRANSLATE_NOOP("words", "%n month(s) ago")),
    "y": str(QT_TRANSLATE_NOOP("words", "%n year(s) ago")),
}


@dataclass(frozen=True, slots=True)
class Message:
    """A plain sentence, and what only some want to see."""

    text: str
    details: str = ""


def translate(context: str, text: str, comment: str = "", count: int = -1) -> str:
    """The translation of `text`; ``%n`` is `count`. The names are those that Qt's tools look for."""
    return QCoreApplication.translate(context, text, comment, count)


def number(value: int) -> str:
    """A whole number with the marks between thousands that are usual here."""
    return QLocale().toString(value)


def short_date(when: datetime | None, now: datetime) -> str:
    """A date for a narrow column, in local time: "27 May", with the year if it is not this year's."""
    if when is None:
        return ""
    local = when.astimezone()
    shape = "d MMM" if local.year == now.astimezone().year else "d MMM yyyy"
    return QLocale().toString(_date(local), shape)


def long_date(when: datetime) -> str:
    """A date in full, in local time."""
    return QLocale().toString(_date(when.astimezone()), "d MMMM yyyy")


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
    shape = "MMMM yyyy" if len(numbers) == 2 else "d MMMM yyyy"
    return QLocale().toString(QDate(*[*numbers, 1][:3]), shape)


def one_line(text: str, longest: int) -> str:
    """A text of others on one line, without what could steer the line, and cut where it is long."""
    line = " ".join(_STEERING.sub(" ", text[: longest * 4]).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def articles(count: int) -> str:
    """As "1 article" or "1,204 articles"."""
    return translate("words", "%n article(s)", "", count).replace(str(count), number(count), 1)


def tables(count: int) -> str:
    """As "1 table" or "1,204 tables"."""
    return translate("words", "%n table(s)", "", count).replace(str(count), number(count), 1)


def annotations(count: int) -> str:
    """As "1 annotation" or "1,204 annotations"."""
    return translate("words", "%n annotation(s)", "", count).replace(str(count), number(count), 1)


def stacks(count: int) -> str:
    """As "1 group of tables" or "12 groups of tables"."""
    return translate("words", "%n group(s) of tables", "", count).replace(str(count), number(count), 1)


def describe_visibility(visibility: str) -> str:
    """A word for an article that strangers do not see at its site; "" for one that is public."""
    return {
        "publish": "",
        "private": translate("words", "Private"),
        "draft": translate("words", "Draft"),
        "pending": translate("words", "Pending"),
        "future": translate("words", "Scheduled"),
    }.get(visibility, visibility)


def minutes_to_read(words: int) -> str:
    """As "5 min"."""
    return translate("words", "{n} min").format(n=max(1, round(words / WORDS_PER_MINUTE)))


def describe_error(error: PressmarkError) -> Message:
    """An expected error as a sentence with what to do."""
    details = "\n".join(error.tried) if isinstance(error, NotWordPress) else ""
    if isinstance(error, SiteError):
        return Message(f"{error.reason} {error.advice}".strip(), details or error.url)
    if isinstance(error, LibraryError | ExportFailed | ImportFailed):
        return Message(error.reason, str(error.path))
    return Message(str(error), details)


def _date(local: datetime) -> QDate:
    return QDate(local.year, local.month, local.day)
