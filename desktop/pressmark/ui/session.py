"""A library and the window on it, from open to close."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from pressmark.settings import LIBRARY_FILE, Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.main_window import MainWindow
from pressmark.ui.program import import_meanwhile, leave_loop, show_icon, spare_made, take_away
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.system.last_run import BrokenRun
from pressmark.ui.window_state import WindowState, read_window_state, write_window_state
from pressmark.window_options import WindowOptions

Turn: TypeAlias = Callable[[Callable[[], bool]], None]
"""Has Qt paint once something holds, as `program.show_meanwhile`."""

# What is imported in a thread before it is used: to look for the first rows, then for the list, then for all
# that is read of the library.
_FIRST = (
    *("pressmark.store", "pressmark.store.upgrade", "pressmark.store.search", "pressmark.store.searches"),
    "pressmark.ui.first_find",
)
_LIST = (
    "pressmark.ui.posts.making",
    "pressmark.store.posts",
    "pressmark.store.tags",
    "pressmark.ui.first_list",
)
_STORE = (
    *("pressmark.window_lock", "pressmark.ui.icons"),
    *("pressmark.store.known_posts", "pressmark.store.links", "pressmark.store.notes.annotations"),
    *("pressmark.store.notes.notebook", "pressmark.store.reports", "pressmark.store.storage"),
    *("pressmark.store.facets", "pressmark.store.timeline", "pressmark.store.table_search"),
    *("pressmark.store.renewal", "pressmark.store.revisions", "pressmark.store.sites"),
    *("pressmark.store.cursors", "pressmark.store.typography"),
)
_REST = 2000  # milliseconds from the whole window to what can wait
_SEARCHED = "e"  # a beginning of many words
_PICTURE = (1280, 800)  # logical pixels of a picture for which no size is asked


class Session(QObject):
    """A library and the window on it, from open to close.

    Attributes:
        asked: what is to be done with the library once it is closed; then the window opens again.
        again: the window is to open again in any case.
        desktop: what joins the window to the desktop.

    Raises:
        LibraryError: the library cannot be opened.
    """

    def __init__(
        self,
        app: QApplication,
        options: WindowOptions,
        settings: Settings,
        take: Callable[[], BrokenRun | None] = lambda: None,
        tray: Callable[[], bool] | None = None,
        turn: Turn | None = None,
    ) -> None:
        """Open them.

        Args:
            app: the program.
            options: what to open.
            settings: the person's.
            take: called before anything is written; tells of the run before, if that was cut off.
            tray: whether there is one; None to ask the desktop.
            turn: has Qt paint what is there; with it the window is seen from the beginning, while it is made.
        """
        super().__init__()
        self._closed = False
        self.asked: ClosedWork | None = None
        self.again = False
        self._pictured = options.screenshot is not None
        self._stack = ExitStack()
        self.appearance = Appearance(app, options.theme or settings.theme, follows=turn is None)
        self._stack.callback(self.appearance.stop_following)
        window = self.window = MainWindow(self.appearance, settings)
        try:
            state = _read_state(options)
            if turn is not None:
                window.show_frame(state, bare=state.welcome or not (options.library / LIBRARY_FILE).exists())
                turn(window.exposed)
                self.appearance.follow()
                import_meanwhile(*_FIRST)
            self._open(options, settings, whole=turn is None)
            if turn is not None:
                self._list_first(state, options, settings)
                turn(lambda: not self.tasks.busy)
                import_meanwhile(*_STORE)
                self.store.complete()
            else:
                window.make_list(self.store, self.tasks)
            show_icon(app)
            # Until here nothing was written but the steps of a new version, which have a lock of their own.
            broken = take()
            for wanted in window.fill():
                if turn is not None:
                    spare_made()
                    turn(lambda: True)
                    import_meanwhile(*wanted)
            self._join(options, broken, tray)
            if turn is not None:
                QTimer.singleShot(_REST, self, self._warm)
        except BaseException:
            # Who mends a damaged library must be the only one who has it open.
            self._release()
            take_away(window)
            raise

    def _warm(self) -> None:
        """Search once in a worker, so that the system has in memory what the first search would wait for."""
        from pressmark.ui.filter import Filter
        from pressmark.ui.found import find

        if not self._closed:
            self.tasks.run(lambda: find(self.store, Filter(text=_SEARCHED, typing=True), ()))

    def _open(self, options: WindowOptions, settings: Settings, *, whole: bool) -> None:
        from pressmark.store import Store
        from pressmark.ui.tasks import Tasks

        # Whoever is told of the folder may be elsewhere than where the program was started.
        self.store = Store(options.library.absolute(), settings.snapshots_kept, whole=whole)
        self._stack.callback(self.store.close)
        self.tasks = Tasks(self.store)
        self._stack.callback(self.tasks.close)

    def _list_first(self, state: WindowState, options: WindowOptions, settings: Settings) -> None:
        from pressmark.ui.first_find import FirstFind

        first = FirstFind(self.store, self.tasks, state, options.query)
        import_meanwhile(*_LIST)
        from pressmark.ui.first_list import list_first

        self.window.make_list(self.store, self.tasks)
        if first.lists_posts:
            self.window.hold_list()
        list_first(first, self.window.faces, settings)

    def _join(
        self, options: WindowOptions, broken: BrokenRun | None, tray: Callable[[], bool] | None
    ) -> None:
        from pressmark.ui.system.desktop import Desktop
        from pressmark.ui.system.tray import has_tray

        window = self.window
        available = (tray or has_tray) if not self._pictured else lambda: False
        self.desktop = Desktop(self.store, self.tasks, window, window.preferences, available)
        self._start(options)
        if not self._pictured:
            self.desktop.start(broken)
            self.desktop.arrivals.follow(options.links)

    def _start(self, options: WindowOptions) -> None:
        self.window.closing.connect(self._keep_state)
        self.desktop.quit_asked.connect(self._quit)
        self.window.safety.closed_work_asked.connect(self._make_way)
        self.window.settings.restart_asked.connect(self._begin_anew)
        self.window.start(read_window_state(options.library), query=options.query, post=options.post)
        size = options.size or (_PICTURE if self._pictured else None)
        if size is not None:
            self.window.resize(*size)
        if options.demo:
            self.window.sites.tour.start()
        self.window.show()
        if not (self._pictured or options.demo):
            self.window.sites.sync_at_start()
            self.window.backups.start()

    def close(self) -> None:
        """Stop what runs, then close the library. May come twice."""
        if self._closed:
            return
        self._closed = True
        self.desktop.leave()
        self.window.close()
        self.desktop.close()
        self.window.list_acts.exporting.stop()
        self.window.sites.close()
        self._release()
        self.desktop.keeping.forget()

    def _release(self) -> None:
        self._stack.close()

    def _quit(self) -> None:
        """End, also where the window is hidden and closing it ends nothing."""
        self.window.close()
        leave_loop()

    def _make_way(self, work: ClosedWork) -> None:
        """Close the window for work that nobody may have the library open for."""
        self.asked = work
        self.desktop.leave()
        self.window.close()
        leave_loop()

    def _begin_anew(self) -> None:
        """Close the window and open it again, as for another language."""
        self.again = True
        self.desktop.leave()
        self.window.close()
        leave_loop()

    def _keep_state(self) -> None:
        state = self.window.state()
        if not self._pictured:
            self.desktop.keeping.finish(state)
            return
        # What a picture is made of is not what the person had left: neither its size nor its search.
        left = read_window_state(self.store.folder)
        kept = ("geometry", "panes", "unit", "view", "text", "typing", "search", "layouts")
        write_window_state(self.store.folder, replace(state, **{name: getattr(left, name) for name in kept}))


def _read_state(options: WindowOptions) -> WindowState:
    """How the window was left, but for what is asked for."""
    left = read_window_state(options.library)
    return replace(left, post=options.post or left.post, text=options.query or left.text)
