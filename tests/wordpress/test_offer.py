"""What a site offers: types, taxonomies, totals, and why something cannot be read."""

import pytest

from pressmark.errors import BadResponse, SiteUnreachable
from pressmark.wordpress import Client, Transport
from pressmark.wordpress.offer import FURNITURE
from tests.servers import ByteServer, Exchange, json_reply, reply
from tests.wordpress.small_api import add_types, complain, serve_site


def look(server: ByteServer, transport: Transport) -> dict[str, tuple[int | None, bool, str]]:
    offer = Client(f"{server.url}/wp-json/", transport).read_offer()
    return {entry.slug: (entry.total, entry.readable, entry.reason) for entry in offer.types}


def test_a_root_without_addresses_has_that_of_its_api(server: ByteServer, transport: Transport) -> None:
    api = serve_site(server)
    server.on("/wp-json/", json_reply({"namespaces": ["wp/v2"]}))
    assert Client(api, transport).read_offer().url == server.url + "/"


def test_the_furniture_of_a_site_is_listed_but_not_asked(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    add_types(server, {slug: {} for slug in [*FURNITURE, "attachment"]})
    found = look(server, transport)
    assert found.pop("attachment") == (None, False, "media files")
    assert set(found.values()) == {(None, False, "part of the site's design, not articles")}
    assert transport.requests == 3


def test_a_taxonomy_of_no_readable_type_is_not_asked(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    add_types(server, {"wp_block": {"taxonomies": ["category"]}})
    (taxonomy,) = Client(f"{server.url}/wp-json/", transport).read_offer().taxonomies
    assert (taxonomy.total, taxonomy.readable) == (None, False)


def test_a_taxonomy_that_names_a_type_belongs_to_it(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    add_types(server, {"post": {"rest_base": "posts"}})
    (taxonomy,) = Client(f"{server.url}/wp-json/", transport).read_offer().taxonomies
    assert (taxonomy.total, taxonomy.readable) == (3, True)


def test_a_taxonomy_without_a_collection_is_not_asked(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/taxonomies", json_reply({"t": {"rest_base": "(x)", "types": ["post"]}}))
    (taxonomy,) = Client(f"{server.url}/wp-json/", transport).read_offer().taxonomies
    assert not taxonomy.readable


@pytest.mark.parametrize(
    ("answer", "total", "reason"),
    [
        (complain("rest_cannot_view", "Sorry.", 401), None, "needs a login"),
        (complain("rest_forbidden", "Sorry.", 403), None, "needs a login"),
        (complain("rest_no_route", "No route.", 404), None, "has no list"),
        (reply("<p>Home"), None, "The answer is no data."),
        (reply("", 500), None, "The site's server failed (HTTP 500)."),
        (json_reply({"posts": []}), None, "The site answers with something else than a list."),
        (json_reply([]), None, ""),
        (json_reply([], x_wp_total="many"), None, ""),
        (json_reply([], x_wp_total="-3"), None, ""),
        (json_reply([], x_wp_total="12"), 12, ""),
    ],
)
def test_what_a_collection_says(
    server: ByteServer, transport: Transport, answer: bytes, total: int | None, reason: str
) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/posts", answer)
    assert look(server, transport)["post"] == (total, not reason, reason)


def test_where_head_is_refused_a_small_get_decides(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/posts", reply("", 405), json_reply([{"id": 1}], x_wp_total="7"))
    assert look(server, transport)["post"] == (7, True, "")
    assert server.requests[-2].target == "/wp-json/wp/v2/posts?per_page=1&_fields=id"


def test_a_base_that_is_a_pattern_has_no_list(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    add_types(server, {"faces": {"rest_base": r"families/(?P<id>[\d]+)/faces"}})
    assert look(server, transport)["faces"] == (None, False, "has no list")


def test_a_site_that_falls_silent_is_said_so(server: ByteServer, transport: Transport) -> None:
    serve_site(server)
    server.on("/wp-json/wp/v2/posts", Exchange.reset)
    with pytest.raises(SiteUnreachable):
        look(server, transport)


def test_what_is_no_root_offers_nothing(server: ByteServer, transport: Transport) -> None:
    server.on("/wp-json/", json_reply({"namespaces": []}))
    with pytest.raises(BadResponse) as caught:
        look(server, transport)
    assert caught.value.reason == "The answer is data, but not that of WordPress."
