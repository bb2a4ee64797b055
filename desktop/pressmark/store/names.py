"""What the library's terms, authors, sites and types are called, and whom a name in a query means.

A name means, in this order: those whose key it is (the slug, or the name where there is none), to the letter,
then so far as case and accents do not count; those whose name it is; those in whose name a word begins so.
Who is found stands for all that have the same key.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from pressmark.query import And, InTerm, Leaf, Name, Named, Not, Or, Query, Taxonomies, name_taxonomies
from pressmark.query.folding import fold, split_words
from pressmark.store.database import ReadDatabase

_TAXONOMIES = "SELECT slug, name, rest_base FROM taxonomy ORDER BY id"
_TITLES = "SELECT slug, name, hierarchical FROM taxonomy ORDER BY id"
_TERMS = """
    SELECT term.id, term.name, term.slug, term.taxonomy_id, term.remote_id, term.parent
    FROM term JOIN taxonomy ON taxonomy.id = term.taxonomy_id WHERE taxonomy.slug = ? ORDER BY term.id"""
_AUTHORS = """SELECT id, name, slug FROM author
    WHERE EXISTS (SELECT 1 FROM post WHERE post.author_id = author.id) ORDER BY id"""
_SITES = "SELECT id, name, url FROM site ORDER BY id"
_COLORS = "SELECT DISTINCT color FROM annotation ORDER BY color"
_TAGS = "SELECT tag FROM post_tag UNION SELECT tag FROM annotation_tag ORDER BY tag"
_TYPES = """SELECT id, name, slug, rest_base FROM post_type
    WHERE EXISTS (SELECT 1 FROM post WHERE post.type_id = post_type.id) ORDER BY id"""

# In a query no name at all means something else: none of a taxonomy, no known author.
_NAMELESS = {""}


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a query can name.

    Attributes:
        key: what the query language calls it; entries of one key are one for the reader.
        name: as the site writes it.
        others: further names it goes by.
    """

    id: int
    key: str
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermEntry(Entry):
    """A term; its parent is named as its site does."""

    slug: str = ""
    taxonomy_id: int = 0
    remote_id: int = 0
    parent: int = 0


class Names:
    """Reads names. Cheap enough to be asked anew for every query."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def taxonomies(self) -> Taxonomies:
        """The taxonomies of all sites, by every name that a qualifier may have."""
        return name_taxonomies(self._database.read(_TAXONOMIES))

    def read_titles(self) -> dict[str, tuple[str, bool]]:
        """What the taxonomies of all sites are called, by slug, and whether their terms stand below others.

        Where two have one name the slugs tell them apart.
        """
        taxonomies: dict[str, tuple[str, bool]] = {}
        for slug, name, hierarchical in self._database.read(_TITLES):
            known = taxonomies.get(slug, (name, False))
            taxonomies[slug] = (known[0], known[1] or bool(hierarchical))
        names = Counter(fold(name) for name, _ in taxonomies.values())
        return {
            slug: (f"{name} ({slug})" if names[fold(name)] > 1 else name, hierarchical)
            for slug, (name, hierarchical) in taxonomies.items()
        }

    def read_terms(self, taxonomy: str) -> list[TermEntry]:
        """The terms of a taxonomy (slug), of all sites."""
        return [
            TermEntry(number, make_key(slug, name), name, (slug,), slug, *place)
            for number, name, slug, *place in self._database.read(_TERMS, (taxonomy,))
        ]

    def read(self, kind: Name) -> list[Entry]:
        """Authors, sites or post types, of all sites."""
        if kind is Name.AUTHOR:
            rows = self._database.read(_AUTHORS)
            return [Entry(number, fold(name), name, (slug,)) for number, name, slug in rows]
        if kind is Name.SITE:
            rows = self._database.read(_SITES)
            return [
                Entry(number, make_site_key(url), name or url, _name_site(url)) for number, name, url in rows
            ]
        rows = self._database.read(_TYPES)
        return [Entry(number, make_key(slug, name), name, (slug, base)) for number, name, slug, base in rows]

    def read_tags(self) -> list[Entry]:
        """The reader's own tags, of articles and annotations; two spellings of one have one key."""
        keys: dict[str, str] = {}
        tags = [tag for (tag,) in self._database.read(_TAGS)]
        return [Entry(0, keys.setdefault(fold(tag), tag), tag) for tag in tags]

    def read_colors(self) -> list[str]:
        """The colours of the reader's annotations; an import may have brought others than `COLORS`."""
        return [color for (color,) in self._database.read(_COLORS)]

    def settle(self, query: Query) -> Query:
        """The query with every name that means one thing alone written as its key: what facets compare."""
        if isinstance(query, And):
            return And(tuple(map(self.settle, query.parts)))
        if isinstance(query, Or):
            return Or(tuple(map(self.settle, query.parts)))
        if isinstance(query, Not):
            return Not(self.settle(query.part))
        return self._settle_leaf(query)

    def _settle_leaf(self, leaf: Leaf) -> Leaf:
        if isinstance(leaf, InTerm) and leaf.term:
            keys = {entry.key for entry in find_entries(self.read_terms(leaf.taxonomy), leaf.term)}
            return InTerm(leaf.taxonomy, keys.pop()) if len(keys) == 1 and keys != _NAMELESS else leaf
        if isinstance(leaf, Named) and leaf.name and leaf.kind is not Name.COLOR:
            entries = self.read_tags() if leaf.kind is Name.TAG else self.read(leaf.kind)
            keys = {entry.key for entry in find_entries(entries, leaf.name)}
            return Named(leaf.kind, keys.pop()) if len(keys) == 1 and keys != _NAMELESS else leaf
        return leaf


