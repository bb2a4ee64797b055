"""Requests through a proxy: which of them go through it, what it is told, what is said of its failures."""

import contextlib
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import BadResponse, Cancelled, SiteUnreachable
from pressmark.settings import Proxy, Settings
from pressmark.settings.way import Way, read_way
from pressmark.wordpress import Client, Transport
from pressmark.wordpress.proxy import ProxySetupError, is_exempt, is_private_name, read_proxy_address
from tests.proxies import LoopbackProxy
from tests.servers import ByteServer, Exchange, reply
from tests.wordpress.test_transport_tls import CERTIFICATES, secure

PRIVATE = "This lies in a private network, where no site may send Pressmark."
CHOSEN = "Check the proxy in the settings, under Network."
NO_ADDRESS = "What is named as the proxy is not an address; one looks like http://proxy.example.org:3128."
SYSTEM = "Check the proxy settings of this computer."
SITE, SAFE_SITE = "http://site.test/x", "https://elsewhere.example/x"


@pytest.fixture
def proxy(server: ByteServer) -> Iterator[LoopbackProxy]:
    """A proxy that knows where ``site.test`` is."""
    server.on("/x", reply("through"))
    with LoopbackProxy({"site.test": server.place}) as running:
        yield running


@pytest.fixture
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))


def through(proxy: LoopbackProxy, **more: str) -> Way:
    return Way(Proxy.MANUAL, proxy.url, **more)


def use_system_proxy(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("http_proxy", address)
    monkeypatch.setenv("https_proxy", address)


def fail(way: Way, url: str = SITE) -> tuple[str, str]:
    with Transport(way=way, connect=2, deadline=5) as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get(url)
    return caught.value.reason, caught.value.advice


def test_a_proxy_named_by_hand_is_used_and_its_password_is_told_to_it_alone(server: ByteServer) -> None:
    server.on("/x", reply("", 302, location="http://other.test/y"))
    server.on("/y", reply("there"))
    places = {"site.test": server.place, "other.test": server.place}
    with LoopbackProxy(places, "Жанна", "geheim: ü") as proxy:
        way = Way(Proxy.MANUAL, proxy.place, "Жанна", "geheim: ü")
        with Transport(way=way) as transport:
            assert transport.get(SITE).body == b"there"
        assert proxy.asked == [f"GET {SITE}", "GET http://other.test/y"]
    assert all("proxy-authorization" not in request.headers for request in server.requests)
    assert "geheim" not in repr(way)


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("certificate", ["", "good.pem"])
def test_a_site_of_https_is_asked_through_a_tunnel(certificate: str) -> None:
    """Through a proxy of http, and through one of https, where TLS is within TLS."""
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / certificate)
    with (
        secure("elsewhere.pem") as site,
        LoopbackProxy({"elsewhere.example": site.place}, tls=context) as proxy,
    ):
        site.keep_alive = True
        site.on("/x", reply("y" * 300_000, connection=""))
        with Transport(way=through(proxy)) as transport:
            assert len(transport.get(SAFE_SITE).body) == 300_000
            assert len(transport.get(SAFE_SITE).body) == 300_000
        assert proxy.asked == ["CONNECT elsewhere.example:443"]
        assert len(site.requests) == 2


@pytest.mark.usefixtures("_trusted")
@pytest.mark.parametrize("tunnel", ["", "good.pem"])
def test_a_bad_certificate_behind_a_tunnel_is_the_sites(tunnel: str) -> None:
    context = None
    if tunnel:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / tunnel)
    with secure("elsewhere.pem") as site, LoopbackProxy({"site.test": site.place}, tls=context) as proxy:
        reason, _ = fail(through(proxy), "https://site.test/")
    assert reason == "The certificate that came was made for another site than site.test."


