"""Where a site's API may lie: below a folder, behind redirects, at another host."""

import pytest

from pressmark.errors import NotWordPress, SiteBusy, SiteUnreachable
from pressmark.wordpress import Client, Credentials, Transport, discover
from pressmark.wordpress.discovery import Search
from tests.servers import ByteServer, json_reply, reply
from tests.wordpress.small_api import ROOT, serve_api, serve_site
from tests.wordpress.test_transport_tls import CERTIFICATES, secure

REL = "https://api.w.org/"
FIELDS = "_fields=name,description,url,home,gmt_offset,timezone_string,namespaces"


@pytest.fixture
def _trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATES / "authority.pem"))


@pytest.mark.parametrize(
    "typed",
    [
        "/blog",
        "/blog/",
        "/blog/wp-admin/",
        "/blog/wp-admin/edit.php?post_type=page",
        "/blog/feed/",
        "/blog/#top",
    ],
)
def test_a_site_in_a_folder(server: ByteServer, transport: Transport, typed: str) -> None:
    api = serve_site(server, "/blog/")
    server.on("/blog", reply("", 301, location="/blog/"))
    assert discover(server.place + typed, transport).api == api


@pytest.mark.usefixtures("_trusted")
def test_a_site_that_calls_itself_http_is_asked_by_https(transport: Transport) -> None:
    """As behind a proxy; a login could not be sent to the other."""
    with secure("good.pem") as safe:
        plain = safe.url.replace("https://", "http://")
        # Where nobody would look for it, so that it is not found by https for being looked for there.
        serve_api(safe, "/elsewhere/")
        safe.on("/", reply("", link=f'<{plain}/elsewhere/>; rel="{REL}"'))
        assert discover(safe.url, transport).api == f"{safe.url}/elsewhere/"
        assert safe.paths()[:2] == ["/", "/elsewhere/"]


@pytest.mark.usefixtures("_trusted")
def test_a_bad_certificate_is_not_gone_around(server: ByteServer, transport: Transport) -> None:
    with secure("expired.pem") as unsafe, pytest.raises(SiteUnreachable) as caught:
        Search(transport, server.place).open_first((unsafe.url, server.url))
    assert "has expired" in caught.value.reason
    assert server.requests == []


@pytest.mark.usefixtures("_trusted")
def test_http_leads_to_https(server: ByteServer, transport: Transport) -> None:
    with secure("good.pem") as safe:
        server.on("/", reply("", 301, location=safe.url + "/"))
        api = serve_site(safe)
        assert discover(server.url, transport).api == api


def test_one_name_leads_to_the_other(server: ByteServer, transport: Transport) -> None:
    """As example.org leads to www.example.org; a login for the one is not sent to the other."""
    api = serve_site(server)
    apex = server.url.replace("127.0.0.1", "localhost")
    with ByteServer() as front:
        front.on("/", reply("", 301, location=apex + "/"))
        offer = discover(front.url, transport)
        assert offer.api == api
        with Transport(credentials=Credentials.of(front.url, "anna", "secret")) as signed:
            assert discover(front.url, signed).api == api
        assert "authorization" in front.requests[-1].headers
    assert all("authorization" not in request.headers for request in server.requests)


@pytest.mark.parametrize(
    "page",
    [reply("<h1>Not Acceptable!</h1><p>Mod_Security", 406), reply("<h1>Forbidden</h1>", 403)],
    ids=["406", "403"],
)
def test_a_security_page_is_named(server: ByteServer, transport: Transport, page: bytes) -> None:
    server.on("/", page)
    server.on("/wp-json/", page)
    with pytest.raises(NotWordPress) as caught:
        discover(server.url, transport)
    assert caught.value.reason.startswith("The site refuses to answer (HTTP 40")
    assert caught.value.advice == "A security plugin or firewall may be closing it; ask the site's owner."


def test_a_page_that_is_blocked_does_not_hide_the_api(server: ByteServer, transport: Transport) -> None:
    api = serve_site(server, page=reply("<h1>Forbidden</h1>", 403))
    assert discover(server.url, transport).api == api


