"""What the machine can do at best: the same work with nothing but the standard library, in one thread."""

import json
import re
import sqlite3
import urllib.request
from pathlib import Path

_TAG = re.compile(r"<[^>]*>")
_TABLES = """
CREATE TABLE post (id INTEGER PRIMARY KEY, title TEXT, date TEXT, html TEXT, text TEXT);
CREATE VIRTUAL TABLE post_index USING fts5 (
    title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
"""


def take_in(url: str, collection: str, file: Path) -> int:
    """Fetch all posts, 100 a request and a transaction; strip the tags, insert, index. Gives their number."""
    database = sqlite3.connect(file)
    database.executescript(f"PRAGMA journal_mode = wal; PRAGMA synchronous = 1; {_TABLES}")
    count = 0
    while posts := _fetch(
        f"{url.rstrip('/')}/wp-json/wp/v2/{collection}?per_page=100&orderby=id&offset={count}"
    ):
        rows = [
            (post["id"], post["title"]["rendered"], post["date"], post["content"]["rendered"])
            for post in posts
        ]
        full = [(*row, _TAG.sub(" ", row[3])) for row in rows]
        with database:
            database.executemany("INSERT INTO post VALUES (?, ?, ?, ?, ?)", full)
            database.executemany(
                "INSERT INTO post_index (rowid, title, text) VALUES (?, ?, ?)",
                [(row[0], row[1], row[4]) for row in full],
            )
        count += len(posts)
    database.close()
    return count


def _fetch(address: str) -> list[dict[str, dict[str, str]]]:
    with urllib.request.urlopen(address, timeout=60) as answer:
        posts: list[dict[str, dict[str, str]]] = json.load(answer)
    return posts


def ask(file: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    """The rows of one statement on a library, in a connection that cannot write."""
    database = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    try:
        return database.execute(statement, values).fetchall()
    finally:
        database.close()
