"""Signing in: is the password right, what does it open, and what is said when it is wrong."""

import pytest

from pressmark.errors import BadResponse, NotWordPress, SignInFailed
from pressmark.wordpress import Credentials, Transport, discover, verify_sign_in
from tests.servers import ByteServer, Exchange, Script, json_reply, reply
from tests.wordpress.signing_in import ME, NOT_LOGGED_IN, PASSWORD, SIGNED, USER, seen
from tests.wordpress.small_api import complain, serve_site


def test_who_signed_in_is_asked_of_the_site(server: ByteServer, signed: Transport) -> None:
    server.on(ME, json_reply({"id": 5, "name": "Anna A.", "slug": "anna"}))
    assert verify_sign_in(f"{server.url}/wp-json/", signed) == "Anna A."
    assert server.requests[0].target == f"{ME}?context=edit&_fields=id,name,slug"
    server.on(ME, json_reply({"id": 5, "name": "", "slug": "anna"}))
    assert verify_sign_in(f"{server.url}/wp-json/", signed) == "anna"


@pytest.mark.parametrize(
    "answer",
    [
        NOT_LOGGED_IN,
        complain("incorrect_password", "<strong>Error:</strong> The password is incorrect.", 401),
        complain("invalid_username", "Unknown username.", 403),
        reply("<h1>Unauthorized", 401),
    ],
)
def test_a_wrong_password_is_said_so(server: ByteServer, signed: Transport, answer: bytes) -> None:
    """The public part of the site answers as ever: only this question tells."""
    serve_site(server)
    server.on(ME, answer)
    assert discover(server.url, signed).types[0].readable
    with pytest.raises(SignInFailed) as caught:
        verify_sign_in(f"{server.url}/wp-json/", signed)
    assert caught.value.reason == "The site does not accept this password for the name “anna”."
    assert "application password" in caught.value.advice
    assert "Users > Profile" in caught.value.advice
    assert "the ordinary password does not work" in caught.value.advice


def test_a_server_that_strips_the_header_is_a_possible_cause(server: ByteServer, signed: Transport) -> None:
    server.on(ME, NOT_LOGGED_IN)
    with pytest.raises(SignInFailed) as caught:
        verify_sign_in(f"{server.url}/wp-json/", signed)
    assert "keeping it from WordPress (the “Authorization” header)" in caught.value.advice


@pytest.mark.parametrize("value", [[], {}, {"id": 0}, {"name": "Anna"}, [{"id": 5}]])
def test_an_answer_without_a_person_is_no_sign_in(
    server: ByteServer, signed: Transport, value: object
) -> None:
    server.on(ME, json_reply(value))
    with pytest.raises(SignInFailed) as caught:
        verify_sign_in(f"{server.url}/wp-json/", signed)
    assert caught.value.reason == "The site does not say who signed in."


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (
            complain("application_passwords_disabled", "Not available.", 501),
            "The site does not allow application passwords.",
        ),
        (reply("<h1>Forbidden", 403), "The site refuses to answer (HTTP 403)."),
    ],
)
def test_other_reasons_are_not_blamed_on_the_password(
    server: ByteServer, signed: Transport, answer: bytes, reason: str
) -> None:
    server.on(ME, answer)
    with pytest.raises(SignInFailed) as caught:
        verify_sign_in(f"{server.url}/wp-json/", signed)
    assert caught.value.reason == reason


def test_without_a_password_for_this_place_nobody_is_asked(
    server: ByteServer, signed: Transport, transport: Transport
) -> None:
    with ByteServer() as other:
        for asked, api in ((transport, f"{server.url}/wp-json/"), (signed, f"{other.url}/wp-json/")):
            with pytest.raises(SignInFailed) as caught:
                verify_sign_in(api, asked)
            assert caught.value.reason == "No name and password were given for this address."
        assert server.requests + other.requests == []


def test_a_site_that_moved_does_not_get_the_password(server: ByteServer, signed: Transport) -> None:
    with ByteServer() as other:
        server.on(ME, reply("", 301, location=f"{other.url}{ME}"))
        other.on(ME, NOT_LOGGED_IN)
        with pytest.raises(SignInFailed) as caught:
            verify_sign_in(f"{server.url}/wp-json/", signed)
        assert seen(other) == [""]
    assert caught.value.reason == (
        "The site answers from another address, and there the password is not sent."
    )


def test_a_site_in_trouble_says_nothing_about_a_password(server: ByteServer, signed: Transport) -> None:
    server.on(ME, reply("", 500))
    with pytest.raises(BadResponse) as caught:
        verify_sign_in(f"{server.url}/wp-json/", signed)
    assert not isinstance(caught.value, SignInFailed)


class LockedServer(ByteServer):
    """A server in front of which a login stands, whatever it serves."""

    def on(self, path: str, *scripts: Script) -> None:
        super().on(path, *(lock(script) for script in scripts if isinstance(script, bytes)))


def lock(answer: bytes) -> Script:
    def send(exchange: Exchange) -> None:
        allowed = exchange.request.headers.get("authorization") == SIGNED
        data = answer if allowed else reply("<h1>Unauthorized", 401, www_authenticate='Basic realm="x"')
        exchange.send(data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if is_head(exchange) else data)

    return send


def is_head(exchange: Exchange) -> bool:
    return exchange.request.method == "HEAD"


def test_a_site_behind_a_login_opens_to_the_right_one() -> None:
    with LockedServer() as server:
        api = serve_site(server)
        server.on(ME, json_reply({"id": 5, "name": "Anna"}))
        with Transport(credentials=Credentials.of(server.url, USER, PASSWORD)) as transport:
            offer = discover(server.url, transport)
            assert (offer.api, offer.types[0].readable, offer.types[0].total) == (api, True, 7)
            assert verify_sign_in(api, transport) == "Anna"


def test_a_site_behind_a_login_stays_closed_to_others(transport: Transport) -> None:
    with LockedServer() as server:
        serve_site(server)
        with Transport(credentials=Credentials.of(server.url, USER, "wrong")) as wrong:
            with pytest.raises(SignInFailed) as caught:
                discover(server.url, wrong)
            assert caught.value.reason == "The site does not accept this password for the name “anna”."
        with pytest.raises(NotWordPress) as refused:
            discover(server.url, transport)
        assert refused.value.reason == "The site asks for a name and a password."


def test_what_needs_a_login_becomes_readable(
    server: ByteServer, signed: Transport, transport: Transport
) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/posts", lock(json_reply([{"id": 1}], x_wp_total="9")))
    assert [(t.readable, t.total) for t in discover(server.url, signed).types] == [(True, 9)]
    assert [(t.readable, t.reason) for t in discover(server.url, transport).types] == [
        (False, "needs a login")
    ]