def test_the_proxy_of_the_system_is_used(
    proxy: LoopbackProxy, server: ByteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_system_proxy(monkeypatch, f"http://me:secret@{proxy.place}")
    with Transport() as transport:
        assert transport.get(SITE).body == b"through"
        # What the environment says later does not matter to this one.
        monkeypatch.delenv("http_proxy")
        assert transport.get(SITE).body == b"through"
    assert len(proxy.asked) == 2


def test_this_computer_is_asked_without_a_proxy(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    use_system_proxy(monkeypatch, "http://nosuch.invalid:3128")
    server.on("/", reply("here"))
    with Transport() as one, Transport(way=Way(Proxy.MANUAL, "nosuch.invalid")) as other:
        assert one.get(server.url).body == other.get(server.url).body == b"here"


def test_who_wants_no_proxy_gets_none(proxy: LoopbackProxy, monkeypatch: pytest.MonkeyPatch) -> None:
    use_system_proxy(monkeypatch, proxy.url)
    reason, _ = fail(Way(Proxy.NONE), "http://nosuch.invalid/")
    assert reason == "There is no computer named nosuch.invalid."
    monkeypatch.setenv("no_proxy", "nosuch.invalid")
    fail(Way(), "http://nosuch.invalid/")
    fail(through(proxy, exceptions="example.org, .invalid"), "http://nosuch.invalid/")
    assert proxy.asked == []


def test_a_proxy_that_cannot_be_reached_is_named_and_not_the_site(
    server: ByteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ByteServer() as closed:
        gone = closed.place
    refused = f"The proxy {gone} refuses the connection: nothing answers there."
    assert fail(Way(Proxy.MANUAL, gone)) == (refused, CHOSEN)
    assert fail(Way(Proxy.MANUAL, gone), SAFE_SITE) == (refused, CHOSEN)
    use_system_proxy(monkeypatch, gone)
    assert fail(Way()) == (refused, SYSTEM)
    nobody = "There is no computer named nosuch.invalid, which should be the proxy."
    assert fail(Way(Proxy.MANUAL, "nosuch.invalid:3128")) == (nobody, CHOSEN)
    server.on("/", reply("a page"))
    assert fail(Way(Proxy.MANUAL, f"https://{server.place}"))[0] == (
        f"A secure connection to the proxy {server.place} could not be made."
    )


def test_a_certificate_of_the_proxy_that_is_not_good_is_named() -> None:
    with secure("good.pem") as unknown:
        reason, _ = fail(Way(Proxy.MANUAL, unknown.url))
    assert reason.startswith(f"The certificate of the proxy {unknown.place} is not good (")


@pytest.mark.parametrize("url", [SITE, SAFE_SITE])
def test_a_proxy_that_says_nothing_or_nonsense_is_named(server: ByteServer, url: str) -> None:
    target = url if url == SITE else "elsewhere.example:443"
    way = Way(Proxy.MANUAL, server.place)
    server.on(target, Exchange.reset)
    assert (
        fail(way, url)[0] == f"The connection to the proxy {server.place} failed (Connection reset by peer)."
    )
    server.on(target, lambda exchange: None)
    assert fail(way, url)[0] == f"The proxy {server.place} broke the connection before it answered."
    server.on(target, b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
    assert fail(way, url)[0] == f"What answers at {server.place} is no proxy."
    server.on(target, Exchange.wait_until_gone)
    with Transport(way=way, deadline=0.8) as transport, pytest.raises(SiteUnreachable) as caught:
        transport.get(url)
    late = "The answer was not complete after 0.8 seconds."
    no_tunnel = f"The proxy {server.place} makes no connection to elsewhere.example."
    assert caught.value.reason == (late if url == SITE else no_tunnel)


@pytest.mark.parametrize("url", [SITE, SAFE_SITE])
def test_a_proxy_that_wants_a_password_is_named(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with LoopbackProxy({}, "me", "secret") as proxy:
        wants = f"The proxy {proxy.place} wants a name and a password."
        assert fail(through(proxy), url) == (wants, CHOSEN)
        wrong = f"The proxy {proxy.place} does not accept the name “me” with its password."
        assert fail(Way(Proxy.MANUAL, proxy.url, "me", "old"), url) == (wrong, CHOSEN)
        use_system_proxy(monkeypatch, proxy.url)
        assert fail(Way(), url) == (
            wants,
            "Name the proxy in the settings, under Network, with its user and password.",
        )


def test_a_proxy_that_lets_nothing_pass_is_named(server: ByteServer) -> None:
    with LoopbackProxy({}) as proxy:
        cannot = f"The proxy {proxy.place} cannot reach elsewhere.example (502 Bad Gateway)."
        assert fail(through(proxy), SAFE_SITE) == (cannot, "Try again later.")
    server.on("elsewhere.example:443", reply("", 403))
    refuses = f"The proxy {server.place} lets no requests to elsewhere.example pass (403 Said)."
    assert fail(Way(Proxy.MANUAL, server.place), SAFE_SITE) == (refuses, CHOSEN)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("", "The address of the proxy is missing."),
        ("http://", NO_ADDRESS),
        ("proxy:99999", NO_ADDRESS),
        ("socks5://127.0.0.1:9050", "Pressmark cannot use the proxy, which is a socks5 one."),
        ("é" * 100, "The name of the proxy can be that of no computer."),
    ],
)
def test_without_the_chosen_proxy_nothing_is_asked(address: str, reason: str) -> None:
    """Whoever chose a proxy does not want to be seen beside it."""
    assert fail(Way(Proxy.MANUAL, address), "http://nosuch.invalid/") == (reason, CHOSEN)


def test_a_proxy_of_the_system_of_no_use_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    use_system_proxy(monkeypatch, "socks5://127.0.0.1:9050")
    assert fail(Way()) == ("Pressmark cannot use this computer's proxy, which is a socks5 one.", SYSTEM)


@pytest.mark.usefixtures("_trusted")
def test_cancelling_ends_the_wait_for_a_tunnel(server: ByteServer) -> None:
    cancelled = threading.Event()
    server.on("elsewhere.example:443", Exchange.wait_until_gone)
    timer = threading.Timer(0.1, cancelled.set)
    with Transport(way=Way(Proxy.MANUAL, server.place), cancelled=cancelled) as transport:
        timer.start()
        began = time.monotonic()
        with pytest.raises(Cancelled):
            transport.get(SAFE_SITE)
        assert time.monotonic() - began < 0.1 + 0.2
    timer.join()


@pytest.mark.parametrize(
    "place",
    ["10.0.0.7", "[fd00::7]", "intranet", "printer.local", "127.1", "0x7f000001", "router.home.arpa"],
)
def test_behind_a_proxy_private_places_are_refused_to_strangers(server: ByteServer, place: str) -> None:
    url = f"http://{place}/a.png"
    server.on("http://cdn.example/a.png", reply(b"x"))
    server.on(url, reply(b"x"))
    with Transport(way=Way(Proxy.MANUAL, server.place)) as transport:
        client = Client("http://site.example/wp-json/", transport)
        assert client.fetch_image("http://cdn.example/a.png") == b"x"
        with pytest.raises(BadResponse) as caught:
            client.fetch_image(url)
        assert caught.value.reason == PRIVATE
        at_home = Client(f"http://{place}/wp-json/", transport)
        assert at_home.fetch_image(url) == b"x"


@pytest.mark.parametrize(
    ("place", "rule", "exempt"),
    [
        ("example.org", "example.org", True),
        ("www.example.org", ".example.org", True),
        ("www.example.org", "*.Example.org", True),
        ("notexample.org", "example.org 10.0.0.0/8", False),
        ("münchen.example", "xn--mnchen-3ya.example", True),
        ("example.org.", "example.org", True),
        ("example.org:8080", "example.org:8080", True),
        ("example.org", "example.org:8080", False),
        ("10.1.2.3", "10.0.0.0/8", True),
        ("10.1.2.3:8080", "10.1.2.3", True),
        ("fd00::7", "[fd00::]/8", True),
        ("11.1.2.3", "10.0.0.0/8", False),
        ("wiki", "<local>", True),
        ("wiki.example.org", "<local>", False),
        ("anything.org", "*", True),
        ("anything.org", ", ;", False),
        ("b.org", "a.org;b.org c.org", True),
        ("b.org", "é" * 64, False),
    ],
)
def test_who_is_asked_directly(place: str, rule: str, exempt: bool) -> None:
    assert is_exempt(place, rule) is exempt


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_strange(one: str, other: str) -> None:
    is_exempt(one, other)
    is_private_name(one)
    with contextlib.suppress(ProxySetupError):
        assert read_proxy_address(one).host


def test_public_names_are_no_private_ones() -> None:
    assert not any(is_private_name(name) for name in ("example.org", "home.example", "local.example."))


def test_a_password_is_looked_up_only_for_a_proxy_that_wants_one() -> None:
    def refuse(address: str, user: str) -> str | None:
        raise AssertionError

    settings = Settings(proxy_address=" http://p:3128 ", proxy_user="me", proxy_except="a.org")
    assert read_way(settings, refuse).kind is Proxy.SYSTEM
    assert read_way(replace(settings, proxy=Proxy.MANUAL, proxy_user=" "), refuse).password == ""
    way = read_way(replace(settings, proxy=Proxy.MANUAL), lambda *key: "/".join(key))
    assert way == Way(Proxy.MANUAL, "http://p:3128", "me", "http://p:3128/me", "a.org")
    assert read_way(replace(settings, proxy=Proxy.MANUAL), lambda *key: None).password == ""
