"""Whom a name means, told anew from what is promised: by key, by name, by the beginning of a word."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from tests.differential.facts import Library, Site, Term
from tests.differential.oracle_letters import spell


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name: what it is (of a site), its key, name and further names."""

    what: tuple[str, object]
    key: str
    name: str
    others: tuple[str, ...]


def plain(text: str) -> str:
    """A text as it is compared: without accents, case and surplus space."""
    return " ".join(spell(text).split())


def find_named(entries: Sequence[Named], name: str) -> list[Named]:
    """Whom a name means; the first rule that finds somebody holds, for all of the same key."""
    wanted = plain(name)
    rules = (
        lambda one: one.key == name,
        lambda one: plain(one.key) == wanted or one.key == wanted or name in one.others,
        lambda one: plain(one.name) == wanted or wanted in map(plain, one.others),
        lambda one: starts_a_word(plain(one.name), wanted),
    )
    for rule in rules:
        found = [one for one in entries if rule(one)]
        if found:
            keys = {one.key for one in found}
            return [one for one in entries if one.key in keys]
    return []


def starts_a_word(text: str, wanted: str) -> bool:
    """Whether words stand in a text as they are wanted, the last of them perhaps only begun."""
    words, parts = split_words(text), split_words(wanted)
    return bool(parts) and any(
        words[place : place + len(parts) - 1] == parts[:-1]
        and words[place + len(parts) - 1].startswith(parts[-1])
        for place in range(len(words) - len(parts) + 1)
    )


def split_words(text: str) -> list[str]:
    return "".join(sign if sign.isalnum() else " " for sign in text).split()


def make_key(slug: str, name: str) -> str:
    return unicodedata.normalize("NFC", unquote(slug)).strip().casefold() or plain(name)


def site_key(site: Site) -> str:
    return re.sub(r"^\w+://(?:www\.)?", "", site.url).rstrip("/")


def name_terms(library: Library, taxonomy: str) -> list[Named]:
    """The terms of a taxonomy, in the order in which the library met them; `what` is (site, term)."""
    kinds = [site for site in library.sites if taxonomy in {kind.slug for kind in site.taxonomies}]
    met: list[tuple[Site, Term]] = [(site, term) for site in kinds for term in site.terms]
    met += [(site, term) for site in kinds for term in site.read_placeholders()]
    return [
        Named((site.url, term), make_key(term.slug, term.name), term.name, (term.slug,))
        for site, term in met
        if term.taxonomy == taxonomy
    ]


def name_sites(library: Library) -> list[Named]:
    return [Named((one.url, None), site_key(one), one.name or one.url, (one.url,)) for one in library.sites]


def name_types(library: Library) -> list[Named]:
    """Post types that have posts."""
    return [
        Named((site.url, kind.slug), make_key(kind.slug, kind.name), kind.name, (kind.slug, kind.rest_base))
        for site in library.sites
        for kind in site.types
        if any(post.type == kind.slug for post in site.posts)
    ]


def name_authors(library: Library) -> list[Named]:
    """Authors that have posts: those that are named, then those who are hidden."""
    found = []
    for site in library.sites:
        writers = {post.author for post in site.posts if post.author}
        known = [one for one in site.authors if one.remote_id in writers]
        found += [Named((site.url, one.remote_id), plain(one.name), one.name, (one.slug,)) for one in known]
    for site in library.sites:
        writers = {post.author for post in site.posts if post.author}
        hidden = writers - {one.remote_id for one in site.authors}
        found += [Named((site.url, one), "", "", ("",)) for one in sorted(hidden)]
    return found


def find_subtree(entries: Sequence[Named], found: Sequence[Named]) -> set[tuple[str, int]]:
    """The (site, number) of terms and of all below them; what has one key is one, on whichever site."""
    wanted = {one.key for one in found}
    grown = True
    while grown:
        places = {(one.what[0], one.what[1].remote_id) for one in entries if one.key in wanted}
        below = {
            one.key for one in entries if one.what[1].parent and (one.what[0], one.what[1].parent) in places
        }
        grown = not below <= wanted
        wanted |= below
    return {(one.what[0], one.what[1].remote_id) for one in entries if one.key in wanted}
