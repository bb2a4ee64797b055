"""How many requests a host gets at once, and how the pause before them grows and goes."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import Cancelled
from pressmark.wordpress import Gates, Transport
from pressmark.wordpress.gates import Pace, name_host
from pressmark.wordpress.network import Patience
from pressmark.wordpress.sending import name_kind
from tests.servers import ByteServer, Exchange, reply


def make_pace(*times: float) -> Pace:
    pace = Pace()
    for seconds in times:
        pace.note("list", seconds)
    return pace


def test_answers_as_usual_need_no_pause() -> None:
    assert make_pace(0.2, 0.3, 0.1, 0.4, 0.2, 0.5).pause == 0


def test_a_pause_doubles_while_answers_are_late_and_halves_when_they_are_not() -> None:
    pace = make_pace(0.2, 0.2, 0.2)
    pauses = []
    for seconds in (2, 2, 2, 0.2, 0.2, 0.2):
        pace.note("list", seconds)
        pauses.append(pace.pause)
    assert pauses == pytest.approx([0.05, 0.1, 0.2, 0.1, 0.05, 0])


def test_a_pause_is_two_seconds_at_most() -> None:
    assert make_pace(0.2, 0.2, 0.2, *[600.0] * 9).pause == 2


def test_what_stays_slow_becomes_usual() -> None:
    assert make_pace(0.2, 0.2, 0.2, *[3.0] * 60).pause == 0


def test_small_differences_and_first_answers_say_nothing() -> None:
    assert make_pace(0.002, 0.002, 0.002, 0.2).pause == 0
    assert make_pace(0.2, 9, 9).pause == 0


def test_only_questions_of_one_kind_are_compared() -> None:
    pace = make_pace(0.02, 0.02, 0.02, 0.02)
    for _ in range(5):
        pace.note("articles", 2.0)
    assert pace.pause == 0


@given(st.lists(st.tuples(st.integers(0, 200).map(str), st.floats(0, 100))))
def test_a_pause_is_always_one(notes: list[tuple[str, float]]) -> None:
    pace = Pace()
    for kind, seconds in notes:
        pace.note(kind, seconds)
        assert pace.pause == 0 or 0.025 < pace.pause <= 2


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("/posts?per_page=100&offset=95", "/posts?per_page=100&offset=190", True),
        ("/posts?per_page=2&include=1,2", "/posts?per_page=2&include=3,4", True),
        ("/posts?per_page=2&include=1,2", "/posts?per_page=3&include=3,4,5", False),
        ("/posts?_fields=id", "/posts?_fields=id,content", False),
        ("/?rest_route=/a", "/?rest_route=/b", False),
    ],
)
def test_kinds_of_questions(one: str, other: str, same: bool) -> None:
    kinds = [name_kind("GET", f"http://s.example{path}") for path in (one, other)]
    assert (kinds[0] == kinds[1]) is same
    assert name_kind("HEAD", "http://s.example/") != name_kind("GET", "http://s.example/")


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://S.example/x", "s.example"),
        ("http://s.example:80/", "s.example"),
        ("https://s.example:443/", "s.example"),
        ("http://s.example:8080/", "s.example:8080"),
        ("http://[::1]:81/", "::1:81"),
    ],
)
def test_both_schemes_of_a_host_are_one_host(url: str, host: str) -> None:
    assert name_host(url) == host


class Crowd:
    """Counts how many requests are inside at the same moment."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.inside = 0
        self.most = 0

    def __call__(self, exchange: Exchange) -> None:
        with self.lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
        exchange.pause(0.03)
        with self.lock:
            self.inside -= 1
        exchange.send(reply("x"))


@pytest.mark.parametrize("in_flight", [1, 2, 3])
def test_all_transports_together_ask_so_many_at_once(server: ByteServer, in_flight: int) -> None:
    crowd, gates = Crowd(), Gates(in_flight)
    server.on("/", crowd)
    with Transport(gates=gates) as one, Transport(gates=gates) as other, ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: (one if number % 2 else other).get(server.url), range(16)))
    assert crowd.most == in_flight


def test_hosts_do_not_wait_for_each_other(server: ByteServer) -> None:
    held = threading.Event()

    def hold(exchange: Exchange) -> None:
        held.set()
        exchange.wait_until_gone()

    server.on("/", hold)
    gates, cancelled = Gates(1), threading.Event()

    def ask() -> None:
        with Transport(gates=gates, cancelled=cancelled) as stuck, pytest.raises(Cancelled):
            stuck.get(server.url)

    thread = threading.Thread(target=ask)
    thread.start()
    with ByteServer() as other, Transport(gates=gates) as free:
        other.on("/", reply("x"))
        assert held.wait(5)
        assert free.get(other.url).body == b"x"
    cancelled.set()
    thread.join()


def test_a_redirect_to_another_host_needs_no_two_places(server: ByteServer) -> None:
    with ByteServer() as other, Transport(gates=Gates(1)) as transport:
        other.on("/", reply("", 302, location=server.url + "/end"))
        server.on("/", reply("", 302, location=other.url))
        server.on("/end", reply("there"))
        assert transport.get(server.url).body == b"there"


def test_cancel_acts_while_waiting_for_a_place() -> None:
    gates, cancelled = Gates(1), threading.Event()
    patience = Patience(cancelled)
    took: list[float] = []

    def wait() -> None:
        with pytest.raises(Cancelled), gates.enter("http://s.example/", patience.check):
            pass
        took.append(time.monotonic())

    with gates.enter("http://s.example/", lambda: 0.05):
        thread = threading.Thread(target=wait)
        thread.start()
        thread.join(0.1)
        began = time.monotonic()
        cancelled.set()
        thread.join(5)
    assert took[0] - began < 0.5
    with gates.enter("http://s.example/", lambda: 0.05):
        pass


def test_a_place_is_free_again_after_a_failure(server: ByteServer) -> None:
    server.on("/", reply(b"x" * 1000)[:-300])
    with Transport(gates=Gates(1)) as transport:
        for _ in range(3):
            with pytest.raises(Exception, match="cut off"):
                transport.get(server.url)


def test_a_host_that_gets_slow_is_asked_more_slowly() -> None:
    gates = Gates()
    for seconds in (0.1, 0.1, 0.1, 3, 3, 3):
        gates.note("http://s.example/", "list", seconds)
    began = time.monotonic()
    with gates.enter("http://s.example/", lambda: 0.05):
        assert time.monotonic() - began >= 0.2
    began = time.monotonic()
    with gates.enter("http://other.example/", lambda: 0.05):
        assert time.monotonic() - began < 0.15
