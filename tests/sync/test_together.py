"""Several sites at once: each host on its own, none at the cost of another."""

import _thread
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from pressmark.errors import AlreadySyncing, Cancelled, UsageError
from pressmark.model import Phase, Progress, Site, SiteStatus, SyncReport
from pressmark.store import Store
from pressmark.store.site_choices import sign_in
from pressmark.store.sites import add_site
from pressmark.sync import Outcome, SyncOptions, sync_sites
from pressmark.wordpress import Gates, Manners, Transport, discover
from tests.bending_site import Answer, BendingSite, Values
from tests.library import make_offer
from tests.loopback import LoopbackSite, Reply

OPTIONS = SyncOptions(manners=Manners(first_pause=0.01))
_PATIENCE = 20.0


class Reading:
    """A library and the sites it follows, in the order in which they were added."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.cancelled = threading.Event()
        self.progress: list[tuple[int, Progress]] = []

    def follow(self, *urls: str) -> list[Site]:
        for url in urls:
            with Transport() as transport:
                offer = discover(url, transport)
            self.store.write(add_site(offer, ["post"])).result()
        return self.sites()

    def sites(self) -> list[Site]:
        return sorted(self.store.sites.read_all(), key=lambda site: site.id)

    def note(self, site: Site, progress: Progress) -> None:
        self.progress.append((site.id, progress))

    def sync(self, gates: Gates | None = None) -> list[Outcome]:
        return sync_sites(
            self.store,
            self.sites(),
            on_progress=self.note,
            cancelled=self.cancelled,
            options=OPTIONS,
            gates=gates,
        )


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    store = Store(tmp_path / "library")
    yield Reading(store)
    store.close()


@pytest.fixture
def sites() -> Iterator[list[BendingSite]]:
    """Three hosts of seven posts each."""
    with ExitStack() as stack:
        made = [stack.enter_context(BendingSite()) for _ in range(3)]
        for site in made:
            site.add(*range(1, 8))
        yield made


def fail(site: BendingSite) -> None:
    # Not Implemented is not asked for again.
    site.bend = lambda _path, _values, _answer: (501, b"", {})


def test_hosts_are_asked_at_the_same_time(reading: Reading, sites: list[BendingSite]) -> None:
    reading.follow(*(site.url for site in sites))
    together = threading.Barrier(len(sites), timeout=_PATIENCE)
    met: set[str] = set()

    def meet(site: BendingSite) -> None:
        usual = site.bend

        def bend(path: str, values: Values, answer: Answer) -> Answer:
            if path.endswith("/types"):
                site.bend = usual
                together.wait()
                met.add(site.url)
            return answer

        site.bend = bend

    for site in sites:
        meet(site)
    outcomes = reading.sync()
    assert [outcome.added for outcome in outcomes if isinstance(outcome, SyncReport)] == [7, 7, 7]
    assert [outcome.site for outcome in outcomes if isinstance(outcome, SyncReport)] == [
        site.url for site in sites
    ]
    assert met == {site.url for site in sites}
    assert {number for number, progress in reading.progress if progress.phase is Phase.DONE} == {1, 2, 3}


class TwoSites(LoopbackSite):
    """Two sites below one host, both of them in trouble; remembers who was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        self.asked.append(path.split("/")[1])
        return 501, {}, b""


def test_sites_of_one_host_are_synced_one_after_another(reading: Reading) -> None:
    with TwoSites() as server:
        for name in ("one", "two"):
            reading.store.write(add_site(make_offer(f"{server.url}/{name}"), ["report"])).result()
        outcomes = reading.sync()
    assert [outcome.status for outcome in outcomes if isinstance(outcome, SyncReport)] == [
        SiteStatus.FAILED,
        SiteStatus.FAILED,
    ]
    assert set(server.asked) == {"one", "two"}
    assert server.asked == sorted(server.asked)


def test_what_one_site_does_wrong_costs_the_others_nothing(
    reading: Reading, sites: list[BendingSite]
) -> None:
    failing, taken, fine = reading.follow(*(site.url for site in sites))
    fail(sites[0])
    other = Store(reading.store.folder)
    with other.hold_sync(taken.id):
        first, second, third = reading.sync()
    other.close()
    assert isinstance(first, SyncReport)
    assert (first.site, first.status) == (failing.url, SiteStatus.FAILED)
    assert isinstance(second, AlreadySyncing)
    assert isinstance(third, SyncReport)
    assert (third.site, third.added) == (fine.url, 7)


def test_no_sites_are_soon_synced(reading: Reading) -> None:
    assert reading.sync() == []


