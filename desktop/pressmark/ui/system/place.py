"""The place of the one window on a library: when it is taken, and what is noted of it."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from pressmark.ui.system.last_run import BrokenRun, begin_run, end_run, is_noted
from pressmark.ui.system.message import Request


class TakenError(Exception):
    """Another window has the library, and shows what this start of the program asked for."""


class Place:
    """The place of the one window on a library, kept until what is `held` ends.

    Args:
        library: its folder.
        request: what this start of the program asks another window for, if that has the place.
        held: what is left at the end of the program.
    """

    def __init__(self, library: Path, request: Request, held: ExitStack) -> None:
        self._library = library
        self._request = request
        self._held = held
        self._broken: BrokenRun | None = None
        self._taken = False

    @property
    def seems_free(self) -> bool:
        """No run is noted that has not ended. Whether it is free, only the lock knows."""
        return not is_noted(self._library)

    def take(self) -> BrokenRun | None:
        """Have the place; tells of the run before, if that was cut off. May come again.

        Raises:
            TakenError: another window has it.
            PressmarkError: another has it, and does not answer.
        """
        if not self._taken:
            self._held.callback(self._lock())
            self._taken = True
            self._broken = begin_run(self._library)
            self._held.callback(end_run, self._library)
        return self._broken

    def _lock(self) -> Callable[[], None]:
        from pressmark.window_lock import take_window

        leave = take_window(self._library)
        if leave is None:
            from pressmark.ui.system.instance import take_place

            leave = take_place(self._library, self._request)
        if leave is None:
            raise TakenError
        return leave
