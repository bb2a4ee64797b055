"""The window: shows its frame at once, then puts its parts together and connects them."""

from collections.abc import Iterator
from operator import attrgetter

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.frame import Frame, restore_geometry
from pressmark.ui.window_parts import Wanted, WindowParts
from pressmark.ui.window_state import WindowState

_SHOWN = attrgetter(
    "versions", "status", "visibility"
)  # what of an article, if it changes, has it shown anew
# What is wanted to put the parts together, and to begin.
_LAST = (
    *("pressmark.ui.pages", "pressmark.ui.layouts", "pressmark.ui.enabling", "pressmark.ui.remembering"),
    *("pressmark.ui.renewing", "pressmark.ui.system.desktop", "pressmark.ui.system.instance"),
    *("pressmark.ui.picture", "pressmark.ui.system.crash_dialog"),
)


class MainWindow(WindowParts):
    """Sidebar, list and article; or the welcome page while the library is empty.

    It is a bare frame until `fill` is done. What its parts are made of is imported as they are made: together
    that takes several times as long as to show the frame.

    Attributes:
        whole: all of it is there.

    Signals:
        closing: the window is going, its state can be read a last time.
    """

    closing = Signal()

    def __init__(self, appearance: Appearance, settings: Settings) -> None:
        super().__init__(appearance, settings)
        self.setObjectName("mainWindow")
        self.setWindowTitle("Pressmark")
        self.resize(1280, 800)
        self._frame: Frame | None = None
        self.whole = False
        self._leaving = False  # as soon as it is whole
        self._placed = False  # its panes are where they were

    def show_frame(self, state: WindowState, *, bare: bool) -> None:
        """Show where everything will be, before it is there; `bare` where that is the welcome page."""
        restore_geometry(self, state)
        self._frame = Frame(state, self, bare=bare)
        self.show()

    def exposed(self) -> bool:
        """The window is on the screen, and can be painted."""
        handle = self.windowHandle()
        return handle is not None and handle.isExposed()

    def hold_list(self) -> None:
        """Show the list in the frame, while the rest of the window is not there yet."""
        if self._frame is not None:
            self._frame.hold(self.faces)

    def fill(self) -> Iterator[Wanted]:
        """Make all parts and connect them, step by step; each gives what the next imports."""
        yield from self._make_panes()
        yield from self._make_article()
        yield from self._make_acts()
        yield from self._make_more_acts()
        yield from self._make_choices()
        yield _LAST
        self._lay_out()
        yield ()
        self._connect()
        self._connect_article()
        self._connect_commands()
        self._frame, self.whole = None, True
        if self._leaving:
            QTimer.singleShot(0, self, self.close)

    def start(self, state: WindowState, *, query: str = "", post: int | None = None) -> None:
        """Show the library as it was left, or what is asked for."""
        from pressmark.ui.found import read_filter
        from pressmark.ui.remembering import place, restore, restore_layout
        from pressmark.ui.renewing import Renewing

        if not self.isVisible():
            restore_geometry(self, state)
        if not self._placed:
            place(self, state)
        restore(self, state)
        wanted = post or state.post
        self.browsing.keep_current(wanted)
        shown = read_filter(self._store, state, query)
        self.list_acts.layouts.restore(state.layouts, shown.key)
        self.browsing.show(shown)
        restore_layout(self, state)
        self.posts.lists.setFocus()
        if wanted:
            self.opening.open(wanted)
        Renewing(self._store, self._tasks, self).go_on()
        self.safety.watch()

    def state(self) -> WindowState:
        """How the window is now."""
        from pressmark.ui.remembering import read_state

        return read_state(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Tell that the window goes; may come twice. One that is not whole yet goes as soon as it is."""
        if not self.whole:
            self._leaving = True
            event.ignore()
            return
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
        from pressmark.ui.commands import Scope
        from pressmark.ui.layouts import Layouts, Outer
        from pressmark.ui.pages import Pages
        from pressmark.ui.panes import Panes

        frame = self._frame
        self.posts.take_list(shown=frame is None or frame.held)
        # It comes where it was seen when the window was left.
        self.reader.inspector.hide()
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
        self.menuBar().clear()
        self.actions_.fill(self.menuBar())
        faces = self.posts.faces.faces()
        self.actions_.hear_in(Scope.READING, *faces, self.article.view)
        self.actions_.hear_in(Scope.LIST, *faces)
        self.actions_.hear_in(Scope.TEXT, self.article.view)
        if frame is not None:
            self._keep_room(frame)

    def _keep_room(self, frame: Frame) -> None:
        """Have everything where it was when the window was left, before it is known what is listed."""
        from pressmark.ui.remembering import place, restore_layout

        state = frame.state
        place(self, state)
        restore_layout(self, state)
        self._placed = True
        self.posts.hold(frame.room.above)
        self.posts.search.show_text(state.text)
        if state.post:
            self.article.expect_article()
            self.reader.inspector.expect_article()
        self.pages.setCurrentWidget(self.welcome if frame.bare else self.panes)

    def _connect(self) -> None:
        faces = self.posts.faces
        self.browsing.overviewed.connect(self.pages.show_overview)
        self.browsing.overviewed.connect(lambda _: self._enable())
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
        faces.view.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        faces.activated.connect(self.layouts.enter_article)
        faces.view.clicked.connect(lambda _: self.layouts.show_article())
        self.opening.opened.connect(self._show_opened)
        self.opening.moved.connect(self._enable)
        self.sidebar.tree.site_menu_asked.connect(self.sites.show_menu)
        self.sites.syncing.running_changed.connect(lambda _: self._enable())
        self.sites.syncs.post_asked.connect(self.opening.open)
        self.welcome.address_given.connect(self.sites.add)
        self.welcome.sample_asked.connect(self.sites.tour.start)
        self.welcome.restore_asked.connect(self.safety.ask_restore)
        self._enable()

    def _connect_article(self) -> None:
        from pressmark.query.choices import TAXONOMY
        from pressmark.store.names import make_key

        article, choose = self.article, self.browsing.choose
        article.link_hovered.connect(self.status.show_link)
        article.view.caret_changed.connect(self.actions_["caret"].setChecked)
        article.view.header.term_chosen.connect(
            lambda term: choose(TAXONOMY + term.taxonomy, make_key(term.slug, term.name))
        )
        article.view.header.tag_chosen.connect(self.browsing.choose_tag)

    def _connect_commands(self) -> None:
        from pressmark.ui.words import describe_error

        self._tasks.failed.connect(lambda error: self.messages.show_message(describe_error(error)))
        self.log.dress(self.actions_["undo"], self.actions_["redo"])
        for acts in (
            *(self.sites, self._article_acts, self._view_acts),
            *(self.marking, self.searches, self.list_acts, self.reader, self.printing),
            *(self.annotating, self.note_files, self.safety, self.layouts),
            *(self.keys, self.settings),
        ):
            self.actions_.connect_all(acts.doers())

    def _choose(self, post_id: int) -> None:
        self.browsing.keep_current(post_id)
        if post_id:
            self.opening.open(post_id)

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
        elif _SHOWN(known[0]) != _SHOWN(row):
            self.opening.reload()

    def _act_on_empty(self) -> None:
        self.actions_["clear-filters" if self.browsing.filter.narrowed else "sync"].trigger()

    def _enable(self) -> None:
        from pressmark.ui.enabling import enable, read_situation

        enable(self.actions_, read_situation(self))
