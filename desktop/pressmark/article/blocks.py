"""What stands on lines of its own: paragraphs, headings, lists, quotes."""

import re
from collections.abc import Callable

from lxml import etree

from pressmark.article.composer import Composer, Kind
from pressmark.article.embeds import KINDS
from pressmark.article.lists import read_items, read_numbers
from pressmark.article.media import (
    FIGURE,
    make_card,
    write_address,
    write_background,
    write_post_card,
)
from pressmark.article.tree import remove, text_in
from pressmark.article.vocabulary import HEADINGS
from pressmark.article.writer import PARAGRAPH, attribute

BUTTON: Kind = ("p", ' class="button"')
CAPTION: Kind = ("p", ' class="caption"')
CITE: Kind = ("p", ' class="cite"')
SUMMARY: Kind = ("p", ' class="summary"')

_PARAGRAPHS: dict[str, Kind] = {
    "caption": CAPTION,
    "cite": CITE,
    "figure": FIGURE,
    "summary": SUMMARY,
    "wp-caption-text": CAPTION,
}
_SOLID = frozenset({CAPTION, CITE, SUMMARY})
_LONGEST_HEADING = 300  # characters; a longer one is a heading that the author never closed
_NUMBERINGS = frozenset("aAiI")
_STYLES = {"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A"} | {
    "lower-roman": "i",
    "upper-roman": "I",
}
_LIST_STYLE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b((?:lower|upper)-(?:alpha|latin|roman))\b", re.IGNORECASE
)
_BUTTON = re.compile(r"(?<!\S)(?:btn|button|wp-block-button__link|wp-element-button)(?!\S)")
_PULLED = frozenset({"pull", "pullquote", "wp-block-pullquote"})


def write_box(composer: Composer, element: etree._Element) -> None:
    """Write an element that is no more than its content, but for a few that WordPress gives a meaning."""
    for name in (element.get("class") or "").split():
        if name in _BOXES:
            _BOXES[name](composer, element)
            return
    if element.tag == "footer" and _ends_quote(element):
        composer.write_block(element, CITE, solid=True)
    else:
        composer.write_block(element)


def write_paragraph(composer: Composer, element: etree._Element) -> None:
    """Write a paragraph."""
    classes = (element.get("class") or "").split()
    kind = PARAGRAPH
    if classes:
        kind = next((_PARAGRAPHS[name] for name in classes if name in _PARAGRAPHS), PARAGRAPH)
    if "embed" in classes:
        kind = make_card(next((name for name in classes if name in KINDS), "frame"))
    elif kind == PARAGRAPH and ("button" in classes or _is_button(element)):
        kind = BUTTON if _leads_somewhere(element) else PARAGRAPH
    composer.write_block(element, kind, solid=kind in _SOLID)


def write_button(composer: Composer, element: etree._Element) -> None:
    """Write a button, which is a link that stands alone."""
    composer.write_block(element, BUTTON if _leads_somewhere(element) else None)


def write_file(composer: Composer, element: etree._Element) -> None:
    """Write the link to a file; a button that leads to the same is no more than its repetition."""
    known: set[str] = set()
    for link in list(element.iter("a")):
        href = link.get("href") or ""
        if href in known:
            remove(link)
        elif text_in(link).strip():
            known.add(href)
    composer.write_block(element, make_card("file"))


def write_cover(composer: Composer, element: etree._Element) -> None:
    """Write an image and the text over it."""
    write_background(composer, element)
    composer.write_block(element)


def write_cite(composer: Composer, element: etree._Element) -> None:
    """Write whose words were quoted on a line of its own; elsewhere it is a title within a line."""
    begun = composer.out.begin_inline("cite")
    before, parent = element.getprevious(), element.getparent()
    breaks = before is not None and before.tag == "br" and not (before.tail or "").strip()
    is_last = element.getnext() is None and not (element.tail or "").strip()
    if _ends_quote(element) or (breaks and is_last and parent is not None and _ends_quote(parent)):
        composer.write_block(element, CITE, solid=True)
    else:
        composer.walk(element)
    if begun:
        composer.out.end_inline()


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
        name, before = f"h-{composer.headings + 1}", composer.out.shown
        composer.write_block(element, (f"h{level}", attribute("id", name)), solid=True)
        if composer.out.shown > before:
            composer.headings += 1
            composer.name_heading(name, before)


def write_quote(composer: Composer, element: etree._Element) -> None:
    """Write a block quotation."""
    if "wp-embedded-content" in (element.get("class") or "") and write_post_card(composer, element):
        return
    parent = element.getparent()
    classes = f"{element.get('class')} {'' if parent is None else parent.get('class')}".split()
    pulled = "" if _PULLED.isdisjoint(classes) else attribute("class", "pull")
    composer.contain("blockquote", element, pulled)


def write_list(composer: Composer, element: etree._Element) -> None:
    """Write a list; classic galleries are lists of definitions only in name."""
    tag = str(element.tag)
    if tag == "dl" and "gallery" in (element.get("class") or ""):
        composer.write_block(element)
        return
    before = composer.out.direction
    composer.turn(element)
    begun = composer.out.begin_container(tag, _number(element) if tag == "ol" else "")
    items = read_items(element)
    follows = read_numbers(element, items)
    for item, number in zip(items, follows, strict=True):
        if composer.targets:
            composer.mark(item)
        if not begun:
            composer.write_block(item)
            continue
        if number is not None:
            composer.out.end_container()
            composer.out.begin_container(tag, _number(element, number))
        composer.contain(str(item.tag), item)
    if begun:
        composer.out.end_container()
    composer.out.direction = before


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


def _number(element: etree._Element, number: int | None = None) -> str:
    """Give how an ordered list counts, where that is not 1, 2, 3."""
    start, kind = element.get("start") or "", element.get("type") or ""
    style = _LIST_STYLE.search(element.get("style") or "")
    kind = _STYLES[style[1].lower()] if style else kind
    start = start if number is None else str(number)
    numbering = attribute("type", kind) if kind in _NUMBERINGS else ""
    return numbering + (
        attribute("start", start) if re.fullmatch(r"[2-9]|[1-9]\d{1,8}", start, re.ASCII) else ""
    )


def _ends_quote(element: etree._Element) -> bool:
    """Tell whether an element is the last of a quotation."""
    parent = element.getparent()
    if parent is None or parent.tag != "blockquote":
        return False
    return element.getnext() is None and not (element.tail or "").strip()


def _is_button(element: etree._Element) -> bool:
    """Tell whether a paragraph is one link that looks like a button."""
    if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return False
    return element[0].tag == "a" and bool(_BUTTON.search(element[0].get("class") or ""))


def _leads_somewhere(element: etree._Element) -> bool:
    return any((link.get("href") or "#") != "#" for link in element.iter("a"))


_BOXES: dict[str, Callable[[Composer, etree._Element], None]] = {
    "wp-block-button": write_button,
    "wp-block-cover": write_cover,
    "wp-block-cover__image-background": write_cover,
    "wp-block-embed__wrapper": write_address,
    "wp-block-file": write_file,
    "wp-caption": write_figure,
    "wp-caption-text": write_caption,
}
"""Boxes that WordPress gives a meaning, by their class."""
