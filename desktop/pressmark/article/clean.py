"""HTML as a site delivers it becomes an article: safe, regular, with all that a reader could see."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from pressmark.article import anchors, blocks, code, inlines, media
from pressmark.article.composer import Composer
from pressmark.article.datatables import write_table
from pressmark.article.junk import prune
from pressmark.article.outline import read_headings, read_images, read_text
from pressmark.article.parse import parse
from pressmark.article.shortcodes import expand
from pressmark.article.vocabulary import BLOCKS, EMBEDS, HEADINGS, INLINE_NAMES
from pressmark.model import Article, Table

CLEANER_VERSION = 2
"""Raised whenever `clean` may give another text for the same HTML, so that what is kept can be made anew."""

_MOST_ROUNDS = 4  # of shortcodes within what shortcodes held

_HANDLERS: dict[str, Callable[[Composer, etree._Element], None]] = {
    **dict.fromkeys(BLOCKS, blocks.write_box),
    **dict.fromkeys(HEADINGS, blocks.write_heading),
    **dict.fromkeys(INLINE_NAMES, inlines.write_inline),
    **dict.fromkeys(EMBEDS, media.write_embed),
    **dict.fromkeys(("ul", "ol", "dl"), blocks.write_list),
    **dict.fromkeys(("caption", "figcaption"), blocks.write_caption),
    "a": inlines.write_link,
    "blockquote": blocks.write_quote,
    "br": inlines.write_break,
    "cite": blocks.write_cite,
    "figure": blocks.write_figure,
    "hr": blocks.write_rule,
    "img": media.write_image,
    "li": blocks.write_stray_item,
    "x-noscript": media.write_noscript,
    "p": blocks.write_paragraph,
    "picture": media.write_picture,
    "pre": code.write_preformatted,
    "q": inlines.write_quotation,
    "rt": inlines.write_reading,
    "summary": blocks.write_summary,
    "span": inlines.write_span,
    "table": write_table,
    "time": inlines.write_span,
}


def clean(html: str, link: str) -> Article:
    """Make an article of the HTML of a post. Any text will do; it never raises.

    Args:
        html: ``content.rendered`` as the site delivered it.
        link: the address of the post, to which relative addresses are relative.

    Returns:
        The article. `clean` of its HTML has the same text.
    """
    composed = _compose(html, link)
    anchors_said, left = composed.anchors, _MOST_ROUNDS if "[" in composed.html else 0
    while left and (expanded := expand(composed.html, link)) != composed.html:
        composed, left = _compose(expanded, link), left - 1
        anchors_said = _follow(anchors_said, composed.anchors)
    clean_html = composed.html
    said = read_text(clean_html)
    return Article(
        html=clean_html,
        text=said.text,
        tables=composed.tables,
        links=said.links,
        images=read_images(clean_html),
        headings=read_headings(clean_html),
        anchors=tuple(anchors_said.items()),
    )


@dataclass(frozen=True, slots=True)
class _Composed:
    html: str
    tables: tuple[Table, ...]
    anchors: Mapping[str, str]


def _follow(said: Mapping[str, str], later: Mapping[str, str]) -> dict[str, str]:
    """Give what ids are called after the HTML in which they had other names was composed once more."""
    return {one: later[name] for one, name in said.items() if name in later}


def _compose(html: str, link: str) -> _Composed:
    tree = parse(html)
    prune(tree)
    targets = anchors.mark(tree, link)
    # The title of the post is the heading of the first level.
    shift = 1 if tree.find(".//h1") is not None else 0
    composer = Composer(_HANDLERS, link, shift=shift, targets=bool(targets))
    composer.walk(tree)
    composed, names = composer.out.read(), dict[str, str]()
    if targets:
        composed, names = anchors.settle(composed)
    found = {one: names[name] for one, name in targets.items() if name in names} | composer.anchors
    return _Composed(composed, tuple(composer.tables), found)
