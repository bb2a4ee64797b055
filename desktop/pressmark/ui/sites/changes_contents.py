"""What *What changed* says of one sync, decided from values: groups, their posts, their failures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pressmark.model import ChangeKind, KeptReport, PostChange, SiteStatus, SyncFault, SyncReport
from pressmark.ui.empty import Emptiness
from pressmark.ui.error_words import say
from pressmark.ui.sync_words import describe_fault, describe_kept, describe_total, detail_fault
from pressmark.ui.words import join_facts, long_moment, number, translate


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the tree.

    Attributes:
        note: stands at the right end.
        post_id: the post it opens, 0 for none.
        url: the address it opens in the browser, "" for none.
        whole: wrapped, not cut off.
    """

    title: str
    note: str = ""
    icon: str = ""
    post_id: int = 0
    url: str = ""
    tip: str = ""
    whole: bool = False
    lines: tuple["Line", ...] = ()


@dataclass(frozen=True, slots=True)
class Sync:
    """A sync of the past, with the name of its site and until when that asks to be left alone."""

    kept: KeptReport
    name: str
    until: datetime | None = None

    @property
    def report(self) -> SyncReport:
        """What it did."""
        return self.kept.report

    @property
    def quiet(self) -> bool:
        """It found nothing worth a line."""
        done = self.report
        count = done.added + done.updated + done.removed + done.restored + done.media
        return not count and not done.faults and not done.notes and done.status is SiteStatus.OK


def choose_syncs(syncs: Sequence[Sync], every: bool) -> tuple[Sync, ...]:
    """Those to list: `every` one, or those that found something and the latest of each site."""
    seen: set[int] = set()
    chosen = []
    for sync in syncs:
        if every or not sync.quiet or sync.kept.site_id not in seen:
            chosen.append(sync)
        seen.add(sync.kept.site_id)
    return tuple(chosen)


def build_lines(sync: Sync, changes: Sequence[PostChange]) -> tuple[Line, ...]:
    """The groups that are not empty."""
    attention = sync.report.attention
    groups = [_make_group(kind, title, icon, changes, attention) for kind, title, icon in _kinds()]
    groups.append(_make_failures(sync))
    groups.append(_make_notes(sync.report))
    return tuple(group for group in groups if group.lines)


def explain_no_lines(report: SyncReport) -> Emptiness:
    """Why there is nothing to list of a sync."""
    if report.first and report.added:
        return Emptiness(
            describe_kept(report),
            translate("words", "Everything was new, so the articles are not listed one by one."),
        )
    if report.cancelled:
        return Emptiness(translate("words", "Stopped"), translate("words", "What was taken before is kept."))
    done = report.added + report.updated + report.removed + report.restored
    if done:
        return Emptiness(
            describe_kept(report), translate("words", "Which articles these were is not known any more.")
        )
    have = describe_total(report)
    text = translate("words", "The library has {have}.").format(have=have) if have else ""
    return Emptiness(translate("words", "Nothing changed"), text)


def describe_sync(sync: Sync) -> str:
    """When a sync was and how long it took."""
    report = sync.report
    took = translate("words", "{n} s").format(n=number(max(1, round(report.seconds))))
    requests = translate("words", "%n request(s)", "", report.requests)
    return join_facts((long_moment(report.started), took, requests))


def _kinds() -> tuple[tuple[ChangeKind, str, str], ...]:
    return (
        (ChangeKind.ADDED, translate("words", "New"), "add"),
        (ChangeKind.UPDATED, translate("words", "Edited"), "changed"),
        (ChangeKind.RESTORED, translate("words", "Back again"), "back"),
        (ChangeKind.WITHDRAWN, translate("words", "Withdrawn"), "lock"),
        (ChangeKind.REMOVED, translate("words", "Removed"), "removed"),
    )


def _make_group(
    kind: ChangeKind, title: str, icon: str, changes: Sequence[PostChange], attention: int
) -> Line:
    own = [change for change in changes if change.kind is kind]
    touched = sum(1 for change in own if change.annotations)
    note = translate("words", "%n article(s) touch your highlights", "", touched) if touched else ""
    if touched and attention and kind is ChangeKind.UPDATED:
        note += ", " + translate("words", "%n of them need(s) attention", "", attention)
    # What touches the reader's own work comes first.
    own.sort(key=lambda change: change.annotations == 0)
    return Line(f"{title}  {number(len(own))}", note, icon, lines=tuple(map(_make_line, own)))


def _make_line(change: PostChange) -> Line:
    notes = translate("words", "%n annotation(s)", "", change.annotations) if change.annotations else ""
    title = change.title or translate("words", "(no title)")
    return Line(title, notes, post_id=change.post_id, tip=title)


def _make_failures(sync: Sync) -> Line:
    said: dict[str, list[SyncFault]] = {}
    for fault in sync.report.faults:
        said.setdefault(describe_fault(fault, sync.report, sync.name, sync.until), []).append(fault)
    title = translate("words", "Failed")
    lines = tuple(_make_failure(sentence, faults) for sentence, faults in said.items())
    return Line(f"{title}  {number(len(sync.report.faults))}", "", "warning", lines=lines)


def _make_notes(report: SyncReport) -> Line:
    """What could not be had and is no failure: images, by the reason, and posts that are shown to nobody."""
    lines = tuple(
        Line(f"{say(note.message)} {say(note.advice)}".strip(), whole=True) for note in report.notes
    )
    return Line(translate("words", "Also"), "", "info", lines=lines)


def _make_failure(sentence: str, faults: Sequence[SyncFault]) -> Line:
    note = translate("words", "%n time(s)", "", len(faults)) if len(faults) > 1 else ""
    details = tuple(_make_detail(fault) for fault in faults)
    return Line(sentence, note, whole=True, lines=details)


def _make_detail(fault: SyncFault) -> Line:
    url = fault.url if fault.url.startswith(("http://", "https://")) else ""
    tip = translate("words", "Opens in the browser") if url else ""
    return Line(detail_fault(fault), url=url, tip=tip, whole=True)
