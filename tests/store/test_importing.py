"""Annotations out of files: on their articles, waiting for them, never twice; and taken out again."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from pressmark.model import AnnotationState, Incoming, Selector
from pressmark.store import Store
from pressmark.store.notes.annotating import delete_annotations, edit_annotations, keep_on_version
from pressmark.store.notes.importing import take_in
from tests.library import HOME, SmallLibrary
from tests.notes import dump, dump_all, mark, quote_of, read, say, write
from tests.store.cobalt import BEFORE, CHANGED, FIRST, LINK, MADE, QUOTE, WORDS, make_incoming, take


def export(store: Store, post_id: int) -> list[Incoming]:
    """The annotations of a post as another library gets them."""
    return [
        Incoming(replace(one, post_id=0, revision_id=0, number=0), LINK, "A title")
        for one in store.annotations.read(post_id)
    ]


def test_an_annotation_is_put_on_the_words_it_was_made_on(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    taken = write(
        store,
        take_in(
            [
                make_incoming(),
                make_incoming("b", None, note="all"),
                make_incoming("c", link="https://other.example/x"),
            ]
        ),
    )
    assert (taken.added, taken.updated, taken.known, taken.waiting) == (("a", "b"), (), (), ("c",))
    own = read(store, "a")
    assert (own.post_id, own.quote, own.note, own.color, own.tags) == (
        post_id,
        QUOTE,
        "why",
        "green",
        ("Later",),
    )
    assert (own.state, own.place, own.created, own.modified) == (AnnotationState.ANCHORED, QUOTE, MADE, MADE)
    assert own.revision_id == store.revisions.read_all(post_id)[0].id
    assert (read(store, "b").is_whole, read(store, "b").revision_id) == (True, 0)
    assert (store.annotations.count(), store.annotations.count_waiting()) == (2, 1)
    assert dump(store, "SELECT rowid FROM annotation_index('note:why tags:later')") == [(own.number,)]


@pytest.mark.parametrize(
    "link", [f"{HOME}/reports/1", f"{HOME}/?p=1", "http://www.metals.example/reports/1/#x"]
)
def test_an_article_is_known_by_any_address_it_has(library: SmallLibrary, link: str) -> None:
    take(library)
    assert write(library.store, take_in([make_incoming(link=link)])).added == ("a",)


def test_the_version_it_was_made_on_is_found(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    take(library, BEFORE + CHANGED)
    first, second = store.revisions.read_all(post_id)
    text = store.posts.read(post_id).text
    spring = Selector("spring", "", "", FIRST.index("spring") - 3, FIRST.index("spring") + 3)
    incoming = [
        make_incoming("by words"),
        make_incoming("by date", replace(QUOTE, prefix="", suffix=""), source_date=first.modified),
        make_incoming("of now", quote_of(text, "before all the others"), source_date=MADE),
        make_incoming("whole", None, source_date=second.modified),
        make_incoming("unknown", replace(spring, exact="no such words")),
    ]
    write(store, take_in(incoming))
    versions = [read(store, one.annotation.id).revision_id for one in incoming]
    assert versions[:3] == [first.id, first.id, second.id]
    assert versions[3] in (first.id, second.id)
    assert versions[4] == 0
    assert read(store, "by words").state is AnnotationState.MOVED
    assert read(store, "of now").state is AnnotationState.ANCHORED
    unknown = read(store, "unknown")
    assert (unknown.state, unknown.place, unknown.exact) == (AnnotationState.ORPHANED, None, "no such words")


def test_what_the_reader_decided_is_respected(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library)
    take(library, CHANGED)
    text = store.posts.read(post_id).text
    place = quote_of(text, "traders far off in London")
    moved = {"state": AnnotationState.MOVED, "place": place}
    incoming = [
        make_incoming("kept", state=AnnotationState.ORPHANED, kept=True),
        make_incoming("moved", **moved),
        make_incoming("moved without context", **{**moved, "place": replace(place, prefix="x")}),
        make_incoming("moved elsewhere", **{**moved, "place": replace(place, start=0, end=25)}),
        make_incoming("gone", quote_of(text, "Lithium rose"), state=AnnotationState.ORPHANED, place=place),
    ]
    write(store, take_in(incoming))
    kept = read(store, "kept")
    assert (kept.kept, kept.state, kept.place, kept.needs_attention) == (
        True,
        AnnotationState.ORPHANED,
        None,
        False,
    )
    for key in ("moved", "moved without context"):
        assert (read(store, key).state, read(store, key).place) == (AnnotationState.MOVED, place)
    assert read(store, "moved elsewhere").place != place
    assert read(store, "gone").place == quote_of(text, "Lithium rose")
    take(library)
    assert read(store, "kept").place is None


def test_what_is_known_comes_in_once_and_what_is_newer_is_taken_over(library: SmallLibrary) -> None:
    store = library.store
    take(library)
    write(store, take_in([make_incoming(), make_incoming("c", link="https://other.example/x")]))
    before = dump_all(store)
    again = take_in(
        [
            make_incoming(note="older", modified=MADE - timedelta(days=1)),
            make_incoming("c", link="https://other.example/y"),
        ]
    )
    assert write(store, again) is None
    assert dump_all(store) == before
    later = MADE + timedelta(days=1)
    newer = {"note": "newer", "color": "pink", "tags": ("x", "Later"), "modified": later}
    act = take_in(
        [
            make_incoming(**newer),
            make_incoming("c", **newer),
            make_incoming("d"),
            make_incoming("d", note="older"),
            make_incoming("a", **newer),
        ]
    )
    taken = write(store, act)
    assert (taken.added, taken.updated, taken.waiting) == (("d",), ("a", "c"), ())
    assert taken.known == ("d", "a")
    own = read(store, "a")
    assert (own.note, own.color, own.tags, own.modified) == ("newer", "pink", ("Later", "x"), later)
    assert own.place == QUOTE
    (waiting,) = store.annotations.read_waiting()
    assert (waiting.annotation.note, waiting.annotation.tags) == ("newer", ("Later", "x"))
    assert waiting.link == "https://other.example/x"


def test_the_last_word_within_a_file_counts(library: SmallLibrary) -> None:
    take(library)
    write(
        library.store,
        take_in([make_incoming(), make_incoming(note="newer", modified=MADE + timedelta(days=1))]),
    )
    assert read(library.store, "a").note == "newer"


def test_an_import_is_taken_back_and_done_again(library: SmallLibrary) -> None:
    store = library.store
    take(library)
    write(store, take_in([make_incoming(), make_incoming("c", link="https://other.example/x")]))
    before = dump_all(store)
    newer = {"note": "newer", "tags": (), "modified": MADE + timedelta(days=1)}
    act = take_in(
        [
            make_incoming(**newer),
            make_incoming("c", **newer),
            make_incoming("d"),
            make_incoming("e", link="https://other.example/z"),
        ]
    )
    write(store, act)
    after = dump_all(store)
    undoing = act.undo()
    write(store, undoing)
    assert dump_all(store) == before
    redoing = undoing.undo()
    write(store, redoing)
    assert dump_all(store) == after
    write(store, redoing.undo())
    assert write(store, redoing.undo()) is None or dump_all(store) == before


def test_a_library_gives_another_all_that_it_has(library: SmallLibrary, tmp_path: Path) -> None:
    store, post_id = library.store, take(library)
    gone, kept = mark(store, post_id, "Prices of cobalt"), mark(store, post_id, "May")
    moved = mark(store, post_id, WORDS, note="why", tags=("a", "b"))
    whole = mark(store, post_id, None, note="all", color="own colour")
    write(store, keep_on_version([kept]))
    take(library, CHANGED.replace("Prices of cobalt", "All of them"))
    incoming = export(store, post_id)
    keys = (gone, kept, moved, whole)
    said = [say(store, key) for key in keys]
    write(store, delete_annotations(keys))
    write(store, take_in(incoming))
    assert [say(store, key) for key in keys] == said
    other = SmallLibrary(tmp_path / "other")
    write(other.store, take_in(incoming))
    waiting = {row.annotation.id: row.annotation for row in other.store.annotations.read_waiting()}
    assert waiting == {one.annotation.id: one.annotation for one in incoming}
    take(other, CHANGED.replace("Prices of cobalt", "All of them"))
    assert [say(other.store, key) for key in keys] == said
    other.store.close()


def test_hostile_values_are_kept_as_far_as_a_column_holds_them(library: SmallLibrary) -> None:
    store = library.store
    take(library)
    odd = Selector("a\x00b\ud800", "\ud800", "\x00", -5, 2**80)
    wrong = {"note": "n\x00\ud800", "color": "\x00", "tags": ("", ",", "x\ud800"), "kept": True}
    write(
        store,
        take_in([make_incoming("a", odd, **wrong), make_incoming("b", odd, "https://[", **wrong, place=odd)]),
    )
    own = read(store, "a")
    assert (own.quote, own.note, own.color, own.tags) == (
        Selector("ab", "", "", 0, 2**53),
        "n",
        "yellow",
        ("x",),
    )
    no_place = make_incoming("c", None, exact="Lithium rose", start=None, end=None)
    write(store, take_in([no_place]))
    assert read(store, "c").place == quote_of(store.posts.read(own.post_id).text, "Lithium rose")
    write(store, edit_annotations(["a"], note="well"))
    assert [row.annotation.quote for row in store.annotations.read_waiting()] == [own.quote]


def test_one_without_a_date_takes_nothing_from_what_was_written_since(library: SmallLibrary) -> None:
    store, _ = library.store, take(library)
    away = make_incoming("b", link="https://other.example/x")
    first = [replace(one, dated=False) for one in (make_incoming(), away)]
    write(store, take_in(first))
    write(store, edit_annotations(["a"], note="mine"))
    again = [
        replace(one, annotation=replace(one.annotation, modified=MADE + timedelta(days=9_999)))
        for one in first
    ]
    assert write(store, take_in(again)) is None
    assert read(store, "a").note == "mine"
