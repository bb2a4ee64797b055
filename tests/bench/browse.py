"""Lists, searches and facets of a large library, each against the barest SQL that gives as much."""

import os
import sqlite3
import statistics
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from pressmark.model import Sort, SortKey
from pressmark.query import EVERYTHING, Query
from pressmark.store import Store
from tests.bench.archive import COMMON, MEDIUM, RARE, make_archive
from tests.bench.measure import seconds, show

LOOKS = 15
_LIST = "<= 1.5 x + 5 ms"
_SEARCH = "<= 1.5 x + 5 ms, 95 of 100"
_FACETS = "<= 1.2 x"

# What is sorted by, and what is joined for it; ties are broken as the store breaks them.
_LIST_BY = "SELECT post.id FROM post {join} ORDER BY {column} DESC, post.date DESC, post.id DESC"
_STATE = "LEFT JOIN post_state ON post_id = post.id"
_ORDERS = {
    SortKey.TITLE: ("post.title COLLATE NOCASE", ""),
    SortKey.MODIFIED: ("post.modified", ""),
    SortKey.WORDS: ("post.words", ""),
    SortKey.TABLES: ("post.tables", ""),
    SortKey.VERSIONS: ("post.versions", ""),
    SortKey.NOTES: ("(SELECT COUNT(*) FROM annotation WHERE post_id = post.id)", ""),
    SortKey.AUTHOR: ("author.name COLLATE NOCASE", "LEFT JOIN author ON author.id = author_id"),
    SortKey.TYPE: ("post_type.name COLLATE NOCASE", "JOIN post_type ON post_type.id = type_id"),
    SortKey.SITE: ("site.name COLLATE NOCASE", "JOIN site ON site.id = site_id"),
    SortKey.UNREAD: ("read IS NULL", _STATE),
    SortKey.STARRED: ("starred IS NOT NULL", _STATE),
    SortKey.TAGS: ("(SELECT MIN(tag) FROM post_tag WHERE post_id = post.id) COLLATE NOCASE", ""),
    SortKey.TERMS: (
        """(SELECT MIN(name) FROM post_term JOIN term ON term.id = term_id
        WHERE post_id = post.id AND taxonomy_id = 2) COLLATE NOCASE""",
        "",
    ),
}
_BY_DATE = "SELECT id FROM post ORDER BY date DESC, id DESC"
_RANKED = "SELECT rowid FROM post_index WHERE post_index MATCH ? ORDER BY rank LIMIT 50"
_WORDS = {
    "a rare word": (RARE, f'"{RARE}"'),
    "a word in every tenth": (MEDIUM, f'"{MEDIUM}"'),
    "a word in nearly all": (COMMON, f'"{COMMON}"'),
    "two words": (f"{MEDIUM} {COMMON}", f'"{MEDIUM}" AND "{COMMON}"'),
    "a beginning": ("word12*", '"word12"*'),
}
_GROUP = "SELECT term_id, COUNT(*) FROM post_term {where} GROUP BY term_id"
_IN_INDEX = "WHERE post_id IN (SELECT rowid FROM post_index WHERE post_index MATCH ?)"
_IN_TERM = "post_id IN (SELECT post_id FROM post_term JOIN term ON term.id = term_id WHERE slug = ?)"
_FACET_CASES: dict[str, tuple[str, str, Sequence[str]]] = {
    "nothing": ("", "", ()),
    "a word in every tenth": (MEDIUM, _IN_INDEX, (MEDIUM,)),
    "a term": ("kind:kind-1", f"WHERE {_IN_TERM}", ("kind-1",)),
    "two terms": (
        "kind:kind-1 company:company-50",
        f"WHERE {_IN_TERM} AND {_IN_TERM}",
        ("kind-1", "company-50"),
    ),
}


def bench_browse(count: int, folder: Path) -> None:
    """Measure how a library of so many posts is browsed."""
    print(f"{count} posts with five terms each; load of the machine: {os.getloadavg()[0]:.1f}")
    store = make_archive(folder, count)
    with closing(sqlite3.connect(f"{store.path.as_uri()}?mode=ro", uri=True)) as bare:
        _bench_lists(store, bare)
        _bench_searches(store, bare)
        _bench_facets(store, bare)
    store.close()


def _bench_lists(store: Store, bare: sqlite3.Connection) -> None:
    _compare("list by date", partial(store.search.read_ids, EVERYTHING), bare, _BY_DATE, (), _LIST)
    for key, (column, join) in _ORDERS.items():
        sort = Sort(key, taxonomy="company")
        statement = _LIST_BY.format(join=join, column=column)
        _compare(
            f"list by {key}", partial(store.search.read_ids, EVERYTHING, sort), bare, statement, (), _LIST
        )


def _bench_searches(store: Store, bare: sqlite3.Connection) -> None:
    """As the person types: the newest first; and ranked, when they ask for it."""
    ranked = Sort(SortKey.RELEVANCE)
    for title, (words, match) in _WORDS.items():
        query = store.search.read_text(words).query
        _compare(f"typing {title}", partial(_type, store, words), bare, _RANKED, (match,), _SEARCH)
        _compare(f"ranking {title}", partial(store.search.read_ids, query, ranked), bare, _RANKED, (match,))


def _bench_facets(store: Store, bare: sqlite3.Connection) -> None:
    for title, (text, where, values) in _FACET_CASES.items():
        query = store.search.read_text(text).query
        statement = _GROUP.format(where=where)
        _compare(f"facets under {title}", partial(_count, store, query), bare, statement, values, _FACETS)


def _type(store: Store, words: str) -> object:
    """What a key costs: the text is read, the ids come in the order of their dates."""
    return store.search.read_ids(store.search.read_text(words, unfinished=True).query)


def _count(store: Store, query: Query) -> object:
    return store.facets.read(query)


def _compare(
    title: str,
    work: Callable[[], object],
    bare: sqlite3.Connection,
    statement: str,
    values: Sequence[str],
    target: str = "",
) -> None:
    """A line: the store against a statement, by turns, so that both meet the same weather."""
    ours, floor = [], []
    for _ in range(LOOKS):
        floor.append(seconds(lambda: bare.execute(statement, values).fetchall()))
        ours.append(seconds(work))
    show(title, ours, floor, target)
    late = statistics.quantiles(ours, n=20)[-1]
    if "95" in target:
        print(f"{'':36} 95 of 100 within {late * 1000:.2f} ms")
