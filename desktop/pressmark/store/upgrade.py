"""Brings a library's tables to the state this program knows, and leaves what others made alone."""

from collections.abc import Collection
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.errors import LibraryDamaged, LibraryNewer, LibraryUnusable
from pressmark.store import migrations
from pressmark.store.database import ReadDatabase
from pressmark.store.trouble import find_tables

_STEPS = Path(migrations.__file__).parent


def is_current(path: Path, database: ReadDatabase) -> bool:
    """Whether every step was taken in this file. Reads only.

    Raises:
        LibraryNewer: a later version of this program took steps that this one does not know.
        LibraryUnusable: it is a database, but no library.
    """
    tables = find_tables(path, database.read)
    if "schema_migration" not in tables:
        if tables:
            raise LibraryUnusable(path, "This database was made by another program. Name another folder.")
        return False
    taken = {name for (name,) in database.read("SELECT name FROM schema_migration")}
    refuse_newer(path, taken)
    return taken == set(list_steps())


def list_steps() -> tuple[str, ...]:
    """The names of all steps in the order of `playhouse.migrations`, which takes long to import."""
    return tuple(sorted(file.stem for file in _STEPS.glob("[0-9]*.py")))


def refuse_newer(path: Path, taken: Collection[str]) -> None:
    """Look at the steps that were taken in a file.

    Raises:
        LibraryNewer: one of them comes after those that this program knows.
        LibraryDamaged: one of them is none, for what this program knows is never changed.
    """
    known = list_steps()
    unknown = set(map(str, taken)) - set(known)
    if any(name[:4].isdecimal() and name[:4] > known[-1][:4] for name in unknown):
        raise LibraryNewer(
            path, "A newer version of Pressmark made this library. Update Pressmark to open it."
        )
    if unknown:
        raise LibraryDamaged(path, "The file is damaged: it does not say which tables it has.")


def take_steps(database: SqliteDatabase, until: str | None = None) -> None:
    """Take the steps that are missing, all of them or none; two programs may try at once.

    Args:
        database: the library's.
        until: the last step that is to be taken, None for all.
    """
    from playhouse.migrations import Runner

    from pressmark.article import CLEANER_VERSION

    with database.transaction("IMMEDIATE"):
        Runner(database, str(_STEPS)).up(until)
        if database.execute_sql("SELECT 1 FROM body LIMIT 1").fetchone() is None:
            database.execute_sql(f"PRAGMA user_version = {CLEANER_VERSION}")
