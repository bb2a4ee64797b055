"""How values are said to a person: dates, numbers, what a sync did, what went wrong."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from pressmark.errors import LibraryError, NotWordPress, PressmarkError, SiteError
from pressmark.model import Phase, Progress, SiteStatus, SyncReport

WORDS_PER_MINUTE = 230


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


def articles(count: int) -> str:
    """As "1 article" or "1,204 articles"."""
    return translate("words", "%n article(s)", "", count).replace(str(count), number(count), 1)


def minutes_to_read(words: int) -> str:
    """As "5 min"."""
    return translate("words", "{n} min").format(n=max(1, round(words / WORDS_PER_MINUTE)))


def describe_progress(progress: Progress) -> str:
    """What a sync does now, for the status bar."""
    phases = {
        Phase.CONNECTING: translate("words", "Connecting"),
        Phase.TERMS: translate("words", "Reading terms"),
        Phase.CENSUS: translate("words", "Looking for changes"),
        Phase.POSTS: translate("words", "Taking articles"),
        Phase.IMAGES: translate("words", "Taking images"),
        Phase.DONE: translate("words", "Done"),
    }
    words = phases[progress.phase]
    if progress.total:
        words += " " + translate("words", "{done} of {total}").format(
            done=number(progress.done), total=number(progress.total)
        )
    elif progress.done:
        words += " " + number(progress.done)
    return words


def describe_report(report: SyncReport, name: str) -> str:
    """What a sync did, in one line."""
    if report.cancelled:
        return translate("words", "Sync of {site} stopped; what was taken is kept").format(site=name)
    if report.status is SiteStatus.FAILED:
        return translate("words", "{site} could not be synced").format(site=name)
    parts = [
        translate("words", "%n new", "", report.added) if report.added else "",
        translate("words", "%n edited", "", report.updated) if report.updated else "",
        translate("words", "%n removed", "", report.removed) if report.removed else "",
        translate("words", "%n restored", "", report.restored) if report.restored else "",
        translate("words", "%n image(s)", "", report.media) if report.media else "",
    ]
    what = ", ".join(part for part in parts if part) or translate("words", "nothing new")
    return translate("words", "Synced {site}: {what}").format(site=name, what=what)


def describe_faults(report: SyncReport, name: str) -> Message | None:
    """What went wrong in a sync; None when nothing did."""
    if not report.faults or report.cancelled:
        return None
    details = "\n".join(" ".join(filter(None, (fault.message, fault.url))) for fault in report.faults)
    if report.status is SiteStatus.FAILED:
        return Message(f"{name}: {report.faults[0].message}", details)
    sentence = translate("words", "Synced {site}, but %n thing(s) failed.", "", len(report.faults)).format(
        site=name
    )
    return Message(f"{sentence} {translate('words', 'The rest is complete.')}", details)


def describe_error(error: PressmarkError) -> Message:
    """An expected error as a sentence with what to do."""
    details = "\n".join(error.tried) if isinstance(error, NotWordPress) else ""
    if isinstance(error, SiteError):
        return Message(f"{error.reason} {error.advice}".strip(), details or error.url)
    if isinstance(error, LibraryError):
        return Message(error.reason, str(error.path))
    return Message(str(error), details)


def _date(local: datetime) -> QDate:
    return QDate(local.year, local.month, local.day)
