"""What stands on lines of its own: paragraphs, headings, lists, quotes, code."""

import re

from lxml import etree

from pressmark.article.composer import Composer, Kind
from pressmark.article.lists import read_items
from pressmark.article.media import EMBED, write_address
from pressmark.article.tree import holder, text_in
from pressmark.article.vocabulary import HEADINGS
from pressmark.article.writer import PARAGRAPH, attribute

CAPTION: Kind = ("p", ' class="caption"')
FIGURE: Kind = ("p", ' class="figure"')
SUMMARY: Kind = ("p", ' class="summary"')

_PARAGRAPHS: dict[str, Kind] = {
    "caption": CAPTION,
    "embed": EMBED,
    "figure": FIGURE,
    "summary": SUMMARY,
    "wp-caption-text": CAPTION,
}
_SOLID = frozenset({CAPTION, SUMMARY})
_LONGEST_HEADING = 300  # characters; a longer one is a heading that the author never closed
_LANGUAGES = ("language-", "lang-")
_NUMBERINGS = frozenset("aAiI")
_has_shape = holder({"p", "table", "ul", "ol", "dl", "blockquote", "figure", "pre", "hr"} | HEADINGS)


def write_box(composer: Composer, element: etree._Element) -> None:
    """Write an element that is no more than its content, but for a few that WordPress gives a meaning."""
    classes = (element.get("class") or "").split()
    if "wp-caption-text" in classes:
        write_caption(composer, element)
    elif "wp-caption" in classes:
        write_figure(composer, element)
    elif "wp-block-embed__wrapper" in classes:
        write_address(composer, element)
    else:
        composer.write_block(element)


def write_paragraph(composer: Composer, element: etree._Element) -> None:
    """Write a paragraph."""
    classes = (element.get("class") or "").split()
    kind = next((_PARAGRAPHS[name] for name in classes if name in _PARAGRAPHS), PARAGRAPH)
    composer.write_block(element, kind, solid=kind in _SOLID)


def write_figure(composer: Composer, element: etree._Element) -> None:
    """Write images of a figure; whatever else is in it keeps its own form."""
    composer.write_block(element, FIGURE)


def write_caption(composer: Composer, element: etree._Element) -> None:
    """Write the caption of a figure or a table."""
    composer.write_block(element, CAPTION, solid=True)


def write_summary(composer: Composer, element: etree._Element) -> None:
    """Write what a reader clicks to open details, which are open here."""
    if next(element.iter(*HEADINGS), None) is None:
        composer.write_block(element, SUMMARY, solid=True)
    else:
        composer.write_block(element)


def write_heading(composer: Composer, element: etree._Element) -> None:
    """Write a heading, lower by as much as all of the article are; one in a caption is a line of it."""
    if composer.out.solid:
        composer.write_block(element)
    elif len(text_in(element).strip()) > _LONGEST_HEADING:
        composer.write_block(element, PARAGRAPH)
    else:
        level = min(6, int(str(element.tag)[1]) + composer.shift)
        name = f"h-{composer.headings + 1}"
        if composer.write_block(element, (f"h{level}", attribute("id", name)), solid=True):
            composer.headings += 1


def write_preformatted(composer: Composer, element: etree._Element) -> None:
    """Write text whose white space counts: code with its language, verse."""
    classes = " ".join(part.get("class") or "" for part in element.iter("pre", "code")).split()
    marked = next((name for name in classes if name.startswith(_LANGUAGES)), "")
    language = "".join(letter for letter in marked.partition("-")[2] if letter.isalnum() or letter in "+#-_.")
    name = f"language-{language}" if language else ""
    if not {"verse", "wp-block-verse"}.isdisjoint(classes):
        name = "verse"
    kind = "pre", attribute("class", name) if name else ""
    composer.write_block(element, kind, solid=not _has_shape(element))


def write_quote(composer: Composer, element: etree._Element) -> None:
    """Write a block quotation."""
    composer.contain("blockquote", element)


def write_list(composer: Composer, element: etree._Element) -> None:
    """Write a list; classic galleries are lists of definitions only in name."""
    tag = str(element.tag)
    if tag == "dl" and "gallery" in (element.get("class") or ""):
        composer.write_block(element)
        return
    before = composer.out.rtl
    composer.turn(element)
    begun = composer.out.begin_container(tag, _number(element) if tag == "ol" else "")
    for item in read_items(element):
        if composer.targets:
            composer.mark(item)
        if begun:
            composer.contain(str(item.tag), item)
        else:
            composer.write_block(item)
    if begun:
        composer.out.end_container()
    composer.out.rtl = before


def write_stray_item(composer: Composer, element: etree._Element) -> None:
    """Write an item that stands in no list."""
    if composer.out.begin_container("ul"):
        composer.contain("li", element)
        composer.out.end_container()
    else:
        composer.write_block(element)


def write_rule(composer: Composer, _: etree._Element) -> None:
    """Draw a line."""
    composer.out.add_rule()


def _number(element: etree._Element) -> str:
    """Give how an ordered list counts, where that is not 1, 2, 3."""
    start, kind = element.get("start") or "", element.get("type") or ""
    numbering = attribute("type", kind) if kind in _NUMBERINGS else ""
    return numbering + (
        attribute("start", start) if re.fullmatch(r"[2-9]|[1-9]\d{1,8}", start, re.ASCII) else ""
    )
