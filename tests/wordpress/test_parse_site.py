"""What a site says of itself, in any shape."""

import pytest

from pressmark.model import PostType, Taxonomy
from pressmark.wordpress.parse_site import parse_root, parse_taxonomies, parse_types

API = "https://s.example/wp-json/"


def test_a_root() -> None:
    root = parse_root(
        {
            "name": "A &amp; B",
            "description": "",
            "url": "https://s.example",
            "home": "https://s.example/home",
            "gmt_offset": "5.5",
            "timezone_string": "Asia/Kolkata",
            "namespaces": {"0": "oembed/1.0", "3": "wp/v2"},
        }
    )
    assert root is not None
    assert (root.name, root.home, root.gmt_offset, root.namespaces) == (
        "A & B",
        "https://s.example/home",
        5.5,
        ("oembed/1.0", "wp/v2"),
    )
    assert parse_root({"namespaces": ["wp/v2"], "gmt_offset": "x"}) is not None


@pytest.mark.parametrize(
    "value", [[], None, {}, {"namespaces": []}, {"namespaces": "wp/v2"}, {"namespaces": ["wp/v1"]}]
)
def test_what_is_no_root(value: object) -> None:
    assert parse_root(value) is None


def test_types_and_taxonomies_in_any_shape() -> None:
    entry = {"name": "N &amp; M", "slug": "n", "rest_base": "ns", "taxonomies": ["t"], "hierarchical": 1}
    expected = PostType("n", "ns", "N & M", True, ("t",), "https://s.example/wp-json/wp/v2/ns")
    assert parse_types({"n": entry, "bad": 3, "worse": None}, API) == (expected,)
    assert parse_types([entry, entry, {}, "x"], API) == (expected,)
    assert parse_types({"n": {}}, API) == (
        PostType("n", "n", "n", False, (), "https://s.example/wp-json/wp/v2/n"),
    )
    assert parse_types("x", API) == parse_types(None, API) == ()
    taxonomy = parse_taxonomies(
        {"t": {"rest_base": False, "types": {"0": "n"}, "rest_namespace": "x/v1"}}, API
    )
    assert taxonomy == (Taxonomy("t", "t", "t", False, ("n",), "https://s.example/wp-json/x/v1/t"),)


def test_a_base_that_is_a_pattern_has_no_collection() -> None:
    (found,) = parse_types({"f": {"rest_base": r"a/(?P<id>[\d]+)/b"}}, API)
    assert found.items_url == ""


@pytest.mark.parametrize(
    "links", [[], {}, None, {"wp:items": []}, {"wp:items": [3]}, {"wp:items": {"0": {}}}]
)
def test_links_of_any_shape(links: object) -> None:
    (found,) = parse_types({"n": {"_links": links}}, API)
    assert found.items_url == "https://s.example/wp-json/wp/v2/n"
