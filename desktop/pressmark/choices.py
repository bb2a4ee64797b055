"""What a person chooses among, by name: also for who needs nothing else of the model, as the command line."""

from enum import StrEnum


class Color(StrEnum):
    """The colours of annotations, in the order of the keys 1 to 5."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


class ImageChoice(StrEnum):
    """Which images of a site are taken."""

    NONE = "none"
    FEATURED = "featured"
    ALL = "all"


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
    SITE = "site"
    TAGS = "tags"
    VERSIONS = "versions"
    TERMS = "terms"
