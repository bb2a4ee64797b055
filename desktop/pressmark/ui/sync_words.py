"""What a sync does, did and could not do, in words."""

from collections.abc import Collection
from datetime import UTC, datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP

from pressmark.model import Phase, Progress, SiteStatus, SyncFault, SyncReport
from pressmark.ui.error_words import say
from pressmark.ui.message import Message
from pressmark.ui.words import join_facts, number, short_moment, translate

# What failed and what to do, by the code of the fault; names of errors are in `pressmark.errors`.
_SENTENCES: dict[str, str] = {
    "unreachable": str(
        QT_TRANSLATE_NOOP("words", "{site} gives no answer. Check your connection, or sync again later.")
    ),
    "refused": str(
        QT_TRANSLATE_NOOP(
            "words",
            "{site} refuses to be read by programs. Sync again later; if it stays so, ask its owner about "
            "a security plugin, or sign in.",
        )
    ),
    "sign-in": str(
        QT_TRANSLATE_NOOP(
            "words",
            "{site} does not accept your name and application password, or they are missing. "
            "Sign in from the menu of the site, or sign out to read what is public.",
        )
    ),
    "busy": str(QT_TRANSLATE_NOOP("words", "{site} asks to be left alone for a while. Sync again later.")),
    "failing": str(
        QT_TRANSLATE_NOOP("words", "The server of {site} is in trouble. Sync again later; nothing is lost.")
    ),
    "bad-response": str(
        QT_TRANSLATE_NOOP(
            "words",
            "{site} gave an answer that makes no sense. Sync again later; if it stays so, tell its owner.",
        )
    ),
    "not-wordpress": str(
        QT_TRANSLATE_NOOP(
            "words",
            "{site} does not offer its articles to programs any more. Open it in the browser: "
            "it may have moved.",
        )
    ),
    "too-many-missing": str(
        QT_TRANSLATE_NOOP(
            "words",
            "So many articles are missing at {site} that none was marked as removed. Look at the site in "
            "the browser; your copies are kept, and the next sync compares again.",
        )
    ),
    "post": str(
        QT_TRANSLATE_NOOP(
            "words",
            "What could not be read of the articles is missing. It is tried again by later syncs.",
        )
    ),
    "type": str(
        QT_TRANSLATE_NOOP(
            "words",
            "A part of {site} cannot be read any more; what was taken before stays. "
            "If it needs a sign-in, sign in from the menu of the site.",
        )
    ),
    "image": str(
        QT_TRANSLATE_NOOP(
            "words", "Some images could not be fetched. The articles are complete without them."
        )
    ),
}
_BUSY_UNTIL = str(
    QT_TRANSLATE_NOOP(
        "words", "{site} asks to be left alone until {when}. Sync again after that; nothing is lost."
    )
)
# What ends a sync where it is about the site, and costs no more than a part where it is not.
_OF_ALL = frozenset({"unreachable", "refused", "failing", "bad-response", "not-wordpress"})
_A_PART = str(
    QT_TRANSLATE_NOOP("words", "A part of {site} could not be read. It is tried again by the next sync.")
)


def describe_progress(progress: Progress, speed: float = 0.0) -> str:
    """What a sync does now, for the status bar; `speed` in articles a second, 0 for unknown."""
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
    if speed and progress.phase is Phase.POSTS:
        words += ", " + translate("words", "{n} a second").format(n=number(max(1, round(speed))))
    return words


def describe_changes(report: SyncReport) -> str:
    """What a sync changed, as "3 new, 2 edited"."""
    if report.first and report.added:
        return translate("words", "First sync: {articles}").format(articles=_say_taken(report))
    gone = report.removed - report.withdrawn
    parts = [
        say_count(translate("words", "%n new", "", report.added), report.added),
        say_count(translate("words", "%n edited", "", report.updated), report.updated),
        say_count(translate("words", "%n back again", "", report.restored), report.restored),
        say_count(translate("words", "%n withdrawn", "", report.withdrawn), report.withdrawn),
        say_count(translate("words", "%n removed", "", gone), gone),
        say_count(translate("words", "%n image(s)", "", report.media), report.media),
        say_count(
            translate("words", "%n annotation(s) on new articles", "", report.attached), report.attached
        ),
        describe_attention(report),
    ]
    return ", ".join(part for part in parts if part) or translate("words", "nothing new")


def describe_attention(report: SyncReport) -> str:
    """How many annotations a sync left to be checked; "" for none."""
    words = translate("words", "%n annotation(s) need(s) your attention", "", report.attention)
    return say_count(words, report.attention)


