"""Counting what a sync does, and the report of it."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pressmark.errors import BadResponse, SiteError
from pressmark.model import SiteStatus, SyncFault, SyncReport
from pressmark.sync.plan import Verdict


@dataclass(slots=True)
class Tally:
    """The counts of a sync that is running; only its own thread touches it."""

    site: str
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    clock: float = field(default_factory=time.monotonic)
    verdicts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    removed: int = 0
    media: int = 0
    seen: int = 0
    faults: list[SyncFault] = field(default_factory=list)
    totals: list[tuple[str, int, int | None]] = field(default_factory=list)
    types_done: int = 0
    cancelled: bool = False

    def add_fault(self, error: SiteError) -> None:
        """Note a failure in the site's words."""
        message = f"{error.reason} {error.advice}".strip()
        self.faults.append(SyncFault(error.code, message, error.url))

    def to_report(self, requests: int, size: int) -> SyncReport:
        """The report: `requests` were made and `size` bytes came."""
        changed = sum(self.verdicts[v] for v in (Verdict.ADDED, Verdict.UPDATED, Verdict.RESTORED))
        return SyncReport(
            site=self.site,
            status=self._status(),
            started=self.started,
            added=self.verdicts[Verdict.ADDED],
            updated=self.verdicts[Verdict.UPDATED],
            restored=self.verdicts[Verdict.RESTORED],
            removed=self.removed,
            unchanged=max(0, self.seen - changed),
            media=self.media,
            requests=requests,
            bytes=size,
            seconds=time.monotonic() - self.clock,
            faults=tuple(self.faults),
            totals=tuple(self.totals),
            cancelled=self.cancelled,
        )

    def _status(self) -> SiteStatus:
        if self.cancelled:
            return SiteStatus.PARTIAL
        if not self.faults:
            return SiteStatus.OK
        return SiteStatus.PARTIAL if self.types_done else SiteStatus.FAILED


def is_about_the_batch(error: BadResponse) -> bool:
    """Whether asking for fewer posts may help: the server failed on these, or the answer was too large."""
    return error.status >= 500 or error.status in (0, 200, 413)
