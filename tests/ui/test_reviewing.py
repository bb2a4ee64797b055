"""Annotations whose words changed or went, in the whole window: what is said of them where."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState
from tests.ui.conftest import OpenWindow
from tests.ui.mills import FIRST, SECOND, THIRD, build_mill, change, key, read, select
from tests.ui.windows import open_article, press, settle


@pytest.fixture
def mill(library: Path) -> Path:
    return build_mill(library)


def test_an_old_version_does_not_say_that_its_own_words_are_gone(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    window, review = session.window, session.window.reader.review
    open_article(qtbot, session, "The mill")
    select(session, SECOND)
    key(qtbot, session, Qt.Key.Key_1)
    change(qtbot, session, 1, "The mill", FIRST, THIRD)
    (gone,) = read(session)
    window.annotating.choose(gone.id)
    assert review.words() == "Its words are gone"
    # Nothing is accepted where there is nothing, and that is said.
    press(qtbot, session, "accept-note")
    assert "Its words are gone" in window.status.text()
    assert read(session) == [gone]
    review.acts.look.click()
    settle(qtbot, session)
    assert window.article.reading is not None
    assert window.article.reading.version == 1
    shown = window.article.view.highlighting.find(gone.id)
    assert shown is not None
    assert (shown.state, gone.state) == (AnnotationState.ANCHORED, AnnotationState.ORPHANED)
    assert review.words() == "In the current version its words are gone"
    # Who marks words of an old version that the current one has not, knows it.
    select(session, "the ice has left")
    key(qtbot, session, Qt.Key.Key_2)
    made = next(one for one in read(session) if one.id != gone.id)
    assert (made.kept, made.needs_attention) == (True, False)
    assert session.store.annotations.count_attention() == 1
    window.annotating.choose(gone.id)
    review.acts.look.click()
    settle(qtbot, session)
    assert window.article.reading.version == 2
    assert review.words() == "Its words are gone"
