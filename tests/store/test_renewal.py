"""A text that a former cleaner made: made anew, with all that was read off it, and no version comes of it."""

from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.article import CLEANER_VERSION
from pressmark.model import AnnotationState, Changes, Draft
from pressmark.query import parse
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.database import Work
from pressmark.store.notes.annotating import annotate, keep_on_version
from pressmark.store.renewal import finish_renewal, renew_texts
from pressmark.store.safety.check import check_library
from pressmark.store.schema import PostTable
from pressmark.store.search_index import forget, learn, read_documents
from pressmark.store.values import hash_text, pack, unpack
from tests.library import SmallLibrary, make_post
from tests.notes import dump, mark, quote_of, read, write

HTML = "<p>Prices of <a href='https://metals.example/reports/2/'>cobalt</a> fell.</p>"
OLD = "Menu Home About\nPrices of cobalt fell."
NEW = "Prices of cobalt fell."


def age(post_id: int, text: str) -> Work:
    """Have the library hold what a former cleaner made of a post."""

    def work(database: SqliteDatabase) -> Changes:
        documents = read_documents(database, PostTable.id == post_id)
        forget(database, documents.values())
        read_otherwise(database, "body", post_id, text)
        cleaner = (CLEANER_VERSION - 1, post_id)
        database.execute_sql("UPDATE body SET cleaner = ? WHERE post_id = ?", cleaner)
        hashed = hash_text("A title", text)
        database.execute_sql("UPDATE revision SET text_hash = ? WHERE post_id = ?", (hashed, post_id))
        database.execute_sql("DELETE FROM post_link")
        database.execute_sql("PRAGMA user_version = 0")
        learn(database, read_documents_of(database, post_id))
        return Changes.POSTS

    return work


def read_otherwise(database: SqliteDatabase, table: str, post_id: int, text: str) -> None:
    """Have a former cleaner have read this text off the HTML; both are packed as former programs did."""
    rows = f"SELECT rowid, html, text FROM {table} WHERE html IS NOT NULL AND post_id = ?"  # noqa: S608
    for key, html, former in database.execute_sql(rows, (post_id,)).fetchall():
        own = (pack(unpack(html, unpack(former))), pack(text), key)
        database.execute_sql(f"UPDATE {table} SET html = ?, text = ? WHERE rowid = ?", own)  # noqa: S608


def read_documents_of(database: SqliteDatabase, post_id: int) -> list:  # type: ignore[type-arg]
    """The document of a post that the index has forgotten."""
    from_index = "INSERT INTO indexed (post_id, terms, author) VALUES (?, '', '')"
    database.execute_sql(from_index, (post_id,))
    documents = list(read_documents(database, PostTable.id == post_id).values())
    database.execute_sql("DELETE FROM indexed WHERE post_id = ?", (post_id,))
    return documents


@pytest.fixture
def aged(tmp_path: Path) -> tuple[SmallLibrary, int]:
    library = SmallLibrary(tmp_path)
    post_id, _ = library.take(make_post(1, html=HTML), make_post(2))
    library.store.write(age(post_id, OLD)).result()
    assert library.store.renewal.read_stale() == (post_id,)
    return library, post_id


def note(post_id: int, start: int, end: int, exact: str | None) -> Work:
    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql(
            "INSERT INTO annotation (id, post_id, revision_id, exact, prefix, suffix, start, end, note,"
            " color, created, modified, state, number)"
            " SELECT 'n' || ?, ?, revision_id, ?, NULL, NULL, ?, ?, '', 'green', 0, 0,"
            " 'anchored', ? FROM body WHERE post_id = ?",
            (start, post_id, exact, start, end, start, post_id),
        )
        learn_annotations(database, [start])
        return Changes.ANNOTATIONS

    return work


def test_a_text_is_made_anew_and_found_by_its_words(aged: tuple[SmallLibrary, int]) -> None:
    library, post_id = aged
    store = library.store
    assert list(store.search.read_ids(parse("menu"))) == [post_id]
    cobalt, gone = OLD.index("cobalt"), OLD.index("Home")
    store.write(note(post_id, cobalt, cobalt + 6, "cobalt"), note(post_id, gone, gone + 4, None)).result()
    store.write(renew_texts([post_id, 99])).result()
    assert store.posts.read(post_id).text == NEW
    assert list(store.search.read_ids(parse("menu"))) == []
    assert list(store.search.read_ids(parse("cobalt"))) == [post_id]
    assert store.posts.read_rows([post_id])[0].words == 4
    assert len(store.revisions.read_all(post_id)) == 1
    moved, lost = sorted(store.annotations.read(post_id), key=lambda one: one.revision_id, reverse=True)
    assert moved.quote == quote_of(NEW, "cobalt")
    assert store.posts.read(post_id).html == HTML
    assert dump(store, "SELECT html FROM body ORDER BY post_id LIMIT 1") == [(pack(HTML, NEW),)]
    assert (lost.revision_id, lost.exact, lost.start, lost.end) == (0, "Home", gone, gone + 4)
    assert check_library(store).problems == ()
    assert store.links.read_here(library.take(make_post(2))[0]).count == 1
    store.close()


