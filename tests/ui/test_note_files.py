"""Annotations go to files and come from files, without a window standing still."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from pressmark.article.anchoring import describe
from pressmark.errors import ImportFailed
from pressmark.export.notes.items import Flaw
from pressmark.model import Draft
from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.store.notes.annotating import annotate, delete_annotations
from pressmark.store.snapshots.keeping import list_snapshots
from pressmark.ui.annotations.exporting import NoteExporting
from pressmark.ui.annotations.formats import list_note_kinds
from pressmark.ui.annotations.importing import NoteImporting, name_reasons
from pressmark.ui.application import make_application
from pressmark.ui.filter import Filter
from pressmark.ui.message import Message
from pressmark.ui.sidebar.views import Listing
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def archive(library: Path, qapp: object) -> Iterator[SmallLibrary]:
    """Two articles, of which the first has an annotation on words and one on the whole."""
    make_application()
    made = SmallLibrary(library)
    made.take(make_post(1, "First", "<p>Prices rose by four per cent.</p>"), make_post(2))
    reading = read_article(made.store, 1)
    quote = describe(reading.article.text, 0, 6)
    version = reading.versions[0].id
    made.store.write(
        annotate([Draft(1, version, quote, note="So?"), Draft(1, version, None, note="All")])
    ).result()
    yield made
    made.store.close()


@pytest.fixture
def tasks(archive: SmallLibrary) -> Iterator[Tasks]:
    made = Tasks(archive.store)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def exporting(archive: SmallLibrary, tasks: Tasks, window: QWidget) -> NoteExporting:
    return NoteExporting(archive.store, tasks, window)


@pytest.fixture
def log(tasks: Tasks) -> UndoLog:
    return UndoLog(tasks)


@pytest.fixture
def importing(archive: SmallLibrary, tasks: Tasks, log: UndoLog, window: QWidget) -> NoteImporting:
    return NoteImporting(archive.store, tasks, log, window)


def settle(qtbot: QtBot, tasks: Tasks) -> None:
    qtbot.waitUntil(lambda: not tasks.busy)


def export(qtbot: QtBot, exporting: NoteExporting, key: str, path: Path) -> str:
    """Write all annotations, through the dialogs; gives what is said."""
    exporting.export_all()
    qtbot.waitUntil(lambda: exporting.formats is not None)
    formats = exporting.formats
    assert formats is not None
    formats.choices[key].setChecked(True)
    formats.accept()
    assert exporting.dialog is not None
    with qtbot.waitSignal(exporting.said) as said:
        exporting.dialog.fileSelected.emit(str(path))
    exporting.dialog.done(QDialog.DialogCode.Accepted)
    exporting.formats = None
    return str(said.args[0]) if said.args else ""


def take(qtbot: QtBot, importing: NoteImporting, tasks: Tasks, path: Path) -> tuple[str, str]:
    """Take a file in; gives what is told of it, and the details."""
    said, told = QSignalSpy(importing.said), QSignalSpy(importing.told)
    importing.ask()
    assert importing.dialog is not None
    importing.dialog.fileSelected.emit(str(path))
    importing.dialog.done(QDialog.DialogCode.Accepted)
    settle(qtbot, tasks)
    assert said.at(0)[0] == f"Reading {path.name}…"
    assert (said.count(), told.count()) in ((1, 0), (1, 1))
    message = told.at(0)[0] if told.count() else Message("")
    return message.text, message.details


@pytest.mark.parametrize("kind", list_note_kinds(), ids=lambda kind: str(kind.key))
def test_all_are_written_in_every_format(
    qtbot: QtBot, exporting: NoteExporting, tmp_path: Path, kind: object
) -> None:
    key, suffix = str(getattr(kind, "key", "")), str(getattr(kind, "suffix", ""))
    path = tmp_path / f"mine{suffix}"
    assert export(qtbot, exporting, key, path) == f"Exported 2 annotations to {path}"
    files = [path] if path.is_file() else sorted(path.iterdir())
    assert any("So?" in file.read_text("utf-8") for file in files)


def test_where_there_are_none_it_says_so(
    qtbot: QtBot, archive: SmallLibrary, exporting: NoteExporting, tasks: Tasks
) -> None:
    ids = [one.id for one in archive.store.annotations.read(1)]
    archive.store.write(delete_annotations(ids)).result()
    with qtbot.waitSignal(exporting.said) as said:
        exporting.export_all()
    exporting.stop()
    assert said.args == ["There are no annotations to export."]
    settle(qtbot, tasks)


def test_what_was_exported_comes_back_and_can_be_undone(
    qtbot: QtBot,
    archive: SmallLibrary,
    tasks: Tasks,
    log: UndoLog,
    importing: NoteImporting,
    exporting: NoteExporting,
    tmp_path: Path,
) -> None:
    path, store = tmp_path / "mine.jsonld", archive.store
    export(qtbot, exporting, "jsonld", path)
    before = store.annotations.read(1)
    assert take(qtbot, importing, tasks, path) == ("Annotations: 2 known already", "")
    assert log.labels() == []
    store.write(delete_annotations([before[0].id])).result()
    assert take(qtbot, importing, tasks, path) == ("Annotations: 1 added, 1 known already", "")
    assert log.labels() == ["import 1 annotation"]
    assert [one.id for one in store.annotations.read(1)] == [one.id for one in before]
    assert {one.why for one in list_snapshots(store.folder)} >= {"import"}
    log.undo()
    settle(qtbot, tasks)
    assert [one.id for one in store.annotations.read(1)] == [before[1].id]
    log.redo()
    settle(qtbot, tasks)
    assert store.annotations.count() == 2


def test_one_whose_article_is_not_here_waits_and_is_exported_all_the_same(
    qtbot: QtBot,
    archive: SmallLibrary,
    tasks: Tasks,
    importing: NoteImporting,
    exporting: NoteExporting,
    tmp_path: Path,
) -> None:
    path, again = tmp_path / "mine.jsonld", tmp_path / "again.jsonld"
    export(qtbot, exporting, "jsonld", path)
    path.write_text(
        path.read_text("utf-8").replace("/reports/1/", "/reports/77/").replace("urn:uuid:", "urn:x:")
    )
    text, details = take(qtbot, importing, tasks, path)
    assert text == "Annotations: 2 waiting for their articles"
    assert details == "Those that wait come onto their articles as soon as a sync brings these."
    assert export(qtbot, exporting, "jsonld", again) == f"Exported 4 annotations to {again}"
    assert again.read_text("utf-8").count("/reports/77/") >= 2


def test_what_cannot_be_taken_is_told_and_the_rest_is_taken(
    qtbot: QtBot, archive: SmallLibrary, tasks: Tasks, importing: NoteImporting, tmp_path: Path
) -> None:
    link = "https://metals.example/reports/2/"
    good = {"uri": link, "text": "A note", "id": "x", "target": [{"source": link}]}
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps({"total": 2, "rows": [good, {"id": "y", "text": "no address"}]}))
    said, details = take(qtbot, importing, tasks, path)
    assert said == "Annotations: 1 added, 1 not taken"
    assert details.splitlines() == [
        "Not taken of theirs.json:",
        "Number 2: it does not say the web address of its article",
    ]
    assert take(qtbot, importing, tasks, path)[0] == "Annotations: 1 known already, 1 not taken"
    assert [one.note for one in archive.store.annotations.read(2)] == ["A note"]
    assert set(name_reasons()) == set(Flaw)


def test_a_file_of_something_else_changes_nothing(
    qtbot: QtBot, archive: SmallLibrary, tasks: Tasks, importing: NoteImporting, tmp_path: Path
) -> None:
    path = tmp_path / "photo.json"
    path.write_bytes(b"\x89PNG")
    failed = QSignalSpy(tasks.failed)
    assert take(qtbot, importing, tasks, path) == ("", "")
    assert not list_snapshots(archive.store.folder)
    assert isinstance(failed.at(0)[0], ImportFailed)
    path.write_text("[]")
    assert take(qtbot, importing, tasks, path) == ("There are no annotations in photo.json.", "")
    path.write_text('[{"id": "urn:x:1", "type": "Annotation"}]')
    assert take(qtbot, importing, tasks, path)[0] == "Annotations: 1 not taken"
    assert len(archive.store.notebook.read_numbers(EVERYTHING)) == 2


def test_the_window_offers_what_there_is(
    qtbot: QtBot, open_window: OpenWindow, archive: SmallLibrary, library: Path, tmp_path: Path
) -> None:
    archive.store.close()
    session = open_window(library, post=1)
    window, exporting = session.window, session.window.note_files.exporting

    def offered() -> list[str]:
        qtbot.waitUntil(lambda: exporting.formats is not None)
        return [choice.text() for choice in exporting.scopes.choices] if exporting.scopes else []

    def write(path: Path) -> str:
        formats, exporting.formats = exporting.formats, None
        assert formats is not None
        formats.choices["md"].setChecked(True)
        formats.accept()
        assert exporting.dialog is not None
        assert exporting.dialog.selectedFiles()[0].endswith(path.name)
        with qtbot.waitSignal(exporting.said):
            exporting.dialog.fileSelected.emit(str(path))
        exporting.dialog.done(QDialog.DialogCode.Accepted)
        return path.read_text("utf-8").replace("\\", "")

    window.actions_["export-notes"].trigger()
    assert offered() == ["&This article (2)", "The l&ibrary (2)"]
    assert 'title: "First"' in write(tmp_path / "First.md")

    window.browsing.show(Filter(Listing.NOTEBOOK))
    settle(qtbot, session.tasks)
    window.opening.open(2)
    settle(qtbot, session.tasks)
    window.actions_["export-notes"].trigger()
    assert offered() == ["The &list (2)", "The l&ibrary (2)"]
    assert 'title: "Notebook"' in write(tmp_path / "Notebook.md")

    window.actions_["export"].trigger()
    assert offered() == []
    assert "So?" in write(tmp_path / "Notebook.md")


def test_the_window_says_what_came_in(
    qtbot: QtBot, open_window: OpenWindow, archive: SmallLibrary, library: Path, tmp_path: Path
) -> None:
    archive.store.close()
    window = open_window(library).window
    (tmp_path / "photo.json").write_bytes(b"\x89PNG")
    window.note_files.importing.take(tmp_path / "photo.json")
    qtbot.waitUntil(lambda: "JSON" in window.messages.text())
    (tmp_path / "none.json").write_text("[]")
    window.notebook.import_asked.emit()
    dialog = window.note_files.importing.dialog
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "none.json"))
    dialog.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(lambda: window.messages.text() == "There are no annotations in none.json.")
