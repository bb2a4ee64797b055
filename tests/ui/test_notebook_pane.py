"""The notebook: all annotations in groups, found, walked through, changed in place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.errors import NotFound
from pressmark.model import AnnotationState, Color
from pressmark.query import parse
from pressmark.store.note_words import LONGEST_NOTE
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.words import GROUPINGS
from pressmark.ui.tasks import Tasks
from tests.ui.notebooks import Book, NoteLibrary, make_library, open_book
from tests.ui.postlists import choose, entries, open_menu

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Keys = dict[str, str]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def notes(library: Path) -> Iterator[NoteLibrary]:
    made = make_library(library)
    yield made
    made.small.store.close()


@pytest.fixture
def tasks(notes: NoteLibrary) -> Iterator[Tasks]:
    made = Tasks(notes.small.store)
    yield made
    made.close()


@pytest.fixture
def keys(notes: NoteLibrary) -> Keys:
    """Five annotations on three articles, and one that waits for its article."""
    made = {
        "mined": notes.mark(0, "mined in two countries", note="Which ones?", tags=("supply",)),
        "price": notes.mark(0, "Its price fell by a third last year.", color=Color.GREEN),
        "whole": notes.mark(0, "", note="A good overview", color=Color.BLUE, tags=("read again",)),
        "brine": notes.mark(1, "Lithium comes from brine.", color=Color.PINK, note="Salt <b>water</b>"),
        "hebrew": notes.mark(2, "הקובלט ירד בשליש"),
    }
    notes.wait()
    return made


@pytest.fixture
def book(qtbot: QtBot, notes: NoteLibrary, keys: Keys, tasks: Tasks, appearance: Appearance) -> Book:
    assert keys
    return open_book(qtbot, notes, tasks, appearance)


def field(book: Book) -> QPlainTextEdit | None:
    found = book.pane.view.findChildren(QPlainTextEdit)
    return next((one for one in found if one.isVisible()), None)


def exists(book: Book, key: str) -> bool:
    try:
        book.library.read(key)
    except NotFound:
        return False
    return True


def test_annotations_stand_in_groups_and_those_that_wait_at_the_end(book: Book, keys: Keys) -> None:
    assert set(book.headings()) == {
        "מחירי קובלט",
        "Lithium from brine",
        "Cobalt prices",
        "Waiting for their article",
    }
    assert book.headings()[-1] == "Waiting for their article"
    cobalt = book.rows().index("Cobalt prices")
    assert "A good overview" in book.rows()[cobalt + 1]  # the whole article is first
    model, role = book.pane.view.model(), Qt.ItemDataRole.AccessibleTextRole
    said = model.index(book.row_of(keys["brine"]), 0).data(role)
    assert "Pink, Lithium comes from brine., Salt <b>water</b>, Lithium from brine" in said
    heading = model.index(cobalt, 0).data(role)
    assert heading == "Cobalt prices, 3 annotations, unfolded"


@pytest.mark.parametrize(
    ("grouping", "headings"),
    [
        ("term", ["Metals › Cobalt", "Metals › Lithium", "Without terms", "Waiting for their article"]),
        ("tag", ["read again", "supply", "Without tags", "Waiting for their article"]),
        ("color", ["Yellow", "Green", "Blue", "Pink", "Waiting for their article"]),
    ],
)
def test_they_are_grouped_as_is_asked_for(book: Book, grouping: str, headings: list[str]) -> None:
    places = [one.value for one in GROUPINGS]
    book.pane.grouping.setCurrentIndex(places.index(grouping))
    book.settle()
    assert book.headings() == headings
    assert book.pane.state() == grouping
    assert not book.pane.grab().isNull()


def test_the_grouping_is_remembered(book: Book) -> None:
    book.pane.restore("month")
    book.settle()
    assert len(book.headings()) == 2
    assert book.headings()[0].split()[1].isdecimal()
    book.pane.restore("nonsense")
    assert book.pane.state() == "month"


def test_the_query_of_the_list_filters(qtbot: QtBot, book: Book) -> None:
    with qtbot.waitSignal(book.pane.counted) as counted:
        book.show(parse("color:pink"))
    assert counted.args == [1]
    assert book.headings() == ["Lithium from brine"]
    book.show(parse("zebra"))
    clear = next(one for one in book.pane.findChildren(QPushButton) if one.text().startswith("Clear"))
    assert clear.isVisible()
    with qtbot.waitSignal(book.pane.clear_asked):
        clear.click()


def test_an_empty_notebook_says_how_to_begin(
    qtbot: QtBot, notes: NoteLibrary, tasks: Tasks, appearance: Appearance
) -> None:
    book = open_book(qtbot, notes, tasks, appearance)
    page = book.pane.findChild(type(book.pane._empty))
    texts = {label.text() for label in page.findChildren(type(page._title))}
    assert "Select words in an article and press H." in texts
    book.show(attention=True)
    texts = {label.text() for label in page.findChildren(type(page._title))}
    assert "All annotations are on their words" in texts
    assert not book.pane.exporting.isEnabled()
    book.pane.setFocus()
    assert book.pane.grouping.hasFocus()


def test_the_keyboard_walks_folds_and_opens(qtbot: QtBot, book: Book, keys: Keys) -> None:
    view, rows = book.pane.view, book.pane.view.model().rows
    chosen: list[tuple[int, str]] = []
    book.pane.note_chosen.connect(lambda post, key: chosen.append((post, key)))
    book.press(Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert not chosen
    book.press(Qt.Key.Key_J)
    assert chosen == [(book.library.posts[2], keys["hebrew"])]
    book.press(Qt.Key.Key_Return)
    assert len(chosen) == 2
    book.press(Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0
    before = len(rows)
    book.press(Qt.Key.Key_Left)
    assert len(view.model().rows) == before - 1
    book.press(Qt.Key.Key_Right)
    assert len(view.model().rows) == before
    book.press(Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1
    book.press(Qt.Key.Key_K)
    book.press(Qt.Key.Key_Return)
    assert view.model().rows.is_folded(0)
    book.press(Qt.Key.Key_End)
    assert view.currentIndex().row() == len(view.model().rows) - 1
    last = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(last)


def test_a_click_goes_to_the_passage_and_one_on_a_heading_folds(qtbot: QtBot, book: Book, keys: Keys) -> None:
    with qtbot.waitSignal(book.pane.note_chosen) as chosen:
        book.click(book.row_of(keys["brine"]))
    assert chosen.args == [book.library.posts[1], keys["brine"]]
    heading = book.rows().index("Lithium from brine")
    book.click(heading)
    assert book.pane.view.model().rows.is_folded(heading)
    assert book.pane.view.currentIndex().row() == heading


def test_a_note_is_edited_in_its_card(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    height = book.pane.view.rowHeight(book.row_of(keys["mined"]))
    book.press(Qt.Key.Key_F2)
    opened = field(book)
    assert opened is not None
    assert opened.hasFocus()
    assert opened.toPlainText() == "Which ones?"
    assert book.pane.view.rowHeight(book.row_of(keys["mined"])) > height
    book.type("The Congo,\nand who else?")
    book.library.mark(1, "The sun does most of the work.")  # the list is read anew later
    book.settle()
    assert field(book) is opened
    qtbot.keyClick(opened, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: field(book) is None)
    book.settle()
    assert book.library.read(keys["mined"]).note == "The Congo,\nand who else?"
    assert any("The sun does" in row for row in book.rows())
    assert any("The Congo, and who else?" in row for row in book.rows())
    assert book.pane.view.hasFocus()
    book.undo()
    assert book.library.read(keys["mined"]).note == "Which ones?"


def test_escape_leaves_a_note_as_it_was(qtbot: QtBot, book: Book, keys: Keys) -> None:
    row = book.row_of(keys["price"])
    qtbot.mouseDClick(book.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=book.spot(row))
    opened = field(book)
    assert opened is not None
    book.type("Never mind")
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    book.settle()
    assert field(book) is None
    assert book.library.read(keys["price"]).note == ""
    assert book.log.labels() == []


def test_what_is_typed_is_saved_when_something_else_is_asked_for(book: Book, keys: Keys) -> None:
    book.choose(keys["price"])
    book.press(Qt.Key.Key_A)
    book.type("By a third!")
    book.show(parse("cobalt"))
    assert field(book) is None
    assert book.library.read(keys["price"]).note == "By a third!"
    book.choose(keys["price"])
    book.press(Qt.Key.Key_F2)
    book.type("By more")
    book.click(book.rows().index("Cobalt prices"))  # folds
    book.settle()
    assert book.library.read(keys["price"]).note == "By more"


def test_what_cannot_be_saved_is_not_lost(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["price"])
    book.press(Qt.Key.Key_F2)
    long = ("x" * 99 + "\n") * (LONGEST_NOTE // 100) + "x"
    book.type(long)
    opened = field(book)
    assert opened is not None
    qtbot.keyClick(opened, Qt.Key.Key_Return, CONTROL)
    book.settle()
    assert field(book) is opened
    assert "was not saved" in book.said[-1]
    book.pane.finish()
    book.settle()
    assert field(book) is None
    assert book.library.read(keys["price"]).note == ""
    book.choose(keys["price"])
    book.press(Qt.Key.Key_F2)
    assert (again := field(book)) is not None
    assert again.toPlainText() == long


def test_digits_colour_what_is_chosen(book: Book, keys: Keys) -> None:
    book.choose(keys["mined"], keys["brine"])
    book.press(Qt.Key.Key_5)
    colors = {key: book.library.read(keys[key]).color for key in keys}
    assert colors == {
        "mined": Color.PURPLE,
        "brine": Color.PURPLE,
        "price": Color.GREEN,
        "whole": Color.BLUE,
        "hebrew": Color.YELLOW,
    }
    assert len(book.log.labels()) == 1
    assert "2 annotations" in book.said[-1]
    assert sorted(book.pane.view.chosen_numbers()) == sorted(
        book.library.read(keys[key]).number for key in ("mined", "brine")
    )
    book.undo()
    assert book.library.read(keys["mined"]).color == Color.YELLOW


def test_delete_takes_what_is_chosen_and_undo_brings_it_back(book: Book, keys: Keys) -> None:
    book.press(Qt.Key.Key_A, CONTROL)
    assert len(book.pane.view.chosen_numbers()) == 5
    book.press(Qt.Key.Key_Delete)
    assert not any(exists(book, key) for key in keys.values())
    assert "delete 5 annotations" in book.said[-1]
    assert book.headings() == ["Waiting for their article"]
    book.undo()
    assert all(exists(book, key) for key in keys.values())
    assert len(book.headings()) == 4


def test_after_a_deletion_the_next_is_current(book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    row = book.pane.view.currentIndex().row()
    book.press(Qt.Key.Key_Delete)
    assert book.pane.view.currentIndex().row() == row
    assert book.pane.view.model().note(row).annotation.id == keys["price"]
    assert book.pane.view.chosen_numbers() == [book.library.read(keys["price"]).number]


def test_tags_are_given_and_taken(book: Book, keys: Keys) -> None:
    book.choose(keys["mined"], keys["brine"])
    book.press(Qt.Key.Key_T)
    dialog = book.pane.acts.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "Tags of 2 annotations"
    dialog.applied.emit(("metal",), ("supply",))
    dialog.reject()
    book.settle()
    assert book.library.read(keys["mined"]).tags == ("metal",)
    assert book.library.read(keys["brine"]).tags == ("metal",)
    assert book.log.labels() == ["change the tags of 2 annotations"]


def test_what_waits_can_be_read_and_copied_and_no_more(qtbot: QtBot, book: Book) -> None:
    last = len(book.rows()) - 1
    with qtbot.assertNotEmitted(book.pane.note_chosen, wait=20):
        book.click(last)
    book.press(Qt.Key.Key_Return)
    assert book.said[-1] == "Its article is not in the library yet: https://elsewhere.example/1/"
    book.press(Qt.Key.Key_F2)
    assert field(book) is None
    assert "when its article has arrived" in book.said[-1]
    book.press(Qt.Key.Key_Delete)
    assert len(book.rows()) == last + 1
    book.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "words elsewhere"


def test_quotes_and_markdown_are_copied(book: Book, keys: Keys) -> None:
    book.choose(keys["brine"], keys["whole"])
    book.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "Lithium comes from brine."
    book.choose(keys["mined"])
    ask_menu(book)
    choose(open_menu(), "Copy as Markdown")
    assert QGuiApplication.clipboard().text() == (
        "> mined in two countries\n\nWhich ones?\n\n"
        "— [Cobalt prices](<https://metals.example/reports/1/>) #supply\n"
    )
    assert book.said[-1] == "Copied 1 annotation"


def ask_menu(book: Book) -> None:
    row = book.pane.view.currentIndex().row()
    place = book.spot(row)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, book.pane.view.mapToGlobal(place))
    QApplication.sendEvent(book.pane.view.viewport(), event)


def test_the_menu_has_all_of_it(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    ask_menu(book)
    menu = open_menu()
    said = [entry.split("\t")[0] for entry in entries(menu)]
    assert said == [
        *("Open", "Edit note", "Colour", "Tags…", "Copy quote", "Copy as Markdown", "Export…", "Delete"),
    ]
    with qtbot.waitSignal(book.pane.export_asked) as asked:
        choose(menu, "Export…")
    assert list(asked.args[0]) == [book.library.read(keys["mined"]).number]
    menu.close()
    book.pane.view.choose_row(0)
    ask_menu(book)
    menu = open_menu()
    choose(menu, "Fold all")
    menu.close()
    assert book.rows() == book.headings()
    with qtbot.waitSignal(book.pane.export_asked) as asked:
        book.pane.exporting.click()
    assert sorted(asked.args[0]) == sorted(book.library.read(key).number for key in keys.values())
    with qtbot.waitSignal(book.pane.import_asked):
        book.pane.importing.click()


def test_several_chosen_are_counted_with_what_can_be_done(book: Book, keys: Keys) -> None:
    foot = book.pane._foot
    book.choose(keys["mined"])
    assert foot.isHidden()
    book.choose(keys["mined"], keys["brine"])
    assert foot.isVisible()
    delete = next(one for one in foot.findChildren(QPushButton) if one.text() == "&Delete")
    delete.click()
    book.settle()
    assert not exists(book, keys["mined"])
    assert exists(book, keys["price"])


def test_what_needs_attention_shows_old_and_new_words(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.library.rewrite(
        0, "Cobalt is dug in three countries now. Prices for it fell by a half last year. Nobody knows why."
    )
    book.show(attention=True)
    assert book.headings() == ["Cobalt prices"]
    moved = {
        key: note
        for key in ("mined", "price")
        if (note := book.library.read(keys[key])).state is AnnotationState.MOVED
    }
    assert moved
    key = next(iter(moved))
    card = book.pane.view.delegate.card(book.row_of(keys[key]))
    texts = [piece.block.layout.text() for piece in card.texts]
    assert texts[0] == f"Was: {moved[key].exact}"
    assert texts[1] == f"Now: {moved[key].place.exact}"
    assert card.badge == "Text changed"
    book.choose(keys[key])
    book.press(Qt.Key.Key_Y)
    assert book.library.read(keys[key]).state is AnnotationState.ANCHORED
    assert book.library.read(keys[key]).exact == moved[key].place.exact
    book.undo()
    book.choose(keys[key])
    book.press(Qt.Key.Key_Y, SHIFT)
    assert book.library.read(keys[key]).kept


def test_the_place_in_the_list_stays_when_it_is_read_anew(book: Book, keys: Keys) -> None:
    for _ in range(12):
        book.library.mark(1, "It takes a year to dry.", note="A note\nof\nthree lines")
    book.show()
    view = book.pane.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = view.rowAt(0)
    seen = view.model().rows.spot(top), view.rowViewportPosition(top)
    book.library.mark(2, "בשנה שעברה")
    book.show()
    top = view.rowAt(0)
    assert (view.model().rows.spot(top), view.rowViewportPosition(top)) == seen
    heights = [view.rowHeight(row) for row in range(top, view.rowAt(view.viewport().height() - 1) + 1)]
    assert heights == [view.delegate.row_height(row) for row in range(top, top + len(heights))]


def test_a_click_beside_the_rows_does_nothing(qtbot: QtBot, book: Book) -> None:
    book.show(parse("color:pink"))
    view = book.pane.view
    below = QPoint(10, view.viewport().height() - 2)
    with qtbot.assertNotEmitted(book.pane.note_chosen, wait=20):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert field(book) is None


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_large_letters_in_a_narrow_pane_have_their_room(
    book: Book, keys: Keys, direction: Qt.LayoutDirection
) -> None:
    pane, view = book.pane, book.pane.view
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    pane.setFont(font)
    pane.setLayoutDirection(direction)
    pane.resize(pane.minimumSizeHint().width(), 600)
    book.settle()
    row = book.row_of(keys["mined"])
    view.choose_row(row)
    card = view.delegate.card(row)
    assert view.rowHeight(row) == card.height > view.fontMetrics().lineSpacing() * 3
    near = card.edge.left() < view.viewport().width() // 2
    assert near is (direction is Qt.LayoutDirection.LeftToRight)
    book.press(Qt.Key.Key_F2)
    opened = field(book)
    assert opened is not None
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert opened.width() > view.viewport().width() // 2
    assert not pane.grab().isNull()


def test_another_theme_draws_everything_anew(book: Book, appearance: Appearance) -> None:
    before = book.pane.view.grab().toImage()
    appearance.choose("dark")
    assert book.pane.view.grab().toImage() != before
    assert book.pane.view.delegate.card(1).texts[0].colour == appearance.colours.text
