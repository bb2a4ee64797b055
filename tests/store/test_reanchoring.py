"""Annotations go along with the text of their article, in the transaction that changes it."""

import threading
from contextlib import closing
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Changes, PostStatus, RemotePost
from pressmark.store.intake import Intake, save_posts, set_status
from pressmark.store.notes.annotating import keep_on_version
from pressmark.store.notes.settling import settle
from pressmark.store.reanchoring import reanchor
from pressmark.store.sites import remove_site
from pressmark.sync.run import reanchor_stale
from tests.library import SmallLibrary, make_intake, make_post
from tests.notes import dump, mark, quote_of, read, write
from tests.store.cobalt import (
    BEFORE,
    CHANGED,
    CHANGED_WORDS,
    FIRST,
    GONE,
    WORDS,
    take,
    text_of,
)

QUOTES = """
    SELECT id, revision_id, exact, prefix, suffix, "start", "end", note, color, created, modified
    FROM annotation ORDER BY id"""


def intake_of(html: str, text: str | None = None) -> Intake:
    """The article on its way in; its text is another one than the cleaner would make."""
    intake = make_intake(make_post(1, html=html))
    return intake if text is None else replace(intake, article=replace(intake.article, text=text))


def take_intake(library: SmallLibrary, intake: Intake) -> Changes:
    return library.store.write(save_posts(library.site.id, library.type_id, [intake])).result()


def execute(library: SmallLibrary, *statements: str) -> None:
    """Change the library as no program should."""

    def work(database: SqliteDatabase) -> Changes:
        for statement in statements:
            database.execute_sql(statement)
        return Changes.ANNOTATIONS

    library.store.write(work).result()


