"""What is seen of the list beside its words: edges, lines of what is chosen, tips, how many are chosen."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem, QToolTip
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.columns import COLUMNS
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pages import RowReader
from pressmark.ui.posts.selection import select_rows
from tests.ui.conftest import OpenWindow
from tests.ui.postlists import make_row, open_list
from tests.ui.windows import open_article, titles

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
LONG = "a title that goes on and on " * 20


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


def show_titles(qtbot: QtBot, appearance: Appearance, *shown: str) -> PostsList:
    rows = {number: make_row(number, title=title, excerpt=title) for number, title in enumerate(shown, 1)}
    model = PostsModel(RowReader(lambda ids: [rows[number] for number in ids]))
    posts = PostsList(model, appearance)
    model.setParent(posts)
    qtbot.addWidget(posts)
    posts.resize(600, 500)
    model.refresh(array("q", rows))
    return posts


def find_inked(image: QImage, line: int, high: int, ground: str) -> list[int]:
    """Where something is drawn between two heights."""
    plain = QColor(ground)
    heights = range(line, line + high)
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) != plain for y in heights)]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, RIGHT_TO_LEFT])
def test_the_lines_of_a_card_begin_where_the_window_does(
    qtbot: QtBot, appearance: Appearance, direction: Qt.LayoutDirection
) -> None:
    posts = show_titles(qtbot, appearance, "Latin", "עברית")
    posts.setLayoutDirection(direction)
    posts.set_face(True)
    posts.show()
    view = posts.view
    image = view.viewport().grab().toImage()
    wide = view.fontMetrics().averageCharWidth()
    for row in range(2):
        card = view.visualRect(posts.model.index(row, 2))
        inked = find_inked(image, card.top() + 2, card.height() - 4, appearance.colours.list)
        # The dots of unread articles stand before the text.
        text = [
            x for x in inked if (x < card.right() - 4 * wide if direction is RIGHT_TO_LEFT else x > 4 * wide)
        ]
        far = (
            min(text) > card.width() // 3 if direction is RIGHT_TO_LEFT else max(text) < card.width() * 2 // 3
        )
        assert far, row


def test_between_two_chosen_rows_there_is_one_line(qtbot: QtBot, appearance: Appearance) -> None:
    posts = open_list(qtbot, appearance)[0]
    view, choice = posts.view, posts.view.selectionModel()
    posts.choose_row(2)
    view.setFocus()
    choose = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    drop = QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows

    def count_lines() -> int:
        edge = view.rowViewportPosition(2)
        QApplication.processEvents()
        image = view.viewport().grab().toImage()
        lines = (image.pixelColor(1, y) for y in (edge - 1, edge))
        ink = (QColor(appearance.colours.accent), QColor(appearance.colours.faint))
        return sum(line in ink for line in lines)

    assert count_lines() == 1, "the upper one of the chosen row"
    choice.select(posts.model.index(1, 0), choose)
    assert count_lines() == 1
    choice.select(posts.model.index(1, 0), drop)
    assert count_lines() == 1


def shows_tip(posts: PostsList, row: int, key: str) -> bool:
    """Whether the tip of a cell comes up, in the place of another one."""
    view = posts.view
    index = posts.model.index(row, next(i for i, one in enumerate(COLUMNS) if one.key == key))
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = view.visualRect(index)  # type: ignore[assignment]
    place = option.rect.center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QToolTip.showText(event.globalPos(), "another one", view)
    assert view.itemDelegate().helpEvent(event, view, option, index)
    return QToolTip.text() == index.data(Qt.ItemDataRole.ToolTipRole)


@pytest.mark.parametrize("cards", [True, False])
def test_a_title_has_a_tip_only_where_it_is_cut(qtbot: QtBot, appearance: Appearance, cards: bool) -> None:
    posts = show_titles(qtbot, appearance, "Short", LONG)
    posts.set_face(cards)
    posts.show()
    assert shows_tip(posts, 1, "title")
    assert not shows_tip(posts, 0, "title")
    if not cards:
        assert shows_tip(posts, 0, "date"), "the date in full says more"


def test_how_many_are_chosen_stands_beside_how_many_there_are(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[0])
    pane = session.window.posts
    count = next(label for label in pane.findChildren(QLabel, "viewCount") if "article" in label.text())
    everything = count.text()
    assert "chosen" not in everything
    view = pane.faces.view
    select_rows(view.selectionModel(), pane.faces.model, [range(2)])
    assert count.text() == f"{everything}  ·  2 chosen"
    pane.faces.choose_row(1)
    assert count.text() == everything
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), count.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(count, tip)
    assert not tip.isAccepted(), "nothing that can be read already"
