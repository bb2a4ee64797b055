"""One sync of a site at a time, and one window on a library: lock files in the library's folder.

The system takes the lock from a process that dies, so a killed program blocks nothing. The file stays where
it is: taking it away would let two programs hold two files of one name (https://py-filelock.readthedocs.io/).
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from pressmark.errors import AlreadySyncing, LibraryUnusable
from pressmark.settings import make_private_folder
from pressmark.store.trouble import explain_os_error

WINDOW = "window.lock"
_log = logging.getLogger(__name__)


def name_lock(folder: Path, site_id: int) -> Path:
    """The lock file of a site in the library's folder."""
    return folder / f"sync-{site_id}.lock"


@contextmanager
def hold_site(folder: Path, site_id: int) -> Iterator[None]:
    """Hold a site's lock while the block runs, without waiting for it.

    Raises:
        AlreadySyncing: another program holds it, or another `Store` of this one.
        LibraryUnusable: there can be no lock file in this folder.
    """
    path = name_lock(folder, site_id)
    lock = FileLock(path, mode=0o600, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise AlreadySyncing(
            folder,
            "Another Pressmark is syncing this site now; its articles appear here too. "
            "Try again when it has ended.",
        ) from error
    except OSError as error:
        reason = explain_os_error(error, "The site cannot be locked for a sync")
        raise LibraryUnusable(path, reason) from error
    try:
        yield
    finally:
        lock.release()


def take_window(folder: Path) -> Callable[[], None] | None:
    """Take the place of the one window on a library; gives what leaves it, None where another program has it.

    A folder that can have no lock, as on some file systems, does without: nothing is worse for it than that
    a second window can open.
    """
    lock = FileLock(folder / WINDOW, mode=0o600, thread_local=False)
    try:
        make_private_folder(folder)
        lock.acquire(blocking=False)
    except Timeout:
        return None
    except (OSError, NotImplementedError) as error:
        _log.info("the window's place cannot be locked: %s", error)
    return lock.release
