"""Facets are counted in memory, and what is kept there is never older than the library."""

import random
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.model import Changes, Facet, RemoteTerm
from pressmark.query import EVERYTHING, Query, parse
from pressmark.query.choices import AUTHOR, DATE
from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.tags import tag_posts
from pressmark.store.terms import save_terms
from tests.library import COBALT, EUROPE, LITHIUM, METALS, SmallLibrary, make_post

_MOVES = (
    "UPDATE post SET id = ? WHERE id = ?",
    "UPDATE body SET post_id = ? WHERE post_id = ?",
    "UPDATE revision SET post_id = ? WHERE post_id = ?",
    "UPDATE indexed SET post_id = ? WHERE post_id = ?",
    "UPDATE post_term SET post_id = ? WHERE post_id = ?",
    "UPDATE post_tag SET post_id = ? WHERE post_id = ?",
)


def read(store: Store, key: str, query: Query = EVERYTHING) -> Mapping[str, int]:
    facets = store.facets.read(query)
    found: Facet = next(one for one in (*facets.taxonomies, *facets.others) if one.key == key)
    return {term.value: term.count for term in found.terms}


def test_what_another_program_wrote_is_counted(library: SmallLibrary) -> None:
    library.take(make_post(1, metals=[COBALT]))
    assert read(library.store, "taxonomy:metal")["cobalt"] == 1
    other = Store(library.store.folder)
    other.write(
        save_terms(library.site.id, "metal", [RemoteTerm(COBALT, "Nickel", "nickel", METALS)])
    ).result()
    other.close()
    assert read(library.store, "taxonomy:metal") == {"battery-metals": 1, "nickel": 1, "lithium": 0}


def test_every_thread_counts_what_was_written_since_it_asked(library: SmallLibrary) -> None:
    with ThreadPoolExecutor(1) as one, ThreadPoolExecutor(1) as two:
        for number in range(1, 5):
            library.take(make_post(number, metals=[COBALT]))
            for thread in (one, two, one):
                asked = thread.submit(read, library.store, "taxonomy:metal")
                assert asked.result()["battery-metals"] == number
        for thread in (one, two):
            thread.submit(library.store.release_thread).result()
        library.take(make_post(9, metals=[COBALT]))
        # A connection begins to number what it sees anew.
        assert one.submit(read, library.store, "taxonomy:metal").result()["battery-metals"] == 5
        for thread in (one, two):
            thread.submit(library.store.release_thread).result()


def test_what_nothing_wrote_is_not_read_again(library: SmallLibrary) -> None:
    library.take(make_post(1, metals=[COBALT]))
    asked: list[str] = []
    library.store.names._database.connection().set_trace_callback(asked.append)
    first, again = (read(library.store, "taxonomy:metal") for _ in range(2))
    assert first == again
    assert len([sql for sql in asked if "FROM post_term" in sql]) == 1


def test_marks_leave_what_is_kept_alone_and_a_post_does_not_in_whichever_program(
    library: SmallLibrary,
) -> None:
    (post,) = library.take(make_post(1, metals=[COBALT]))
    asked: list[str] = []

    def count_reads() -> int:
        asked.clear()
        assert read(library.store, "taxonomy:metal")["cobalt"] >= 1
        return len([sql for sql in asked if "FROM post_term" in sql or "FROM term" in sql])

    library.store.names._database.connection().set_trace_callback(asked.append)
    assert count_reads() > 0
    other = SmallLibrary(library.store.folder)
    assert count_reads() > 0  # that added its site
    for store in (library.store, other.store):
        store.write(mark_read([post]), star([post]), tag_posts([post], add=[f"by {id(store)}"])).result()
        assert count_reads() == 0
    assert len(read(library.store, "tag")) == 2
    other.take(make_post(2, metals=[COBALT]))
    assert count_reads() > 0
    assert read(library.store, "taxonomy:metal")["cobalt"] == 2
    other.store.close()


@pytest.mark.parametrize("distance", [1, 10**12, -(10**12)])
def test_counts_do_not_ask_how_far_apart_ids_are(tmp_path: Path, distance: int) -> None:
    library = SmallLibrary(tmp_path)
    chance = random.Random(3)  # noqa: S311 - the same library in every run
    sets = [chance.sample([METALS, COBALT, LITHIUM], chance.randint(0, 2)) for _ in range(9)]
    posts = [
        make_post(
            number, "Even" if number % 2 else "Odd", metals=own, regions=[EUROPE], author=7 * (number > 3)
        )
        for number, own in enumerate(sets)
    ]
    ids = library.take(*posts)
    library.store.write(tag_posts(ids[:5], add=["mine"])).result()
    _spread(library.store, distance)
    odd = sets[0::2]
    assert read(library.store, "taxonomy:metal", parse("odd")) == {
        "battery-metals": sum(1 for own in odd if own),
        "cobalt": sum(COBALT in own for own in odd),
        "lithium": sum(LITHIUM in own for own in odd),
    }
    assert read(library.store, "tag", parse("odd")) == {"mine": 3}
    assert read(library.store, AUTHOR, parse("odd")) == {"ada fern": 3, "": 2}
    assert sum(read(library.store, DATE, parse("odd")).values()) == 2 * len(odd)
    library.store.close()


def _spread(store: Store, distance: int) -> None:
    """Give every second post another id, as nobody but a stranger's program would."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql("PRAGMA defer_foreign_keys = 1")
        (last,) = database.execute_sql("SELECT MAX(id) FROM post").fetchone()
        for number in range(2, last + 1, 2) if distance != 1 else ():
            for sql in _MOVES:
                database.execute_sql(sql, (number + distance, number))
            database.execute_sql(
                """INSERT INTO post_index (rowid, title, excerpt, text, terms, author)
                SELECT ?, title, '', '', '', '' FROM post WHERE id = ?""",
                (number + distance, number + distance),
            )
        return Changes.POSTS

    store.write(work).result()
