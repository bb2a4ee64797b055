"""The editor of tags as it is seen, or heard: every size, both themes, both directions."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from tests.ui.tag_editor import CHOSEN, EVERY, Open, lend_look, make_opener

LONG = (
    "a tag of a hundred letters that nobody can have wished for but that somebody has made all the same, so"
)


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_look(qapp)


@pytest.fixture
def open_editor(qtbot: QtBot, appearance: Appearance) -> Open:
    return make_opener(qtbot, appearance)


def test_it_is_said_to_those_who_cannot_see_it(open_editor: Open) -> None:
    editor = open_editor()
    for widget in (editor.dialog, editor.dialog.field, editor.dialog.list):
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    description = QAccessible.Text.Description
    field = QAccessible.queryAccessibleInterface(editor.dialog.field)
    assert field.text(description) == "Space ticks a tag, Enter applies."
    editor.type("nickel")
    assert field.text(description) == "Enter makes “nickel” a new tag."
    said = Qt.ItemDataRole.AccessibleDescriptionRole
    assert editor.item("Émail").data(0, said) == "On some of 41 articles"
    editor.item("Émail").setCheckState(0, Qt.CheckState.Checked)
    assert not editor.item("Émail").data(0, said)
    assert editor.item("solid state").data(1, Qt.ItemDataRole.AccessibleTextRole) == "1,204 articles"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("mirrored", [False, True])
def test_it_fits_at_every_size(
    open_editor: Open, appearance: Appearance, theme: str, scale: int, mirrored: bool
) -> None:
    appearance.choose(theme)
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    QApplication.setFont(font)
    editor = open_editor((*EVERY, (LONG[:100], 5)), CHOSEN | {99: (LONG[:100],)}, mirrored=mirrored)
    editor.type("W" * 100)
    dialog = editor.dialog
    room = dialog.screen().availableGeometry()
    assert room.contains(dialog.geometry())
    for part in dialog.findChildren(QWidget):
        if part.isVisible() and isinstance(part, QLabel | QLineEdit | QPushButton):
            assert dialog.rect().contains(QRect(part.mapTo(dialog, QPoint(0, 0)), part.size())), part
            assert part.height() >= part.fontMetrics().height()
            assert part.width() >= part.minimumSizeHint().width() or isinstance(part, QLineEdit)
    dialog.field.clear()
    assert dialog.list.horizontalScrollBar().maximum() == 0
    assert dialog.list.visualItemRect(editor.item("battery")).height() >= dialog.fontMetrics().height()


@pytest.mark.parametrize("corner", ["topLeft", "topRight", "bottomLeft", "bottomRight"])
def test_it_stays_on_the_screen(open_editor: Open, corner: str) -> None:
    dialog = open_editor().dialog
    room = dialog.screen().availableGeometry()
    dialog.parentWidget().move(getattr(room, corner)() - QPoint(20, 20))
    dialog.open()
    assert room.contains(dialog.geometry())


def test_it_opens_over_the_part_that_has_the_focus(open_editor: Open, qtbot: QtBot) -> None:
    dialog = open_editor().dialog
    window = dialog.parentWidget()
    window.resize(780, 700)
    window.move(0, 0)
    part = QLineEdit(window)
    part.setGeometry(450, 0, 320, 600)
    part.show()
    part.setFocus()
    dialog.open()
    middle = dialog.mapToGlobal(dialog.rect().center()).x()
    assert abs(middle - part.mapToGlobal(part.rect().center()).x()) <= 2


def test_half_a_tick_looks_like_neither(open_editor: Open) -> None:
    editor = open_editor()
    looks = set()
    for tag in ("battery", "Émail", "apatite"):
        row = editor.dialog.list.visualItemRect(editor.item(tag))
        box = QRect(row.left(), row.top(), row.height(), row.height())
        looks.add(bytes(editor.dialog.list.viewport().grab(box).toImage().constBits()))
    assert len(looks) == 3
