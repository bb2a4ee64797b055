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


def tr(text: str, count: int = -1) -> str:
    """The translation of `text` in the context ``words``; ``%n`` is `count`."""
    return QCoreApplication.translate("words", text, None, count)


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
        return tr("just now")
    if minutes < 60:
        return tr("%n minute(s) ago", minutes)
    if minutes < 24 * 60:
        return tr("%n hour(s) ago", minutes // 60)
    return tr("on {date}").format(date=long_date(when))


def articles(count: int) -> str:
    """As "1 article" or "1,204 articles"."""
    return tr("%n article(s)", count).replace(str(count), number(count), 1)


def minutes_to_read(words: int) -> str:
    """As "5 min"."""
    return tr("{n} min").format(n=max(1, round(words / WORDS_PER_MINUTE)))


def describe_progress(progress: Progress) -> str:
    """What a sync does now, for the status bar."""
    phases = {
        Phase.CONNECTING: tr("Connecting"),
        Phase.TERMS: tr("Reading terms"),
        Phase.CENSUS: tr("Looking for changes"),
        Phase.POSTS: tr("Taking articles"),
        Phase.IMAGES: tr("Taking images"),
        Phase.DONE: tr("Done"),
    }
    words = phases[progress.phase]
    if progress.total:
        words += " " + tr("{done} of {total}").format(
            done=number(progress.done), total=number(progress.total)
        )
    elif progress.done:
        words += " " + number(progress.done)
    return words


def describe_report(report: SyncReport, name: str) -> str:
    """What a sync did, in one line."""
    if report.cancelled:
        return tr("Sync of {site} stopped; what was taken is kept").format(site=name)
    if report.status is SiteStatus.FAILED:
        return tr("{site} could not be synced").format(site=name)
    parts = [
        tr("%n new", report.added) if report.added else "",
        tr("%n edited", report.updated) if report.updated else "",
        tr("%n removed", report.removed) if report.removed else "",
        tr("%n restored", report.restored) if report.restored else "",
        tr("%n image(s)", report.media) if report.media else "",
    ]
    what = ", ".join(part for part in parts if part) or tr("nothing new")
    return tr("Synced {site}: {what}").format(site=name, what=what)


def describe_faults(report: SyncReport, name: str) -> Message | None:
    """What went wrong in a sync; None when nothing did."""
    if not report.faults or report.cancelled:
        return None
    details = "\n".join(" ".join(filter(None, (fault.message, fault.url))) for fault in report.faults)
    if report.status is SiteStatus.FAILED:
        return Message(f"{name}: {report.faults[0].message}", details)
    sentence = tr("Synced {site}, but %n thing(s) failed.", len(report.faults)).format(site=name)
    return Message(f"{sentence} {tr('The rest is complete.')}", details)


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
