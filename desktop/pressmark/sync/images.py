"""The images of a site: fetched after the posts, known by their bytes, kept by their content."""

from collections.abc import Callable

from pressmark.errors import SiteError
from pressmark.model import ImageChoice, Site
from pressmark.store import Store
from pressmark.store.media import WantedImage, image_failed, image_stored
from pressmark.wordpress import Client

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)


def fetch_images(
    store: Store,
    site: Site,
    client: Client,
    on_image: Callable[[int, int], None],
    space: int | None = None,  # noqa: ARG001
) -> int:
    """Fetch what the site's choice asks for; the answer is how many came. One that fails costs nothing else.

    Raises:
        Cancelled: the person asked to stop.
    """
    if site.images is ImageChoice.NONE:
        return 0
    wanted = store.media.read_wanted(site.id, featured_only=site.images is ImageChoice.FEATURED)
    stored = 0
    for number, image in enumerate(wanted):
        on_image(number, len(wanted))
        stored += _fetch(store, client, image)
    return stored


def find_ending(content: bytes) -> str:
    """The ending of a picture's file by its first bytes; "" for what is no PNG, JPEG, GIF or WebP."""
    for signature, ending in _SIGNATURES:
        if content.startswith(signature):
            return ending
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""


def _fetch(store: Store, client: Client, image: WantedImage) -> bool:
    try:
        content = client.fetch_image(image.url)
    except SiteError as error:
        store.write(image_failed(image.id, error.reason)).result()
        return False
    ending = find_ending(content)
    if not ending:
        store.write(image_failed(image.id, "What came is no picture.")).result()
        return False
    store.write(image_stored(image.id, store.media.keep(content, ending), len(content))).result()
    return True
