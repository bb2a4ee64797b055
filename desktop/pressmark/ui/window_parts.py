"""What the window is made of, made step by step and imported with it."""

from collections.abc import Iterator
from typing import TypeAlias

from PySide6.QtWidgets import QMainWindow

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance

Wanted: TypeAlias = tuple[str, ...]
"""Modules that the next step of making a window imports."""


class WindowParts(QMainWindow):
    """A window and its parts, which are there when the steps are done that make them.

    The imports stand where something is made of them: all together take several times as long as to show the
    window without its parts. None of these steps keeps the window from being painted for long, if what it
    gives is imported elsewhere before the next.
    """

    def __init__(self, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self._appearance = appearance
        self._settings = settings

    def make_list(self, library: object, workers: object) -> None:
        """Make the list, which comes first.

        Args:
            library: the `Store` that is shown.
            workers: its `Tasks`.

        Raises:
            TypeError: they are something else.
        """
        from pressmark.store import Store
        from pressmark.ui.posts.making import make_list
        from pressmark.ui.tasks import Tasks

        if not (isinstance(library, Store) and isinstance(workers, Tasks)):
            raise TypeError
        self._store = library
        self._tasks = workers
        self.faces = make_list(library, workers, self._appearance)
        self.model = self.faces.model

    def _make_panes(self) -> Iterator[Wanted]:
        yield ("pressmark.ui.actions", "pressmark.ui.sidebar.pane")
        from pressmark.ui.actions import Actions
        from pressmark.ui.sidebar.pane import SidebarPane

        self.actions_ = Actions(self._appearance, self)
        self.sidebar = SidebarPane(self._appearance, self.actions_)
        yield (
            *("pressmark.ui.message_bar", "pressmark.ui.status", "pressmark.ui.tables.pane"),
            *("pressmark.ui.undo", "pressmark.ui.welcome"),
        )
        from pressmark.ui.message_bar import MessageBar
        from pressmark.ui.status import StatusBar
        from pressmark.ui.tables.pane import TablesPane
        from pressmark.ui.undo import UndoLog
        from pressmark.ui.welcome import WelcomePage

        store, tasks, appearance = self._store, self._tasks, self._appearance
        self.messages = MessageBar(appearance)
        self.status = StatusBar(appearance)
        self.welcome = WelcomePage()
        self.tables = TablesPane(store.tables, tasks, appearance)
        self.log = UndoLog(tasks, self)
        yield ("pressmark.ui.notebook.pane",)
        from pressmark.ui.notebook.pane import NotebookPane

        self.notebook = NotebookPane(store, tasks, self.log, appearance)
        yield ("pressmark.ui.browsing", "pressmark.ui.listings", "pressmark.ui.posts.pane")
        from pressmark.ui.browsing import Browsing
        from pressmark.ui.listings import Listings
        from pressmark.ui.posts.pane import PostsPane

        lists = (self.faces, self.tables, self.notebook)
        self.posts = PostsPane(lists, appearance, self.actions_)
        listings = Listings(self.posts, self.tables, self.notebook)
        self.browsing = Browsing(store, tasks, self.sidebar.tree, (self.posts, listings))

    def _make_article(self) -> Iterator[Wanted]:
        yield ("pressmark.ui.preferences", "pressmark.ui.reader")
        from pressmark.ui.preferences import Preferences
        from pressmark.ui.reader import Reader

        self.preferences = Preferences(self._tasks, self._settings, self)
        looks = (self._appearance, self.actions_)
        self.reader = Reader(self._store, self._tasks, looks, self.preferences, self)
        self.article, self.opening = self.reader.pane, self.reader.opening

    def _make_acts(self) -> Iterator[Wanted]:
        yield ("pressmark.ui.site_acts", "pressmark.ui.annotating", "pressmark.ui.article_acts")
        from pressmark.ui.annotating import Annotating
        from pressmark.ui.article_acts import ArticleActs
        from pressmark.ui.site_acts import SiteActs

        store, tasks, preferences = self._store, self._tasks, self.preferences
        looks = (self._appearance, self.actions_)
        self.sites = SiteActs(store, tasks, self, self.browsing, (self._appearance, preferences))
        self.sites.show_in(self.messages, self.status, lambda: self.article.row)
        self._article_acts = ArticleActs(
            store, tasks, (self.posts, self.article), self.model, self.browsing, self.opening, looks
        )
        self.annotating = Annotating(store, tasks, self.log, self.reader, preferences)
        yield ("pressmark.ui.note_files", "pressmark.ui.safety.acts")
        from pressmark.ui.note_files import NoteFiles
        from pressmark.ui.safety.acts import SafetyActs

        library, article = (store, tasks, self.log), (self.reader, self.annotating)
        self.note_files = NoteFiles(self, library, article, (self.browsing, self.notebook))
        self.safety = SafetyActs(store, tasks, self)
        for acts in (self.note_files, self.safety):
            acts.said.connect(self.status.note)
            acts.told.connect(lambda message: self.messages.show_message(message, "notice"))

    def _make_more_acts(self) -> Iterator[Wanted]:
        yield (
            *("pressmark.ui.list_acts", "pressmark.ui.marking", "pressmark.ui.search_acts"),
            "pressmark.ui.tag_acts",
        )
        from pressmark.ui.list_acts import ListActs
        from pressmark.ui.marking import Marking
        from pressmark.ui.search_acts import SearchActs
        from pressmark.ui.tag_acts import TagActs

        store, tasks, appearance = self._store, self._tasks, self._appearance
        self.marking = Marking(store, tasks, self.log, (self.posts.faces, self.article), appearance)
        self.marking.done.connect(self.status.note)
        self.searches = SearchActs(self, self.log, self.browsing, self.sidebar.tree)
        TagActs(self, self.log, self.browsing, self.sidebar.tree).done.connect(self.status.note)
        shown = (self.actions_, self.status)
        lists = (self.posts, self.tables, self.notebook)
        self.list_acts = ListActs(self, store, tasks, lists, self.browsing, shown)
        yield ("pressmark.ui.printing.acts", "pressmark.ui.view_acts")
        from pressmark.ui.printing.acts import PrintActs
        from pressmark.ui.view_acts import ViewActs

        export = self.list_acts.exporting.export_articles
        self.printing = PrintActs(self, tasks, store, appearance, export, lambda: self.article.row)
        self.printing.said.connect(self.status.note)
        beside, around = (self.sidebar.tree, self.posts.lists), (self.reader.review, self.article.view)
        panes = (self.messages, *beside, *around, self.reader.editor, self.reader.inspector, self.status)
        self._view_acts = ViewActs(self, appearance, self.actions_, self.preferences, self.reader.look, panes)

    def _make_choices(self) -> Iterator[Wanted]:
        """What changes the program itself: keys, settings, backups by the clock."""
        yield ("pressmark.ui.key_acts", "pressmark.ui.safety.backup_clock", "pressmark.ui.settings.making")
        from pressmark.ui.key_acts import KeyActs
        from pressmark.ui.safety.backup_clock import BackupClock
        from pressmark.ui.settings.making import SettingsParts, make_settings
        from pressmark.ui.settings.page import Page
        from pressmark.ui.system.tray import has_tray

        library, preferences = (self._store, self._tasks), self.preferences
        looks = (self._appearance, self.actions_)
        self.keys = KeyActs(self, looks, preferences, self.browsing, (self.notebook, self.searches))
        self.backups = BackupClock(*library, preferences, lambda: bool(self.sites.syncing.running), self)
        self.backups.told.connect(lambda message: self.messages.show_message(message, "notice"))
        parts = SettingsParts(
            self.posts, self.tables, self.note_files, self.reader.look, self.backups, tray=has_tray()
        )

        def make_pages() -> list[Page]:
            from pressmark.ui.shortcuts.page import ShortcutsPage

            shortcuts = ShortcutsPage(preferences, self.searches.read_searches, looks[0])
            shortcuts.search_released.connect(self.searches.release_key)
            return [shortcuts, *self.sites.settings.make_pages(self.sites.schedule).values()]

        self.settings = make_settings(self, preferences, looks, library, parts, make_pages)
        self.keys.change_asked.connect(lambda: self.settings.open("shortcuts"))
        self.keys.page_asked.connect(self.settings.open)
        self.sites.settings.storage.closed_work_asked.connect(self.safety.closed_work_asked)
        self.sites.settings.typography_dropped.connect(
            lambda site_id: self.reader.look.give_own(site_id, None)
        )
