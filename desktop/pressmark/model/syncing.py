"""What a sync does and reports."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto

from pressmark.model.library import SiteStatus


class Phase(Enum):
    """What a sync is doing now."""

    CONNECTING = auto()
    TERMS = auto()
    CENSUS = auto()
    POSTS = auto()
    IMAGES = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sync of one site is; `total` is 0 while unknown."""

    site: str
    phase: Phase
    what: str = ""
    done: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class SyncFault:
    """One thing that failed during a sync and cost nothing else."""

    code: str
    message: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync of one site did; `seconds` by a monotonic clock, `bytes` as received (decompressed)."""

    site: str
    status: SiteStatus
    started: datetime
    added: int = 0
    updated: int = 0
    removed: int = 0
    unchanged: int = 0
    restored: int = 0
    media: int = 0
    requests: int = 0
    bytes: int = 0
    seconds: float = 0.0
    faults: tuple[SyncFault, ...] = field(default=())
    totals: tuple[tuple[str, int, int | None], ...] = field(default=())
    cancelled: bool = False
