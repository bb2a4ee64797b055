"""What can be done with the list as a whole: searched, laid out, copied, exported."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from pressmark.query.choices import TYPE
from pressmark.store import Store
from pressmark.ui.actions import Actions
from pressmark.ui.browsing import Browsing
from pressmark.ui.exporting import Exporting
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.overview import Overview
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.posts.query_help import QueryHelp
from pressmark.ui.posts.wording import ListNames
from pressmark.ui.sidebar.views import Listing
from pressmark.ui.status import StatusBar
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tasks import Tasks
from pressmark.ui.view_layouts import ViewLayouts

_MARKING, _TAKING = ("toggle-read", "toggle-star", "tags"), ("copy-link", "open-original")


class ListActs(QObject):
    """Acts on the list; has it know the names of the library."""

    def __init__(
        self,
        window: QMainWindow,
        store: Store,
        tasks: Tasks,
        panes: tuple[PostsPane, TablesPane, NotebookPane],
        browsing: Browsing,
        parts: tuple[Actions, StatusBar],
    ) -> None:
        super().__init__(panes[0])
        self._window = window
        self._pane, self._tables, self._notebook = panes
        pane = panes[0]
        self._browsing = browsing
        self._actions = parts[0]
        self.layouts = ViewLayouts(pane.faces, browsing, parts[0])
        self.exporting = Exporting(tasks, pane.faces, store)
        self.exporting.said.connect(parts[1].note)
        self.help: QueryHelp | None = None
        browsing.overviewed.connect(self._follow)
        pane.faces.menu_asked.connect(self._offer)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        browsing, faces = self._browsing, self._pane.faces
        return {
            "search": self._search,
            "clear-filters": lambda: browsing.show(browsing.filter.cleared()),
            "cards": lambda: self.layouts.show_cards(not faces.list_layout().cards),
            "columns": faces.menus.offer_columns,
            "export": self._export,
            "query-help": self._show_help,
        }

    def _export(self) -> None:
        """Export what is listed: articles, their tables, or annotations."""
        if self._browsing.filter.lists_notes:
            self._notebook.export_all()
        elif self._browsing.filter.view is Listing.TABLES:
            self._tables.export_all()
        else:
            self.exporting.export(self._browsing.filter.title())

    def _search(self) -> None:
        self._pane.search.setFocus()
        self._pane.search.selectAll()

    def _offer(self, place: QPoint) -> None:
        """What can be done with the chosen articles."""
        menu = QMenu(self._window)
        menu.addActions([self._actions[name] for name in _MARKING])
        menu.addSeparator()
        # The command copies from whatever has the focus, and while a menu is open that may be nothing.
        keys = self._actions["copy"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(self.tr("Copy &rows") + f"\t{keys}", self._pane.faces.copy_rows)
        menu.addActions([self._actions[name] for name in _TAKING])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_help(self) -> None:
        self.help = QueryHelp(self._window)
        self.help.finished.connect(self.help.deleteLater)
        self.help.open()

    def _follow(self, overview: Overview) -> None:
        sites = {site.id: site.name for site in overview.sites}
        types = {
            term.slug: term.name
            for facet in overview.facets.others
            if facet.key == TYPE
            for term in facet.terms
        }
        self._pane.faces.model.show_names(ListNames(sites, types, overview.taxonomies()))
