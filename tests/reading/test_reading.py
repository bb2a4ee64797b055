"""A post as the reader meets it: clean article, versions, links that stay inside the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.errors import NotFound
from pressmark.reading import LinkKind, ReadLink, read_article
from tests.library import HOME, SmallLibrary, make_post
from tests.servers import ByteServer

HTML = f"""
<h2>Where it went</h2>
<p onclick="alert(1)">See <a href="/reports/2/?utm_source=feed">the second report</a>,
<a href="{HOME}/reports/9/">one that is not here</a> and
<a href="https://elsewhere.example/">another place</a>.</p>
<script>alert(1)</script>
<table><tr><th>Metal</th><th>Tonnes</th></tr><tr><td>Cobalt</td><td>7</td></tr></table>
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    small = SmallLibrary(tmp_path / "library")
    yield small
    small.store.close()


def test_an_article_is_read_clean(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, "A report", HTML))
    reading = read_article(library.store, post_id)
    assert (reading.post.id, reading.post.row.title) == (post_id, "A report")
    assert "alert" not in reading.article.html
    assert reading.article.text.startswith("Where it went\n")
    assert reading.article.tables[0].rows == (("Cobalt", "7"),)


def test_links_to_articles_of_the_library_lead_there(library: SmallLibrary) -> None:
    first, second = library.take(make_post(1, "A report", HTML), make_post(2, "The second"))
    reading = read_article(library.store, first)
    inside, absent, out = reading.links
    assert [reading.article.text[link.start : link.end] for link in reading.links] == [
        "the second report",
        "one that is not here",
        "another place",
    ]
    assert inside == ReadLink(
        f"{HOME}/reports/2/",
        "the second report",
        second,
        inside.start,
        inside.end,
        own_site=True,
        title="The second",
        kind=LinkKind.LIBRARY,
    )
    assert (absent.post_id, absent.own_site, absent.title, absent.kind) == (None, True, "", LinkKind.ABSENT)
    assert (out.post_id, out.own_site, out.kind) == (None, False, LinkKind.OUT)


def test_every_kept_version_is_told_oldest_first(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, "Before", "<p>One.</p>"))
    library.take(make_post(1, "After", "<p>Two.</p>"))
    versions = read_article(library.store, post_id).versions
    assert [(each.number, each.title, each.current) for each in versions] == [
        (1, "Before", False),
        (2, "After", True),
    ]


def test_reading_asks_nobody_for_anything(library: SmallLibrary) -> None:
    with ByteServer() as server:
        html = f"""<p>See <a href="{server.url}/page/">this</a>.</p><img src="{server.url}/a.png">
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="{server.url}/b.png">
            <iframe src="{server.url}/film"></iframe><link rel="stylesheet" href="{server.url}/a.css">"""
        (post_id,) = library.take(make_post(1, html=html))
        reading = read_article(library.store, post_id)
        urls = [image.url for image in reading.article.images]
        assert urls == [f"{server.url}/a.png", f"{server.url}/b.png"]
        assert [library.store.media.find(url) for url in urls] == [None, None]
        waiting = "It comes with one of the next syncs."
        assert [library.store.media.explain(url) for url in urls] == [waiting, waiting]
        assert (server.connections, server.requests) == (0, [])


def test_an_article_that_is_not_there_is_not_found(library: SmallLibrary) -> None:
    with pytest.raises(NotFound):
        read_article(library.store, 42)
    (post_id,) = library.take(make_post(1))
    with pytest.raises(NotFound):
        read_article(library.store, post_id, 2)
