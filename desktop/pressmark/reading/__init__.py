"""A post as the reader meets it: its article, its versions, where its links lead and what leads to it."""

from pressmark.reading.article import Reading, ReadLink, read_article

__all__ = ["ReadLink", "Reading", "read_article"]
