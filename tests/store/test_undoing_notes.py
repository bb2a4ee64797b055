"""Acts on annotations are taken back: what they changed and nothing else, in the text of now."""

from dataclasses import replace

import pytest
from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Changes
from pressmark.store.notes.annotating import (
    accept_places,
    annotate,
    delete_annotations,
    edit_annotations,
    keep_on_version,
    look_again,
    put_on,
)
from pressmark.store.notes.importing import take_in
from pressmark.store.sites import remove_site
from pressmark.store.tags import tag_posts
from pressmark.store.values import pack
from tests.library import SmallLibrary
from tests.notes import draft_on, dump_all, mark, quote_of, read, write
from tests.store.cobalt import BEFORE, CHANGED, FIRST, GONE, QUOTE, WORDS, make_incoming, shift, take, text_of


def age(library: SmallLibrary) -> None:
    """Have all annotations be from long ago."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql("UPDATE annotation SET created = 60, modified = 60")
        return Changes.ANNOTATIONS

    library.store.write(work).result()


def test_everything_can_be_taken_back_and_done_again(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    write(store, tag_posts([post_id], ["Prices"]))
    key = mark(store, post_id, WORDS, note="why", tags=("a", "b"))
    whole, kept = mark(store, post_id, None, note="all"), mark(store, post_id, "Lithium rose")
    write(store, keep_on_version([kept]))
    take(library, CHANGED)
    age(library)
    assert read(store, key).state is AnnotationState.MOVED
    quote = quote_of(store.posts.read(post_id).text, "Lithium rose")
    current = store.revisions.read_all(post_id)[-1].id
    acts = [
        lambda: annotate([draft_on(store, post_id, "cobalt", note="new", tags=("a", "c"))]),
        lambda: edit_annotations([key, whole, "unknown"], note="other", color="pink"),
        lambda: edit_annotations([key, whole], add_tags=["prices", "A"], remove_tags=["B"]),
        lambda: edit_annotations([key, whole], tags=["x", "Prices"]),
        lambda: accept_places([key, whole]),
        lambda: keep_on_version([key, whole]),
        lambda: look_again([kept]),
        lambda: put_on(key, current, quote),
        lambda: delete_annotations([whole, key]),
    ]
    for make in acts:
        before = dump_all(store)
        act = make()
        assert write(store, act) is not None
        after = dump_all(store)
        assert after != before
        undoing = act.undo()
        write(store, undoing)
        assert dump_all(store) == before
        redoing = undoing.undo()
        write(store, redoing)
        assert dump_all(store) == after
        write(store, redoing.undo())
        assert dump_all(store) == before


def test_undoing_an_edit_leaves_the_place_that_a_sync_has_found_meanwhile(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, "cobalt", note="old")
    act = edit_annotations([key], note="new")
    write(store, act)
    take(library, BEFORE + FIRST)
    place = read(store, key).place
    write(store, act.undo())
    assert (read(store, key).note, read(store, key).place) == ("old", place)
    assert place == quote_of(store.posts.read(post_id).text, "cobalt")


@pytest.mark.parametrize("change", ["accept", "put", "delete"])
def test_what_is_brought_back_is_looked_for_in_the_text_of_now(library: SmallLibrary, change: str) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS, note="why", tags=("a",))
    quote = read(store, key).quote
    take(library, CHANGED)
    current = store.revisions.read_all(post_id)[-1].id
    lithium = quote_of(store.posts.read(post_id).text, "Lithium")
    acts = {
        "accept": lambda: accept_places([key]),
        "put": lambda: put_on(key, current, lithium),
        "delete": lambda: delete_annotations([key]),
    }
    act = acts[change]()
    write(store, act)
    take(library, BEFORE + FIRST)
    write(store, act.undo())
    own = read(store, key)
    assert (own.quote, own.note, own.tags) == (quote, "why", ("a",))
    assert own.place == quote_of(store.posts.read(post_id).text, WORDS)


def test_one_whose_words_were_gone_is_brought_back_to_them_where_they_are_there_again(
    library: SmallLibrary,
) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, WORDS)
    take(library, GONE)
    act = delete_annotations([key])
    write(store, act)
    undoing = act.undo()
    write(store, undoing)
    assert read(store, key).state is AnnotationState.ORPHANED
    again = undoing.undo()
    write(store, again)
    take(library, FIRST)
    write(store, again.undo())
    assert read(store, key).place == quote_of(store.posts.read(post_id).text, WORDS)


def test_one_is_brought_back_under_its_number_or_another_and_never_twice(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, "cobalt")
    act = delete_annotations([key])
    write(store, act)
    other = mark(store, post_id, "Lithium")
    assert read(store, other).number == 1
    write(store, act.undo())
    assert read(store, key).number == 2
    again = act.undo()
    assert write(store, again) is None
    assert store.annotations.count() == 2
    write(store, delete_annotations([key]))
    library.store.write(remove_site(library.site.id)).result()
    assert write(store, act.undo()) is None


def test_ten_thousand_are_changed_at_once(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    draft = draft_on(store, post_id, "cobalt", tags=("a",))
    ids = write(store, annotate([draft] * 1_200)).ids
    act = edit_annotations(ids, color="blue", add_tags=["b"])
    assert len(write(store, act)) == 1_200
    assert {one.tags for one in store.annotations.read(post_id)} == {("a", "b")}
    assert len(write(store, act.undo())) == 1_200
    assert {(one.tags, one.color) for one in store.annotations.read(post_id)} == {(("a",), "yellow")}


def test_what_is_brought_back_is_put_right_in_a_version_with_other_white_space(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    key = mark(store, post_id, "Lithium rose")
    act = delete_annotations([key])
    write(store, act)
    text = shift(library, post_id)
    write(store, act.undo())
    found = quote_of(text, "Lithium rose")
    assert read(store, key).quote == read(store, key).place == found


def test_what_is_brought_back_and_not_in_its_version_any_more_says_so(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    key = mark(store, post_id, WORDS)
    act = delete_annotations([key])
    write(store, act)

    def reword(database: SqliteDatabase) -> Changes:
        """As if a better cleaner read other words in the same version."""
        text = text_of(library, post_id).replace(WORDS, "as nobody knew")
        database.execute_sql("UPDATE body SET text = ?", (pack(text),))
        return Changes.NOTHING

    store.write(reword).result()
    write(store, act.undo())
    lost = read(store, key)
    assert (lost.exact, lost.revision_id, lost.state) == (WORDS, 0, AnnotationState.ORPHANED)


def test_one_whose_version_is_not_known_is_brought_back_as_it_was(library: SmallLibrary) -> None:
    store = library.store
    take(library)
    unknown = make_incoming("a", replace(QUOTE, exact="no such words"))
    write(store, take_in([unknown]))
    before = read(store, "a")
    act = delete_annotations(["a"])
    write(store, act)
    write(store, act.undo())
    assert read(store, "a") == before
