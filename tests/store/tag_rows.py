"""The tags of a library as they stand in its rows."""

import sqlite3
from contextlib import closing

from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.segment import BETWEEN, segment
from pressmark.store.tags import TagMarks

_ROWS = "SELECT post_id, tag FROM post_tag ORDER BY post_id, tag"
_NOTES = "SELECT annotation_id, tag FROM annotation_tag ORDER BY annotation_id, tag"
_LEARNED = """SELECT id, annotation_index.tags FROM annotation_index
    JOIN annotation ON number = annotation_index.rowid ORDER BY id"""


def read_rows(store: Store) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(store.path)) as database:
        return database.execute(_ROWS).fetchall()


def read_notes(store: Store) -> list[tuple[str, str]]:
    """The tags of annotations, which the index has to know."""
    with closing(sqlite3.connect(store.path)) as database:
        rows = database.execute(_NOTES).fetchall()
        for annotation_id, words in database.execute(_LEARNED):
            own = sorted(segment(tag) for one, tag in rows if one == annotation_id)
            assert sorted(words.split(segment(BETWEEN))) == (own or [""])
        return rows


def do(store: Store, act: Act[TagMarks]) -> Act[TagMarks]:
    store.write(act).result()
    return act
