"""The numbers of the sidebar and the bars of the timeline: asked in workers, shown when they come."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.query import Query
from pressmark.store import Store
from pressmark.ui.overview import Overview, update_overview
from pressmark.ui.sidebar.contents import build_rows
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.tasks import Tasks
from pressmark.ui.timeline.widget import TimelineBar

_APART = 80  # milliseconds from the rows to their numbers
_BAR, _FEWEST_BARS = 2, 60  # pixels of a bar of the timeline, and how many there may always be


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted.

    Attributes:
        seconds: that it took.
        question: the how-many-th question was answered.
    """

    overview: Overview
    seconds: float
    question: int


class Counting(QObject):
    """Keeps sidebar and timeline in step with a query and with the library.

    Attributes:
        overview: what the sidebar shows.
        syncing: the sites that are being synced.
        stale: the numbers that no query changes are to be read anew too.

    Signals:
        counted(Count): the numbers were read anew, and wait for `show`.
    """

    counted = Signal(object)

    def __init__(self, store: Store, tasks: Tasks, tree: SidebarTree, timeline: TimelineBar) -> None:
        super().__init__(tree)
        self._store, self._tasks = store, tasks
        self._tree, self._timeline = tree, timeline
        self._questions = 0
        self._taken: Count | None = None
        self._soon = QTimer(self, singleShot=True, interval=_APART)
        self._soon.timeout.connect(self._tell_taken)
        self.overview: Overview | None = None
        self.syncing: frozenset[int] = frozenset()
        self.stale = True

    @property
    def waiting(self) -> bool:
        """Numbers have come and are shown in a moment."""
        return self._soon.isActive()

    def ask(self, query: Query) -> None:
        """Read the numbers under a query anew, and the timeline."""
        question = self.begin()
        self._tasks.run_latest("overview", lambda: question.count(query), self.counted.emit)
        self._draw(query)

    def begin(self) -> "Question":
        """A question that a worker answers; `take` shows the answer."""
        self._questions += 1
        return Question(self._store, self.overview, self._questions, stale=self.stale)

    def take(self, count: Count, query: Query) -> bool:
        """Show the answer to a question, in a turn of its own; False where others were asked meanwhile."""
        if count.question != self._questions:
            return False
        self._taken = count
        # The list is painted by then: both in one turn would be a long one.
        self._soon.start()
        self._draw(query)
        return True

    def mark_syncing(self, sites: frozenset[int]) -> None:
        """Show which sites are being synced."""
        self.syncing = sites
        self._show_tree()

    def show(self, overview: Overview) -> None:
        """Show numbers in the sidebar."""
        self.overview = overview
        self._show_tree()

    def _tell_taken(self) -> None:
        taken = self._taken
        if taken is not None and taken.question == self._questions:  # else the answer to another follows
            self._tasks.run_latest("overview", lambda: taken, self.counted.emit)

    def _show_tree(self) -> None:
        if self.overview is not None:
            now = self.overview
            rows = build_rows(
                *(now.counts, now.sites, now.facets, now.searches, self.syncing, now.reports), now.trees
            )
            self._tree.show_rows(rows)

    def _draw(self, query: Query) -> None:
        most = max(_FEWEST_BARS, self._timeline.width() // _BAR)
        self._tasks.run_latest(
            "timeline", lambda: self._store.timeline.read(query, most), self._timeline.show_histogram
        )


@dataclass(frozen=True, slots=True)
class Question:
    """How many there are of everything.

    Attributes:
        former: what was counted before; what is the same stays it.
        number: the how-many-th question it is.
        stale: also what no query changes is counted anew.
    """

    store: Store
    former: Overview | None
    number: int
    stale: bool

    def count(self, query: Query) -> Count:
        """The numbers under a query; in a worker."""
        started = time.monotonic()
        overview = update_overview(self.store, query, self.former, stale=self.stale)
        return Count(overview, time.monotonic() - started, self.number)
