"""Markup of every kind becomes a small, regular HTML."""

import pytest

from pressmark.article import CLEANER_VERSION, clean
from pressmark.model import Heading
from tests.article.markup import LINK

IMAGE = '<img src="https://site.example/i.png" alt="">'
FIGURE = f'<p class="figure">{IMAGE}</p><p class="caption">c</p>'


def flat(markup: str) -> str:
    """Give the HTML without the line ends between blocks."""
    return clean(markup, LINK).html.replace("\n", "")


def test_the_version_says_when_texts_must_be_made_anew() -> None:
    assert CLEANER_VERSION >= 1


@pytest.mark.parametrize(
    "nothing",
    [
        "",
        " \n ",
        "<p></p>",
        "<p>&nbsp;</p>",
        "<ul><li></li></ul>",
        "<p>\u200b</p>",
        "<!-- x -->",
        "<hr>",
        "<br>",
        "<table><tr><td></td></tr></table>",
        "<h2></h2>",
        "<a href='/x'></a>",
        "<b> </b>",
    ],
)
def test_what_shows_nothing_is_nothing(nothing: str) -> None:
    assert clean(nothing, LINK).html == ""


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("word", "<p>word</p>"),
        ("<div>one<div>two</div>three</div>", "<p>one</p><p>two</p><p>three</p>"),
        ("<section><header>a</header><p>b</p><footer>c</footer></section>", "<p>a</p><p>b</p><p>c</p>"),
        ("<p>a <b>b</b><i> c</i> d</p>", "<p>a <strong>b</strong> <em>c</em> d</p>"),
        ("<p> a  <b> b </b> c </p>", "<p>a <strong>b</strong> c</p>"),
        ("<b><b>a</b></b>", "<p><strong>a</strong></p>"),
        ("<strong><p>a</p><p>b</p></strong>", "<p><strong>a</strong></p><p><strong>b</strong></p>"),
        ("<p>a<b></b>b<i><u></u></i></p>", "<p>ab</p>"),
        (
            "<tt>a</tt><ins>b</ins><del>c</del><strike>d</strike><dfn>e</dfn>",
            "<p><code>a</code><u>b</u><s>c</s><s>d</s><em>e</em></p>",
        ),
        ("<font color=red>a</font><big>b</big><abbr title=x>c</abbr>", "<p>abc</p>"),
        (
            "<p>a<mark>b</mark><kbd>c</kbd>H<sub>2</sub>O</p>",
            "<p>a<mark>b</mark><kbd>c</kbd>H<sub>2</sub>O</p>",
        ),
        ("He said <q>no</q>.", "<p>He said “no”.</p>"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "<p>漢(kan)</p>"),
        ("<ruby>漢<rt></rt></ruby>", "<p>漢</p>"),
        ("a<wbr>b", "<p>ab</p>"),
    ],
)
def test_inline_elements_and_paragraphs(markup: str, html: str) -> None:
    assert flat(markup) == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<p>a<br>b</p>", "<p>a<br>b</p>"),
        ("<p><br>a<br></p>", "<p>a</p>"),
        ("<p>a<br><br>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a <br> b</p>", "<p>a<br>b</p>"),
        ("<p>a<br><img src=/i.png></p>", f"<p>a<br>{IMAGE}</p>"),
        ("<b>a<br>b</b>", "<p><strong>a<br>b</strong></p>"),
        ("<li>a<br><br>b</li>", "<ul><li>a<p>b</p></li></ul>"),
        ("<h2>a<br><br>b</h2>", '<h2 id="h-1">a<br>b</h2>'),
        ("<p>a</p><hr><hr><p>b</p><hr>", "<p>a</p><hr><p>b</p>"),
        ("<p>a</p><ul><li>b</li><hr><li>c</li></ul>", "<p>a</p><ul><li>b</li><li>c</li></ul>"),
        ("<p>a</p><blockquote><hr>b</blockquote>", "<p>a</p><hr><blockquote><p>b</p></blockquote>"),
        ("<figcaption>a<hr>b</figcaption>", '<p class="caption">a<br>b</p>'),
    ],
)
def test_breaks_and_rules(markup: str, html: str) -> None:
    assert flat(markup) == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("3&nbsp;kg", "<p>3\u00a0kg</p>"),
        ("a.&nbsp; b", "<p>a. b</p>"),
        ("a &nbsp;<b>b</b>", "<p>a <strong>b</strong></p>"),
        ("a<b>&nbsp;</b>b", "<p>a\u00a0b</p>"),
        ("a\t<i>b</i>", "<p>a <em>b</em></p>"),
        ("’ &amp;amp; &lt;b&gt; &#8217; &quot;", '<p>’ &amp;amp; &lt;b&gt; ’ "</p>'),
        ("so\u00adft \ufeffmark \ufffc \x01 \ufdd0", "<p>soft mark</p>"),
        ("a\ud800b", "<p>a\ufffdb</p>"),
        ("a\x00b", "<p>ab</p>"),
        ("a\u2028b\x85c\x0bd", "<p>a b c d</p>"),
        ("e\u0301", "<p>é</p>"),
        ("e<b>\u0301a</b>", "<p>é<strong>a</strong></p>"),
        ("e<b>\u0301</b>", "<p>é</p>"),
        ("\u1100<b>\u1161 x</b>", "<p>가 <strong>x</strong></p>"),
        ("日<b>本</b>", "<p>日<strong>本</strong></p>"),
        ("👩\u200d👩", "<p>👩\u200d👩</p>"),
        ("<p>\u200d</p>a<br>\u200b<br>b", "<p>a</p><p>b</p>"),
    ],
)
def test_white_space_entities_and_unicode(markup: str, html: str) -> None:
    assert flat(markup) == html


