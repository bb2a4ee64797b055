"""Headings are known by the names that the site gave them."""

import pytest

from pressmark.article import clean
from tests.article.markup import LINK


@pytest.mark.parametrize(
    "markup",
    [
        "<p>a</p><h2 id='deep'>b</h2>",
        "<p>a</p><h2><span id='deep'></span>b</h2>",
        "<p>a</p><p><a name='deep'></a></p><h2>b</h2>",
        "<p>a<a id='deep'></a></p><h2>b</h2>",
        "a<div id='deep'><section><h2>b</h2>c</section></div>",
        "<p>[su_note a=1]a[/su_note]</p><h2 id='deep'>b</h2>",
    ],
)
def test_the_sites_names_of_headings_are_known(markup: str) -> None:
    article = clean(f"<h2 id='{'x' * 400}'>1</h2>{markup}<p id='other'>c</p><h2 id='deep'>2</h2>", LINK)
    assert article.anchors == (("deep", "h-2"),)
    assert "deep" not in article.html


def test_a_name_that_is_not_just_before_a_heading_is_not_that_heading() -> None:
    assert clean("<p id='x'>a</p><h2>b</h2>", LINK).anchors == ()
