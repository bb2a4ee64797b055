"""Places that links of the article itself lead to, under names that are safe and unique.

Headings are ``h-1``, ``h-2`` …, tables ``table-1`` …, all other targets ``ref-1`` … as links
name them. The site's own ids are gone.
"""

from urllib.parse import unquote, urldefrag

from lxml import etree

from pressmark.article.tree import finder, text_in
from pressmark.article.vocabulary import HEADINGS

NAME = "anchor"
TARGET = "target"

_find_named = finder("//*[@id or @name]")


def mark(tree: etree._Element, link: str) -> bool:
    """Write names of headings and targets, and where links lead, into the tree; tell if there are targets."""
    number = 0
    for heading in tree.iter(*HEADINGS):
        if text_in(heading).strip() or heading.find(".//img") is not None:
            number += 1
            heading.set(NAME, f"h-{number}")
    links = _read_fragments(tree, link)
    if not links:
        return False
    places: dict[str, etree._Element] = {}
    for element in _find_named(tree):
        places.setdefault(element.get("id") or element.get("name") or "", element)
    named = 0
    for element, fragment in links:
        place = places.get(fragment)
        if place is None:
            continue
        place = next(place.iterancestors(*HEADINGS), place)
        if place.get(NAME) is None:
            named += 1
            place.set(NAME, f"ref-{named}")
        element.set(TARGET, f"#{place.get(NAME)}")
    return named > 0


def _read_fragments(tree: etree._Element, link: str) -> list[tuple[etree._Element, str]]:
    page = urldefrag(link)[0]
    links = []
    for element in tree.iter("a"):
        address, mark, fragment = (element.get("href") or "").partition("#")
        if mark and fragment and address in {"", page}:
            links.append((element, unquote(fragment)))
    return links
