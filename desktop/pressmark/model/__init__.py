"""The nouns: frozen values that every layer may hold.

Names are WordPress's for what comes from WordPress and W3C's for annotations. Times are aware UTC datetimes;
``None`` where the site gave none. ``remote_id`` is the site's number for a thing, ``id`` the library's.
"""

from pressmark.model.article import (
    Article,
    Heading,
    Image,
    Link,
    Table,
)
from pressmark.model.library import (
    EPOCH,
    Changes,
    Facet,
    Facets,
    ImageChoice,
    LibraryCounts,
    Post,
    PostRow,
    PostStatus,
    PostTerm,
    Revision,
    Site,
    SiteStatus,
    Sort,
    SortKey,
    TermCount,
)
from pressmark.model.remote import (
    Fingerprint,
    Offer,
    PostType,
    RemoteAuthor,
    RemoteMedia,
    RemotePost,
    RemoteTerm,
    SiteRoot,
    Taxonomy,
)
from pressmark.model.syncing import (
    Phase,
    Progress,
    SyncFault,
    SyncReport,
)

__all__ = [
    "EPOCH",
    "Article",
    "Changes",
    "Facet",
    "Facets",
    "Fingerprint",
    "Heading",
    "Image",
    "ImageChoice",
    "LibraryCounts",
    "Link",
    "Offer",
    "Phase",
    "Post",
    "PostRow",
    "PostStatus",
    "PostTerm",
    "PostType",
    "Progress",
    "RemoteAuthor",
    "RemoteMedia",
    "RemotePost",
    "RemoteTerm",
    "Revision",
    "Site",
    "SiteRoot",
    "SiteStatus",
    "Sort",
    "SortKey",
    "SyncFault",
    "SyncReport",
    "Table",
    "Taxonomy",
    "TermCount",
]
