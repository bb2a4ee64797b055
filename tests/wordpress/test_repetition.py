"""Requests that fail and are made again, over real connections."""

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from pressmark.errors import BadResponse, Cancelled, SiteBusy, SiteUnreachable
from pressmark.wordpress import Gates, Manners, Transport
from tests.servers import ByteServer, Exchange, Script, reply

QUICK = Manners(first_pause=0.01)
WHOLE = reply("whole")


@pytest.fixture
def patient() -> Iterator[Transport]:
    with Transport(connect=5, deadline=10, manners=QUICK) as ready:
        yield ready


def break_off(exchange: Exchange) -> None:
    exchange.send(reply(b"x" * 100_000)[:5000])
    exchange.pause(0.05)
    exchange.reset()


@pytest.mark.parametrize(
    "trouble",
    [
        reply("", 500),
        reply("", 503),
        reply("", 429),
        reply("", 429, retry_after="soon"),
        reply("", 503, retry_after="0"),
        reply(b"x" * 1000)[:-300],
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf",
        reply(b"no gzip", content_encoding="gzip"),
        reply(gzip.compress(b"x" * 900, mtime=0)[:-9], content_encoding="gzip"),
        break_off,
        Exchange.reset,
    ],
    ids=[
        "500",
        "503",
        "429",
        "429 garbage",
        "503 now",
        "truncated",
        "truncated chunks",
        "no gzip",
        "half a gzip",
        "reset midway",
        "reset",
    ],
)
def test_what_fails_four_times_is_there_at_the_fifth(
    server: ByteServer, patient: Transport, trouble: Script
) -> None:
    server.on("/first", WHOLE)
    server.on("/", trouble, trouble, trouble, trouble, WHOLE)
    patient.get(server.url + "/first")
    assert patient.get(server.url).body == b"whole"
    assert patient.requests == 6


def test_after_the_last_try_the_answer_is_given_back(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply("out of order", 500))
    answer = patient.get(server.url)
    assert (answer.status, answer.body, patient.requests) == (500, b"out of order", 5)


def test_after_the_last_try_the_failure_is_raised(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply(b"x" * 1000)[:-300])
    with pytest.raises(BadResponse) as caught:
        patient.get(server.url)
    assert caught.value.reason == "The answer was cut off before its end."
    assert patient.requests == 5


def test_a_time_out_is_repeated_and_each_try_has_the_whole_deadline(server: ByteServer) -> None:
    server.on("/first", WHOLE)
    server.on("/", Exchange.wait_until_gone, Exchange.wait_until_gone, WHOLE)
    with Transport(deadline=0.3, manners=QUICK) as transport:
        transport.get(server.url + "/first")
        assert transport.get(server.url).body == b"whole"
        assert transport.requests == 4


def test_a_host_that_never_answered_is_asked_once(patient: Transport) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(SiteUnreachable):
        patient.get(f"http://{place}/")
    assert patient.requests == 1


def test_a_host_that_answered_and_refuses_now_is_asked_again(patient: Transport) -> None:
    with ByteServer() as server:
        server.on("/", WHOLE)
        patient.get(server.url)
    with pytest.raises(SiteUnreachable) as caught:
        patient.get(server.url)
    assert "refuses the connection" in caught.value.reason
    assert patient.requests == 6


def test_a_name_that_does_not_exist_is_looked_up_once(patient: Transport) -> None:
    with pytest.raises(SiteUnreachable):
        patient.get("http://nosuch.invalid/")
    assert patient.requests == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404, 501])
def test_an_answer_that_would_come_again_is_not_asked_again(
    server: ByteServer, patient: Transport, status: int
) -> None:
    server.on("/", reply("", status))
    assert patient.get(server.url).status == status
    assert patient.requests == 1


@pytest.mark.parametrize(
    ("script", "requests"),
    [(reply("x" * 2000), 1), (reply("", 302, location="/"), 6), (b"220 ESMTP\r\n\r\n", 1)],
)
def test_a_failure_that_would_come_again_is_not_repeated(
    server: ByteServer, script: bytes, requests: int
) -> None:
    server.on("/", script)
    with Transport(limit=1000, manners=QUICK) as transport, pytest.raises(BadResponse):
        transport.get(server.url)
    assert transport.requests == requests


def test_a_question_that_can_be_split_is_given_back_at_once(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply("", 500))
    assert patient.get(server.url, patient=False).status == 500
    server.on("/", reply(b"x" * 1000)[:-300])
    with pytest.raises(BadResponse):
        patient.get(server.url, patient=False)
    assert patient.requests == 2


def test_a_picture_is_asked_for_twice(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply("", 500))
    assert patient.get(server.url, home="127.0.0.1").status == 500
    assert patient.requests == 2


def test_a_wish_to_wait_is_granted(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply("", 429, retry_after="1"), WHOLE)
    began = time.monotonic()
    assert patient.get(server.url, patient=False).body == b"whole"
    assert 1 <= time.monotonic() - began < 3


