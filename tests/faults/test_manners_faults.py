"""Faults that ask for manners: sites that want to be left alone, and people who want to stop."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime

import pytest

from pressmark.wordpress.manners import Manners
from tests.command_line import run
from tests.faults.faulty_site import POSTS, Act, Answer, FaultySite
from tests.faults.misbehaviour import (
    anything,
    bodies,
    complain,
    fall_silent,
    lists,
    posts,
    say,
)
from tests.faults.outcomes import assert_complete, assert_told, assert_told_nothing
from tests.faults.reader import QUICK, Reader
from tests.faults.table import Table
from tests.servers import Exchange

TABLE = Table()
TOO_MANY = "<h1>429 Too Many Requests</h1>"


@TABLE.row("429 with seconds, date, 3600, garbage", "seconds")
def asked_too_often(site: FaultySite, reader: Reader) -> None:
    site.spoil(bodies, say(TOO_MANY, 429, Retry_After="1"), times=1)
    report = reader.sync()
    assert_told_nothing(report)
    assert report.seconds >= 1
    assert_complete(reader, site)


@TABLE.row("429 with seconds, date, 3600, garbage", "date")
def asked_too_often_until_a_moment(site: FaultySite, reader: Reader) -> None:
    # By its own clock, which is a year ahead: what it means is one second.
    site.clock = timedelta(days=365)

    def act(exchange: Exchange, answer: Answer) -> None:
        until = parsedate_to_datetime(answer.headers["Date"]) + timedelta(seconds=1)
        say(TOO_MANY, 429, Retry_After=format_datetime(until, usegmt=True))(exchange, answer)

    site.spoil(bodies, act, times=1)
    report = reader.sync()
    assert_told_nothing(report)
    assert report.seconds >= 1
    assert_complete(reader, site)


@TABLE.row("429 with seconds, date, 3600, garbage", "3600")
def asked_to_stay_away_for_an_hour(site: FaultySite, reader: Reader) -> None:
    reader.sync()
    site.add([200])
    site.spoil(posts, say(TOO_MANY, 429, Retry_After="3600"))
    before = datetime.now(UTC)
    report = reader.sync()
    assert_told(report, "busy", "too often", "60 minutes")
    assert report.status == "failed"
    until = reader.site.not_before
    assert until is not None
    assert timedelta(minutes=59) < until - before < timedelta(minutes=62)
    site.mend()
    asked = len(site.asked)
    assert_told(reader.sync(), "busy", "asked to be left alone")
    assert len(site.asked) == asked
    told = run("sync", "--json", library=reader.store.folder)
    assert (told.code, told.document["sites"][0]["errors"][0]["code"]) == (3, "busy")
    assert len(site.asked) == asked
    assert_told_nothing(reader.sync(full=True))
    assert reader.site.not_before is None
    assert_complete(reader, site)


@TABLE.row("429 with seconds, date, 3600, garbage", "garbage")
def asked_too_often_in_no_words(site: FaultySite, reader: Reader) -> None:
    for said in ("soon", "-5", "1e9", ""):
        site.spoil(bodies, say(TOO_MANY, 429, Retry_After=said), times=1)
    report = reader.sync(manners=Manners(tries=6, first_pause=0.01))
    assert_told_nothing(report)
    assert_complete(reader, site)


@TABLE.row("429 with seconds, date, 3600, garbage", "garbage for ever")
def asked_too_often_for_ever(site: FaultySite, reader: Reader) -> None:
    reader.sync()
    site.add([200])
    site.spoil(posts, say(TOO_MANY, 429, Retry_After="soon"))
    asked = len(site.asked)
    report = reader.sync()
    assert_told(report, "failing", "asked too often")
    assert len(site.asked) - asked < 15
    assert reader.live() == set(POSTS)


@TABLE.row("503 maintenance", "for a moment")
def closed_for_a_moment(site: FaultySite, reader: Reader) -> None:
    site.spoil(lists, closed(), times=1)
    site.spoil(bodies, closed(), times=1, skip=1)
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("503 maintenance", "for ten minutes")
def closed_for_minutes(site: FaultySite, reader: Reader) -> None:
    reader.sync()
    site.spoil(anything, closed(Retry_After="600"))
    report = reader.sync()
    assert_told(report, "busy", "closed for maintenance")
    assert reader.site.not_before is not None
    assert_complete(reader, site)


@TABLE.row("503 maintenance", "without a word of when")
def closed_for_long(site: FaultySite, reader: Reader) -> None:
    reader.sync()
    site.spoil(anything, closed())
    assert_told(reader.sync(), "failing", "closed for maintenance")
    assert_complete(reader, site)


def closed(**headers: str) -> Act:
    """What WordPress says to programs while it is being updated."""
    message = "Briefly unavailable for scheduled maintenance. Check back in a minute."
    return complain("wp_die", message, 503, **headers)


def is_stopped(site: FaultySite, reader: Reader, manners: Manners, deadline: float = 60.0) -> None:
    """Whoever cancels is not kept waiting, and goes on later where it stopped."""
    stopped: list[float] = []

    def stop() -> None:
        stopped.append(time.monotonic())
        reader.cancelled.set()

    timer = threading.Timer(0.5, stop)
    timer.start()
    report = reader.sync(replace(QUICK, manners=manners, deadline=deadline))
    assert time.monotonic() - stopped[0] < 0.6, "200 ms, and some for a busy machine"
    timer.join()
    assert report.cancelled
    assert report.faults == ()
    site.mend()
    reader.cancelled.clear()
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("cancel during a wait", "that the site asked for")
def stopped_while_the_site_is_left_alone(site: FaultySite, reader: Reader) -> None:
    site.spoil(bodies, say(TOO_MANY, 429, Retry_After="60"), skip=1)
    is_stopped(site, reader, Manners())


@TABLE.row("cancel during a wait", "between two tries")
def stopped_between_two_tries(site: FaultySite, reader: Reader) -> None:
    site.spoil(lists, say("", 502))
    is_stopped(site, reader, Manners(first_pause=600))


@TABLE.row("cancel during a wait", "for an answer")
def stopped_while_the_site_says_nothing(site: FaultySite, reader: Reader) -> None:
    site.spoil(bodies, fall_silent, skip=1)
    is_stopped(site, reader, Manners())


@pytest.mark.parametrize("play", TABLE.parameters())
def test_manners(
    play: Callable[..., None], site: FaultySite, reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    play(site, reader)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
