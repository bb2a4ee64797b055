"""What annotations need: where each is now, finding them by words, those that wait for their article."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from pressmark.store.segment import BETWEEN, segment

STATEMENTS = (
    "ALTER TABLE annotation ADD COLUMN number INTEGER",
    "ALTER TABLE annotation ADD COLUMN place_revision_id INTEGER",
    "ALTER TABLE annotation ADD COLUMN place_exact TEXT",
    "ALTER TABLE annotation ADD COLUMN place_prefix TEXT",
    "ALTER TABLE annotation ADD COLUMN place_suffix TEXT",
    "ALTER TABLE annotation ADD COLUMN place_start INTEGER",
    "ALTER TABLE annotation ADD COLUMN place_end INTEGER",
    "ALTER TABLE annotation ADD COLUMN kept INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE annotation ADD COLUMN source_date INTEGER",
    """UPDATE annotation SET number = ordered.number FROM (
        SELECT id, row_number() OVER (ORDER BY created, id) AS number FROM annotation) AS ordered
        WHERE ordered.id = annotation.id""",
    """UPDATE annotation SET source_date = (
        SELECT modified FROM revision WHERE revision.id = annotation.revision_id)""",
    """UPDATE annotation SET place_revision_id = revision_id, place_exact = exact, place_prefix = prefix,
        place_suffix = suffix, place_start = "start", place_end = "end"
        WHERE "start" IS NOT NULL AND state != 'orphaned'
        AND revision_id IN (SELECT revision_id FROM body)""",
    "CREATE UNIQUE INDEX annotation_by_number ON annotation (number)",
    "CREATE INDEX annotation_in_need ON annotation (post_id) WHERE state != 'anchored' AND NOT kept",
    """CREATE TABLE waiting_annotation (
        id TEXT PRIMARY KEY, link TEXT NOT NULL, link_key TEXT NOT NULL, title TEXT NOT NULL,
        exact TEXT, prefix TEXT, suffix TEXT, "start" INTEGER, "end" INTEGER,
        note TEXT NOT NULL, color TEXT NOT NULL, tags TEXT NOT NULL,
        created INTEGER NOT NULL, modified INTEGER NOT NULL, state TEXT NOT NULL,
        place_exact TEXT, place_prefix TEXT, place_suffix TEXT, place_start INTEGER, place_end INTEGER,
        kept INTEGER NOT NULL, source_date INTEGER) STRICT, WITHOUT ROWID""",
    "CREATE INDEX waiting_annotation_by_key ON waiting_annotation (link_key)",
    """CREATE TABLE waiting_state (
        link_key TEXT PRIMARY KEY, link TEXT NOT NULL, title TEXT NOT NULL, read INTEGER, starred INTEGER,
        position REAL NOT NULL, tags TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE annotation_index USING fts5 (
        quote, note, tags, tokenize = 'unicode61 remove_diacritics 2')""",
    # An annotation goes with its post too; that deletes it by itself.
    """CREATE TRIGGER annotation_gone AFTER DELETE ON annotation BEGIN
        DELETE FROM annotation_index WHERE rowid = OLD.number; END""",
)

_ALL = """
    SELECT number, COALESCE(exact, ''), note, (
        SELECT group_concat(tag, char(10)) FROM annotation_tag WHERE annotation_id = annotation.id)
    FROM annotation"""
_LEARN = "INSERT INTO annotation_index (rowid, quote, note, tags) VALUES (?, ?, ?, ?)"


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add columns and tables; teach the index every annotation."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    for number, exact, note, tags in db.execute_sql(_ALL).fetchall():
        words = (exact, note, (tags or "").replace("\n", BETWEEN))
        db.execute_sql(_LEARN, (number, *map(segment, words)))
