"""The notebook: a note is written over its card, and never lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Color
from pressmark.query import parse
from pressmark.store.notes.words import LONGEST_NOTE
from pressmark.ui.appearance import Appearance
from tests.ui.notebooks import Book, Keys, fill_book

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def book(qtbot: QtBot, library: Path, appearance: Appearance) -> Iterator[Book]:
    with fill_book(qtbot, library, appearance) as made:
        yield made


@pytest.fixture
def keys(book: Book) -> Keys:
    return book.keys


def test_a_note_is_edited_in_its_card(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    height = book.pane.view.rowHeight(book.row_of(keys["mined"]))
    book.press(Qt.Key.Key_F2)
    opened = book.field()
    assert opened is not None
    assert opened.hasFocus()
    assert opened.toPlainText() == "Which ones?"
    assert book.pane.view.rowHeight(book.row_of(keys["mined"])) > height
    book.type("The Congo,\nand who else?")
    book.library.mark(1, "The sun does most of the work.")  # the list is read anew later
    book.settle()
    assert book.field() is opened
    qtbot.keyClick(opened, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: book.field() is None)
    book.settle()
    assert book.library.read(keys["mined"]).note == "The Congo,\nand who else?"
    assert any("The sun does" in row for row in book.rows())
    assert any("The Congo, and who else?" in row for row in book.rows())
    assert book.pane.view.hasFocus()
    book.undo()
    assert book.library.read(keys["mined"]).note == "Which ones?"


def test_a_note_that_stays_the_same_is_not_written(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    book.press(Qt.Key.Key_F2)
    opened = book.field()
    assert opened is not None
    qtbot.keyClick(opened, Qt.Key.Key_Enter, CONTROL)
    assert book.field() is None
    book.settle()
    assert book.log.labels() == []
    book.pane.view.choose_row(0)
    book.press(Qt.Key.Key_F2)
    assert book.field() is None


def test_escape_leaves_a_note_as_it_was(qtbot: QtBot, book: Book, keys: Keys) -> None:
    row = book.row_of(keys["price"])
    qtbot.mouseDClick(book.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=book.spot(row))
    opened = book.field()
    assert opened is not None
    book.press_in_field(Qt.Key.Key_Escape)
    assert book.field() is None
    book.press(Qt.Key.Key_F2)
    book.type("Never mind")
    book.press_in_field(Qt.Key.Key_Escape)
    assert book.editor().foot.asking
    next(one for one in book.editor().findChildren(QPushButton) if one.text() == "D&iscard").click()
    book.settle()
    assert book.field() is None
    assert book.library.read(keys["price"]).note == ""
    assert book.log.labels() == []


def test_tags_and_colour_are_changed_beside_the_note(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["brine"])
    book.press(Qt.Key.Key_F2)
    book.press_in_field(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not book.tasks.busy)
    for sign in "SUPPLY, salt":  # known as "supply"
        qtbot.keyClick(QApplication.focusWidget(), sign)
    book.press_in_field(Qt.Key.Key_3, ALT)
    assert book.editor() is not None
    book.press_in_field(Qt.Key.Key_Return, CONTROL)
    assert book.editor() is None
    made = book.library.read(keys["brine"])
    assert (made.tags, made.color, made.note) == (("salt", "supply"), Color.BLUE, "Salt <b>water</b>")
    assert len(book.log.labels()) == 1
    book.undo()
    assert book.library.read(keys["brine"]).tags == ()


def test_keys_on_a_colour_are_not_for_the_list(book: Book, keys: Keys) -> None:
    book.choose(keys["brine"])
    book.press(Qt.Key.Key_F2)
    book.editor().foot.colors.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_T, Qt.Key.Key_J, Qt.Key.Key_2):
        book.press_in_field(key)
    assert book.editor().foot.colors.color == Color.GREEN
    assert book.pane.acts.dialog is None
    assert is_taken("d", Qt.KeyboardModifier.NoModifier)  # no command of the window
    assert not is_taken("d", ALT)
    assert book.library.read(keys["brine"]).color == Color.PINK
    book.pane.finish()
    book.settle()
    assert book.library.read(keys["brine"]).color == Color.GREEN


def is_taken(sign: str, held: Qt.KeyboardModifier) -> bool:
    """Whether what has the focus wants a key before it is a command."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, ord(sign.upper()), held, sign)
    event.ignore()
    QApplication.sendEvent(QApplication.focusWidget(), event)
    return event.isAccepted()


def test_an_annotation_is_deleted_from_its_editor(book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    book.press(Qt.Key.Key_F2)
    next(one for one in book.editor().findChildren(QPushButton) if one.text() == "&Delete").click()
    book.settle()
    assert not book.has(keys["mined"])
    assert book.has(keys["price"])
    book.undo()
    assert book.has(keys["mined"])


def test_what_is_typed_is_saved_when_something_else_is_asked_for(book: Book, keys: Keys) -> None:
    book.choose(keys["price"])
    book.press(Qt.Key.Key_A)
    book.type("By a third!")
    book.show(parse("cobalt"))
    assert book.field() is None
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
    opened = book.field()
    assert opened is not None
    qtbot.keyClick(opened, Qt.Key.Key_Return, CONTROL)
    book.settle()
    assert book.field() is opened
    assert "was not saved" in book.said[-1]
    book.pane.finish()
    book.settle()
    assert book.field() is None
    assert book.library.read(keys["price"]).note == ""
    book.choose(keys["price"])
    book.press(Qt.Key.Key_F2)
    assert (again := book.field()) is not None
    assert again.toPlainText() == long


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
    opened = book.field()
    assert opened is not None
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert opened.width() > view.viewport().width() // 2
    assert not pane.grab().isNull()
