"""What the library holds, as lists and the reader meet it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Flag, StrEnum, auto

from pressmark.choices import ImageChoice, SortKey
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
        automatic: syncs at start and by the clock take it along.
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
    automatic: bool = True


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
        revisions: how many the site keeps itself, 0 where it does not say.
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
    revisions: int = 0

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
    """A term of a facet; `parent` is the id of another, 0 for none.

    Terms of several sites that the query language calls the same are one.

    Attributes:
        id: of a taxonomy's term, the library's; of a year or month its number, as 2025 or 202505.
        count: posts that carry it or one below it, each once.
        value: what it is called in the query language.
    """

    id: int
    name: str
    slug: str
    parent: int
    count: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to divide the library, with its terms in the order of their names.

    Attributes:
        slug: of the taxonomy; of the others ``site``, ``type``, ``author`` or ``date``.
        key: what `query.choices` calls it: ``taxonomy:`` and the slug, or the slug alone.
    """

    slug: str
    name: str
    hierarchical: bool
    terms: tuple[TermCount, ...]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts under one query; `total` posts match it."""

    total: int
    taxonomies: tuple[Facet, ...]
    others: tuple[Facet, ...] = ()


@dataclass(frozen=True, slots=True)
class LibraryCounts:
    """The numbers beside the library's views, of articles but for some.

    Attributes:
        attention: annotations whose words changed or went.
        tables: data tables.
        notebook: annotations.
        searches: by the number of a saved search.
    """

    all: int = 0
    unread: int = 0
    starred: int = 0
    annotated: int = 0
    changed: int = 0
    removed: int = 0
    attention: int = 0
    tables: int = 0
    notebook: int = 0
    searches: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader keeps.

    Attributes:
        query: in the query language.
        shortcut: a key in Qt's portable text, as ``Ctrl+Alt+1``; "" for none.
        notify: tell when a sync brings articles that it finds.
    """

    id: int
    name: str
    query: str
    shortcut: str = ""
    notify: bool = False


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a text; `hits` are the places (start, end) in it of what was asked for."""

    text: str
    hits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sort:
    """An order of posts; ties are broken by date, then by the library's id.

    `SortKey.TERMS` sorts by the first name of the terms of one `taxonomy` (its slug).
    """

    key: SortKey = SortKey.DATE
    descending: bool = True
    taxonomy: str = ""
