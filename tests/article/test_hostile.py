"""Markup that was made to break readers costs no more than its length, and loses no text."""

import time

import pytest

from pressmark.article import clean, to_text
from pressmark.article.guard import is_risky, tidy
from pressmark.article.junk import prune
from pressmark.article.markdown import to_markdown
from pressmark.article.parse import parse
from tests.article.markup import LINK, inspect

PAIRS = {
    "div": ("<div>", "</div>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "ul": ("<ul><li>", "</li></ul>"),
    "dl": ("<dl><dd>", "</dd></dl>"),
    "list item and term": ("<li><dd>", ""),
    "table": ("<table><tr><td>", "</td></tr></table>"),
    "span": ("<span>", "</span>"),
    "bold": ("<b>", ""),
    "fonts": ("<font size=1><b id=1>", ""),
    "links": ("<a href=/x>y ", ""),
    "paragraphs": ("<p>x ", ""),
    "details": ("<details><summary>s ", ""),
    "wrong ends": ("<b>x</i></u>", "</em>"),
    "cells closed from outside": ("<div><table><td></div>", "</table>"),
}


@pytest.mark.parametrize("depth", [90, 300, 1_500, 5_000])
@pytest.mark.parametrize("name", PAIRS)
def test_depth_costs_no_text(name: str, depth: int) -> None:
    start, end = PAIRS[name]
    article = clean(start * depth + "inner" + end * depth + " tail", LINK)
    assert "inner" in article.text
    assert "tail" in article.text
    assert inspect(article.html).faults == []
    assert clean(article.html, LINK).text == article.text
    assert "inner" in to_text(start * depth + "inner")


def test_deep_articles_can_be_written_as_markdown() -> None:
    html = clean("<ul><li>x<blockquote>" * 200, LINK).html
    assert to_markdown(html).count("x") == 200


@pytest.mark.parametrize(
    ("start", "tag", "most"),
    [("<blockquote><p>", "<blockquote", 6), ("<ul><li>", "<ul", 8), ("<dl><dd>", "<dl", 8)],
)
def test_what_is_nested_too_deep_to_read_is_less_deep(start: str, tag: str, most: int) -> None:
    article = clean("".join(f"{start}word{number}" for number in range(20)), LINK)
    assert article.html.count(tag) == most
    assert article.text.split("\n") == [f"word{number}" for number in range(20)]
    assert clean(article.html, LINK) == article


FLOODS = {
    "divs": "<div>",
    "open lists": "<ul>x",
    "open bold": "<b>x</i>",
    "attributes": "<p " + "abc def",
    "quotes": '<a href="',
    "comments": "<!--",
    "comment ends": "<!--x-->y",
    "declarations": "<![CDATA[",
    "less than": "<",
    "ends": "</",
    "ampersands": "&amp",
    "scripts": "<script>",
    "plain text": "a<plaintext><b>x",
    "svg": "<svg><p>x",
    "frames": "<iframe>&lt;",
    "forms": "<form>x",
    "headings": "<h2>x",
    "cells": "<table><td>x",
    "rows": "<tr><td>x<td>y",
    "marks": "<b>\u0301</b>",
    "sources": "<img srcset='a 1w,",
    "breaks": "<br>x<br><br>",
    "hidden": "<p hidden>x",
    "places": "<a href='#x' id='x'>y</a>",
    "spaces": "\n \u00a0",
    "ends of nothing": "</p></br></div>",
    "formulas": "<math><mi>x",
    "shortcodes": "<p>[vc_a b=1]x[/vc_a]",
    "names": "<p id=x><h2 id=y>z</h2>",
    "letters of either direction": "<p>א<b>x",
}


@pytest.mark.parametrize("name", FLOODS)
def test_time_grows_with_length_and_not_with_its_square(name: str) -> None:
    def measure(count: int) -> float:
        markup = FLOODS[name] * count
        start = time.process_time()
        clean(markup, LINK)
        to_text(markup)
        return time.process_time() - start

    measure(100)
    # From where the depth of what is nested is cut: below it, what is left of a flood of forms is nothing.
    small, large = measure(5_000), measure(15_000)
    # Three times the markup: linear is 3, quadratic 9. Short times are noise, and chance lengthens one.
    assert large < 0.3 or min(large, measure(15_000), measure(15_000)) < 6 * small


def test_a_formula_of_fractions_takes_a_moment() -> None:
    fraction = "<mfrac><mi>a</mi><mrow><mi>b</mi><mspace/></mrow></mfrac>"
    start = time.process_time()
    clean(f"<math>{'<mrow>' * 30}{fraction * 1_500}{'</mrow>' * 30}</math>", LINK)
    clean(f"<math>{fraction}{'<mspace/>' * 10_000}{fraction}</math>", LINK)
    assert time.process_time() - start < 2


def test_looking_for_junk_in_a_book_takes_a_moment() -> None:
    tree = parse("<p class='x'>y</p>" * 50_000)
    start = time.process_time()
    prune(tree)
    assert time.process_time() - start < 0.7


def test_a_tag_with_as_many_attributes_as_a_book_has_words() -> None:
    markup = "<p " + " ".join(f"a{number}=1" for number in range(60_000)) + ">x</p>"
    start = time.process_time()
    assert clean(markup, LINK).text == "x"
    assert time.process_time() - start < 3


def test_a_table_of_twenty_thousand_cells_is_read_in_seconds() -> None:
    start = time.process_time()
    article = clean("<table>" + "<tr><td>a<td rowspan=2>b<td>c<td>ד" * 5_000 + "</table>", LINK)
    assert time.process_time() - start < 8
    assert len(article.tables[0].rows) == 5_000


def test_ten_megabytes_of_prose_are_read() -> None:
    paragraph = "<p>" + "Words of an ordinary article. " * 80 + "<em>Yes</em>.</p>\n"
    markup = paragraph * (10_000_000 // len(paragraph))
    article = clean(markup, LINK)
    assert article.text.count("\n") == markup.count("<p>") - 1
    assert clean("x" * 10_500_000, LINK).text == "x" * 10_500_000


def test_formatting_left_open_ends_with_its_limit_and_not_with_the_text() -> None:
    markup = "".join(f"<b id={number}>" for number in range(400)) + "<p>x" * 4_000
    article = clean(markup, LINK)
    assert article.text.count("x") == 4_000
    assert len(article.html) < 100_000


@pytest.mark.parametrize(
    ("markup", "tidied"),
    [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        (
            "<table><tr><td>a<td>b<tr><td>c</table>",
            "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
        ),
        (
            "<table><tbody><tr><td>a<tbody>",
            "<table><tbody><tr><td>a</td></tr></tbody><tbody></tbody></table>",
        ),
        ("<dl><dt>a<dd>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>"),
        ("<p>a<div>b</div>c</p>", "<p>a</p><div>b</div>c"),
        ("<table><td><p>a</table>", "<table><td><p>a</p></td></table>"),
        ("<table><td></div>a", "<table><td>a</td></table>"),
        ("<div><table><td></div>a", "<div><table><td>a</td></table></div>"),
        ("<b><i>a</b>b</i>", "<b><i>a</i></b>b"),
        ("<a href=x>a<a href='y'>b", '<a href="x">a</a><a href="y">b</a>'),
        ("<IMG SRC=a.png onerror=x alt='\"'>", '<img src="a.png" alt="&quot;">'),
        ("<p hidden class=a class=b>x</p>", '<p hidden="" class="a">x</p>'),
        ("a</br>b<br/>c", "a<br>b<br>c"),
        ("a < b <3 </> </ <!doctype x><?php y ?>c<!-- > -->d", "a &lt; b &lt;3  cd"),
        ("<script>a</script>b<STYLE>c</STYLE >d", "bd"),
        ("<xmp>a<b>&amp;</xmp>c", "<pre>a&lt;b>&amp;amp;</pre>c"),
        ("<iframe src=x>a<b></iframe>c", '<iframe src="x"></iframe>c'),
        ("<svg><p>a", "<p>a</p>"),
        ("<svg><svg><p>a", "<p>a</p>"),
        ("<unknown>a</unknown>", "a"),
        ("<p", "<p></p>"),
        ("<script>", ""),
        ("<script>a</script", ""),
        ("<!-- a", ""),
    ],
)
def test_tidy_writes_balanced_markup(markup: str, tidied: str) -> None:
    assert tidy(markup) == tidied


def test_ordinary_articles_are_left_to_the_parser() -> None:
    assert not is_risky("<p>a</p>\n" * 1_000)
    assert is_risky("<p>" * 4_000)
    assert is_risky("x" * 300_000)
    assert is_risky("<math>")
