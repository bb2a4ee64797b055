"""A damaged library, as a person meets it: at the start, and while the window is open."""

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from pressmark.errors import LibraryDamaged
from pressmark.model import Draft
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.store.snapshots.keeping import Why, keep_snapshot, list_snapshots
from pressmark.ui.main_window import MainWindow
from pressmark.ui.safety.check_dialog import CheckDialog
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.safety.damage_dialog import DamageDialog
from pressmark.ui.safety.restore_dialog import RestoreDialog
from tests.library import SmallLibrary
from tests.store.annotated import change
from tests.ui.conftest import OpenWindow
from tests.ui.persons import answer, find, hear, live, shows
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


def test_what_is_said_to_be_readable_is_saved_and_what_is_lost_is_told(qapp: object, noted: Path) -> None:
    change(noted / FILE, "UPDATE body SET html = x'00', text = x'00' WHERE post_id IN (3, 4)")
    break_pages(noted, 0, 100)
    said, seen = list[str](), list[str]()

    def save(dialog: DamageDialog) -> None:
        seen.append(dialog.informativeText())
        dialog.save.click()

    live(noted, [answer(DamageDialog, save), hear(said), shows(4)])
    assert "4 articles and 1 annotation can be read" in seen[0]
    assert "What cannot be read any more: 2 articles." in seen[0]
    assert "Saved: 4 articles, 1 annotation." in said[0]
    assert "What could not be read: 2 articles.\n" in said[0]
    assert "Sync your sites" in said[0]


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
    assert said[0].startswith("This file is no backup, no snapshot and no library of Pressmark")
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
