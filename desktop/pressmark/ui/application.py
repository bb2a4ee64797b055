"""Opens the library and the window on it, and closes both."""

import gc
import sys
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QMessageBox

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.settings import Settings, config_folder, load_settings
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.crash import CrashHandler
from pressmark.ui.icons import make_program_icon
from pressmark.ui.interrupt import Interrupts
from pressmark.ui.main_window import MainWindow
from pressmark.ui.picture import Picture
from pressmark.ui.qt_log import qt_logged
from pressmark.ui.safety.closed_work import ClosedWork, do_closed, take_away, tell
from pressmark.ui.safety.damage_dialog import ask_about_damage
from pressmark.ui.tasks import Tasks
from pressmark.ui.translation import load_translators
from pressmark.ui.window_state import read_window_state, write_window_state
from pressmark.ui.words import describe_error

_TURN = 0.001  # seconds; Python's own choice is five times as long
_DECODED = 256  # megabytes of one decoded image, as `article.images` has it
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
    """

    library: Path
    demo: bool = False
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str | None = None
    post: int | None = None
    query: str = ""


class Session(QObject):
    """A library and the window on it, from open to close.

    Attributes:
        asked: what is to be done with the library once it is closed; then the window opens again.

    Raises:
        LibraryError: the library cannot be opened.
    """

    def __init__(self, app: QApplication, options: WindowOptions, settings: Settings) -> None:
        super().__init__()
        self._closed = False
        self.asked: ClosedWork | None = None
        self._pictured = options.screenshot is not None
        self.store = Store(options.library)
        self.tasks = Tasks(self.store)
        self.appearance = Appearance(app, options.theme or settings.theme)
        window: MainWindow | None = None
        try:
            window = self.window = MainWindow(self.store, self.tasks, self.appearance, settings)
            self._start(options)
        except BaseException:
            # Who mends a damaged library must be the only one who has it open.
            self._release()
            if window is not None:
                take_away(window)
            raise

    def _start(self, options: WindowOptions) -> None:
        self.window.closing.connect(self._keep_state)
        self.window.safety.closed_work_asked.connect(self._make_way)
        self.window.start(read_window_state(options.library), query=options.query, post=options.post)
        size = options.size or (_PICTURE if self._pictured else None)
        if size is not None:
            self.window.resize(*size)
        if options.demo:
            self.window.sites.tour.start()
        self.window.show()
        if not (self._pictured or options.demo):
            self.window.sites.sync_at_start()

    def close(self) -> None:
        """Stop what runs, then close the library. May come twice."""
        if self._closed:
            return
        self._closed = True
        self.window.close()
        self.window.list_acts.exporting.stop()
        self.window.sites.close()
        self._release()

    def _release(self) -> None:
        self.tasks.close()
        self.appearance.stop_following()
        self.store.close()

    def _make_way(self, work: ClosedWork) -> None:
        """Close the window for work that nobody may have the library open for."""
        self.asked = work
        self.window.close()
        QApplication.exit()

    def _keep_state(self) -> None:
        state = self.window.state()
        if self._pictured:
            # What a picture is made of is not what the person had left: neither its size nor its search.
            left = read_window_state(self.store.folder)
            kept = ("geometry", "panes", "unit", "view", "text", "typing", "search", "layouts")
            state = replace(state, **{name: getattr(left, name) for name in kept})
        write_window_state(self.store.folder, state)


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    Raises:
        LibraryError: the library cannot be opened and a picture of it was wanted.
    """
    with qt_logged():
        return _run(make_application(), options)


def _run(app: QApplication, options: WindowOptions) -> int:
    crash = CrashHandler(show=options.screenshot is None)
    crash.install()
    interrupts = Interrupts()
    try:
        while True:
            session = _open(app, options)
            crash.forget_failures()
            # Later: not while something is painted.
            crash.library_failed.connect(session.tasks.failed, Qt.ConnectionType.QueuedConnection)
            code = _stay(app, session, options)
            crash.library_failed.disconnect(session.tasks.failed)
            work = session.asked
            if work is None:
                return code or (1 if options.screenshot is not None and crash.count else 0)
            take_away(session.window)
            del session
            _do_alone(work)
            # What it was opened for was seen; now it opens as it was left.
            options = replace(options, demo=False, query="", post=None)
    finally:
        interrupts.close()
        crash.remove()


def _open(app: QApplication, options: WindowOptions) -> Session:
    """Open a library; if it is damaged, ask what to do, until it can be opened or nobody wants to.

    Raises:
        LibraryError: it cannot be opened.
    """
    while True:
        try:
            return Session(app, options, load_settings(config_folder()))
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
        return app.exec()
    finally:
        session.close()


def spare_collector() -> None:
    """Have Python's collector of cycles leave alone what lives as long as the program.

    Else it walks through all of it now and then, and everything stands still for a tenth of a second
    (https://docs.python.org/3/library/gc.html#gc.freeze).
    """
    gc.collect()
    gc.freeze()


def make_application() -> QApplication:
    """The one application of this process."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    if app.applicationName() == "Pressmark":
        return app
    app.setApplicationName("Pressmark")
    # Qt's calls give Python's lock away and wait for it again; a thread that computes keeps it so long.
    sys.setswitchinterval(_TURN)
    app.setStyle("Fusion")
    # Else a style sheet keeps another font of the program from what it dresses.
    app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    app.setApplicationVersion(version("pressmark"))
    app.setDesktopFileName("pressmark")
    app.setWindowIcon(make_program_icon())
    # The library keeps pictures of up to 100 megapixels; a file may claim any number of them.
    QImageReader.setAllocationLimit(_DECODED)
    load_translators(app)
    return app
