"""What the library's terms, authors, sites and types are called."""

import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from pressmark.query import And, InTerm, Leaf, Name, Named, Not, Or, Query, Taxonomies, name_taxonomies
from pressmark.query.folding import fold
from pressmark.store.database import ReadDatabase
from pressmark.store.edition import Edition, read_edition
from pressmark.store.entries import Entries, Entry, TermEntry, Terms

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
class _Kept:
    """The names of one edition of sites' writing, so far as they were asked for."""

    edition: Edition
    terms: dict[str, Terms] = field(default_factory=dict)
    entries: dict[Name, Entries[Entry]] = field(default_factory=dict)


class Names:
    """Reads names; those that sites gave are kept until a site's writing changes."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database
        self._kept = _Kept(None)

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

    def read_terms(self, taxonomy: str) -> Terms:
        """The terms of a taxonomy (slug), of all sites."""
        kept = self._find_kept()
        if taxonomy not in kept.terms:
            kept.terms[taxonomy] = Terms(
                TermEntry(number, make_key(slug, name), name, (slug,), slug, *place)
                for number, name, slug, *place in self._database.read(_TERMS, (taxonomy,))
            )
        return kept.terms[taxonomy]

    def read(self, kind: Name) -> Entries[Entry]:
        """Authors, sites or post types, of all sites."""
        kept = self._find_kept()
        if kind not in kept.entries:
            kept.entries[kind] = Entries(self._read(kind))
        return kept.entries[kind]

    def read_tags(self) -> Entries[Entry]:
        """The reader's own tags, of articles and annotations; two spellings of one have one key."""
        keys: dict[str, str] = {}
        tags = [tag for (tag,) in self._database.read(_TAGS)]
        return Entries(Entry(0, keys.setdefault(fold(tag), tag), tag) for tag in tags)

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
            keys = set(self.read_terms(leaf.taxonomy).find_keys(leaf.term))
            return InTerm(leaf.taxonomy, keys.pop()) if len(keys) == 1 and keys != _NAMELESS else leaf
        if isinstance(leaf, Named) and leaf.name and leaf.kind is not Name.COLOR:
            entries = self.read_tags() if leaf.kind is Name.TAG else self.read(leaf.kind)
            keys = set(entries.find_keys(leaf.name))
            return Named(leaf.kind, keys.pop()) if len(keys) == 1 and keys != _NAMELESS else leaf
        return leaf

    def _find_kept(self) -> _Kept:
        edition = read_edition(self._database)
        kept = self._kept
        if kept.edition != edition:
            kept = self._kept = _Kept(edition)
        return kept

    def _read(self, kind: Name) -> list[Entry]:
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
