"""A post as the reader meets it: its article, its versions, where its links lead and what leads to it."""

from pressmark.reading.article import Reading, read_article
from pressmark.reading.links import (
    Inspected,
    LinkKind,
    ReadLink,
    dress_links,
    find_anchor,
    read_inspection,
)
from pressmark.reading.notes import Notes, read_candidates, read_notes
from pressmark.reading.place import find_way

__all__ = [
    "Inspected",
    "LinkKind",
    "Notes",
    "ReadLink",
    "Reading",
    "dress_links",
    "find_anchor",
    "find_way",
    "read_article",
    "read_candidates",
    "read_inspection",
    "read_notes",
]
