"""When a sync is due: by the clock on the wall, also where the computer slept or its clock was set."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.ui.schedule import Schedule

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    """A schedule, the clock it looks at, and how often it was due."""

    def __init__(self, minutes: int) -> None:
        self.now = NOON
        self.busy = False
        self.times = 0
        self.schedule = Schedule(None, lambda: self.busy, lambda: self.now)
        self.schedule.due.connect(self._count)
        self.schedule.follow(Settings(sync_every=minutes))

    def run(self, minutes: float) -> None:
        """Let time pass, looked at as often as the timer does."""
        ends = self.now + timedelta(minutes=minutes)
        while self.now < ends:
            self.now += timedelta(seconds=20)
            self.schedule.look()

    def sleep(self, minutes: float) -> None:
        """Let time pass while nobody looks."""
        self.now += timedelta(minutes=minutes)
        self.schedule.look()

    def _count(self) -> None:
        self.times += 1


@pytest.fixture
def clock(qapp: object) -> Clock:
    return Clock(60)


def test_it_is_due_again_and_again(clock: Clock) -> None:
    clock.schedule.start()
    assert clock.schedule.next == NOON + timedelta(hours=1)
    clock.run(59)
    assert (clock.times, clock.schedule.last) == (0, None)
    clock.run(1)
    assert (clock.times, clock.schedule.last) == (1, NOON + timedelta(hours=1))
    clock.run(120)
    assert clock.times == 3
    clock.schedule.close()
    clock.run(120)
    assert clock.times == 3


def test_nothing_is_due_before_the_start_and_where_it_is_never_to_be(clock: Clock) -> None:
    clock.run(200)
    assert clock.schedule.next is None
    clock.schedule.start()
    clock.schedule.follow(Settings(sync_every=0))
    clock.run(200)
    assert (clock.times, clock.schedule.next) == (0, None)
    clock.schedule.follow(Settings(sync_every=15))
    clock.run(15)
    assert clock.times == 1


def test_after_a_night_it_is_due_once_and_not_before_the_network_is_there(clock: Clock) -> None:
    clock.schedule.start()
    clock.sleep(9 * 60)
    assert clock.times == 0
    assert clock.schedule.next == clock.now + timedelta(minutes=1)
    clock.run(1)
    assert clock.times == 1
    clock.run(59)
    assert clock.times == 1
    clock.run(1)
    assert clock.times == 2


def test_a_short_sleep_puts_nothing_off(clock: Clock) -> None:
    clock.schedule.start()
    clock.sleep(30)
    clock.run(30)
    assert clock.times == 1


def test_a_sync_under_way_counts_for_one_that_is_due(clock: Clock) -> None:
    clock.schedule.start()
    clock.busy = True
    clock.run(61)
    clock.busy = False
    assert clock.times == 0
    clock.run(60)
    assert clock.times == 1


def test_a_clock_that_is_set_back_puts_it_off_by_no_more_than_once(clock: Clock) -> None:
    clock.schedule.start()
    clock.now -= timedelta(days=30)
    clock.schedule.look()
    clock.run(60)
    assert clock.times == 1


@pytest.mark.parametrize(
    ("synced", "first"),
    [
        (None, 60),
        (NOON - timedelta(minutes=20), 40),
        (NOON - timedelta(days=3), 1),
        (NOON + timedelta(days=3), 60),
    ],
)
def test_the_first_is_due_so_long_after_the_last_sync(
    clock: Clock, synced: datetime | None, first: int
) -> None:
    clock.schedule.start(synced)
    assert clock.schedule.next == NOON + timedelta(minutes=first)


def test_at_start_it_is_due_at_once(qtbot: QtBot, clock: Clock) -> None:
    clock.schedule.begin()
    assert clock.times == 0
    qtbot.waitUntil(lambda: clock.times == 1)
    assert clock.schedule.next == NOON + timedelta(hours=1)
    clock.schedule.close()
