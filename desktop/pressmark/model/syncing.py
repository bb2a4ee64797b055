"""What a sync does and reports."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum, auto

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
    """One thing that failed during a sync and cost nothing else.

    Attributes:
        code: a stable word for programs and for the window's own words.
        message: what happened, one plain sentence or two.
        advice: what the person can do, "" for nothing.
    """

    code: str
    message: str
    url: str = ""
    advice: str = ""


class ChangeKind(StrEnum):
    """What a sync did to a post of the library."""

    ADDED = "added"
    UPDATED = "updated"
    RESTORED = "restored"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PostChange:
    """One post that a sync changed; `annotations` counts the reader's on a post whose text changed."""

    kind: ChangeKind
    post_id: int
    title: str = ""
    annotations: int = 0


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync of one site did; `seconds` by a monotonic clock, `bytes` as received (decompressed).

    Attributes:
        removed: posts that the site no longer shows, for whatever reason.
        withdrawn: those of them that still exist there, but not for this reader.
        annotations: the reader's, on posts whose text changed.
        totals: of each type its slug, how many posts the library has, how many the site says it has.
        first: everything was new: the site's first sync.
        census: every post was compared, not only what the site says was changed.
        notes: what could not be had and is no failure of the sync: images, by the reason.
        attention: those of `annotations` whose words changed or went in this sync.
        attached: those that waited for their article and found it.
    """

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
    withdrawn: int = 0
    annotations: int = 0
    first: bool = False
    census: bool = False
    notes: tuple[SyncFault, ...] = field(default=())
    attention: int = 0
    attached: int = 0


@dataclass(frozen=True, slots=True)
class KeptReport:
    """A report as the library keeps it, and how many posts it names."""

    id: int
    site_id: int
    report: SyncReport
