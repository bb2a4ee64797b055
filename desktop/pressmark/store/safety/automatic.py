"""Backups that are made by themselves every so many days; of each library the last few are kept."""

import hashlib
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

from pressmark.errors import LibraryUnusable
from pressmark.settings import LIBRARY_FILE
from pressmark.store.safety.backup import FOLDER, back_up
from pressmark.store.snapshots.files import make_stamp, read_stamp

KEPT = 3
"""So many of a library stay."""

_MISSING = (
    "The folder for automatic backups is not there. Is its disk connected? Otherwise choose another folder."
)
_TAG = 8  # digits; two libraries may be backed up to one folder


@dataclass(frozen=True, slots=True)
class AutomaticBackup:
    """A backup that was made by itself.

    Attributes:
        made: when, as its name says.
    """

    path: Path
    made: datetime
    bytes: int


def choose_backup_folder(chosen: str, library: Path) -> Path:
    """Where backups of the library in the folder `library` go: the folder chosen, "" for its own."""
    return Path(chosen).expanduser() if chosen else library / FOLDER


def list_automatic(folder: Path, library: Path) -> tuple[AutomaticBackup, ...]:
    """The automatic backups of a library in a folder, the newest first; none where nobody can look there."""
    name = re.compile(rf".+-auto-{_make_tag(library)}\.sqlite")
    found = []
    with suppress(OSError):
        for file in sorted(folder.iterdir(), reverse=True):
            made = read_stamp(file.stem) if name.fullmatch(file.name) else None
            if made is not None:
                found.append(AutomaticBackup(file, made, file.stat().st_size))
    return tuple(found)


def is_due(every: int, backups: Sequence[AutomaticBackup], now: datetime) -> bool:
    """Whether a backup is to be made now.

    Args:
        every: days from one to the next, 0 for never.
        backups: those there are. One of the future, when a clock was wrong, does not count.
        now: aware.
    """
    past = [backup.made for backup in backups if backup.made <= now]
    return every > 0 and (not past or now - max(past) >= timedelta(days=every))


def back_up_by_itself(library: Path, folder: Path, *, own: bool, cancelled: Event | None = None) -> Path:
    """Back a library up, without images, and delete the oldest of its automatic backups.

    Args:
        library: the library's folder.
        folder: where the backup goes.
        own: the folder belongs to the library and is made; another must be there, for a folder in the place
            of a disk that is not connected would hide it.
        cancelled: set when the program ends.

    Raises:
        Cancelled: the event was set; nothing was written.
        LibraryDamaged: the library is damaged; all former backups stay.
        LibraryUnusable: the folder is not there, or cannot be written.
    """
    if not own and not folder.is_dir():
        raise LibraryUnusable(folder, _MISSING)
    made = back_up(
        library / LIBRARY_FILE, folder / f"{make_stamp()}-auto-{_make_tag(library)}.sqlite", cancelled
    )
    for former in list_automatic(folder, library)[KEPT:]:
        if former.path != made:
            with suppress(OSError):  # another program reads it: the next will delete it
                former.path.unlink()
    return made


def _make_tag(library: Path) -> str:
    """What tells one library from another: of its place."""
    return hashlib.sha256(str(library.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:_TAG]
