"""The list, the sidebar and the timeline under one filter: asks the library in workers, shows the answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.errors import PressmarkError
from pressmark.model import Changes, Sort
from pressmark.query import EVERYTHING, Leaf, Name, Named, Note, Query, all_of, split_all
from pressmark.query.choices import choose_only, drop, exclude, find_facet, make_choice, toggle
from pressmark.store import Store
from pressmark.store.conditions import read_words
from pressmark.ui.counting import Count, Counting
from pressmark.ui.emptiness import explain_empty
from pressmark.ui.filter import Filter, put_range, read_range, show_search
from pressmark.ui.found import Found, find
from pressmark.ui.listings import Listings
from pressmark.ui.overview import Overview
from pressmark.ui.posts.chips import Chip, make_chips
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.sidebar.contents import Act, mark_rows
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.sidebar.views import View
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import articles

_QUIET, _LONGEST_QUIET = 250, 3000  # milliseconds in which changes of the library are gathered
_SOON = 20  # milliseconds until the numbers follow what the person did; the rows have done so already
_OWN = Changes.STATE | Changes.SEARCHES
_REST = 5000  # milliseconds of them for each second that it takes to read what changed
_LISTED = Changes.POSTS | Changes.TERMS | Changes.SITES | Changes.ANNOTATIONS
_COUNTED = _LISTED | Changes.STATE | Changes.REPORTS | Changes.SEARCHES
_ACTS = {Act.ONLY: choose_only, Act.TOGGLE: toggle, Act.EXCLUDE: exclude}


class Browsing(QObject):
    """Keeps filter and order, and list, sidebar and timeline in step with them and with the library.

    Signals:
        listed: the list was read anew.
        overviewed(Overview): the numbers of the sidebar were read anew.
        media_changed: images came.
        filtered: the filter is another one.
        view_changing(str, str): another view is about to be shown; the keys of the old and the new one.
    """

    listed = Signal()
    overviewed = Signal(object)
    media_changed = Signal()
    filtered = Signal()
    view_changing = Signal(str, str)

    def __init__(
        self, store: Store, tasks: Tasks, tree: SidebarTree, panes: tuple[PostsPane, Listings]
    ) -> None:
        super().__init__(panes[0])
        self._store, self._tasks, self._tree = store, tasks, tree
        self._pane, self._listings = panes
        self._model = panes[0].faces.model
        self._pending = Changes.NOTHING
        self._due = True  # the numbers are to be read anew
        self._current = 0
        self._query: Query = EVERYTHING
        self._known = Filter()  # the filter that `_query` is the query of
        self._asked: Filter | None = None  # that whose posts are being looked for
        self._waiting: list[Callable[[Query], object]] = []  # what is to be done when its query is known
        self._notes: tuple[Note, ...] = ()
        self.filter = Filter()
        self.sorts: tuple[Sort, ...] = (Sort(),)
        self._counting = Counting(store, tasks, tree, panes[0].timeline)
        self._counting.counted.connect(self._show_count)
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self._refresh)
        tasks.changed.connect(self._gather)
        self._connect()

    def _connect(self) -> None:
        tree, pane = self._tree, self._pane
        tree.facet_chosen.connect(self.choose)
        tree.view_chosen.connect(self._choose_view)
        tree.search_chosen.connect(self._show_search)
        pane.chips.removed.connect(self._take_out)
        pane.search.searched.connect(lambda text: self.show(self.filter.typed(text)))
        pane.faces.sorts_asked.connect(self.sort_by)
        pane.timeline.range_chosen.connect(self._choose_range)

    @property
    def overview(self) -> Overview | None:
        """The numbers of the sidebar, as they were read last."""
        return self._counting.overview

    @property
    def waiting(self) -> bool:
        """The library changed: list and numbers will be read anew or shown in a moment."""
        return self._timer.isActive() or self._counting.waiting

    def show(self, chosen: Filter) -> None:
        """Show what this filter lets through."""
        if chosen.key != self.filter.key:
            self.view_changing.emit(self.filter.key, chosen.key)
        self.filter = chosen
        self._pane.search.show_text(chosen.text)
        self.read_posts()
        self.filtered.emit()

    def choose(self, facet: str, value: str, act: Act = Act.ONLY) -> None:
        """Choose or exclude a value of a facet (`query.choices`), or take it out again."""
        choice = make_choice(facet, value)
        self.with_query(lambda query: self._show_query(_ACTS[act](query, choice)))

    def choose_tag(self, tag: str) -> None:
        """Ask for articles with a tag of the reader's own, beside all else that is asked for."""
        wanted = Named(Name.TAG, tag)

        def add(query: Query) -> None:
            parts = (part for part in split_all(query) if part != wanted)
            self._show_query(all_of((*parts, wanted)))

        self.with_query(add)

    def with_query(self, use: Callable[[Query], object]) -> None:
        """Do something with what the text of the filter asks for, its names settled.

        Now, or when the list shows it: names are looked up where the posts are looked for, in a worker. What
        is in the search field counts, also where the fingers have only just left it.
        """
        self._pane.search.tell()
        if self._known == self.filter:
            use(self._query)
            return
        self._waiting.append(use)
        if self._asked != self.filter:  # it failed
            self.read_posts()

    def label(self, query: Query) -> tuple[str, ...]:
        """What is asked for beside the view, part by part, in words for a person."""
        names = self.overview.names() if self.overview else {}
        words = [word.text for word in read_words(query)]
        return (*words, *(chip.full for chip in make_chips(query, names)))

    def sort_by(self, sorts: Sequence[Sort]) -> None:
        """Show the list in this order."""
        self.sorts = tuple(sorts) or (Sort(),)
        self._pane.faces.show_sorts(self.sorts)
        self.read_posts(count=False)

    def keep_current(self, post_id: int) -> None:
        """The post whose row is to be the current one, as long as the list has it."""
        self._current = post_id

    def read_posts(self, keep_place: bool = False, *, count: bool = True) -> None:
        """Read the list anew, at the current post unless the place is kept, and with `count` the numbers."""
        shown, sorts = self.filter, self.sorts
        self._asked, self._due = shown, self._due or count
        self._tasks.run_latest(
            "posts",
            lambda: find(self._store, shown, sorts),
            lambda found: self._show_found(shown, found, keep_place=keep_place),
            self._give_up,
        )

    def mark_syncing(self, sites: frozenset[int]) -> None:
        """Show which sites are being synced."""
        self._counting.mark_syncing(sites)

    def _read_all(self) -> None:
        """Read list and numbers anew, both of one state of the library: a sync may be writing."""
        shown, sorts, question = self.filter, self.sorts, self._counting.begin()
        # Another question for posts may come before the answer.
        self._asked, self._due = shown, True

        def read() -> tuple[Found, Count]:
            with self._store.unchanging():
                found = find(self._store, shown, sorts)
                return found, question.count(shown.scope(found.query))

        def show(both: tuple[Found, Count]) -> None:
            found, count = both
            self._due = not self._counting.take(count, shown.scope(found.query))
            self._show_found(shown, found, keep_place=True)

        self._tasks.run_latest("posts", read, show, self._give_up)

    def _read_numbers(self) -> None:
        """Read the numbers anew; where posts are being looked for, after them."""
        if self._known == self.filter:
            self._due = False
            self._counting.ask(self.filter.scope(self._query))

    def _show_query(self, query: Query) -> None:
        chosen = self.filter.asking(query)
        self._query, self._known = query, chosen
        self._show_marks()
        self.show(chosen)

    def _show_search(self, number: int) -> None:
        for search in self.overview.searches if self.overview else ():
            if search.id == number:
                self.show(show_search(search))

    def _choose_view(self, view: View) -> None:
        self._pane.search.tell()
        self.show(self.filter.in_view(view))

    def _take_out(self, chip: Chip) -> None:
        def take_out(query: Query) -> None:
            if find_facet(chip.part) and isinstance(chip.part, Leaf):
                self._show_query(drop(query, chip.part))
            else:
                self._show_query(all_of(part for part in split_all(query) if part != chip.part))

        self.with_query(take_out)

    def _choose_range(self, after: date | None, before: date | None) -> None:
        self.with_query(lambda query: self._show_query(put_range(query, after, before)))

    def _gather(self, changes: Changes) -> None:
        self._pending |= changes
        if changes & Changes.STATE:
            # What was just read stays in the list of the unread until the person leaves it.
            self._model.refresh_rows()
        if changes & _OWN:
            self._timer.start(_SOON)
        elif not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        changes, self._pending = self._pending, Changes.NOTHING
        self._counting.stale = self._counting.stale or bool(changes & _COUNTED)
        if changes & _LISTED and self._model.rowCount() > 0:
            self._read_all()
        elif changes & _LISTED:
            self.read_posts()
        elif changes & _COUNTED:
            self._read_numbers()
        if changes & Changes.MEDIA:
            self.media_changed.emit()

    def _show_found(self, shown: Filter, found: Found, *, keep_place: bool) -> None:
        self._query, self._known = found.query, shown
        self._notes = found.notes
        self._pane.search.show_notes(found.notes)
        self._pane.faces.show_found(found.ids, found.query, self._current, keep_place=keep_place)
        self._show_marks()
        self._say(len(found.ids))
        if self._due:
            self._read_numbers()
        self.listed.emit()
        waiting, self._waiting = self._waiting, []
        for use in waiting:
            self.with_query(use)

    def _give_up(self, error: PressmarkError) -> None:
        self._asked = None
        self._waiting.clear()
        self._tasks.failed.emit(error)

    def _show_marks(self) -> None:
        names = self.overview.names() if self.overview else {}
        self._pane.chips.show_chips(make_chips(self._query, names))
        self._pane.timeline.show_range(*read_range(self._query, date.today()))
        self._tree.show_marks(mark_rows(self.filter.key, self._query))

    def _say(self, count: int) -> None:
        if self.filter.lists_posts or not count:
            self._pane.show_title(self.filter.title(), articles(count))
        self._pane.timeline.appear(offered=count > 0 and not self.filter.lists_notes)
        if self._listings.show(self.filter, self._query, count):
            return
        if count:
            self._pane.show_list()
        else:
            sites = self.overview.sites if self.overview else ()
            syncing, star = bool(self._counting.syncing), self._pane.key_of("toggle-star")
            why = explain_empty(self.filter, sites, syncing=syncing, notes=self._notes, star=star)
            self._pane.show_empty(why)

    def _show_count(self, count: Count) -> None:
        self._follow_search(count.overview)
        self._counting.stale = bool(self._pending & _COUNTED)
        # While a sync writes all the time, most of the machine is left to it and to what the person does.
        self._timer.setInterval(round(min(max(_QUIET, count.seconds * _REST), _LONGEST_QUIET)))
        self._pane.search.set_vocabulary(count.overview.vocabulary)
        self._counting.show(count.overview)
        self._show_marks()
        self.overviewed.emit(count.overview)

    def _follow_search(self, overview: Overview) -> None:
        """The saved search that is shown may have another name now, or be gone."""
        before, shown = self.overview, self.filter.search
        kept = next((one for one in overview.searches if shown and one.id == shown.id), None)
        gone = kept is None and before is not None and shown in before.searches
        if shown is None or kept == shown or not (kept or gone):
            return
        known = self._known == self.filter
        self.filter = replace(self.filter, search=kept)
        self._known = self.filter if known else self._known
        self._say(self._model.rowCount())
