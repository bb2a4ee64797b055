"""A file that is there whole or not at all."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from pressmark.errors import ExportFailed

_CLOSED = (
    "The file may not be written there. Close it if it is open in another program, or choose another folder."
)
_FULL = "The disk is full. Make room and try again."
_REASONS = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EACCES: _CLOSED,
    errno.EPERM: _CLOSED,
    errno.EROFS: _CLOSED,
    errno.ENAMETOOLONG: "The name of the file is too long.",
}


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes are the file at `path` once the block has ended well.

    Until then, and for good where it ends badly, what was there stays as it was. Where the path is a link,
    the file that it leads to is replaced. A new file gets the rights that new files get, a replaced one keeps
    its own.

    Raises:
        ExportFailed: the file cannot be written there.
    """
    try:
        target = Path(os.path.realpath(path))
        _check(target, path)
        # Not named after the file, whose name may be as long as a name can be.
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            with draft.open("xb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            _keep_rights(draft, target)
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise ExportFailed(path, _explain(error)) from error


def _check(target: Path, path: Path) -> None:
    if target.is_dir():
        raise ExportFailed(path, "This is a folder. Choose a name for the file.")
    if not target.parent.is_dir():
        raise ExportFailed(path, "The folder for the file is not there.")
    if target.exists():
        if not target.is_file():
            raise ExportFailed(path, "This is a device, not a file. Choose another name.")
        # To replace a file takes rights on its folder alone: one that is protected would be lost.
        if not os.access(target, os.W_OK):
            raise ExportFailed(path, _CLOSED)


def _keep_rights(draft: Path, target: Path) -> None:
    if not target.exists():
        return
    rights = target.stat().st_mode
    # Some file systems refuse to set rights even to what they are.
    if draft.stat().st_mode != rights:
        draft.chmod(rights & 0o7777)


def _explain(error: OSError) -> str:
    known = _REASONS.get(error.errno or 0)
    return known or f"The file cannot be written: {error.strerror or error}."
