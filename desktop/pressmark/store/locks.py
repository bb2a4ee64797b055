"""One sync of a site at a time: a lock file in the library's folder.

The system takes the lock from a process that dies, so a killed program blocks nothing. The file stays where
it is: taking it away would let two programs hold two files of one name (https://py-filelock.readthedocs.io/).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressmark.errors import AlreadySyncing, LibraryUnusable
from pressmark.store.trouble import explain_os_error


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
    from filelock import FileLock, Timeout

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
