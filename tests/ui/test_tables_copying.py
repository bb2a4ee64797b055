"""Cells that are copied, and tables that are written to files."""

import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QItemSelectionModel, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.export import TableFormat
from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.sheet import TableSheet
from pressmark.ui.tasks import Tasks
from tests.ui.postlists import choose
from tests.ui.table_windows import ask, make_large, make_table, open_sheet

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def sheet(qtbot: QtBot, tasks: Tasks, appearance: Appearance) -> Iterator[TableSheet]:
    made = open_sheet(qtbot, tasks, appearance, make_table())
    yield made
    made.stop()


def foot(sheet: TableSheet) -> tuple[str, str]:
    """What the foot says of rows, and of the cells that are chosen."""
    return sheet.foot.rows.text(), sheet.foot.sums.accessibleName()


def button(sheet: TableSheet, name: str) -> QToolButton:
    return next(one for one in sheet.findChildren(QToolButton) if one.accessibleName() == name)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_an_export_can_be_stopped(qtbot: QtBot, sheet: TableSheet, tasks: Tasks, tmp_path: Path) -> None:
    path = tmp_path / "mines.csv"
    sheet.show_content(make_large(4000))
    with qtbot.waitSignal(sheet.copying.said) as said:
        sheet.copying.write(sheet.cut_shown(), path)
        sheet.findChild(QProgressDialog).canceled.emit()
    assert said.args[0] == "The export was stopped; no file was written."
    qtbot.waitUntil(lambda: not tasks.busy)
    assert list(tmp_path.glob("*mines*")) == []


def test_cells_are_copied_as_they_stand(qtbot: QtBot, sheet: TableSheet) -> None:
    sheet.view.header.moveSection(1, 0)
    selection = sheet.view.selectionModel()
    for row, column in ((0, 0), (0, 1), (2, 1)):
        selection.select(sheet.model.index(row, column), QItemSelectionModel.SelectionFlag.Select)
    with qtbot.waitSignal(sheet.copying.said) as said:
        qtbot.keyClick(sheet.view, Qt.Key.Key_C, CONTROL)
    assert copied() == "15,500\tMountain Pass\n120,000\t"
    assert said.args[0].startswith("Copied 3")
    assert foot(sheet)[1] == said.args[0]


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("CSV", '"Mine","Tonnes"'),
        ("TSV", "Mine\tTonnes"),
        ("Markdown", "| Mine | Tonnes |"),
        ("HTML", "<table>"),
        ("JSON", "{"),
    ],
)
def test_rows_are_copied_in_every_format(qtbot: QtBot, sheet: TableSheet, name: str, begins: str) -> None:
    for column in (2, 3, 4):
        sheet.show_column(column, False)
    menu = button(sheet, "Copy as").menu()
    assert menu is not None
    with qtbot.waitSignal(sheet.copying.said):
        choose(menu, name)
    assert copied().startswith(begins)
    assert "Kvanefjeld" in copied()
    assert "$12m" not in copied()
    assert QGuiApplication.clipboard().mimeData().hasHtml() == (name == "HTML")


@pytest.mark.parametrize("ending", list(TableFormat))
def test_shown_rows_are_exported(
    qtbot: QtBot, sheet: TableSheet, tmp_path: Path, ending: TableFormat
) -> None:
    ask(qtbot, sheet, 0, "a")
    path = tmp_path / f"mines.{ending}"
    qtbot.mouseClick(button(sheet, "Export…"), LEFT)
    dialog = sheet.copying.dialog
    assert dialog is not None
    with qtbot.waitSignal(sheet.copying.said) as said:
        dialog.fileSelected.emit(str(path))
        dialog.close()
    assert str(path) in said.args[0]
    raw = path.read_bytes()
    if ending is TableFormat.XLSX:
        with ZipFile(path) as book:
            raw = book.read("xl/worksheets/sheet1.xml")
    text = raw.decode("utf-8-sig")
    assert "Bayan Obo" in text
    assert "bène" not in text
    if ending is TableFormat.JSON:
        assert json.loads(text)["source"]["title"] == "A report"


def test_a_file_that_cannot_be_written_is_told_in_the_window(
    qtbot: QtBot, sheet: TableSheet, tmp_path: Path
) -> None:
    with qtbot.waitSignal(sheet.copying.failed) as said:
        sheet.copying.write(sheet.cut_shown(), tmp_path / "nowhere" / "mines.csv")
    assert said.args[0] == "mines.csv was not written: The folder for the file is not there."
    assert foot(sheet)[1] == said.args[0]
