"""The article text, titles, and words."""

import pytest

from pressmark.article import clean, count_words, to_text
from pressmark.article.text import line_of, text_of
from tests.article.markup import LINK


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("R&#038;D &#8211; &lt;updated&gt; <em>x</em>", "R&D – <updated> x"),
        ("India&#8217;s Bid", "India’s Bid"),
        ("a &amp;amp; b", "a &amp; b"),
        ("&lt;b&gt;", "<b>"),
        ("plain", "plain"),
        ("", ""),
        (" a \n b&nbsp;c ", "a b c"),
        ("<p>a</p><p>b</p>", "a b"),
        ("<p>a</p>\n<p>b <a href='x'>Read more</a></p>", "a b Read more"),
        ("<ul><li>a<li>b</ul>c<br>d", "a b c d"),
        ("A<b>B</b>C", "ABC"),
        ("a < b > c", "a < b > c"),
        ("<script>x</script>a<style>y</style>", "a"),
        ("e\u0301\u00ad\x00\ud800", "é\ufffd"),
        ("&#xD800;&#0;a", "\ufffd\ufffda"),
        ("AT&T", "AT&T"),
        ("x<y", "x"),
    ],
)
def test_titles_are_plain_text_on_one_line(html: str, text: str) -> None:
    assert to_text(html) == text


def test_a_title_as_large_as_a_book_is_still_text() -> None:
    assert to_text("<b>" * 100_000 + "x") == "x"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("one two\nthree", 3),
        ("India's e-waste, 2010–2020 — 3,000 kg!", 5),
        ("— … • 👍", 0),
        ("naïve café", 2),
        ("日本語", 3),
        ("GDP は 3% です", 5),
        ("Русский текст", 2),
    ],
)
def test_words_are_counted_as_a_person_would(text: str, words: int) -> None:
    assert count_words(text) == words


def test_every_block_break_line_and_cell_is_a_line() -> None:
    markup = (
        "<h2>head</h2><p>one<br>two</p><ul><li>three<ul><li>four</ul></ul><pre>five\n\n  six   6</pre>"
        "<blockquote>seven</blockquote>"
        "<table><caption>cap</caption><tr><th>a<th>b<tr><td>1<td>2<br>3</table>"
        "<figure><img src=/i.png alt='not text'><figcaption>eight</figcaption></figure>"
        "<dl><dt>nine<dd>ten</dl>"
    )
    assert clean(markup, LINK).text == (
        "head\none\ntwo\nthree\nfour\nfive\nsix 6\nseven\ncap\na\nb\n1\n2\n3\neight\nnine\nten"
    )


def test_markup_within_words_does_not_part_them() -> None:
    assert clean("<p>CO<sub>2</sub> <b>in</b>put <a href=/x>li</a>nk</p>", LINK).text == "CO2 input link"


def test_an_image_parts_words_and_so_does_the_mark_of_a_footnote() -> None:
    assert text_of('<p>a<img src="https://e.example/i.png" alt="x">b</p>') == "a b"
    assert text_of('<p>word<sup><a href="#ref-1">1</a></sup></p>') == "word 1"
    assert text_of("<p>m<sup>2</sup></p>") == "m2"


def test_entities_are_decoded_once() -> None:
    assert text_of("<p>&amp;lt; &lt;b&gt; &quot;</p>") == '&lt; <b> "'


def test_a_line_of_html_is_one_line() -> None:
    assert line_of("a<br>b") == "a b"
