"""Searches, facets and lists of a large library, each against the barest SQL that gives as much.

All in time of the processor: what is asked for is in memory, and on a machine with other work the slowest of
some looks would tell of that work.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pressmark.model import Sort, SortKey
from pressmark.query import EVERYTHING
from pressmark.store import Store
from tests.bench.archive import COMMON, MEDIUM, RARE, copy_archive, make_archive, note_sync
from tests.bench.figures import Say, Target
from tests.bench.measure import Turns, count_runs, cpu_seconds, take_turns
from tests.bench.running import bench_sorting
from tests.bench.screen import has_screen, open_screen

LOOKS = 9
_OFTEN = 15  # looks where 95 of 100 count
_FIRSTS = 5
_LIST = _SEARCH = Target(times=1.5, plus=5)
_FACETS = Target(times=1.2)

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
_ROWS = "SELECT * FROM post ORDER BY date DESC, id DESC LIMIT 100"
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


def bench_browse(say: Say, count: int, folder: Path, shelf: Path) -> None:
    """Measure how a library of so many posts is searched and counted."""
    with _look(say, Store(copy_archive(shelf, folder / "many", count)), count) as look:
        look.search()
        look.count()
        look.count_anew()


def bench_lists(say: Say, count: int, folder: Path) -> None:
    """Measure how all posts are listed in each order: in the library, and in the thread of the window."""
    with _look(say, make_archive(folder / "many", count), count) as look:
        look.list_posts()
    if not has_screen():
        print("no Xvfb here: lists in the window are not measured")
        return
    with open_screen(folder / "home") as environment:
        bench_sorting(say, count, folder / "many", environment)


@contextmanager
def _look(say: Say, store: Store, count: int) -> Iterator["_Look"]:
    with closing(store), closing(sqlite3.connect(f"{store.path.as_uri()}?mode=ro", uri=True)) as bare:
        yield _Look(say, store, bare, count)


@dataclass(frozen=True, slots=True)
class _Look:
    """Compares reads of a store with statements on the same file."""

    say: Say
    store: Store
    bare: sqlite3.Connection
    scale: int

    def list_posts(self) -> None:
        """All ids in each order, and the rows of a page."""
        read, against = self.store.search.read_ids, "`SELECT id … ORDER BY`"
        self._compare("list", "by date", partial(read, EVERYTHING), _BY_DATE, (), against, _LIST)
        for key, (column, join) in _ORDERS.items():
            sort = Sort(key, taxonomy="company")
            statement = _LIST_BY.format(join=join, column=column)
            self._compare("list", f"by {key}", partial(read, EVERYTHING, sort), statement, (), against, _LIST)
        ids = read(EVERYTHING)[:100]
        page = partial(self.store.posts.read_rows, ids)
        self._compare("list", "a page of 100 rows", page, _ROWS, (), "`SELECT * … LIMIT 100`")

    def search(self) -> None:
        """As the person types: the newest first; and ranked, when they ask for it."""
        ranked, against = Sort(SortKey.RELEVANCE), "FTS5, rank only, the first 50"
        for title, (words, match) in _WORDS.items():
            query = self.store.search.read_text(words).query
            typed, late = partial(_type, self.store, words), True
            self._compare("search", f"typing {title}", typed, _RANKED, (match,), against, _SEARCH, late=late)
            found = partial(self.store.search.read_ids, query, ranked)
            self._compare("search", f"ranking {title}", found, _RANKED, (match,), against)

    def count(self) -> None:
        """What the sidebar shows beside its rows."""
        for title, (text, where, values) in _FACET_CASES.items():
            query = self.store.search.read_text(text).query
            statement, against = _GROUP.format(where=where), "one `GROUP BY` over the matching ids"
            work = partial(self.store.facets.read, query)
            self._compare("facets", f"under {title}", work, statement, values, against, _FACETS)

    def count_anew(self) -> None:
        """The first count after a sync has written: what is kept of the archive is read again."""
        statement, against = _GROUP.format(where=""), "one `GROUP BY`"
        ours, floor = [], []
        for number in range(_FIRSTS):
            note_sync(self.store, number)
            ours.append(cpu_seconds(lambda: self.store.facets.read(EVERYTHING)))
            floor.append(cpu_seconds(lambda: self.bare.execute(statement).fetchall()))
        note = "in a worker, once after each sync"
        turns = Turns(tuple(ours), tuple(floor))
        title = "the first after a sync has written"
        self.say(turns.figure("facets", title, self.scale, against=against, note=note))

    def _compare(
        self,
        part: str,
        title: str,
        work: Callable[[], object],
        statement: str,
        values: Sequence[str],
        against: str,
        target: Target | None = None,
        *,
        late: bool = False,
    ) -> None:
        def bare() -> object:
            return self.bare.execute(statement, values).fetchall()

        looks = count_runs(_OFTEN if late else LOOKS, self.scale)
        turns = take_turns(work, bare, looks, cpu_seconds)
        self.say(turns.figure(part, title, self.scale, against=against, target=target, late=late))


def _type(store: Store, words: str) -> object:
    """What a key costs: the text is read, the ids come in the order of their dates."""
    return store.search.read_ids(store.search.read_text(words, unfinished=True).query)
