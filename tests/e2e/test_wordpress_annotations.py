"""The whole way on a real WordPress: words highlighted in the window stay on them whatever the site does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pressmark.model import Annotation, AnnotationState
from pressmark.settings import Settings
from pressmark.ui.application import Session, WindowOptions, make_application
from pressmark.ui.program import take_away
from tests.ui.windows import click_row, press, settle, take_in
from tests.wordpress_fixture import WordPressSite, find_fixture, start_wordpress

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.skipif(find_fixture() is None, reason="the scripts of ../shared/wordpress are not here"),
]

FIRST = "The mill at Holm was built for paper and now turns copper scrap into wire for the ferries."
SECOND = (
    "Its owners expect the first deliveries in spring, when the ice has left the fjord and the quay is free."
)
CHANGED = (
    "Its owners expect the first deliveries in spring, but the harbour master has doubts about that date."
)
THIRD = "Nobody in the village remembers who planted the pear trees behind the long sheds of the mill."


def to_html(*paragraphs: str) -> str:
    return "\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in paragraphs)


@pytest.fixture(scope="module")
def site() -> Iterator[WordPressSite]:
    with start_wordpress(posts=8) as started:
        yield started


class Desk:
    """A window on a library that follows the site."""

    def __init__(self, qtbot: QtBot, site: WordPressSite, session: Session) -> None:
        self.qtbot = qtbot
        self.site = site
        self.session = session
        self.window = session.window
        self.view = session.window.article.view

    def publish(self, title: str, *paragraphs: str) -> int:
        post = (
            f"'post_title' => '{title}', 'post_status' => 'publish', 'post_content' => {quote(*paragraphs)}"
        )
        return int(str(self.site.evaluate(f"return wp_insert_post( wp_slash( array( {post} ) ) );")))

    def edit(self, number: int, *paragraphs: str) -> None:
        post = f"'ID' => {number}, 'post_content' => {quote(*paragraphs)}"
        assert self.site.evaluate(f"return wp_update_post( wp_slash( array( {post} ) ) );") == number

    def sync(self) -> None:
        press(self.qtbot, self.session, "sync")

    def open(self, title: str) -> None:
        row = next(
            row
            for row in map(self.window.model.post, range(self.window.model.rowCount()))
            if row is not None and row.title == title
        )
        self.window.opening.open(row.id)
        settle(self.qtbot, self.session)

    def select(self, words: str) -> None:
        """Drag the pointer over words, as a person would."""
        found = self.view.document().find(words)
        assert not found.isNull(), words
        ends = []
        for place in (found.selectionStart(), found.selectionEnd()):
            cursor = QTextCursor(self.view.document())
            cursor.setPosition(place)
            ends.append(self.view.cursorRect(cursor).center())
        port = self.view.viewport()
        QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=ends[0])
        QTest.mouseMove(port, ends[0] + QPoint(4, 0))
        QTest.mouseMove(port, ends[1])
        QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=ends[1])

    def key(self, key: Qt.Key) -> None:
        self.view.setFocus()
        QTest.keyClick(self.view, key)
        settle(self.qtbot, self.session)

    def read(self) -> Annotation:
        """The one annotation of the article that is shown."""
        row = self.window.article.row
        assert row is not None
        (annotation,) = self.session.store.annotations.read(row.id)
        return annotation

    def shown(self) -> str:
        """The words that the highlight in the article is on, as the document has them."""
        reading, found = self.window.article.reading, self.view.highlighting.find(self.read().id)
        assert reading is not None
        assert found is not None
        return reading.article.text[found.start : found.end]


def quote(*paragraphs: str) -> str:
    return "'" + to_html(*paragraphs).replace("\\", "\\\\").replace("'", "\\'") + "'"


@pytest.fixture
def desk(qtbot: QtBot, site: WordPressSite, tmp_path: Path) -> Iterator[Desk]:
    session = Session(make_application(), WindowOptions(tmp_path / "library", size=(1500, 900)), Settings())
    take_in(session.store, site.url)
    settle(qtbot, session)
    yield Desk(qtbot, site, session)
    session.close()
    take_away(session.window)


def highlight(desk: Desk, title: str) -> tuple[int, Annotation]:
    """Publish an article, take it in, and highlight its second paragraph with the pointer and a key."""
    number = desk.publish(title, FIRST, SECOND, THIRD)
    desk.sync()
    desk.open(title)
    desk.select(SECOND)
    desk.key(Qt.Key.Key_2)
    made = desk.read()
    assert (made.exact, made.color, made.state) == (SECOND, "green", AnnotationState.ANCHORED)
    assert desk.shown() == SECOND
    return number, made


def test_a_highlight_stays_on_its_words(desk: Desk) -> None:
    number, _ = highlight(desk, "The mill")

    # Words elsewhere come and go.
    desk.edit(number, "A new beginning, longer than before.", FIRST.replace("paper", "pulp"), SECOND, THIRD)
    desk.sync()
    assert (desk.shown(), desk.read().state) == (SECOND, AnnotationState.ANCHORED)

    # The paragraph moves to the end.
    desk.edit(number, FIRST, THIRD, SECOND)
    desk.sync()
    assert (desk.shown(), desk.read().state) == (SECOND, AnnotationState.ANCHORED)

    # It is cut in two, with a link and other signs for quotes.
    half = SECOND.index(", when")
    cut = SECOND[: half + 1], f'<a href="https://example.org/ice">{SECOND[half + 2 :]}</a>'
    desk.edit(number, FIRST, *cut, THIRD)
    desk.sync()
    assert " ".join(desk.shown().split()) == SECOND
    assert desk.read().state is AnnotationState.ANCHORED


def test_changed_words_are_accepted_and_gone_words_wait_for_their_return(desk: Desk) -> None:
    number, made = highlight(desk, "The shed")

    # Half of it is written anew: that is to be checked, and one key accepts it.
    desk.edit(number, FIRST, CHANGED, THIRD)
    desk.sync()
    assert desk.read().state is AnnotationState.MOVED
    assert desk.shown().startswith("Its owners expect the first deliveries in spring")
    assert desk.session.store.annotations.count_attention() == 1
    desk.key(Qt.Key.Key_BracketRight)
    assert not desk.window.reader.review.isHidden()
    desk.key(Qt.Key.Key_Y)
    accepted = desk.read()
    assert accepted.state is AnnotationState.ANCHORED
    assert accepted.exact == desk.shown()
    assert desk.window.reader.review.isHidden()

    # It goes. The annotation stays, under Needs attention, with its version.
    desk.edit(number, FIRST, THIRD)
    desk.sync()
    gone = desk.read()
    assert (gone.id, gone.state, gone.place) == (made.id, AnnotationState.ORPHANED, None)
    assert desk.view.highlighting.find(gone.id) is None
    click_row(desk.qtbot, desk.session, "view:attention")
    assert [row.annotation.id for row in desk.session.store.notebook.read_rows([gone.number])] == [made.id]
    desk.window.annotating.choose(gone.id)
    assert not desk.window.reader.review.isHidden()

    # And it comes back with its words.
    desk.edit(number, FIRST, CHANGED, THIRD)
    desk.sync()
    assert desk.read().state is AnnotationState.ANCHORED
    assert desk.shown() == accepted.exact


def test_an_article_that_is_withdrawn_keeps_its_annotation(desk: Desk) -> None:
    number = desk.publish("The quay", FIRST, SECOND)
    desk.sync()
    desk.open("The quay")
    desk.select(FIRST)
    desk.key(Qt.Key.Key_H)
    made = desk.read()
    desk.site.ctl("trash", str(number))
    press(desk.qtbot, desk.session, "sync")
    assert desk.read() == made
    assert desk.shown() == FIRST