def test_a_wish_to_wait_holds_for_all_that_ask_this_host(server: ByteServer) -> None:
    gates = Gates()
    server.on("/busy", reply("", 429, retry_after="1"), WHOLE)
    server.on("/", WHOLE)
    with (
        Transport(manners=QUICK, gates=gates) as one,
        Transport(manners=Manners(tries=2, first_pause=0.01), gates=gates) as other,
    ):
        thread = threading.Thread(target=one.get, args=(server.url + "/busy",))
        began = time.monotonic()
        thread.start()
        while not server.requests:
            thread.join(0.01)
        thread.join(0.1)
        other.get(server.url)
        assert time.monotonic() - began >= 1
        thread.join()


@pytest.mark.parametrize(
    ("status", "page", "seconds", "reason", "span"),
    [
        (429, "", "3600", "The site says that it was asked too often (HTTP 429)", "60 minutes"),
        (
            503,
            "Briefly unavailable for scheduled maintenance. Check back in a minute.",
            "600",
            "The site is closed for maintenance",
            "10 minutes",
        ),
        (503, "", "9999999", "The site is closed for the moment (HTTP 503)", "24 hours"),
    ],
)
def test_a_site_that_asks_for_too_much_time_is_left_alone(
    server: ByteServer, patient: Transport, status: int, page: str, seconds: str, reason: str, span: str
) -> None:
    server.on("/", reply(page, status, retry_after=seconds))
    with pytest.raises(SiteBusy) as caught:
        patient.get(server.url)
    error = caught.value
    left = error.until - datetime.now(UTC)
    assert timedelta(seconds=min(int(seconds), 86_400) - 10) < left <= timedelta(hours=24)
    assert error.reason == f"{reason}, and asks to be left alone for {span}."
    assert (error.advice, error.status, error.code) == ("Try again after that.", status, "busy")
    assert patient.requests == 1


def test_a_site_that_names_a_moment_is_left_alone_until_then(server: ByteServer, patient: Transport) -> None:
    """Its clock is a year behind: what counts is the span."""
    server.on(
        "/",
        reply("", 503, retry_after="Sat, 22 Nov 2025 14:00:00 GMT", date="Sat, 22 Nov 2025 12:00:00 GMT"),
    )
    with pytest.raises(SiteBusy) as caught:
        patient.get(server.url)
    assert timedelta(hours=1.9) < caught.value.until - datetime.now(UTC) <= timedelta(hours=2)


def test_a_pictures_host_cannot_stop_the_site(server: ByteServer, patient: Transport) -> None:
    server.on("/", reply("", 429, retry_after="3600"))
    assert patient.get(server.url, home="127.0.0.1").status == 429


def test_a_challenge_is_no_wish_to_wait(server: ByteServer) -> None:
    server.on("/", reply("Just a moment...", 503, retry_after="3600", cf_mitigated="challenge"))
    with Transport() as transport:
        assert transport.get(server.url).status == 503


def measure_cancel(act: Callable[[Transport], object], reached: Callable[[], bool]) -> float:
    """Seconds from the wish to stop until the transport has stopped."""
    cancelled = threading.Event()
    stopped: list[float] = []

    def ask() -> None:
        with Transport(cancelled=cancelled, manners=Manners(first_pause=1e6)) as transport:
            try:
                act(transport)
            except Cancelled:
                stopped.append(time.monotonic())

    thread = threading.Thread(target=ask)
    thread.start()
    while not reached():
        thread.join(0.01)
    thread.join(0.1)
    began = time.monotonic()
    cancelled.set()
    thread.join(10)
    return stopped[0] - began


def test_cancel_acts_while_a_site_wants_a_pause(server: ByteServer) -> None:
    server.on("/", reply("", 429, retry_after="60"))
    assert measure_cancel(lambda transport: transport.get(server.url), lambda: bool(server.requests)) < 0.5
    assert len(server.requests) == 1


def test_cancel_acts_during_a_pause_of_ours(server: ByteServer) -> None:
    server.on("/", reply("", 500))
    assert measure_cancel(lambda transport: transport.get(server.url), lambda: bool(server.requests)) < 0.5


def test_the_clock_of_the_site_is_kept(server: ByteServer, patient: Transport) -> None:
    assert patient.server_time is None
    server.on("/", reply("", date="Sun, 22 Nov 2026 12:00:30 GMT"))
    server.on("/garbage", reply("", date="Sometime"))
    server.on("/picture", reply("", date="Sun, 22 Nov 2020 12:00:30 GMT"))
    patient.get(server.url)
    patient.get(server.url + "/garbage")
    patient.get(server.url + "/picture", home="127.0.0.1")
    assert patient.server_time == datetime(2026, 11, 22, 12, 0, 30, tzinfo=UTC)
