"""The client against a real WordPress."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from pressmark.errors import BadResponse, NotWordPress, SiteFailing, SiteRefused
from pressmark.model import Offer, PostStatus, PostType, Taxonomy
from pressmark.wordpress import Client, Transport, discover
from tests.wordpress_fixture import WordPressSite

pytestmark = pytest.mark.wordpress

EVERY_POST = set(range(1001, 1051))
PROTECTED = {1006, 1012}


@pytest.fixture(scope="module")
def offer(wordpress: WordPressSite) -> Offer:
    with Transport() as transport:
        return discover(wordpress.url, transport)


@pytest.fixture
def client(wordpress: WordPressSite, transport: Transport) -> Client:
    return Client(wordpress.api, transport)


def news(offer: Offer) -> tuple[PostType, tuple[Taxonomy, ...]]:
    (post_type,) = (entry for entry in offer.types if entry.slug == "news-archive")
    return post_type, tuple(entry for entry in offer.taxonomies if entry.slug in post_type.taxonomies)


@contextmanager
def fault(site: WordPressSite, name: str, value: str) -> Iterator[None]:
    site.ctl("fault", name, value)
    try:
        yield
    finally:
        site.ctl("fault", "off")


def test_the_home_page_leads_to_all_that_the_site_offers(
    wordpress: WordPressSite, transport: Transport
) -> None:
    offer = discover(wordpress.url, transport)
    assert (offer.api, offer.url, offer.root.name) == (wordpress.api, wordpress.url, "Fixture News")
    assert (offer.root.timezone, offer.root.gmt_offset) == ("America/Chicago", -6.0)
    assert {(t.slug, t.total) for t in offer.readable_types} == {
        ("post", 1),
        ("page", 1),
        ("news-archive", 50),
    }
    assert {t.slug: t.total for t in offer.taxonomies if t.readable} == {
        "category": 1,
        "post_tag": 0,
        "news-type": 12,
        "organization": 200,
        "regions": 40,
    }
    assert all(t.reason for t in offer.types if not t.readable)
    assert transport.requests <= 12


@pytest.mark.parametrize(
    "page", ["/wp-admin/", "/wp-login.php", "/feed/", "/?p=1030", "/wp-json/wp/v2/posts", "/nothing/"]
)
def test_any_of_its_addresses_will_do(wordpress: WordPressSite, transport: Transport, page: str) -> None:
    assert discover(wordpress.url + page, transport).api == wordpress.api


def test_plain_permalinks(wordpress: WordPressSite, transport: Transport) -> None:
    wordpress.ctl("permalinks", "plain")
    try:
        offer = discover(wordpress.url, transport)
        post_type, taxonomies = news(offer)
        client = Client(offer.api, transport)
        assert offer.api == f"{wordpress.url}/index.php?rest_route=/"
        assert post_type.items_url == f"{wordpress.url}/index.php?rest_route=/wp/v2/news-archive"
        assert client.lists.read_census_page(post_type, taxonomies, 0).total == 50
        assert len(client.read_posts(post_type, taxonomies, [1001, 1002]).posts) == 2
        assert client.lists.ask_status(post_type, 1006) == PostStatus.PROTECTED
        assert len(client.read_authors([2, 3])) == 2
    finally:
        wordpress.ctl("permalinks", "pretty")


def test_a_census_has_every_post_once_and_agrees_with_the_posts(offer: Offer, client: Client) -> None:
    post_type, taxonomies = news(offer)
    rows = [
        row for at in (0, 20, 40) for row in client.lists.read_census_page(post_type, taxonomies, at, 20).rows
    ]
    assert [row.remote_id for row in rows] == sorted(EVERY_POST, reverse=True)
    page = client.read_posts(post_type, taxonomies, [row.remote_id for row in rows])
    assert [post.fingerprint() for post in page.posts] == rows
    assert page.faults == ()
    assert {post.remote_id for post in page.posts if post.protected} == PROTECTED
    assert all(post.html for post in page.posts if not post.protected)
    past = client.lists.read_census_page(post_type, taxonomies, 500)
    assert (past.rows, past.total) == ((), 0)


def test_posts_are_whole(offer: Offer, client: Client) -> None:
    post_type, taxonomies = news(offer)
    (amp, changed) = client.read_posts(post_type, taxonomies, [1004, 1030]).posts
    assert amp.title.startswith("R&D update: ")
    assert changed.title.endswith(" <updated>")
    assert changed.extra == '{"meta": {"footnotes": ""}}'
    assert changed.link.startswith("http")
    assert changed.author > 0
    assert any(name.startswith("news-type-") for name in changed.class_list)
    assert [slug for slug, ids in changed.terms if ids]


def test_terms_authors_and_media(offer: Offer, client: Client) -> None:
    _, taxonomies = news(offer)
    names = {}
    for taxonomy in taxonomies:
        pages = [client.read_terms(taxonomy, page) for page in (1, 2, 3)]
        terms = [term for page in pages for term in page.terms]
        assert {page.total for page in pages} == {len(terms)} == {taxonomy.total}
        names |= {term.remote_id: term.name for term in terms}
    assert names[113] == "Great & Lakes & Railway"
    assert {author.name for author in client.read_authors([2, 3, 4, 5, 999])} >= {
        "News & Media Desk",
        "Tom O'Brien",
    }
    media = {entry.remote_id: entry for entry in client.read_media([101, 102, 999])}
    assert set(media) == {101, 102}
    assert media[101].alt == "Striped test card 0"
    assert client.fetch_image(media[101].url)[:4] == b"\x89PNG"


def test_what_became_of_posts(wordpress: WordPressSite, offer: Offer, client: Client) -> None:
    post_type, _ = news(offer)
    assert client.lists.ask_status(post_type, 1001) == PostStatus.LIVE
    assert client.lists.ask_status(post_type, 1006) == PostStatus.PROTECTED
    assert client.lists.ask_status(post_type, 1051) == PostStatus.WITHDRAWN
    assert client.lists.ask_status(post_type, 999_999) == PostStatus.REMOVED


def test_notices_are_held_back_by_what_we_accept(
    wordpress: WordPressSite, offer: Offer, transport: Transport
) -> None:
    post_type, _ = news(offer)
    with fault(wordpress, "notice", "1"):
        assert transport.get(post_type.items_url, {"per_page": 1, "_fields": "id"}).body.startswith(b"[")


def test_a_truncated_answer_is_a_bad_response(wordpress: WordPressSite, offer: Offer, client: Client) -> None:
    with fault(wordpress, "truncate", "500"), pytest.raises(BadResponse) as caught:
        client.lists.read_census_page(*news(offer), 0)
    assert caught.value.reason == "The answer was cut off before its end."


def test_without_totals_nothing_is_claimed(wordpress: WordPressSite, transport: Transport) -> None:
    with fault(wordpress, "no-total", "1"):
        assert {t.total for t in discover(wordpress.url, transport).readable_types} == {None}


def test_a_site_for_members_only(wordpress: WordPressSite, offer: Offer, transport: Transport) -> None:
    with fault(wordpress, "login-required", "1"):
        with pytest.raises(NotWordPress) as found:
            discover(wordpress.url, transport)
        with pytest.raises(SiteRefused):
            Client(wordpress.api, transport).lists.read_census_page(*news(offer), 0)
    assert found.value.reason.startswith("This is a WordPress site, but its REST API is closed.")


def test_maintenance(wordpress: WordPressSite, offer: Offer, transport: Transport) -> None:
    wordpress.ctl("maintenance", "on")
    try:
        with pytest.raises(SiteFailing) as found:
            discover(wordpress.url, transport)
        with pytest.raises(SiteFailing) as caught:
            Client(wordpress.api, transport).lists.read_census_page(*news(offer), 0)
    finally:
        wordpress.ctl("maintenance", "off")
    told = "The site is closed for maintenance, and asks to be left alone for 10 minutes."
    assert (found.value.reason, caught.value.reason, caught.value.status) == (told, told, 503)