E = TypeVar("E", bound="Entry")


def find_entries(entries: Sequence[E], name: str) -> list[E]:
    """Whom a name means."""
    keys = {entry.key for entry in _find_first(entries, name)}
    return [entry for entry in entries if entry.key in keys]


def _find_first(entries: Sequence[E], name: str) -> list[E]:
    # A key to the letter means its own and no other: what a facet counts is what its choice finds.
    found = [entry for entry in entries if entry.key == name]
    wanted = fold(name)
    if not found:
        found = [entry for entry in entries if wanted in (entry.key, fold(entry.key)) or name in entry.others]
    if not found:
        found = [
            entry for entry in entries if fold(entry.name) == wanted or wanted in map(fold, entry.others)
        ]
    start = f" {split_words(wanted)}"
    if not found and start != " ":
        found = [entry for entry in entries if start in f" {split_words(fold(entry.name))}"]
    return found


@dataclass(frozen=True, slots=True)
class Tree:
    """The terms of one taxonomy, those of one key together: what stands below one stands below all of them.

    Attributes:
        groups: the terms by their key.
        parents: the keys above each key; several where sites do not agree, the first site's first.
        children: the keys right below each key that has some.
    """

    groups: Mapping[str, Sequence[TermEntry]]
    parents: Mapping[str, Sequence[str]]
    children: Mapping[str, Sequence[str]]

    def find_below(self, keys: Iterable[str]) -> list[int]:
        """The ids of terms and of all below them; parents in a circle end."""
        waiting = list(keys)
        wanted = set(waiting)
        while waiting:
            new = set(self.children.get(waiting.pop(), ())) - wanted
            wanted |= new
            waiting += new
        return sorted(term.id for key in wanted for term in self.groups.get(key, ()))


def make_tree(terms: Sequence[TermEntry]) -> Tree:
    """Who stands below whom."""
    keys = {(term.taxonomy_id, term.remote_id): term.key for term in terms}
    parents: dict[str, dict[str, None]] = {term.key: {} for term in terms}
    for term in terms:
        above = keys.get((term.taxonomy_id, term.parent)) if term.parent else None
        if above is not None and above != term.key:
            parents[term.key][above] = None
    children: dict[str, list[str]] = {}
    for key, several in parents.items():
        for parent in several:
            children.setdefault(parent, []).append(key)
    return Tree(group_by_key(terms), {key: tuple(above) for key, above in parents.items()}, children)


@lru_cache(maxsize=65_536)
def make_key(slug: str, name: str) -> str:
    """What the query language calls a term or type: its slug, readable, else its name.

    WordPress writes a slug in other letters than Latin ones as ``%e4%b8%ad`` (`sanitize_title_with_dashes`).
    """
    return unicodedata.normalize("NFC", unquote(slug)).strip().casefold() or fold(name)


def make_site_key(url: str) -> str:
    """What the query language calls a site: its host, and the path where there is one."""
    try:
        parts = urlsplit(url)
        host = parts.netloc.rpartition("@")[2].lower().removeprefix("www.")
    except ValueError:
        return url
    return host + parts.path.rstrip("/")


def _name_site(url: str) -> tuple[str, ...]:
    """Other names of a site: its address with and without a slash at its end, its host."""
    plain = url.rstrip("/")
    return url, plain, f"{plain}/", make_site_key(url).partition("/")[0]


def group_by_key(entries: Iterable[E]) -> dict[str, list[E]]:
    """Entries that are one for the reader, together."""
    groups: dict[str, list[E]] = {}
    for entry in entries:
        groups.setdefault(entry.key, []).append(entry)
    return groups
