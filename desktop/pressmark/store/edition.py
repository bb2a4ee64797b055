"""The edition of what sites wrote: what is made of that alone can be kept until there is another one.

Each commit that touches what sites wrote makes another one, in whichever program; marks, tags and annotations
leave it alone. The version that SQLite counts (``PRAGMA data_version``) cannot tell these apart.
"""

from typing import TypeAlias

from peewee import SqliteDatabase

from pressmark.model import Changes

_WRITTEN = Changes.SITES | Changes.POSTS | Changes.TERMS
_READ = "SELECT MAX(number) FROM edition"
# A number that is counted up comes to an end in a file of which somebody wrote the largest one.
_CHANGE = "INSERT OR REPLACE INTO edition VALUES (1, random())"

Edition: TypeAlias = object
"""To be compared and nothing else."""


def read_edition(database: SqliteDatabase) -> Edition:
    """The edition now. What is read after it is at least as young."""
    return database.execute_sql(_READ).fetchone()[0]


def change_edition(database: SqliteDatabase, changes: Changes) -> None:
    """Make another one, within the transaction, where that touched what sites wrote."""
    if changes & _WRITTEN:
        database.execute_sql(_CHANGE)
