"""How far a sync is, on standard error: a bar on a terminal, now and then a line elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, TaskID, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from pressmark.cli.layout import one_line, say_number
from pressmark.cli.output import Output
from pressmark.model import Phase, Progress

_SECONDS_BETWEEN_LINES = 5.0
_DOING = {
    Phase.CONNECTING: "connecting",
    Phase.TERMS: "reading terms",
    Phase.CENSUS: "looking for changes",
    Phase.POSTS: "taking articles",
    Phase.IMAGES: "taking images",
    Phase.DONE: "done",
}
Listener = Callable[[Progress], None]


@contextmanager
def shown_progress(output: Output) -> Iterator[Listener]:
    """Something to tell of progress while the block runs; silent with ``--json`` unless a person looks on."""
    if output.err.isatty():
        bars = _open_bars(output)
        with bars:
            yield _Bar(bars).show
    elif output.as_json:
        yield _keep_silent
    else:
        yield _Lines(output).show


def describe(progress: Progress) -> str:
    """What is being done, in a few words."""
    doing = _DOING[progress.phase]
    return one_line(f"{progress.site}: {doing}" + (f" ({progress.what})" if progress.what else ""))


def _open_bars(output: Output) -> Bars:
    # What a site calls itself is text, not rich's markup.
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.fields[count]}"),
        TimeRemainingColumn(),
    )
    return Bars(*columns, console=Console(file=output.err), transient=True)


class _Bar:
    """One bar. Looking for changes and taking articles take turns: of one type they share it."""

    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._task: TaskID | None = None
        self._kind = ("", "")

    def show(self, progress: Progress) -> None:
        kind = (progress.site, progress.what)
        if self._task is None or kind != self._kind:
            self._begin()
            self._kind = kind
        if self._task is not None:
            self._bars.update(
                self._task,
                description=describe(progress),
                completed=progress.done,
                total=progress.total or None,
                count=_say_count(progress),
            )

    def _begin(self) -> None:
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task("", total=None, count="")


class _Lines:
    """A line when something new begins, and every few seconds in between."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._begun: set[str] = set()
        self._told = 0.0

    def show(self, progress: Progress) -> None:
        description, now = describe(progress), time.monotonic()
        if progress.phase is Phase.DONE:
            return
        if description in self._begun and now - self._told < _SECONDS_BETWEEN_LINES:
            return
        self._begun.add(description)
        self._told = now
        self._output.tell(f"{description} {_say_count(progress)}".rstrip())


def _say_count(progress: Progress) -> str:
    if not progress.total:
        return say_number(progress.done) if progress.done else ""
    return f"{say_number(progress.done)} of {say_number(progress.total)}"


def _keep_silent(progress: Progress) -> None:
    """A program reads our output, and nobody looks on."""
