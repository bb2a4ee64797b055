"""What reading needs: which post links to which, former addresses, the place in a text, own typography."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

STATEMENTS = (
    """CREATE TABLE post_link (
        tail INTEGER NOT NULL, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        target INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (tail, post_id, target)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX post_link_by_post ON post_link (post_id)",
    """CREATE TABLE former_link (
        key TEXT NOT NULL, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        link TEXT NOT NULL, until INTEGER NOT NULL,
        PRIMARY KEY (key, post_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX former_link_by_post ON former_link (post_id)",
    "CREATE INDEX post_by_slug ON post (slug)",
    "ALTER TABLE post ADD COLUMN revisions INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE post_state ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE post_state ADD COLUMN place_revision INTEGER",
    "ALTER TABLE site_choice ADD COLUMN typography TEXT NOT NULL DEFAULT ''",
)


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add tables and columns. The links are read when the texts are made anew (`store.renewal`)."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
