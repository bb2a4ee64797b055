"""Copying rows, and exporting the list to files."""

import csv
import re
from array import array
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from peewee import SqliteDatabase
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from pressmark.errors import ExportFailed
from pressmark.model import Changes, PostRow
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.exporting import Exporting, Extract, suggest_name
from pressmark.ui.posts.columns import make_columns
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.layout import ListLayout, ShownColumn
from pressmark.ui.posts.pages import RowReader
from pressmark.ui.posts.wording import ListNames
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary
from tests.ui.postlists import CountingLibrary, make_row, numbers, open_list

COLUMNS = tuple(ShownColumn(key) for key in ("title", "words", "date", "taxonomy:metal", "tags"))


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def store(library: Path) -> Iterator[Store]:
    made = Store(library)
    yield made
    made.close()


@pytest.fixture
def tasks(store: Store) -> Iterator[Tasks]:
    made = Tasks(store)
    yield made
    made.close()


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def posts(qtbot: QtBot, appearance: Appearance) -> PostsList:
    made = open_list(qtbot, appearance, 1200)[0]
    made.model.show_names(ListNames(taxonomies=(("metal", "Metals"),)))
    made.show_layout(ListLayout(COLUMNS))
    return made


@pytest.fixture
def exporting(tasks: Tasks, posts: PostsList, store: Store) -> Exporting:
    return Exporting(tasks, posts, store)


def make_extract(library: RowReader, count: int = 1200) -> Extract:
    return Extract("All", numbers(count), make_columns()[2:4], ListNames(), library)


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_current_row_is_copied_with_its_headings(
    qtbot: QtBot, posts: PostsList, exporting: Exporting
) -> None:
    posts.copy_rows()
    posts.choose_post(8)
    posts.view.clearSelection()
    with qtbot.waitSignal(exporting.said) as said:
        posts.copy_rows()
    heading, row = QGuiApplication.clipboard().text().split("\n")
    assert heading.split("\t") == ["Title", "Words", "Date", "Metals", "Tags"]
    assert row.split("\t")[:2] == ["Article 8", "1"]
    assert row.split("\t")[3:] == ["Cobalt; Lithium", "to read"]
    assert said.args[0].startswith("Copied 1 article")


def test_many_rows_are_read_beside_the_window(
    qtbot: QtBot, tasks: Tasks, posts: PostsList, exporting: Exporting
) -> None:
    QGuiApplication.clipboard().setText("former")
    posts.view.selectAll()
    posts.copy_rows()
    assert QGuiApplication.clipboard().text() == "former"
    with qtbot.waitSignal(exporting.said):
        pass
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 1201
    assert lines[-1].startswith("Article 1200\t")


def test_the_whole_list_is_exported_in_its_order(
    qtbot: QtBot, posts: PostsList, exporting: Exporting, tmp_path: Path
) -> None:
    posts.model.refresh(array("q", reversed(numbers(1200))))
    posts.choose_row(3)
    exporting.export("All articles")
    formats = exporting.formats
    assert formats is not None
    assert list(formats.choices) == ["xlsx", "csv", "epub", "html", "md"]
    formats.choices["csv"].click()
    assert not formats.notes.isEnabled()
    formats.accept()
    dialog = exporting.dialog
    assert dialog is not None
    assert dialog.defaultSuffix() == "csv"
    path = tmp_path / "list.csv"
    with qtbot.waitSignal(exporting.said) as said:
        dialog.fileSelected.emit(str(path))
    assert str(path) in said.args[0]
    assert "1,200" in said.args[0]
    rows = read_csv(path)
    assert rows[0] == ["Title", "Words", "Date", "Metals", "Tags", "Link"]
    assert [row[0] for row in rows[1:]] == [f"Article {number}" for number in range(1200, 0, -1)]
    assert rows[1][5] == "https://metals.example/1200/"
    assert rows[1][2].startswith("2020-02-2")
    dialog.close()


