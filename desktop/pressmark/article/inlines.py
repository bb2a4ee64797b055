"""What stands within a line: emphasis, links, quotations."""

import re

from lxml import etree

from pressmark.article import anchors
from pressmark.article.composer import Composer
from pressmark.article.links import clean_url
from pressmark.article.tree import text_in
from pressmark.article.vocabulary import INLINE_NAMES
from pressmark.article.writer import attribute

# What WordPress's style sheet sets on a line of its own.
_LINE = re.compile(
    r"(?<!\S)wp-block-(?:latest-posts__post-(?:author|date)|latest-comments__comment-date"
    r"|rss__item-(?:author|publish-date))(?!\S)"
)


def write_inline(composer: Composer, element: etree._Element) -> None:
    """Write emphasis of some sort, once where it is nested."""
    begun = composer.out.begin_inline(INLINE_NAMES[str(element.tag)])
    composer.walk(element)
    if begun:
        composer.out.end_inline()


def write_link(composer: Composer, element: etree._Element) -> None:
    """Write a link, or only its text where it leads nowhere; buttons stand apart from each other."""
    out = composer.out
    href = element.get("href") or ""
    url = element.get(anchors.TARGET) or ("" if href in {"", "#"} else clean_url(href, composer.link))
    edge = " " if "button" in (element.get("class") or "") else ""
    out.add_text(edge)
    begun = bool(url) and out.begin_inline("a", attribute("href", url))
    composer.walk(element)
    if begun:
        out.end_inline()
    out.add_text(edge)


def write_span(composer: Composer, element: etree._Element) -> None:
    """Write text that is no more than that; dates and names in lists of posts have lines of their own."""
    classes = element.get("class")
    if classes and _LINE.search(classes):
        composer.write_block(element)
    else:
        composer.walk(element)


def write_quotation(composer: Composer, element: etree._Element) -> None:
    """Write the marks that a browser puts around a quotation."""
    composer.out.add_text("“")
    composer.walk(element)
    composer.out.add_text("”")


def write_reading(composer: Composer, element: etree._Element) -> None:
    """Write how a word is read (``rt``) behind it, in brackets."""
    if text_in(element).strip():
        composer.out.add_text("(")
        composer.walk(element)
        composer.out.add_text(")")


def write_break(composer: Composer, _: etree._Element) -> None:
    """Break the line."""
    composer.out.add_break()
