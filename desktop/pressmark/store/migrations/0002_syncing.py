"""What a sync must know of many sites: their abilities, failures and next tries, what each sync changed."""

import hashlib

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from pressmark.store.values import unpack

STATEMENTS = (
    "ALTER TABLE post ADD COLUMN visibility TEXT NOT NULL DEFAULT 'publish'",
    "ALTER TABLE body ADD COLUMN verified INTEGER",
    "ALTER TABLE media ADD COLUMN width INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE media ADD COLUMN height INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE media ADD COLUMN failures INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE media ADD COLUMN next_try INTEGER",
    "CREATE INDEX media_by_file ON media (file) WHERE file != ''",
    "CREATE INDEX post_media_by_media ON post_media (media_id)",
    "ALTER TABLE site_choice ADD COLUMN user TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE site_sync ADD COLUMN signature TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE sync_cursor ADD COLUMN batch INTEGER NOT NULL DEFAULT 50",
    "ALTER TABLE sync_cursor ADD COLUMN by_page INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_cursor ADD COLUMN stepped_back INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE sync_cursor ADD COLUMN knows_modified_after INTEGER",
    "ALTER TABLE sync_cursor ADD COLUMN verified_at INTEGER",
    """CREATE TABLE report_post (
        report_id INTEGER NOT NULL REFERENCES report ON DELETE CASCADE,
        post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE, kind TEXT NOT NULL,
        annotations INTEGER NOT NULL, PRIMARY KEY (report_id, kind, post_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX report_post_by_post ON report_post (post_id)",
    "CREATE INDEX report_by_time ON report (started)",
)


_CURRENT = """SELECT revision.id, revision.title, body.text
    FROM body JOIN revision ON revision.id = body.revision_id"""
_FORMER = "SELECT id, title, text FROM revision WHERE text IS NOT NULL"


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add the columns and tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    for query in (_CURRENT, _FORMER):
        hashes = [(_hash(title, unpack(text)), number) for number, title, text in db.execute_sql(query)]
        db.cursor().executemany("UPDATE revision SET text_hash = ? WHERE id = ?", hashes)


def _hash(title: str, text: str) -> bytes:
    """The words of a revision; in version 0.1 white space counted too."""
    words = f"{' '.join(title.split())}\n{' '.join(text.split())}"
    return hashlib.blake2b(words.encode(), digest_size=16).digest()
