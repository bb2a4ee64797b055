"""The nouns: frozen values that every layer may hold.

Names are WordPress's for what comes from WordPress and W3C's for annotations. Times are aware UTC datetimes;
``None`` where the site gave none. ``remote_id`` is the site's number for a thing, ``id`` the library's.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, Flag, StrEnum, auto

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Changes(Flag):
    """What a write to the library touched; listeners read anew what depends on it."""

    NOTHING = 0
    SITES = auto()
    POSTS = auto()
    TERMS = auto()
    STATE = auto()
    ANNOTATIONS = auto()
    SEARCHES = auto()
    MEDIA = auto()
    REPORTS = auto()


class PostStatus(StrEnum):
    """What the site says of a post now. Local text is kept in every one of them."""

    LIVE = "live"
    PROTECTED = "protected"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


class SiteStatus(StrEnum):
    """How the last sync of a site ended."""

    NEW = "new"
    OK = "ok"
    PARTIAL = "partial"
    FAILED = "failed"


class ImageChoice(StrEnum):
    """Which images of a site are taken."""

    NONE = "none"
    FEATURED = "featured"
    ALL = "all"


# What a site offers: values made by `wordpress.parse`, before anything is in the library.


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


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """One row of a census: what is enough to see that a post changed (SYNC.md fact 5).

    Attributes:
        terms: ids of all taxonomies of the type, as (taxonomy slug, sorted ids) in the type's order.
    """

    remote_id: int
    modified: datetime | None
    featured_media: int
    terms: tuple[tuple[str, tuple[int, ...]], ...]

    def digest(self) -> str:
        """A short text that is equal when the fingerprints are."""
        stamp = int(self.modified.timestamp()) if self.modified else 0
        terms = ";".join(f"{slug}:{','.join(map(str, ids))}" for slug, ids in self.terms)
        return f"{stamp}|{self.featured_media}|{terms}"


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
        return Fingerprint(self.remote_id, self.modified, self.featured_media, self.terms)


# What an article says: values made by `article`.


@dataclass(frozen=True, slots=True)
class Table:
    """One data table of an article, spans resolved: every row has as many cells as the widest.

    Attributes:
        number: 1 for the first data table of the article.
        header: "" for each column where the table has no header.
    """

    number: int
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link of an article, absolute and without tracking parameters."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image of an article; `url` is absolute."""

    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of an article's outline; `anchor` is an id in its HTML."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Article:
    """What a post says, cleaned (`article.clean`).

    Attributes:
        html: safe HTML for view and export.
        text: the article text: one line a block, NFC; searched, quoted, counted in.
    """

    html: str
    text: str
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    headings: tuple[Heading, ...] = ()


# What the library holds.


@dataclass(frozen=True, slots=True)
class Site:
    """A site of the library.

    Attributes:
        url: the home page; identity together with `api`.
        message: what went wrong last time, "" when nothing.
    """

    id: int
    url: str
    api: str
    name: str
    images: ImageChoice
    added: datetime
    synced: datetime | None
    status: SiteStatus
    message: str
    posts: int
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as a list shows it. Cheap to read; never holds the text."""

    id: int
    site_id: int
    remote_id: int
    title: str
    link: str
    date: datetime | None
    modified: datetime | None
    author: str
    type: str
    excerpt: str
    words: int
    tables: int
    notes: int
    versions: int
    unread: bool
    starred: bool
    status: PostStatus


@dataclass(frozen=True, slots=True)
class PostTerm:
    """A term that a post carries."""

    id: int
    taxonomy: str
    taxonomy_name: str
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the library with its text: what the reader opens.

    Attributes:
        html: as the site delivered it (`article.clean` makes it safe).
        text: the article text of the current revision.
        extra: JSON text of what the site adds beyond core.
        position: how far the person has read, 0.0 to 1.0.
        featured: the featured media, where images of the site are taken.
    """

    row: PostRow
    site: str
    site_name: str
    type_name: str
    slug: str
    html: str
    text: str
    extra: str
    revision_id: int
    terms: tuple[PostTerm, ...]
    first_seen: datetime
    status_since: datetime | None
    position: float
    featured: Image | None = None

    @property
    def id(self) -> int:
        """The library's number for this post."""
        return self.row.id

    @property
    def remote_id(self) -> int:
        """The site's number for this post."""
        return self.row.remote_id


@dataclass(frozen=True, slots=True)
class Revision:
    """One kept version of an article's text; `number` counts from 1, the highest is current."""

    id: int
    post_id: int
    number: int
    title: str
    seen: datetime
    modified: datetime | None
    current: bool


@dataclass(frozen=True, slots=True)
class TermCount:
    """A term of a facet; `parent` is a term id of the library, 0 for none.

    `count` has the posts of its children too, each once.
    """

    id: int
    name: str
    slug: str
    parent: int
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One taxonomy of the library with its terms, in the order of their names."""

    slug: str
    name: str
    hierarchical: bool
    terms: tuple[TermCount, ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts of every taxonomy under one query; `total` posts match it."""

    total: int
    taxonomies: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """The numbers beside the library's views."""

    all: int = 0
    unread: int = 0
    starred: int = 0
    annotated: int = 0
    changed: int = 0
    removed: int = 0


class SortKey(StrEnum):
    """What a list of posts can be sorted by."""

    DATE = "date"
    TITLE = "title"
    RELEVANCE = "relevance"
    AUTHOR = "author"
    TYPE = "type"
    MODIFIED = "modified"
    WORDS = "words"
    TABLES = "tables"
    NOTES = "notes"
    UNREAD = "unread"
    STARRED = "starred"


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of posts; ties are broken by the library's id."""

    key: SortKey = SortKey.DATE
    descending: bool = True


# What a sync does and reports.


class Phase(Enum):
    """What a sync is doing now."""

    CONNECTING = auto()
    TERMS = auto()
    CENSUS = auto()
    POSTS = auto()
    IMAGES = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync of one site is; `total` is 0 while unknown."""

    site: str
    phase: Phase
    what: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class SyncFault:
    """One thing that failed during a sync and cost nothing else."""

    code: str
    message: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync of one site did; `seconds` by a monotonic clock, `bytes` as received (decompressed)."""

    site: str
    status: SiteStatus
    started: datetime
    added: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0
    restored: int = 0
    media: int = 0
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0
    faults: tuple[SyncFault, ...] = field(default=())
    totals: tuple[tuple[str, int, int | None], ...] = field(default=())
    cancelled: bool = False
