"""Cleaning the posts of a sync: in its own thread, or in processes of their own where they are many.

There it goes on beside the rest, on other cores, and a post that breaks a parser costs itself alone.
"""

import logging
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from queue import LifoQueue

from pressmark.article.serving import Cleaned, Post, clean_post, pack_posts, unpack_cleaned
from pressmark.errors import BadResponse, Cancelled
from pressmark.model import RemotePost
from pressmark.sync.apart import CannotStartError, CleaningProcess, DiedError

# What is to be done for a post here takes about as long as cleaning it: more would wait for this process.
_PROCESSES = min(2, os.cpu_count() or 1)
_LOOK_UP = 0.2  # seconds
_CHARACTERS = 20_000  # that get a second more
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Apart:
    """When and how posts are cleaned in processes of their own.

    Attributes:
        many: wanted posts from which on it pays.
        processes: at most; each but the first starts when there is a batch for it.
        waits: for a process, instead of cleaning here until it has started.
        patience: seconds for a batch, and some more for a long one.
        most_broken: posts that may end the process in one sync; at one more the site's HTML is given up.
        command: that starts a process, instead of the program's own.
    """

    many: int = 300
    processes: int = _PROCESSES
    waits: bool = False
    patience: int = 60
    most_broken: int = 20
    command: tuple[str, ...] = ()


class Cleaner:
    """Cleans the posts of one sync of a site.

    Args:
        url: of the site, for what is told of it.
        apart: when and how it has processes.
        cancelled: set by whoever wants the sync to stop.
    """

    def __init__(self, url: str, apart: Apart, cancelled: threading.Event) -> None:
        self._url = url
        self._apart = apart
        self._cancelled = cancelled
        self._expected = self._broken = 0
        self._waits = apart.waits
        self._starting: Future[None] | None = None
        self._processes = [CleaningProcess(apart.command) for _ in range(apart.processes)]
        # The one that was free last is asked next: it runs already.
        self._free = LifoQueue[CleaningProcess]()
        for process in self._processes:
            self._free.put(process)
        self._threads = ThreadPoolExecutor(apart.processes, thread_name_prefix="sync cleaning")

    @property
    def _is_apart(self) -> bool:
        return self._starting is not None and (self._waits or self._starting.done())

    @property
    def ahead(self) -> int:
        """Batches that should be begun before the first is taken."""
        # The next is begun before the first is waited for, so one more than these waits for a process.
        return self._apart.processes if self._is_apart else 0

    def expect(self, count: int, *, risky: bool = False) -> None:
        """So many posts more are wanted; `risky`: some of them may have broken a parser before."""
        self._expected += count
        self._waits = self._waits or risky
        many = self._expected >= self._apart.many > self._expected - count
        if self._starting is None and (many or risky):
            self._starting = self._threads.submit(self._start)

    def begin(self, posts: Sequence[RemotePost]) -> Iterator[Cleaned | None]:
        """Clean posts; the answer has one for each, None for one that ends every process that cleans it.

        The iterator waits where it must; taken from it, they may raise:

        Raises:
            BadResponse: too many of the site's posts do that.
            Cancelled: the person asked to stop.
        """
        asked = [(post.html, post.link, post.excerpt) for post in posts]
        return self._take(asked, self._ask(asked)) if self._is_apart else map(clean_post, asked)

    def close(self) -> None:
        """End the processes, if there are some, and what was begun."""
        for process in self._processes:
            process.stop()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._processes:
            process.close()

    @contextmanager
    def _free_process(self) -> Iterator[CleaningProcess]:
        """One that nobody asks; there are as many as threads that ask."""
        process = self._free.get_nowait()
        try:
            yield process
        finally:
            self._free.put(process)

    def _start(self) -> None:
        with self._free_process() as process:
            process.start()

    def _exchange(self, frame: bytes, seconds: int) -> bytes:
        with self._free_process() as process:
            return process.exchange(frame, seconds)

    def _ask(self, posts: Sequence[Post]) -> Future[bytes]:
        seconds = self._apart.patience + sum(len(html) for html, _, _ in posts) // _CHARACTERS
        return self._threads.submit(self._exchange, pack_posts(posts, seconds), seconds)

    def _take(self, posts: Sequence[Post], answer: Future[bytes]) -> Iterator[Cleaned | None]:
        try:
            frame = self._await(answer)
        except CannotStartError:
            if self._starting is not None:
                _log.warning("The process that cleans cannot be started; this one does it.")
            self._starting = None
            yield from map(clean_post, posts)
        except DiedError:
            # Of a hundred one did it, or somebody from outside: each gets a process that nothing else broke.
            yield from map(self._take_alone, posts)
        else:
            yield from unpack_cleaned(frame)

    def _take_alone(self, post: Post) -> Cleaned | None:
        try:
            return next(unpack_cleaned(self._await(self._ask([post]))))
        except (CannotStartError, DiedError):
            self._broken += 1
        if self._broken > self._apart.most_broken:
            raise BadResponse(self._url, "Many of its articles end the process that reads their HTML.")
        return None

    def _await(self, answer: Future[bytes]) -> bytes:
        """The answer; a process that does not come to an end is ended."""
        while True:
            try:
                return answer.result(_LOOK_UP)
            except TimeoutError:
                if self._cancelled.is_set():
                    raise Cancelled("Stopped, as asked.") from None
                for process in self._processes:
                    process.kill_overdue()
