"""The floor of taking in: the same rows in the same tables and indexes, by the standard library alone.

One thread; regular expressions in place of a parser, so nothing is made safe, regular or right to left, and
no site may answer otherwise than this one does. What is left is what any program must do that keeps as much.
"""

import hashlib
import html
import json
import re
import sqlite3
import urllib.request
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

BATCH = 100
"""Posts a request and a transaction."""

_TAG = re.compile(r"<[^>]*>")
_LINK = re.compile(r'<a [^>]*href="(http[^"]*)"')
_TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr.*?(?=<tr|</table)", re.DOTALL)
_CELL = re.compile(r"<t[hd][^>]*>(.*?)(?=<t[hdr]|</t[hdr]|</table)", re.DOTALL)
_PRAGMAS = (
    "PRAGMA foreign_keys = 1; PRAGMA journal_mode = wal; PRAGMA synchronous = 1; PRAGMA cache_size = -16000"
)
_LEARN = "INSERT INTO post_index (rowid, title, excerpt, text, terms, author) VALUES (?, ?, ?, ?, ?, '')"
_LEARN_TABLE = "INSERT INTO table_index (rowid, header, cells) VALUES (?, ?, ?)"
_Json = dict[str, Any]


def take_in(url: str, library: Path) -> int:
    """Fetch all posts of a bench site into a library that has the site already; gives their number."""
    api = _route(url)
    with closing(sqlite3.connect(library / "library.sqlite")) as database:
        database.executescript(_PRAGMAS)
        terms = _take_terms(database, api)
        count = 0
        while posts := _fetch(f"{api}/notes?per_page={BATCH}&orderby=id&offset={count}"):
            with database:
                for number, post in enumerate(posts, count + 1):
                    _take_post(database, number, post, terms)
            count += len(posts)
    return count


def ask_all(url: str) -> None:
    """Fetch all posts and throw them away: a site that remembers its answers has them from then on."""
    count = 0
    while posts := _fetch(f"{_route(url)}/notes?per_page={BATCH}&orderby=id&offset={count}"):
        count += len(posts)


def _route(url: str) -> str:
    return f"{url.rstrip('/')}/wp-json/wp/v2"


def _take_terms(database: sqlite3.Connection, api: str) -> dict[tuple[str, int], tuple[int, str]]:
    """Id and name of each term, by taxonomy and remote id."""
    known: dict[tuple[str, int], tuple[int, str]] = {}
    for taxonomy_id, slug in database.execute("SELECT id, slug FROM taxonomy").fetchall():
        for term in _fetch_pages(f"{api}/{slug}"):
            row = {"taxonomy_id": taxonomy_id, "remote_id": term["id"], "name": term["name"]}
            blank = {"slug": term["slug"], "parent": 0, "description": "", "link": "", "placeholder": 0}
            known[slug, term["id"]] = (_insert(database, "term", row | blank), term["name"])
    return known


def _take_post(
    database: sqlite3.Connection,
    number: int,
    post: _Json,
    terms: Mapping[tuple[str, int], tuple[int, str]],
) -> None:
    body, title, link = post["content"]["rendered"], post["title"]["rendered"], post["link"]
    text, excerpt = strip(body), strip(post["excerpt"]["rendered"])
    moment = int(datetime.fromisoformat(post["date_gmt"]).replace(tzinfo=UTC).timestamp())
    carried = [terms[slug, one] for slug in _taxonomies(terms) for one in post[slug]]
    names = "\n".join(name for _, name in carried)
    words = text.split()
    row = {"id": number, "site_id": 1, "type_id": 1, "remote_id": post["id"], "title": title, "link": link}
    row |= {"link_key": link.removeprefix("https://"), "slug": post["slug"], "date": moment}
    row |= {"modified": moment, "excerpt": excerpt, "words": len(words), "tables": body.count("<table")}
    row |= {"versions": 1, "featured_media": 0, "status": "live", "first_seen": moment}
    _insert(database, "post", row | {"fingerprint": str(moment)})
    digest = hashlib.blake2b(" ".join(words).encode(), digest_size=16).digest()
    version = {"post_id": number, "number": 1, "title": title, "seen": moment, "modified": moment}
    revision = _insert(database, "revision", version | {"text_hash": digest})
    packed = {"html": pack(body), "text": pack(text), "extra": pack("{}")}
    _insert(database, "body", {"post_id": number, "revision_id": revision, **packed, "cleaner": 1})
    database.executemany("INSERT INTO post_term VALUES (?, ?)", sorted({(one, number) for one, _ in carried}))
    database.execute(_LEARN, (number, title, excerpt, text, names))
    _insert(database, "indexed", {"post_id": number, "terms": names, "author": ""})
    census = {"type_id": 1, "remote_id": post["id"], "sweep": 1, "fingerprint": str(moment), "wanted": 0}
    _insert(database, "census", census | {"failures": 0})
    _take_links(database, number, set(_LINK.findall(body)))
    for place, table in enumerate(_TABLE.findall(body), 1):
        _take_table(database, number, place, table)


def _take_links(database: sqlite3.Connection, number: int, links: Iterable[str]) -> None:
    rows = {(hash_text(html.unescape(one)), number, hash_text(one)) for one in links}
    database.executemany("INSERT OR IGNORE INTO post_link VALUES (?, ?, ?, 0, 0)", rows)


def _take_table(database: sqlite3.Connection, number: int, place: int, table: str) -> None:
    rows = [[strip(cell) for cell in _CELL.findall(row)] for row in _ROW.findall(table)]
    header, cells = (rows[0], rows[1:]) if rows else ([], [])
    row: _Json = {"post_id": number, "number": place, "caption": "", "header": json.dumps(header)}
    row |= {"cells": pack(json.dumps(cells)), "row_count": len(cells), "column_count": len(header)}
    table_id = _insert(database, "post_table", row)
    words = " ".join(cell for one in cells for cell in one)
    database.execute(_LEARN_TABLE, (table_id, " ".join(header), words))


def strip(markup: str) -> str:
    """The words between tags."""
    return html.unescape(_TAG.sub(" ", markup))


def pack(text: str) -> bytes:
    """As small as the program keeps it, or nearly; smaller takes longer."""
    return zlib.compress(text.encode(), 3)


def hash_text(text: str) -> int:
    """Eight bytes of it."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big", signed=True)


def _taxonomies(terms: Mapping[tuple[str, int], object]) -> list[str]:
    return list(dict.fromkeys(slug for slug, _ in terms))


def _insert(database: sqlite3.Connection, table: str, row: Mapping[str, object]) -> int:
    places = ", ".join("?" * len(row))
    statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})"  # noqa: S608
    return database.execute(statement, tuple(row.values())).lastrowid or 0


def _fetch_pages(address: str) -> Iterator[_Json]:
    page = 1
    while terms := _fetch(f"{address}?per_page={BATCH}&page={page}"):
        yield from terms
        if len(terms) < BATCH:
            return
        page += 1


def _fetch(address: str) -> list[_Json]:
    with urllib.request.urlopen(address, timeout=60) as answer:
        posts: list[_Json] = json.load(answer)
    return posts
