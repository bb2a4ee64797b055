"""The blocks of WordPress's own test data: about 77 kinds."""

import functools
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pressmark.article import clean
from pressmark.article.guard import tidy
from pressmark.article.markdown import to_markdown
from pressmark.article.text import text_of
from tests.article.markup import LINK, characters, inspect

FILE = Path(__file__).parents[3] / "shared" / "corpora" / "wordpress" / "64-block-test-data.xml"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"

pytestmark = pytest.mark.skipif(not FILE.exists(), reason="the corpora are not beside the repository")


@functools.cache
def read_items() -> dict[str, str]:
    items = ET.parse(FILE).iter("item")  # noqa: S314 - a file of the corpora
    return {item.findtext("title", ""): item.findtext(CONTENT, "") for item in items}


TITLES = list(read_items()) if FILE.exists() else []


@pytest.mark.parametrize("title", TITLES)
def test_every_block_cleans(title: str) -> None:
    article = clean(read_items()[title], LINK)
    inspector = inspect(article.html)
    assert inspector.faults == []
    assert characters("".join(inspector.text)) == characters(article.text)
    assert text_of(article.html) == article.text
    assert clean(article.html, LINK).html == article.html
    assert bool(to_markdown(article.html)) == bool(article.html)


@pytest.mark.parametrize("title", TITLES)
def test_tidying_changes_nothing_in_good_markup(title: str) -> None:
    content = read_items()[title]
    assert clean(tidy(content), LINK) == clean(content, LINK)


def test_tables_have_their_captions_and_headers() -> None:
    first, second, third = clean(read_items()["Table"], LINK).tables[:3]
    assert (first.caption, first.header, first.rows) == (
        "Caption",
        ("", ""),
        (("Cell 1", "Cell 2"), ("Cell 3", "Cell 4")),
    )
    assert second.header == ("Header label", "Header label")
    assert third.rows[-1] == ("Footer label", "Footer label")


def test_media_become_cards() -> None:
    article = clean(read_items()["Video"], LINK)
    url = "https://wpthemetestdata.files.wordpress.com/2013/12/2014-slider-mobile-behavior.mov"
    assert f'<p class="embed video"><a href="{url}">2014-slider-mobile-behavior.mov</a></p>' in article.html
    assert '<p class="caption">With custom caption</p>' in article.html


def test_galleries_are_figures_with_captions() -> None:
    article = clean(read_items()["Gallery"], LINK)
    assert article.html.count('<p class="figure"><img ') == read_items()["Gallery"].count("<img ")
    assert '<p class="caption">Single image caption</p>\n<p class="figure">' in article.html


def test_a_file_is_named_once() -> None:
    assert clean(read_items()["File"], LINK).text.startswith("Wind Farm\n2014-slider")
