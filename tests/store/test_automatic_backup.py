"""Backups that are made by themselves: when one is due, where it goes, which are kept."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from pressmark.errors import Cancelled, LibraryDamaged, LibraryUnusable
from pressmark.store.safety.automatic import (
    KEPT,
    AutomaticBackup,
    back_up_by_itself,
    choose_backup_folder,
    is_due,
    list_automatic,
)
from pressmark.store.safety.backup import back_up, name_backup, write_backup
from tests.library import SmallLibrary
from tests.store.annotated import READER, fill, read_tables

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


class _SetLater(Event):
    """A person who asks to stop after the copying."""

    def __init__(self, asked: int) -> None:
        super().__init__()
        self._left = asked

    def is_set(self) -> bool:
        self._left -= 1
        return self._left < 0


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = fill(tmp_path / "library", 3, 4)
    yield made
    made.store.close()


def of(*days_ago: float) -> list[AutomaticBackup]:
    return [AutomaticBackup(Path("a"), NOW - timedelta(days=days), 1) for days in days_ago]


@pytest.mark.parametrize(
    ("every", "days_ago", "due"),
    [
        (0, (), False),
        (0, (100,), False),
        (7, (), True),
        (7, (6.9,), False),
        (7, (7,), True),
        (1, (30, 0.5), False),
        (1, (-400,), True),
        (1, (-400, 0.5), False),
    ],
)
def test_a_backup_is_due_when_the_newest_is_old(every: int, days_ago: tuple[float, ...], due: bool) -> None:
    assert is_due(every, of(*days_ago), NOW) is due


def test_the_last_three_of_each_library_stay_and_all_that_was_made_by_hand(
    library: SmallLibrary, tmp_path: Path
) -> None:
    other = fill(tmp_path / "other", 2, 1)
    other.store.close()
    folder = tmp_path / "disk"
    folder.mkdir()
    by_hand = back_up(library.store.path, folder / name_backup(folder, "mine").name)
    theirs = back_up_by_itself(other.store.folder, folder, own=False)
    made = [back_up_by_itself(library.store.folder, folder, own=False) for _ in range(KEPT + 2)]
    there = list_automatic(folder, library.store.folder)
    assert [one.path for one in there] == made[::-1][:KEPT]
    assert all(timedelta() <= datetime.now(UTC) - one.made < timedelta(minutes=1) for one in there)
    assert there[0].bytes == made[-1].stat().st_size
    assert {by_hand, theirs} <= set(folder.iterdir())
    assert read_tables(made[-1], READER) == read_tables(library.store.path, READER)


def test_what_a_wrong_clock_made_takes_no_new_one_away(library: SmallLibrary, tmp_path: Path) -> None:
    folder = library.store.folder
    for year in range(2090, 2090 + KEPT + 1):
        made = back_up_by_itself(folder, tmp_path, own=False)
        made.rename(made.with_name(f"{year}{made.name[4:]}"))
    made = back_up_by_itself(folder, tmp_path, own=False)
    there = list_automatic(tmp_path, folder)
    assert [one.made.year for one in there[:-1]] == [2093, 2092, 2091]
    assert there[-1].path == made
    assert not is_due(1, there, datetime.now(UTC))


def test_the_librarys_own_folder_is_made_and_another_is_not(library: SmallLibrary, tmp_path: Path) -> None:
    folder = library.store.folder
    own = choose_backup_folder("", folder)
    assert list_automatic(own, folder) == ()
    assert back_up_by_itself(folder, own, own=True).parent == folder / "backups"
    absent = choose_backup_folder(str(tmp_path / "mnt" / "disk"), folder)
    with pytest.raises(LibraryUnusable, match="Is its disk connected"):
        back_up_by_itself(folder, absent, own=False)
    assert not absent.parent.exists()


def test_a_damaged_library_takes_no_former_backup_away(library: SmallLibrary, tmp_path: Path) -> None:
    folder = library.store.folder
    made = [back_up_by_itself(folder, tmp_path, own=False) for _ in range(KEPT)]
    library.store.close()
    library.store.path.write_bytes(b"SQLite format 3\0 and no more")
    with pytest.raises(LibraryDamaged):
        back_up_by_itself(folder, tmp_path, own=False)
    assert [one.path for one in list_automatic(tmp_path, folder)] == made[::-1]


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_who_ends_the_program_waits_for_no_backup(library: SmallLibrary, tmp_path: Path, asked: int) -> None:
    folder = tmp_path / "disk"
    folder.mkdir()
    with pytest.raises(Cancelled):
        back_up_by_itself(library.store.folder, folder, own=False, cancelled=_SetLater(asked))
    assert list(folder.iterdir()) == []


def test_who_does_not_stop_it_gets_it_whole(library: SmallLibrary, tmp_path: Path) -> None:
    made = write_backup(library.store.path, tmp_path / "a.sqlite", cancelled=Event())
    assert (made.posts, made.annotations) == (3, 4)
