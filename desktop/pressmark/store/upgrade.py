"""Brings a library's tables to the state this program knows, and leaves what others made alone."""

from pathlib import Path

from peewee import SqliteDatabase
from playhouse.migrations import Migration, Runner

from pressmark.article import CLEANER_VERSION
from pressmark.errors import LibraryNewer, LibraryUnusable
from pressmark.store import migrations
from pressmark.store.database import ReadDatabase

_STEPS = str(Path(migrations.__file__).parent)


def is_current(path: Path, database: ReadDatabase) -> bool:
    """Whether every step was taken in this file. Reads only.

    Raises:
        LibraryNewer: a later version of this program took steps that this one does not know.
        LibraryUnusable: it is a database, but no library.
    """
    tables = {name for (name,) in database.read("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "schema_migration" not in tables:
        if tables:
            raise LibraryUnusable(path, "This database was made by another program. Name another folder.")
        return False
    taken = {name for (name,) in database.read("SELECT name FROM schema_migration")}
    known = {step.name for step in Migration.load_directory(_STEPS)}
    if taken - known:
        raise LibraryNewer(
            path, "A newer version of Pressmark made this library. Update Pressmark to open it."
        )
    return taken == known


def take_steps(database: SqliteDatabase) -> None:
    """Take the steps that are missing, all of them or none; two programs may try at once."""
    with database.transaction("IMMEDIATE"):
        Runner(database, _STEPS).up()
        if database.execute_sql("SELECT 1 FROM body LIMIT 1").fetchone() is None:
            database.execute_sql(f"PRAGMA user_version = {CLEANER_VERSION}")
