"""All tables of a list as files of a folder."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from pressmark.errors import Cancelled
from pressmark.export import SourceLabels, TableFormat
from pressmark.query import EVERYTHING
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.tables.exporting import Listed, write_listed
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary
from tests.ui.table_windows import fill, settle


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def archive(library: Path) -> Iterator[SmallLibrary]:
    made, _ = fill(library)
    yield made
    made.store.close()


@pytest.fixture
def tasks(archive: SmallLibrary) -> Iterator[Tasks]:
    made = Tasks(archive.store)
    yield made
    made.close()


@pytest.fixture
def pane(qtbot: QtBot, archive: SmallLibrary, tasks: Tasks, qapp: object) -> Iterator[TablesPane]:
    appearance = Appearance(make_application(), "light")
    made = TablesPane(archive.store.tables, tasks, appearance)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.counted):
        made.show_query(EVERYTHING)
    yield made
    appearance.stop_following()


def choose(qtbot: QtBot, pane: TablesPane, form: TableFormat, folder: Path) -> str:
    """Ask for all tables in a format; gives what is said when they are written."""
    qtbot.mouseClick(pane.exporting, Qt.MouseButton.LeftButton)
    formats = pane.acts.all.formats
    assert formats is not None
    assert not formats.notes.isVisible()
    formats.choices[form].setChecked(True)
    formats.accept()
    dialog = pane.acts.all.dialog
    assert dialog is not None
    with qtbot.waitSignal(pane.acts.copying.said) as said:
        dialog.fileSelected.emit(str(folder))
    dialog.close()
    return str(said.args[0])


def test_all_tables_listed_become_files(qtbot: QtBot, pane: TablesPane, tmp_path: Path) -> None:
    said = choose(qtbot, pane, TableFormat.CSV, tmp_path / "out")
    assert said.startswith("Exported 5 tables to ")
    files = sorted(file.name for file in (tmp_path / "out").iterdir())
    assert len(files) == 5
    assert files[0].endswith("1.1 Mines & more.csv")
    assert (
        "120,000" in next(file for file in (tmp_path / "out").iterdir() if "Mines" in file.name).read_text()
    )


def test_stacks_that_are_listed_become_a_file_each(
    qtbot: QtBot, pane: TablesPane, tasks: Tasks, tmp_path: Path
) -> None:
    pane.stacking.setChecked(True)
    settle(qtbot, pane, tasks)
    choose(qtbot, pane, TableFormat.MARKDOWN, tmp_path / "out")
    (file,) = (tmp_path / "out").iterdir()
    assert file.name == "1 Metal · Price.md"
    assert "| Article | Date | Link | Metal | Price |" in file.read_text("utf-8")


def test_nothing_listed_is_nothing_to_export(qtbot: QtBot, pane: TablesPane, tasks: Tasks) -> None:
    pane.words.setText("xyzzy")
    settle(qtbot, pane, tasks)
    assert not pane.exporting.isEnabled()
    pane.export_all()
    assert pane.acts.all.formats is None


def test_what_is_stopped_leaves_no_folder_and_what_is_gone_is_left_out(
    archive: SmallLibrary, tmp_path: Path
) -> None:
    tables, stopped = archive.store.tables, Event()
    listed, labels = Listed([*tables.read_ids(EVERYTHING), 999_999]), SourceLabels()
    told: list[tuple[int, int]] = []
    folder = tmp_path / "out"
    assert (
        write_listed(tables, listed, folder, TableFormat.JSON, labels, stopped, lambda *far: told.append(far))
        == 5
    )
    assert told[-1] == (6, 6)
    stopped.set()
    with pytest.raises(Cancelled):
        write_listed(tables, listed, tmp_path / "no", TableFormat.CSV, labels, stopped, lambda *_: None)
    assert not (tmp_path / "no").exists()
