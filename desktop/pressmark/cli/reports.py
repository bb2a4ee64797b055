"""Reports of syncs in JSON and in words."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from pressmark.cli.faults import (
    DONE,
    INTERRUPTED,
    LIBRARY_BROKEN,
    NO_API,
    PARTLY_FAILED,
    UNREACHABLE,
    WRONG_USAGE,
    find_word,
)
from pressmark.cli.layout import count_things, say_number
from pressmark.errors import LibraryError, NotAUrl, PressmarkError, SiteBusy, SiteFailing, SiteUnreachable
from pressmark.model import Site, SiteStatus, SyncFault, SyncReport

_EXIT_CODES = {
    SiteUnreachable.code: UNREACHABLE,
    SiteFailing.code: UNREACHABLE,
    SiteBusy.code: UNREACHABLE,
    NotAUrl.code: WRONG_USAGE,
    "library-unusable": LIBRARY_BROKEN,
    "library-newer": LIBRARY_BROKEN,
    "library-locked": LIBRARY_BROKEN,
    "already-syncing": LIBRARY_BROKEN,
}


def describe_report(report: SyncReport) -> dict[str, object]:
    """The ``--json`` shape of a site's sync."""
    return {
        "site": report.site,
        "status": report.status.value,
        "added": report.added,
        "updated": report.updated,
        "removed": report.removed,
        "withdrawn": report.withdrawn,
        "restored": report.restored,
        "unchanged": report.unchanged,
        "annotations": report.annotations,
        "attention": report.attention,
        "attached": report.attached,
        "media": report.media,
        "requests": report.requests,
        "bytes": report.bytes,
        "seconds": round(report.seconds, 3),
        "cancelled": report.cancelled,
        "first": report.first,
        "census": report.census,
        "types": [{"slug": slug, "have": have, "total": total} for slug, have, total in report.totals],
        "errors": [_describe_fault(fault) for fault in report.faults],
        "notes": [_describe_fault(note) for note in report.notes],
    }


def report_error(site: Site, error: PressmarkError) -> SyncReport:
    """The report of a site whose sync could not even write one."""
    reason = error.reason if isinstance(error, LibraryError) else str(error)
    fault = SyncFault(find_word(error), reason)
    return SyncReport(site.url, SiteStatus.FAILED, datetime.now(UTC), faults=(fault,))


def decide_exit_code(reports: Sequence[SyncReport], *, interrupted: bool = False) -> int:
    """The exit code of a sync.

    0: all went well; 1: some of it failed; 3 or 4: the only site failed; 5: the library fails every site;
    130: interrupted.
    """
    if interrupted or any(report.cancelled for report in reports):
        return INTERRUPTED
    if all(report.status is SiteStatus.OK for report in reports):
        return DONE
    codes = {_find_exit_code(report) for report in reports}
    if len(reports) == 1 or codes == {LIBRARY_BROKEN}:
        return codes.pop()
    return PARTLY_FAILED


def say_report(name: str, report: SyncReport, types: Mapping[str, str]) -> list[str]:
    """What a sync did, in lines: the site of this name first, then how complete each type is.

    Args:
        name: of the site.
        report: of its sync.
        types: the names of post types by their slugs.
    """
    if report.status is SiteStatus.FAILED and report.faults:
        before = f" Before that: {say_counts(report)}." if say_counts(report) else ""
        return [f"{name}: failed: {say_fault(report.faults[0])}{before}"]
    ended = "in part; " if report.status is SiteStatus.PARTIAL else ""
    ended = "interrupted; " if report.cancelled else ended
    counts = say_counts(report) or "nothing new"
    notes = [f"  {say_fault(note)}" for note in report.notes]
    return [f"{name}: {ended}{counts} ({report.seconds:.1f} s)", *_say_completeness(report, types), *notes]


def say_counts(report: SyncReport) -> str:
    """How many articles came to what, "" where there is none: of those removed, withdrawn ones are apart."""
    counts = [
        (report.added, "new"),
        (report.updated, "changed"),
        (report.withdrawn, "withdrawn"),
        (report.removed - report.withdrawn, "removed"),
        (report.restored, "back again"),
        (report.unchanged, "unchanged"),
    ]
    said = [f"{say_number(number)} {word}" for number, word in counts if number]
    if report.media:
        said.append(count_things(report.media, "image"))
    if report.annotations:
        need = f", {say_number(report.attention)} of them to be checked" if report.attention else ""
        said.append(f"{count_things(report.annotations, 'annotation')} on changed articles{need}")
    if report.attached:
        said.append(f"{count_things(report.attached, 'annotation')} found their article")
    return ", ".join(said)


def say_fault(fault: SyncFault) -> str:
    """A failure with what to do."""
    return f"{fault.message} {fault.advice}".strip()


def _say_completeness(report: SyncReport, types: Mapping[str, str]) -> list[str]:
    return [
        f"  {types.get(slug, slug)}: have {say_number(have)}{_say_total(have, total)}"
        for slug, have, total in report.totals
    ]


def _say_total(have: int, total: int | None) -> str:
    if total is None:
        return ""
    return f" of {say_number(total)}" if have <= total else f"; the site lists {say_number(total)}"


def _find_exit_code(report: SyncReport) -> int:
    if report.status is SiteStatus.FAILED and report.faults:
        return _EXIT_CODES.get(report.faults[0].code, NO_API)
    return DONE if report.status is SiteStatus.OK else PARTLY_FAILED


def _describe_fault(fault: SyncFault) -> dict[str, object]:
    return {"code": fault.code, "message": fault.message, "url": fault.url, "advice": fault.advice}
