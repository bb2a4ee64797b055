"""A long article is set bit by bit, and nobody who reads its beginning notices."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.settings import Typography
from pressmark.ui.article.places import Place
from pressmark.ui.article.view import ArticleView
from tests.article.markup import characters
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view, top_line

WORDS = "lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium. " * 6
LONG = "".join(f"<h2>Part {number}</h2><p>Paragraph {number}. {WORDS}</p>" for number in range(400))
ROWS = "".join(f"<tr><td>row {number}<td>{number}</tr>" for number in range(500))
TABLE = f"<p>Before.</p><table><tr><th>Name<th>Number</tr>{ROWS}</table><p>After it.</p>"


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def test_the_rest_follows_by_itself_and_leaves_place_and_selection_alone(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = open_markup(view, reading, LONG)
    assert not view.setting.whole
    end = view.document().characterCount() - 1
    cursor = view.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.verticalScrollBar().setValue(200)
    before = top_line(view)
    qtbot.waitUntil(lambda: view.setting.whole)
    assert (view.textCursor().anchor(), view.textCursor().position()) == (3, end)
    assert view.verticalScrollBar().value() == 200
    assert top_line(view) == before
    assert characters(view.toPlainText()) == characters(text)


def test_whoever_has_selected_all_has_all(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, LONG)
    view.selectAll()
    qtbot.waitUntil(lambda: view.setting.whole)
    assert view.textCursor().selectionEnd() == view.document().characterCount() - 1


@pytest.mark.parametrize("number", [2, 390])
def test_a_place_far_down_is_gone_to_at_once_or_when_it_is_there(
    qtbot: QtBot, view: ArticleView, reading: Reading, number: int
) -> None:
    wanted = open_markup(view, reading, LONG).index(f"Paragraph {number}.")
    open_markup(view, reading, LONG, Place(wanted))
    qtbot.waitUntil(lambda: top_line(view).startswith(f"Paragraph {number}."))
    assert view.text_place() == wanted
    view.verticalScrollBar().setValue(0)
    view.go_to_text(wanted)
    assert view.text_place() <= wanted < view.text_place() + 200
    view.go_to_anchor(f"h-{number + 1}")
    assert top_line(view) == f"Part {number}"


def test_whoever_scrolls_while_a_far_place_is_awaited_stays_there(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    open_markup(view, reading, LONG, Place(anchor="h-390"))
    assert view.verticalScrollBar().value() == 0
    view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderSingleStepAdd)
    place = view.verticalScrollBar().value()
    qtbot.waitUntil(lambda: view.setting.whole)
    assert view.verticalScrollBar().value() == place > 0


@pytest.mark.parametrize("change", ["width", "size", "theme", "justified"])
def test_the_line_that_is_read_stays_when_the_page_changes(
    qtbot: QtBot, view: ArticleView, reading: Reading, change: str
) -> None:
    open_markup(view, reading, LONG)
    set_whole(view)
    view.go_to_anchor("h-200")
    before = view.text_place()
    if change == "width":
        view.resize(520, 700)
    elif change == "theme":
        view.setFont(view.font())
        view._appearance.choose("dark")
    else:
        view.set_typography(
            Typography(size=160) if change == "size" else Typography(justified=True, leading=200)
        )
        qtbot.waitUntil(lambda: view.setting.marked.names != [])
    qtbot.waitUntil(lambda: view.setting.whole)
    assert view.text_place() == before
    assert top_line(view) == "Part 199"


def test_it_tells_place_and_heading_and_how_far_the_text_was_seen(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = open_markup(view, reading, LONG)
    set_whole(view)
    assert view.text_place() == 0
    assert 0 < view.progress() < 0.1
    told: list[object] = []
    view.place_moved.connect(told.append)
    view.heading_reached.connect(told.append)
    view.go_to_anchor("h-101")
    qtbot.waitUntil(lambda: told[-2:] == [text.index("Part 100"), "h-101"])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.progress() == 1.0


def test_a_long_table_shows_its_first_rows_and_opens_whole(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = open_markup(view, reading, TABLE)
    set_whole(view)
    shown = view.toPlainText()
    assert "row 49" in shown
    assert "row 50" not in shown
    after = view.setting.places.position(text.index("After it."))
    assert shown[after:].startswith("After it.")
    assert view.setting.places.start(after) == text.index("After it.")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.findChild(QToolButton, "allRows") is not None)
    more = view.findChild(QToolButton, "allRows")
    assert isinstance(more, QToolButton)
    assert "500" in more.text()
    with qtbot.waitSignal(view.table_asked) as asked:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert asked.args == [1]


def test_a_table_in_sight_has_a_bar_above_it(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, TABLE)
    names = {"Open table 1": view.table_asked, "Copy table 1": view.table_copied}
    qtbot.waitUntil(lambda: {one.accessibleName() for one in view.findChildren(QToolButton)} > names.keys())
    for button in view.findChildren(QToolButton):
        if button.accessibleName() in names:
            assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
            with qtbot.waitSignal(names[button.accessibleName()]) as told:
                button.click()
            assert told.args == [1]
    assert view.table_in_sight() == 1


def test_a_table_wider_than_the_pane_breaks_no_word_and_lets_the_page_scroll(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    row = "".join(f"<td>Gadolinium{number:03}" for number in range(30))
    open_markup(view, reading, f"<p>Text.</p><table><tr>{row}</tr><tr>{row}</tr></table>")
    table = view.setting.marked.tables[0].frame
    for column in range(table.columns()):
        lines = table.cellAt(1, column).firstCursorPosition().block().layout()
        assert lines.lineCount() == 1
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    open_markup(view, reading, "<p>Text.</p>")
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)


def test_the_wheel_with_ctrl_asks_for_another_size(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, LONG)
    steps: list[int] = []
    view.zoom_asked.connect(steps.append)
    for turned in (60, 60, -240):
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(50, 50),
            QPoint(),
            QPoint(0, turned),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert steps == [1, -2]
    assert view.verticalScrollBar().value() == 0


def test_of_a_very_long_article_as_much_is_set_as_is_scrolled_to_or_asked_for(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    markup = "".join(f"<h2>Part {number}</h2><p>{'words of it ' * 400}</p>" for number in range(430))
    text = open_markup(view, reading, markup)
    bar, setting = view.verticalScrollBar(), view.setting
    assert len(markup) > 2_000_000

    def stands() -> bool:
        return not setting.whole and bar.maximum() - bar.value() > 15 * bar.pageStep()

    qtbot.waitUntil(stands)
    qtbot.waitUntil(lambda: not setting._timer.isActive())
    before = bar.maximum()
    assert view.document().characterCount() < len(text) / 4
    bar.setValue(before // 2)
    qtbot.waitUntil(lambda: stands() and bar.maximum() > before)
    view.go_to_anchor("h-150")
    qtbot.waitUntil(lambda: "h-150" in setting.marked.names and bar.value() > before, timeout=20_000)
    first, last = view.positions_in_sight()
    assert first <= setting.marked.headings[149] <= last
    assert not setting.whole
    bar.setValue(0)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: setting.whole and bar.value() == bar.maximum() > 0, timeout=30_000)
    assert characters(view.toPlainText()) == characters(text)


def test_all_of_a_very_long_article_can_be_selected(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    open_markup(view, reading, f"<p>{'words of it ' * 400}</p>" * 430)
    qtbot.waitUntil(lambda: not view.setting._timer.isActive())
    assert not view.setting.whole
    view.selectAll()
    qtbot.waitUntil(lambda: view.setting.whole, timeout=30_000)
    assert view.textCursor().selectionEnd() == view.document().characterCount() - 1


FAR = f"https://far.example/{'x' * 900}"
SHORT = TABLE.replace(ROWS, f'<tr><td><a href="{FAR}">one</a><td>1</tr>' * 6)


@pytest.mark.parametrize(("markup", "needed"), [(TABLE, True), (SHORT, False)], ids=["long", "short"])
def test_the_page_is_as_wide_from_its_first_lines_on_as_when_it_is_whole(
    qtbot: QtBot, view: ArticleView, reading: Reading, markup: str, needed: bool
) -> None:
    open_markup(view, reading, "<p>Short.</p>")
    assert not view.verticalScrollBar().isVisible()
    open_markup(view, reading, markup)
    assert not view.setting.whole
    wide = view.viewport().width()
    assert view.verticalScrollBar().isVisible() is needed
    qtbot.waitUntil(lambda: view.setting.whole)
    assert (view.viewport().width(), view.verticalScrollBar().isVisible()) == (wide, needed)
    assert bool(view.verticalScrollBar().maximum()) is needed
    open_markup(view, reading, "<p>Short.</p>")
    assert not view.verticalScrollBar().isVisible()
