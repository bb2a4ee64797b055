"""The sync of several sites at once: each host on its own, so that a slow or failing one holds none up."""

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial

from pressmark.errors import Cancelled, PressmarkError
from pressmark.model import Progress, Site, SyncReport
from pressmark.store import Store
from pressmark.sync.job import SyncOptions
from pressmark.sync.run import sync_site
from pressmark.wordpress import Gates
from pressmark.wordpress.gates import name_host

Outcome = SyncReport | PressmarkError
"""What became of a site: its report, or why there is none."""

_USUAL = SyncOptions()
# A wait without an end cannot be interrupted everywhere (Windows); seconds.
_LOOK_UP = 0.2


def sync_sites(
    store: Store,
    sites: Sequence[Site],
    *,
    on_progress: Callable[[Site, Progress], None],
    cancelled: threading.Event,
    options: SyncOptions = _USUAL,
    password_of: Callable[[Site], str | None] = lambda _: None,
    at_once: int = 6,
    gates: Gates | None = None,
) -> list[Outcome]:
    """Sync sites, those of different hosts at the same time, those of one host one after another.

    The calling thread waits. What fails expectedly is that site's answer and costs the others nothing.

    Args:
        store: the library.
        sites: each once.
        on_progress: called in the thread of the site's host: several may call at once.
        cancelled: ends all of them; those that have not begun are answered by `Cancelled`.
        options: the same for all.
        password_of: asked in the thread of the site's host, just before a site with a user is synced.
        at_once: hosts at a time.
        gates: how many requests a host gets at once, over all that go through the same gates.

    Returns:
        A report, or the error that stood in its way, for each of `sites` in their order.
    """
    shared = gates or Gates()
    hosts = _group_by_host(sites)
    at_once = max(1, min(at_once, len(hosts)))
    options = _share_processes(options, at_once)
    outcomes: dict[int, Outcome] = {}

    def sync(site: Site) -> Outcome:
        if cancelled.is_set():
            return Cancelled("Interrupted before its turn.")
        try:
            return sync_site(
                store,
                site,
                on_progress=partial(on_progress, site),
                cancelled=cancelled,
                options=options,
                password=password_of(site) if site.user else None,
                gates=shared,
            )
        except PressmarkError as error:
            return error

    def sync_host(those: Sequence[Site]) -> None:
        try:
            for site in those:
                outcomes[site.id] = sync(site)
        finally:
            store.release_thread()

    with ThreadPoolExecutor(at_once, thread_name_prefix="sync") as threads:
        _await([threads.submit(sync_host, those) for those in hosts], cancelled)
    return [outcomes[site.id] for site in sites]


def _share_processes(options: SyncOptions, hosts: int) -> SyncOptions:
    """So many as one sync would have, shared by all; one each at least."""
    apart = options.apart
    return replace(options, apart=replace(apart, processes=max(1, apart.processes // hosts)))


def _group_by_host(sites: Iterable[Site]) -> list[list[Site]]:
    hosts: dict[str, list[Site]] = {}
    for site in sites:
        hosts.setdefault(name_host(site.api), []).append(site)
    return list(hosts.values())


def _await(syncs: Sequence[Future[None]], cancelled: threading.Event) -> None:
    """Wait for all; whoever breaks into the waiting (Ctrl+C) ends the syncs too."""
    try:
        while wait(syncs, _LOOK_UP).not_done:
            pass
    except BaseException:
        cancelled.set()
        raise
    for sync in syncs:
        sync.result()
