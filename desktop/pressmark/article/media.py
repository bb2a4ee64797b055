"""Images, and links instead of what cannot be shown."""

import re

from lxml import etree

from pressmark.article.composer import Composer, Kind
from pressmark.article.embeds import Embed, choose_kind, find_page, read_embed
from pressmark.article.images import LEFT_OUT, choose_url, is_formula, is_tiny, read_size, stem
from pressmark.article.links import clean_url
from pressmark.article.providers import name_card
from pressmark.article.tree import text_in
from pressmark.article.vocabulary import LAZY_SETS
from pressmark.article.writer import attribute

FIGURE: Kind = ("p", ' class="figure"')

_NOT_SHOWN = ("image/avif", "image/heic", "image/jxl")
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?\burl\(\s*['\"]?([^'\")]+)", re.IGNORECASE)


def make_card(kind: str) -> Kind:
    """Give the block of a card; `kind` is one of `embeds.KINDS`."""
    return ("p", f' class="embed {kind}"')


def write_image(composer: Composer, element: etree._Element) -> None:
    """Write an image; one that stands for a character becomes that character."""
    alt = " ".join((element.get("alt") or "").split())
    classes = element.get("class") or ""
    if alt and ("emoji" in classes or "wp-smiley" in classes):
        composer.out.add_text(alt)
        return
    url = choose_url(element, composer.link)
    if not url and alt and not (composer.in_noscript or is_tiny(element)):
        url = LEFT_OUT
    if not url or not _is_new(composer, url) or _is_stand_in(element, url):
        return
    if "wp-block-cover__image-background" in classes:
        _write_figure(composer, url, alt)
        return
    math = attribute("class", "math") if is_formula(element, url) else ""
    size = "".join(attribute(name, pixels) for name, pixels in read_size(element).items())
    composer.out.add_object(f"<img{attribute('src', url)}{attribute('alt', alt)}{math}{size}>")


def write_background(composer: Composer, element: etree._Element) -> None:
    """Write the image that a cover has behind its text."""
    found = _BACKGROUND.search(element.get("style") or "")
    url = clean_url(found[1].strip(), composer.link) if found else ""
    if url.startswith("http"):
        _write_figure(composer, url, "")


def write_picture(composer: Composer, element: etree._Element) -> None:
    """Write the one image of a picture, from its first source where it has no file of its own."""
    image = element.find(".//img")
    if image is None:
        return
    sources = [each for each in element.iter("source") if (each.get("type") or "").lower() not in _NOT_SHOWN]
    while sources and not choose_url(image, composer.link).startswith("http"):
        source = sources.pop(0)
        for name in ("srcset", *LAZY_SETS):
            image.set(name, source.get(name) or "")
    write_image(composer, image)


def write_noscript(composer: Composer, element: etree._Element) -> None:
    """Write the images and embeds that stand in for lazy ones; text asks for scripts and is left out."""
    composer.in_noscript = True
    for child in element.iter("img", "iframe"):
        (write_image if child.tag == "img" else write_embed)(composer, child)
    composer.in_noscript = False


def write_embed(composer: Composer, element: etree._Element) -> None:
    """Write a link to a player, a frame or an object; an object without a source shows what is inside."""
    embed = read_embed(element, composer.link)
    if not embed.url and element.tag == "object":
        composer.write_block(element)
    elif embed.url and _is_new(composer, embed.source):
        write_card(composer, embed)


def write_address(composer: Composer, element: etree._Element) -> None:
    """Write an embed of which WordPress could give no more than its address."""
    text = text_in(element).strip()
    url = clean_url(text, composer.link) if text.startswith("http") and len(text.split()) == 1 else ""
    link = element[0] if len(element) == 1 and element[0].tag == "a" else None
    if url and (not len(element) or (link is not None and text_in(link).strip() == text)):
        page = find_page(url)
        write_card(composer, Embed(page, name_card(page, text), choose_kind(url)))
    else:
        composer.write_block(element)


def write_post_card(composer: Composer, element: etree._Element) -> bool:
    """Write the card of another post, given as a quotation of no more than a link; tell if it is that."""
    link = element.find(".//a")
    label = " ".join(text_in(element).split())
    if link is None or not label or label != " ".join(text_in(link).split()):
        return False
    href = link.get("href") or ""
    url = clean_url(href, composer.link) if href else ""
    if url:
        write_card(composer, Embed(url, label, "frame"))
    return bool(url)


def write_card(composer: Composer, embed: Embed) -> None:
    """Write a link that stands for what cannot be shown."""
    card = etree.Element("div")
    etree.SubElement(card, "a", href=embed.url).text = embed.label
    composer.write_block(card, make_card(embed.kind))


def _write_figure(composer: Composer, url: str, alt: str) -> None:
    figure = etree.Element("div")
    etree.SubElement(figure, "img", src=url, alt=alt)
    composer.write_block(figure, FIGURE)


def _is_stand_in(image: etree._Element, url: str) -> bool:
    """Tell whether a picture in the page is a blurred one, there until scripts have fetched the other."""
    if not url.startswith("data:"):
        return False
    around = [image.getnext()]
    if url == LEFT_OUT:
        parent = image.getparent()
        around += [image.getprevious()] + ([] if parent is None else [parent.getnext(), parent.getprevious()])
    return any(
        one is not None and one.tag == "x-noscript" and one.find(".//img") is not None for one in around
    )


def _is_new(composer: Composer, url: str) -> bool:
    """Tell whether a file is no repetition: lazy ones come again for browsers without scripts."""
    if url.startswith("data:"):
        return True
    name = stem(url)
    shown, shown_without_script = composer.shown
    if name and name in (shown if composer.in_noscript else shown_without_script):
        return False
    composer.shown[composer.in_noscript].add(name)
    return True
