"""Which edition of sites' writing there is (`store.edition`): a former program would write and not tell."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

EDITION = "CREATE TABLE edition (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL) STRICT"


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make the table, empty: that is an edition too."""
    db.execute_sql(EDITION)
