"""What the library holds, as lists and the reader meet it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Flag, StrEnum, auto

from pressmark.model.article import Image

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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


@dataclass(frozen=True, slots=True)
class Site:
    """A site of the library.

    Attributes:
        url: the home page; identity together with `api`.
        message: what went wrong last time, "" when nothing.
        user: as whom it is read, "" for a stranger.
        not_before: the site asked to be left alone until then.
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
    user: str = ""
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post as a list shows it. Cheap to read; never holds the text.

    Attributes:
        visibility: WordPress's status: ``publish``, or ``private``, ``draft``, ``pending``, ``future`` for a
            reader who has signed in.
    """

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
    visibility: str = "publish"


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
