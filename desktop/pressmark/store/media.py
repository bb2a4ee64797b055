"""Images: by address in the tables, by content in ``media/``: one file, however many posts show it."""

import hashlib
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from peewee import SqliteDatabase, fn

from pressmark.errors import LibraryUnusable
from pressmark.model import Changes, Image, ImageChoice
from pressmark.settings import make_private_folder
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import delete, insert_missing, update
from pressmark.store.schema import MediaTable, PostMediaTable
from pressmark.store.trouble import explain_os_error
from pressmark.store.values import now

WANTED, STORED, FAILED, PRUNED, REMOVED = "wanted", "stored", "failed", "pruned", "removed"
HOUR, DAY, WEEK = 3_600, 86_400, 604_800
_PAUSES = (HOUR, DAY, WEEK)
_NEW = {"remote_id": 0, "caption": "", "state": WANTED, "reason": "", "file": "", "bytes": 0}

DEAR = 10**12
"""Before every date there is, or behind it, in seconds."""

RANK = f"""CASE WHEN post.id IS NULL THEN -{DEAR} ELSE COALESCE(post.date, 0) + {DEAR} * (
    post_state.starred IS NOT NULL
    OR EXISTS (SELECT 1 FROM annotation WHERE annotation.post_id = post.id)) END"""
"""SQL: how dear a post makes its images: the later the better; with a star or notes, above all others."""

_WANTED = f"""
    SELECT media.id, media.url, media.bytes, media.failures, MAX({RANK}) AS best
    FROM media
    JOIN post_media ON post_media.media_id = media.id
    JOIN post ON post.id = post_media.post_id
    LEFT JOIN post_state ON post_state.post_id = post.id
    WHERE media.site_id = ? AND post_media.featured >= ? AND (
        media.state IN ('{WANTED}', '{PRUNED}')
        OR media.state = '{FAILED}' AND COALESCE(media.next_try, 0) NOT BETWEEN ? AND ?)
    GROUP BY media.id ORDER BY best DESC, media.id"""

_FILES = f"""
    SELECT media.file, MAX(media.bytes), MAX({RANK}) AS best
    FROM media
    LEFT JOIN post_media ON post_media.media_id = media.id
    LEFT JOIN post ON post.id = post_media.post_id
    LEFT JOIN post_state ON post_state.post_id = post.id
    WHERE media.state = '{STORED}'
    GROUP BY media.file ORDER BY best DESC, media.file"""

_WHY = """
    SELECT media.state, media.reason, media.next_try, site_choice.images,
        EXISTS (SELECT 1 FROM post_media WHERE post_media.media_id = media.id AND featured = 1)
    FROM media LEFT JOIN site_choice ON site_choice.site_id = media.site_id
    WHERE media.url = ? ORDER BY media.reason = '', media.id LIMIT 1"""

_CHOOSE = "To have them, choose so in the settings of the site."

_ID = "SELECT id FROM media WHERE site_id = ? AND url = ?"

PLACE = "media:"
"""With the site's number behind it, what stands for the address of an image that the site does not tell."""

MOST_UNRESOLVED = 500
"""Featured images that one sync asks about."""

_UNRESOLVED = f"""
    SELECT featured_media FROM post
    WHERE site_id = ? AND featured_media > 0
      AND NOT EXISTS (SELECT 1 FROM post_media WHERE post_media.post_id = post.id AND featured = 1)
      AND NOT EXISTS (SELECT 1 FROM media WHERE media.site_id = post.site_id
          AND media.url = '{PLACE}' || post.featured_media AND media.next_try BETWEEN ? AND ?)
    GROUP BY featured_media ORDER BY MAX(date) DESC, featured_media DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class WantedImage:
    """An image that is still to be fetched.

    Attributes:
        bytes: its size, 0 while unknown: it was here before, and was taken away to make room.
        failures: in a row, so far.
        rank: of two images, the one of the higher rank is fetched first and taken away last.
    """

    id: int
    url: str
    bytes: int = 0
    failures: int = 0
    rank: int = 0


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the media folder; `rank` is that of the best post that shows it."""

    name: str
    bytes: int
    rank: int


