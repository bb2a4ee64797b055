"""Where annotations are in the version of an article that is shown."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, AnnotationState, Draft, Incoming
from pressmark.reading import read_article, read_candidates
from pressmark.store.notes.annotating import annotate, keep_on_version
from pressmark.store.notes.importing import take_in
from tests.library import SmallLibrary, make_post

FIRST = "Cobalt fell for the third week in a row, and nobody in the trade could say why."
SECOND = "The smelter at the river mouth will stay closed until the autumn, its owner told us."
THIRD = "What became of the barges that lay there in the spring is not known."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = SmallLibrary(tmp_path)
    yield made
    made.store.close()


def take(library: SmallLibrary, *paragraphs: str) -> int:
    html = "".join(f"<p>{text}</p>" for text in paragraphs)
    return library.take(make_post(1, html=html))[0]


def note(library: SmallLibrary, post_id: int, words: str, version: int = 0) -> str:
    reading = read_article(library.store, post_id, version)
    start = reading.article.text.index(words)
    quote = describe(reading.article.text, start, start + len(words))
    act = annotate([Draft(post_id, reading.shown.id, quote)])
    library.store.write(act).result()
    assert act.changed is not None
    return act.changed.ids[0]


def find(library: SmallLibrary, post_id: int, version: int = 0) -> dict[str, str]:
    """The words that each annotation is on in a version."""
    reading = read_article(library.store, post_id, version)
    return {key: reading.article.text[start:end] for key, (start, end) in reading.notes.places.items()}


def test_each_version_shows_the_annotations_that_have_a_place_in_it(library: SmallLibrary) -> None:
    post_id = take(library, FIRST, SECOND)
    old = note(library, post_id, SECOND)
    take(library, THIRD, FIRST, SECOND.replace("autumn", "winter"))
    take(library, THIRD, FIRST)
    new = note(library, post_id, THIRD)
    in_between = note(library, post_id, "until the winter", version=2)
    whole = Draft(post_id, read_article(library.store, post_id).shown.id, None, note="All of it.")
    library.store.write(annotate([whole])).result()
    assert find(library, post_id) == {new: THIRD}
    middle = find(library, post_id, 2)
    assert middle.pop(old).startswith("The smelter at the river mouth")
    assert middle == {new: THIRD, in_between: "until the winter"}
    first = find(library, post_id, 1)
    assert first[old] == SECOND
    assert new not in first
    notes = read_article(library.store, post_id).notes
    assert notes.annotations[0].is_whole
    assert len(notes.annotations) == 4


def test_what_is_kept_on_its_version_is_shown_there_alone(library: SmallLibrary) -> None:
    post_id = take(library, FIRST, SECOND)
    key = note(library, post_id, SECOND)
    take(library, FIRST, SECOND, THIRD)
    assert find(library, post_id) == {key: SECOND}
    library.store.write(keep_on_version([key])).result()
    assert find(library, post_id) == {}
    assert find(library, post_id, 1) == {key: SECOND}


def test_one_stands_on_its_own_words_in_the_version_it_was_made_on(library: SmallLibrary) -> None:
    post_id = take(library, FIRST, SECOND)
    key, kept = note(library, post_id, SECOND), note(library, post_id, "The smelter")
    take(library, FIRST, THIRD, SECOND)
    take(library, FIRST, THIRD, f"{SECOND[:40]} all the same, and nobody at the harbour believes it.")
    take(library, THIRD)
    library.store.write(keep_on_version([kept])).result()
    annotations = {one.id: one for one in library.store.annotations.read(post_id)}
    assert annotations[key].needs_attention
    own = [read_article(library.store, post_id, version).notes.own for version in (1, 2, 3, 4)]
    assert own == [{key, kept}, {key, kept}, {kept}, set()]


def test_an_imported_one_whose_version_is_unknown_is_looked_for_in_old_versions(
    library: SmallLibrary,
) -> None:
    post_id = take(library, FIRST, SECOND)
    take(library, THIRD)
    link = library.store.posts.read(post_id).row.link
    quote = "the river mouth will stay closed"
    when = datetime(2026, 5, 4, tzinfo=UTC)
    made = Annotation(
        str(uuid4()), 0, 0, quote, "", "", 0, len(quote), "", "yellow", when, when, AnnotationState.ANCHORED
    )
    library.store.write(take_in([Incoming(made, link)])).result()
    (annotation,) = library.store.annotations.read(post_id)
    words = find(library, post_id, 1)
    assert words[annotation.id] == "the river mouth will stay closed"
    assert find(library, post_id) == {}


def test_what_words_that_are_gone_may_have_become_is_offered(library: SmallLibrary) -> None:
    post_id = take(library, FIRST, SECOND)
    key = note(library, post_id, SECOND)
    like = "By the river the smelter stays shut. Its owner told us so at the gate."
    take(library, like, FIRST)
    (annotation,) = library.store.annotations.read(post_id)
    assert annotation.state is AnnotationState.ORPHANED
    text = read_article(library.store, post_id).article.text
    found = read_candidates(library.store, post_id, key)
    assert found
    assert all(text[one.start : one.end] == one.exact and one.exact in like for one in found)
    assert read_candidates(library.store, post_id, "another") == ()
