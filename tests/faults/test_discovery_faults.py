"""Faults of discovery: which address of a site leads to its API, and what is said where none does."""

import socket
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark.errors import NotWordPress, SiteError, SiteUnreachable
from pressmark.model import Offer
from pressmark.wordpress import Transport, discover
from tests.command_line import run
from tests.faults.faulty_site import PASSWORD, USER, FaultySite
from tests.faults.misbehaviour import anything, redirect, route, say
from tests.faults.outcomes import assert_complete, assert_plain, assert_told, assert_told_nothing
from tests.faults.reader import Reader
from tests.faults.table import Table
from tests.servers import ByteServer, reply

TABLE = Table()
CERTIFICATES = Path(__file__).parents[1] / "wordpress" / "certificates"
REL = "https://api.w.org/"


def find(address: str) -> Offer:
    with Transport() as transport:
        return discover(address, transport)


def fail_to_find(address: str) -> SiteError:
    """What a person is told who wants to add this address."""
    with pytest.raises(SiteError) as caught:
        find(address)
    assert_plain(caught.value.reason)
    assert_plain(caught.value.advice)
    return caught.value


def secure(certificate: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATES / certificate)
    return context


@pytest.fixture
def make_site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., FaultySite]]:
    """Makes running sites of any shape; their certificates are trusted."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))
    running: list[FaultySite] = []

    def make(**shape: object) -> FaultySite:
        site = FaultySite(**shape)
        site.__enter__()
        running.append(site)
        site.add(range(1, 11))
        return site

    yield make
    for site in running:
        site.__exit__(None, None, None)


Make = Callable[..., FaultySite]


def sync_whole(reader: Reader, site: FaultySite, address: str = "") -> None:
    """The site is found under this address and taken whole."""
    assert find(address or site.home).api == site.api
    reader.add(site)
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("only `<link rel>`")
def only_a_link_in_the_page(make: Make, reader: Reader) -> None:
    site = make(api="data/")
    site.spoil(route(""), say(f"<html><head><link rel='{REL}' href='{site.api}'></head>"))
    sync_whole(reader, site)


@TABLE.row("custom prefix")
def a_prefix_of_its_own(make: Make, reader: Reader) -> None:
    sync_whole(reader, make(api="data/"))


@TABLE.row("plain permalinks")
def plain_permalinks(make: Make, reader: Reader) -> None:
    site = make(api="index.php?rest_route=/")
    site.server.on("/wp-json/", site.page.to_bytes())
    sync_whole(reader, site)


@TABLE.row("subdirectory and `/wp-admin/` typed")
def a_subdirectory_and_the_dashboard(make: Make, reader: Reader) -> None:
    site = make(folder="/blog/")
    sync_whole(reader, site, f"{site.home}wp-admin/edit.php?post_type=page")


@TABLE.row("http to https and apex to www")
def redirects_to_the_proper_place(make: Make, reader: Reader) -> None:
    site = make(tls=secure("good.pem"))
    with ByteServer() as bare:
        bare.on("/", reply(status=301, location=site.home))
        port = bare.place.rpartition(":")[2]
        assert find(f"localhost:{port}").api == site.api
        asked = len(bare.requests)
        sync_whole(reader, site, f"http://localhost:{port}/")
        assert len(bare.requests) == asked + 1, "the library should keep the address at the end"


@TABLE.row("https to http (credentials withheld)", "a stranger reads on")
def https_to_http_for_a_stranger(make: Make, reader: Reader) -> None:
    site, bare = make(tls=secure("good.pem")), make()
    reader.add(site)
    site.spoil(anything, redirect(bare.server.url))
    assert_told_nothing(reader.sync(media=False))
    assert reader.live() == bare.shown().keys()


@TABLE.row("https to http (credentials withheld)", "a password stays")
def https_to_http_for_one_who_signs_in(make: Make, reader: Reader) -> None:
    site, bare = make(tls=secure("good.pem")), make()
    reader.add(site, user=USER)
    assert_told_nothing(reader.sync(password=PASSWORD))
    assert any("authorization" in question.headers for question in site.asked)
    site.spoil(anything, redirect(bare.server.url))
    report = reader.sync(password=PASSWORD)
    assert_told(report, "sign-in")
    assert bare.asked
    assert not [question for question in bare.asked if "authorization" in question.headers]
    assert_complete(reader, site)


@TABLE.row("parked domain with 200 HTML", "found so")
def a_parked_domain(make: Make, _reader: Reader) -> None:
    site = make()
    site.spoil(anything, say("<!doctype html><title>For sale</title><p>Buy this domain { now }"))
    error = fail_to_find(site.home)
    assert isinstance(error, NotWordPress)
    assert error.reason == "The site answers, but there is no WordPress REST API."
    assert len(error.tried) >= 3
    told = run("add", site.home, "--json")
    assert (told.code, told.document["error"]["code"]) == (4, "not-wordpress")


@TABLE.row("parked domain with 200 HTML", "became so")
def a_domain_that_was_parked_later(make: Make, reader: Reader) -> None:
    site = make()
    sync_whole(reader, site)
    site.spoil(anything, say("<!doctype html><title>For sale</title><p>Buy this domain { now }"))
    assert_told(reader.sync(), "not-wordpress", "web page where data was expected")
    assert_complete(reader, site)


@TABLE.row("redirect loop")
def a_redirect_loop(make: Make, reader: Reader) -> None:
    site = make()
    sync_whole(reader, site)
    site.spoil(anything, redirect(site.server.url))
    error = fail_to_find(site.home)
    assert isinstance(error, NotWordPress)
    assert "The site redirects more than 5 times." in error.tried[0]
    assert_told(reader.sync(), "bad-response", "redirects more than 5 times")
    assert_complete(reader, site)


def shut(make: Make, reader: Reader, status: int, page: str, *words: str, **headers: str) -> None:
    """A site that shuts itself: told the same way by whoever adds it and by whoever syncs it."""
    site = make()
    sync_whole(reader, site)
    site.spoil(anything, say(page, status, **headers))
    error = fail_to_find(site.home)
    fault = assert_told(reader.sync(), "refused", *words)
    for word in words:
        assert word in error.reason
    assert error.advice == fault.advice
    assert_complete(reader, site)


@TABLE.row("403/406 security page", "403")
def a_security_page(make: Make, reader: Reader) -> None:
    shut(make, reader, 403, "<h1>Forbidden</h1><p>Blocked by a firewall.", "refuses to answer", "403")


@TABLE.row("403/406 security page", "406")
def another_security_page(make: Make, reader: Reader) -> None:
    shut(make, reader, 406, "<h1>Not Acceptable!</h1><p>Mod_Security", "refuses to answer", "406")


@TABLE.row("401 site-wide")
def a_password_before_the_site(make: Make, reader: Reader) -> None:
    shut(make, reader, 401, "<h1>Unauthorized", "asks for a name and a password", WWW_Authenticate="Basic")


@TABLE.row("challenge page (`cf-mitigated`)")
def a_challenge(make: Make, reader: Reader) -> None:
    page = "<!doctype html><title>Just a moment...</title><p>Enable JavaScript and cookies to continue"
    shut(make, reader, 403, page, "prove that a person", cf_mitigated="challenge")


@TABLE.row("one type 404", "found so")
def one_type_is_not_there(make: Make, reader: Reader) -> None:
    site = make()
    site.spoil(route("pages"), say("<h1>Not Found", 404))
    offer = reader.add(site)
    assert {each.slug: (each.readable, each.reason) for each in offer.types} == {
        "post": (True, ""),
        "page": (False, "has no list"),
    }
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("one type 404", "became so")
def one_type_went_away(make: Make, reader: Reader) -> None:
    site = make()
    site.add([901, 902], "page")
    sync_whole(reader, site)
    site.spoil(route("pages"), say("<h1>Not Found", 404))
    site.add([11])
    report = reader.sync()
    assert_told(report, "type", "Pages cannot be read now")
    assert report.status == "partial"
    assert_complete(reader, site)


@TABLE.row("no such host, refused, TLS expired (distinct words)")
def nobody_there(make: Make, reader: Reader) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with ByteServer(tls=secure("expired.pem")) as expired:
        places = ("https://nosuch.invalid/", f"http://127.0.0.1:{port}/", expired.url)
        errors = [fail_to_find(place) for place in places]
    assert all(isinstance(error, SiteUnreachable) for error in errors)
    assert "nosuch.invalid" in errors[0].reason
    assert "refuses the connection" in errors[1].reason
    assert "has expired" in errors[2].reason
    assert "clock" in errors[2].advice
    assert len({error.reason for error in errors}) == 3


@TABLE.row("no such host, refused, TLS expired (distinct words)", "after it was there")
def nobody_there_any_more(make: Make, reader: Reader) -> None:
    with FaultySite() as site:
        site.add([1, 2, 3])
        sync_whole(reader, site)
    assert_told(reader.sync(), "unreachable", "refuses the connection")
    assert_complete(reader, site)


@pytest.mark.parametrize("play", TABLE.parameters())
def test_discovery(play: Callable[..., None], make_site: Make, empty_reader: Reader) -> None:
    play(make_site, empty_reader)
