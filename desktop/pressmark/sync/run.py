"""The sync of one site, from the first request to its report."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pressmark.errors import (
    Cancelled,
    SignInFailed,
    SiteBusy,
    SiteError,
)
from pressmark.model import Phase, Progress, Site, SyncReport
from pressmark.store import Store
from pressmark.store.notes.arriving import attach_waiting
from pressmark.store.reanchoring import reanchor
from pressmark.store.renewal import finish_renewal, renew_texts
from pressmark.store.reports import save_report
from pressmark.sync.ahead import Ahead
from pressmark.sync.cleaning import Cleaner
from pressmark.sync.job import Job, SyncOptions
from pressmark.sync.report import Tally
from pressmark.sync.steps import Steps
from pressmark.wordpress import Credentials, Gates, Transport

_USUAL = SyncOptions()
_SIGN_IN = (
    "Sign in again (on the command line with --password-stdin), or sign out to read what is public "
    '(`pressmark add URL --user ""`).'
)
_LONGEST_REST = timedelta(days=1)


def sync_site(
    store: Store,
    site: Site,
    *,
    on_progress: Callable[[Progress], None],
    cancelled: threading.Event,
    options: SyncOptions = _USUAL,
    password: str | None = None,
    gates: Gates | None = None,
) -> SyncReport:
    """Take what is new or changed of a site into the library, in the calling thread.

    What the site does wrong is in the report. Every network answer and where the sync then stands are
    written in one transaction: stopped anywhere, the next sync goes on from there.

    Args:
        store: the library.
        site: as the library has it.
        on_progress: told how far it is, in this thread.
        cancelled: set by whoever wants it to stop.
        options: how much, and how.
        password: of the site's user, where it has one.
        gates: shared with other syncs, so that one host gets no more requests at once than it should.

    Raises:
        AlreadySyncing: another program is syncing this site into this library.
        NotFound: the library has no such site any more.
        LibraryError: the library cannot be written.
    """
    gates = gates or Gates()
    with store.hold_sync(site.id):
        # Whoever starts it may have read the site long ago: before its first sync, or before its last.
        site = replace(site, synced=store.sites.read(site.id).synced)
        make_texts_anew(store, cancelled)
        reanchor_stale(store, cancelled)
        try:
            credentials = _prepare(site, options, password)
        except SiteError as error:
            return _report_refusal(store, site, error, on_progress)
        with Transport(
            cancelled=cancelled,
            deadline=options.deadline,
            manners=options.manners,
            gates=gates,
            credentials=credentials,
            way=options.way,
        ) as transport:
            cleaner = Cleaner(site.url, options.apart, cancelled)
            job = Job(store, site, transport, cleaner, options, on_progress)
            return _run(job, Ahead(gates.in_flight))


def make_texts_anew(store: Store, cancelled: threading.Event) -> None:
    """Make anew what a former cleaner made of the HTML of all sites, unless somebody wants it to stop."""
    stale = store.renewal.read_stale()
    while stale and not cancelled.is_set():
        store.write(renew_texts(stale)).result()
        stale = store.renewal.read_stale(stale[-1])
    if not stale:
        store.write(finish_renewal()).result()


def reanchor_stale(store: Store, cancelled: threading.Event) -> None:
    """Find annotations of all sites that were not looked for in the text that their article has now."""
    stale = store.renewal.read_stale_notes()
    while stale and not cancelled.is_set():
        store.write(reanchor(stale)).result()
        stale = store.renewal.read_stale_notes(stale[-1])


def _prepare(site: Site, options: SyncOptions, password: str | None) -> Credentials | None:
    """The site's credentials, None for a stranger.

    Raises:
        SiteBusy: the site asked to be left alone for longer.
        SignInFailed: there is no password, or it may not be sent there.
    """
    now = datetime.now(UTC)
    # What lies farther off than anybody is told to wait comes from a clock that was wrong.
    if site.not_before and not options.full and now < site.not_before < now + _LONGEST_REST:
        minutes = -(-(site.not_before - now) // timedelta(minutes=1))
        reason = f"The site asked to be left alone for {minutes} more minute{'s' if minutes != 1 else ''}."
        advice = "It is asked again afterwards; a full sync asks at once."
        raise SiteBusy(site.url, reason, advice, 429, site.not_before)
    if not site.user:
        return None
    if not password:
        reason = f"The password of {site.user} is not there, so the site was not asked."
        raise SignInFailed(site.url, reason, _SIGN_IN)
    return Credentials.of(site.api, site.user, password)


def _report_refusal(
    store: Store, site: Site, error: SiteError, on_progress: Callable[[Progress], None]
) -> SyncReport:
    """The report of a sync that did not begin."""
    tally = Tally(site.url, first=site.synced is None)
    tally.add_fault(error)
    report = tally.to_report(0, 0, {})
    store.write(save_report(site.id, report, not_before=tally.not_before)).result()
    on_progress(Progress(site.url, Phase.DONE))
    return report


def _run(job: Job, ahead: Ahead) -> SyncReport:
    tally, intake = job.tally, job.store.intake
    waiting = intake.read_waiting()
    try:
        Steps(job, ahead).sync()
    except Cancelled:
        tally.cancelled = True
    except SiteError as error:
        tally.add_fault(error)
    finally:
        ahead.close()
        job.cleaner.close()
        job.finish_writing()
        changes = {} if tally.first else intake.read_changes(tally.changes, tally.new_texts)
        touched = [post_id for post_id, change in changes.items() if change.annotations]
        attention = tally.count_attention(intake.read_note_states(touched))
        job.store.release_thread()
    job.store.write(attach_waiting()).result()
    attached = intake.count_attached(job.site.id, waiting)
    job.store.release_thread()
    report = tally.to_report(job.transport.requests, job.transport.bytes, changes, attention, attached)
    save = save_report(job.site.id, report, tuple(changes.values()), tally.not_before)
    job.store.write(save).result()
    job.tell(Phase.DONE)
    return report
