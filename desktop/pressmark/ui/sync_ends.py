"""How the syncs of several sites ended, in one line; which of them did not end well, and why, in more."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto

from pressmark.model import SiteStatus, SyncReport
from pressmark.ui.sync_words import (
    describe_changes,
    describe_faults,
    describe_report,
    describe_total,
    say_count,
)
from pressmark.ui.words import isolate, one_line, translate

_LONGEST = 40  # characters of the name of a site among others
_MOST = 8  # sites of which it is said why


class Missed(Enum):
    """Why a site that was to be synced has no report."""

    STOPPED = auto()
    ELSEWHERE = auto()
    UNKNOWN = auto()


End = SyncReport | Missed
"""What became of a site that was to be synced."""


def describe_all(ended: Sequence[tuple[str, End]]) -> str:
    """How the syncs of several sites ended, in one line; each with the name of its site."""
    if len(ended) == 1:
        return _describe_one(*ended[0])
    reports = [end for _, end in ended if isinstance(end, SyncReport)]
    names = _sort(ended)
    partly, failed = names[SiteStatus.PARTIAL], names[SiteStatus.FAILED]
    stopped, unknown, elsewhere = (names[one] for one in (Missed.STOPPED, Missed.UNKNOWN, Missed.ELSEWHERE))
    good = len(ended) - sum(map(len, (failed, stopped, unknown, elsewhere)))
    parts = [
        translate("words", "Synced %n site(s)", "", good) if good else translate("words", "No site synced"),
        _name(translate("words", "%n only in part", "", len(partly)), partly),
        _name(translate("words", "%n stopped", "", len(stopped)), stopped),
        _name(translate("words", "%n failed", "", len(failed)), failed),
        _name(translate("words", "%n without a sign-in", "", len(unknown)), unknown),
        _name(translate("words", "%n by another program", "", len(elsewhere)), elsewhere),
    ]
    words = ", ".join(filter(None, parts))
    sums = _add_up(reports) if reports else None
    if sums is None or not (good or _has_news(sums)):
        return words
    return translate("words", "{sites}: {what}").format(sites=words, what=describe_changes(sums))


def explain_all(ended: Sequence[tuple[str, End]]) -> str:
    """Why sites among several were not synced as a whole, a line each; "" where all were."""
    said = [_explain_one(name, end) for name, end in ended] if len(ended) > 1 else []
    lines = list(filter(None, said))
    if len(lines) > _MOST:
        lines[_MOST:] = [_say_more(len(lines) - _MOST)]
    return "\n".join(lines)


def _describe_one(name: str, end: End) -> str:
    if isinstance(end, SyncReport):
        words = describe_report(end, name)
        if end.status is not SiteStatus.OK or end.cancelled:
            return words
        kept = translate("words", "what was removed there is kept here") if end.removed else ""
        return ", ".join(filter(None, (words, describe_total(end), kept)))
    return {
        Missed.STOPPED: translate("words", "Sync of {site} stopped; what was taken is kept"),
        Missed.ELSEWHERE: translate("words", "Another program is syncing {site}"),
        Missed.UNKNOWN: translate("words", "{site} was not synced: nobody signed in"),
    }[end].format(site=name)


def _has_news(report: SyncReport) -> bool:
    return bool(report.added or report.updated or report.restored or report.removed or report.media)


def _explain_one(name: str, end: End) -> str:
    if not isinstance(end, SyncReport):
        return _describe_one(name, end)
    faults = describe_faults(end, name)
    if faults is not None:
        return faults.text
    return describe_report(end, name) if end.cancelled or end.status is not SiteStatus.OK else ""


def _sort(ended: Sequence[tuple[str, End]]) -> dict[Missed | SiteStatus, list[str]]:
    """The names of the sites by what became of them."""
    names: dict[Missed | SiteStatus, list[str]] = defaultdict(list)
    for name, end in ended:
        if isinstance(end, Missed):
            names[end].append(name)
        else:
            names[Missed.STOPPED if end.cancelled else end.status].append(name)
    return names


def _name(words: str, names: Sequence[str]) -> str:
    """How many sites there are, with the name of the first; "" for none."""
    if not names:
        return ""
    first, others = isolate(one_line(names[0], _LONGEST)), len(names) - 1
    named = f"{first} {_say_more(others)}" if others else first
    return f"{say_count(words, len(names))} ({named})"


def _say_more(count: int) -> str:
    return say_count(translate("words", "and %n more", "", count), count)


def _add_up(reports: Sequence[SyncReport]) -> SyncReport:
    names = ("added", "updated", "restored", "withdrawn", "removed", "media", "attached", "attention")
    sums = {name: sum(getattr(report, name) for report in reports) for name in names}
    return replace(reports[0], first=False, **sums)
