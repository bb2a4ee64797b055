"""The notebook in its window, and the states of annotations, which are no views of the library."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.query import Is, State, write
from pressmark.query.completion import Proposal
from pressmark.ui.found import read_filter
from pressmark.ui.posts.completion_words import describe_proposal
from pressmark.ui.posts.leaf_words import say_leaf
from pressmark.ui.window_state import WindowState
from tests.ui.conftest import OpenWindow
from tests.ui.notebooks import make_library
from tests.ui.windows import click_row, settle


def test_the_window_around_the_notebook_is_about_annotations(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = make_library(library)
    made.mark(0, "mined in two countries")
    made.mark(1, "Lithium comes from brine.")
    made.small.store.close()
    session = open_window(library)
    window = session.window
    buttons = window.posts.findChildren(QToolButton)
    cards = next(one for one in buttons if one.defaultAction() is window.actions_["cards"])
    assert "3 articles" in window.status.text()
    assert not cards.isHidden()
    click_row(qtbot, session, "view:annotated")
    place = next(i for i, column in enumerate(window.model.columns) if column.key == "notes")
    assert not window.posts.faces.view.isColumnHidden(place)
    click_row(qtbot, session, "view:notebook")
    qtbot.waitUntil(lambda: not window.notebook.busy)
    assert "2 annotations" in window.status.text()
    assert "articles" not in window.status.text()
    assert cards.isHidden()
    window.activateWindow()
    window.notebook.setFocus()
    window.notebook.view.choose_row(1)
    qtbot.keyClick(window.notebook.view, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert QApplication.focusWidget() is window.article.view
    click_row(qtbot, session, "view:all")
    assert "3 articles" in window.status.text()
    assert not cards.isHidden()


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("attention", State.ATTENTION),
        ("notebook", "notebook"),
        ("moved", None),
        ("orphaned", None),
        ("read", None),
        ("", None),
    ],
)
def test_a_state_of_annotations_is_no_view(library: Path, view: str, found: object) -> None:
    made = make_library(library)
    assert read_filter(made.small.store, WindowState(view=view)).view == found
    made.small.store.close()


@pytest.mark.parametrize("state", State)
def test_every_state_is_said_in_words(qapp: object, state: State) -> None:
    asked = write(Is(state))
    assert say_leaf(Is(state), {}) not in ("", asked)
    assert describe_proposal(Proposal(f"{asked} ", state.value))
