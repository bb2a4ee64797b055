"""The start: everything is where it will be from the first frame on; nothing is seen that goes away."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from pressmark.settings import Layout
from pressmark.ui.application import Session
from pressmark.ui.inspector.pane import InspectorPane
from pressmark.ui.pane_room import SIDEBAR
from pressmark.ui.panes import Panes
from pressmark.ui.posts.view import PostsTable
from pressmark.ui.program import take_away
from pressmark.ui.window_state import WindowState, write_window_state
from tests.library import SmallLibrary, make_post
from tests.notes import mark
from tests.ui.starts import Steps, find_window
from tests.ui.table_windows import html_table
from tests.ui.windows import settle

PANES = ("sidebarPane", "postsPane", "articlePane", "inspectorPane")
HEADINGS = ("viewTitle", "viewCount")


@pytest.fixture
def steps(small: SmallLibrary, qapp: object) -> Iterator[Steps]:
    table = html_table([("Cobalt", "7"), ("Tin", "9")], ("Metal", "Tons"))
    small.take(make_post(50, "Fifty words on cobalt", f"<p>Some words.</p>{table}"))
    mark(small.store, 3, None, note="Look again.")
    small.store.close()
    made = Steps(small.store.folder)
    yield made
    made.session.close()
    take_away(made.session.window)


@pytest.mark.parametrize("shown", [False, True])
@pytest.mark.parametrize("layout", [Layout.WIDE, Layout.CLASSIC, Layout.READER])
def test_panes_are_where_they_will_be_from_the_first_frame_on(
    qtbot: QtBot, steps: Steps, shown: bool, layout: Layout
) -> None:
    left = steps.open().window
    left.panes.want(SIDEBAR, wanted=not shown)  # the screen of these tests has no room for all
    left.layouts.arrange(layout)
    left.reader.show_inspector(shown)
    left.panes.setSizes([200, 270, 380, 210])
    settle(qtbot, steps.session)
    steps.session.close()
    take_away(left)
    seen: list[dict[str, tuple[int, int]]] = []

    def look() -> None:
        window = find_window()
        (panes,) = (one for one in window.findChildren(Panes) if one.isVisible())
        parts = (part for part in panes.findChildren(QWidget) if part.objectName() in PANES)
        seen.append({one.objectName(): span(one, window) for one in parts if one.isVisible()})

    steps.acts = dict.fromkeys(range(steps.count + 1, 80), look)
    settle(qtbot, steps.open())
    look()
    assert len(seen) > 8
    assert ("inspectorPane" in seen[0]) is shown
    assert all(one == seen[0] for one in seen), seen


class Painted(QObject):
    """What labels say whenever they are painted, and whether there is room for all of it."""

    def __init__(self, labels: Sequence[QLabel]) -> None:
        super().__init__(labels[0])
        self.said: list[tuple[str, bool]] = []
        for label in labels:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLabel):
            self.said.append((watched.text(), watched.width() >= watched.sizeHint().width()))
        return super().eventFilter(watched, event)


def span(widget: QWidget, window: QWidget) -> tuple[int, int]:
    """Where it begins in the window, and how wide it is."""
    return widget.mapTo(window, QPoint()).x(), widget.width()


def test_the_inspector_says_of_no_article_that_comes_that_there_is_none(qtbot: QtBot, steps: Steps) -> None:
    write_window_state(steps.folder, WindowState(inspector=True, post=3))
    said: set[str] = set()

    def look() -> None:
        for pane in find_window().findChildren(InspectorPane):
            said.update(one.text() for one in pane.findChildren(QLabel) if one.isVisible())

    steps.acts = dict.fromkeys(range(1, 40), look)
    steps.open()
    assert "No article chosen" not in said


@pytest.mark.parametrize("view", ["tables", "notebook", "attention"])
def test_where_something_else_was_listed_no_articles_are_seen_for_a_moment(
    qtbot: QtBot, steps: Steps, view: str
) -> None:
    write_window_state(steps.folder, WindowState(view=view))
    seen: list[tuple[bool, int]] = []

    def look() -> None:
        window = find_window()
        articles = [one for one in window.findChildren(PostsTable) if one.isVisible()]
        bars = [one for one in window.findChildren(QScrollBar) if one.isVisible()]
        seen.append((bool(articles), sum(one.orientation() is Qt.Orientation.Horizontal for one in bars)))
        if hasattr(window, "tables") and window.tables.list.isVisible():
            seen.append((window.tables.list.model().rowCount() == 0, 0))

    steps.acts = dict.fromkeys(range(1, 40), look)
    session = steps.open()
    qtbot.waitUntil(lambda: bool(look() or still(session)))
    assert set(seen) == {(False, 0)}


def still(session: Session) -> bool:
    """Nothing is under way."""
    return session.window.browsing.overview is not None and not session.tasks.busy


@pytest.mark.parametrize("view", ["tables", "notebook"])
def test_of_what_was_listed_no_articles_are_counted_and_no_words_are_cut(
    qtbot: QtBot, steps: Steps, view: str
) -> None:
    write_window_state(steps.folder, WindowState(view=view))
    session = steps.open()
    labels = [one for one in session.window.posts.findChildren(QLabel) if one.objectName() in HEADINGS]
    painted = Painted(labels)
    qtbot.waitUntil(lambda: still(session))
    said = [words for words, _ in painted.said]
    assert any("annotation" in words or "table" in words for words in said)
    assert not any("article" in words and "," not in words for words in said)
    assert all(whole for _, whole in painted.said), painted.said


@pytest.mark.parametrize("view", ["tables", "notebook"])
def test_keys_go_to_the_rows_of_what_was_listed(qtbot: QtBot, steps: Steps, view: str) -> None:
    write_window_state(steps.folder, WindowState(view=view))
    window = steps.open().window
    settle(qtbot, steps.session)
    listed: QWidget = window.tables.list if view == "tables" else window.notebook.view
    assert listed.isVisible()
    assert window.focusWidget() is listed
