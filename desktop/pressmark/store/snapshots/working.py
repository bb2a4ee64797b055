"""When a snapshot is made without anybody asking: before a day's first change, in between, and at the end."""

import logging
import time
from collections.abc import Callable
from datetime import datetime

from pressmark.errors import LibraryError
from pressmark.model import Changes
from pressmark.store.snapshots.keeping import Library, Why, has_of_today, keep_snapshot

MANY = 100
"""After so many changes one is made in between."""

_LONG = 3_600  # seconds from the first change that is in no snapshot
_SHARE = 20  # of all time a snapshot may take one part in so many
_PATIENCE = 3.0  # seconds that a person who closes the window waits at most for what is read
_READERS = Changes.SITES | Changes.STATE | Changes.ANNOTATIONS | Changes.SEARCHES
_LOGGER = logging.getLogger(__name__)


class WorkKeeper:
    """Keeps what the reader writes; all of it happens in the thread that writes.

    Args:
        library: whose.
        clock: seconds that go by.

    Attributes:
        trouble: why the last could not be made; None when all is well. Writing goes on all the same.
    """

    def __init__(self, library: Library, clock: Callable[[], float] = time.monotonic) -> None:
        self.trouble: LibraryError | None = None
        self._library = library
        self._clock = clock
        self._day = ""
        self._unkept = False
        self._changes = 0
        self._since = 0.0
        self._earliest = 0.0

    def begin(self) -> None:
        """Before each transaction: make a snapshot of what was there, the first on a day."""
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        if self._day == today:
            return
        self._day = today
        if not has_of_today(self._library.folder):
            self._keep(Why.DAILY)

    def note(self, changes: Changes) -> bool:
        """After each commit: whether `keep` is due."""
        if not changes & _READERS:
            return False
        now = self._clock()
        if not self._changes:
            self._since = now
        self._unkept = True
        self._changes += 1
        return now >= self._earliest and (self._changes >= MANY or now - self._since >= _LONG)

    def keep(self) -> None:
        """Make a snapshot of what was written."""
        began = self._clock()
        self._changes = 0
        self._unkept = not self._keep(Why.WORK)
        ended = self._clock()
        self._earliest = ended + _SHARE * (ended - began)

    def end(self) -> None:
        """Before the library is closed: make a snapshot of what is in none yet, if that is soon done."""
        if self._unkept and self._library.path.exists():  # else the writing has told of it
            self._unkept = not self._keep(Why.WORK, _PATIENCE)

    def _keep(self, why: Why, patience: float | None = None) -> bool:
        try:
            keep_snapshot(self._library, why, patience)
        except LibraryError as error:
            self.trouble = error
            _LOGGER.warning("No snapshot of what was written: %s", error)
            return False
        self.trouble = None
        return True
