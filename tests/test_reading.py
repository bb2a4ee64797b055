"""A post as the reader meets it: clean article, versions, links that stay inside the library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.errors import NotFound
from pressmark.reading import ReadLink, read_article
from tests.library import HOME, SmallLibrary, make_post

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
    assert read_article(library.store, first).links == (
        ReadLink(f"{HOME}/reports/2/", "the second report", second),
        ReadLink(f"{HOME}/reports/9/", "one that is not here", None),
        ReadLink("https://elsewhere.example/", "another place", None),
    )


def test_every_kept_version_is_told_oldest_first(library: SmallLibrary) -> None:
    (post_id,) = library.take(make_post(1, "Before", "<p>One.</p>"))
    library.take(make_post(1, "After", "<p>Two.</p>"))
    versions = read_article(library.store, post_id).versions
    assert [(each.number, each.title, each.current) for each in versions] == [
        (1, "Before", False),
        (2, "After", True),
    ]


def test_an_article_that_is_not_there_is_not_found(library: SmallLibrary) -> None:
    with pytest.raises(NotFound):
        read_article(library.store, 42)
