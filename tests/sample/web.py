"""Asks the sample site over HTTP, as any client would."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

PATIENCE = 10


@dataclass(frozen=True)
class Web:
    """The site at an address."""

    url: str

    def ask(self, path: str, method: str = "GET") -> "Heard":
        """What the site answers at a path below its home."""
        return ask(self.url + path, method)

    def read(self, path: str) -> Any:
        """The JSON at a path below ``wp-json/wp/v2/``."""
        return self.ask(f"wp-json/wp/v2/{path}").json

    def read_posts(self) -> list[dict[str, Any]]:
        """All articles of all types."""
        return [
            post
            for base in ("posts", "pages", "dispatches")
            for post in self.read(f"{base}?per_page=100&orderby=id&order=asc")
        ]


@dataclass(frozen=True)
class Heard:
    """An answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, which must be JSON."""
        assert self.headers["content-type"] == "application/json; charset=UTF-8"
        return json.loads(self.body)

    @property
    def total(self) -> int:
        """How many things the collection has."""
        return int(self.headers["x-wp-total"])


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Show the redirect itself."""


def ask(url: str, method: str = "GET") -> Heard:
    """What is answered at an address, errors and redirects too."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)
    try:
        answer = opener.open(urllib.request.Request(url, method=method), timeout=PATIENCE)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        headers = {name.lower(): value for name, value in answer.headers.items()}
        return Heard(answer.status, headers, answer.read())
