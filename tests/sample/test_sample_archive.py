"""The content: whole, consistent, and rich enough to show what the program does."""

import re
import struct
from collections import Counter
from datetime import datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest

from tests.sample.web import Web, ask

VOID = {"img", "br", "hr", "col"}
BASES = {
    "category": "categories",
    "post_tag": "tags",
    "material": "materials",
    "region": "region",
    "topic": "topics",
}


class Page(HTMLParser):
    """Checks that elements nest, and collects what they refer to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.counts: Counter[str] = Counter()
        self.links: list[str] = []
        self.images: list[dict[str, str]] = []
        self.ids: list[str] = []
        self.faults: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.counts[tag] += 1
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            self.links.append(given["href"])
        if tag == "img":
            self.images.append(given)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and (not self.open or self.open.pop() != tag):
            self.faults.append(tag)


def parse(post: dict[str, Any]) -> Page:
    return Page(post["content"]["rendered"])


@pytest.fixture(scope="module")
def posts(web: Web) -> list[dict[str, Any]]:
    return web.read_posts()


def test_there_are_forty_one_articles(posts: list[dict[str, Any]]) -> None:
    assert Counter(post["type"] for post in posts) == {"dispatch": 36, "post": 4, "page": 1}


def test_ids_slugs_and_links_are_unique(web: Web, posts: list[dict[str, Any]]) -> None:
    media = web.read("media?per_page=100")
    for key in ("id", "slug", "link"):
        values = [each[key] for each in posts + media]
        assert len(set(values)) == len(values)
    terms = [term["id"] for base in BASES.values() for term in web.read(f"{base}?per_page=100")]
    assert len(set(terms)) == len(terms)


def test_the_html_of_every_article_is_well_formed(posts: list[dict[str, Any]]) -> None:
    for post in posts:
        page = parse(post)
        assert (page.faults, page.open) == ([], []), post["slug"]
        assert len(set(page.ids)) == len(page.ids), post["slug"]
        assert "{{" not in post["content"]["rendered"], post["slug"]


def test_internal_links_lead_to_articles_and_there_are_many(web: Web, posts: list[dict[str, Any]]) -> None:
    known = {post["link"] for post in posts}
    internal = [link for post in posts for link in parse(post).links if link.startswith(web.url)]
    assert set(internal) <= known
    assert len(internal) >= 30
    linked = Counter(internal)
    assert len(linked) >= 25


def test_anchors_lead_to_a_place_in_the_article(posts: list[dict[str, Any]]) -> None:
    anchors = 0
    for post in posts:
        page = parse(post)
        for link in page.links:
            if link.startswith("#"):
                anchors += 1
                assert link[1:] in page.ids, post["slug"]
    assert anchors


def test_other_links_go_to_the_web_and_some_are_dressed_as_themes_dress_them(
    web: Web, posts: list[dict[str, Any]]
) -> None:
    others = [link for post in posts for link in parse(post).links if not link.startswith((web.url, "#"))]
    assert all(link.startswith(("https://", "mailto:")) for link in others)
    assert sum("utm_source=" in link for link in others) >= 4
    everything = "".join(post["content"]["rendered"] for post in posts)
    for junk in ("screen-reader-text", "et_bloom_bottom_trigger", "sharedaddy", 'target="_blank"'):
        assert junk in everything


def test_images_exist_in_every_size_that_is_named(web: Web, posts: list[dict[str, Any]]) -> None:
    media = {each["id"]: each for each in web.read("media?per_page=100")}
    shown = [image for post in posts for image in parse(post).images]
    assert len(shown) >= 6
    for image in shown:
        assert image["alt"]
        candidates = [each.split() for each in image["srcset"].split(", ")]
        assert [image["src"], f"{image['width']}w"] in candidates
        for url, width in candidates:
            assert read_size(url)[0] == int(width.removesuffix("w"))
    for each in media.values():
        assert read_size(each["source_url"]) == (
            each["media_details"]["width"],
            each["media_details"]["height"],
        )
        for size in each["media_details"]["sizes"].values():
            assert read_size(size["source_url"]) == (size["width"], size["height"])
    featured = {post["featured_media"] for post in posts} - {0}
    assert featured == set(media)


def read_size(url: str) -> tuple[int, int]:
    """Width and height of a PNG, from its first chunk."""
    heard = ask(url)
    assert (heard.status, heard.headers["content-type"]) == (200, "image/png")
    assert heard.body.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(heard.body) < 80_000
    return struct.unpack(">II", heard.body[16:24])


def test_terms_of_articles_exist_and_counts_are_right(web: Web, posts: list[dict[str, Any]]) -> None:
    for taxonomy, base in BASES.items():
        terms = {term["id"]: term for term in web.read(f"{base}?per_page=100")}
        carried = Counter(term for post in posts for term in post.get(base, []))
        assert set(carried) <= set(terms)
        assert {key: term["count"] for key, term in terms.items() if term["count"]} == carried
        parents = {term.get("parent", 0) for term in terms.values()} - {0}
        assert parents <= set(terms)
        for post in posts:
            classes = {f"{taxonomy}-{terms[term]['slug']}" for term in post.get(base, [])}
            assert classes <= set(post["class_list"])


def test_every_article_is_signed(web: Web, posts: list[dict[str, Any]]) -> None:
    authors = {author["id"]: author["name"] for author in web.read("users")}
    assert set(authors.values()) == {"Marit Oyelaran", "Tomáš Vrba"}
    assert {post["author"] for post in posts} == set(authors)


def test_dates_are_consistent_and_spread_over_the_year(web: Web, posts: list[dict[str, Any]]) -> None:
    for each in posts + web.read("media?per_page=100"):
        for name in ("date", "modified"):
            local, gmt = datetime.fromisoformat(each[name]), datetime.fromisoformat(each[f"{name}_gmt"])
            assert local - gmt == timedelta(hours=2), each["slug"]
        assert each["date"] <= each["modified"], each["slug"]
    months = {post["date"][:7] for post in posts}
    assert months == {f"2026-{month:02}" for month in range(1, 10)}
    by_id = sorted(posts, key=lambda post: post["id"])
    assert [post["date"] for post in by_id] == sorted(post["date"] for post in posts)


def test_there_are_many_tables_and_some_have_spans(posts: list[dict[str, Any]]) -> None:
    with_tables = [post for post in posts if parse(post).counts["table"]]
    assert len(with_tables) >= 25
    html = "".join(post["content"]["rendered"] for post in with_tables)
    assert sum("rowspan=" in post["content"]["rendered"] for post in with_tables) >= 2
    assert "colspan=" in html
    assert html.count("wp-element-caption") >= 20


def test_the_archive_has_one_of_everything_that_articles_are_made_of(posts: list[dict[str, Any]]) -> None:
    counts: Counter[str] = Counter()
    for post in posts:
        counts.update(parse(post).counts)
    for tag in (
        "h2",
        "h3",
        "ul",
        "ol",
        "blockquote",
        "cite",
        "pre",
        "code",
        "dl",
        "sup",
        "sub",
        "hr",
        "figcaption",
    ):
        assert counts[tag], tag
    html = "".join(post["content"]["rendered"] for post in posts)
    assert re.search(r"<li>[^<]*\n<ul", html), "a list in a list"
    assert 'dir="rtl"' in html
    assert "レアアース" in html
    assert "wp-block-footnotes" in html


def test_lengths_vary(posts: list[dict[str, Any]]) -> None:
    words = [len(re.sub(r"<[^>]+>", " ", post["content"]["rendered"]).split()) for post in posts]
    assert sum(words) > 14_000
    assert max(words) > 700
    assert sum(150 <= count < 300 for count in words) >= 8


def test_one_article_is_protected_and_one_has_no_excerpt(posts: list[dict[str, Any]]) -> None:
    protected = [post for post in posts if post["content"]["protected"]]
    assert [post["slug"] for post in protected] == ["members-briefing-dysprosium"]
    assert (protected[0]["content"]["rendered"], protected[0]["excerpt"]["rendered"]) == ("", "")
    assert "post-password-required" in protected[0]["class_list"]
    assert "password-protected" in ask(protected[0]["link"]).body.decode()
    bare = [post["slug"] for post in posts if not post["excerpt"]["rendered"] and post not in protected]
    assert bare == ["antimony-against-fire"]


def test_titles_come_with_entities(posts: list[dict[str, Any]]) -> None:
    titles = "\n".join(post["title"]["rendered"] for post in posts)
    for entity in ("&#8217;", "&#8220;", "&amp;", "&lt;"):
        assert entity in titles


def test_fields_of_plugins_come_in_every_shape(posts: list[dict[str, Any]]) -> None:
    assert {type(post["acf"]) for post in posts} == {list, dict, bool}
    assert {type(post["meta"]) for post in posts} == {list, dict}
