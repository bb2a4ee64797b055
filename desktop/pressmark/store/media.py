"""Images: by address in the tables, by content in ``media/``: one file, however many posts show it."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.errors import LibraryUnusable
from pressmark.model import Changes, Image
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import delete, insert_missing, update
from pressmark.store.schema import MediaTable, PostMediaTable

WANTED, STORED, FAILED = "wanted", "stored", "failed"
_NEW = {"remote_id": 0, "alt": "", "caption": "", "state": WANTED, "reason": "", "file": "", "bytes": 0}


@dataclass(frozen=True, slots=True)
class WantedImage:
    """An image that is still to be fetched."""

    id: int
    url: str


class Media:
    """Finds images. Reading never fetches."""

    def __init__(self, database: ReadDatabase, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def find(self, url: str) -> Path | None:
        """The local file of an image by its absolute address; None while it is not here."""
        query = MediaTable.select(MediaTable.file).where(MediaTable.url == url, MediaTable.state == STORED)
        file = query.limit(1).scalar(self._database)
        return self._folder / file if file else None

    def read_wanted(self, site_id: int, featured_only: bool) -> tuple[WantedImage, ...]:
        """The images of a site that are still to be fetched, those of the newest posts first."""
        query = (
            MediaTable.select(MediaTable.id, MediaTable.url)
            .join(PostMediaTable, on=PostMediaTable.media_id == MediaTable.id)
            .where(MediaTable.site_id == site_id, MediaTable.state == WANTED)
            .group_by(MediaTable.id)
            .order_by(PostMediaTable.post_id.desc())
        )
        if featured_only:
            query = query.where(PostMediaTable.featured == 1)
        return tuple(WantedImage(*row) for row in query.tuples().execute(self._database))

    def keep(self, content: bytes, ending: str) -> str:
        """Put an image's bytes into the folder; the answer is its path there, the same for the same bytes.

        Raises:
            LibraryUnusable: the file cannot be written.
        """
        digest = hashlib.sha256(content).hexdigest()
        name = f"{digest[:2]}/{digest}.{ending}"
        path = self._folder / name
        if not path.exists():
            try:
                _write_whole(path, content)
            except OSError as error:
                raise LibraryUnusable(path, f"The image cannot be kept: {error.strerror}.") from error
        return name


def _write_whole(path: Path, content: bytes) -> None:
    # Written beside its place and renamed, so that the file is whole or not there; two programs that keep the
    # same picture at once do not meet in the same part.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as part:
        part.write(content)
        part.flush()
        os.fsync(part.fileno())
    Path(part.name).replace(path)


def save_images(
    database: SqliteDatabase, site_id: int, post_id: int, images: Iterable[Image], featured: Image | None
) -> None:
    """Have the post show exactly these images; those not known yet become wanted."""
    delete(database, PostMediaTable, {"post_id": post_id})
    shown = [(image, 0) for image in images]
    if featured is not None:
        shown.append((featured, 1))
    for image, is_featured in shown:
        key = {"site_id": site_id, "url": image.url}
        insert_missing(database, MediaTable, key | _NEW)
        update(database, MediaTable, key, {"alt": image.alt})
        own = (MediaTable.site_id == site_id) & (MediaTable.url == image.url)
        media_id = MediaTable.select(MediaTable.id).where(own).scalar(database)
        shown_by = {"post_id": post_id, "media_id": media_id, "featured": is_featured}
        insert_missing(database, PostMediaTable, shown_by)


def image_stored(media_id: int, file: str, size: int) -> Work:
    """Say that an image is in the folder now, `size` bytes of it."""

    def work(database: SqliteDatabase) -> Changes:
        said = {"state": STORED, "reason": "", "file": file, "bytes": size}
        update(database, MediaTable, {"id": media_id}, said)
        return Changes.MEDIA

    return work


def image_failed(media_id: int, reason: str) -> Work:
    """Say why an image could not be had."""

    def work(database: SqliteDatabase) -> Changes:
        said = {"state": FAILED, "reason": reason}
        update(database, MediaTable, {"id": media_id}, said)
        return Changes.MEDIA

    return work
