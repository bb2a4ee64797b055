"""What a start of the program asks of the window that is open already, and how it is sent: a line of JSON.

Any program of this person may send one, so nothing in it is believed.
"""

import json
import os
from dataclasses import asdict, dataclass
from enum import StrEnum

from pressmark.asked import LONGEST_WORDS, read_asked

LONGEST = 262_144
"""Bytes of a message."""
MOST_LINKS = 10
"""Links of one start that are followed."""
TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 (the name of a variable)
"""Where the desktop puts what allows a start of the program to have a window come to the front."""

_VERSION = 1
_LARGEST_POST = 2**63
_LONGEST_TOKEN = 256


class Answer(StrEnum):
    """What comes back: it is done, cannot be done now, or is nothing that this version understands."""

    DONE = "done"
    BUSY = "busy"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Request:
    """What one start of the program asks for; nothing of it means that the window is to be seen.

    Attributes:
        post: the article to open, by its number in the library.
        query: what to search for.
        links: that are followed, in this order.
        token: by which the desktop lets the window come to the front
            (https://wayland.app/protocols/xdg-activation-v1), "" where there is none.
    """

    post: int | None = None
    query: str = ""
    links: tuple[str, ...] = ()
    token: str = ""


def write_request(request: Request) -> bytes:
    """A request as it is sent: as much of it as is taken."""
    plain = "".join(sign for sign in " ".join(request.query.split()) if sign.isprintable())
    kept = asdict(request) | {"query": plain[:LONGEST_WORDS], "links": request.links[:MOST_LINKS]}
    return json.dumps({"pressmark": _VERSION} | kept).encode() + b"\n"


def read_request(message: bytes) -> Request | None:
    """A request that was sent; None for everything that is none, or of another version."""
    said = _read(message)
    if said is None or said.get("pressmark") != _VERSION:
        return None
    post, query, links = said.get("post"), said.get("query", ""), said.get("links", [])
    if not isinstance(query, str) or not isinstance(links, list):
        return None
    if post is not None and (not isinstance(post, int) or type(post) is bool or not 0 < post < _LARGEST_POST):
        return None
    fits = query.isprintable() and len(query) <= LONGEST_WORDS and len(links) <= MOST_LINKS
    if not fits or not all(isinstance(link, str) and read_asked(link) for link in links):
        return None
    return Request(post, query, tuple(links), _read_token(said.get("token")))


def write_answer(answer: Answer) -> bytes:
    """An answer as it is sent."""
    return json.dumps({"pressmark": _VERSION, "answer": answer.value}).encode() + b"\n"


def read_answer(message: bytes) -> Answer | None:
    """An answer that was sent; None for everything else."""
    said = (_read(message) or {}).get("answer")
    return next((one for one in Answer if one.value == said), None)


def _read(message: bytes) -> dict[str, object] | None:
    if len(message) > LONGEST:
        return None
    try:
        said = json.loads(message)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def read_token() -> str:
    """The token that this start of the program was given, "" for none."""
    return os.environ.get(TOKEN, "")


def _read_token(value: object) -> str:
    plain = (
        isinstance(value, str) and len(value) <= _LONGEST_TOKEN and value.isascii() and value.isprintable()
    )
    return str(value) if plain else ""
