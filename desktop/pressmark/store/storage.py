"""How much room the library takes, by site and by kind.

SQLite says how long a packed text is without reading it (the header of its row tells), so that all texts of
50,000 articles are measured in a fifth of a second.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pressmark.store.database import ReadDatabase
from pressmark.store.media import DEAR, RANK, REMOVED, STORED, Media
from pressmark.store.snapshots.files import BACKUP_FOLDER, MEDIA_FOLDER
from pressmark.store.snapshots.keeping import FOLDER as SNAPSHOT_FOLDER
from pressmark.store.values import seconds

_TEXTS = """
    SELECT post.site_id, SUM(LENGTH(body.html) + LENGTH(body.text) + LENGTH(body.extra))
    FROM body JOIN post ON post.id = body.post_id GROUP BY post.site_id"""
_VERSIONS = """
    SELECT post.site_id, SUM(LENGTH(revision.html) + LENGTH(revision.text))
    FROM revision JOIN post ON post.id = revision.post_id WHERE revision.text IS NOT NULL
    GROUP BY post.site_id"""
_SITES = """
    SELECT site.id, site.name, site.url, COUNT(post.id), COALESCE(SUM(post.words), 0)
    FROM site LEFT JOIN post ON post.site_id = site.id GROUP BY site.id"""
# The shadow table that holds the words of an index: https://www.sqlite.org/fts5.html#fts5_data_structures
_INDEX = "SELECT COALESCE(SUM(LENGTH(block)), 0) FROM post_index_data"
_WAL = "-wal"

_FILES = f"""
    SELECT media.file, MAX(media.bytes), MAX({RANK}) AS best,
        EXISTS (SELECT 1 FROM media AS other
            WHERE other.file = media.file AND other.site_id != media.site_id AND other.state = '{STORED}')
    FROM media
    LEFT JOIN post_media ON post_media.media_id = media.id
    LEFT JOIN post ON post.id = post_media.post_id
    LEFT JOIN post_state ON post_state.post_id = post.id
    WHERE media.site_id = ? AND media.state = '{STORED}'
    GROUP BY media.file ORDER BY best, media.file"""
_COUNTS = f"""
    SELECT COUNT(*),
        COUNT(*) FILTER (WHERE EXISTS (
            SELECT 1 FROM post_media WHERE post_media.media_id = media.id AND post_media.featured = 1)),
        COUNT(*) FILTER (WHERE state = '{STORED}'),
        COALESCE(SUM(bytes) FILTER (WHERE state = '{STORED}'), 0)
    FROM media WHERE site_id = ?"""
_REMOVED = f"SELECT COUNT(*), COALESCE(SUM(bytes), 0) FROM media WHERE site_id = ? AND state = '{REMOVED}'"


@dataclass(frozen=True, slots=True)
class SiteRoom:
    """What one site takes, in bytes.

    Attributes:
        text: of the articles as they are now: what the site sent and what is shown of it, packed.
        versions: former texts of articles that the site edited.
        index: its share of the search index, estimated by its share of all words.
        images: files of the media folder; one that two sites show counts for both.
        files: how many those are.
    """

    site_id: int
    name: str
    posts: int
    text: int
    versions: int
    index: int
    images: int
    files: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.text + self.versions + self.index + self.images


@dataclass(frozen=True, slots=True)
class LibraryRoom:
    """What a library takes on the disk, in bytes.

    Attributes:
        sites: the largest first.
        file: the library file.
        free: of it, what nothing is written in any more; new articles are.
        wal: what was written last and is not in the file yet.
        media: the folder of images.
    """

    sites: tuple[SiteRoom, ...]
    file: int
    free: int
    wal: int
    media: int
    snapshots: int
    backups: int

    @property
    def total(self) -> int:
        """All of the folder that Pressmark made."""
        return self.file + self.wal + self.media + self.snapshots + self.backups


@dataclass(frozen=True, slots=True)
class RemovalRule:
    """Which images of a site are to go.

    Attributes:
        before: those whose newest article is older; None for articles of any date.
        dear: also those of articles with a star or annotations.
    """

    before: datetime | None = None
    dear: bool = False


@dataclass(frozen=True, slots=True)
class Leaving:
    """Images that would go.

    Attributes:
        names: of the files, as the tables have them.
        bytes: that become free; a file that another site shows too stays, and is not counted.
    """

    names: tuple[str, ...]
    bytes: int


@dataclass(frozen=True, slots=True)
class ImageCounts:
    """The images of a site that are known of.

    Attributes:
        every: of all its articles.
        featured: of those, the ones that stand for an article.
        here: fetched.
        bytes: of the fetched ones.
    """

    every: int
    featured: int
    here: int
    bytes: int


class Storage:
    """Measures; every call may take a second: call it in a worker."""

    def __init__(self, database: ReadDatabase, path: Path, media: Media) -> None:
        self._database = database
        self._path = path
        self._media = media

    def measure(self) -> LibraryRoom:
        """What there is now.

        Raises:
            LibraryError: the library cannot be read.
        """
        folder = self._path.parent
        return LibraryRoom(
            sites=self._measure_sites(),
            file=_size(self._path),
            free=self._number("PRAGMA freelist_count") * self._number("PRAGMA page_size"),
            wal=_size(self._path.with_name(self._path.name + _WAL)),
            media=sum(_sizes(folder / MEDIA_FOLDER)),
            snapshots=sum(_sizes(folder / SNAPSHOT_FOLDER)),
            backups=sum(_sizes(folder / BACKUP_FOLDER)),
        )

    def choose_images(self, site_id: int, rule: RemovalRule) -> Leaving:
        """The images of a site that `removal.remove_images` may remove by this rule."""
        found = [row for row in self._database.read(_FILES, (site_id,)) if _goes(row[2], rule)]
        return Leaving(tuple(row[0] for row in found), sum(row[1] for row in found if not row[3]))

    def count_images(self, site_id: int) -> ImageCounts:
        """How many images a site has, as far as its articles tell."""
        return ImageCounts(*next(self._database.read(_COUNTS, (site_id,))))

    def count_removed(self, site_id: int) -> tuple[int, int]:
        """How many images of a site the reader removed, and how many bytes those had."""
        count, size = next(self._database.read(_REMOVED, (site_id,)))
        return int(count), int(size)

    def _measure_sites(self) -> tuple[SiteRoom, ...]:
        texts = dict(self._database.read(_TEXTS))
        versions = dict(self._database.read(_VERSIONS))
        images = {size.site_id: size for size in self._media.sizes()}
        rows = list(self._database.read(_SITES))
        index, words = self._number(_INDEX), sum(row[4] for row in rows) or 1
        rooms = (
            SiteRoom(
                site_id=site_id,
                name=name or url,
                posts=posts,
                text=texts.get(site_id) or 0,
                versions=versions.get(site_id) or 0,
                index=index * own // words,
                images=images[site_id].bytes if site_id in images else 0,
                files=images[site_id].files if site_id in images else 0,
            )
            for site_id, name, url, posts, own in rows
        )
        return tuple(sorted(rooms, key=lambda room: (-room.total, room.site_id)))

    def _number(self, sql: str) -> int:
        return int(next(self._database.read(sql))[0])


def _goes(rank: int, rule: RemovalRule) -> bool:
    """By the rank of the best article that shows it: its date, with DEAR added for one with star or notes."""
    dear = rank > DEAR // 2  # articles may be older than 1970
    before = seconds(rule.before)
    return (rule.dear or not dear) and (before is None or rank - DEAR * dear < before)


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _sizes(folder: Path) -> Iterator[int]:
    """The bytes of each file below a folder; what goes meanwhile, or cannot be looked at, counts nothing."""
    for place, _, names in os.walk(folder):
        for name in names:
            yield _size(Path(place, name))
