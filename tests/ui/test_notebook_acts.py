"""The notebook: what is done with the annotations that are chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState, Color
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.model import PAGE
from tests.ui.notebooks import Book, Keys, fill_book
from tests.ui.postlists import choose, entries, open_menu

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def book(qtbot: QtBot, library: Path, appearance: Appearance) -> Iterator[Book]:
    with fill_book(qtbot, library, appearance) as made:
        yield made


@pytest.fixture
def keys(book: Book) -> Keys:
    return book.keys


def ask_menu(book: Book) -> None:
    row = book.pane.view.currentIndex().row()
    place = book.spot(row)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, book.pane.view.mapToGlobal(place))
    QApplication.sendEvent(book.pane.view.viewport(), event)


def test_more_than_can_be_read_at_once_are_changed_too(book: Book, keys: Keys) -> None:
    for _ in range(PAGE):
        book.library.mark(1, "It takes a year to dry.")
    book.show()
    book.press(Qt.Key.Key_A, CONTROL)
    book.press(Qt.Key.Key_2)
    book.settle()
    assert {note.color for note in book.library.small.store.annotations.read(book.library.posts[1])} == {
        Color.GREEN
    }
    assert len(book.pane.view.chosen_numbers()) == PAGE + len(keys)


def test_what_is_gone_for_good_is_put_on_other_words_in_its_article(book: Book, keys: Keys) -> None:
    book.library.rewrite(1, "All of it is new, from the first word to the last one.")
    book.show(attention=True)
    assert book.library.read(keys["brine"]).state is AnnotationState.ORPHANED
    book.choose(keys["brine"])
    book.press(Qt.Key.Key_Y)
    assert book.said[-1] == "Its words are gone: open it and put it on other words."
    assert book.log.labels() == []
    offered = [one.text() for one in book.pane._foot.findChildren(QPushButton) if one.isVisible()]
    assert offered == ["&Keep on old version"]
    ask_menu(book)
    menu = open_menu()
    said = entries(menu)
    menu.close()
    assert "Keep on old version\tShift+Y" in said
    assert "Accept\tY" not in said


def test_what_is_to_be_checked_comes_one_after_another(book: Book, keys: Keys) -> None:
    book.library.rewrite(
        0, "Cobalt is dug in three countries now. Prices for it fell by a half last year. Nobody knows why."
    )
    book.library.rewrite(1, "All of it is new, from the first word to the last one.")
    book.show(attention=True)
    shown: list[str] = []
    book.pane.note_chosen.connect(lambda _post, key: shown.append(key))
    order = [
        note.annotation.id for row in range(len(book.rows())) if (note := book.pane.view.model().note(row))
    ]
    assert len(order) == 3
    book.click(book.row_of(order[0]))
    book.press(Qt.Key.Key_Y, SHIFT)
    book.press(Qt.Key.Key_Y, SHIFT)  # past the heading of the next article
    assert shown == order
    assert chosen_ids(book) == [order[2]]
    book.undo()
    book.qtbot.waitUntil(lambda: shown[3:] == [order[1]])
    assert chosen_ids(book) == [order[1]]


def chosen_ids(book: Book) -> list[str]:
    rows = book.library.small.store.notebook.read_rows(book.pane.view.chosen_numbers())
    return [row.annotation.id for row in rows]


def test_what_comes_back_is_chosen_again(book: Book, keys: Keys) -> None:
    several = [keys["mined"], keys["brine"], keys["hebrew"]]
    book.choose(*several)
    book.press(Qt.Key.Key_Delete)
    assert len(chosen_ids(book)) == 1
    book.undo()
    assert sorted(chosen_ids(book)) == sorted(several)
    book.choose(keys["price"])
    book.log.redo()
    book.settle()
    assert chosen_ids(book) == [keys["price"]]


def test_it_is_said_what_was_done_and_what_stayed(book: Book, keys: Keys) -> None:
    book.choose(keys["mined"], keys["price"], keys["brine"])
    book.press(Qt.Key.Key_4)
    done, rest = book.said[-1].split(" Unchanged: ")
    assert "2 annotations" in done
    assert rest == "1 annotation."
    book.choose(keys["mined"])
    book.press(Qt.Key.Key_2)
    assert "Unchanged" not in book.said[-1]


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
    assert not any(book.has(key) for key in keys.values())
    assert "delete 5 annotations" in book.said[-1]
    assert book.headings() == ["Waiting for their article"]
    book.undo()
    assert all(book.has(key) for key in keys.values())
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


def test_the_menu_has_all_of_it(qtbot: QtBot, book: Book, keys: Keys) -> None:
    book.choose(keys["mined"])
    ask_menu(book)
    menu = open_menu()
    said = [entry.split("\t")[0] for entry in entries(menu)]
    assert said == [
        *("Open", "Edit", "Colour", "Tags…", "Copy quote", "Copy as Markdown", "Export…", "Delete"),
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
    # The one that waits for its article has no number yet.
    assert sorted(asked.args[0]) == [-1, *sorted(book.library.read(key).number for key in keys.values())]
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
    assert not book.has(keys["mined"])
    assert book.has(keys["price"])


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
    qtbot.keyClick(book.pane.view, Qt.Key.Key_F10, SHIFT)
    menu = open_menu()
    assert {"Accept\tY", "Keep on old version\tShift+Y"} < set(entries(menu))
    menu.close()
    book.press(Qt.Key.Key_Y)
    assert book.library.read(keys[key]).state is AnnotationState.ANCHORED
    assert book.library.read(keys[key]).exact == moved[key].place.exact
    book.undo()
    book.choose(keys[key])
    book.press(Qt.Key.Key_Y, SHIFT)
    assert book.library.read(keys[key]).kept


def test_what_waits_can_be_read_and_copied_and_no_more(qtbot: QtBot, book: Book) -> None:
    last = len(book.rows()) - 1
    with qtbot.assertNotEmitted(book.pane.note_chosen, wait=20):
        book.click(last)
    book.press(Qt.Key.Key_Return)
    assert book.said[-1] == "Its article is not in the library yet: https://elsewhere.example/1/"
    book.press(Qt.Key.Key_F2)
    assert book.field() is None
    assert "when its article has arrived" in book.said[-1]
    book.press(Qt.Key.Key_Delete)
    assert len(book.rows()) == last + 1
    book.press(Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "words elsewhere"
