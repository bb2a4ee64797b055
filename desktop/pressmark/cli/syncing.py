"""``sync``."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from urllib.parse import urlsplit

from pressmark.cli.call import Call
from pressmark.cli.interrupt import asked_to_stop
from pressmark.cli.layout import say_number
from pressmark.cli.library import open_library
from pressmark.cli.output import Output
from pressmark.cli.passwords import find_passwords
from pressmark.cli.progress import shown_progress
from pressmark.cli.reports import decide_exit_code, describe_report, report_error, say_fault, say_report
from pressmark.cli.ways import find_way
from pressmark.errors import Cancelled
from pressmark.model import Site, SiteStatus, SyncReport
from pressmark.sample.place import is_sample_url
from pressmark.sample.site import SampleSite
from pressmark.settings import config_folder, load_settings
from pressmark.store import Store
from pressmark.sync import Outcome, SyncOptions, sync_sites
from pressmark.wordpress import Gates

_FAULTS_TOLD = 10
_MEGABYTE = 1_000_000


def sync(call: Call) -> int:
    """Take what is new or changed from the sites named, or from all, whatever becomes of each."""
    words, output = call.words, call.output
    settings = load_settings(config_folder())
    space = settings.image_space * _MEGABYTE or None
    way = find_way(output)
    options = SyncOptions(full=words.full, media=not words.no_media, image_space=space, way=way)
    with open_library(words) as store:
        sites = _find_sites(store, words.sites)
        passwords = find_passwords(sites, from_input=words.password_stdin)
        with asked_to_stop() as asked, _served_samples(sites), shown_progress(output) as show:
            outcomes = sync_sites(
                store,
                sites,
                on_progress=show,
                cancelled=asked,
                options=options,
                password_of=lambda site: passwords.get(site.id),
                gates=Gates(settings.requests_at_once),
            )
        types = store.sites.read_type_names()
    reports = _to_reports(sites, outcomes)
    _tell(reports, types, output)
    told = [report for _, report in reports]
    return decide_exit_code(told, interrupted=len(told) < len(sites))


def _find_sites(store: Store, names: Sequence[str]) -> tuple[Site, ...]:
    if not names:
        return store.sites.read_all()
    found = [store.sites.find(name) for name in names]
    return tuple({site.id: site for site in found}.values())


@contextmanager
def _served_samples(sites: Sequence[Site]) -> Iterator[None]:
    """Serve the sample archive while the block runs, where a site is the sample and nobody serves it."""
    with ExitStack() as stack:
        for site in sites:
            if is_sample_url(site.url):
                with suppress(OSError, ValueError):  # its port is taken, by the window for one, or is no port
                    sample = stack.enter_context(SampleSite(urlsplit(site.url).port or 80))
                    sample.publish_later_changes()
        yield


def _to_reports(sites: Sequence[Site], outcomes: Sequence[Outcome]) -> list[tuple[Site, SyncReport]]:
    """A report for every site whose turn has come."""
    return [
        (site, one if isinstance(one, SyncReport) else report_error(site, one))
        for site, one in zip(sites, outcomes, strict=True)
        if not isinstance(one, Cancelled)
    ]


def _tell(reports: Sequence[tuple[Site, SyncReport]], types: dict[str, str], output: Output) -> None:
    if output.as_json:
        output.say_document({"sites": [describe_report(report) for _, report in reports]})
    elif not reports:
        output.tell("There are no sites in this library yet. `pressmark add URL` adds one.")
    else:
        output.say_lines(line for site, report in reports for line in say_report(site.name, report, types))
    for site, report in reports:
        _tell_faults(site, report, output)


def _tell_faults(site: Site, report: SyncReport, output: Output) -> None:
    # On a terminal the line of a failed site has just told the first.
    told = report.status is SiteStatus.FAILED and output.out.isatty() and not output.as_json
    for fault in report.faults[int(told and not output.verbose) : _FAULTS_TOLD]:
        where = f" ({fault.url})" if output.verbose and fault.url else ""
        output.tell(f"pressmark: {site.name}: {say_fault(fault)}{where}")
    rest = len(report.faults) - _FAULTS_TOLD
    if rest > 0:
        output.tell(f"pressmark: {site.name}: and {say_number(rest)} more; `--json` lists all")
