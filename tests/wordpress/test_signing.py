"""Who may see a password: its own origin, over a safe connection, and nobody else."""

import base64
import logging
from urllib.parse import quote

import pytest

from pressmark.errors import NotAUrl, SignInFailed, SiteError, SiteUnreachable
from pressmark.wordpress import Credentials, Transport, verify_sign_in
from pressmark.wordpress.proxy import read_proxy_address
from tests.servers import ByteServer, reply
from tests.wordpress.signing_in import CODED, ME, NOT_LOGGED_IN, PASSWORD, SIGNED, USER, seen
from tests.wordpress.test_transport_tls import CERTIFICATES, secure


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Example.org/wp-json/", "https://example.org"),
        ("https://example.org:443/wp-json/", "https://example.org"),
        ("https://example.org:8443/?rest_route=/", "https://example.org:8443"),
        ("example.org", "https://example.org"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("http://localhost:81/wp-json/", "http://localhost:81"),
        ("http://127.0.0.1/", "http://127.0.0.1"),
        ("http://[::1]:81/", "http://[::1]:81"),
    ],
)
def test_the_origin_of_credentials(url: str, origin: str) -> None:
    assert Credentials.of(url, USER, PASSWORD).origin == origin


@pytest.mark.parametrize(
    ("typed", "api"),
    [
        ("example.org/news/", "https://example.org/wp-json/"),
        ("https://example.org/", "https://www.example.org/wp-json/"),
        ("http://www.example.org/", "https://example.org/wp-json/"),
        ("http://localhost:81/", "http://localhost:82/wp-json/"),
    ],
)
def test_an_api_at_the_typed_host_may_see_the_password(typed: str, api: str) -> None:
    assert Credentials.at(typed, api, USER, PASSWORD).fits(api)


@pytest.mark.parametrize(
    ("typed", "api"),
    [
        ("https://example.org/", "https://evil.example/wp-json/"),
        ("https://example.org/", "https://api.example.org/wp-json/"),
        ("http://localhost:81/", "http://127.0.0.1:81/wp-json/"),
    ],
)
def test_an_api_at_another_host_is_named_and_gets_no_password(typed: str, api: str) -> None:
    with pytest.raises(SignInFailed) as caught:
        Credentials.at(typed, api, USER, PASSWORD)
    assert "leads to another site" in caught.value.reason
    assert api.removesuffix("/wp-json/") in caught.value.advice
    assert PASSWORD not in str(caught.value)


def test_a_connection_without_encryption_gets_no_password() -> None:
    with pytest.raises(SignInFailed) as caught:
        Credentials.of("http://example.org/wp-json/", USER, PASSWORD)
    assert caught.value.reason == (
        "The password is not sent, because the connection to this site is not encrypted."
    )
    assert caught.value.advice == "Use the site's address with https://."


@pytest.mark.parametrize(("user", "password"), [("", "x"), ("x", ""), ("a:b", "x")])
def test_what_nobody_can_sign_in_with(user: str, password: str) -> None:
    with pytest.raises(SignInFailed):
        Credentials.of("https://example.org", user, password)


def test_credentials_need_an_address() -> None:
    with pytest.raises(NotAUrl):
        Credentials.of("nowhere at all", USER, PASSWORD)


def test_a_password_is_not_shown() -> None:
    shown = repr(Credentials.of("https://example.org", USER, PASSWORD))
    assert shown == "Credentials(user='anna', origin='https://example.org')"


def test_a_password_is_sent_as_it_was_typed(server: ByteServer, signed: Transport) -> None:
    server.on("/", reply("x"))
    signed.get(server.url)
    signed.head(server.url)
    assert seen(server) == [SIGNED, SIGNED]


def test_letters_beyond_ascii_are_sent_as_utf_8(server: ByteServer) -> None:
    server.on("/", reply("x"))
    with Transport(credentials=Credentials.of(server.url, "Жанна", "пароль ü")) as transport:
        transport.get(server.url)
    assert base64.b64decode(seen(server)[0].removeprefix("Basic ")).decode() == "Жанна:пароль ü"


