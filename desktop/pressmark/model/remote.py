"""What a site offers and serves: values made by `wordpress.parse`, before anything is in the library."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SiteRoot:
    """The root of a REST API. https://developer.wordpress.org/rest-api/extending-the-rest-api/ (index)."""

    name: str
    description: str
    url: str
    home: str
    gmt_offset: float
    timezone: str
    namespaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostType:
    """A post type as ``/wp/v2/types`` lists it.

    Attributes:
        items_url: the collection, from ``_links["wp:items"]`` where given.
        taxonomies: slugs.
        total: readable posts, None where the site did not say.
        readable: its collection answered 200 (SYNC.md fact 13).
        reason: why it is not readable, "" when it is.
    """

    slug: str
    rest_base: str
    name: str
    hierarchical: bool
    taxonomies: tuple[str, ...]
    items_url: str
    total: int | None = None
    readable: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """A taxonomy as ``/wp/v2/taxonomies`` lists it; `types` are slugs of post types."""

    slug: str
    rest_base: str
    name: str
    hierarchical: bool
    types: tuple[str, ...]
    items_url: str
    total: int | None = None
    readable: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """All that a site offers to a reader: what ``inspect`` shows and *Add site* lists."""

    api: str
    root: SiteRoot
    types: tuple[PostType, ...]
    taxonomies: tuple[Taxonomy, ...]

    @property
    def url(self) -> str:
        """The site's address as a person knows it."""
        return self.root.home or self.root.url

    @property
    def readable_types(self) -> tuple[PostType, ...]:
        """The types whose posts can be taken."""
        return tuple(t for t in self.types if t.readable)


@dataclass(frozen=True, slots=True)
class RemoteTerm:
    """A term as the site serves it; `parent` is a remote id, 0 for none. Names are unescaped."""

    remote_id: int
    name: str
    slug: str
    parent: int = 0
    description: str = ""
    count: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True)
class RemoteAuthor:
    """A user as the site shows him to strangers."""

    remote_id: int
    name: str
    slug: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class RemoteMedia:
    """An attachment as ``/wp/v2/media`` lists it; `url` is the full-size file."""

    remote_id: int
    url: str
    alt: str = ""
    caption: str = ""
    mime: str = ""
    width: int = 0
    height: int = 0


UNSETTLED = "?"
"""Stands behind the time in the digest of what may have changed again within that second."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One row of a census: what is enough to see that a post changed (SYNC.md fact 5).

    Attributes:
        terms: ids of all taxonomies of the type, as (taxonomy slug, sorted ids) in the type's order.
        status: WordPress's: ``publish`` for all that strangers see.
        date: when it was published; link: its address, where it was asked for. No part of what is compared.
    """

    remote_id: int
    modified: datetime | None
    featured_media: int
    terms: tuple[tuple[str, tuple[int, ...]], ...]
    status: str = "publish"
    date: datetime | None = None
    link: str = ""

    def digest(self, *, settled: bool = True) -> str:
        """A short text that is equal when the fingerprints are, and `settled` is: its first part is the time.

        Args:
            settled: False for what the site may have changed again within the same second (SYNC.md fact 3):
                that differs from every list of the site, so that it is asked for once more.
        """
        stamp = f"{int(self.modified.timestamp()) if self.modified else 0}{'' if settled else UNSETTLED}"
        terms = ";".join(f"{slug}:{','.join(map(str, ids))}" for slug, ids in self.terms)
        shown = "" if self.status == "publish" else f"|{self.status}"
        return f"{stamp}|{self.featured_media}|{terms}{shown}"


@dataclass(frozen=True, slots=True)
class RemotePost:
    """One post, whole, as the site serves it.

    Attributes:
        title: plain text, decoded once.
        excerpt: HTML as delivered.
        html: ``content.rendered`` as delivered; "" when protected.
        terms: as in `Fingerprint`.
        class_list: the classes of the post's element: they name terms by slug.
        extra: what the site adds beyond core (``acf``, ``meta``, further keys), as one JSON object in text.
    """

    remote_id: int
    type: str
    title: str
    link: str
    slug: str
    date: datetime | None
    modified: datetime | None
    html: str
    excerpt: str
    protected: bool
    author: int
    featured_media: int
    terms: tuple[tuple[str, tuple[int, ...]], ...]
    class_list: tuple[str, ...] = ()
    status: str = "publish"
    revisions: int = 0
    extra: str = "{}"

    def fingerprint(self) -> Fingerprint:
        """What a census would say of this post."""
        return Fingerprint(
            self.remote_id, self.modified, self.featured_media, self.terms, self.status, self.date
        )
