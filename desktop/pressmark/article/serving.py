"""Cleans for another process: what runs in the process that a long sync starts for it.

Both ways goes one thing alone, a frame: its length in eight bytes, then so many bytes. The process ends when
nothing more can come, so whatever kills the one that asks ends this one too.
"""

import io
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from operator import attrgetter
from typing import IO, Any

from pressmark.article.clean import clean
from pressmark.article.text import count_words, to_text
from pressmark.model import Article, Heading, Image, Link, Table

Post = tuple[str, str, str]
"""HTML and address of a post, and the HTML of its excerpt."""

Cleaned = tuple[Article, str, int]
"""Its article, the plain text of its excerpt, the number of words of the article text."""

READY = b"ready"
"""The first frame that comes: everything is loaded."""

SERVE_WORD = "--serve-cleaning"
"""Tells the packaged program, which no Python is beside, to be this process."""

_PARTS = {
    kind: attrgetter(*(each.name for each in fields(kind))) for kind in (Article, Heading, Image, Link, Table)
}
_LENGTH = 8  # bytes
_LESS_URGENT = 10


def clean_post(post: Post) -> Cleaned:
    """Clean one post. Any text will do; it never raises."""
    html, link, excerpt = post
    article = clean(html, link)
    return article, to_text(excerpt), count_words(article.text)


def pack_posts(posts: Sequence[Post], seconds: int) -> bytes:
    """The frame that asks for posts; where the system can, the process is ended after so many seconds."""
    return pickle.dumps((seconds, list(posts)), pickle.HIGHEST_PROTOCOL)


def unpack_cleaned(frame: bytes) -> Iterator[Cleaned]:
    """The posts of an answer, made one by one: a whole batch at once would hold up other threads."""
    return map(pickle.loads, pickle.loads(frame))  # noqa: S301 - of the process that this one started


def read_frame(source: IO[bytes]) -> bytes | None:
    """The next frame; None where it ends, or is cut off."""
    head = source.read(_LENGTH)
    length = int.from_bytes(head, "big")
    frame = source.read(length) if len(head) == _LENGTH else b""
    return frame if len(head) == _LENGTH and len(frame) == length else None


def write_frame(sink: IO[bytes], frame: bytes) -> None:
    """Write a frame, all of it."""
    sink.write(len(frame).to_bytes(_LENGTH, "big") + frame)
    sink.flush()


def serve(
    source: IO[bytes],
    sink: IO[bytes],
    limit: Callable[[int], object],
    clean_one: Callable[[Post], Cleaned] = clean_post,
) -> None:
    """Answer until nothing more comes.

    Args:
        source: where frames come from.
        sink: where answers go.
        limit: told after how many seconds to end this process, 0 for never.
        clean_one: what cleans a post.
    """
    write_frame(sink, READY)
    while (frame := read_frame(source)) is not None:
        seconds, posts = pickle.loads(frame)  # noqa: S301 - of the process that started this one
        limit(seconds)
        parts = [_pack_cleaned(clean_one(post)) for post in posts]
        limit(0)
        write_frame(sink, pickle.dumps(parts, pickle.HIGHEST_PROTOCOL))


class _Pickler(pickle.Pickler):
    """Writes a frozen dataclass as a call of it: half the time of reading and setting its fields by name."""

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        return (kind, _PARTS[kind](value)) if kind in _PARTS else NotImplemented


def _pack_cleaned(cleaned: Cleaned) -> bytes:
    sink = io.BytesIO()
    _Pickler(sink, pickle.HIGHEST_PROTOCOL).dump(cleaned)
    return sink.getvalue()


def main(clean_one: Callable[[Post], Cleaned] = clean_post) -> None:
    """Be that process."""
    # Ctrl+C in a terminal reaches every process of the program; this one ends with the one that asks.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Unlike a thread's timer, an alarm ends also what never comes back from a parser.
    alarm: Callable[[int], object] = getattr(signal, "alarm", lambda _seconds: None)
    getattr(os, "nice", lambda _less: 0)(_LESS_URGENT)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer, alarm, clean_one)
