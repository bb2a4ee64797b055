"""Snippets come for the cards in sight, from a real library, and never for another search."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.model import Snippet
from pressmark.query import EVERYTHING, Query, Word
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.making import make_list
from pressmark.ui.posts.model import SNIPPET_ROLE, PostsModel
from pressmark.ui.posts.snippets import SnippetLoader
from pressmark.ui.tasks import Tasks
from tests.library import LITHIUM, SmallLibrary, make_post
from tests.ui.postlists import CountingLibrary, numbers

TEXT = "<p>At the far end of the pond the lithium is left behind, and the salt is not.</p>"


@pytest.fixture
def taken(library: Path) -> Iterator[SmallLibrary]:
    made = SmallLibrary(library)
    made.take(*(make_post(number, f"Lithium {number}", TEXT, metals=[LITHIUM]) for number in range(1, 31)))
    yield made
    made.store.close()


@pytest.fixture
def tasks(taken: SmallLibrary) -> Iterator[Tasks]:
    made = Tasks(taken.store)
    yield made
    made.close()


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def posts(qtbot: QtBot, taken: SmallLibrary, tasks: Tasks, appearance: Appearance) -> PostsList:
    made = make_list(taken.store, tasks, appearance)
    qtbot.addWidget(made)
    made.resize(500, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def search(posts: PostsList, taken: SmallLibrary, query: Query) -> None:
    posts.show_found(taken.store.search.read_ids(query), query, 0, keep_place=False)


def snippet(posts: PostsList, row: int) -> Snippet | None:
    found = posts.model.index(row, 2).data(SNIPPET_ROLE)
    assert found is None or isinstance(found, Snippet)
    return found


def test_snippets_come_for_the_cards_in_sight_alone(
    qtbot: QtBot, taken: SmallLibrary, posts: PostsList
) -> None:
    search(posts, taken, Word("salt"))
    posts.set_face(True)
    qtbot.waitUntil(lambda: snippet(posts, 0) is not None)
    first = snippet(posts, 0)
    assert first is not None
    assert [first.text[start:end] for start, end in first.hits] == ["salt"]
    assert snippet(posts, 29) is None
    posts.view.scrollToBottom()
    qtbot.waitUntil(lambda: snippet(posts, 29) is not None)


def test_another_search_has_other_snippets_and_no_words_none(
    qtbot: QtBot, tasks: Tasks, taken: SmallLibrary, posts: PostsList
) -> None:
    posts.set_face(True)
    search(posts, taken, Word("salt"))
    qtbot.waitUntil(lambda: snippet(posts, 0) is not None)
    search(posts, taken, Word("pond"))
    assert snippet(posts, 0) is None
    qtbot.waitUntil(lambda: snippet(posts, 0) is not None)
    second = snippet(posts, 0)
    assert second is not None
    assert [second.text[start:end] for start, end in second.hits] == ["pond"]
    search(posts, taken, EVERYTHING)
    assert snippet(posts, 0) is None
    assert posts.model.finds.in_title("A pond") == ()


def test_cards_of_a_real_library_show_tags_and_terms(
    qtbot: QtBot, taken: SmallLibrary, posts: PostsList
) -> None:
    posts.set_face(True)
    search(posts, taken, EVERYTHING)
    assert not posts.view.grab().isNull()
    assert [term.name for term in posts.model.rows.terms(0)] == ["Lithium"]
    assert posts.model.rows.tags(0) == ()


def test_an_answer_that_comes_too_late_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    released, asked = Event(), Event()

    def read(query: Query, ids: Sequence[int]) -> Mapping[int, Snippet]:
        if query == Word("slow"):
            asked.set()
            released.wait(5)
        return {number: Snippet(str(query)) for number in ids}

    model = PostsModel(CountingLibrary().reader)
    model.refresh(numbers(3))
    loader = SnippetLoader(tasks, read, model)
    loader.search(Word("slow"))
    loader.see([1, 2])
    qtbot.waitUntil(asked.is_set)
    loader.search(EVERYTHING)
    with qtbot.waitSignal(tasks.idled):
        released.set()
    assert model.finds.snippet(1) is None


def test_what_was_read_is_not_read_again_until_the_list_is(qtbot: QtBot, tasks: Tasks) -> None:
    asked: list[list[int]] = []

    def read(_query: Query, ids: Sequence[int]) -> Mapping[int, Snippet]:
        asked.append(list(ids))
        return {number: Snippet("found") for number in ids}

    model = PostsModel(CountingLibrary().reader)
    model.refresh(numbers(9))
    loader = SnippetLoader(tasks, read, model)
    loader.search(Word("found"))
    loader.see([1, 2])
    qtbot.waitUntil(lambda: model.finds.snippet(2) is not None)
    loader.see([2, 3])
    qtbot.waitUntil(lambda: model.finds.snippet(3) is not None)
    assert asked == [[1, 2], [3]]
    model.refresh(numbers(9))
    qtbot.waitUntil(lambda: asked == [[1, 2], [3], [2, 3]])
    qtbot.waitUntil(lambda: not tasks.busy)
    assert Qt.ItemDataRole.UserRole + 1 == SNIPPET_ROLE
