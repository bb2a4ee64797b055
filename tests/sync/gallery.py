"""What tests of images share: articles with pictures, and what the library has of them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from pressmark.model import ImageChoice
from pressmark.store.sites import add_site
from tests.bending_site import Answer, BendingSite
from tests.library import make_offer
from tests.sync.conftest import Follower


def show_pictures(site: BendingSite, *names: str) -> None:
    """Have article 1 show these pictures of the site."""
    html = "".join(f'<img src="{site.url}/{name}">' for name in names)
    site.add(1, content={"rendered": f"<p>Words.</p>{html}", "protected": False})


def choose(follower: Follower, images: ImageChoice) -> None:
    """Choose which images are taken."""
    offer = make_offer(follower.site.url)
    follower.store.write(add_site(offer, follower.site.types, images)).result()


def ask_pictures(site: BendingSite) -> list[str]:
    """The pictures asked for so far, in order."""
    paths = [asked.partition("?")[0] for asked in site.asked]
    return [path for path in paths if path.endswith((".png", ".gif", ".jpg"))]


def bend_pictures(site: BendingSite, bend: Callable[[str, Answer], Answer]) -> None:
    """Bend the answers about pictures only."""
    site.bend = lambda path, _values, answer: bend(path, answer) if path.endswith(".png") else answer


def explain(follower: Follower, url: str) -> str:
    """Why an image is not here."""
    return follower.store.media.explain(url)


def pass_time(follower: Follower, seconds: int) -> None:
    """Have what is put off be put off for less."""
    with closing(sqlite3.connect(follower.store.path)) as connection, connection:
        connection.execute("UPDATE media SET next_try = next_try - ?", (seconds,))