def test_marks_are_not_composed_without_end() -> None:
    assert clean("x" * 2_000 + "<b>\u0301</b>", LINK).text.endswith("x\u0301")


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul><ul><li>a</li></ul></ul>", "<ul><li><ul><li>a</li></ul></li></ul>"),
        ("<ul>a<li>b</li>c</ul>", "<ul><li>a</li><li>b<p>c</p></li></ul>"),
        ("<ul><div><li>a</li></div>b</ul>", "<ul><li>a<p>b</p></li></ul>"),
        ("<li>a</li>", "<ul><li>a</li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li>a<p>b</p></li></ul>"),
        ("<ol start=3 type=a><li>a</ol>", '<ol type="a" start="3"><li>a</li></ol>'),
        ("<ol start=1 type=1><li>a</ol>", "<ol><li>a</li></ol>"),
        ("<ol start=-2 type=x><li>a</ol>", "<ol><li>a</li></ol>"),
        ("<dl><dt>a<dd>b<dd>c</dl>", "<dl><dt>a</dt><dd>b</dd><dd>c</dd></dl>"),
        ("<dl><div><dt>a</dt><dd>b</dd></div>x</dl>", "<dl><dt>a</dt><dd>b<p>x</p></dd></dl>"),
        ("<dl>x</dl>", "<dl><dd>x</dd></dl>"),
        (
            "<dl class='gallery-item'><dt><img src=/i.png><dd class='wp-caption-text'>c</dl>",
            f'<p>{IMAGE}</p><p class="caption">c</p>',
        ),
        ("<h2>a<ul><li>b</li></ul></h2>", '<h2 id="h-1">a<br>b</h2>'),
        ("<h2>a<li>b</li></h2>", '<h2 id="h-1">a<br>b</h2>'),
    ],
)
def test_lists(markup: str, html: str) -> None:
    assert flat(markup) == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<blockquote><p>a</p><p>b</p></blockquote>", "<blockquote><p>a</p><p>b</p></blockquote>"),
        ("<details><summary>a</summary>b</details>", '<p class="summary">a</p><p>b</p>'),
        ("<details><summary><h3>a</h3></summary>b</details>", '<h3 id="h-1">a</h3><p>b</p>'),
        ("<figure><img src=/i.png><figcaption>c</figcaption></figure>", FIGURE),
        ("<div class='wp-caption'><img src=/i.png><p class='wp-caption-text'>c</div>", FIGURE),
        ("<div class='wp-caption-text'>c</div>", '<p class="caption">c</p>'),
        ("<p class='caption'>c</p>", '<p class="caption">c</p>'),
        ("<p class='embed'>d</p>", '<p class="embed frame">d</p>'),
        ("<p class='has-large-font-size'>c</p>", "<p>c</p>"),
    ],
)
def test_quotes_figures_and_details(markup: str, html: str) -> None:
    assert flat(markup) == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<pre>\n\na\n  b\n\n\n</pre>", "<pre>a\n  b</pre>\n"),
        ("<pre>  a</pre>", "<pre>  a</pre>\n"),
        ("<pre>a<br>b</pre>", "<pre>a\nb</pre>\n"),
        ("<pre><div>a</div><div>b</div></pre>", "<pre>a\nb</pre>\n"),
        ("<pre><div>a\n</div><div>b</div></pre>", "<pre>a\nb</pre>\n"),
        (
            "<pre><code class='language-c++ x'>a\n\tb</code></pre>",
            '<pre class="language-c++"><code>a\n\tb</code></pre>\n',
        ),
        ("<pre class='lang-js'>a</pre>", '<pre class="language-js">a</pre>\n'),
        ("<pre class='wp-block-verse'>a\nb</pre>", '<pre class="verse">a\nb</pre>\n'),
        ("<pre>a <b>b</b>  c</pre>", "<pre>a <strong>b</strong>  c</pre>\n"),
        ("<pre>a\n<p>b  c</p>\n d</pre>", "<pre>a</pre>\n<p>b c</p>\n<pre> d</pre>\n"),
        ("<xmp>a <b></xmp>", "<p>a &lt;b&gt;</p>\n"),
    ],
)
def test_preformatted_text(markup: str, html: str) -> None:
    assert clean(markup, LINK).html == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        ("<p dir=rtl>א</p><p>b</p>", '<p dir="rtl">א</p><p>b</p>'),
        ("<div dir=RTL><p>א</p><p dir=ltr>b</p></div>", '<p dir="rtl">א</p><p>b</p>'),
        (
            "<ul dir=rtl><li>א</li><li dir=ltr>b</li></ul>",
            '<ul dir="rtl"><li>א</li><li dir="ltr">b</li></ul>',
        ),
        ("<ul><li><p dir=rtl>א</p></li></ul>", '<ul dir="rtl"><li>א</li></ul>'),
        (
            "<table dir=rtl><tr><th>א<th>ב<tr><td>1<td dir=ltr>2</table>",
            '<table class="data" dir="rtl"><thead><tr><th><a name="table-1"></a>א</th><th>ב</th></tr></thead>'
            '<tbody><tr><td>1</td><td dir="ltr">2</td></tr></tbody></table>',
        ),
    ],
)
def test_direction_is_kept_where_it_changes(markup: str, html: str) -> None:
    assert flat(markup) == html


