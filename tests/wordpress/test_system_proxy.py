"""The proxy of a system that has rules of its own, as Windows and macOS do; what breaks within a tunnel."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator

import httpcore2
import pytest

from pressmark.errors import Cancelled, SiteUnreachable
from pressmark.settings import Proxy
from pressmark.settings.way import Way
from pressmark.wordpress import Transport, name_proxy, proxy, read_proxy_address
from pressmark.wordpress.failures import explain, is_passing, is_reset
from pressmark.wordpress.proxy_failures import ProxyFailedError
from tests.proxies import LoopbackProxy
from tests.servers import ByteServer, Exchange, reply
from tests.wordpress.test_transport_tls import CERTIFICATES, secure


@pytest.fixture
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))


@pytest.fixture
def asked_rules(monkeypatch: pytest.MonkeyPatch, server: ByteServer) -> list[str]:
    """A system whose proxy is the server, but for one host; the answer is what its rules were asked."""
    asked: list[str] = []

    def passes_by(host: str) -> bool:
        asked.append(host)
        return host.startswith("nosuch.invalid")

    monkeypatch.setattr(proxy, "getproxies", lambda: {"http": f"http://{server.place}"})
    monkeypatch.setattr(proxy, "proxy_bypass", passes_by)
    return asked


def test_the_rules_of_the_system_are_followed_and_asked_once(
    server: ByteServer, asked_rules: list[str]
) -> None:
    server.on("http://site.example:8080/", reply("through"))
    with Transport() as transport:
        assert transport.get("http://site.example:8080/").body == b"through"
        assert transport.get("http://site.example:8080/").body == b"through"
        with pytest.raises(SiteUnreachable) as caught:
            transport.get("http://nosuch.invalid/")
    assert caught.value.reason == "There is no computer named nosuch.invalid."
    assert asked_rules == ["site.example:8080", "nosuch.invalid"]
    assert name_proxy(Way(), "http://site.example/") == server.place
    assert name_proxy(Way(), "http://nosuch.invalid/") == ""


def test_the_environment_comes_before_the_rules(
    server: ByteServer, asked_rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://{server.place}")
    server.on("http://site.example/", reply("through"))
    with Transport() as transport:
        assert transport.get("http://site.example/").body == b"through"
    assert asked_rules == []


def test_rules_that_look_names_up_hold_nobody_up(
    server: ByteServer, asked_rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting, cancelled = threading.Event(), threading.Event()
    monkeypatch.setattr(proxy, "proxy_bypass", lambda _: waiting.wait(10))
    timer = threading.Timer(0.1, cancelled.set)
    with Transport(cancelled=cancelled) as transport:
        timer.start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            transport.get("http://site.example/")
        assert time.monotonic() - began < 0.1 + 0.2
    waiting.set()
    timer.join()


def test_rules_that_fail_are_a_failure_of_the_network(
    asked_rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: str) -> bool:
        raise OSError(5, "The registry is closed")

    monkeypatch.setattr(proxy, "proxy_bypass", fail)
    with Transport() as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get("http://site.example/")
    assert "The registry is closed" in caught.value.reason


@pytest.fixture
def tunnel() -> Iterator[tuple[ByteServer, Transport]]:
    """A site of https behind a proxy of https, and whoever asks it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / "good.pem")
    with (
        secure("elsewhere.pem") as site,
        LoopbackProxy({"elsewhere.example": site.place}, tls=context) as running,
        Transport(way=Way(Proxy.MANUAL, running.url)) as transport,
    ):
        yield site, transport


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (lambda exchange: None, "broke the connection before"),
        (Exchange.reset, "broke the connection before"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", "cut off"),
    ],
)
def test_what_breaks_within_a_tunnel_is_the_sites(
    tunnel: tuple[ByteServer, Transport], script: object, reason: str
) -> None:
    site, transport = tunnel
    site.on("/x", script)  # type: ignore[arg-type]
    with pytest.raises(Exception, match=reason):
        transport.get("https://elsewhere.example/x")


def fail_at_proxy(cause: Exception) -> ProxyFailedError:
    return ProxyFailedError(read_proxy_address("proxy.example:3128"), "site.example", cause)


def test_what_may_pass_at_a_proxy() -> None:
    lost = fail_at_proxy(socket.gaierror(socket.EAI_AGAIN, "Try again"))
    said = explain(lost, "http://site.example/", 60).reason
    assert said == "The name of the proxy, proxy.example, could not be looked up."
    assert is_passing(lost)
    assert is_passing(fail_at_proxy(httpcore2.ProxyError("504 Gateway Timeout")))
    assert not is_passing(fail_at_proxy(httpcore2.ProxyError("403 Forbidden")))
    assert not is_passing(fail_at_proxy(httpcore2.ProxyError("no status")))
    assert is_reset(fail_at_proxy(ConnectionResetError()))
