"""Featured images whose addresses the library has not: their posts were taken without, or the site failed."""

from collections import deque
from collections.abc import Sequence

from pressmark.errors import SiteBusy, SiteError, SiteUnreachable
from pressmark.model import Site
from pressmark.store import Store
from pressmark.store.featured import save_featured
from pressmark.wordpress import Client

BATCH = 100
FAILURES = 8
"""Questions that may fail in a run; seven find the one attachment in a hundred that breaks every answer."""

HIDDEN = "The site does not tell where this image is."


def resolve_featured(store: Store, site: Site, client: Client) -> None:
    """Ask the site for their addresses; a part it cannot answer is split, and what is left waits.

    Raises:
        Cancelled: the person asked to stop.
        LibraryError: the library cannot be written.
    """
    wanted = store.media.read_unresolved(site.id)
    parts = deque(wanted[start : start + BATCH] for start in range(0, len(wanted), BATCH))
    failures = 0
    while parts and failures < FAILURES:
        part = parts.popleft()
        try:
            found = client.read_media(part)
        except (SiteUnreachable, SiteBusy):
            return
        except SiteError as error:
            failures += 1
            if len(part) > 1:
                middle = len(part) // 2
                parts.extendleft((part[middle:], part[:middle]))
            else:
                _save(store, site, part, error)
            continue
        store.write(save_featured(site.id, part, found, HIDDEN)).result()


def _save(store: Store, site: Site, part: Sequence[int], error: SiteError) -> None:
    store.write(save_featured(site.id, part, (), error.reason, lasting=False)).result()
