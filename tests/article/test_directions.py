"""Each block runs the way its author says, else the way its first letter does."""

import unicodedata

import pytest
from hypothesis import given
from lxml import html as reader

from pressmark.article import clean
from tests.article.markup import LINK
from tests.article.markup import html as any_html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<p>א b</p><p>b א</p><p>1 2</p>", '<p dir="rtl">א b</p><p>b א</p><p>1 2</p>'),
        ("<p>“1. <b>א</b></p>", '<p dir="rtl">“1. <strong>א</strong></p>'),
        ("<p>&amp; א</p><p>\u200f 1</p>", '<p dir="rtl">&amp; א</p><p dir="rtl">\u200f 1</p>'),
        (
            "<h2>ع</h2><pre class=wp-block-verse>ع</pre>",
            '<h2 id="h-1" dir="rtl">ع</h2><pre class="verse" dir="rtl">ع</pre>',
        ),
        ("<pre>ע</pre>", "<pre>ע</pre>"),
        ("<p dir=ltr>א</p><p dir=auto>א</p>", '<p dir="ltr">א</p><p dir="rtl">א</p>'),
        (
            "<div dir=rtl><p>b</p><p dir=auto>b</p><p>1</p></div>",
            '<p dir="rtl">b</p><p>b</p><p dir="rtl">1</p>',
        ),
        (
            "<ul><li>א<li>1<li>b<li>ב</ul>",
            '<ul dir="rtl"><li>א</li><li>1</li><li dir="ltr">b</li><li>ב</li></ul>',
        ),
        ("<ul><li>b<li>א<p>c</p></ul>", '<ul><li>b</li><li dir="rtl">א<p dir="ltr">c</p></li></ul>'),
        ("<ol><li>א<ul><li>b</ul></ol>", '<ol dir="rtl"><li>א<ul><li dir="ltr">b</li></ul></li></ol>'),
        (
            "<blockquote><p>א</p><cite>b</cite></blockquote>",
            '<blockquote dir="rtl"><p>א</p><p class="cite" dir="ltr"><cite>b</cite></p></blockquote>',
        ),
        (
            "<table><tr><td>א<td>b<tr><td>c<td dir=ltr>ד</table>",
            '<table class="data"><tbody><tr><td dir="rtl"><a name="table-1"></a>א</td><td>b</td></tr>'
            '<tr><td>c</td><td dir="ltr">ד</td></tr></tbody></table>',
        ),
        ("<dl><dt>א<dd>b</dl>", '<dl dir="rtl"><dt>א</dt><dd dir="ltr">b</dd></dl>'),
        ("<ul dir=ltr><li>א<li>b</ul>", '<ul><li dir="ltr">א</li><li>b</li></ul>'),
    ],
)
def test_directions(markup: str, html: str) -> None:
    assert clean(markup, LINK).html.replace("\n", "") == html
    assert clean(html, LINK).html.replace("\n", "") == html


@given(any_html.map(lambda markup: markup.replace("dir=", "data-dir=")))
def test_where_no_author_speaks_the_first_letter_does(markup: str) -> None:
    html = clean(markup, LINK).html
    tree = reader.fromstring(f"<div>{html}</div>")
    for block in tree.iter("p", "h2", "h3", "h4", "h5", "h6"):
        said = next((one.get("dir") for one in (block, *block.iterancestors()) if one.get("dir")), "ltr")
        kinds = map(unicodedata.bidirectional, block.text_content())
        first = next((kind for kind in kinds if kind in {"L", "R", "AL"}), None)
        assert first is None or said == ("ltr" if first == "L" else "rtl")
