"""How far the syncs under way are: one is told of at a time, with its speed, the others are counted."""

from collections import deque
from dataclasses import dataclass
from time import monotonic

from pressmark.model import Phase, Progress, Site

_WINDOW = 6.0  # seconds over which the speed is measured
_LEAST = 1.0  # seconds after which there is a speed to tell


class Pace:
    """The speed of the last seconds, in articles a second."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, done: int, now: float) -> None:
        """So many are done at this moment of a monotonic clock, in seconds."""
        if self._seen and done < self._seen[-1][1]:
            self._seen.clear()
        self._seen.append((now, done))
        while now - self._seen[0][0] > _WINDOW:
            self._seen.popleft()

    def speed(self) -> float:
        """Articles a second; 0.0 while it is not known."""
        if not self._seen:
            return 0.0
        (first, before), (last, after) = self._seen[0], self._seen[-1]
        return (after - before) / (last - first) if last - first >= _LEAST else 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told: a site, how far it is, how fast, and how many others are under way."""

    name: str
    progress: Progress
    speed: float
    others: int


class SyncBoard:
    """Remembers the progress of every sync, and tells of the first that moves."""

    def __init__(self) -> None:
        self._sites: dict[int, tuple[Site, Progress]] = {}
        self._paces: dict[int, Pace] = {}

    def note(self, site: Site, progress: Progress) -> None:
        """A site is so far."""
        pace = self._paces.setdefault(site.id, Pace())
        if progress.phase is Phase.POSTS:
            pace.note(progress.done, monotonic())
        before = self._sites.get(site.id)
        if before is None or not _goes_on(before[1], progress):
            self._sites[site.id] = (site, progress)

    def keep(self, running: frozenset[int]) -> None:
        """Only these are under way."""
        self._sites = {one: known for one, known in self._sites.items() if one in running}
        self._paces = {one: pace for one, pace in self._paces.items() if one in running}

    def standing(self, running: int) -> Standing | None:
        """What to tell while so many are `running`; None before any has said a word."""
        if not self._sites:
            return None
        # One that hangs while it connects must not hide those that move; `max` keeps the first of equals.
        known = self._sites.values()
        site, progress = max(known, key=lambda one: one[1].phase is not Phase.CONNECTING)
        return Standing(site.name, progress, self._paces[site.id].speed(), max(0, running - 1))


def _goes_on(before: Progress, now: Progress) -> bool:
    """Articles are being taken while the rest is still being looked for: the articles are what is told."""
    taking = before.phase is Phase.POSTS and before.done < before.total
    return taking and now.phase is Phase.CENSUS and now.what == before.what
