"""A site on loopback that changes while it is read, and sometimes fails."""

import random
import threading
from datetime import datetime, timedelta
from typing import Any

from tests.bending_site import PICTURE
from tests.loopback import Reply
from tests.seed_site import Archive, SmallSite, make_archive

_FAILS = 0.01
_PICTURES = 20
TABLE = "<table><tr><th>Metal</th><th>Price</th></tr><tr><td>Cobalt</td><td>{}</td></tr></table>"


class ChangingSite(SmallSite):
    """So many posts, some with a picture; `change` edits, withdraws and brings back some of them."""

    def __init__(self, posts: int, seed: int) -> None:
        super().__init__(make_archive(posts))
        self._chance = random.Random(seed)  # noqa: S311 - the same changes at every run
        self._guard = threading.Lock()
        self._withdrawn: list[dict[str, Any]] = []
        self._moment = 0
        for post in self.archive.posts:
            self._write(post, 0)

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        """What a request gets; now and then a failure, or nothing."""
        if path.endswith(".png"):
            return 200, {"Content-Type": "image/png"}, PICTURE + path.encode()
        with self._guard:
            if path.startswith("/wp-json/wp/v2/notes") and self._chance.random() < _FAILS:
                return self._chance.choice(
                    [(-1, {}, b""), (500, {}, b"<h1>Error</h1>"), (200, {}, b'[{"id": 1')]
                )
        return super().respond(path, query)

    def change(self) -> None:
        """Edit three posts, withdraw one and bring one back."""
        with self._guard:
            self._moment += 1
            posts = list(self.archive.posts)
            self._chance.shuffle(posts)
            for post in posts[:3]:
                self._write(post, self._moment)
            self._withdrawn.append(posts.pop())
            if len(self._withdrawn) > 5:
                posts.append(self._withdrawn.pop(0))
            # Read by other threads meanwhile: a list that is given is never changed.
            self.archive = Archive(
                self.archive.name, self.archive.post_type, self.archive.taxonomies, posts, self.archive.users
            )

    def _write(self, post: dict[str, Any], moment: int) -> None:
        number = int(post["id"])
        words = " ".join(f"word{(number * 7 + place * place) % 997}" for place in range(150))
        shown = f'<p><img src="{self.url}/{number}.png" alt=""></p>' if number <= _PICTURES else ""
        said = f"<p>This is what note {number} says.</p><p>{words}</p>"
        html = f"{said}{TABLE.format(moment)}{shown}<p>{moment}</p>"
        post["content"] = {"rendered": html, "protected": False}
        if moment:
            at = datetime(2026, 1, 1) + timedelta(seconds=moment)
            post["modified"] = post["modified_gmt"] = at.isoformat()
