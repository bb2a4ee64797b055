"""Automatic backups of a window: made when due, not while a sync writes, told when they cannot be made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressmark.errors import LibraryDamaged, PressmarkError
from pressmark.settings import Settings
from pressmark.store.safety.automatic import list_automatic
from pressmark.ui.message import Message
from pressmark.ui.preferences import Preferences
from pressmark.ui.safety.backup_clock import BackupClock
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary


class _Clock:
    """A clock over a small library, and what it told."""

    def __init__(self, small: SmallLibrary, folder: Path) -> None:
        self.store = small.store
        self.folder = folder
        self.tasks = Tasks(small.store)
        self.preferences = Preferences(self.tasks, Settings(backup_every=1, backup_folder=str(folder)))
        self.busy = False
        self.made = BackupClock(self.store, self.tasks, self.preferences, lambda: self.busy)
        self.told: list[Message] = []
        self.failed: list[PressmarkError] = []
        self.made.told.connect(self.told.append)
        self.tasks.failed.connect(self.failed.append)

    def look(self, qtbot: QtBot) -> int:
        """Look once; the answer is how many backups there are then."""
        self.made.look()
        qtbot.waitUntil(lambda: not self.tasks.busy)
        return self.count()

    def count(self) -> int:
        return len(list_automatic(self.folder, self.store.folder))


@pytest.fixture
def clock(qapp: object, small: SmallLibrary, tmp_path: Path) -> Iterator[_Clock]:
    folder = tmp_path / "disk"
    folder.mkdir()
    made = _Clock(small, folder)
    yield made
    made.made.stop()
    made.tasks.close()
    small.store.close()


def test_one_is_made_when_it_is_due_and_none_before(qtbot: QtBot, clock: _Clock) -> None:
    with qtbot.waitSignal(clock.made.changed):
        clock.made.start(0)
    qtbot.waitUntil(lambda: not clock.tasks.busy)
    assert clock.count() == 1
    assert clock.look(qtbot) == 1
    clock.preferences.change(backup_every=0)
    next(clock.folder.iterdir()).unlink()
    assert clock.look(qtbot) == 0
    assert clock.told == []


def test_none_is_made_while_a_sync_writes(qtbot: QtBot, clock: _Clock) -> None:
    clock.busy = True
    assert clock.look(qtbot) == 0
    clock.busy = False
    clock.made.look()
    clock.made.look()
    qtbot.waitUntil(lambda: not clock.tasks.busy)
    assert clock.count() == 1


def test_a_failure_is_told_once_until_another_folder_is_chosen(
    qtbot: QtBot, clock: _Clock, tmp_path: Path
) -> None:
    clock.folder.rmdir()
    assert clock.look(qtbot) == clock.look(qtbot) == 0
    (told,) = clock.told
    assert "Is its disk connected?" in told.text
    assert str(clock.folder) in told.details
    assert clock.made.trouble in told.text
    clock.preferences.change(theme=Settings().theme, compact_rows=True)
    assert clock.made.trouble
    clock.folder = tmp_path
    with qtbot.waitSignal(clock.made.changed):
        clock.preferences.change(backup_folder=str(tmp_path))
    assert clock.made.trouble == ""
    assert clock.look(qtbot) == 1
    assert clock.failed == []


def test_a_change_while_the_clock_runs_is_followed_soon(qtbot: QtBot, clock: _Clock) -> None:
    clock.made.start()
    later = clock.made.waits
    clock.preferences.change(backup_every=3)
    assert clock.made.waits < later


def test_damage_goes_where_all_damage_goes(qtbot: QtBot, clock: _Clock) -> None:
    clock.store.close()
    clock.store.path.write_bytes(b"SQLite format 3\0 and no more")
    assert clock.look(qtbot) == 0
    (error,) = clock.failed
    assert isinstance(error, LibraryDamaged)
    assert clock.told == []


def test_a_window_that_closes_leaves_no_part_of_one(qtbot: QtBot, clock: _Clock) -> None:
    clock.made.look()
    clock.made.stop()
    clock.tasks.close()
    assert [file.suffix for file in clock.folder.iterdir()] in ([], [".sqlite"])
