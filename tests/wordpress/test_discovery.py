"""From any address of a site to its API, and what is said when there is none."""

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import NotAUrl, NotWordPress, SiteUnreachable
from pressmark.wordpress import Answer, Transport, discover
from pressmark.wordpress.discovery import find_advertised
from tests.servers import ByteServer, Exchange, json_reply, reply
from tests.wordpress.small_api import ROOT, complain, serve_api, serve_site

REL = "https://api.w.org/"
CLOSED = complain("rest_not_logged_in", "You are not currently logged in.", 401)
SECURITY = reply("<h1>Forbidden</h1><p>Blocked by a firewall", 403)


def test_the_link_header_leads_to_the_api(server: ByteServer, transport: Transport) -> None:
    api = serve_site(server)
    offer = discover(server.place, transport)
    assert (offer.api, offer.url, offer.root.name) == (api, server.url + "/", "A & B")
    assert [(t.slug, t.total, t.readable) for t in offer.types] == [("post", 7, True)]
    assert [(t.slug, t.total, t.readable) for t in offer.taxonomies] == [("category", 3, True)]
    paths = server.paths()
    assert paths[:2] == ["/", "/wp-json/"]
    # At the same time, so either may come first.
    assert {*paths[2:4]} == {"/wp-json/wp/v2/types", "/wp-json/wp/v2/taxonomies"}
    assert paths[4:] == ["/wp-json/wp/v2/posts", "/wp-json/wp/v2/categories"]
    assert [request.method for request in server.requests[-2:]] == ["HEAD", "HEAD"]
    assert server.requests[0].headers["accept"].startswith("text/html")


def test_several_link_headers_are_all_read(server: ByteServer, transport: Transport) -> None:
    links = f'Link: </style.css>; rel=preload\r\nLink: </wp-json/>; rel="{REL}"\r\nX: y'
    api = serve_site(server, page=reply("").replace(b"Connection", links.encode() + b"\r\nConnection"))
    assert discover(server.url, transport).api == api
    assert server.paths()[1] == "/wp-json/"


@pytest.mark.parametrize(
    "html",
    [
        f"<link rel='{REL}' href='/wp-json/'>",
        f"<link rel=stylesheet href=/style.css><link><link rel='{REL}' href='/wp-json/'>",
        f'<LINK HREF="http://{{place}}/wp-json/" REL="alternate {REL}" />',
        f"<p a=<b <![x[ <link rel={REL} href=wp-json/ >",
        f'<link rel="{REL}" href="&#47;wp-json&#x2F;">',
    ],
)
def test_a_link_in_the_page_leads_to_the_api(server: ByteServer, transport: Transport, html: str) -> None:
    api = serve_site(server, page=reply(html.replace("{place}", server.place)))
    assert discover(server.url, transport).api == api
    assert server.paths()[1] == "/wp-json/"


def test_a_page_is_looked_at_up_to_its_limit(server: ByteServer, transport: Transport) -> None:
    serve_site(server, page=reply(f"<link rel='{REL}' href='/wp-json/'>" + "x" * 2_000_000))
    discover(server.url, transport)
    assert transport.bytes < 600_000


def test_a_custom_prefix_is_followed(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply("", link=f"<{server.url}/data/>; rel={REL}"))
    serve_api(server, "/data/")
    assert discover(server.url, transport).api == f"{server.url}/data/"


def test_plain_permalinks_are_followed(server: ByteServer, transport: Transport) -> None:
    page = reply("<p>Home", link=f'<{server.url}/x>; rel="shortlink", </index.php?rest_route=/>; rel="{REL}"')
    server.on("/", page)
    fields = "_fields=name,description,url,home,gmt_offset,timezone_string,namespaces"
    server.on("/index.php", page)
    server.on(f"/index.php?rest_route=/&{fields}", json_reply(ROOT))
    types = {
        "post": {
            "rest_base": "posts",
            "_links": {"wp:items": [{"href": f"{server.url}/index.php?rest_route=/wp/v2/posts"}]},
        }
    }
    server.on("/index.php?rest_route=/wp/v2/types", json_reply(types))
    server.on("/index.php?rest_route=/wp/v2/taxonomies", json_reply([]))
    server.on("/index.php?rest_route=/wp/v2/posts&per_page=1&_fields=id", json_reply([], x_wp_total="0"))
    offer = discover(server.url, transport)
    assert offer.api == f"{server.url}/index.php?rest_route=/"
    assert [(t.slug, t.total) for t in offer.types] == [("post", 0)]
    assert offer.taxonomies == ()


