"""What WordPress, its blocks and common plug-ins make of an author's words, as an article has it."""

import pytest

from pressmark.article import clean
from tests.article.markup import LINK


def flat(markup: str) -> str:
    """Give the HTML without the line ends between blocks."""
    return clean(markup, LINK).html.replace("\n", "")


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        (
            "<blockquote>a<cite>b</cite></blockquote>",
            '<blockquote><p>a</p><p class="cite"><cite>b</cite></p></blockquote>',
        ),
        (
            "<blockquote><p>a</p><footer>b, <cite>c</cite></footer></blockquote>",
            '<blockquote><p>a</p><p class="cite">b, <cite>c</cite></p></blockquote>',
        ),
        (
            "<blockquote><p>a<br />\n<cite>b</cite></p></blockquote>",
            '<blockquote><p>a</p><p class="cite"><cite>b</cite></p></blockquote>',
        ),
        ("<blockquote><cite>a</cite> b</blockquote>", "<blockquote><p><cite>a</cite> b</p></blockquote>"),
        (
            "<blockquote><p>a <cite>b</cite></p></blockquote>",
            "<blockquote><p>a <cite>b</cite></p></blockquote>",
        ),
        ("<p>a<br><cite>b <cite>c</cite></cite></p>", "<p>a<br><cite>b c</cite></p>"),
        (
            "<figure class='wp-block-pullquote'><blockquote><p>a</p></blockquote></figure>",
            '<blockquote class="pull"><p>a</p></blockquote>',
        ),
        (
            "<blockquote class='pullquote'>a<footer>b</footer>c</blockquote>",
            '<blockquote class="pull"><p>a</p><p>b</p><p>c</p></blockquote>',
        ),
    ],
)
def test_quotations_and_whose_words_they_are(markup: str, html: str) -> None:
    assert flat(markup) == html


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        (
            "<ol style='list-style-type:upper-roman'><li>a</ol><ol style='list-style:lower-alpha'><li>b</ol>",
            '<ol type="I"><li>a</li></ol><ol type="a"><li>b</li></ol>',
        ),
        ("<ol reversed><li>a<li>b</ol>", '<ol start="2"><li>a</li></ol><ol><li>b</li></ol>'),
        (
            "<ol reversed start=9><li>a<li>b</ol>",
            '<ol start="9"><li>a</li></ol><ol start="8"><li>b</li></ol>',
        ),
        (
            "<ol><li>a<li value=5>b<li>c<li value=0>d<li value=x>e</ol>",
            '<ol><li>a</li></ol><ol start="5"><li>b</li><li>c</li><li>d</li></ol><ol><li>e</li></ol>',
        ),
        ("<ul><li value=5>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ],
)
def test_lists_count_as_their_author_counts(markup: str, html: str) -> None:
    assert flat(markup) == html
    assert flat(html) == html


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        ("<pre class='brush: php; gutter: false'>a</pre>", "php"),
        ("<pre class='EnlighterJSRAW' data-enlighter-language='python'>a</pre>", "python"),
        ("<pre class='wp-block-code'><code lang='c#'>a</code></pre>", "c#"),
        ("<pre lang='rust'>a</pre>", "rust"),
        ("<div class='highlight highlight-source-js'><pre>a</pre></div>", "js"),
        ("<pre><code class='hljs bash'>a</code></pre>", "bash"),
        ("<pre><code class='hljs language-go'>a</code></pre>", "go"),
        ("<pre class='hljs'>a</pre>", ""),
        ("<pre lang='en'>a</pre>", ""),
        ("<pre lang='pt-BR'>a</pre>", ""),
        ("<pre class='language-none'>a</pre>", ""),
    ],
)
def test_the_language_of_code_is_found(markup: str, language: str) -> None:
    html = clean(markup, LINK).html
    assert html.partition(">")[0] == (f'<pre class="language-{language}"' if language else "<pre")


@pytest.mark.parametrize(
    ("markup", "html"),
    [
        (
            "<div class='wp-block-buttons'><div class='wp-block-button'><a href='/a'>A</a></div>"
            "<div class='wp-block-button'><a class='wp-block-button__link' href='#'>B</a></div></div>",
            '<p class="button"><a href="https://site.example/a">A</a></p><p>B</p>',
        ),
        (
            "<p><a class='btn btn-red' href='/a'>A</a></p>",
            '<p class="button"><a href="https://site.example/a">A</a></p>',
        ),
        ("<p>x <a class='btn' href='/a'>A</a></p>", '<p>x <a href="https://site.example/a">A</a></p>'),
        ("<p><a href='/a'>A</a></p>", '<p><a href="https://site.example/a">A</a></p>'),
        ("<p class='button'>A</p>", "<p>A</p>"),
        (
            "<div class='wp-block-file'><object hidden data='/a.pdf'></object><a href='/a.pdf'>A</a>"
            "<a href='/a.pdf' class='wp-block-file__button' download>Download</a></div>",
            '<p class="embed file"><a href="https://site.example/a.pdf">A</a></p>',
        ),
        (
            "<div class='wp-block-file'><a href='/a.pdf'></a><a href='/a.pdf'>Download</a>"
            "<a href='/b.pdf' class='wp-block-file__button'>Other</a></div>",
            '<p class="embed file"><a href="https://site.example/a.pdf">Download</a>'
            ' <a href="https://site.example/b.pdf">Other</a></p>',
        ),
    ],
)
def test_buttons_and_files_are_cards(markup: str, html: str) -> None:
    assert flat(markup) == html
    assert flat(html) == html


