"""Images that the reader removed from a site, to have room; they stay away until they are wanted again."""

import threading
from collections.abc import Callable, Sequence

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.store.database import Work
from pressmark.store.media import REMOVED, STORED, WANTED
from pressmark.store.pruning import delete_files
from pressmark.store.store import Store
from pressmark.store.values import batches

BY_READER = "You removed it to have more room. The settings of its site can have it taken again."

_REMOVE = f"""
    UPDATE media SET state = '{REMOVED}', reason = ?, file = ''
    WHERE site_id = ? AND file = ? AND state = '{STORED}'"""
_WANT_AGAIN = f"UPDATE media SET state = '{WANTED}', reason = '' WHERE site_id = ? AND state = '{REMOVED}'"


def remove_images(
    store: Store,
    site_id: int,
    names: Sequence[str],
    told: Callable[[int, int], None] = lambda _done, _of: None,
    cancelled: threading.Event | None = None,
) -> int:
    """Remove images of a site; the answer is how many went before the person stopped it.

    Args:
        store: the library.
        site_id: of the site.
        names: of files, as `Storage.choose_images` gives them.
        told: how many of how many are gone.
        cancelled: set when the person asks to stop; what is gone until then stays so.

    Raises:
        LibraryError: the library cannot be written.
    """
    done = 0
    told(done, len(names))
    for some in batches(names):
        if cancelled is not None and cancelled.is_set():
            break
        store.write(_remove(site_id, some)).result()
        store.write(delete_files(store.media_folder, some)).result()
        done += len(some)
        told(done, len(names))
    return done


def want_again(site_id: int) -> Work:
    """Have the next sync take again what the reader removed."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql(_WANT_AGAIN, (site_id,))
        return Changes.MEDIA

    return work


def _remove(site_id: int, names: Sequence[str]) -> Work:
    def work(database: SqliteDatabase) -> Changes:
        for name in names:
            database.execute_sql(_REMOVE, (BY_READER, site_id, name))
        return Changes.MEDIA

    return work
