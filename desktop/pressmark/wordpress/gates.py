"""How many requests a host gets at once, and how quickly one after the other."""

import contextlib
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

_FIRST_PAUSE = 0.05
_LONGEST_PAUSE = 2.0
_SLOWER = 2.0
_MARGIN = 0.25
_ENOUGH = 3
_KINDS = 64
# How much of a new time becomes usual: less when it is bad, so that a bad minute is not taken for normal.
_LEARN = 0.25
_LEARN_BAD = 0.05


class Pace:
    """The pause before each request to one host: grows while its answers get slower, goes when they don't.

    Answers are compared with those to questions of the same kind only: a page of ids takes a tenth of the
    time of a page of articles, and going from one to the other is no sign of trouble.
    """

    def __init__(self) -> None:
        self.pause = 0.0
        self._usual: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def note(self, kind: str, seconds: float) -> None:
        """One answer of this kind took so long: a pause that is due doubles, from 50 ms to 2 s, or halves."""
        usual, count = self._usual.pop(kind, (seconds, 0))
        rising = count >= _ENOUGH and seconds > usual * _SLOWER + _MARGIN
        if rising:
            self.pause = min(max(self.pause * 2, _FIRST_PAUSE), _LONGEST_PAUSE)
        else:
            self.pause = self.pause / 2 if self.pause > _FIRST_PAUSE else 0.0
        usual += (seconds - usual) * (_LEARN_BAD if rising else _LEARN)
        self._usual[kind] = (usual, count + 1)
        if len(self._usual) > _KINDS:
            self._usual.popitem(last=False)


class _Host:
    """What is known of one host."""

    def __init__(self) -> None:
        self.pace = Pace()
        self.inside = 0
        self.rests_until = 0.0


class Gates:
    """The gates of all hosts; one object for all transports that should add up to good manners.

    Args:
        in_flight: requests that a host gets at once.
    """

    def __init__(self, in_flight: int = 2) -> None:
        self._in_flight = in_flight
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()

    @property
    def in_flight(self) -> int:
        """Requests that a host gets at once."""
        return self._in_flight

    @contextlib.contextmanager
    def enter(self, url: str, look_up: Callable[[], float]) -> Iterator[None]:
        """Be one of those that ask this host; waits for a place, for its rest, and for the pause that is due.

        Args:
            url: what will be asked.
            look_up: called while waiting, several times a second: says for how many seconds to wait before
                the next time, and raises when nobody wants to wait any more.
        """
        with self._changed:
            host = self._find(url)
            self._await(lambda: math.inf if host.inside >= self._in_flight else 0.0, look_up)
            host.inside += 1
        try:
            due = time.monotonic() + host.pace.pause
            with self._changed:
                self._await(lambda: max(due, host.rests_until) - time.monotonic(), look_up)
            yield
        finally:
            with self._changed:
                host.inside -= 1
                self._changed.notify_all()

    def note(self, url: str, kind: str, seconds: float) -> None:
        """A question of this kind took so long."""
        with self._changed:
            self._find(url).pace.note(kind, seconds)

    def rest(self, url: str, seconds: float) -> None:
        """Nobody asks this host for so long: it said so."""
        with self._changed:
            host = self._find(url)
            host.rests_until = max(host.rests_until, time.monotonic() + seconds)

    def _find(self, url: str) -> _Host:
        return self._hosts.setdefault(name_host(url), _Host())

    def _await(self, left: Callable[[], float], look_up: Callable[[], float]) -> None:
        """Wait, holding the condition, until no time is left to wait."""
        wait = look_up()
        while (rest := left()) > 0:
            self._changed.wait(min(wait, rest))
            wait = look_up()


def name_host(url: str) -> str:
    """Host and port, with the ports of http and https taken for one."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return host if parts.port in (None, 80, 443) else f"{host}:{parts.port}"
