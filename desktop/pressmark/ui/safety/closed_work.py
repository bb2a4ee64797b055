"""What is done to a library while no window has it open: restored, repaired, saved from damage."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from pressmark.ui.message import Message


@dataclass(frozen=True, slots=True)
class ClosedWork:
    """A piece of work on a library that nobody else has open.

    Attributes:
        title: what is said while it runs.
        do: runs in a thread, until it is done or, with `Cancelled` and nothing changed, the event is set;
            gives what is said afterwards, None for nothing.
    """

    title: str
    do: Callable[[Event], Message | None]
