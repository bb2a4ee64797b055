"""What a generated library holds, as plain values: the store is filled with them, the oracle reads them."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Term:
    """A term as its site serves it; a `placeholder` is one that the site never named."""

    taxonomy: str
    remote_id: int
    name: str
    slug: str
    parent: int = 0
    placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Author:
    remote_id: int
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A post type or a taxonomy."""

    slug: str
    rest_base: str
    name: str


@dataclass(frozen=True, slots=True)
class Annotation:
    note: str
    color: str
    state: str
    tags: tuple[str, ...] = ()
    quote: str = ""
    kept: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.quote, self.note, *self.tags)

    @property
    def in_need(self) -> bool:
        return self.state in ("moved", "orphaned") and not self.kept


@dataclass(frozen=True, slots=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post; `terms` by taxonomy, `former` are the texts of versions before this one."""

    remote_id: int
    type: str
    title: str
    excerpt: str
    text: str
    date: int | None
    modified: int | None
    author: int
    terms: tuple[tuple[str, tuple[int, ...]], ...]
    words: int
    tables: tuple[Table, ...] = ()
    former: tuple[str, ...] = ()
    image: bool = False
    featured: int = 0
    status: str = "live"
    read: bool = False
    starred: bool = False
    tags: tuple[str, ...] = ()
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    url: str
    name: str
    types: tuple[Kind, ...]
    taxonomies: tuple[Kind, ...]
    terms: tuple[Term, ...]
    authors: tuple[Author, ...]
    posts: tuple[Post, ...]

    def find_author(self, post: Post) -> Author | None:
        """Who wrote a post; one whom the site hides has a number and no name."""
        known = {author.remote_id: author for author in self.authors}
        return known.get(post.author, Author(post.author, "", "")) if post.author else None

    def read_placeholders(self) -> list[Term]:
        """Terms that posts carry and the site never named, in the order in which they are met."""
        known = {(term.taxonomy, term.remote_id) for term in self.terms}
        slugs = {taxonomy.slug for taxonomy in self.taxonomies}
        carried = dict.fromkeys(
            (slug, number)
            for kind in self.types
            for post in self.posts
            if post.type == kind.slug
            for slug, numbers in post.terms
            for number in numbers
        )
        return [
            Term(slug, number, "Unknown term", "", placeholder=True)
            for slug, number in carried
            if slug in slugs and (slug, number) not in known
        ]


@dataclass(frozen=True, slots=True)
class Library:
    """Sites in the order in which they were added, and the zone in which it is read."""

    sites: tuple[Site, ...]
    zone: str = "UTC"

    def posts(self) -> Iterator[tuple[Site, Post]]:
        return ((site, post) for site in self.sites for post in site.posts)


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the library calls its posts: by site's address, type and the site's number."""

    posts: dict[tuple[str, str, int], int] = field(default_factory=dict)