@pytest.mark.parametrize(
    "image",
    [
        "<img class='wp-block-cover__image-background' src='/i.png' alt=''>",
        "<div class='wp-block-cover__image-background' style='background-image:url(/i.png)'></div>",
        "<div class='wp-block-cover' style='background-image:url(\"/i.png\");height:3px'></div>",
    ],
)
def test_the_image_of_a_cover_comes_before_its_text(image: str) -> None:
    inside = "<div class='wp-block-cover__inner-container'><p>a</p></div>"
    markup = f"<div class='wp-block-cover'>{image}{inside}</div>"
    assert flat(markup) == '<p class="figure"><img src="https://site.example/i.png" alt=""></p><p>a</p>'


@pytest.mark.parametrize("style", ["", "background-image:url(data:x)", "background:red", "background:url()"])
def test_a_cover_without_an_image_is_its_text(style: str) -> None:
    assert flat(f"<div class='wp-block-cover' style='{style}'>a</div>") == "<p>a</p>"


@pytest.mark.parametrize(
    ("image", "is_math"),
    [
        ("<img class='latex' src='/x'>", True),
        ("<img class='ql-img-inline-formula quicklatex-auto-format' src='/x.svg'>", True),
        ("<img src='https://s0.wp.com/latex.php?latex=x'>", True),
        ("<img src='https://latex.codecogs.com/png.image?x'>", True),
        ("<img src='https://wikimedia.org/api/rest_v1/media/math/render/svg/ab'>", True),
        ("<img src='/mathematics.png'>", False),
        ("<img class='mathematician' src='/latex.jpg'>", False),
    ],
)
def test_pictures_of_formulas_are_known(image: str, is_math: bool) -> None:
    article = clean(image, LINK)
    assert ('" alt="" class="math">' in article.html) == is_math
    assert len(article.images) == 1
    assert clean(article.html, LINK) == article


@pytest.mark.parametrize(
    ("quotation", "html"),
    [
        (
            "<p><a href='/post/?utm_source=x'>A post</a></p>",
            '<p class="embed frame"><a href="https://site.example/post/">A post</a></p>',
        ),
        ("<p><a href='tel:1'>A post</a></p>", "<blockquote><p>A post</p></blockquote>"),
        ("<p>A post</p>", "<blockquote><p>A post</p></blockquote>"),
        ("<p><a href='/'></a></p>", ""),
    ],
)
def test_a_post_of_another_site_is_one_card(quotation: str, html: str) -> None:
    frame = "<iframe style='position: absolute; visibility: hidden' src='/post/embed/'></iframe>"
    assert flat(f"<blockquote class='wp-embedded-content'>{quotation}</blockquote>{frame}") == html


def test_a_footnote_leads_to_its_note_and_back() -> None:
    article = clean(
        '<p>word<sup data-fn="a1" class="fn"><a href="#a1" id="a1-link">1</a></sup></p>'
        '<ol class="wp-block-footnotes"><li id="a1">The note. <a href="#a1-link">↩︎</a></li></ol>',
        LINK,
    )
    assert article.html == (
        '<p>word<a name="ref-2"></a><sup><a href="#ref-1">1</a></sup></p>\n'
        '<ol><li><a name="ref-1"></a>The note. <a href="#ref-2">↩︎</a></li>\n</ol>\n'
    )
    assert article.text == "word 1\nThe note. ↩︎"
    assert clean("<p>word<a href='#n'><sup>1</sup></a></p><p id=n>note</p>", LINK).text == "word 1\nnote"


@pytest.mark.parametrize(
    "widget",
    [
        "<ul class='wp-block-archives-list wp-block-archives'><li><a href='/2026/'>2026</a></ul>",
        "<div class='wp-block-calendar'><table><caption>May</caption><tr><th>M<tr><td>1</table></div>",
        "<ul class='wp-block-categories-list wp-block-categories'><li>Metals (33)</ul>",
        "<p class='wp-block-tag-cloud'><a href='/t'>tag</a></p>",
        "<ol class='has-dates wp-block-latest-comments'><li>Somebody on something</ol>",
        "<nav class='wp-block-navigation'><ul><li><a href='/'>Home</a></ul></nav>",
        "<nav class='wp-block-query-pagination'><a href='/p/2'>Next Page</a></nav>",
        "<div class='logged-in wp-block-loginout'><a href='/wp-login.php'>Log out</a></div>",
        "<form class='wp-block-search'><label>Search</label><input></form>",
        "<div class='wp-block-comments'><h2>2 responses</h2><p>First!</p></div>",
        "<div class='components-placeholder'><div class='notice'>RSS Error</div></div>",
        "<p style='position:absolute;left:-9999px'>buy pills</p>",
        "<p style='text-indent:-999em'>x</p>",
        "<p style='font-size:0'>x</p>",
        "<p style='font-size: 0px; color:red'>x</p>",
        "<p style='clip: rect(1px, 1px, 1px, 1px)'>x</p>",
    ],
)
def test_what_leads_about_the_site_or_is_out_of_sight_is_gone(widget: str) -> None:
    assert clean(f"<p>before</p>{widget}<p>after</p>", LINK).text == "before\nafter"


@pytest.mark.parametrize(
    "style", ["left:-20px", "margin-left:-100px", "font-size:0.9em", "opacity:0", "clip:auto", "top:-5%"]
)
def test_what_is_only_moved_stays(style: str) -> None:
    assert clean(f"<p style='{style}'>seen</p>", LINK).text == "seen"


def test_lists_of_posts_keep_names_and_dates_apart() -> None:
    markup = (
        "<ul class='wp-block-latest-posts'><li><a href='/a'>Title</a>"
        "<div class='wp-block-latest-posts__post-author'>by her</div>"
        "<time class='wp-block-latest-posts__post-date'>May 27</time></ul><p>On <time>May 1</time>.</p>"
    )
    assert clean(markup, LINK).text == "Title\nby her\nMay 27\nOn May 1."
