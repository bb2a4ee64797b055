"""The transport over real connections: limits, redirects, stops, and what a person is told."""

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable

import pytest

from pressmark import __version__
from pressmark.errors import BadResponse, NotAUrl, SiteUnreachable
from pressmark.wordpress import Transport
from tests.servers import ByteServer, Exchange, Script, reply


def drip(data: bytes, pause: float) -> Script:
    """Send byte after byte with pauses."""

    def send(exchange: Exchange) -> None:
        for byte in data:
            exchange.send(bytes([byte]))
            if exchange.pause(pause):
                return

    return send


def test_it_says_who_it_is_and_asks_for_json(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply("{}"))
    answer = transport.get(server.url + "/", {"_fields": "id,name", "after": "2025-01-01T00:00:00+02:00"})
    request = server.requests[0]
    assert (
        request.headers["user-agent"] == f"Pressmark/{__version__} (+https://github.com/pressmark/pressmark)"
    )
    assert request.headers["accept"] == "application/json"
    assert request.headers["accept-encoding"] == "gzip"
    assert request.target == "/?_fields=id,name&after=2025-01-01T00:00:00%2B02:00"
    assert (answer.status, answer.body, answer.headers["content-length"]) == (200, b"{}", "2")


def test_it_counts_requests_and_bytes(server: ByteServer, transport: Transport) -> None:
    server.on("/zipped", reply(gzip.compress(b"x" * 5000), content_encoding="gzip"))
    server.on("/head", reply("body"))
    assert transport.get(server.url + "/zipped").body == b"x" * 5000
    assert transport.head(server.url + "/head").body == b""
    assert (transport.requests, transport.bytes) == (2, 5000)