@pytest.mark.usefixtures("_trusted")
def test_an_expired_certificate_is_named(transport: Transport) -> None:
    with secure("expired.pem") as server:
        with pytest.raises(SiteUnreachable) as caught:
            discover(server.url, transport)
        assert caught.value.reason.startswith(f"The certificate of {server.place} has expired")
        assert server.requests == []


def test_a_site_that_asks_to_be_left_alone_says_until_when(server: ByteServer, transport: Transport) -> None:
    closed = reply("Briefly unavailable for scheduled maintenance.", 503, retry_after="600")
    server.on("/", closed)
    server.on("/wp-json/", closed)
    with pytest.raises(SiteBusy) as caught:
        discover(server.url, transport)
    assert caught.value.reason == (
        "The site is closed for maintenance, and asks to be left alone for 10 minutes."
    )
    assert caught.value.advice == "Try again after that."


def test_an_api_at_another_host_is_followed(server: ByteServer, transport: Transport) -> None:
    with ByteServer() as elsewhere:
        serve_api(elsewhere, home=server.url)
        server.on("/", reply("", link=f'<{elsewhere.url}/wp-json/>; rel="{REL}"'))
        offer = discover(server.url, transport)
        assert (offer.api, offer.url) == (f"{elsewhere.url}/wp-json/", server.url)
        assert offer.types[0].items_url == f"{elsewhere.url}/wp-json/wp/v2/posts"


HOSTED = "/wp/v2/sites/blog.example"


def serve_hosted(host: ByteServer, home: str) -> str:
    """Serve a site as WordPress.com does: one host for all, and the namespace before the site."""
    types = {
        "post": {"slug": "post", "name": "Posts", "rest_base": "posts", "taxonomies": ["category"]},
        "page": {
            "slug": "page",
            "name": "Pages",
            "rest_base": "pages",
            "_links": {"wp:items": [{"href": f"{host.url}{HOSTED}/pages"}]},
        },
    }
    root = ROOT | {"url": home, "home": home, "namespaces": ["wp/v2", "wpcom/v2"]}
    for end in ("", "/"):
        host.on(f"/wp-json/?rest_route=/sites/blog.example{end}&{FIELDS}", json_reply(root))
    host.on(f"{HOSTED}/types", json_reply(types))
    host.on(f"{HOSTED}/taxonomies", json_reply({}))
    host.on(f"{HOSTED}/posts", json_reply([{"id": 1}], x_wp_total="7"))
    host.on(f"{HOSTED}/pages", json_reply([{"id": 2}], x_wp_total="2"))
    host.on(f"{HOSTED}/users", json_reply([{"id": 9, "name": "Anna"}]))
    return f"{host.url}/wp-json/?rest_route=/sites/blog.example"


@pytest.mark.parametrize("by_header", [True, False])
def test_a_site_hosted_at_wordpress_com(server: ByteServer, transport: Transport, by_header: bool) -> None:
    """Its pages advertise a root at another host, and its own /wp-json/ is not there."""
    with ByteServer() as host:
        root = serve_hosted(host, server.url)
        link = f'<{root}>; rel="{REL}", <https://wp.me/1>; rel=shortlink'
        server.on("/", reply("", link=link) if by_header else reply(f"<link rel='{REL}' href='{root}'>"))
        offer = discover(server.url, transport)
        assert (offer.api, offer.url) == (root, server.url)
        assert [(t.items_url, t.total) for t in offer.types] == [
            (f"{host.url}{HOSTED}/posts", 7),
            (f"{host.url}{HOSTED}/pages", 2),
        ]
        assert [author.name for author in Client(offer.api, transport).read_authors([9])] == ["Anna"]
        assert server.paths() == ["/"]


def test_an_address_of_the_hosting_api_may_be_typed(transport: Transport) -> None:
    with ByteServer() as host:
        root = serve_hosted(host, "https://blog.example")
        assert discover(f"{host.url}{HOSTED}/posts?per_page=3", transport).api == root + "/"