def test_without_any_hint_the_usual_places_are_asked_upwards(
    server: ByteServer, transport: Transport
) -> None:
    serve_site(server, "/blog/")
    server.on("/blog/2025/05/a-post/", reply("<p>A post"))
    assert discover(f"{server.url}/blog/2025/05/a-post/", transport).api == f"{server.url}/blog/wp-json/"
    assert server.paths()[:4] == [
        "/blog/2025/05/a-post/",
        "/blog/2025/wp-json/",
        "/blog/2025/",
        "/blog/wp-json/",
    ]


def test_the_query_form_is_the_last_resort(server: ByteServer, transport: Transport) -> None:
    fields = "_fields=name,description,url,home,gmt_offset,timezone_string,namespaces"
    server.on("/", reply("<p>Home"))
    server.on(f"/?rest_route=/&{fields}", json_reply(ROOT))
    server.on("/?rest_route=/wp/v2/types", json_reply({}))
    server.on("/?rest_route=/wp/v2/taxonomies", json_reply({}))
    assert discover(server.url, transport).api == f"{server.url}/?rest_route=/"


@pytest.mark.parametrize("typed", ["/wp-json/", "/wp-json", "/wp-json/wp/v2/posts?per_page=9"])
def test_the_root_of_the_api_may_be_typed(server: ByteServer, transport: Transport, typed: str) -> None:
    api = serve_site(server)
    assert discover(server.url + typed, transport).api == api
    assert "/" not in server.paths()


def test_a_root_that_was_typed_and_is_none_is_asked_once(server: ByteServer, transport: Transport) -> None:
    server.on("/blog/", reply("", link=f'</data/>; rel="{REL}"'))
    serve_api(server, "/data/")
    assert discover(f"{server.url}/blog/wp-json/", transport).api == f"{server.url}/data/"
    assert server.paths()[:3] == ["/blog/wp-json/", "/blog/", "/data/"]


def test_no_place_is_asked_twice(server: ByteServer, transport: Transport) -> None:
    with pytest.raises(NotWordPress):
        discover(f"{server.url}/wp-json/", transport)
    assert server.paths() == ["/wp-json/", "/", "/"]


def test_redirects_lead_to_the_real_site(server: ByteServer, transport: Transport) -> None:
    serve_site(server, "/real/")
    server.on("/", reply(status=301, location="/real/"))
    assert discover(server.url, transport).api == f"{server.url}/real/wp-json/"


def test_an_advertised_api_that_is_none_does_not_end_the_search(
    server: ByteServer, transport: Transport
) -> None:
    serve_site(server, page=reply("", link=f'<http://nosuch.invalid/wp-json/>; rel="{REL}"'))
    assert discover(server.url, transport).api == f"{server.url}/wp-json/"


@pytest.mark.parametrize("href", ["ftp://x.example/", "javascript:x()", "file:///etc/passwd", "http://[", ""])
def test_only_web_addresses_are_followed(server: ByteServer, transport: Transport, href: str) -> None:
    serve_site(server, page=reply(f"<link rel='{REL}' href='{href}'>", link=f'<{href}>; rel="{REL}"'))
    assert discover(server.url, transport).api == f"{server.url}/wp-json/"


