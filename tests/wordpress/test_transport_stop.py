"""The wish to stop acts within 200 ms, wherever a request waits."""

import socket
import threading
import time
from concurrent.futures import Future

import pytest

from pressmark.errors import Cancelled
from pressmark.wordpress import Transport
from pressmark.wordpress.network import Patience
from tests.servers import ByteServer, Exchange


def test_nothing_is_sent_once_cancelled(server: ByteServer) -> None:
    cancelled = threading.Event()
    cancelled.set()
    with Transport(cancelled=cancelled) as transport, pytest.raises(Cancelled):
        transport.get(server.url)
    assert server.requests == []


def listen_without_answering() -> socket.socket:
    """A port whose queue is full: connections to it hang."""
    full = socket.socket()
    full.bind(("127.0.0.1", 0))
    full.listen(0)
    return full


def measure_cancel(url: str, reached: threading.Event) -> float:
    """Seconds from the wish to stop until the transport has stopped."""
    cancelled = threading.Event()
    stopped: list[float] = []

    def ask() -> None:
        with Transport(cancelled=cancelled) as transport:
            try:
                transport.get(url)
            except Cancelled:
                stopped.append(time.monotonic())

    thread = threading.Thread(target=ask)
    thread.start()
    assert reached.wait(5)
    began = time.monotonic()
    cancelled.set()
    thread.join(10)
    return stopped[0] - began


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf of"])
def test_cancel_acts_while_an_answer_is_awaited(server: ByteServer, first: bytes) -> None:
    reached = threading.Event()

    def hang(exchange: Exchange) -> None:
        exchange.send(first)
        exchange.pause(0.05)
        reached.set()
        exchange.wait_until_gone()

    server.on("/", hang)
    assert min(measure_cancel(server.url, reached) for _ in range(3)) < 0.2


def test_cancel_acts_while_connecting() -> None:
    reached = threading.Event()
    reached.set()
    with listen_without_answering() as full, socket.create_connection(full.getsockname()):
        url = f"http://127.0.0.1:{full.getsockname()[1]}/"
        assert min(measure_cancel(url, reached) for _ in range(3)) < 0.2


def test_cancel_acts_while_a_name_is_looked_up() -> None:
    cancelled = threading.Event()
    patience = Patience(cancelled)
    answer: Future[str] = Future()
    threading.Timer(0.15, answer.set_result, ["found"]).start()
    assert patience.attend(answer) == "found"
    cancelled.set()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        patience.attend(Future())
    assert time.monotonic() - began < 0.2


def test_cancel_acts_during_a_handshake() -> None:
    reached = threading.Event()
    reached.set()
    with socket.create_server(("127.0.0.1", 0)) as mute:
        url = f"https://127.0.0.1:{mute.getsockname()[1]}/"
        assert min(measure_cancel(url, reached) for _ in range(3)) < 0.2