def describe_report(report: SyncReport, name: str) -> str:
    """How a sync of the site `name` ended, in one line."""
    if report.cancelled:
        return translate("words", "Sync of {site} stopped; what was taken is kept").format(site=name)
    if report.status is SiteStatus.FAILED:
        return translate("words", "{site} could not be synced").format(site=name)
    if report.first and report.added:
        first = translate("words", "First sync of {site}: {articles}")
        words = first.format(site=name, articles=_say_taken(report))
    else:
        words = translate("words", "Synced {site}: {what}").format(site=name, what=describe_changes(report))
    return words if report.status is SiteStatus.OK else f"{words}, {describe_failed(report)}"


def say_count(words: str, count: int) -> str:
    """The same words with the marks between thousands; "" for a count of nothing."""
    return "" if count <= 0 else words.replace(str(count), number(count), 1)


def describe_kept(report: SyncReport) -> str:
    """How a sync ended, in one line of a list that names the site elsewhere."""
    if report.status is SiteStatus.FAILED and not report.cancelled:
        return translate("words", "Could not be synced")
    words = describe_changes(report)
    words = words[:1].upper() + words[1:]
    if report.cancelled:
        return translate("words", "Stopped: {what}").format(what=describe_changes(report))
    return f"{words}, {describe_failed(report)}" if report.faults else words


def describe_failed(report: SyncReport) -> str:
    """As "2 failed"."""
    return translate("words", "%n failed", "", max(1, len(report.faults)))


def describe_totals(report: SyncReport, names: dict[str, str]) -> str:
    """How complete each type is, as "Reports 6,044 of 6,044"; `names` of types by their slugs."""
    parts = [
        _describe_have(have, total).format(
            what=names.get(slug) or slug, done=number(have), total=number(total)
        )
        for slug, have, total in report.totals
        if total is not None
    ]
    return join_facts(parts)


def _describe_have(have: int, total: int) -> str:
    """More is here than the site lists where what is missing there was not believed to be gone."""
    if have > total:
        return translate("words", "{what} {done} here, {total} on the site")
    return translate("words", "{what} {done} of {total}")


def describe_total(report: SyncReport) -> str:
    """How complete the library is, as "6,044 of 6,044 on the site"; "" where the site told no total."""
    told = [(have, total) for _, have, total in report.totals if total is not None]
    if not told:
        return ""
    have, total = (sum(numbers) for numbers in zip(*told, strict=True))
    words = translate("words", "{done} of {total} on the site")
    return words.format(done=number(have), total=number(total))


def describe_fault(fault: SyncFault, report: SyncReport, name: str, until: datetime | None = None) -> str:
    """What failed in a sync and what to do, in plain words; `until` the site `name` asks to be left alone."""
    part = report.status is not SiteStatus.FAILED and fault.code in _OF_ALL
    said = translate("words", _A_PART if part else _SENTENCES.get(fault.code, ""))
    if fault.code == "busy" and until is not None:
        said = translate("words", _BUSY_UNTIL)
    if not said:
        return " ".join(filter(None, (say(fault.message), say(fault.advice))))
    when = short_moment(until, datetime.now(UTC)) if until is not None else ""
    return said.format(site=name, when=when)


def describe_faults(report: SyncReport, name: str, until: datetime | None = None) -> Message | None:
    """What went wrong in a sync; None when nothing did."""
    if not report.faults or report.cancelled:
        return None
    details = "\n".join(detail_fault(fault) for fault in report.faults)
    first = describe_fault(report.faults[0], report, name, until)
    if report.status is SiteStatus.FAILED:
        return Message(first, details)
    sentence = translate("words", "Synced {site}, but %n thing(s) failed.", "", len(report.faults))
    alike = len({fault.code for fault in report.faults}) == 1
    rest = first if alike else translate("words", "The rest is complete.")
    return Message(f"{sentence.format(site=name)} {rest}", details)


def detail_fault(fault: SyncFault) -> str:
    """What the program itself says of a fault, with the address."""
    return " ".join(filter(None, (say(fault.message), say(fault.advice), fault.url)))


def needs_sign_in(faults: Collection[SyncFault]) -> bool:
    """The site wants to know who reads."""
    return any(fault.code == "sign-in" for fault in faults)


def _say_taken(report: SyncReport) -> str:
    return say_count(translate("words", "%n article(s) taken", "", report.added), report.added)
