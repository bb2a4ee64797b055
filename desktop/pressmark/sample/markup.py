"""From what an article file says to the HTML that WordPress would deliver."""

import html
import re
from collections.abc import Callable

from pressmark.sample.addresses import Addresses
from pressmark.sample.archive import Entry, Picture
from pressmark.sample.edition import Edition

_MARK = re.compile(r"\{\{(site|link|image)(?: ([a-z0-9-]+))?\}\}")
_TYPOGRAPHIC = {ord(sign): f"&#{ord(sign)};" for sign in "‘’“”–—…"}


def render_title(title: str) -> str:
    """A title as ``title.rendered`` has it: escaped, typographic signs as numbers."""
    return html.escape(title, quote=False).translate(_TYPOGRAPHIC)


def render_excerpt(excerpt: str) -> str:
    """An excerpt as ``excerpt.rendered`` has it."""
    return f"<p>{render_title(excerpt)}</p>\n" if excerpt else ""


def render_content(edition: Edition, entry: Entry) -> str:
    """Fill in the marks of an article and set its blocks apart as WordPress does.

    ``{{site}}`` is the home page, ``{{link SLUG}}`` an article's address, ``{{image NAME}}`` an ``img``.

    Raises:
        KeyError: a mark names an article or a picture that there is not.
    """
    fill: dict[str, Callable[[str], str]] = {
        "site": lambda _: edition.addresses.home,
        "link": lambda slug: edition.links[slug],
        "image": lambda name: render_image(edition.pictures[name], edition.addresses),
    }
    filled = _MARK.sub(lambda match: fill[match[1]](match[2] or ""), entry.html)
    return filled if entry.classic else "\n" + filled.replace("\n\n", "\n\n\n\n")


def render_image(picture: Picture, addresses: Addresses) -> str:
    """An ``img`` element with the sizes that there are."""
    full = addresses.upload(picture, picture.file)
    small = addresses.upload(picture, picture.small_file)
    return (
        f'<img loading="lazy" decoding="async" width="{picture.width}" height="{picture.height}" '
        f'src="{full}" alt="{html.escape(picture.alt)}" class="wp-image-{picture.id}" '
        f'srcset="{full} {picture.width}w, {small} {picture.small_width}w" '
        f'sizes="auto, (max-width: {picture.width}px) 100vw, {picture.width}px" />'
    )
