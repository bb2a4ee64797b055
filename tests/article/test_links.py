"""Addresses become absolute and lose what follows the reader around; the rest of them is left alone."""

import pytest

from pressmark.article import clean
from pressmark.article.links import clean_url
from pressmark.model import Link
from tests.article.markup import LINK


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
        Link("https://e.example/", "b"),
    )


def test_ampersands_are_decoded_once_and_written_once() -> None:
    article = clean('<a href="https://e.example/?a=1&amp;b=2&#038;c=3">x</a>', LINK)
    assert article.links == (Link("https://e.example/?a=1&b=2&c=3", "x"),)
    assert 'href="https://e.example/?a=1&amp;b=2&amp;c=3"' in article.html


def test_an_image_that_links_is_called_by_its_alternative_text() -> None:
    assert clean('<a href="/a"><img src="/i.png" alt="A &amp; B"></a>', LINK).links == (
        Link("https://site.example/a", "A & B"),
    )
