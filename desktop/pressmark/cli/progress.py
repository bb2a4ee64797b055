"""How far the syncs are, on standard error: a bar a site on a terminal, now and then a line elsewhere."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from pressmark.cli.layout import one_line, say_number
from pressmark.cli.output import Output
from pressmark.model import Phase, Progress, Site

_SECONDS_BETWEEN_LINES = 5.0
_SECONDS_OF_SPEED = 10.0
_SECONDS_OF_REST = 1.0
_DOING = {
    Phase.CONNECTING: "connecting",
    Phase.TERMS: "reading terms",
    Phase.CENSUS: "looking for changes",
    Phase.POSTS: "taking articles",
    Phase.IMAGES: "taking images",
    Phase.DONE: "done",
}
Listener = Callable[[Site, Progress], None]
"""Told of a site's progress, by several threads at once but of one site by one thread only."""


@contextmanager
def shown_progress(output: Output) -> Iterator[Listener]:
    """Something to tell of progress while the block runs; silent with ``--json`` unless a person looks on."""
    if output.err.isatty():
        bars = _open_bars(output)
        with bars:
            yield _EachSite(partial(_SiteBar, bars)).show
    elif output.as_json:
        yield _keep_silent
    else:
        yield _EachSite(partial(_SiteLines, output)).show


def describe(name: str, progress: Progress) -> str:
    """What is being done with the site of this name, in a few words."""
    doing = _DOING[progress.phase]
    return one_line(f"{name}: {doing}" + (f" ({progress.what})" if progress.what else ""))


class Speed:
    """Articles a second, over the last ten seconds.

    Args:
        clock: seconds, never going back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._what = ""
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, progress: Progress) -> float | None:
        """The speed now that the sync is here; None while it takes no articles or is too new to say."""
        if progress.phase is not Phase.POSTS:
            return None
        if progress.what != self._what or (self._seen and progress.done < self._seen[-1][1]):
            self._what = progress.what
            self._seen.clear()
        now = self._clock()
        self._seen.append((now, progress.done))
        while len(self._seen) > 2 and now - self._seen[1][0] > _SECONDS_OF_SPEED:
            self._seen.popleft()
        began, before = self._seen[0]
        return (progress.done - before) / (now - began) if progress.done > before and now > began else None


class _Calm:
    """Leaves out that changes are looked for while articles come: both take turns, many times a second."""

    def __init__(self) -> None:
        self._articles = -_SECONDS_OF_REST

    def is_told(self, progress: Progress) -> bool:
        """Whether this is to be told."""
        now = time.monotonic()
        if progress.phase is Phase.POSTS:
            self._articles = now
        return progress.phase is not Phase.CENSUS or now - self._articles >= _SECONDS_OF_REST


def say_speed(speed: float | None) -> str:
    """A speed in words, "" for none."""
    if speed is None:
        return ""
    return f"{say_number(round(speed))} a second" if speed >= 10 else f"{speed:.1f} a second"


def _open_bars(output: Output) -> Bars:
    # What a site calls itself is text, not rich's markup.
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TextColumn("{task.fields[speed]}"),
        TimeRemainingColumn(),
    )
    return Bars(*columns, console=Console(file=output.err), transient=True)


class _SiteBar:
    """The bar of one site."""

    def __init__(self, bars: Bars, name: str) -> None:
        self._bars = bars
        self._name = name
        self._task: TaskID = bars.add_task("", total=None, count="", speed="")
        self._speed = Speed()
        self._calm = _Calm()
        self._what = ""

    def show(self, progress: Progress) -> None:
        if not self._calm.is_told(progress):
            return
        if progress.what != self._what:
            self._bars.reset(self._task)
            self._what = progress.what
        self._bars.update(
            self._task,
            description=describe(self._name, progress),
            completed=progress.done,
            total=progress.total or None,
            count=_say_count(progress),
            speed=say_speed(self._speed.note(progress)),
        )


class _SiteLines:
    """The lines of one site: one when something new begins, and every few seconds in between."""

    def __init__(self, output: Output, name: str) -> None:
        self._output = output
        self._name = name
        self._speed = Speed()
        self._calm = _Calm()
        self._begun: set[str] = set()
        self._told = 0.0

    def show(self, progress: Progress) -> None:
        if progress.phase is Phase.DONE or not self._calm.is_told(progress):
            return
        description, now = describe(self._name, progress), time.monotonic()
        speed = self._speed.note(progress)
        if description in self._begun and now - self._told < _SECONDS_BETWEEN_LINES:
            return
        self._begun.add(description)
        self._told = now
        parts = (f"{description} {_say_count(progress)}".rstrip(), say_speed(speed))
        self._output.tell(", ".join(part for part in parts if part))


class _EachSite:
    """Has something of its own tell of each site, in the order in which they begin."""

    def __init__(self, begin: Callable[[str], _SiteBar | _SiteLines]) -> None:
        self._begin = begin
        self._begun: dict[int, _SiteBar | _SiteLines] = {}

    def show(self, site: Site, progress: Progress) -> None:
        if site.id not in self._begun:
            self._begun[site.id] = self._begin(site.name)
        self._begun[site.id].show(progress)


def _say_count(progress: Progress) -> str:
    if not progress.total:
        return say_number(progress.done) if progress.done else ""
    return f"{say_number(progress.done)} of {say_number(progress.total)}"


def _keep_silent(site: Site, progress: Progress) -> None:
    """A program reads our output, and nobody looks on."""