def test_a_workbook_has_numbers(qtbot: QtBot, exporting: Exporting, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    extract = Extract(
        "All", numbers(3), make_columns()[2:9], ListNames({1: "Metals Desk"}), CountingLibrary().reader
    )
    with qtbot.waitSignal(exporting.said):
        exporting.write(extract, path)
    with ZipFile(path) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314 (our own file)
    kinds = {cell.get("r"): cell.get("t", "n") for cell in sheet.iter() if cell.tag.endswith("}c")}
    assert kinds["A2"] != "n"
    assert kinds["B2"] == "n"
    assert kinds["G2"] == "n"


def test_an_export_can_be_stopped(qtbot: QtBot, tasks: Tasks, exporting: Exporting, tmp_path: Path) -> None:
    begun, go_on = Event(), Event()

    def read(ids: "array[int]") -> list[PostRow]:
        begun.set()
        go_on.wait(5)
        return [make_row(number) for number in ids]

    path = tmp_path / "list.csv"
    exporting.write(make_extract(RowReader(read)), path)  # type: ignore[arg-type]
    qtbot.waitUntil(begun.is_set)
    progress = exporting.parent().window().findChild(QProgressDialog)
    assert progress is not None
    assert progress.maximum() == 1200
    with qtbot.waitSignal(exporting.said) as said:
        progress.canceled.emit()
    assert "stopped" in said.args[0]
    with qtbot.waitSignal(tasks.idled):
        go_on.set()
    assert list(tmp_path.glob("*.csv")) == list(tmp_path.glob(".*.part")) == []


def test_a_closing_window_waits_for_no_export(tasks: Tasks, exporting: Exporting, tmp_path: Path) -> None:
    exporting.write(make_extract(CountingLibrary().reader, 100_000), tmp_path / "list.xlsx")
    exporting.stop()
    tasks.close()
    assert not (tmp_path / "list.xlsx").exists()


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, tasks: Tasks, exporting: Exporting, tmp_path: Path
) -> None:
    with qtbot.waitSignal(tasks.failed) as told, qtbot.assertNotEmitted(exporting.said):
        exporting.write(make_extract(CountingLibrary().reader), tmp_path / "nowhere" / "list.csv")
    assert isinstance(told.args[0], ExportFailed)


def test_progress_is_told(qtbot: QtBot, exporting: Exporting, tmp_path: Path) -> None:
    seen: list[int] = []
    exporting.writing.progressed.connect(lambda _, done, of: seen.append(done) if of == 1200 else None)
    with qtbot.waitSignal(exporting.said):
        exporting.write(make_extract(CountingLibrary().reader), tmp_path / "list.csv")
    assert seen == [500, 1000, 1200]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Unread", "Unread"),
        ("a/b: c?", "a b c"),
        ("\u202e..", "Articles"),
        ("", "Articles"),
        ("x" * 300, None),
    ],
)
def test_names_of_files_suit_every_system(name: str, expected: str | None) -> None:
    found = suggest_name(name)
    assert found == expected or (expected is None and len(found) <= 80)


@pytest.fixture
def whole(library: Path, small: SmallLibrary, posts: PostsList) -> Iterator[Exporting]:
    """Exports articles of a small library; the list shows three of them."""
    tasks = Tasks(small.store)
    posts.model.refresh(array("q", [3, 1, 2]))
    yield Exporting(tasks, posts, small.store)
    tasks.close()
    small.store.close()


def choose(exporting: Exporting, key: str, path: Path) -> None:
    """Choose a format, then a place."""
    assert exporting.formats is not None
    exporting.formats.choices[key].click()
    exporting.formats.accept()
    assert exporting.dialog is not None
    exporting.dialog.fileSelected.emit(str(path))
    exporting.dialog.close()


def test_the_articles_of_a_list_are_exported_whole(qtbot: QtBot, whole: Exporting, tmp_path: Path) -> None:
    whole.export("All articles")
    with qtbot.waitSignal(whole.said) as said:
        choose(whole, "epub", tmp_path / "a.epub")
    assert said.args[0].startswith("Exported 3 articles to ")
    with ZipFile(tmp_path / "a.epub") as book:
        pages = [name for name in book.namelist() if re.fullmatch(r"OEBPS/a\d+\.xhtml", name)]
    assert pages == ["OEBPS/a3.xhtml", "OEBPS/a1.xhtml", "OEBPS/a2.xhtml"]


def test_several_articles_as_markdown_are_a_new_folder(
    qtbot: QtBot, whole: Exporting, tmp_path: Path
) -> None:
    whole.export("All articles")
    assert whole.formats is not None
    assert whole.formats.notes.isEnabled() is False
    with qtbot.waitSignal(whole.said):
        choose(whole, "md", tmp_path / "all")
    assert len(list((tmp_path / "all").iterdir())) == 3
    whole.export("All articles")
    assert whole.formats.choices["md"].isChecked()


def test_a_single_article_is_exported_with_its_notes_or_without(
    qtbot: QtBot, whole: Exporting, small: SmallLibrary, tmp_path: Path
) -> None:
    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql(
            "INSERT INTO annotation (id, post_id, revision_id, exact, prefix, suffix, start, end, note,"
            " color, created, modified, state)"
            " VALUES ('n', 2, 2, 'Some', '', '', 0, 4, 'my note', 'green', 1, 1, 'anchored')"
        )
        return Changes.ANNOTATIONS

    small.store.write(work).result()
    for wanted in (True, False):
        whole.export_articles("Article 2", [2])
        assert whole.formats is not None
        assert list(whole.formats.choices) == ["epub", "html", "md"]
        whole.formats.notes.setChecked(wanted)
        with qtbot.waitSignal(whole.said):
            choose(whole, "md", tmp_path / "a.md")
        assert ("my note" in (tmp_path / "a.md").read_text("utf-8")) is wanted
    former = whole.formats
    whole.export_articles("", [])
    assert whole.formats is former
    whole.export_articles("Article 2", [2])
    assert not whole.formats.notes.isChecked()
