"""The library that a command works on."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressmark.cli.folder import find_folder
from pressmark.errors import UsageError
from pressmark.settings import config_folder, load_settings
from pressmark.store import Store
from pressmark.store.store import FILE_NAME


@contextmanager
def open_library(words: Namespace, *, make: bool = False) -> Iterator[Store]:
    """Open the library that the words name, and close it at the end.

    Args:
        words: of the command line.
        make: begin a new library where there is none.

    Raises:
        UsageError: there is none, and it is not to be made.
        LibraryError: there is something, but it cannot be used.
    """
    folder = find_folder(words) if make else find_library(words)
    store = Store(folder, load_settings(config_folder()).snapshots_kept)
    try:
        yield store
    finally:
        store.close()


def find_library(words: Namespace) -> Path:
    """The folder of the library, where there is one to open.

    Raises:
        UsageError: there is none.
    """
    folder = find_folder(words)
    if _is_free(folder):
        raise UsageError(f"There is no library at {folder} yet. `pressmark add URL` makes one.")
    return folder


def has_library(words: Namespace) -> bool:
    """Whether there is anything to open at the place that the words name."""
    return not _is_free(find_folder(words))


def _is_free(folder: Path) -> bool:
    try:
        return not folder.exists() or (folder.is_dir() and not (folder / FILE_NAME).exists())
    except OSError:  # opening it tells why it cannot be looked at
        return False