@dataclass(frozen=True, slots=True)
class MediaSize:
    """What the images of a site take: files, each counted once, and their bytes."""

    site_id: int
    files: int
    bytes: int


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

    def explain(self, url: str) -> str:
        """Why an image is not here, and what can be done; "" where nothing is known of it, or it is here."""
        row = next(iter(self._database.read(_WHY, (url,))), None)
        return "" if row is None else _explain(*row)

    def read_wanted(self, site_id: int, featured_only: bool) -> tuple[WantedImage, ...]:
        """The images of a site that are to be fetched now, those of the newest posts first.

        Among them are those that failed and whose time has come, and those that were taken away.
        """
        rows = self._database.read(_WANTED, (site_id, int(featured_only), *_not_yet()))
        return tuple(WantedImage(*row) for row in rows)

    def read_unresolved(self, site_id: int, limit: int = MOST_UNRESOLVED) -> tuple[int, ...]:
        """The site's numbers of featured images whose addresses are not here, those of new posts first.

        Those that the site did not tell are left out until it is time to ask again.
        """
        return tuple(row[0] for row in self._database.read(_UNRESOLVED, (site_id, *_not_yet(), limit)))

    def read_files(self) -> tuple[KeptFile, ...]:
        """Every file that the tables name, that which is taken away last first."""
        return rank_files(self._database)

    def count_bytes(self) -> int:
        """Bytes of all images of the library, each file counted once."""
        return sum(size.bytes for size in self._measure([]))

    def sizes(self) -> tuple[MediaSize, ...]:
        """What the images of each site take; a file that two sites show counts for both."""
        return self._measure([MediaTable.site_id])

    def has(self, name: str) -> bool:
        """Whether the folder has this file, whatever the tables say."""
        return (self._folder / name).exists()

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
                raise LibraryUnusable(path, explain_os_error(error, "The image cannot be kept")) from error
        return name

    def _measure(self, by: list[object]) -> tuple[MediaSize, ...]:
        files = (
            MediaTable.select(MediaTable.site_id, fn.MAX(MediaTable.bytes).alias("size"))
            .where(MediaTable.state == STORED)
            .group_by(MediaTable.file, *by)
        )
        columns = (files.c.site_id, fn.COUNT(files.c.site_id), fn.SUM(files.c.size))
        query = MediaTable.select(*columns).from_(files).group_by(files.c.site_id).order_by(files.c.site_id)
        return tuple(MediaSize(*row) for row in query.tuples().execute(self._database))


def _explain(state: str, reason: str, next_try: int | None, choice: str | None, featured: int) -> str:
    if state == STORED:
        return ""
    if choice == ImageChoice.NONE:
        return f"You chose to take no images from this site. {_CHOOSE}"
    if choice == ImageChoice.FEATURED and not featured:
        return f"You chose to take only featured images from this site. {_CHOOSE}"
    if state == FAILED and next_try is not None and next_try > now():
        when = datetime.fromtimestamp(next_try, UTC).astimezone()
        return f"{reason} It is asked for again by a sync after {when:%d %B %Y, %H:%M}.".lstrip()
    return reason or "It comes with one of the next syncs."


def _not_yet() -> tuple[int, int]:
    # No pause is longer than a week: what is put off for longer was written while the clock was wrong.
    return now() + 1, now() + WEEK


def rank_files(database: SqliteDatabase) -> tuple[KeptFile, ...]:
    """`Media.read_files`, also for the writer."""
    return tuple(KeptFile(*row) for row in database.execute_sql(_FILES).fetchall())


def _write_whole(path: Path, content: bytes) -> None:
    # Written beside its place and renamed, so that the file is whole or not there; two programs that keep the
    # same picture at once do not meet in the same part.
    make_private_folder(path.parent)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        part.replace(path)
    except OSError:
        # On a full disk, what came so far would stay in the way. On Windows, a file that is being shown
        # cannot be replaced, and need not be.
        part.unlink(missing_ok=True)
        if not path.exists():
            raise


def save_images(
    database: SqliteDatabase, site_id: int, post_id: int, images: Iterable[Image], featured: Image | None
) -> None:
    """Have the post show exactly these images; those not known yet become wanted."""
    delete(database, PostMediaTable, {"post_id": post_id})
    for image in images:
        show_image(database, site_id, post_id, image)
    if featured is not None:
        show_image(database, site_id, post_id, featured, is_featured=True)


def show_image(
    database: SqliteDatabase, site_id: int, post_id: int, image: Image, *, is_featured: bool = False
) -> int:
    """Have a post show an image too; the answer is the library's number of the image.

    What stands in the media library of the site for those who cannot see is kept above what a post says:
    that is in the post's own text.
    """
    key = {"site_id": site_id, "url": image.url}
    insert_missing(database, MediaTable, key | _NEW | {"alt": image.alt})
    if image.alt:
        update(database, MediaTable, key if is_featured else key | {"alt": ""}, {"alt": image.alt})
    media_id = int(database.execute_sql(_ID, (site_id, image.url)).fetchone()[0])
    shown = {"post_id": post_id, "media_id": media_id, "featured": int(is_featured)}
    insert_missing(database, PostMediaTable, shown)
    return media_id


def image_stored(media_id: int, file: str, size: int, width: int = 0, height: int = 0) -> Work:
    """Say that an image is in the folder now, `size` bytes of it, so many pixels."""

    def work(database: SqliteDatabase) -> Changes:
        said = {"state": STORED, "reason": "", "file": file, "bytes": size, "width": width, "height": height}
        update(database, MediaTable, {"id": media_id}, said | {"failures": 0, "next_try": None})
        return Changes.MEDIA

    return work


def image_failed(media_id: int, reason: str, failures: int = 0, *, lasting: bool = False) -> Work:
    """Say why an image could not be had after so many `failures` before.

    It is asked for again after an hour, a day, then every week; after a week at once where the reason is
    one that lasts.
    """

    def work(database: SqliteDatabase) -> Changes:
        update(database, MediaTable, {"id": media_id}, describe_failure(reason, failures, lasting=lasting))
        return Changes.MEDIA

    return work


def describe_failure(reason: str, failures: int, *, lasting: bool) -> dict[str, object]:
    """The columns of an image that failed once more."""
    pause = WEEK if lasting else _PAUSES[min(failures, len(_PAUSES) - 1)]
    return {"state": FAILED, "reason": reason, "failures": failures + 1, "next_try": now() + pause}
