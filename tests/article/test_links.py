"""Addresses become absolute and lose what follows the reader around; the rest of them is left alone."""

import time

import pytest
from hypothesis import given

from pressmark.article import clean
from pressmark.article.links import clean_url
from pressmark.model import Link
from tests.article.markup import LINK, characters, html


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://e.example/a", "https://e.example/a"),
        ("HTTPS://E.example/A", "https://E.example/A"),
        ("other/", "https://site.example/news/a-post/other/"),
        ("../b/", "https://site.example/news/b/"),
        ("/c", "https://site.example/c"),
        ("//cdn.example/c", "https://cdn.example/c"),
        ("?p=38", "https://site.example/news/a-post/?p=38"),
        ("#part", "https://site.example/news/a-post/#part"),
        (" https://e.example/a\n", "https://e.example/a"),
        ("https://e.example/a b", "https://e.example/a%20b"),
        ('https://e.example/"<x>', "https://e.example/%22%3Cx%3E"),
        ("https://e.example/é?q=日本", "https://e.example/é?q=日本"),
        ("https://e.example:8080/a", "https://e.example:8080/a"),
        ("https://me@e.example/a", "https://me@e.example/a"),
        ("https://[::1]/a", "https://[::1]/a"),
        ("mailto:me@e.example?subject=x", "mailto:me@e.example?subject=x"),
        ("http://[::1", ""),
        ("", "https://site.example/news/a-post/"),
    ],
)
def test_addresses_are_resolved(address: str, url: str) -> None:
    assert clean_url(address, LINK) == url


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("?_gl=1*x*_ga*y", ""),
        ("?utm_source=a&utm_medium=b&UTM_Campaign=c", ""),
        ("?a=1&fbclid=x&b=2", "?a=1&b=2"),
        ("?gclid=x#part", "#part"),
        ("?mc_cid=1&mc_eid=2&_hsenc=3&_ga=4", ""),
        ("?utm%5Fsource=a&x=%2F", "?x=%2F"),
        ("?a=1&amp;utm_source=x", "?a=1"),
        ("?b=2&a=1&&c", "?b=2&a=1&&c"),
        ("?originalSubdomain=in", "?originalSubdomain=in"),
        ("?", ""),
        ("?q=utm_source", "?q=utm_source"),
        ("#utm_source=x", "#utm_source=x"),
        ("?next=https://x.example/?utm_source=1", "?next=https://x.example/?utm_source=1"),
    ],
)
def test_only_tracking_parameters_go(query: str, left: str) -> None:
    assert clean_url(f"https://e.example/a{query}", LINK) == f"https://e.example/a{left}"


def test_without_a_base_only_absolute_addresses_are_links() -> None:
    assert clean('<a href="/a">a</a> <a href="https://e.example/">b</a>', "").links == (
        Link("https://e.example/", "b", 2, 3),
    )


def test_ampersands_are_decoded_once_and_written_once() -> None:
    article = clean('<a href="https://e.example/?a=1&amp;b=2&#038;c=3">x</a>', LINK)
    assert article.links == (Link("https://e.example/?a=1&b=2&c=3", "x", 0, 1),)
    assert 'href="https://e.example/?a=1&amp;b=2&amp;c=3"' in article.html


def test_an_image_that_links_is_called_by_its_alternative_text() -> None:
    assert clean('<a href="/a"><img src="/i.png" alt="A &amp; B"></a>', LINK).links == (
        Link("https://site.example/a", "A & B"),
    )


@given(html)
def test_the_words_of_a_link_stand_where_it_says(markup: str) -> None:
    article = clean(markup, LINK)
    at = 0
    for link in article.links:
        words = article.text[link.start : link.end]
        assert words == words.strip()
        assert words.replace("\n", " ") == link.text or (not words and characters(link.text))
        assert at <= link.start <= link.end <= len(article.text)
        at = link.end


@pytest.mark.parametrize(
    ("markup", "places"),
    [
        ("<p>a <a href='/x'>b c</a> d</p>", ["b c"]),
        ("<p>a<a href='/x'>b<br>c</a></p>", ["b\nc"]),
        ("<p>a</p><p><a href='/x'><img src='/i.png' alt='i'></a></p><p>b</p>", [""]),
        ("<p>a<a href='/x'><img src='/i.png' alt='i'></a>b <a href='/y'>c</a></p>", ["", "c"]),
        ("<p><a href='/x'>&lt;&amp;é</a></p><table><tr><td>1<td><a href='/y'>2</a></table>", ["<&é", "2"]),
        ("<p>word<sup><a href='/n'>1</a></sup><a href='/m'><sup>2</sup></a></p>", ["1", "2"]),
    ],
)
def test_links_are_found_in_the_text(markup: str, places: list[str]) -> None:
    article = clean(markup, LINK)
    assert [article.text[link.start : link.end] for link in article.links] == places


def test_places_of_links_are_found_in_one_pass() -> None:
    start = time.process_time()
    clean("<p>words <a href='/x'>link</a> and more words</p>" * 5_000, LINK)
    assert time.process_time() - start < 3
