"""Backups, snapshots, checks and damage, as a person meets them: with windows that close and open again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.errors import LibraryDamaged
from pressmark.model import Draft
from pressmark.store import Store
from pressmark.store.annotating import annotate, delete_annotations
from pressmark.store.backup import write_backup
from pressmark.store.snapshots import Why, keep_snapshot, list_snapshots
from pressmark.ui.main_window import MainWindow
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.safety.damage_dialog import DamageDialog
from pressmark.ui.safety.file_dialog import FileDialog
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from tests.library import SmallLibrary
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


def break_pages(folder: Path, start: int = 0, end: int | None = None) -> None:
    """Write over the bytes of a closed library from `start` to `end`."""
    file = folder / FILE
    content = bytearray(file.read_bytes())
    stop = len(content) if end is None else end
    content[start:stop] = b"\x5a" * (stop - start)
    file.write_bytes(content)


def find_page(folder: Path, words: bytes) -> int:
    """Where the page begins that holds these words."""
    place = (folder / FILE).read_bytes().index(words)
    return place - place % 4096


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

    def click(window: MainWindow) -> None:
        links = window.welcome.findChildren(QPushButton)
        next(link for link in links if link.text() == "Restore a backup…").click()

    live(
        tmp_path / "new",
        [
            answer(MainWindow, click),
            answer(RestoreDialog, lambda dialog: dialog.other.click()),
            answer(QFileDialog, choose_file(backup)),
            hear(said),
            shows(6),
        ],
    )
    assert said[0].startswith("The library is as it was on ")
    assert "is kept in" not in said[0]
    assert notes(tmp_path / "new") == [NOTE]


@pytest.mark.parametrize("broken", ["header", "articles"])
def test_a_library_damaged_at_the_start_is_saved(qapp: object, noted: Path, broken: str) -> None:
    with closing(Store(noted)) as store:
        keep_snapshot(store, Why.DAILY)
    page = 0 if broken == "header" else find_page(noted, b"Article 3")
    break_pages(noted, page, page + (100 if broken == "header" else 4096))
    said, seen = list[str](), list[str]()

    def save(dialog: DamageDialog) -> None:
        seen.append(dialog.informativeText())
        dialog.save.click()

    code = live(noted, [answer(DamageDialog, save), hear(said), lambda: find(MainWindow) is not None])
    assert code == 0
    assert "1 annotation" in seen[0]
    assert said[0].startswith("The library can be used again.")
    assert list(noted.glob("library.damaged-*.sqlite"))
    with closing(Store(noted)) as store:
        every = [one.annotation.note for one in store.annotations.read_waiting()]
        every += [one.note for one in store.annotations.read(1)]
    assert every == [NOTE]


def test_who_leaves_a_damaged_library_changes_nothing(qapp: object, noted: Path) -> None:
    break_pages(noted, 0, 100)
    before = (noted / FILE).read_bytes()
    with pytest.raises(LibraryDamaged):
        live(noted, [answer(DamageDialog, lambda dialog: dialog.leave.click())])
    assert (noted / FILE).read_bytes() == before


def test_what_cannot_be_restored_is_told_and_asked_again(qapp: object, noted: Path, tmp_path: Path) -> None:
    """Before there is a window: the file that was chosen is broken too."""
    with closing(Store(noted)) as store:
        keep_snapshot(store, Why.DAILY)
    break_pages(noted, 0, 100)
    said: list[str] = []

    def spoil(dialog: RestoreDialog) -> None:
        (snapshot,) = list_snapshots(noted)
        snapshot.path.write_bytes(b"gone")
        dialog.restore.click()

    live(
        noted,
        [
            answer(DamageDialog, lambda dialog: dialog.restore.click()),
            answer(RestoreDialog, spoil),
            hear(said),
            answer(DamageDialog, lambda dialog: dialog.save.click()),
            hear(said),
            shows(6),
        ],
    )
    assert said[0].startswith("This file is damaged; nothing was changed.")
    assert said[1].startswith("The library can be used again.")


def test_damage_met_while_the_window_is_open_is_asked_about_once(
    qtbot: QtBot, open_window: OpenWindow, noted: Path
) -> None:
    session = open_window(noted)
    asked: list[ClosedWork] = []
    safety = session.window.safety
    session.window.actions_["check"].trigger()
    assert isinstance(safety.dialog, CheckDialog)
    safety.dialog.reject()  # what it finds is not waited for
    settle(qtbot, session)
    safety.closed_work_asked.disconnect()
    safety.closed_work_asked.connect(asked.append)
    error = LibraryDamaged(noted / FILE, "The file is damaged or is no library.")
    session.tasks.failed.emit(LibraryDamaged(noted / "other.sqlite", "This file is damaged."))
    for _ in range(3):
        session.tasks.failed.emit(error)
    qtbot.waitUntil(lambda: safety.dialog is not None)
    dialog = safety.dialog
    assert isinstance(dialog, DamageDialog)
    assert "6 articles and 1 annotation" in dialog.informativeText()
    dialog.leave.click()
    session.tasks.failed.emit(error)
    settle(qtbot, session)
    assert safety.dialog is None
    assert not asked


def test_a_library_that_breaks_under_the_window_is_saved(qapp: object, noted: Path) -> None:
    """The bytes go while the window is open; what reads them next says so."""
    said: list[str] = []

    def spoil() -> bool:
        with (noted / FILE).open("r+b") as file:
            size = file.seek(0, 2)
            file.seek(4096)
            file.write(b"\x5a" * (size - 4096))
        window = find(MainWindow)
        assert window is not None
        window.reader.opening.open(3)
        window.actions_["check"].trigger()
        return True

    live(
        noted,
        [shows(6), spoil, answer(DamageDialog, lambda dialog: dialog.save.click()), hear(said)],
    )
    assert said[0].startswith("The library can be used again.")
    assert list(noted.glob("library.damaged-*.sqlite"))


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


def test_a_snapshot_that_cannot_be_made_is_told_once(
    qtbot: QtBot, open_window: OpenWindow, noted: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (noted / "snapshots").write_text("in the way")
    session = open_window(noted)
    messages = session.window.messages
    session.store.write(annotate([Draft(2, 2, None, note="Another")])).result()
    qtbot.waitUntil(lambda: "today's snapshot" in messages.text())
    messages.dismiss()
    session.store.write(annotate([Draft(3, 3, None, note="A third")])).result()
    settle(qtbot, session)
    assert messages.text() == ""
    assert "No snapshot today" in caplog.text


def test_a_site_that_goes_leaves_a_snapshot(qtbot: QtBot, open_window: OpenWindow, noted: Path) -> None:
    session = open_window(noted)
    session.window.sites.remove()
    dialog = session.window.sites.dialog
    assert isinstance(dialog, RemoveSiteDialog)
    next(button for button in dialog.buttons() if "remove" in button.text()).click()
    qtbot.waitUntil(lambda: not session.store.sites.read_all())
    settle(qtbot, session)
    assert [(one.why, one.annotations) for one in list_snapshots(noted)] == [("removal", 1)]