def test_another_place_never_sees_a_password(server: ByteServer, signed: Transport) -> None:
    """Another port, another name of the same computer, another scheme."""
    with ByteServer() as other:
        for url in (other.url, server.url.replace("127.0.0.1", "localhost")):
            assert signed.name_signer(url) == ""
            signed.get(url)
        with pytest.raises(SiteUnreachable):
            signed.get(server.url.replace("http://", "https://"))
        assert set(seen(server) + seen(other)) == {""}
    assert signed.name_signer(server.url + "/anything") == USER


def test_a_redirect_within_the_site_keeps_the_login(server: ByteServer, signed: Transport) -> None:
    server.on("/", reply("", 301, location="/there"))
    server.on("/there", reply("x"))
    signed.get(server.url)
    assert seen(server) == [SIGNED, SIGNED]


def test_a_redirect_elsewhere_drops_the_login_for_good(server: ByteServer, signed: Transport) -> None:
    with ByteServer() as other:
        server.on("/", reply("", 302, location=other.url))
        other.on("/", reply("", 302, location=server.url + "/back"))
        server.on("/back", reply("x"))
        assert signed.get(server.url).body == b"x"
        assert (seen(server), seen(other)) == ([SIGNED, ""], [""])
        signed.get(server.url + "/back")
        assert seen(server)[-1] == SIGNED


def test_a_chain_that_comes_from_elsewhere_is_not_signed(server: ByteServer, signed: Transport) -> None:
    with ByteServer() as other:
        other.on("/", reply("", 302, location=server.url))
        signed.get(other.url)
    assert seen(server) == [""]


def test_a_name_in_a_redirect_is_not_ours(server: ByteServer, signed: Transport) -> None:
    with ByteServer() as other:
        server.on("/", reply("", 302, location=f"http://{USER}:x@{other.place}/"))
        signed.get(server.url)
        assert PASSWORD.encode() not in base64.b64decode(seen(other)[0].removeprefix("Basic "))


def test_https_to_http_drops_the_login(server: ByteServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    server.on("/", reply("plain"))
    with secure("good.pem") as safe:
        safe.on("/", reply("", 302, location=server.url))
        with Transport(credentials=Credentials.of(safe.url, USER, PASSWORD)) as transport:
            assert transport.get(safe.url).body == b"plain"
        assert (seen(safe), seen(server)) == ([SIGNED], [""])


def test_a_picture_elsewhere_is_fetched_without_the_login(server: ByteServer, signed: Transport) -> None:
    with ByteServer() as other:
        other.on("/a.png", reply("x"))
        signed.get(other.url + "/a.png", home="127.0.0.1")
        assert seen(other) == [""]


def test_what_knows_a_password_does_not_say_it() -> None:
    """As in a traceback, or in the words of a failed assertion."""
    credentials = Credentials.of("https://site.example/", USER, PASSWORD)
    proxy = read_proxy_address(f"http://{USER}:{quote(PASSWORD)}@proxy.example:3128")
    assert (credentials.password, proxy.password) == (PASSWORD, PASSWORD)
    assert PASSWORD not in f"{credentials!r} {credentials} {proxy!r} {proxy}"


def test_the_password_is_in_no_log_and_no_error(
    server: ByteServer, signed: Transport, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in [*logging.root.manager.loggerDict]:
        caplog.set_level(logging.DEBUG, name)
    server.on("/", reply("", 302, location="/cut"))
    server.on("/cut", reply(b"x" * 1000)[:-300])
    server.on(ME, NOT_LOGGED_IN)
    said = []
    for act in (lambda: signed.get(server.url), lambda: verify_sign_in(f"{server.url}/wp-json/", signed)):
        with pytest.raises(SiteError) as caught:
            act()
        said.append(f"{caught.value!r} {caught.value} {vars(caught.value)} {caught.value.__cause__!r}")
    told = caplog.text + "".join(said)
    assert seen(server) == [SIGNED] * 3
    assert "GET" in caplog.text
    assert PASSWORD not in told
    assert CODED not in told
    assert all(PASSWORD not in request.target and CODED not in request.target for request in server.requests)
