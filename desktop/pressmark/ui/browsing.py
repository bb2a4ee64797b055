"""The list and the sidebar under one filter: asks the library in workers, shows the answers."""

from array import array
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from pressmark.model import Changes, Facets, LibraryCounts, Site, SiteStatus, Sort, SyncReport
from pressmark.query import Query
from pressmark.store import Store
from pressmark.ui.emptiness import explain_empty
from pressmark.ui.filter import Filter
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.sidebar.contents import build_rows
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import articles

_QUIET = 250  # milliseconds in which changes of the library are gathered
_LISTED = Changes.POSTS | Changes.TERMS | Changes.SITES | Changes.ANNOTATIONS


@dataclass(frozen=True, slots=True)
class Overview:
    """What the sidebar shows; `reports` has the last one of each site that is not well."""

    counts: LibraryCounts
    sites: tuple[Site, ...]
    facets: Facets
    reports: dict[int, SyncReport] = field(default_factory=dict)


class Browsing(QObject):
    """Keeps filter and sort, and list and sidebar in step with them and with the library.

    Signals:
        listed: the list was read anew.
        overviewed(Overview): the numbers of the sidebar were read anew.
        media_changed: images came.
        filtered: the filter is another one.
    """

    listed = Signal()
    overviewed = Signal(object)
    media_changed = Signal()
    filtered = Signal()

    def __init__(
        self, store: Store, tasks: Tasks, tree: SidebarTree, pane: PostsPane, model: PostsModel
    ) -> None:
        super().__init__(pane)
        self._store = store
        self._tasks = tasks
        self._tree = tree
        self._pane = pane
        self._model = model
        self._pending = Changes.NOTHING
        self._current = 0
        self.filter = Filter()
        self.sort = Sort()
        self.overview: Overview | None = None
        self.syncing: frozenset[int] = frozenset()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self._refresh)
        tasks.changed.connect(self._gather)
        tree.row_chosen.connect(lambda row: self.show(self.filter.choose(row)))
        pane.chips.removed.connect(lambda key: self.show(self.filter.without(key)))
        pane.search.searched.connect(lambda text: self.show(replace(self.filter, text=text)))
        pane.table.sort_asked.connect(self.sort_by)

    @property
    def waiting(self) -> bool:
        """The library changed and the list will be read anew in a moment."""
        return self._timer.isActive()

    def show(self, chosen: Filter) -> None:
        """Show what this filter lets through."""
        self.filter = chosen
        self._pane.search.show_text(chosen.text)
        self._pane.chips.show_chips(chosen.chips())
        self._tree.show_chosen(chosen.keys())
        self.read_posts()
        self.read_overview()
        self.filtered.emit()

    def sort_by(self, sort: Sort) -> None:
        """Show the list in this order."""
        self.sort = sort
        self._pane.table.show_sort(sort)
        self.read_posts()

    def keep_current(self, post_id: int) -> None:
        """The post whose row is to be the current one, as long as the list has it."""
        self._current = post_id

    def read_posts(self, keep_place: bool = False) -> None:
        """Read the list anew, and scroll to the current post unless the place is to be kept."""
        query, sort = self.filter.query(), self.sort
        self._tasks.run_latest(
            "posts",
            lambda: self._store.search.read_ids(query, sort),
            lambda ids: self._show_posts(ids, keep_place=keep_place),
        )

    def read_overview(self) -> None:
        """Read the sidebar's numbers anew."""
        query = self.filter.query()
        self._tasks.run_latest("overview", lambda: _read_overview(self._store, query), self._show_overview)

    def mark_syncing(self, sites: frozenset[int]) -> None:
        """Show which sites are being synced."""
        self.syncing = sites
        self._show_tree()

    def _gather(self, changes: Changes) -> None:
        self._pending |= changes
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        changes, self._pending = self._pending, Changes.NOTHING
        if changes & _LISTED:
            self.read_posts(keep_place=self._model.rowCount() > 0)
        elif changes & Changes.STATE:
            # What was just read stays in the list of the unread until the person leaves it.
            self._model.refresh_rows()
        if changes & (_LISTED | Changes.STATE | Changes.REPORTS):
            self.read_overview()
        if changes & Changes.MEDIA:
            self.media_changed.emit()

    def _show_posts(self, ids: "array[int]", *, keep_place: bool) -> None:
        table = self._pane.table
        place = table.verticalScrollBar().value() if keep_place else 0
        self._model.refresh(ids)
        listed = bool(self._current) and table.choose_post(self._current)
        if keep_place or not listed:
            table.verticalScrollBar().setValue(min(place, table.verticalScrollBar().maximum()))
        else:
            table.scrollTo(table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._say(len(ids))
        self.listed.emit()

    def _say(self, count: int) -> None:
        self._pane.show_title(self.filter.title(), articles(count))
        if count:
            self._pane.show_table()
        else:
            sites = self.overview.sites if self.overview else ()
            self._pane.show_empty(explain_empty(self.filter, sites, syncing=bool(self.syncing)))

    def _show_overview(self, overview: Overview) -> None:
        self.overview = overview
        self._show_tree()
        self.overviewed.emit(overview)

    def _show_tree(self) -> None:
        if self.overview is not None:
            now = self.overview
            rows = build_rows(now.counts, now.sites, now.facets, self.syncing, now.reports)
            self._tree.show_rows(rows)
            self._tree.show_chosen(self.filter.keys())


def _read_overview(store: Store, query: Query) -> Overview:
    sites = store.sites.read_all()
    unwell = (site.id for site in sites if site.status in (SiteStatus.PARTIAL, SiteStatus.FAILED))
    reports = {one: report for one in unwell if (report := store.reports.read_latest(one)) is not None}
    return Overview(store.posts.count(), sites, store.facets.read(query), reports)