def test_cancel_ends_all_of_them_wherever_they_wait(reading: Reading, sites: list[BendingSite]) -> None:
    reading.follow(*(site.url for site in sites))
    waiting, release = threading.Semaphore(0), threading.Event()

    def hold(_path: str, values: Values, answer: Answer) -> Answer:
        if "include" in values:
            waiting.release()
            release.wait(_PATIENCE)
        return answer

    for site in sites:
        site.bend = hold
    outcomes: list[Outcome] = []
    syncing = threading.Thread(target=lambda: outcomes.extend(reading.sync()))
    syncing.start()
    for _ in sites:
        assert waiting.acquire(timeout=_PATIENCE)
    cancelled = time.monotonic()
    reading.cancelled.set()
    syncing.join()
    took = time.monotonic() - cancelled
    release.set()
    assert [isinstance(one, SyncReport) and one.cancelled for one in outcomes] == [True, True, True]
    # 200 ms, and what a busy machine adds to that.
    assert took < 2


def test_what_has_not_begun_when_it_is_cancelled_is_not_begun(
    reading: Reading, sites: list[BendingSite]
) -> None:
    reading.follow(sites[0].url)
    asked = len(sites[0].asked)
    reading.cancelled.set()
    (outcome,) = reading.sync()
    assert isinstance(outcome, Cancelled)
    assert len(sites[0].asked) == asked
    assert reading.store.reports.read_recent() == ()


def test_only_sites_with_a_user_are_asked_for_a_password(reading: Reading, sites: list[BendingSite]) -> None:
    plain, signed, locked = reading.follow(*(site.url for site in sites))
    sites[1].password = "abcd"  # noqa: S105 - of the test's own site
    sites[1].add(8, status="private")
    for site in (signed, locked):
        reading.store.write(sign_in(site.id, "anna")).result()
    asked: list[str] = []

    def find(site: Site) -> str | None:
        asked.append(site.url)
        if site.id == locked.id:
            raise UsageError("Nobody knows it.")
        return "abcd"

    first, second, third = sync_sites(
        reading.store,
        reading.sites(),
        on_progress=reading.note,
        cancelled=reading.cancelled,
        password_of=find,
    )
    assert sorted(asked) == sorted([signed.url, locked.url])
    assert isinstance(first, SyncReport)
    assert isinstance(second, SyncReport)
    assert (first.site, first.added, second.added) == (plain.url, 7, 8)
    assert isinstance(third, UsageError)


def test_a_mistake_of_ours_comes_out_and_costs_the_other_sites_nothing(
    reading: Reading, sites: list[BendingSite]
) -> None:
    first, second, third = reading.follow(*(site.url for site in sites))

    def stumble(site: Site, progress: Progress) -> None:
        if site.id == second.id and progress.phase is Phase.POSTS:
            raise ZeroDivisionError
        reading.note(site, progress)

    with pytest.raises(ZeroDivisionError):
        sync_sites(reading.store, reading.sites(), on_progress=stumble, cancelled=reading.cancelled)
    reports = {kept.site_id: kept.report.added for kept in reading.store.reports.read_recent()}
    assert reports == {first.id: 7, third.id: 7}


@pytest.fixture
def _heeds_breaks() -> Iterator[None]:
    """What is started in the background of a shell ignores Ctrl+C."""
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, usual)


@pytest.mark.usefixtures("_heeds_breaks")
def test_a_break_in_the_waiting_ends_the_syncs(reading: Reading, sites: list[BendingSite]) -> None:
    reading.follow(*(site.url for site in sites))

    def interrupt(_site: Site, progress: Progress) -> None:
        if progress.phase is Phase.CENSUS:
            _thread.interrupt_main()
            reading.cancelled.wait(_PATIENCE)

    with pytest.raises(KeyboardInterrupt):
        sync_sites(reading.store, reading.sites(), on_progress=interrupt, cancelled=reading.cancelled)
    assert reading.cancelled.is_set()


class CountingSite(BendingSite):
    """Counts how many requests are inside at the same time."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.most = 0
        self._count = threading.Lock()

    def respond_to(self, path: str, query: Values, authorization: str) -> Reply:
        with self._count:
            self.inside += 1
            self.most = max(self.most, self.inside)
        reply = super().respond_to(path, query, authorization)
        threading.Event().wait(0.005)
        with self._count:
            self.inside -= 1
        return reply


@pytest.mark.parametrize("at_once", [1, 4])
def test_a_host_gets_no_more_requests_at_once_than_its_gate_lets_in(reading: Reading, at_once: int) -> None:
    with CountingSite() as site:
        site.add(*range(1, 300))
        reading.follow(site.url)
        site.most = 0
        (outcome,) = reading.sync(Gates(at_once))
    assert isinstance(outcome, SyncReport)
    assert outcome.added == 299
    assert 1 <= site.most <= at_once
    assert (site.most > 1) == (at_once > 1)