def test_headings_begin_below_the_title() -> None:
    article = clean("<h1>a</h1><h2>b</h2><h6>c</h6>", LINK)
    assert article.headings == (Heading(2, "a", "h-1"), Heading(3, "b", "h-2"), Heading(6, "c", "h-3"))
    assert clean("<h2>a</h2><h4>b</h4>", LINK).headings == (Heading(2, "a", "h-1"), Heading(4, "b", "h-2"))


def test_a_heading_that_is_an_image_is_called_by_its_alternative_text() -> None:
    assert clean("<h2><img src=/i.png alt=Logo></h2>", LINK).headings == (Heading(2, "Logo", "h-1"),)


def test_a_heading_that_was_never_closed_is_no_heading() -> None:
    article = clean(f"<h2>{'Long text. ' * 60}<p>a</p>", LINK)
    assert article.headings == ()
    assert article.html.count("<p>") == 2


def test_a_heading_in_a_caption_is_a_line_of_it() -> None:
    assert flat("<figcaption>a<h3>b</h3></figcaption>") == '<p class="caption">a<br>b</p>'


def test_links_within_the_article_lead_to_safe_names() -> None:
    markup = (
        '<p>a<sup id="back"><a href="#fn-1">1</a></sup> <a href="https://site.example/news/a-post/#Top">top</a></p>'
        '<h2><span id="Top"></span>Title</h2><ol><li id="fn-1">note <a href="#back">↩</a></li></ol>'
    )
    article = clean(markup, LINK)
    assert article.html == (
        '<p>a<a name="ref-3"></a><sup><a href="#ref-1">1</a></sup> <a href="#ref-2">top</a></p>\n'
        '<h2 id="h-1"><a name="ref-2"></a>Title</h2>\n'
        '<ol><li><a name="ref-1"></a>note <a href="#ref-3">↩</a></li>\n</ol>\n'
    )
    assert article.links == ()
    assert article.text == "a 1 top\nTitle\nnote ↩"
    assert article.anchors == (("fn-1", "ref-1"), ("Top", "h-1"), ("back", "ref-3"))
    assert clean(article.html, LINK) == article


