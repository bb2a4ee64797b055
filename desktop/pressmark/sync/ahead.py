"""Asks a site while the answers before are being worked on."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

_Answer = TypeVar("_Answer")


class Ahead:
    """Threads that only ask: none of them reads or writes the library.

    Attributes:
        width: questions worth having under way at once.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self._pool = ThreadPoolExecutor(width + 1, thread_name_prefix="sync ahead")

    def ask(self, question: Callable[[], _Answer]) -> Future[_Answer]:
        """Ask; the future has the answer, or what went wrong."""
        return self._pool.submit(question)

    def close(self) -> None:
        """Drop what nobody has begun to ask and wait for the rest."""
        self._pool.shutdown(wait=True, cancel_futures=True)
