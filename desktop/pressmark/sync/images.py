"""The images of a site: fetched after the posts, known by their bytes, kept by their content."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from urllib.parse import urlsplit

from pressmark.errors import SiteError, SiteFailing, SiteUnreachable
from pressmark.model import ImageChoice, Site
from pressmark.store import Store
from pressmark.store.media import KeptFile, WantedImage, image_failed, image_stored
from pressmark.store.pruning import Room, delete_unnamed, prune_images, read_room
from pressmark.sync.featured import resolve_featured
from pressmark.sync.pictures import judge
from pressmark.wordpress import Client

AT_ONCE = 2
TRIES_A_HOST = 3
"""Failures in a row after which a host is left alone for the rest of the run."""

_OFTEN = 32_000_000
_CLOSED = (429, 503)


def fetch_images(
    store: Store,
    site: Site,
    client: Client,
    on_image: Callable[[int, int], None],
    space: int | None = None,
    on_failure: Callable[[str], None] = lambda _reason: None,
) -> int:
    """Fetch what the site's choice asks for, two at a time; the answer is how many came.

    One that fails costs nothing else: why is kept with it, and it is asked for again by a later sync.

    Args:
        store: the library.
        site: as the library has it.
        client: of this site.
        on_image: told how many images are done, of how many.
        space: bytes that the images of all sites may take, None for no limit. The dearest are kept
            (`store.pruning`), others are taken away, or not even fetched.
        on_failure: told why one could not be had.

    Raises:
        Cancelled: the person asked to stop.
        LibraryError: the library or the folder of images cannot be written.
    """
    came = 0
    if site.images is not ImageChoice.NONE:
        resolve_featured(store, site, client)
        wanted = store.media.read_wanted(site.id, featured_only=site.images is ImageChoice.FEATURED)
        came = _Fetching(store, client, wanted, on_image, on_failure, space).run()
    gone = prune_images(store, space) if space is not None else 0
    if came or gone:
        delete_unnamed(store)
    return came


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of an image: the file it is kept in, or what the site did instead of sending it."""

    file: KeptFile | None = None
    error: SiteError | None = None
    reason: str = ""


class _Fetching:
    """One run over images. All but `_fetch` happens in the caller's thread."""

    def __init__(
        self,
        store: Store,
        client: Client,
        wanted: Sequence[WantedImage],
        on_image: Callable[[int, int], None],
        on_failure: Callable[[str], None],
        space: int | None,
    ) -> None:
        self._on_failure = on_failure
        self._store = store
        self._client = client
        self._wanted = wanted
        self._on_image = on_image
        self._space = space
        self._room = read_room(store, space) if wanted else Room(None, ())
        self._trouble: Counter[str] = Counter()
        self._fresh = 0
        self._came = 0
        self._done = 0

    def run(self) -> int:
        """Fetch them; the answer is how many came."""
        queue = self._choose()
        running: dict[Future[_Outcome], WantedImage] = {}
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="images") as threads:
            while True:
                while len(running) < AT_ONCE and (image := next(queue, None)) is not None:
                    running[threads.submit(self._fetch, image)] = image
                if not running:
                    return self._came
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    self._count(running.pop(future), future.result())

    def _choose(self) -> Iterator[WantedImage]:
        for image in self._wanted:
            self._on_image(self._done, len(self._wanted))
            if self._trouble[_host(image)] >= TRIES_A_HOST or self._room.is_too_small(image.bytes):
                self._done += 1
            elif self._room.has_place(image.rank, image.bytes):
                self._room.take(KeptFile(_on_its_way(image), image.bytes, image.rank))
                yield image
            else:
                return

    def _fetch(self, image: WantedImage) -> _Outcome:
        """Fetch one image and write what became of it; in a thread of its own, which reads no table."""
        try:
            content = self._client.fetch_image(image.url)
        except SiteError as error:
            lasting = not isinstance(error, SiteUnreachable | SiteFailing)
            self._write_failure(image, error.reason, lasting)
            return _Outcome(error=error, reason=error.reason)
        picture = judge(content)
        if picture.reason:
            self._write_failure(image, picture.reason, lasting=True)
            return _Outcome(reason=picture.reason)
        media, size = self._store.media, len(content)
        name = media.keep(content, picture.ending)
        self._store.write(image_stored(image.id, name, size, picture.width, picture.height)).result()
        if not media.has(name):
            # It was here already, and somebody who made room took it away before this row named it.
            media.keep(content, picture.ending)
        return _Outcome(KeptFile(name, size, image.rank))

    def _write_failure(self, image: WantedImage, reason: str, lasting: bool) -> None:
        self._store.write(image_failed(image.id, reason, image.failures, lasting=lasting)).result()

    def _count(self, image: WantedImage, outcome: _Outcome) -> None:
        self._done += 1
        if outcome.reason:
            self._on_failure(outcome.reason)
        self._room.drop(_on_its_way(image))
        self._note_host(_host(image), outcome.error)
        if outcome.file is None:
            return
        self._came += 1
        self._room.take(outcome.file)
        self._fresh += outcome.file.bytes
        if self._space is not None and self._fresh > _OFTEN:
            # Other sites are being synced too.
            prune_images(self._store, self._space)
            self._room = read_room(self._store, self._space)
            self._fresh = 0

    def _note_host(self, host: str, error: SiteError | None) -> None:
        closed = isinstance(error, SiteFailing) and error.status in _CLOSED
        if isinstance(error, SiteUnreachable) or closed:
            self._trouble[host] += 1
        else:
            self._trouble[host] = 0


def _on_its_way(image: WantedImage) -> str:
    return f"image {image.id}"


def _host(image: WantedImage) -> str:
    return urlsplit(image.url).netloc.lower()
