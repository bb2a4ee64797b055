"""The space that images may take: which of them go when there is too little. Text is never touched.

An image is as dear as the best post that shows it. Those of posts with a star or with notes go last, others
in the order of their posts, the oldest first; those that no post shows any more go before all.
"""

import contextlib
import re
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.store.database import Work
from pressmark.store.media import DAY, PRUNED, KeptFile, rank_files
from pressmark.store.store import Store
from pressmark.store.values import batches

TAKEN_AWAY = "It was taken away to make room for newer images."

_OURS = re.compile(r"[0-9a-f]{64}\.(?:png|jpg|gif|webp)|.+\.part", re.ASCII)
_NAMED = "SELECT 1 FROM media WHERE file = ? AND file != '' LIMIT 1"
_TAKE_AWAY = f"UPDATE media SET state = '{PRUNED}', reason = ?, file = '' WHERE file = ? AND file != ''"


class Room:
    """How much of the space is taken, and what of that would have to go for a better image.

    Args:
        space: bytes for the images of all sites, None for no limit.
        files: what is there.
    """

    def __init__(self, space: int | None, files: Sequence[KeptFile]) -> None:
        self._space = space
        self._files = {file.name: file for file in files}

    def is_too_small(self, size: int) -> bool:
        """Whether a single image of this size would be more than the whole space."""
        return self._space is not None and size > self._space

    def has_place(self, rank: int, size: int) -> bool:
        """Whether an image of this rank would stay; its `size` is 0 while unknown."""
        if self._space is None:
            return True
        better = sum(file.bytes for file in self._files.values() if file.rank >= rank)
        return better + max(size, 1) <= self._space

    def take(self, file: KeptFile) -> None:
        """Count a file that came, or is on its way; the same one, shown by another post too, counts once."""
        known = self._files.get(file.name)
        if known is None or known.rank < file.rank:
            self._files[file.name] = file

    def drop(self, name: str) -> None:
        """Count a file no more."""
        self._files.pop(name, None)


def read_room(store: Store, space: int | None) -> Room:
    """How much room there is now."""
    return Room(space, () if space is None else store.media.read_files())


def prune_images(store: Store, space: int) -> int:
    """Take images away until all together fit into `space` bytes; the answer is how many files went.

    A sync fetches them again when there is more room.

    Raises:
        LibraryError: the library cannot be written.
    """
    if store.media.count_bytes() <= space:
        return 0
    leaving: list[str] = []
    store.write(_take_away(space, leaving)).result()
    for names in batches(leaving):
        store.write(delete_files(store.media_folder, names)).result()
    return len(leaving)


def delete_unnamed(store: Store, older_than: float = DAY) -> int:
    """Delete the images of removed sites from the folder; the answer is how many.

    What is younger than `older_than` seconds stays, for another program may be about to name it, and so does
    every file that Pressmark did not make.

    Raises:
        LibraryError: the library is held by another program.
    """
    named = {file.name for file in store.media.read_files()}
    since = time.time() - older_than
    found = [name for name in _list_old(store.media_folder, since) if name not in named]
    for names in batches(found):
        store.write(delete_files(store.media_folder, names)).result()
    return len(found)


def _take_away(space: int, leaving: list[str]) -> Work:
    def work(database: SqliteDatabase) -> Changes:
        leaving.clear()
        taken = 0
        for file in rank_files(database):
            alone_too_large = file.bytes > space
            taken += 0 if alone_too_large else file.bytes
            if alone_too_large or taken > space:
                database.execute_sql(_TAKE_AWAY, (TAKEN_AWAY, file.name))
                leaving.append(file.name)
        return Changes.MEDIA if leaving else Changes.NOTHING

    return work


def delete_files(folder: Path, names: Sequence[str]) -> Work:
    """Delete files of the media folder, but those that the tables name."""

    # Inside a transaction: no other program can name one of them between the look and the deed.
    def work(database: SqliteDatabase) -> Changes:
        for name in names:
            if database.execute_sql(_NAMED, (name,)).fetchone() is None:
                _forget(folder / name)
        return Changes.NOTHING

    return work


def _forget(path: Path) -> None:
    # A file that another program shows cannot be deleted on Windows: a later sync will.
    with contextlib.suppress(OSError):
        path.unlink()


def _list_old(folder: Path, since: float) -> Iterator[str]:
    for path in folder.glob("??/*"):
        with contextlib.suppress(FileNotFoundError):
            if _OURS.fullmatch(path.name) and path.stat().st_mtime < since:
                yield path.relative_to(folder).as_posix()
