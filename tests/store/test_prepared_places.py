"""Places that were found before the transaction which needs them."""

from dataclasses import replace

import pytest

from pressmark.article import CLEANER_VERSION
from pressmark.model import AnnotationState, Changes
from pressmark.store.anchorage import Finder, Placing, Prepared, read_anchorages, read_current, read_text
from pressmark.store.database import ReadDatabase
from pressmark.store.intake import Intake, save_posts
from pressmark.store.notes.annotating import annotate, edit_annotations
from tests.library import SmallLibrary, make_intake, make_post
from tests.notes import draft_on, mark, quote_of, read, write
from tests.store.cobalt import BEFORE, FIRST, take, text_of


def intake_of(html: str, text: str | None = None) -> Intake:
    """The article on its way in; its text is another one than the cleaner would make."""
    intake = make_intake(make_post(1, html=html))
    return intake if text is None else replace(intake, article=replace(intake.article, text=text))


def take_intake(library: SmallLibrary, intake: Intake) -> Changes:
    return library.store.write(save_posts(library.site.id, library.type_id, [intake])).result()


def test_places_that_were_found_before_are_taken_if_they_are_true_still(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    found, edited = mark(store, post_id, "cobalt fell"), mark(store, post_id, "Lithium rose")
    prepared = store.intake.prepare_places(post_id, text_of(library, post_id) + "\nMore.")
    assert prepared is not None
    lost = {one: Placing(AnnotationState.ORPHANED, None) for one in prepared.placings}
    late = mark(store, post_id, "nickel did not")
    write(store, edit_annotations([edited], note="written meanwhile"))
    intake = intake_of(FIRST + "<p>More.</p>")
    assert intake.article.text == prepared.text
    take_intake(library, replace(intake, places=replace(prepared, placings=lost)))
    assert [read(store, key).state for key in (found, edited)] == [AnnotationState.ORPHANED] * 2
    assert read(store, late).place == quote_of(prepared.text, "nickel did not")
    assert read(store, edited).note == "written meanwhile"


@pytest.mark.parametrize("what", ["text", "cleaner"])
def test_places_that_were_found_for_other_texts_are_not_taken(library: SmallLibrary, what: str) -> None:
    store, post_id = library.store, take(library, FIRST)
    key = mark(store, post_id, "cobalt fell")
    prepared = store.intake.prepare_places(post_id, text_of(library, post_id) + "\nMore.")
    assert prepared is not None
    lost = {one: Placing(AnnotationState.ORPHANED, None) for one in prepared.placings}
    before = replace(prepared.before, cleaner=CLEANER_VERSION - 1) if what == "cleaner" else prepared.before
    text = "Something else." if what == "text" else prepared.text
    take_intake(library, replace(intake_of(FIRST + "<p>More.</p>"), places=Prepared(before, text, lost)))
    assert read(store, key).place == quote_of(text_of(library, post_id), "cobalt fell")


def test_nothing_is_prepared_where_nothing_changes(library: SmallLibrary) -> None:
    post_id = take(library, FIRST)
    assert library.store.intake.prepare_places(post_id, text_of(library, post_id)) is None
    assert library.store.intake.prepare_places(99, "x") is None
    assert library.store.intake.read_annotated([post_id]) == set()
    mark(library.store, post_id, None)
    assert library.store.intake.read_annotated([post_id]) == set()
    mark(library.store, post_id, "cobalt")
    assert library.store.intake.read_annotated([post_id, 99]) == {post_id}


def test_one_text_is_compared_once_for_all_annotations_of_an_article(library: SmallLibrary) -> None:
    store, post_id = library.store, take(library, FIRST)
    draft = draft_on(store, post_id, "cobalt")
    write(store, annotate([draft] * 50))
    take(library, BEFORE + FIRST)
    asked: list[int] = []
    database = ReadDatabase(store.path)
    current = read_current(database, post_id)
    assert current is not None

    def read_once(revision_id: int) -> str | None:
        asked.append(revision_id)
        return read_text(database, revision_id)

    finder = Finder(read_once, current.text + "\nMore.")
    anchorages = read_anchorages(database, [post_id])[post_id]
    assert {finder.find(one).state for one in anchorages} == {AnnotationState.ANCHORED}
    assert sorted(asked) == sorted({draft.revision_id, current.revision_id})
    database.close_all()
