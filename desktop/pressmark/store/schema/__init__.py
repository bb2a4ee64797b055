"""The library's tables as peewee models: for building queries only, bound to no database.

Every query names its database: ``query.execute(db)``. The tables are made by `migrations`; a test compares
both.
"""

from pressmark.store.schema.archive import (
    AuthorTable,
    BodyTable,
    FormerLinkTable,
    IndexedTable,
    MediaTable,
    PostLinkTable,
    PostMediaTable,
    PostTable,
    PostTableTable,
    PostTermTable,
    PostTypeTable,
    RevisionTable,
    SiteTable,
    TaxonomyTable,
    TermTable,
)
from pressmark.store.schema.reader import (
    AnnotationTable,
    AnnotationTagTable,
    PostStateTable,
    PostTagTable,
    SavedSearchTable,
    SiteChoiceTable,
    TypeChoiceTable,
    WaitingAnnotationTable,
    WaitingStateTable,
)
from pressmark.store.schema.syncing import (
    CensusTable,
    EditionTable,
    ReportPostTable,
    ReportTable,
    SiteSyncTable,
    SyncCursorTable,
)

__all__ = [
    "AnnotationTable",
    "AnnotationTagTable",
    "AuthorTable",
    "BodyTable",
    "CensusTable",
    "EditionTable",
    "FormerLinkTable",
    "IndexedTable",
    "MediaTable",
    "PostLinkTable",
    "PostMediaTable",
    "PostStateTable",
    "PostTable",
    "PostTableTable",
    "PostTagTable",
    "PostTermTable",
    "PostTypeTable",
    "ReportPostTable",
    "ReportTable",
    "RevisionTable",
    "SavedSearchTable",
    "SiteChoiceTable",
    "SiteSyncTable",
    "SiteTable",
    "SyncCursorTable",
    "TaxonomyTable",
    "TermTable",
    "TypeChoiceTable",
    "WaitingAnnotationTable",
    "WaitingStateTable",
]
