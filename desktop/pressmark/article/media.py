"""Images, and links instead of what cannot be shown."""

from lxml import etree

from pressmark.article.composer import Composer, Kind
from pressmark.article.embeds import read_embed
from pressmark.article.images import choose_url, stem
from pressmark.article.links import clean_url
from pressmark.article.tree import text_in
from pressmark.article.vocabulary import LAZY_SETS
from pressmark.article.writer import attribute

_NOT_SHOWN = ("image/avif", "image/heic", "image/jxl")
EMBED: Kind = ("p", ' class="embed"')


def write_image(composer: Composer, element: etree._Element) -> None:
    """Write an image; one that stands for a character becomes that character."""
    alt = " ".join((element.get("alt") or "").split())
    classes = element.get("class") or ""
    if alt and ("emoji" in classes or "wp-smiley" in classes):
        composer.out.add_text(alt)
        return
    url = choose_url(element, composer.link)
    if url and _is_new(composer, url):
        composer.out.add_object(f"<img{attribute('src', url)}{attribute('alt', alt)}>")


def write_picture(composer: Composer, element: etree._Element) -> None:
    """Write the one image of a picture, from its first source where it has no file of its own."""
    image = element.find(".//img")
    if image is None:
        return
    sources = [each for each in element.iter("source") if (each.get("type") or "").lower() not in _NOT_SHOWN]
    while sources and not choose_url(image, composer.link):
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
    url, label = read_embed(element, composer.link)
    if not url and element.tag == "object":
        composer.write_block(element)
    elif url and _is_new(composer, url):
        _write_card(composer, url, label)


def write_address(composer: Composer, element: etree._Element) -> None:
    """Write an embed of which WordPress could give no more than its address."""
    text = text_in(element).strip()
    url = clean_url(text, composer.link) if text.startswith("http") and len(text.split()) == 1 else ""
    if url and not len(element):
        _write_card(composer, url, text)
    else:
        composer.write_block(element)


def _write_card(composer: Composer, url: str, label: str) -> None:
    card = etree.Element("div")
    etree.SubElement(card, "a", href=url).text = label
    composer.write_block(card, EMBED)


def _is_new(composer: Composer, url: str) -> bool:
    """Tell whether a file is no repetition: lazy ones come again for browsers without scripts."""
    name = stem(url)
    shown, shown_without_script = composer.shown
    if name and name in (shown if composer.in_noscript else shown_without_script):
        return False
    composer.shown[composer.in_noscript].add(name)
    return True
