"""Opens the library and the window on it, and closes both."""

import gc
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.settings import Settings, config_folder, load_settings
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.crash import CrashHandler
from pressmark.ui.interrupt import Interrupts
from pressmark.ui.main_window import MainWindow
from pressmark.ui.picture import Picture
from pressmark.ui.program import leave_loop, make_application, spare_collector, speak, stay_in_loop
from pressmark.ui.qt_log import qt_logged
from pressmark.ui.safety.closed_work import ClosedWork, do_closed, take_away, tell
from pressmark.ui.safety.damage_dialog import ask_about_damage
from pressmark.ui.system.arrivals import read_token
from pressmark.ui.system.desktop import Desktop
from pressmark.ui.system.instance import Instance, hold_instance
from pressmark.ui.system.last_run import BrokenRun, begin_run, end_run
from pressmark.ui.system.message import Request
from pressmark.ui.system.tray import has_tray
from pressmark.ui.tasks import Tasks
from pressmark.ui.window_state import read_window_state, write_window_state
from pressmark.ui.words import describe_error

_PICTURE = (1280, 800)  # logical pixels of a picture for which no size is asked


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """What window to open, and on what.

    Attributes:
        library: the library's folder.
        demo: have the sample archive in it.
        screenshot: save a picture here when all is shown, and quit.
        size: of the window, in logical pixels.
        theme: ``light`` or ``dark``; None for the person's choice.
        post: the article to open, by its number in the library.
        query: what to search for.
        links: that are followed, in this order.
    """

    library: Path
    demo: bool = False
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    post: int | None = None
    query: str = ""
    links: tuple[str, ...] = ()


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
        broken: BrokenRun | None = None,
        tray: Callable[[], bool] = has_tray,
    ) -> None:
        """Open them; `broken` is the run before, if that was cut off, `tray` tells whether there is one."""
        super().__init__()
        self._closed = False
        self.asked: ClosedWork | None = None
        self.again = False
        self._pictured = options.screenshot is not None
        # Whoever is told of the folder may be elsewhere than where the program was started.
        self.store = Store(options.library.absolute(), settings.snapshots_kept)
        self.tasks = Tasks(self.store)
        self.appearance = Appearance(app, options.theme or settings.theme)
        window: MainWindow | None = None
        try:
            window = self.window = MainWindow(self.store, self.tasks, self.appearance, settings)
            self.desktop = Desktop(
                self.store,
                self.tasks,
                window,
                window.preferences,
                tray if not self._pictured else lambda: False,
            )
            self._start(options)
            if not self._pictured:
                self.desktop.start(broken)
                self.desktop.arrivals.follow(options.links)
        except BaseException:
            # Who mends a damaged library must be the only one who has it open.
            self._release()
            if window is not None:
                take_away(window)
            raise

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
        self.tasks.close()
        self.appearance.stop_following()
        self.store.close()

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


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed, or have the one show it that is open; gives the exit code.

    Raises:
        LibraryError: the library cannot be opened and a picture of it was wanted.
        PressmarkError: another window has the library, and does not answer.
    """
    with qt_logged():
        app = make_application()
        if options.screenshot is not None:
            return _run(app, options, None, None)
        request = Request(options.post, options.query, options.links, read_token())
        with hold_instance(options.library, request) as instance:
            if instance is None:
                print("The library is open already: its window was asked to come to the front.")
                return 0
            broken = begin_run(options.library)
            try:
                return _run(app, options, instance, broken)
            finally:
                end_run(options.library)


def _run(
    app: QApplication, options: WindowOptions, instance: Instance | None, broken: BrokenRun | None
) -> int:
    crash = CrashHandler(show=options.screenshot is None)
    crash.install()
    interrupts = Interrupts()
    try:
        while True:
            session = _open(app, options, broken)
            crash.forget_failures()
            # Later: not while something is painted.
            crash.library_failed.connect(session.tasks.failed, Qt.ConnectionType.QueuedConnection)
            with instance.shown_by(session.desktop.arrivals.take) if instance else nullcontext():
                code = _stay(app, session, options)
            crash.library_failed.disconnect(session.tasks.failed)
            work = session.asked
            if work is None and not session.again:
                return code or (1 if options.screenshot is not None and crash.count else 0)
            take_away(session.window)
            del session
            if work is not None:
                _do_alone(work)
            # What it was opened for was seen; now it opens as it was left.
            options, broken = replace(options, demo=False, query="", post=None, links=()), None
    finally:
        interrupts.close()
        crash.remove()


def _open(app: QApplication, options: WindowOptions, broken: BrokenRun | None) -> Session:
    """Open a library; if it is damaged, ask what to do, until it can be opened or nobody wants to.

    Raises:
        LibraryError: it cannot be opened.
    """
    while True:
        try:
            settings = load_settings(config_folder())
            speak(app, settings.language)
            return Session(app, options, settings, broken)
        except LibraryError as error:
            if options.screenshot is not None:
                raise
            work = ask_about_damage(options.library) if isinstance(error, LibraryDamaged) else None
            if work is None:
                if not isinstance(error, LibraryDamaged):
                    tell(describe_error(error), QMessageBox.Icon.Critical)
                raise
        _do_alone(work)


def _do_alone(work: ClosedWork) -> None:
    """Do it when nothing of this program has the library open.

    SQLite keeps a file open that was closed for as long as there is a statement for it
    (https://www.sqlite.org/c3ref/close.html), and Python keeps that with the error that it ended in.
    """
    gc.unfreeze()
    gc.collect()
    do_closed(work)


def _stay(app: QApplication, session: Session, options: WindowOptions) -> int:
    """Until the window is closed; gives the exit code."""
    spare_collector()
    picture = Picture(session.window, session.tasks, options.screenshot, demo=options.demo)
    picture.start()
    try:
        return stay_in_loop(app)
    finally:
        session.close()
