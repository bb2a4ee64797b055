"""Folders and files that only the person may read, whatever the umask of the process.

Nothing that is there already gets other rights: who shares a library with a group has a reason. On Windows
the folders are below the person's own, whose rights they take over.
"""

import os
from contextlib import suppress
from pathlib import Path

_NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # Windows knows no such links but for administrators


def make_private_folder(folder: Path) -> None:
    """Have a folder, and those around it, each of which is the person's alone if it is made here.

    Raises:
        OSError: it cannot be made, or a file has its name.
    """
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileNotFoundError:
        if folder.parent == folder:
            raise
        make_private_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def open_private(path: str, flags: int) -> int:
    """An `opener` for `open`: a file that is made is the person's alone, and a link is not followed.

    Raises:
        OSError: as `os.open`; also where `path` is a link.
    """
    return os.open(path, flags | _NO_LINK, 0o600)


def make_private_file(path: Path) -> None:
    """Have a file, an empty one if there is none: for who makes files with rights of its own, as SQLite.

    One that is there is not opened: closing it would end all locks that this process has on it, and a library
    that is open would lose its WAL to the next program (https://www.sqlite.org/howtocorrupt.html, 2.2).

    Raises:
        OSError: it cannot be made.
    """
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
