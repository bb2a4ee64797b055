"""Places that links of the article itself lead to, under names that are safe and unique.

They are called ``ref-1``, ``ref-2`` … as links name them. The site's own ids are gone from the HTML;
`Article.anchors` tells what became of those that links of other pages may name.
"""

import re
from urllib.parse import unquote, urldefrag

from lxml import etree

from pressmark.article.tree import finder

NAME = "anchor"
TARGET = "target"

_LINK = re.compile(r'<a href="#(ref-\d+)">(.*?)</a>', re.DOTALL)
_PLACE = re.compile(r'<a name="(ref-\d+)"></a>')
_find_named = finder("descendant::*[@id or @name]")


def mark(tree: etree._Element, link: str) -> dict[str, str]:
    """Write into the tree which places have names and where links lead; give the names by the site's ids."""
    links = _read_fragments(tree, link)
    if not links:
        return {}
    places: dict[str, etree._Element] = {}
    for element in _find_named(tree):
        places.setdefault(element.get("id") or element.get("name") or "", element)
    named: dict[str, str] = {}
    for element, fragment in links:
        place = places.get(fragment)
        if place is None:
            continue
        if place.get(NAME) is None:
            place.set(NAME, f"ref-{len(named) + 1}")
        named.setdefault(fragment, place.get(NAME) or "")
        element.set(TARGET, f"#{place.get(NAME)}")
    return named


def _read_fragments(tree: etree._Element, link: str) -> list[tuple[etree._Element, str]]:
    page = urldefrag(link)[0]
    links = []
    for element in tree.iter("a"):
        address, mark, fragment = (element.get("href") or "").partition("#")
        if mark and fragment and address in {"", page}:
            links.append((element, unquote(fragment)))
    return links


def settle(html: str) -> tuple[str, dict[str, str]]:
    """Keep of composed HTML only links whose place was written, and places to which a link leads.

    Gives the HTML, and what the places are called there.
    """
    placed = set(_PLACE.findall(html))
    names: dict[str, str] = {}

    def write_link(found: re.Match[str]) -> str:
        if found[1] not in placed:
            return found[2]
        name = names.setdefault(found[1], f"ref-{len(names) + 1}")
        return f'<a href="#{name}">{found[2]}</a>'

    html = _LINK.sub(write_link, html)
    html = _PLACE.sub(lambda found: f'<a name="{names[found[1]]}"></a>' if found[1] in names else "", html)
    return html, names
