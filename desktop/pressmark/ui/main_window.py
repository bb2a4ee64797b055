"""The window: puts its parts together and connects them."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from pressmark.model import PostRow, PostTerm
from pressmark.query.choices import TAXONOMY
from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.store.names import make_key
from pressmark.ui.actions import Actions
from pressmark.ui.annotating import Annotating
from pressmark.ui.appearance import Appearance
from pressmark.ui.article_acts import ArticleActs
from pressmark.ui.browsing import Browsing
from pressmark.ui.commands import Scope
from pressmark.ui.enabling import enable, read_situation
from pressmark.ui.filter import Filter
from pressmark.ui.key_acts import KeyActs
from pressmark.ui.layouts import Layouts, Outer
from pressmark.ui.list_acts import ListActs
from pressmark.ui.listings import Listings
from pressmark.ui.marking import Marking
from pressmark.ui.message_bar import MessageBar
from pressmark.ui.note_files import NoteFiles
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.overview import Overview
from pressmark.ui.pages import Pages
from pressmark.ui.panes import Panes
from pressmark.ui.posts.making import make_list
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.preferences import Preferences
from pressmark.ui.printing.acts import PrintActs
from pressmark.ui.reader import Reader
from pressmark.ui.remembering import read_filter, read_state, restore, restore_layout
from pressmark.ui.renewing import Renewing
from pressmark.ui.safety.acts import SafetyActs
from pressmark.ui.safety.backup_clock import BackupClock
from pressmark.ui.search_acts import SearchActs
from pressmark.ui.settings.making import SettingsParts, make_settings
from pressmark.ui.settings.page import Page
from pressmark.ui.shortcuts.page import ShortcutsPage
from pressmark.ui.sidebar.pane import SidebarPane
from pressmark.ui.site_acts import SiteActs
from pressmark.ui.status import StatusBar
from pressmark.ui.system.tray import has_tray
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tag_acts import TagActs
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.view_acts import ViewActs
from pressmark.ui.welcome import WelcomePage
from pressmark.ui.window_state import WindowState
from pressmark.ui.words import describe_error


class MainWindow(QMainWindow):
    """Sidebar, list and article; or the welcome page while the library is empty.

    Signals:
        closing: the window is going, its state can be read a last time.
    """

    closing = Signal()

    def __init__(self, store: Store, tasks: Tasks, appearance: Appearance, settings: Settings) -> None:
        super().__init__()
        self._name()
        self._store = store
        self._tasks = tasks
        self.actions_ = Actions(appearance, self)
        self.messages = MessageBar(appearance)
        self.status = StatusBar(appearance)
        self.welcome = WelcomePage()
        self.sidebar = SidebarPane(appearance, self.actions_)
        self.tables = TablesPane(store.tables, tasks, appearance)
        self.log = UndoLog(tasks, self)
        self.notebook = NotebookPane(store, tasks, self.log, appearance)
        faces = make_list(store, tasks, appearance)
        self.posts = PostsPane((faces, self.tables, self.notebook), appearance, self.actions_)
        self.model = faces.model
        listings = Listings(self.posts, self.tables, self.notebook)
        self.browsing = Browsing(store, tasks, self.sidebar.tree, (self.posts, listings))
        looks = (appearance, self.actions_)
        preferences = self.preferences = Preferences(tasks, settings, self)
        self.reader = Reader(store, tasks, looks, preferences, self)
        self.article, self.opening = self.reader.pane, self.reader.opening
        self._make_acts(looks, preferences)
        self._make_choices(looks, preferences)
        self._lay_out()
        self._connect()
        self._connect_commands()
        self.actions_.fill(self.menuBar())

    def _make_acts(self, looks: tuple[Appearance, Actions], preferences: Preferences) -> None:
        store, tasks, appearance = self._store, self._tasks, looks[0]
        self.sites = SiteActs(store, tasks, self, self.browsing, (appearance, preferences))
        self.sites.show_in(self.messages, self.status, lambda: self.article.row)
        self._article_acts = ArticleActs(
            store, tasks, (self.posts, self.article), self.model, self.browsing, self.opening, looks
        )
        self.annotating = Annotating(store, tasks, self.log, self.reader, preferences)
        library, article = (store, tasks, self.log), (self.reader, self.annotating)
        self.note_files = NoteFiles(self, library, article, (self.browsing, self.notebook))
        self.safety = SafetyActs(store, tasks, self)
        for acts in (self.note_files, self.safety):
            acts.said.connect(self.status.note)
            acts.told.connect(lambda message: self.messages.show_message(message, "notice"))
        self.marking = Marking(store, tasks, self.log, (self.posts.faces, self.article), appearance)
        self.marking.done.connect(self.status.note)
        self.searches = SearchActs(self, self.log, self.browsing, self.sidebar.tree)
        TagActs(self, self.log, self.browsing, self.sidebar.tree).done.connect(self.status.note)
        shown = (self.actions_, self.status)
        lists = (self.posts, self.tables, self.notebook)
        self.list_acts = ListActs(self, store, tasks, lists, self.browsing, shown)
        export = self.list_acts.exporting.export_articles
        self.printing = PrintActs(self, tasks, store, appearance, export, lambda: self.article.row)
        self.printing.said.connect(self.status.note)
        beside, around = (self.sidebar.tree, self.posts.lists), (self.reader.review, self.article.view)
        panes = (self.messages, *beside, *around, self.reader.editor, self.reader.inspector, self.status)
        self._view_acts = ViewActs(self, *looks, preferences, self.reader.look, panes)

    def _make_choices(self, looks: tuple[Appearance, Actions], preferences: Preferences) -> None:
        """What changes the program itself: keys, settings, backups by the clock."""
        library = (self._store, self._tasks)
        self.keys = KeyActs(self, looks, preferences, self.browsing, (self.notebook, self.searches))
        self.backups = BackupClock(*library, preferences, lambda: bool(self.sites.syncing.running), self)
        self.backups.told.connect(lambda message: self.messages.show_message(message, "notice"))
        parts = SettingsParts(
            self.posts, self.tables, self.note_files, self.reader.look, self.backups, tray=has_tray()
        )

        def make_pages() -> list[Page]:
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

    def _name(self) -> None:
        self.setObjectName("mainWindow")
        self.setWindowTitle("Pressmark")

    def start(self, state: WindowState, *, query: str = "", post: int | None = None) -> None:
        """Show the library as it was left, or what is asked for."""
        restore(self, state)
        wanted = post or state.post
        self.browsing.keep_current(wanted)
        shown = Filter(text=query, typing=True) if query else read_filter(self._store, state)
        self.list_acts.layouts.restore(state.layouts, shown.key)
        self.browsing.show(shown)
        restore_layout(self, state)
        self.posts.faces.setFocus()
        if wanted:
            self.opening.open(wanted)
        Renewing(self._store, self._tasks, self).go_on()
        self.safety.watch()

    def state(self) -> WindowState:
        """How the window is now."""
        return read_state(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the window goes; may come twice."""
        self.annotating.flush()
        self.notebook.finish()
        self.article.leave()
        self.reader.close()
        self.tables.acts.copying.stop()
        self.printing.stop()
        self.note_files.stop()
        self.safety.stop()
        self.backups.stop()
        self.settings.close()
        self.closing.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.panes = Panes(self.sidebar, self.posts, self.article, self.reader.inspector)
        self.pages = Pages(self.panes, self.welcome, self.posts, self.sidebar.tree)
        outer = Outer(self.sidebar, self.posts, self.posts.faces, self.article.view)
        self.layouts = Layouts(self.panes, outer, self.actions_, self.browsing)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.messages)
        layout.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.resize(1280, 800)
        faces = self.posts.faces.faces()
        self.actions_.hear_in(Scope.READING, *faces, self.article.view)
        self.actions_.hear_in(Scope.LIST, *faces)
        self.actions_.hear_in(Scope.TEXT, self.article.view)

    def _connect(self) -> None:
        faces, article = self.posts.faces, self.article
        self._tasks.failed.connect(lambda error: self.messages.show_message(describe_error(error)))
        self.browsing.overviewed.connect(self._show_overview)
        self.browsing.listed.connect(self._update_article)
        self.reader.shown.connect(self._enable)
        self.reader.said.connect(self.status.note)
        self.tables.table_chosen.connect(self.reader.open_table_of)
        self.tables.table_opened.connect(self.reader.windows.open_table)
        self.tables.stack_opened.connect(self.reader.open_stack)
        self.notebook.note_chosen.connect(self.annotating.go_to)
        self.notebook.entered.connect(self.layouts.enter_article)
        self.notebook.clear_asked.connect(self.actions_["clear-filters"].trigger)
        self.notebook.said.connect(self.status.note)
        self.annotating.said.connect(self.status.note)
        self.annotating.changed.connect(self._enable)
        self.tables.acts.copying.said.connect(self.status.note)
        self.tables.acts.copying.failed.connect(self.status.note)
        self.browsing.listed.connect(lambda: self.pages.settle_focus(self.browsing.overview))
        self.browsing.listed.connect(self._enable)
        self.browsing.media_changed.connect(self.opening.reload)
        self.browsing.filtered.connect(self._enable)
        self.posts.empty.acted.connect(self._act_on_empty)
        self.posts.search.left.connect(self.posts.lists.setFocus)
        faces.chosen.connect(self._choose)
        faces.activated.connect(self.layouts.enter_article)
        faces.view.clicked.connect(lambda _: self.layouts.show_article())
        article.link_hovered.connect(self.status.show_link)
        article.view.caret_changed.connect(self.actions_["caret"].setChecked)
        article.view.header.term_chosen.connect(self._choose_term)
        article.view.header.tag_chosen.connect(self.browsing.choose_tag)
        self.opening.opened.connect(self._show_opened)
        self.opening.moved.connect(self._enable)
        self.sidebar.tree.site_menu_asked.connect(self.sites.show_menu)
        self.sites.syncing.running_changed.connect(lambda _: self._enable())
        self.sites.syncs.post_asked.connect(self.opening.open)
        self.welcome.address_given.connect(self.sites.add)
        self.welcome.sample_asked.connect(self.sites.tour.start)
        self.welcome.restore_asked.connect(self.safety.ask_restore)
        self._enable()

    def _connect_commands(self) -> None:
        self.log.dress(self.actions_["undo"], self.actions_["redo"])
        for acts in (
            *(self.sites, self._article_acts, self._view_acts),
            *(self.marking, self.searches, self.list_acts, self.reader, self.printing),
            *(self.annotating, self.note_files, self.safety, self.layouts),
            *(self.keys, self.settings),
        ):
            self.actions_.connect_all(acts.doers())

    def _show_overview(self, overview: Overview) -> None:
        self.pages.show_overview(overview)
        self._enable()

    def _choose(self, post_id: int) -> None:
        self.browsing.keep_current(post_id)
        if post_id:
            self.opening.open(post_id)

    def _choose_term(self, term: PostTerm) -> None:
        self.browsing.choose(TAXONOMY + term.taxonomy, make_key(term.slug, term.name))

    def _show_opened(self, post_id: int) -> None:
        self.browsing.keep_current(post_id)
        self.posts.faces.choose_post(post_id)
        self.layouts.show_article()
        self._enable()

    def _update_article(self) -> None:
        row = self.article.row
        if row is None:
            return
        known = self._store.posts.read_rows([row.id])
        if not known:
            self.article.close_article(self.tr("This article is not in the library any more"))
        elif _state(known[0]) != _state(row):
            self.opening.reload()

    def _act_on_empty(self) -> None:
        self.actions_["clear-filters" if self.browsing.filter.narrowed else "sync"].trigger()

    def _enable(self) -> None:
        enable(self.actions_, read_situation(self))


def _state(row: PostRow) -> tuple[object, ...]:
    """What of an article, if it changes, has it shown anew."""
    return row.versions, row.status, row.visibility
