"""What a process holds, sampled from outside, and whether that grows (https://man7.org/linux/man-pages/man5/proc.5.html)."""

import statistics
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_MB = 2**20
LEAST = 8
"""Samples without which nothing can be said of growth."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What a process held at a moment.

    Attributes:
        at: seconds since the beginning.
        memory: what belongs to no file, in MB: of the code of libraries each process has a share that hangs
            on who else runs them. Children are not in it.
        wal: bytes of the library's WAL.
    """

    at: float
    memory: float
    threads: int
    handles: int
    children: int
    wal: int


@dataclass(frozen=True, slots=True)
class Growth:
    """One figure over the time after the warm-up.

    Attributes:
        early: the median of its first third; `late` of its last.
        most: the highest of all.
        allowed: by how much `late` may be above `early`.
    """

    what: str
    early: float
    late: float
    most: float
    allowed: float

    @property
    def grows(self) -> bool:
        """It is more than allowed."""
        return self.late - self.early > self.allowed

    def __str__(self) -> str:
        said = f"{self.what}: {self.early:,.1f} after the warm-up, {self.late:,.1f} at the end"
        return f"{said}, {self.most:,.1f} at most (allowed +{self.allowed:g})"


def take_sample(process: int, at: float, library: Path) -> Sample:
    """What a process holds now.

    Raises:
        OSError: it is gone.
    """
    place = _PROC / str(process)
    rollup = dict(line.split(":", 1) for line in (place / "smaps_rollup").read_text().splitlines()[1:])
    wal = library.with_name(library.name + "-wal")
    return Sample(
        at=at,
        memory=int(rollup["Anonymous"].split()[0]) * 1024 / _MB,
        threads=len(list((place / "task").iterdir())),
        handles=len(list((place / "fd").iterdir())),
        children=len(find_children(process)),
        wal=wal.stat().st_size if wal.exists() else 0,
    )


def find_children(process: int) -> list[int]:
    """The processes that this one started and that are there."""
    found: list[str] = []
    for task in (_PROC / str(process) / "task").iterdir():
        with suppress(OSError):  # a thread that ended meanwhile
            found += (task / "children").read_text().split()
    return [int(child) for child in found]


def has_open(process: int, file: Path) -> bool:
    """Whether a process has this file open."""
    with suppress(OSError):  # it went
        return any(handle.readlink() == file for handle in (_PROC / str(process) / "fd").iterdir())
    return False


def find_marked(mark: str) -> list[int]:
    """All processes with these words in their environment."""
    found = []
    for place in _PROC.iterdir():
        if place.name.isdecimal():
            try:
                environment = (place / "environ").read_bytes()
                ended = (place / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
            except OSError:  # it went, or is another person's
                continue
            if mark.encode() in environment and not ended:
                found.append(int(place.name))
    return found


def judge(samples: Sequence[Sample], minutes: float) -> list[Growth]:
    """How each figure of a process grew; the first third of the time is its warm-up."""
    warm = samples[len(samples) // 3 :]
    third = max(1, len(warm) // 3)
    # What is kept fills slowly (pages of the readers, pictures, names): up to 3 MB from the first to the last
    # third of three minutes. A window does 240 acts in between, the program 2,200: what keeps 30 KB, or 3, of
    # each is seen. A longer run may hold a little more, for what is not a leak has an end. A WAL stays as
    # large as it was once, which may be 32 MB.
    parts: tuple[tuple[str, Callable[[Sample], float], float], ...] = (
        ("memory in MB", lambda sample: sample.memory, 6 + min(minutes, 30) * 0.3),
        ("threads", lambda sample: sample.threads, 3),
        ("file handles", lambda sample: sample.handles, 4),
        ("child processes", lambda sample: sample.children, 1),
        ("WAL in MB", lambda sample: sample.wal / _MB, 40),
    )
    found = []
    for what, read, allowed in parts:
        values = [read(sample) for sample in warm]
        early, late = statistics.median(values[:third]), statistics.median(values[-third:])
        found.append(Growth(what, early, late, max(values), allowed))
    return found
