"""The library file: sites, posts, terms, the reader's own data, search. Owns peewee and SQLite."""

from pressmark.store.database import Work
from pressmark.store.store import Store

__all__ = ["Store", "Work"]
