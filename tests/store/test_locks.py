"""One sync of a site at a time, whoever does it."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import AlreadySyncing, LibraryUnusable
from pressmark.store import Store
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
