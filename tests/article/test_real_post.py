"""The one real post, exactly as its site serves it."""

import json
from dataclasses import replace
from typing import Any

import pytest

from pressmark.article import clean, count_words, to_text
from pressmark.article.markdown import to_markdown
from pressmark.model import Article, Heading, Link
from tests.article.markup import inspect
from tests.seed_site import SEED

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed folder is not beside the repository")


@pytest.fixture(scope="module")
def post() -> dict[str, Any]:
    answer = json.loads(SEED.read_text("utf-8"))
    post: dict[str, Any] = answer[0] if isinstance(answer, list) else answer
    return post


@pytest.fixture(scope="module")
def article(post: dict[str, Any]) -> Article:
    return clean(post["content"]["rendered"], post["link"])


def test_the_first_table_is_whole(article: Article) -> None:
    table = article.tables[0]
    assert (table.number, table.header) == (1, ("Focus", "Summary"))
    assert [row[0] for row in table.rows] == [
        "Recycling",
        "Domestic Development",
        "International Partnerships",
    ]
    assert table.rows[1][1] == (
        "State-owned Indian Rare Earths Limited (IREL) is spearheading REE extraction and has commissioned a "
        "new rare earth permanent magnet (REPM) plant in Visakhapatnam with a modest annual capacity of "
        "3,000 kg."
    )


def test_the_second_table_is_whole(article: Article) -> None:
    table = article.tables[1]
    assert (table.number, table.header) == (2, ("Missing Elements/Issues", "Summary"))
    assert [row[0] for row in table.rows] == [
        "Midstream Processing Is Still Missing",
        "Recycling Reality",
        "Small Output, High Ambition",
        "No Heavy REE Strategy",
        "Dependence on Kazakhstan Could Replace One Risk With Another",
    ]
    assert table.rows[2][1].endswith("China produces over 160,000 tons of REE magnets annually.")
    assert len(article.tables) == 2


def test_the_list_of_highlights_is_nested_as_written(article: Article) -> None:
    assert article.html.startswith(
        "<p><strong>Highlights</strong></p>\n"
        "<ul><li>India is actively working to reduce its 90% import dependence on China for rare earth "
        "elements through:"
        "<ul><li>Recycling</li>\n<li>Domestic production</li>\n"
        "<li>International partnerships</li>\n</ul>\n</li>\n"
        "<li>India lacks midstream processing capabilities"
    )
    assert article.text.split("\n")[:3] == [
        "Highlights",
        "India is actively working to reduce its 90% import dependence on China for rare earth elements "
        "through:",
        "Recycling",
    ]
    assert article.html.count("<li>") == 8
    assert article.html.count("<hr>") == 1


@pytest.mark.parametrize(
    "junk", ["opens in a new tab", "_gl", "et_bloom", "sr-only", "wp-block", "<span", "wpil"]
)
def test_no_junk_is_left(article: Article, junk: str) -> None:
    assert junk not in article.html
    assert junk not in article.text


def test_apostrophes_and_dashes_are_the_authors(article: Article) -> None:
    assert "India’s participation in the U.S.-led" in article.text
    assert "compared to China's global dominance" in article.text
    assert "India is engaging Kazakhstan—rich in 15 of 17 REEs—for potential" in article.text


def test_spaces_that_a_browser_shows_as_one_are_one(article: Article) -> None:
    assert "resource security. The nation has" in article.text
    assert "should be aware of this.</p>" in article.html


def test_links_are_absolute_and_say_only_where_they_lead(article: Article) -> None:
    assert tuple(replace(link, start=0, end=0) for link in article.links) == (
        Link("https://rareearthexchanges.com/?post_type=acf-post-type&p=38", "rare earth"),
        Link(
            "https://www.linkedin.com/in/saswata-chaudhury-3a6124217/?originalSubdomain=in",
            "Saswata Chaudhury",
        ),
        Link("https://www.teriin.org/", "The Energy and Resources Institute"),
        Link("https://www.irel.co.in/", "Indian Rare Earths Limited"),
        Link(
            "https://rareearthexchanges.com/news/indias-rare-earth-paradox-rich-in-reserves-missing-in-production/",
            "Indian REE",
        ),
        Link("https://forum.wordpress-1542803-6000058.cloudwaysapps.com/", "Forum"),
    )
    assert all(article.text[link.start : link.end] == link.text for link in article.links)


def test_the_outline_has_the_three_headings(article: Article) -> None:
    assert article.headings == (
        Heading(2, "Diversification on Paper", "h-1"),
        Heading(2, "Geopolitical Context", "h-2"),
        Heading(2, "Retail Investor Takeaway", "h-3"),
    )


def test_what_comes_out_is_clean_and_stays_so(article: Article, post: dict[str, Any]) -> None:
    assert inspect(article.html).faults == []
    assert clean(article.html, post["link"]) == article


def test_title_excerpt_and_length(article: Article, post: dict[str, Any]) -> None:
    assert to_text(post["title"]["rendered"]).startswith(
        "India’s Bid to Break Rare Earth Dependence on China: Aspi"
    )
    assert to_text(post["excerpt"]["rendered"]).endswith("partnerships reveals complex challenges.")
    assert 780 < count_words(article.text) < 830


def test_as_markdown(article: Article) -> None:
    markdown = to_markdown(article.html)
    assert "\n  - Domestic production\n" in markdown
    assert "\n## Geopolitical Context\n" in markdown
    assert "\n| Recycling | A proposed Production Linked Incentives (PLI) scheme" in markdown
    assert "see the [Forum](https://forum.wordpress-1542803-6000058.cloudwaysapps.com/)*\n" in markdown