def test_what_a_site_delivers_again_is_no_new_version_because_the_cleaner_is_another(
    aged: tuple[SmallLibrary, int],
) -> None:
    library, post_id = aged
    library.take(make_post(1, html=HTML))
    assert library.store.posts.read(post_id).text == NEW
    assert len(library.store.revisions.read_all(post_id)) == 1
    library.take(make_post(1, html=HTML.replace("fell", "rose")))
    assert len(library.store.revisions.read_all(post_id)) == 2
    assert check_library(library.store).problems == ()
    library.store.close()


def test_former_versions_are_made_anew_too(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path)
    library.take(make_post(1, html=HTML))
    (post_id,) = library.take(make_post(1, html=HTML.replace("fell", "rose")))
    library.store.write(age(post_id, OLD)).result()

    def spoil(database: SqliteDatabase) -> Changes:
        read_otherwise(database, "revision", post_id, OLD)
        return Changes.NOTHING

    library.store.write(spoil).result()
    library.store.write(renew_texts([post_id])).result()
    assert check_library(library.store).problems == ()
    library.store.close()


def test_annotations_are_taken_along_in_every_version(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path)
    store = library.store
    (post_id,) = library.take(make_post(1, html=HTML))
    first, kept = mark(store, post_id, "cobalt fell"), mark(store, post_id, "Prices")
    write(store, keep_on_version([kept]))
    library.take(make_post(1, html=f"{HTML}<p>Lithium rose.</p>"))
    second, gone = mark(store, post_id, "Lithium rose"), mark(store, post_id, "rose")
    before = [read(store, key) for key in (first, kept, second)]

    def spoil(database: SqliteDatabase) -> Changes:
        """As if all texts had begun with a menu, and a place were in it."""
        read_otherwise(database, "revision", post_id, OLD)
        move = 'UPDATE annotation SET "start" = "start" + 16, "end" = "end" + 16 WHERE id != ?'
        database.execute_sql(move, (gone,))
        moved = (
            "UPDATE annotation SET place_start = place_start + 16, place_end = place_end + 16 WHERE id != ?"
        )
        database.execute_sql(moved, (gone,))
        in_menu = "UPDATE annotation SET place_start = 0, place_end = 4, place_exact = 'Menu' WHERE id = ?"
        database.execute_sql(in_menu, (gone,))
        return Changes.NOTHING

    store.write(age(post_id, f"{OLD}\nLithium rose."), spoil).result()
    store.write(renew_texts([post_id])).result()
    assert [read(store, key) for key in (first, kept, second)] == before
    assert (read(store, gone).place, read(store, gone).state) == (None, AnnotationState.ORPHANED)
    assert dump(store, "SELECT COUNT(*) FROM annotation_index('cobalt')") == [(1,)]
    store.close()


def test_words_that_are_shown_anew_can_be_annotated_before_their_text_is_made_anew(
    aged: tuple[SmallLibrary, int],
) -> None:
    library, post_id = aged
    store = library.store
    version = store.revisions.read_all(post_id)[0].id
    quote = quote_of(NEW, "cobalt")
    (key,) = write(store, annotate([Draft(post_id, version, quote)])).ids
    assert (read(store, key).quote, read(store, key).place) == (quote, quote)
    assert check_library(store).problems == ()
    store.close()


def test_a_text_that_is_the_same_changes_nothing(aged: tuple[SmallLibrary, int]) -> None:
    library, post_id = aged
    library.store.write(renew_texts([post_id]), age(post_id, NEW)).result()
    assert library.store.write(renew_texts([post_id])).result() is Changes.NOTHING
    library.store.close()


def test_the_library_says_when_nothing_is_left(aged: tuple[SmallLibrary, int]) -> None:
    library, post_id = aged
    store = library.store
    store.write(finish_renewal()).result()
    assert store.renewal.read_stale() == (post_id,)
    assert store.renewal.read_stale(post_id) == ()
    heard: list[Changes] = []
    store.subscribe(heard.append)
    store.write(renew_texts([post_id])).result()
    store.write(renew_texts([post_id]), finish_renewal()).result()
    assert heard[0] == Changes.POSTS | Changes.ANNOTATIONS
    assert store.renewal.read_stale() == ()
    store.close()