def test_places_follow_and_quotes_stay(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    keys = [mark(store, post_id, words) for words in (WORDS, "Lithium rose", None, "cobalt fell")]
    before = dump(store, QUOTES)
    assert take_intake(library, intake_of(BEFORE + CHANGED)) & Changes.ANNOTATIONS
    assert dump(store, QUOTES) == before
    changed, same, whole, early = (read(store, key) for key in keys)
    text = text_of(library, post_id)
    assert (changed.state, changed.place) == (AnnotationState.MOVED, quote_of(text, CHANGED_WORDS))
    assert (same.state, same.place) == (AnnotationState.ANCHORED, quote_of(text, "Lithium rose"))
    assert (early.state, early.place) == (AnnotationState.ANCHORED, quote_of(text, "cobalt fell"))
    assert (whole.state, whole.place) == (AnnotationState.ANCHORED, None)
    current = store.revisions.read_all(post_id)[-1].id
    assert set(dump(store, "SELECT place_revision_id FROM annotation")) == {(current,), (None,)}


def test_a_passage_that_goes_and_comes_back(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, GONE)
    assert (read(store, key).state, read(store, key).place) == (AnnotationState.ORPHANED, None)
    take(library, BEFORE + GONE)
    assert read(store, key).state is AnnotationState.ORPHANED
    take(library, BEFORE + FIRST)
    assert read(store, key).place == quote_of(text_of(library, post_id), WORDS)
    assert read(store, key).state is AnnotationState.ANCHORED


def test_one_that_moved_is_to_be_checked_until_its_first_words_are_back(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    for html in (CHANGED, BEFORE + CHANGED):
        take(library, html)
        assert read(store, key).state is AnnotationState.MOVED
        assert read(store, key).place == quote_of(text_of(library, post_id), CHANGED_WORDS)
    take(library, FIRST)
    assert read(store, key).state is AnnotationState.ANCHORED


def test_another_title_moves_nothing(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    keys = [mark(store, post_id, words) for words in (WORDS, "Lithium rose")]
    take(library, CHANGED)
    before = [(read(store, key).state, read(store, key).place) for key in keys]
    take(library, CHANGED, "Another title")
    assert [(read(store, key).state, read(store, key).place) for key in keys] == before
    current = store.revisions.read_all(post_id)[-1].id
    assert dump(store, "SELECT DISTINCT place_revision_id FROM annotation") == [(current,)]


def test_white_space_alone_makes_no_version_and_takes_places_along(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key, kept = mark(store, post_id, "Lithium rose"), mark(store, post_id, WORDS)
    write(store, keep_on_version([kept]))
    text = text_of(library, post_id).replace(" ", "  ", 3)
    take_intake(library, intake_of(FIRST, text))
    assert len(store.revisions.read_all(post_id)) == 1
    place = quote_of(text, "Lithium rose")
    assert (read(store, key).quote, read(store, key).place) == (place, place)
    assert read(store, kept).quote == quote_of(text, WORDS)
    assert take_intake(library, intake_of(FIRST, text)) & Changes.ANNOTATIONS == Changes.NOTHING


def test_one_whose_version_is_not_known_goes_along_from_its_place(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    execute(library, "UPDATE annotation SET revision_id = 0")
    take(library, CHANGED)
    assert (read(store, key).state, read(store, key).place) == (
        AnnotationState.MOVED,
        quote_of(text_of(library, post_id), CHANGED_WORDS),
    )
    take(library, BEFORE + CHANGED)
    assert read(store, key).state is AnnotationState.MOVED, "nobody has said that these are its words"
    take(library, GONE)
    assert read(store, key).state is AnnotationState.ORPHANED
    take(library, FIRST)
    assert read(store, key).place == quote_of(text_of(library, post_id), WORDS)


def test_a_place_that_is_lost_is_looked_for_from_the_first_words_and_to_be_checked(
    library: SmallLibrary,
) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, FIRST + "<p>Tin and lead are other metals altogether, as everybody knows.</p>")
    other = quote_of(text_of(library, post_id), "Tin and lead are other metals altogether")
    execute(library, f"UPDATE annotation SET place_start = {other.start}, place_end = {other.end}")  # noqa: S608
    take(library, BEFORE + FIRST)
    assert read(store, key).place == quote_of(text_of(library, post_id), WORDS)
    assert read(store, key).state is AnnotationState.MOVED


def test_a_state_that_nobody_knows_costs_no_sync_and_is_to_be_checked(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    key = mark(store, post_id, WORDS)
    execute(library, "UPDATE annotation SET state = 'placed', revision_id = 0")
    take(library, BEFORE + FIRST)
    assert read(store, key).place == quote_of(text_of(library, post_id), WORDS)
    assert read(store, key).state is AnnotationState.MOVED


def test_a_version_that_is_damaged_costs_no_annotation(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, BEFORE + FIRST)
    execute(library, "UPDATE revision SET text = x'00' WHERE html IS NOT NULL")
    take(library, BEFORE + BEFORE + FIRST)
    assert read(store, key).place == quote_of(text_of(library, post_id), WORDS)


def test_annotations_of_a_former_step_are_brought_up_to_date(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, "Lithium rose")
    library.take(make_post(2))
    take(library, BEFORE + FIRST)
    execute(library, "UPDATE annotation SET place_revision_id = NULL, place_start = NULL, place_end = NULL")
    assert store.renewal.read_stale_notes() == (post_id,)
    reanchor_stale(store, threading.Event())
    assert store.renewal.read_stale_notes() == ()
    assert read(store, key).place == quote_of(text_of(library, post_id), "Lithium rose")
    assert store.write(reanchor([99])).result() is Changes.NOTHING


def test_articles_that_are_hidden_or_gone_keep_their_annotations(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS, note="why", tags=("a",))
    before = read(store, key)
    hidden: RemotePost = make_post(1, html="", protected=True)
    library.take(hidden)
    assert read(store, key) == before
    for status in (PostStatus.WITHDRAWN, PostStatus.REMOVED, PostStatus.LIVE):
        store.write(set_status([post_id], status)).result()
        assert read(store, key) == before
    assert store.sites.count_annotations(library.site.id) == 1
    store.write(remove_site(library.site.id)).result()
    assert dump(store) == dump(store, "SELECT * FROM annotation_index") == []


def test_a_post_whose_text_is_gone_keeps_its_annotations_as_they_are(library: SmallLibrary) -> None:
    post_id = take(library)
    key = mark(library.store, post_id, WORDS)
    before = read(library.store, key)
    execute(library, "DELETE FROM body")
    library.store.write(reanchor([post_id])).result()

    def work(database: SqliteDatabase) -> Changes:
        settle(database, {key: 1, "unknown": 1})
        return Changes.NOTHING

    library.store.write(work).result()
    assert read(library.store, key) == before


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The mine closed.",
            "鉱山が閉山した。",
            "ارتفعت الأسعار.",
            "Prices rose 🙂👩‍👩‍👧 today.",
            "क्षेत्र बढ़ा।",
            "The mine closed.",
        ]
    ),
    max_size=8,
)


@given(texts=st.lists(SENTENCES, min_size=2, max_size=4), seed=st.integers(0, 1_000))
@settings(max_examples=12, deadline=None)
def test_nothing_ever_vanishes(
    texts: list[list[str]], seed: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = SmallLibrary(tmp_path_factory.mktemp("library"))
    with closing(library.store) as store:
        post_id = take(library, "<p>Begin.</p>" + "".join(f"<p>{one}</p>" for one in texts[0]))
        words = text_of(library, post_id).split()
        for word in Random(seed).sample(words, min(4, len(words))):  # noqa: S311
            mark(store, post_id, word, note=word)
        quotes = dump(store, QUOTES)
        for sentences in texts[1:]:
            take(library, "".join(f"<p>{one}</p>" for one in sentences))
            text = text_of(library, post_id)
            assert dump(store, QUOTES) == quotes
            for one in store.annotations.read(post_id):
                assert (one.place is None) == (one.state is AnnotationState.ORPHANED)
                if one.place is not None:
                    assert text[one.place.start : one.place.end] == one.place.exact != ""
