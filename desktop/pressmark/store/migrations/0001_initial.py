"""The first library: what sites wrote, what the reader wrote, and what a sync must remember."""

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

# Times are seconds since 1970 UTC. Blobs named html, text and extra are zlib streams of UTF-8.

SITES = (
    """CREATE TABLE site (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, api TEXT NOT NULL, name TEXT NOT NULL,
        description TEXT NOT NULL, timezone TEXT NOT NULL, gmt_offset REAL NOT NULL,
        added INTEGER NOT NULL) STRICT""",
    """CREATE TABLE post_type (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        slug TEXT NOT NULL, rest_base TEXT NOT NULL, name TEXT NOT NULL, hierarchical INTEGER NOT NULL,
        items_url TEXT NOT NULL, taxonomies TEXT NOT NULL, total INTEGER, readable INTEGER NOT NULL,
        reason TEXT NOT NULL, UNIQUE (site_id, slug)) STRICT""",
    """CREATE TABLE taxonomy (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        slug TEXT NOT NULL, rest_base TEXT NOT NULL, name TEXT NOT NULL, hierarchical INTEGER NOT NULL,
        items_url TEXT NOT NULL, types TEXT NOT NULL, total INTEGER, readable INTEGER NOT NULL,
        UNIQUE (site_id, slug)) STRICT""",
    """CREATE TABLE term (
        id INTEGER PRIMARY KEY, taxonomy_id INTEGER NOT NULL REFERENCES taxonomy ON DELETE CASCADE,
        remote_id INTEGER NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, parent INTEGER NOT NULL,
        description TEXT NOT NULL, link TEXT NOT NULL, placeholder INTEGER NOT NULL,
        UNIQUE (taxonomy_id, remote_id)) STRICT""",
    "CREATE INDEX term_by_parent ON term (taxonomy_id, parent)",
    """CREATE TABLE author (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        remote_id INTEGER NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL, link TEXT NOT NULL,
        UNIQUE (site_id, remote_id)) STRICT""",
)

POSTS = (
    """CREATE TABLE post (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        type_id INTEGER NOT NULL REFERENCES post_type ON DELETE CASCADE, remote_id INTEGER NOT NULL,
        title TEXT NOT NULL, link TEXT NOT NULL, link_key TEXT NOT NULL, slug TEXT NOT NULL,
        date INTEGER, modified INTEGER, author_id INTEGER REFERENCES author, excerpt TEXT NOT NULL,
        words INTEGER NOT NULL, tables INTEGER NOT NULL, versions INTEGER NOT NULL,
        featured_media INTEGER NOT NULL,
        status TEXT NOT NULL, status_since INTEGER, first_seen INTEGER NOT NULL, changed INTEGER,
        fingerprint TEXT NOT NULL, UNIQUE (type_id, remote_id)) STRICT""",
    "CREATE INDEX post_by_date ON post (date, id)",
    "CREATE INDEX post_by_site ON post (site_id, date)",
    "CREATE INDEX post_by_link ON post (link_key)",
    "CREATE INDEX post_by_author ON post (author_id)",
    """CREATE TABLE body (
        post_id INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE, revision_id INTEGER NOT NULL,
        html BLOB NOT NULL, text BLOB NOT NULL, extra BLOB NOT NULL, cleaner INTEGER NOT NULL) STRICT""",
    """CREATE TABLE revision (
        id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        number INTEGER NOT NULL, title TEXT NOT NULL, seen INTEGER NOT NULL, modified INTEGER,
        text_hash BLOB NOT NULL, html BLOB, text BLOB, UNIQUE (post_id, number)) STRICT""",
    """CREATE TABLE post_term (
        term_id INTEGER NOT NULL REFERENCES term ON DELETE CASCADE,
        post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        PRIMARY KEY (term_id, post_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX post_term_by_post ON post_term (post_id, term_id)",
    """CREATE TABLE indexed (
        post_id INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE,
        terms TEXT NOT NULL, author TEXT NOT NULL) STRICT""",
    """CREATE VIRTUAL TABLE post_index USING fts5 (
        title, excerpt, text, terms, author, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
    """CREATE TABLE media (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        url TEXT NOT NULL, remote_id INTEGER NOT NULL, alt TEXT NOT NULL, caption TEXT NOT NULL,
        state TEXT NOT NULL, reason TEXT NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL,
        UNIQUE (site_id, url)) STRICT""",
    "CREATE INDEX media_by_url ON media (url)",
    """CREATE TABLE post_media (
        post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        media_id INTEGER NOT NULL REFERENCES media ON DELETE CASCADE, featured INTEGER NOT NULL,
        PRIMARY KEY (post_id, media_id, featured)) STRICT, WITHOUT ROWID""",
)

READER = (
    """CREATE TABLE site_choice (
        site_id INTEGER PRIMARY KEY REFERENCES site ON DELETE CASCADE, images TEXT NOT NULL) STRICT""",
    """CREATE TABLE type_choice (
        site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE, slug TEXT NOT NULL,
        PRIMARY KEY (site_id, slug)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE post_state (
        post_id INTEGER PRIMARY KEY REFERENCES post ON DELETE CASCADE, read INTEGER, starred INTEGER,
        position REAL NOT NULL DEFAULT 0.0) STRICT""",
    "CREATE INDEX post_state_starred ON post_state (post_id) WHERE starred IS NOT NULL",
    """CREATE TABLE annotation (
        id TEXT PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        revision_id INTEGER NOT NULL, exact TEXT, prefix TEXT, suffix TEXT, "start" INTEGER, "end" INTEGER,
        note TEXT NOT NULL, color TEXT NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL,
        state TEXT NOT NULL) STRICT""",
    "CREATE INDEX annotation_by_post ON annotation (post_id)",
    """CREATE TABLE annotation_tag (
        annotation_id TEXT NOT NULL REFERENCES annotation ON DELETE CASCADE, tag TEXT NOT NULL,
        PRIMARY KEY (annotation_id, tag)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE saved_search (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, query TEXT NOT NULL, position INTEGER NOT NULL) STRICT""",
)

SYNC = (
    """CREATE TABLE site_sync (
        site_id INTEGER PRIMARY KEY REFERENCES site ON DELETE CASCADE, synced INTEGER, status TEXT NOT NULL,
        message TEXT NOT NULL, not_before INTEGER) STRICT""",
    """CREATE TABLE sync_cursor (
        type_id INTEGER PRIMARY KEY REFERENCES post_type ON DELETE CASCADE, sweep INTEGER NOT NULL,
        "offset" INTEGER NOT NULL, total INTEGER, open INTEGER NOT NULL, last_id INTEGER NOT NULL,
        modified_max INTEGER, date_max INTEGER, page_size INTEGER NOT NULL, census_at INTEGER) STRICT""",
    """CREATE TABLE census (
        type_id INTEGER NOT NULL REFERENCES post_type ON DELETE CASCADE, remote_id INTEGER NOT NULL,
        sweep INTEGER NOT NULL, fingerprint TEXT NOT NULL, wanted INTEGER NOT NULL, failures INTEGER NOT NULL,
        next_try INTEGER, PRIMARY KEY (type_id, remote_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX census_wanted ON census (type_id, remote_id) WHERE wanted",
    """CREATE TABLE report (
        id INTEGER PRIMARY KEY, site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
        started INTEGER NOT NULL, status TEXT NOT NULL, report TEXT NOT NULL) STRICT""",
    "CREATE INDEX report_by_site ON report (site_id, started)",
)


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Make all tables of the first library."""
    for statement in (*SITES, *POSTS, *READER, *SYNC):
        db.execute_sql(statement)