@pytest.mark.parametrize(
    ("encoding", "compress"),
    [
        ("gzip", gzip.compress),
        ("x-gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data)[2:-4]),
        ("identity", bytes),
    ],
)
def test_every_kind_of_compression_is_undone(
    server: ByteServer, transport: Transport, encoding: str, compress: Callable[[bytes], bytes]
) -> None:
    text = b"".join(b"%d " % number for number in range(50_000))
    server.on("/", reply(compress(text), content_encoding=encoding))
    assert transport.get(server.url).body == text


@pytest.mark.parametrize(
    ("body", "encoding", "reason"),
    [
        (b"no gzip at all", "gzip", "The answer is compressed in a way that cannot be undone."),
        (gzip.compress(b"x" * 900, mtime=0)[:-9], "gzip", "The answer was cut off before its end."),
        (
            gzip.compress(b"x" * 900, mtime=0)[:10] + b"\xff" * 30,
            "gzip",
            "compressed in a way that cannot be undone.",
        ),
        (b"whatever", "br", "The answer is compressed in a way that cannot be undone."),
    ],
)
def test_broken_compression_is_a_bad_response(
    server: ByteServer, transport: Transport, body: bytes, encoding: str, reason: str
) -> None:
    server.on("/", reply(body, content_encoding=encoding))
    with pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason.endswith(reason)


def test_compressed_bytes_may_come_in_crumbs(server: ByteServer, transport: Transport) -> None:
    text = b"".join(b"%d " % number for number in range(20))
    server.on("/", drip(reply(gzip.compress(text), content_encoding="gzip"), 0.001))
    assert transport.get(server.url).body == text


def test_an_empty_answer_that_claims_to_be_compressed_is_empty(
    server: ByteServer, transport: Transport
) -> None:
    server.on("/", reply(b"", content_encoding="gzip"))
    assert transport.get(server.url).body == b""


@pytest.mark.parametrize(
    "answer",
    [
        reply(b"x" * 30_001),
        b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b"x" * 100_000,
    ],
    ids=["announced", "unannounced"],
)
def test_a_body_beyond_the_limit_is_refused(server: ByteServer, answer: bytes) -> None:
    server.on("/", answer)
    with Transport(limit=30_000) as transport, pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer is larger than 0.03 MB."
    assert transport.bytes < 300_000


def test_a_body_can_be_cut_instead(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply(b"abcdefgh" * 100_000))
    assert transport.get(server.url, limit=20, cut=True).body == b"abcdefghabcdefghabcd"


def test_a_body_that_ends_early_is_cut_off(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply(b"x" * 1000)[:-300])
    with pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer was cut off before its end."


def test_what_is_no_http_is_said_so(server: ByteServer, transport: Transport) -> None:
    server.on("/", b"220 mail.example ESMTP\r\n\r\n")
    with pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == f"{server.place} does not speak HTTP as the web does."


def test_redirects_are_followed_to_the_final_address(server: ByteServer, transport: Transport) -> None:
    server.on("/a", reply(status=301, location="/b"))
    server.on("/b", reply(status=302, location=server.url + "/c?x=1"))
    server.on("/c", reply("here"))
    answer = transport.get(server.url + "/a")
    assert (answer.url, answer.body, transport.requests) == (f"{server.url}/c?x=1", b"here", 3)


def test_a_redirect_loop_ends_after_five(server: ByteServer, transport: Transport) -> None:
    server.on("/a", reply(status=302, location="/a"))
    with pytest.raises(BadResponse) as caught:
        transport.get(server.url + "/a")
    assert caught.value.reason == "The site redirects more than 5 times."
    assert transport.requests == 6


@pytest.mark.parametrize(
    "where", ["file:///etc/passwd", "ftp://example.org/x", "javascript:alert(1)", "http://[x"]
)
def test_a_redirect_off_the_web_is_refused(server: ByteServer, transport: Transport, where: str) -> None:
    server.on("/", reply(status=302, location=where))
    with pytest.raises(BadResponse) as caught:
        transport.get(server.url)
    assert caught.value.reason == f"The site redirects to “{where}”, which is no web address."


def test_a_slow_drip_of_the_body_is_cut_at_the_deadline(server: ByteServer) -> None:
    server.on("/", drip(reply("a long story that never ends") * 9, 0.05))
    began = time.monotonic()
    with Transport(deadline=0.6) as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer was not complete after 0.6 seconds."
    assert caught.value.advice == "Try again later."
    assert 0.5 < time.monotonic() - began < 3


def test_a_chain_of_redirects_has_one_deadline_for_all_of_it(server: ByteServer) -> None:
    def lead_on(exchange: Exchange) -> None:
        exchange.pause(0.3)
        exchange.send(reply(status=302, location="/"))

    server.on("/", lead_on)
    with Transport(deadline=0.7) as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer was not complete after 0.7 seconds."
    assert transport.requests == 3


def test_a_site_that_says_nothing_is_given_up(server: ByteServer) -> None:
    server.on("/", Exchange.wait_until_gone)
    with Transport(deadline=0.3) as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get(server.url)
    assert caught.value.reason == "The answer was not complete after 0.3 seconds."


def test_a_computer_that_swallows_packets_does_not_answer() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        place = f"127.0.0.1:{full.getsockname()[1]}"
        with (
            socket.create_connection(full.getsockname()),
            Transport(connect=0.3) as transport,
            pytest.raises(SiteUnreachable) as caught,
        ):
            transport.get(f"http://{place}/")
    assert caught.value.reason == f"{place} does not answer."


def test_names_below_localhost_are_this_computer(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply("here"))
    assert transport.get(server.url.replace("127.0.0.1", "blog.localhost")).body == b"here"


def test_no_such_host(transport: Transport) -> None:
    with pytest.raises(SiteUnreachable) as caught:
        transport.get("http://nosuch.invalid:81/")
    assert caught.value.reason in (
        "There is no computer named nosuch.invalid.",
        "The name nosuch.invalid could not be looked up.",
    )


def test_a_refused_connection(transport: Transport) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{unused.getsockname()[1]}"
    with pytest.raises(SiteUnreachable) as caught:
        transport.get(f"http://{place}/")
    assert caught.value.reason == f"{place} refuses the connection: no web site answers there."
    assert caught.value.advice == "Check the address."


def test_one_reset_is_forgiven(server: ByteServer, transport: Transport) -> None:
    server.on("/", Exchange.reset, reply("here"))
    assert transport.get(server.url).body == b"here"
    assert transport.requests == 2


@pytest.mark.parametrize("end", [Exchange.reset, lambda exchange: None], ids=["reset", "closed"])
def test_two_resets_are_not(server: ByteServer, transport: Transport, end: Script) -> None:
    server.on("/", end)
    with pytest.raises(SiteUnreachable) as caught:
        transport.get(server.url)
    assert f"{server.place} broke the connection before it" in caught.value.reason
    assert transport.requests == 2


def test_a_reset_in_the_middle_of_a_body(server: ByteServer, transport: Transport) -> None:
    def break_off(exchange: Exchange) -> None:
        exchange.send(reply(b"x" * 100_000)[:5000])
        exchange.pause(0.05)
        exchange.reset()

    server.on("/", break_off, reply("whole"))
    assert transport.get(server.url).body == b"whole"


def test_a_connection_that_is_kept_is_used_again() -> None:
    with ByteServer(keep_alive=True) as server, Transport() as transport:
        server.on("/", reply("x", connection=""))
        for _ in range(3):
            assert transport.get(server.url).body == b"x"
        assert (len(server.requests), server.connections) == (3, 1)


def test_a_kept_connection_that_the_site_closed_meanwhile_is_replaced() -> None:
    closed = threading.Event()

    def answer_and_close(exchange: Exchange) -> None:
        exchange.send(reply("x", connection=""))
        exchange.connection.close()
        closed.set()

    with ByteServer(keep_alive=True) as server, Transport() as transport:
        server.on("/", answer_and_close)
        for _ in range(3):
            closed.clear()
            assert transport.get(server.url).body == b"x"
            assert closed.wait(5)
        assert server.connections == 3


@pytest.mark.parametrize(
    "address",
    [
        "http://exa mple.org/",
        "http://" + "a" * 70 + ".org/",
        "http://[::1/",
        "http://a.example/" + "x" * 70_000,
    ],
)
def test_what_is_no_address(transport: Transport, address: str) -> None:
    with pytest.raises(NotAUrl) as caught:
        transport.get(address)
    assert caught.value.reason == "This is no address of a web site."


def test_a_transport_may_be_closed_twice() -> None:
    transport = Transport()
    transport.close()
    transport.close()
