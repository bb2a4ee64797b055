"""One sync of a site at a time, whoever does it; one window on a library."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import AlreadySyncing, LibraryUnusable
from pressmark.store import Store
from pressmark.window_lock import take_window
from tests.library import SmallLibrary

HOLDER = """
import sys
from pathlib import Path
from pressmark.store import Store

store = Store(Path(sys.argv[1]))
with store.hold_sync(1):
    print("held", flush=True)
    sys.stdin.read()
store.close()
"""


def start_holder(folder: Path) -> "subprocess.Popen[str]":
    """Another program that holds the lock of site 1 until its standard input ends."""
    command = [sys.executable, "-c", HOLDER, str(folder)]
    holder = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_site_is_held_once_and_again_after_it(library: SmallLibrary) -> None:
    with library.store.hold_sync(1):
        with pytest.raises(AlreadySyncing) as told, library.store.hold_sync(1):
            pass
        with library.store.hold_sync(2):
            pass
    with library.store.hold_sync(1):
        pass
    assert told.value.path == library.store.folder
    assert told.value.reason == (
        "Another Pressmark is syncing this site now; its articles appear here too. "
        "Try again when it has ended."
    )


def test_two_stores_of_one_program_exclude_one_another(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as other, other.hold_sync(1):
        with pytest.raises(AlreadySyncing), library.store.hold_sync(1):
            pass
        with library.store.hold_sync(2):
            pass


def test_a_block_that_fails_lets_go(library: SmallLibrary) -> None:
    with pytest.raises(ZeroDivisionError), library.store.hold_sync(1):
        raise ZeroDivisionError
    with library.store.hold_sync(1):
        pass


def test_another_program_excludes_this_one_until_it_is_killed(library: SmallLibrary) -> None:
    holder = start_holder(library.store.folder)
    try:
        with pytest.raises(AlreadySyncing), library.store.hold_sync(1):
            pass
    finally:
        holder.kill()
        holder.communicate()
    with library.store.hold_sync(1):
        pass


def test_a_lock_file_that_cannot_be_made_is_told(library: SmallLibrary) -> None:
    (library.store.folder / "sync-1.lock").mkdir()
    with pytest.raises(LibraryUnusable, match="cannot be locked"), library.store.hold_sync(1):
        pass


def test_of_many_that_want_the_windows_place_at_once_one_has_it(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        taken = [one for one in pool.map(take_window, [tmp_path / "library"] * 40) if one is not None]
    assert len(taken) == 1
    assert take_window(tmp_path / "library") is None
    taken[0]()
    leave = take_window(tmp_path / "library")
    assert leave is not None
    leave()


def test_a_folder_that_can_have_no_lock_does_without_a_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    leave = take_window(tmp_path / "file" / "library")
    assert leave is not None
    leave()