def test_without_a_scheme_the_other_one_is_tried_too(transport: Transport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    with pytest.raises(SiteUnreachable) as caught:
        discover(f"localhost:{port}", transport)
    assert caught.value.url == f"http://localhost:{port}/"
    assert caught.value.reason == f"localhost:{port} refuses the connection: no web site answers there."


def test_a_host_that_does_not_exist_is_said_at_once(transport: Transport) -> None:
    with pytest.raises(SiteUnreachable) as caught:
        discover("https://nosuch.invalid/wp-json/", transport)
    assert "nosuch.invalid" in caught.value.reason


def test_what_is_no_address_asks_nobody(transport: Transport) -> None:
    with pytest.raises(NotAUrl):
        discover("not an address", transport)
    assert transport.requests == 0


def give_up(server: ByteServer, transport: Transport) -> NotWordPress:
    with pytest.raises(NotWordPress) as caught:
        discover(server.url, transport)
    return caught.value


def test_a_site_that_is_not_wordpress_is_told_with_all_that_was_tried(
    server: ByteServer, transport: Transport
) -> None:
    server.on("/", reply("<!doctype html><p>Buy this domain"))
    error = give_up(server, transport)
    assert error.reason == "The site answers, but there is no WordPress REST API."
    assert error.advice.startswith("Check the address;")
    assert error.tried == (
        f"{server.url}/: The page does not say where its REST API is.",
        f"{server.url}/wp-json/: There is nothing at this address (HTTP 404).",
        f"{server.url}/?rest_route=/: The site answers with a web page where data was expected.",
    )
    assert transport.requests == 3


def test_other_data_is_not_wordpress(server: ByteServer, transport: Transport) -> None:
    server.on("/", json_reply({"namespaces": ["shop/v1"]}))
    assert give_up(server, transport).tried[-1].endswith("The answer is data, but not that of WordPress.")


@pytest.mark.parametrize(
    ("page", "api", "reason", "advice"),
    [
        (
            reply("<p>Home"),
            CLOSED,
            "This is a WordPress site, but its REST API is closed. The site answers: “You are not currently"
            " logged in.” (rest_not_logged_in).",
            "Sign in with an application password, or ask the site's owner to open it; often a security"
            " plugin closes it.",
        ),
        (
            reply("<p>Home"),
            SECURITY,
            "The site refuses to answer (HTTP 403).",
            "A security plugin or firewall may be closing it; ask the site's owner.",
        ),
        (
            reply("", 401),
            reply("", 401),
            "The site asks for a name and a password.",
            "An application password of WordPress opens what WordPress closes. A password of the whole"
            " server cannot be passed on: ask the site's owner to open the REST API.",
        ),
        (
            reply("<title>Just a moment...</title>", 403, cf_mitigated="challenge"),
            reply("<title>Just a moment...</title>", 403, cf_mitigated="challenge"),
            "A protection service asks every visitor to prove that a person is sitting there.",
            "Ask the site's owner to let programs read the REST API.",
        ),
    ],
    ids=["closed", "security", "password", "challenge"],
)
def test_why_a_site_cannot_be_read(
    server: ByteServer, transport: Transport, page: bytes, api: bytes, reason: str, advice: str
) -> None:
    server.on("/", page)
    server.on("/wp-json/", api)
    error = give_up(server, transport)
    assert (error.reason, error.advice) == (reason, advice)


def test_a_redirect_loop_is_not_wordpress(server: ByteServer, transport: Transport) -> None:
    server.on("/", reply(status=302, location="/"))
    assert "The site redirects more than 5 times." in give_up(server, transport).tried[0]


def test_a_firewall_that_breaks_the_connection_to_the_api_is_told(
    server: ByteServer, transport: Transport
) -> None:
    server.on("/", reply("<p>Home"))
    server.on("/wp-json/", Exchange.reset)
    assert "broke the connection" in give_up(server, transport).tried[1]


def test_a_root_without_its_lists_cannot_be_read(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/types", CLOSED)
    error = give_up(server, transport)
    assert error.reason.startswith("This is a WordPress site, but its REST API is closed.")
    assert error.tried[-1].startswith(f"{server.url}/wp-json/wp/v2/types: The site answers:")


@given(st.text(), st.text(alphabet="<link re=\"'https:/ap.worg>&;[]!-", max_size=200))
def test_any_page_may_advertise_anything(header: str, html: str) -> None:
    page = f"{html}<link rel='{REL}' href='{html}'><link rel='{REL}' href='/x'>"
    found = find_advertised(Answer("https://s.example/", 200, {"link": header}, page.encode()))
    assert all(url.startswith(("http://", "https://")) for url in found)
