"""JSON of any shape becomes whole values: one bad field never loses a post."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.errors import BadResponse
from pressmark.model import PostType, RemotePost, RemoteTerm, Taxonomy
from pressmark.wordpress.parse import (
    UNWANTED,
    WANTED,
    find_link,
    parse_author,
    parse_media,
    parse_post,
    parse_row,
    parse_term,
)
from pressmark.wordpress.parse_site import parse_root, parse_taxonomies, parse_types

NEWS = PostType("news", "news", "News", False, ("topics", "places"), "https://s.example/wp-json/wp/v2/news")
TOPICS = Taxonomy("topics", "topic-base", "Topics", True, ("news",), "https://s.example/wp-json/wp/v2/t")
PLACES = Taxonomy("places", "places", "Places", False, ("news",), "https://s.example/wp-json/wp/v2/p")
BOTH = (TOPICS, PLACES)
POST = {
    "id": 6044,
    "date": "2025-05-27T22:32:36",
    "date_gmt": "2025-05-28T04:32:36",
    "guid": {"rendered": "https://s.example/?p=6044"},
    "modified": "2025-05-28T06:56:18",
    "modified_gmt": "2025-05-28T12:56:18",
    "slug": "a-post",
    "status": "publish",
    "type": "news",
    "link": "https://s.example/news/a-post/",
    "title": {"rendered": "R&#038;D &#8211; <em>it&#8217;s</em> &lt;final&gt;"},
    "content": {"rendered": "<p>Text</p>\n", "protected": False},
    "excerpt": {"rendered": "<p>Short</p>", "protected": False},
    "author": 2,
    "featured_media": 9,
    "comment_status": "open",
    "ping_status": "closed",
    "template": "",
    "format": "standard",
    "meta": {"_acf_changed": False, "footnotes": ""},
    "topic-base": [128, 122, 123, 122],
    "places": [],
    "class_list": ["post-6044", "topics-x"],
    "acf": [],
    "yoast_head": "<meta>",
    "_links": {"version-history": [{"count": 3, "href": "https://s.example/x"}]},
}

texts = st.text()
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
known_keys = st.sampled_from(
    [*POST, "rendered", "protected", "name", "source_url", "alt_text", "media_details"]
)


API = "https://s.example/wp-json/"


def parse(**changes: object) -> RemotePost:
    return parse_post({**POST, **changes}, NEWS, BOTH)


def test_a_post_is_whole() -> None:
    post = parse()
    assert post == RemotePost(
        remote_id=6044,
        type="news",
        title="R&D – it’s <final>",
        link="https://s.example/news/a-post/",
        slug="a-post",
        date=datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC),
        modified=datetime(2025, 5, 28, 12, 56, 18, tzinfo=UTC),
        html="<p>Text</p>\n",
        excerpt="<p>Short</p>",
        protected=False,
        author=2,
        featured_media=9,
        terms=(("topics", (122, 123, 128)), ("places", ())),
        class_list=("post-6044", "topics-x"),
        status="publish",
        revisions=3,
        extra='{"acf": [], "meta": {"_acf_changed": false, "footnotes": ""}, "yoast_head": "<meta>"}',
    )


def test_a_post_with_nothing_but_an_id_is_a_post() -> None:
    post = parse_post({"id": "12"}, NEWS, BOTH)
    assert (post.remote_id, post.type, post.title, post.link, post.html) == (12, "news", "", "", "")
    assert (post.date, post.author, post.status, post.extra) == (None, 0, "publish", "{}")
    assert post.terms == (("topics", ()), ("places", ()))


@pytest.mark.parametrize("number", [None, 0, -4, "", "x", 1.5, True, [], {}, 2**63, "9" * 30])
def test_without_an_id_it_is_nothing(number: object) -> None:
    with pytest.raises(BadResponse) as caught:
        parse(id=number)
    assert caught.value.reason == "An entry of “News” has no number, so it cannot be kept."
    assert caught.value.url == "https://s.example/news/a-post/"


@pytest.mark.parametrize("post", [None, [], "x", 3, {}])
def test_what_is_no_object_is_no_post(post: object) -> None:
    with pytest.raises(BadResponse):
        parse_post(post, NEWS, BOTH)
    with pytest.raises(BadResponse):
        parse_row(post, NEWS, BOTH)
    assert find_link(post) == ""
    assert (parse_term(post), parse_author(post), parse_media(post)) == (None, None, None)


def test_a_protected_post_has_no_text() -> None:
    post = parse(content={"rendered": "leaked", "protected": True})
    assert (post.protected, post.html, post.excerpt) == (True, "", "")
    assert parse(excerpt={"rendered": "", "protected": 1}).protected


def test_bare_texts_are_taken_too() -> None:
    post = parse(title="A &amp; B", content="<p>x</p>", excerpt=7)
    assert (post.title, post.html, post.excerpt) == ("A & B", "<p>x</p>", "7")


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "/relative", "", None, ["x"], "http://[", "ftp://s.example/"]
)
def test_only_web_addresses_are_links(link: object) -> None:
    assert parse(link=link).link == "https://s.example/?p=6044"
    assert parse(link=link, guid=None).link == ""


def test_php_arrays_come_in_both_shapes() -> None:
    post = parse(**{"class_list": {"0": "a", "5": "b", "6": 1}, "topic-base": {"1": "12", "7": 5, "8": None}})
    assert post.class_list == ("a", "b")
    assert post.terms[0] == ("topics", (5, 12))
    assert parse(class_list="x", places="7").class_list == ()


@pytest.mark.parametrize("shape", [[], {}, False, None, {"a": [1, {"b": "ü"}]}, "x"])
def test_what_the_site_adds_is_kept_in_any_shape(shape: object) -> None:
    extra = json.loads(parse(acf=shape, meta=shape).extra)
    assert extra == {"acf": shape, "meta": shape, "yoast_head": "<meta>"}


def test_a_local_time_counts_with_the_offset_of_the_site() -> None:
    value = POST | {"date_gmt": None, "modified_gmt": "0000-00-00T00:00:00"}
    assert parse_post(value, NEWS, BOTH).date is None
    post = parse_post(value, NEWS, BOTH, timezone(timedelta(hours=-6)))
    assert post.date == datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)
    assert post.modified == datetime(2025, 5, 28, 12, 56, 18, tzinfo=UTC)


def test_a_row_of_a_census_equals_the_fingerprint_of_its_post() -> None:
    keys = ("id", "date_gmt", "modified_gmt", "featured_media", "topic-base", "places")
    row = {key: POST[key] for key in keys}
    assert parse_row(row, NEWS, BOTH) == parse().fingerprint()


def test_a_term() -> None:
    value = {
        "id": 5,
        "name": "Great &amp; Lakes",
        "slug": "great-lakes",
        "parent": "3",
        "description": "<p>About\n&lt;them&gt;</p>",
        "count": 8,
        "link": "https://s.example/t/great-lakes/",
    }
    assert parse_term(value) == RemoteTerm(
        5, "Great & Lakes", "great-lakes", 3, "About <them>", 8, "https://s.example/t/great-lakes/"
    )
    assert parse_term({"id": 5, "slug": "x"}) == RemoteTerm(5, "x", "x")


def test_an_author() -> None:
    author = parse_author({"id": 5, "name": "News &amp; Desk", "slug": "desk", "link": "x"})
    assert author is not None
    assert (author.name, author.slug, author.link) == ("News & Desk", "desk", "")


def test_a_medium_needs_the_address_of_its_file() -> None:
    media = parse_media(
        {
            "id": 5,
            "source_url": "https://s.example/a.png",
            "alt_text": "A &amp; B",
            "caption": {"rendered": "<p>By <i>C</i></p>"},
            "mime_type": "image/png",
            "media_details": {"width": 640, "height": "360"},
        }
    )
    assert media is not None
    assert (media.alt, media.caption, media.mime, media.width, media.height) == (
        "A & B",
        "By C",
        "image/png",
        640,
        360,
    )
    bare = parse_media({"id": 5, "source_url": "https://s.example/a.png", "media_details": []})
    assert bare is not None
    assert bare.width == 0
    assert parse_media({"id": 5, "source_url": "data:image/png;base64,AA=="}) is None


@given(st.dictionaries(known_keys, values), values)
def test_any_fields_make_a_post_or_a_bad_response(fields: dict[str, object], number: object) -> None:
    for value in ({**POST, **fields}, {**fields, "id": number}):
        try:
            post = parse_post(value, NEWS, BOTH, UTC)
            row = parse_row(value, NEWS, BOTH)
        except BadResponse:
            continue
        assert post.remote_id == row.remote_id > 0
        assert post.fingerprint().digest()
        expected = {
            key: part
            for key, part in value.items()
            if key == "meta" or key not in {*WANTED, *UNWANTED, "topic-base", "places"}
        }
        assert json.loads(post.extra) == expected


@given(values | st.dictionaries(known_keys, values))
def test_anything_is_a_value_or_none(value: object) -> None:
    for part in (value, {"id": 4, "value": value}, {**POST, "name": value, "source_url": value}):
        parse_term(part)
        parse_author(part)
        parse_media(part)
        parse_root(part)
        parse_root({"namespaces": ["wp/v2"], "gmt_offset": value, "home": value, "name": value})
        parse_types(part, API)
        parse_types({"n": {"slug": value, "rest_base": value, "_links": value, "name": value}}, API)
        parse_taxonomies({"n": {"types": value, "hierarchical": value, "rest_namespace": value}}, API)
        find_link(part)
