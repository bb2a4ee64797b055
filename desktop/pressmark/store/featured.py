"""The images that stand for posts: a site names them by number, and tells their addresses when asked."""

from collections.abc import Iterable, Sequence

from peewee import SqliteDatabase

from pressmark.model import Changes, Image, RemoteMedia
from pressmark.store.database import Work
from pressmark.store.media import FAILED, PLACE, describe_failure, show_image
from pressmark.store.rows import delete, insert_missing, update
from pressmark.store.schema import MediaTable, PostTable
from pressmark.store.values import batches


def save_featured(
    site_id: int, asked: Sequence[int], found: Iterable[RemoteMedia], reason: str, *, lasting: bool = True
) -> Work:
    """Write what the site told of the images it was `asked` about.

    Posts that name them show them from now on. What it did not tell is asked again after a week where the
    `reason` lasts, else sooner.
    """

    def work(database: SqliteDatabase) -> Changes:
        told = {media.remote_id: media for media in found if media.url}
        for remote_id, post_id in _read_posts(database, site_id, sorted(told)):
            media = told[remote_id]
            image = Image(media.url, media.alt)
            media_id = show_image(database, site_id, post_id, image, is_featured=True)
            update(database, MediaTable, {"id": media_id}, {"remote_id": remote_id, "caption": media.caption})
        for remote_id in told:
            delete(database, MediaTable, _place(site_id, remote_id))
        for remote_id in set(asked) - told.keys():
            _remember(database, site_id, remote_id, reason, lasting)
        return Changes.MEDIA | Changes.POSTS if told else Changes.NOTHING

    return work


def _place(site_id: int, remote_id: int) -> dict[str, object]:
    return {"site_id": site_id, "url": f"{PLACE}{remote_id}"}


def _read_posts(
    database: SqliteDatabase, site_id: int, remote_ids: Sequence[int]
) -> Iterable[tuple[int, int]]:
    for batch in batches(remote_ids):
        query = PostTable.select(PostTable.featured_media, PostTable.id).where(
            PostTable.site_id == site_id, PostTable.featured_media.in_(batch)
        )
        yield from tuple(query.tuples().execute(database))


def _remember(database: SqliteDatabase, site_id: int, remote_id: int, reason: str, lasting: bool) -> None:
    key = _place(site_id, remote_id)
    nothing = {"alt": "", "caption": "", "state": FAILED, "reason": "", "file": "", "bytes": 0}
    insert_missing(database, MediaTable, key | nothing | {"remote_id": remote_id})
    own = (MediaTable.site_id == site_id) & (MediaTable.url == key["url"])
    failures = MediaTable.select(MediaTable.failures).where(own).scalar(database)
    update(database, MediaTable, key, describe_failure(reason, failures, lasting=lasting))
