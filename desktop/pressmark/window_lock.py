"""One window on a library: a lock file in the library's folder, as for a sync of a site (`store.locks`).

It is no part of `store`: the lock is taken before anything of the library is imported.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock, Timeout

from pressmark.settings import make_private_folder

WINDOW = "window.lock"
_log = logging.getLogger(__name__)


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
