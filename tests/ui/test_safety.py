"""Backups, snapshots, checks and damage, as a person meets them: with windows that close and open again."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event
from time import monotonic

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.errors import Cancelled
from pressmark.model import Draft
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate, delete_annotations
from pressmark.store.safety.backup import write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.snapshots.keeping import Why, keep_snapshot, list_snapshots
from pressmark.ui.main_window import MainWindow
from pressmark.ui.message import Message
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.safety.file_dialog import FileDialog
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.safety.working import WorkingDialog
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from tests.library import SmallLibrary
from tests.store.stopping import make_long
from tests.ui.conftest import OpenWindow
from tests.ui.persons import answer, find, hear, live, press, shows
from tests.ui.windows import settle

FILE = "library.sqlite"
NOTE = "What I thought of it"


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def noted(small: SmallLibrary, library: Path) -> Path:
    """A closed library of six articles, one of them with a note."""
    small.store.write(annotate([Draft(1, 1, None, note=NOTE)])).result()
    small.store.close()
    return library


def notes(folder: Path) -> list[str]:
    with closing(Store(folder)) as store:
        return [one.note for one in store.annotations.read(1)]


def choose_file(path: Path) -> Callable[[QFileDialog], None]:
    def choose(dialog: QFileDialog) -> None:
        dialog.fileSelected.emit(str(path))
        dialog.done(QFileDialog.DialogCode.Accepted)

    return choose


def test_a_backup_is_made_and_restored(qapp: object, noted: Path, tmp_path: Path) -> None:
    backup, said = tmp_path / "mine.sqlite", list[str]()

    def forget() -> bool:
        window = find(MainWindow)
        if window is None or not backup.exists():
            return False
        with closing(Store(noted)) as store:
            store.write(delete_annotations([one.id for one in store.annotations.read(1)])).result()
        return True

    asked: list[str] = []

    def agree(dialog: FileDialog) -> None:
        asked.append(f"{dialog.text()} {dialog.informativeText()}")
        dialog.restore.click()

    live(
        noted,
        [
            shows(6),
            press("back-up"),
            answer(QFileDialog, choose_file(backup)),
            forget,
            press("restore"),
            answer(RestoreDialog, lambda dialog: dialog.other.click()),
            answer(QFileDialog, choose_file(backup)),
            answer(FileDialog, agree),
            hear(said),
            shows(6),
        ],
    )
    assert asked[0].startswith("Restore mine.sqlite? It is a backup made on ")
    assert "6 articles and 1 annotation" in asked[0]
    assert said[0].startswith("The library is as it was on ")
    assert "The library has 6 articles and 1 annotation now." in said[0]
    assert notes(noted) == [NOTE]
    assert list((noted / "backups").iterdir())


def test_a_snapshot_is_restored(qapp: object, noted: Path) -> None:
    with closing(Store(noted)) as store:
        keep_snapshot(store, Why.IMPORT)
        store.write(delete_annotations([one.id for one in store.annotations.read(1)])).result()
    said: list[str] = []
    live(
        noted,
        [
            shows(6),
            press("restore"),
            answer(RestoreDialog, lambda dialog: dialog.restore.click()),
            hear(said),
            shows(6),
        ],
    )
    assert said[0].startswith("What you wrote is as it was on ")
    assert notes(noted) == [NOTE]


def test_an_empty_library_takes_a_backup_without_a_question(
    qapp: object, noted: Path, tmp_path: Path
) -> None:
    backup, said = tmp_path / "mine.sqlite", list[str]()
    write_backup(noted / FILE, backup)

    def click() -> bool:
        window = find(MainWindow)
        if window is None or not window.whole:
            return False
        links = window.welcome.findChildren(QPushButton)
        next(link for link in links if link.text() == "Restore a backup…").click()
        return True

    live(
        tmp_path / "new",
        [
            click,
            answer(RestoreDialog, lambda dialog: dialog.other.click()),
            answer(QFileDialog, choose_file(backup)),
            hear(said),
            shows(6),
        ],
    )
    assert said[0].startswith("The library is as it was on ")
    assert "is kept in" not in said[0]
    assert notes(tmp_path / "new") == [NOTE]


def test_a_check_says_that_all_is_well_or_what_is_wrong_and_mends_it(qapp: object, noted: Path) -> None:
    seen: list[str] = []
    said: list[str] = []

    def well() -> bool:
        dialog = find(CheckDialog)
        if dialog is None or not dialog.words.text().startswith("Everything is well"):
            return False
        seen.append(dialog.words.text())
        dialog.reject()
        with closing(sqlite3.connect(noted / FILE)) as database, database:
            database.execute("DELETE FROM annotation_index_data")
        return True

    def wrong() -> bool:
        dialog = find(CheckDialog)
        if dialog is None or dialog.repair.isHidden():
            return False
        seen.append(dialog.problems.toPlainText())
        dialog.repair.click()
        return True

    live(noted, [shows(6), press("check"), well, press("check"), wrong, hear(said), shows(6)])
    assert seen[0] == "Everything is well: 6 articles, 1 annotation, 0 images."
    assert seen[1]
    assert said[0].startswith("The library is mended.")
    assert notes(noted) == [NOTE]


def test_a_check_that_is_not_wanted_any_more_ends_soon(
    qtbot: QtBot, open_window: OpenWindow, noted: Path
) -> None:
    make_long(noted / FILE, 300_000)
    session = open_window(noted)
    window = session.window
    began = monotonic()
    assert check_library(session.store).ok
    whole = monotonic() - began
    for leave in (lambda: cancel(window), window.close):
        window.actions_["check"].trigger()
        began = monotonic()
        assert session.tasks.busy
        leave()
        qtbot.waitUntil(lambda: not session.tasks.busy)
        assert monotonic() - began < whole / 2


def test_a_backup_is_given_up_when_the_window_closes(
    open_window: OpenWindow, noted: Path, tmp_path: Path
) -> None:
    session = open_window(noted)
    said: list[str] = []
    session.window.safety.said.connect(said.append)
    session.window.actions_["back-up"].trigger()
    dialog = session.window.safety.dialog
    assert isinstance(dialog, QFileDialog)
    choose_file(tmp_path / "mine.sqlite")(dialog)
    session.window.close()
    assert said == ["The backup was stopped; no file was written."]


def test_closed_work_can_be_stopped_and_the_window_opens_again(qapp: object, noted: Path) -> None:
    """What stops is told nothing of: the person knows."""
    asked: list[Event] = []

    def work(cancelled: Event) -> Message | None:
        asked.append(cancelled)
        assert cancelled.wait(20)
        raise Cancelled

    def ask() -> bool:
        window = find(MainWindow)
        if window is not None:
            window.safety.closed_work_asked.emit(ClosedWork("It takes long…", work))
        return window is not None

    def stop(dialog: WorkingDialog) -> None:
        dialog.reject()
        assert not dialog.findChildren(QPushButton)[0].isEnabled()

    live(noted, [shows(6), ask, answer(WorkingDialog, stop), shows(6)])
    assert len(asked) == 1


def cancel(window: MainWindow) -> None:
    dialog = window.safety.dialog
    assert isinstance(dialog, CheckDialog)
    button = next(one for one in dialog.findChildren(QPushButton) if "Cancel" in one.text())
    button.click()


def test_a_snapshot_that_cannot_be_made_is_told_once(
    qtbot: QtBot, open_window: OpenWindow, noted: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.rmtree(noted / "snapshots")
    (noted / "snapshots").write_text("in the way")
    session = open_window(noted)
    messages = session.window.messages
    session.store.write(annotate([Draft(2, 2, None, note="Another")])).result()
    qtbot.waitUntil(lambda: "today's snapshot" in messages.text())
    messages.dismiss()
    session.store.write(annotate([Draft(3, 3, None, note="A third")])).result()
    settle(qtbot, session)
    assert messages.text() == ""
    assert "No snapshot of what was written" in caplog.text


def test_a_site_that_goes_leaves_a_snapshot(qtbot: QtBot, open_window: OpenWindow, noted: Path) -> None:
    session = open_window(noted)
    session.window.sites.remove()
    settle(qtbot, session)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, RemoveSiteDialog)
    next(button for button in dialog.buttons() if "remove" in button.text()).click()
    qtbot.waitUntil(lambda: not session.store.sites.read_all())
    settle(qtbot, session)
    assert [(one.why, one.annotations) for one in list_snapshots(noted)] == [("removal", 1)]
