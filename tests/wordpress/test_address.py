"""Addresses as people type them, and routes in both shapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import NotAUrl
from pressmark.wordpress.address import (
    add_params,
    clean_root,
    follow,
    guess_home,
    guess_roots,
    host_of,
    is_loopback,
    is_web,
    read_typed,
    route,
)

PRETTY = "https://site.example/blog/wp-json/"
PLAIN = "https://site.example/index.php?rest_route=/"


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("example.org", ("https://example.org/", "http://example.org/")),
        ("  <Example.ORG/Path/> ", ("https://example.org/Path/", "http://example.org/Path/")),
        ("“https://example.org”", ("https://example.org/",)),
        ("HTTP://example.org", ("http://example.org/",)),
        ("http:\\\\example.org\\x", ("http://example.org/x",)),
        ("https://example.org/a-post/?utm=1#comments", ("https://example.org/a-post/?utm=1",)),
        ("https://bücher.example/ü", ("https://xn--bcher-kva.example/%C3%BC",)),
        ("https://user:secret@example.org/", ("https://example.org/",)),
        ("localhost", ("http://localhost/", "https://localhost/")),
        ("localhost:8080/x", ("http://localhost:8080/x", "https://localhost:8080/x")),
        ("127.0.0.1:8080", ("http://127.0.0.1:8080/", "https://127.0.0.1:8080/")),
        ("[::1]:8080", ("http://[::1]:8080/", "https://[::1]:8080/")),
        ("example.org:8443", ("https://example.org:8443/", "http://example.org:8443/")),
        ("http://wiki/start", ("http://wiki/start",)),
        ("https://example.org/wp-admin/edit.php?x=1", ("https://example.org/",)),
        ("https://example.org/blog/wp-login.php?redirect_to=x", ("https://example.org/blog/",)),
        ("https://example.org/blog/feed/", ("https://example.org/blog/",)),
        ("https://example.org/feed", ("https://example.org/",)),
        ("https://example.org/comments/feed/atom/", ("https://example.org/",)),
        ("https://example.org/a-post/feed/", ("https://example.org/a-post/",)),
        ("https://example.org/feed-the-world/", ("https://example.org/feed-the-world/",)),
        ("https://example.org/wp-content/uploads/a.png", ("https://example.org/",)),
        ("https://example.org/xmlrpc.php?rsd", ("https://example.org/",)),
    ],
)
def test_what_people_type(typed: str, pages: tuple[str, ...]) -> None:
    found = read_typed(typed)
    assert (found.pages, found.api) == (pages, "")


@pytest.mark.parametrize(
    ("typed", "page", "api"),
    [
        (
            "https://e.example/blog/wp-json/wp/v2/posts?per_page=3",
            "https://e.example/blog/",
            "https://e.example/blog/wp-json/",
        ),
        ("https://e.example/wp-json", "https://e.example/", "https://e.example/wp-json/"),
        (
            "https://e.example/index.php?rest_route=/wp/v2/types&x=1",
            "https://e.example/",
            "https://e.example/index.php?rest_route=/",
        ),
        ("https://e.example/b/?rest_route=/", "https://e.example/b/", "https://e.example/b/?rest_route=/"),
    ],
)
def test_the_root_of_an_api_may_be_typed(typed: str, page: str, api: str) -> None:
    found = read_typed(typed)
    assert (found.pages, found.api) == ((page,), api)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "The address is empty."),
        ("   ", "The address is empty."),
        ("wordpress", "This is no address of a web site."),
        ("two words", "This is no address of a web site."),
        ("two words.example", "This is no address of a web site."),
        ("http://", "This is no address of a web site."),
        ("https:///path", "This is no address of a web site."),
        ("https://ex ample.org", "This is no address of a web site."),
        ("https://a..example", "This is no address of a web site."),
        ("https://.example", "This is no address of a web site."),
        ("https://example.org:99999/", "This is no address of a web site."),
        ("https://example.org:port/", "This is no address of a web site."),
        ("https://[::1/", "This is no address of a web site."),
        ("http:////[:[:]80/?rest]]]v2/", "This is no address of a web site."),
        ("https://" + "a." * 150 + "example", "This is no address of a web site."),
        ("https://" + "a" * 70 + ".example", "This is no address of a web site."),
        ("ftp://example.org", "This is no address of a web site."),
        ("mailto:me@example.org", "This is no address of a web site."),
        ("javascript:alert(1)", "This is no address of a web site."),
        ("file:///etc/passwd", "This is no address of a web site."),
    ],
)
def test_what_is_no_address(typed: str, reason: str) -> None:
    with pytest.raises(NotAUrl) as caught:
        read_typed(typed)
    assert caught.value.reason == reason
    assert caught.value.advice


@given(st.text(max_size=60) | st.from_regex(r"(https?://)?[a-z.\[\]:@/?#%\\ü-]{1,40}", fullmatch=True))
def test_anything_typed_is_an_address_or_none(typed: str) -> None:
    try:
        found = read_typed(typed)
    except NotAUrl:
        return
    assert all(is_web(page) for page in found.pages)
    assert found.api == "" or is_web(found.api)


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        ("http://a.example", True),
        ("https://[::1]:8/x", True),
        ("HTTPS://A.example/", True),
        ("ftp://a.example", False),
        ("//a.example", False),
        ("http:///x", False),
        ("http://[::1", False),
        ("http://a.example:port", False),
        ("http://a%20b.example", False),
        ("javascript://a.example/%0aalert(1)", False),
        ("", False),
    ],
)
def test_what_belongs_to_the_web(url: str, answer: bool) -> None:
    assert is_web(url) is answer


def test_hosts() -> None:
    assert [host_of(url) for url in ("https://A.example:8/", "http://[::1]/", "x", "http://[")] == [
        "a.example",
        "::1",
        "",
        "",
    ]
    assert [is_loopback(host) for host in ("localhost", "a.localhost", "127.8.8.8", "::1")] == [True] * 4
    assert [is_loopback(host) for host in ("example.org", "10.0.0.1", "")] == [False] * 3


@pytest.mark.parametrize(
    ("api", "path", "url"),
    [
        (PRETTY, "wp/v2/types", "https://site.example/blog/wp-json/wp/v2/types"),
        (PLAIN, "wp/v2/types", "https://site.example/index.php?rest_route=/wp/v2/types"),
        ("https://s.example/?lang=en&rest_route=/", "/a/b/", "https://s.example/?lang=en&rest_route=/a/b"),
        ("https://s.example/?rest_route=%2Fwp%2Fv2%2Fx", "7", "https://s.example/?rest_route=/wp/v2/x/7"),
        ("https://s.example/wp-json/wp/v2/x?a=b", "7", "https://s.example/wp-json/wp/v2/x/7?a=b"),
        (PRETTY, "wp/v2/größe", "https://site.example/blog/wp-json/wp/v2/gr%C3%B6%C3%9Fe"),
        (PLAIN, "wp/v2/größe", "https://site.example/index.php?rest_route=/wp/v2/gr%C3%B6%C3%9Fe"),
    ],
)
def test_routes_have_the_shape_of_their_api(api: str, path: str, url: str) -> None:
    assert route(api, path) == url


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://site.example/blog/wp-json/wp/v2/x", "https://site.example/blog/wp-json/wp/v2/x"),
        ("http://site.example/blog/wp-json/wp/v2/x#y", "https://site.example/blog/wp-json/wp/v2/x"),
        ("http://site.example:80/other/x", "https://site.example/other/x"),
        ("https://elsewhere.example/wp-json/wp/v2/x", "https://site.example/blog/wp-json/wp/v2/posts"),
        ("https://site.example:8443/wp-json/wp/v2/x", "https://site.example/blog/wp-json/wp/v2/posts"),
        ("ftp://site.example/x", "https://site.example/blog/wp-json/wp/v2/posts"),
        ("/wp-json/wp/v2/x", "https://site.example/blog/wp-json/wp/v2/posts"),
        (None, "https://site.example/blog/wp-json/wp/v2/posts"),
        (["x"], "https://site.example/blog/wp-json/wp/v2/posts"),
    ],
)
def test_an_advertised_collection_is_followed_on_its_own_host_only(href: object, url: str) -> None:
    assert follow(PRETTY, href, "wp/v2/posts") == url


def test_parameters_are_added_readably() -> None:
    assert add_params(PLAIN, {"a": "1,2", "b": "x y+z&ü"}) == PLAIN + "&a=1,2&b=x%20y%2Bz%26%C3%BC"
    assert add_params("https://s.example/p#f", {"n": 3}) == "https://s.example/p?n=3"
    assert add_params(PRETTY, None) == PRETTY


def test_a_root_is_kept_without_our_question() -> None:
    assert (
        clean_root("https://s.example/wp-json?_fields=a&x=1", ("_fields",))
        == "https://s.example/wp-json/?x=1"
    )
    assert (
        clean_root("https://s.example/?rest_route=/&_fields=a", ("_fields",))
        == "https://s.example/?rest_route=/"
    )


@pytest.mark.parametrize(
    ("api", "home"),
    [
        (PRETTY, "https://site.example/blog/"),
        (PLAIN, "https://site.example/"),
        ("https://s.example/index.php/wp-json/?x=1", "https://s.example/"),
        ("https://s.example/b/?rest_route=/", "https://s.example/b/"),
        ("https://api.example/data/", "https://api.example/data/"),
    ],
)
def test_a_home_page_is_guessed_from_the_api(api: str, home: str) -> None:
    assert guess_home(api) == home


def test_roots_are_guessed_from_the_folder_up() -> None:
    assert guess_roots("https://s.example/a/b/c/d/post.html?x=1") == (
        "https://s.example/a/b/wp-json/",
        "https://s.example/a/b/?rest_route=/",
        "https://s.example/a/wp-json/",
        "https://s.example/a/?rest_route=/",
        "https://s.example/wp-json/",
        "https://s.example/?rest_route=/",
    )
    assert guess_roots("https://s.example/post") == (
        "https://s.example/wp-json/",
        "https://s.example/?rest_route=/",
    )


HOSTED = "https://public-api.wordpress.com/wp-json/?rest_route=/sites/blog.wordpress.com"


@pytest.mark.parametrize("end", ["", "/"])
def test_routes_of_a_site_at_wordpress_com_have_the_namespace_first(end: str) -> None:
    posts = "https://public-api.wordpress.com/wp/v2/sites/blog.wordpress.com/posts"
    assert route(HOSTED + end, "wp/v2/posts") == posts
    assert route(posts, "7") == f"{posts}/7"
    assert follow(HOSTED + end, None, "wpcom/v2/likes") == (
        "https://public-api.wordpress.com/wpcom/v2/sites/blog.wordpress.com/likes"
    )
    assert clean_root(f"{HOSTED}{end}&_fields=name", ("_fields",)) == HOSTED + end


def test_a_site_at_wordpress_com_is_guessed_by_its_name() -> None:
    assert guess_roots("https://blog.wordpress.com/2025/")[0] == HOSTED + "/"
    assert all("public-api" not in root for root in guess_roots("https://wordpress.com.example/"))


@pytest.mark.parametrize(
    "typed",
    [
        "https://public-api.wordpress.com/wp/v2/sites/blog.wordpress.com",
        "https://public-api.wordpress.com/wp/v2/sites/blog.wordpress.com/posts?page=2",
        "https://public-api.wordpress.com/rest/v1.1/sites/blog.wordpress.com/posts/",
        "https://public-api.wordpress.com/wp-json/?rest_route=/sites/blog.wordpress.com/wp/v2/posts",
    ],
)
def test_an_address_at_wordpress_com_names_the_site(typed: str) -> None:
    assert read_typed(typed).api == HOSTED + "/"
