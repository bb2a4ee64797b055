"""What the settings need: which sites are synced by themselves, which searches tell of new articles."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    "ALTER TABLE site_choice ADD COLUMN automatic INTEGER NOT NULL DEFAULT 1",
    "ALTER TABLE saved_search ADD COLUMN notify INTEGER NOT NULL DEFAULT 0",
)


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add the columns: every site is synced as before, no search tells of anything."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
