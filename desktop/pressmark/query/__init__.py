"""The query language: text to a value. No SQL here; `store.search` makes that of the value."""

from pressmark.query.parser import parse
from pressmark.query.value import (
    EVERYTHING,
    And,
    InTerm,
    LibraryView,
    Nothing,
    OnSite,
    Phrase,
    Query,
    View,
    Word,
    both,
    without_taxonomy,
)

__all__ = [
    "EVERYTHING",
    "And",
    "InTerm",
    "LibraryView",
    "Nothing",
    "OnSite",
    "Phrase",
    "Query",
    "View",
    "Word",
    "both",
    "parse",
    "without_taxonomy",
]