def test_links_to_nowhere_in_the_article_lead_to_the_site() -> None:
    assert flat('<a href="#respond">Reply</a> <a href="#">up</a>') == (
        '<p><a href="https://site.example/news/a-post/#respond">Reply</a> up</p>'
    )


def test_a_place_that_shows_nothing_is_no_place() -> None:
    assert flat('<a href="#x">a</a><video id="x"></video>') == "<p>a</p>"
    assert flat('<p id="x">a</p><p><a href="#x"></a></p>') == "<p>a</p>"


def test_two_links_may_lead_to_one_place_in_a_link_or_a_cell() -> None:
    markup = (
        '<a href="#x">1</a> <a href="#x">2</a> <a href="/y"><b id="x">3</b></a> 4 <a href="#c">5</a>'
        '<table><tr><th>a</th><th id="c">b</th></tr></table>'
    )
    html = flat(markup)
    assert html.count('<a href="#ref-1">') == 2
    assert '<a name="ref-1"></a><a href="https://site.example/y"><strong>3</strong></a> 4' in html
    assert '<th><a name="ref-2"></a>b</th>' in html


def test_buttons_are_text_and_stand_apart() -> None:
    assert flat("<h3><button>Question</button></h3>") == '<h3 id="h-1">Question</h3>'
    assert flat('<a href="/a">a</a><a class="wp-element-button" href="/b">b</a>') == (
        '<p><a href="https://site.example/a">a</a> <a href="https://site.example/b">b</a></p>'
    )


def test_of_nested_links_the_outer_one_is_left() -> None:
    assert flat('<a href="/a">a<table><tr><td><a href="/b">b</a></td></tr></table></a>') == (
        '<p><a href="https://site.example/a">a</a></p><p><a href="https://site.example/a">b</a></p>'
    )


def test_a_link_around_blocks_is_a_link_in_each() -> None:
    article = clean('<a href="/a"><h3>a</h3><p>b</p></a>', LINK)
    assert [(link.url, link.text) for link in article.links] == [
        ("https://site.example/a", "a"),
        ("https://site.example/a", "b"),
    ]


def test_formulas_keep_their_text() -> None:
    markup = "Let <math><mi>x</mi><mo>=</mo><mn>1</mn><annotation encoding='tex'>1</annotation></math> be."
    assert clean(markup, LINK).text == "Let x=1 be."
