"""``sync``."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE, INTERRUPTED, NO_API, PARTLY_FAILED, UNREACHABLE, WRONG_USAGE
from pressmark.cli.interrupt import asked_to_stop
from pressmark.cli.layout import count_things, say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import Output
from pressmark.cli.progress import shown_progress
from pressmark.errors import NotAUrl, SiteFailing, SiteUnreachable
from pressmark.model import Progress, Site, SiteStatus, SyncReport
from pressmark.sample import SampleSite, is_sample_url
from pressmark.store import Store
from pressmark.sync import SyncOptions, sync_site

_FAULTS_TOLD = 10
_EXIT_CODES = {
    SiteUnreachable.code: UNREACHABLE,
    SiteFailing.code: UNREACHABLE,
    NotAUrl.code: WRONG_USAGE,
}


def sync_sites(call: Call) -> int:
    """Take what is new or changed from the sites named, or from all, whatever becomes of each."""
    words, output = call.words, call.output
    with open_library(words) as store, asked_to_stop() as asked:
        sites = _find_sites(store, words.sites)
        options = SyncOptions(full=words.full, media=not words.no_media)
        with shown_progress(output) as show:
            reports = _sync_each(store, sites, show, asked, options)
    _tell(sites, reports, output)
    return decide_exit_code(reports)


def decide_exit_code(reports: Sequence[SyncReport]) -> int:
    """0: all went well; 1: some of it failed; 3 or 4: the only site failed; 130: interrupted."""
    if any(report.cancelled for report in reports):
        return INTERRUPTED
    if all(report.status is SiteStatus.OK for report in reports):
        return DONE
    if len(reports) == 1 and reports[0].status is SiteStatus.FAILED and reports[0].faults:
        return _EXIT_CODES.get(reports[0].faults[0].code, NO_API)
    return PARTLY_FAILED


def describe_report(report: SyncReport) -> dict[str, object]:
    """The ``--json`` shape of a site's sync."""
    return {
        "site": report.site,
        "status": report.status.value,
        "added": report.added,
        "updated": report.updated,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "restored": report.restored,
        "media": report.media,
        "requests": report.requests,
        "bytes": report.bytes,
        "seconds": round(report.seconds, 3),
        "cancelled": report.cancelled,
        "types": [{"slug": slug, "have": have, "total": total} for slug, have, total in report.totals],
        "errors": [
            {"code": fault.code, "message": fault.message, "url": fault.url} for fault in report.faults
        ],
    }


def _find_sites(store: Store, names: Sequence[str]) -> tuple[Site, ...]:
    if not names:
        return store.sites.read_all()
    found = [store.sites.find(name) for name in names]
    return tuple({site.id: site for site in found}.values())


def _sync_each(
    store: Store,
    sites: Sequence[Site],
    show: Callable[[Progress], None],
    asked: threading.Event,
    options: SyncOptions,
) -> list[SyncReport]:
    reports = []
    for site in sites:
        if asked.is_set():
            break
        named = partial(_show_named, show, site.name)
        with _served_sample(site.url):
            reports.append(sync_site(store, site, on_progress=named, cancelled=asked, options=options))
    return reports


@contextmanager
def _served_sample(url: str) -> Iterator[None]:
    """Serve the sample archive while the block runs, where the site is the sample and nobody serves it."""
    with ExitStack() as stack:
        if is_sample_url(url):
            with suppress(OSError, ValueError):  # its port is taken, by the window for one, or is no port
                sample = stack.enter_context(SampleSite(urlsplit(url).port or 80))
                sample.publish_later_changes()
        yield


def _show_named(show: Callable[[Progress], None], name: str, progress: Progress) -> None:
    show(replace(progress, site=name))


def _tell(sites: Sequence[Site], reports: Sequence[SyncReport], output: Output) -> None:
    if output.as_json:
        output.say_document({"sites": [describe_report(report) for report in reports]})
    elif not sites:
        output.tell("There are no sites in this library yet. `pressmark add URL` adds one.")
    else:
        output.say_lines(_say_report(site, report) for site, report in zip(sites, reports, strict=False))
    for site, report in zip(sites, reports, strict=False):
        _tell_faults(site, report, output)


def _say_report(site: Site, report: SyncReport) -> str:
    if report.status is SiteStatus.FAILED and report.faults:
        before = f" Before that: {', '.join(_say_counts(report))}." if _say_counts(report) else ""
        return f"{site.name}: failed: {report.faults[0].message}{before}"
    ended = "in part; " if report.status is SiteStatus.PARTIAL else ""
    ended = "interrupted; " if report.cancelled else ended
    counts = ", ".join(_say_counts(report)) or "0 unchanged"
    return f"{site.name}: {ended}{counts}{_say_completeness(report)} ({report.seconds:.1f} s)"


def _say_counts(report: SyncReport) -> list[str]:
    counts = [
        (report.added, "new"),
        (report.updated, "changed"),
        (report.removed, "removed"),
        (report.restored, "back again"),
        (report.unchanged, "unchanged"),
    ]
    said = [f"{say_number(number)} {word}" for number, word in counts if number]
    return [*said, count_things(report.media, "image")] if report.media else said


def _say_completeness(report: SyncReport) -> str:
    have = sum(have for _, have, _ in report.totals)
    totals = [total for _, _, total in report.totals]
    if not totals or None in totals:
        return ""
    return f"; have {say_number(have)} of {say_number(sum(total for total in totals if total))}"


def _tell_faults(site: Site, report: SyncReport, output: Output) -> None:
    # On a terminal the line of a failed site has just told the first.
    told = report.status is SiteStatus.FAILED and output.out.isatty() and not output.as_json
    for fault in report.faults[int(told and not output.verbose) : _FAULTS_TOLD]:
        where = f" ({fault.url})" if output.verbose and fault.url else ""
        output.tell(f"pressmark: {site.name}: {fault.message}{where}")
    rest = len(report.faults) - _FAULTS_TOLD
    if rest > 0:
        output.tell(f"pressmark: {site.name}: and {say_number(rest)} more; `--json` lists all")
