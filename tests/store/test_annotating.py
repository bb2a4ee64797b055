"""What the reader does to annotations, and taking it back."""

from dataclasses import replace

import pytest
from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Changes, Draft
from pressmark.store.notes.annotating import (
    accept_places,
    annotate,
    delete_annotations,
    edit_annotations,
    keep_on_version,
    look_again,
    put_on,
)
from pressmark.store.notes.words import LONGEST_NOTE
from pressmark.store.tags import tag_posts
from tests.library import SmallLibrary, make_post
from tests.notes import draft_on, dump, dump_all, mark, quote_of, read, write
from tests.store.cobalt import BEFORE, CHANGED, FIRST, GONE, WORDS, shift, take, text_of


def age(library: SmallLibrary) -> None:
    """Have all annotations be from long ago."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql("UPDATE annotation SET created = 60, modified = 60")
        return Changes.ANNOTATIONS

    library.store.write(work).result()


def find(library: SmallLibrary, words: str, column: str = "note") -> list[int]:
    """Numbers of the annotations that the index finds."""
    sql = f"SELECT rowid FROM annotation_index('{column}:{words}')"  # noqa: S608
    return [number for (number,) in dump(library.store, sql)]


def test_an_annotation_has_all_that_was_said(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    draft = draft_on(
        library.store, post_id, "cobalt", color="green", note="*why*", tags=("#Later ", "later", ",")
    )
    whole = replace(draft, quote=None, note="All of it.", tags=())
    marks = write(library.store, annotate([draft, whole]))
    own, all_of_it = (read(library.store, one) for one in marks.ids)
    assert (own.quote, own.place, own.state) == (draft.quote, draft.quote, AnnotationState.ANCHORED)
    assert (own.color, own.note, own.tags, own.number) == ("green", "*why*", ("Later",), 1)
    assert own.source_date == library.store.revisions.read_all(post_id)[0].modified
    assert own.created == own.modified
    assert (all_of_it.is_whole, all_of_it.place, all_of_it.revision_id) == (True, None, own.revision_id)
    assert find(library, "why") == [1]
    assert find(library, "cobalt", "quote") == [1]
    assert find(library, "later", "tags") == [1]


def test_notes_have_what_a_column_can_hold_and_not_more(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    key = mark(library.store, post_id, "cobalt", note="a\x00b\ud800" + "x" * LONGEST_NOTE, color="")
    assert (read(library.store, key).note[:3], len(read(library.store, key).note)) == ("abx", LONGEST_NOTE)
    assert read(library.store, key).color == "yellow"


def test_a_quote_that_is_not_in_the_text_is_refused(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    (other,) = library.take(make_post(2, html="<p>The price of cobalt fell.</p>"))
    draft = draft_on(library.store, post_id, "cobalt")
    assert draft.quote is not None
    elsewhere = replace(draft.quote, start=draft.quote.start + 1, prefix="Nobody says of ")
    for wrong in (
        replace(draft, quote=elsewhere),
        replace(draft, post_id=other),
        replace(draft, revision_id=99),
    ):
        with pytest.raises(ValueError):
            library.store.write(annotate([wrong])).result()
    assert dump(library.store) == []


def test_a_draft_on_a_text_that_was_replaced_meanwhile_is_found_in_the_new_one(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    draft = draft_on(library.store, post_id, "cobalt")
    take(library, BEFORE + FIRST)
    (key,) = write(library.store, annotate([draft])).ids
    own = read(library.store, key)
    assert (own.quote, own.revision_id) == (draft.quote, draft.revision_id)
    assert own.place == quote_of(library.store.posts.read(post_id).text, "cobalt")


def test_a_draft_on_a_post_that_is_gone_is_left_out(library: SmallLibrary) -> None:
    act = annotate([Draft(99, 1, None, note="x")])
    assert library.store.write(act).result() is Changes.NOTHING
    assert act.changed is None
    assert library.store.write(act.undo()).result() is Changes.NOTHING


def test_a_note_on_a_whole_article_of_a_version_that_is_not_here(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    (key,) = write(library.store, annotate([Draft(post_id, 0, None, note="x")])).ids
    assert (read(library.store, key).revision_id, read(library.store, key).source_date) == (0, None)


def test_what_changes_nothing_is_no_act(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, "cobalt", note="why", tags=("a",))
    age(library)
    before = dump_all(store)
    for act in (
        edit_annotations([key], note="why", color="yellow", add_tags=["A"], remove_tags=["b"]),
        edit_annotations([key], tags=["A"]),
        edit_annotations(["unknown"], note="x"),
        accept_places([key]),
        delete_annotations(["unknown"]),
    ):
        assert write(store, act) is None
    assert dump_all(store) == before


def test_a_tag_is_spelled_as_it_is_on_an_article_already(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    write(store, tag_posts([post_id], ["Café"]))
    key = mark(store, post_id, "cobalt", tags=("cafe",))
    write(store, edit_annotations([key], add_tags=["CAFÉ", "new"]))
    assert read(store, key).tags == ("Café", "new")


def test_what_the_reader_does_moves_the_time_of_change_and_what_a_sync_does_not(
    library: SmallLibrary,
) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    age(library)
    take(library, CHANGED)
    assert read(store, key).modified.timestamp() == 60
    act = accept_places([key])
    write(store, act)
    assert read(store, key).modified.timestamp() > 60
    assert read(store, key).created.timestamp() == 60
    write(store, act.undo())
    assert read(store, key).modified.timestamp() == 60


def test_an_accepted_place_is_the_quote(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, CHANGED)
    moved = read(store, key)
    write(store, accept_places([key]))
    own, version = read(store, key), store.revisions.read_all(post_id)[-1]
    assert (own.quote, own.place, own.state) == (moved.place, moved.place, AnnotationState.ANCHORED)
    assert (own.revision_id, own.source_date) == (version.id, version.modified)
    assert find(library, "traders", "quote") == [1]
    assert find(library, "nobody", "quote") == []


def test_one_that_is_kept_on_its_version_is_not_looked_for(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    quote = read(store, key).quote
    take(library, CHANGED)
    act = keep_on_version([key])
    write(store, act)
    take(library, FIRST)
    own = read(store, key)
    assert (own.quote, own.place, own.kept, own.needs_attention) == (quote, None, True, False)
    write(store, act.undo())
    back = read(store, key)
    assert back.place == quote_of(store.posts.read(post_id).text, WORDS)
    assert not back.kept


def test_one_is_put_on_other_words(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, GONE)
    assert read(store, key).state is AnnotationState.ORPHANED
    write(store, keep_on_version([key]))
    quote = quote_of(store.posts.read(post_id).text, "Lithium rose")
    current = store.revisions.read_all(post_id)[-1].id
    write(store, put_on(key, current, quote))
    own = read(store, key)
    assert (own.quote, own.place, own.revision_id) == (quote, quote, current)
    assert (own.state, own.kept) == (AnnotationState.ANCHORED, False)
    with pytest.raises(ValueError):
        store.write(put_on(key, current, replace(quote, start=1, suffix="x"))).result()
    assert read(store, key) == own


def test_one_that_was_kept_on_its_version_is_looked_for_again(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    key, other = mark(store, post_id, WORDS), mark(store, post_id, "Lithium")
    write(store, keep_on_version([key]))
    take(library, BEFORE + FIRST)
    write(store, look_again([key, other]))
    own = read(store, key)
    assert (own.kept, own.state) == (False, AnnotationState.ANCHORED)
    assert own.place == quote_of(text_of(library, post_id), WORDS)


def test_one_on_words_of_an_old_version_that_are_gone_stays_there(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    draft = draft_on(store, post_id, WORDS)
    there = draft_on(store, post_id, "Lithium rose", on_old=True)
    take(library, GONE)
    # The one was begun while its text was the current one: the reader has to hear that it is not any more.
    one, other, still = write(store, annotate([draft, replace(draft, on_old=True), there])).ids
    assert [read(store, key).kept for key in (one, other, still)] == [False, True, False]
    assert [read(store, key).needs_attention for key in (one, other, still)] == [True, False, False]
    assert draft.quote is not None
    act = put_on(still, draft.revision_id, draft.quote)
    write(store, act)
    assert (read(store, still).quote, read(store, still).kept) == (draft.quote, True)
    write(store, act.undo())
    assert not read(store, still).kept
    write(store, put_on(other, there.revision_id, there.quote or draft.quote))
    assert (read(store, other).kept, read(store, other).state) == (False, AnnotationState.ANCHORED)


def test_a_draft_on_a_text_whose_white_space_changed_is_made_all_the_same(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    draft = draft_on(store, post_id, WORDS)
    text = shift(library, post_id)
    (key,) = write(store, annotate([draft])).ids
    assert read(store, key).quote == read(store, key).place == quote_of(text, WORDS)
