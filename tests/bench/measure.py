"""Times, taken by turns so that what is compared meets the same weather."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure, Target, Unit

FEW = 200
"""Posts, of which nothing can be learned."""

_PAGE_KB = 1024


@dataclass(frozen=True, slots=True)
class Turns:
    """Seconds of ours and of the floor, run by run."""

    ours: tuple[float, ...]
    floor: tuple[float, ...]

    def figure(
        self,
        part: str,
        title: str,
        scale: int = 0,
        *,
        against: str,
        target: Target | None = None,
        late: bool = False,
        note: str = "",
    ) -> Figure:
        """The medians in milliseconds; with `late` the target is for 95 runs of 100."""
        return Figure(
            part=part,
            title=title,
            scale=scale,
            unit=Unit.MS,
            value=statistics.median(self.ours) * 1000,
            floor=statistics.median(self.floor) * 1000 if self.floor else None,
            against=against,
            target=target or Target(),
            late=find_late(self.ours) * 1000 if late else None,
            note=note,
        )


def count_runs(usual: int, posts: int) -> int:
    """How often, or how long, something is measured: with very few posts it is to be seen that it can be."""
    return usual if posts > FEW else 1


def seconds(work: Callable[[], object]) -> float:
    """How long a work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def cpu_seconds(work: Callable[[], object]) -> float:
    """How long the processor works for it, in this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def take_turns(
    ours: Callable[[], object],
    floor: Callable[[], object],
    runs: int,
    clock: Callable[[Callable[[], object]], float] = seconds,
) -> Turns:
    """Run both so many times, one after the other."""
    pairs = [(clock(floor), clock(ours)) for _ in range(runs)]
    return Turns(tuple(pair[1] for pair in pairs), tuple(pair[0] for pair in pairs))


def find_late(times: Sequence[float]) -> float:
    """What 95 of 100 stay within."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]


def read_memory(pid: int) -> float:
    """The proportional share of memory that a process has to itself, in MB (proc(5), smaps_rollup)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / _PAGE_KB
    raise AssertionError(pid)


def read_cpu(pid: int) -> float:
    """Seconds that the processor worked for a process so far (proc(5), stat)."""
    fields = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def list_children(pid: int) -> list[int]:
    """The processes that a process has started and that are there."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text("ascii").split()]


def list_tree(pid: int) -> list[int]:
    """A process and all that it and those have started."""
    return [pid, *(one for child in list_children(pid) for one in list_tree(child))]
