"""A folder that is there whole or not at all."""

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressmark.errors import ExportFailed

_FULL = (errno.ENOSPC, errno.EDQUOT)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """A folder to be filled that is at `path` once the block has ended well; until then there is nothing.

    Raises:
        ExportFailed: it cannot be made there, or there is something already.
    """
    try:
        target = Path(os.path.realpath(path))
        _check(target, path)
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        draft.mkdir()
        try:
            yield draft
            if target.is_dir():
                target.rmdir()
            draft.rename(target)
        finally:
            if draft.is_dir():
                shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise ExportFailed(path, _explain(error)) from error


def _check(target: Path, path: Path) -> None:
    if target.exists() and not target.is_dir():
        raise ExportFailed(path, "This is a file. Choose a name for a new folder.")
    if target.is_dir() and any(target.iterdir()):
        raise ExportFailed(path, "There is something in this folder already. Choose a name for a new one.")
    if not target.parent.is_dir():
        raise ExportFailed(path, "The folder around it is not there.")


def _explain(error: OSError) -> str:
    if error.errno in _FULL:
        return "The disk is full. Make room and try again."
    if error.errno in _CLOSED:
        return "Nothing may be written there. Choose another folder."
    return f"The folder cannot be written: {error.strerror or error}."
