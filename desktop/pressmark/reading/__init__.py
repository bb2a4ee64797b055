"""A post as the reader meets it: its article, its versions, where its links lead and what leads to it."""

from pressmark.reading.article import Reading, read_article
from pressmark.reading.links import Inspected, LinkKind, ReadLink, dress_links, read_inspection

__all__ = [
    "Inspected",
    "LinkKind",
    "ReadLink",
    "Reading",
    "dress_links",
    "read_article",
    "read_inspection",
]
