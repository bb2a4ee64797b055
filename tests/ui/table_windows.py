"""What tests of tables need: tables of all kinds, with and without a library, and what is done to them."""

from array import array
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pressmark.article.cells.columns import type_table
from pressmark.model import Table, TableRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.content import SheetContent, make_content
from pressmark.ui.tables.list_columns import Part
from pressmark.ui.tables.list_view import ListView
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tables.sheet import TableSheet
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary, make_post

NO_KEY = Qt.KeyboardModifier.NoModifier
MINES = (
    ("Mountain Pass", "15,500", "$3.5m", "27 May 2025", "45%"),
    ("Lynas", "9,800", "$12m", "2 March 2024", "7.5%"),
    ("Bayan Obo", "120,000", "$950k", "5 Jan 2023", "80%"),
    ("Ébène", "n/a", "$1m", "11 Dec 2024", ""),
    ("Kvanefjeld", "500", "$2.25m", "3 June 2022", "12%"),
)
HEADER = ("Mine", "Tonnes", "Cost", "Opened", "Share")
HOSTILE = "<img src='file:///etc/passwd'>\nsecond line \u202eover\u202c " + "wide " * 20_000


def make_table(
    rows: Sequence[Sequence[str]] = MINES, header: Sequence[str] = HEADER, caption: str = "Mines & more"
) -> SheetContent:
    """A table as a sheet shows it."""
    table = Table(1, caption, tuple(header), tuple(map(tuple, rows)))
    when = datetime(2025, 5, 27, tzinfo=UTC)
    link = "https://metals.example/reports/1/"
    row = TableRow(
        1, 7, 1, caption, table.header, len(rows), len(header), "A report", link, "metals.example", when
    )
    return make_content(row, type_table(table))


def make_large(count: int) -> SheetContent:
    """A table with so many rows."""
    rows = [(f"Mine {number % 977}", f"{number * 7 % 1000},{number % 1000:03}") for number in range(count)]
    return make_table(rows, ("Mine", "Tonnes"))


def open_sheet(qtbot: QtBot, tasks: Tasks, appearance: Appearance, content: SheetContent) -> TableSheet:
    """A sheet on the screen."""
    sheet = TableSheet(tasks, appearance)
    qtbot.addWidget(sheet)
    sheet.resize(900, 500)
    sheet.show_content(content)
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def cells(sheet: TableSheet, column: int = 0) -> list[str]:
    """What a column shows from top to bottom."""
    model = sheet.model
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def click_heading(
    qtbot: QtBot, sheet: TableSheet, column: int, modifier: Qt.KeyboardModifier = NO_KEY
) -> None:
    """Click the heading of a column."""
    header = sheet.view.header
    middle = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    place = QPoint(middle, header.heading_height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def ask(qtbot: QtBot, sheet: TableSheet, column: int, text: str) -> None:
    """Type into the field of a column, and wait for what it finds."""
    field = sheet.view.header.filters.field(column)
    field.clear()
    qtbot.keyClicks(field, text)
    with qtbot.waitSignal(sheet.arranged):
        pass


def html_table(rows: Sequence[Sequence[str]], header: Sequence[str], caption: str = "") -> str:
    """A table as sites write it."""
    head = "".join(f"<th>{name}</th>" for name in header)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    title = f"<caption>{caption}</caption>" if caption else ""
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def fill(folder: Path) -> tuple[SmallLibrary, list[int]]:
    """A library whose articles have tables of all kinds; gives the ids of the articles too."""
    library = SmallLibrary(folder)
    mines = html_table(MINES, HEADER, "Mines &amp; more")
    prices = html_table([("Cobalt", "$33,000"), ("Lithium", "$14,500")], ("Metal", "Price"))
    later = html_table([("Nickel", "$15,900"), ("Cobalt", "$31,200")], ("metal", "Price "))
    bare = (("1", "one"), ("2", "two"), ("3", "three"))
    plain = f"<table>{''.join(f'<tr><td>{one}</td><td>{two}</td></tr>' for one, two in bare)}</table>"
    hebrew = html_table([("כותרת", "12"), ("שלום עולם", "30")], ("שם", "מספר"), "טבלה")
    ids = library.take(
        make_post(1, "Where mines are", f"<p>See.</p>{mines}<p>And.</p>{prices}"),
        make_post(2, "Prices a year later", f"<p>Prices.</p>{later}"),
        make_post(3, "Words alone", "<p>No table at all.</p>"),
        make_post(4, "Bare cells & <b>bold</b>", f"<p>Cells.</p>{plain}"),
        make_post(5, "כותרת של מאמר", f"<p>שלום</p>{hebrew}"),
    )
    return library, ids


MANY = array("q", range(100_000))


class CountingTables:
    """Rows of any ids; remembers how many it was asked for each time."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.gone: set[int] = set()

    def read_rows(self, ids: Sequence[int]) -> list[TableRow]:
        """As the library does."""
        self.asked.append(len(ids))
        return [
            TableRow(number, number, 1, "", ("A",), 1, 1, f"Article {number}", "", "", None)
            for number in ids
            if number not in self.gone
        ]


def column(view: ListView, part: Part) -> list[str]:
    """What a column shows from top to bottom."""
    model = view.model()
    place = next(place for place, one in enumerate(model.columns) if one.part is part)
    return [model.index(row, place).data() for row in range(model.rowCount())]


def settle(qtbot: QtBot, pane: TablesPane, tasks: Tasks) -> None:
    """Wait until the list shows all it is to show."""
    qtbot.waitUntil(lambda: not pane.busy and not tasks.busy)


def click_list_heading(qtbot: QtBot, view: ListView, part: Part) -> None:
    """Click the heading of a column of a list."""
    header = view.horizontalHeader()
    place = next(place for place, one in enumerate(view.model().columns) if one.part is part)
    middle = header.sectionViewportPosition(place) + header.sectionSize(place) // 2
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle, header.height() // 2))


def says(pane: TablesPane, text: str) -> bool:
    """Whether exactly this is written somewhere."""
    return any(label.text() == text for label in pane.findChildren(QLabel) if label.isVisible())
