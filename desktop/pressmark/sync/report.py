"""Counting what a sync does, and the report of it."""

import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pressmark.errors import SiteBusy, SiteError
from pressmark.model import AnnotationState, ChangeKind, PostChange, SiteStatus, SyncFault, SyncReport

_MOST_NOTES = 10
_TOUCHED = (ChangeKind.ADDED, ChangeKind.UPDATED, ChangeKind.RESTORED)


@dataclass(slots=True)
class Tally:
    """The counts of a sync that is running; only its own thread touches it.

    Attributes:
        first: nothing of this site was taken before.
        census: every post of some type was compared.
        changes: by post type and remote id, what happened to each post.
        new_texts: those whose text changed.
        states: of annotations on posts that came again, their states before.
        notes: what the reader should know and is no failure.
        missing: how many images could not be had, by the reason.
        totals: of each type its slug, how many posts are here, how many the site says it has.
    """

    site: str
    first: bool = False
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    clock: float = field(default_factory=time.monotonic)
    census: bool = False
    changes: dict[tuple[int, int], ChangeKind] = field(default_factory=dict)
    new_texts: set[tuple[int, int]] = field(default_factory=set)
    states: dict[str, str] = field(default_factory=dict)
    media: int = 0
    notes: list[SyncFault] = field(default_factory=list)
    missing: Counter[str] = field(default_factory=Counter)
    faults: list[SyncFault] = field(default_factory=list)
    totals: list[tuple[str, int, int | None]] = field(default_factory=list)
    types_done: int = 0
    cancelled: bool = False
    not_before: datetime | None = None

    def note(self, kind: ChangeKind, type_id: int, remote_id: int, *, new_text: bool = False) -> None:
        """Note what happened to a post; what happened first in this sync is what it is called."""
        self.changes.setdefault((type_id, remote_id), kind)
        if new_text:
            self.new_texts.add((type_id, remote_id))

    def note_states(self, states: Mapping[str, str]) -> None:
        """Note the states of annotations before their posts are written; the first time counts."""
        for key, state in states.items():
            self.states.setdefault(key, state)

    def count_attention(self, states: Mapping[str, str]) -> int:
        """Of how many annotations the words changed or went in this sync; `states` are those after it."""
        return sum(
            state != AnnotationState.ANCHORED and state != self.states.get(key)
            for key, state in states.items()
        )

    def add_fault(self, error: SiteError, of: str = "") -> None:
        """Note a failure in the site's words; `of` is the name of the post type that it is about."""
        message = f"{of} could not be read to the end: {error.reason}" if of else error.reason
        self.faults.append(SyncFault(error.code, message, error.url, error.advice))
        if isinstance(error, SiteBusy):
            self.not_before = error.until

    def to_report(
        self,
        requests: int,
        size: int,
        changes: Mapping[int, PostChange],
        attention: int = 0,
        attached: int = 0,
    ) -> SyncReport:
        """The report: `requests` were made and `size` bytes came; `changes` by the library's numbers."""
        counts = {kind: sum(kind is each for each in self.changes.values()) for kind in ChangeKind}
        here = sum(have for _, have, _ in self.totals)
        return SyncReport(
            site=self.site,
            status=self._status(),
            started=self.started,
            added=counts[ChangeKind.ADDED],
            updated=counts[ChangeKind.UPDATED],
            restored=counts[ChangeKind.RESTORED],
            removed=counts[ChangeKind.REMOVED] + counts[ChangeKind.WITHDRAWN],
            withdrawn=counts[ChangeKind.WITHDRAWN],
            unchanged=max(0, here - sum(counts[kind] for kind in _TOUCHED)),
            media=self.media,
            annotations=sum(change.annotations for change in changes.values()),
            requests=requests,
            bytes=size,
            seconds=time.monotonic() - self.clock,
            faults=tuple(self.faults),
            totals=tuple(self.totals),
            cancelled=self.cancelled,
            first=self.first,
            census=self.census,
            attention=attention,
            attached=attached,
            notes=(
                *self.notes,
                *(_describe_missing(*each) for each in self.missing.most_common(_MOST_NOTES)),
            ),
        )

    def _status(self) -> SiteStatus:
        if self.cancelled:
            return SiteStatus.PARTIAL
        if not self.faults:
            return SiteStatus.OK
        return SiteStatus.PARTIAL if self.types_done else SiteStatus.FAILED


def _describe_missing(reason: str, count: int) -> SyncFault:
    images = "1 image" if count == 1 else f"{count:,} images"
    return SyncFault("image", f"{images} could not be had: {reason}", "", "They are asked for again later.")
