"""What can be done with saved searches. All of it can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pressmark.model import SavedSearch
from pressmark.query import Query, write
from pressmark.store.searches import change_search, move_search, remove_search, save_search
from pressmark.ui.browsing import Browsing
from pressmark.ui.filter import show_search
from pressmark.ui.keymap import Keymap, is_single, read_keymap
from pressmark.ui.overview import Overview
from pressmark.ui.searches.save_dialog import SaveSearchDialog
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import describe_changed, describe_moved, describe_removed, describe_saved
from pressmark.ui.words import one_line

_LONGEST_NAME = 60


class SearchActs(QObject):
    """Keeps, renames, moves and removes saved searches; hears their shortcuts."""

    def __init__(self, window: QWidget, log: UndoLog, browsing: Browsing, tree: SidebarTree) -> None:
        super().__init__(window)
        self._window = window
        self._log = log
        self._browsing = browsing
        self._searches: tuple[SavedSearch, ...] = ()
        self._shortcuts: list[QShortcut] = []
        self._keymap = read_keymap({})
        self.dialog: SaveSearchDialog | None = None
        browsing.overviewed.connect(self._follow)
        tree.search_kept.connect(self._ask_name)
        tree.search_renamed.connect(
            lambda number, name: log.do(change_search(number, name=name), describe_changed)
        )
        tree.search_moved.connect(lambda number, place: log.do(move_search(number, place), describe_moved))
        tree.search_removed.connect(self._remove)
        tree.search_updated.connect(self._update)
        tree.search_shortcut_asked.connect(self._ask_shortcut)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"keep-search": self._ask_name}

    def follow_keys(self, keymap: Keymap) -> None:
        """Know the keys that commands have now; single keys are heard where those of commands are."""
        self._keymap = keymap
        self._hear_all()

    def release_key(self, number: int) -> None:
        """Take the keys of a saved search away."""
        self._log.do(change_search(number, shortcut=""), describe_changed)

    def read_searches(self) -> tuple[SavedSearch, ...]:
        """Those that are kept."""
        return self._searches

    def _ask_name(self) -> None:
        self._browsing.with_query(self._ask_name_of)

    def _ask_name_of(self, asked: Query) -> None:
        query = write(self._browsing.filter.scope(asked))
        labels = ", ".join(self._browsing.label(asked))
        name = one_line(labels or self._browsing.filter.title(), _LONGEST_NAME)
        search = SavedSearch(0, name, query)
        dialog = SaveSearchDialog(search, self._searches, self._window, self._keymap)
        dialog.kept.connect(lambda name, keys, notify: self._keep(name, query, keys, notify=notify))
        self._open(dialog)

    def _keep(self, name: str, query: str, keys: str, *, notify: bool) -> None:
        act = save_search(name, query, keys, notify)
        self._log.do(act, describe_saved, lambda made: self._browsing.show(show_search(made.search)))

    def _ask_shortcut(self, number: int) -> None:
        search = self._find(number)
        if search is None:
            return
        dialog = SaveSearchDialog(search, self._searches, self._window, self._keymap)
        dialog.kept.connect(
            lambda name, keys, notify: self._log.do(
                change_search(number, name=name, shortcut=keys, notify=notify), describe_changed
            )
        )
        self._open(dialog)

    def _open(self, dialog: SaveSearchDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _update(self, number: int) -> None:
        def update(query: Query) -> None:
            words = write(self._browsing.filter.scope(query))
            self._log.do(change_search(number, query=words), describe_changed)

        self._browsing.with_query(update)

    def _remove(self, number: int) -> None:
        self._log.do(remove_search(number), describe_removed)

    def _find(self, number: int) -> SavedSearch | None:
        return next((search for search in self._searches if search.id == number), None)

    def _follow(self, overview: Overview) -> None:
        if overview.searches == self._searches:
            return
        self._searches = overview.searches
        self._hear_all()

    def _hear_all(self) -> None:
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._shortcuts = [self._hear(search) for search in self._searches if search.shortcut]

    def _hear(self, search: SavedSearch) -> QShortcut:
        keys = QKeySequence.fromString(search.shortcut, QKeySequence.SequenceFormat.PortableText)
        shortcut = QShortcut(keys, self._window)
        shortcut.setEnabled(self._keymap.single_keys or not is_single(keys))
        shortcut.activated.connect(lambda: self._browsing.show(show_search(search)))
        return shortcut
