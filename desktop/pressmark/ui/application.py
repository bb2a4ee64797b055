"""Opens windows on a library until the person wants no more."""

import gc
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets
from PySide6.QtWidgets import QApplication

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.settings import config_folder, load_settings
from pressmark.ui.program import (
    make_application,
    rest_collector,
    show_icon,
    show_meanwhile,
    spare_collector,
    speak,
    stay_in_loop,
    take_away,
)
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.session import Session
from pressmark.ui.system.last_run import BrokenRun
from pressmark.ui.system.message import Request, read_token
from pressmark.ui.system.place import Place, TakenError
from pressmark.window_options import WindowOptions

__all__ = ["Session", "WindowOptions", "make_application", "run"]


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed, or have the one show it that is open; gives the exit code.

    Raises:
        LibraryError: the library cannot be opened and a picture of it was wanted.
        PressmarkError: another window has the library, and does not answer.
    """
    from pressmark.ui.qt_log import qt_logged

    with qt_logged():
        app = make_application()
        if options.screenshot is not None:
            return _run(app, options, lambda: None, lambda _: nullcontext())
        request = Request(options.post, options.query, options.links, read_token())
        with ExitStack() as held:
            place = Place(options.library, request, held)
            try:
                # To import the lock takes as long as to show the frame. Where a run is noted it comes first:
                # no frame is to be seen of a window that is not to be.
                if not place.seems_free:
                    place.take()
                return _run(app, options, place.take, _hear)
            except TakenError:
                print("The library is open already: its window was asked to come to the front.")
                return 0


@contextmanager
def _hear(session: Session) -> Iterator[None]:
    """Have a window show what other starts of the program ask for, while the block runs.

    Until then they come again and again: to import what a socket needs takes as long as to show the frame.
    """
    from pressmark.ui.system.instance import listen_for_starts

    with (
        listen_for_starts(session.store.folder) as instance,
        instance.shown_by(session.desktop.arrivals.take),
    ):
        yield


def _run(
    app: QApplication,
    options: WindowOptions,
    take: Callable[[], BrokenRun | None],
    heard: Callable[[Session], AbstractContextManager[None]],
) -> int:
    """Open windows until the person wants no more.

    Args:
        app: the program.
        options: what to open.
        take: takes the place of the one window, and tells of the run before, if that was cut off.
        heard: has a window show what other starts of the program ask for, while a block runs.
    """
    from pressmark.ui.crash import CrashHandler
    from pressmark.ui.interrupt import Interrupts

    crash = CrashHandler(show=options.screenshot is None)
    crash.install()
    interrupts = Interrupts()
    try:
        while True:
            session = _open(app, options, take)
            crash.forget_failures()
            # Later: not while something is painted.
            crash.library_failed.connect(session.tasks.failed, QtCore.Qt.ConnectionType.QueuedConnection)
            with heard(session):
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
            options, take = replace(options, demo=False, query="", post=None, links=()), lambda: None
    finally:
        interrupts.close()
        crash.remove()


def _open(app: QApplication, options: WindowOptions, take: Callable[[], BrokenRun | None]) -> Session:
    """Open a library; if it is damaged, ask what to do, until it can be opened or nobody wants to.

    Raises:
        LibraryError: it cannot be opened.
    """
    rest_collector()
    while True:
        try:
            settings = load_settings(config_folder())
            speak(app, settings.language)
            turn = show_meanwhile if options.screenshot is None else None
            return Session(app, options, settings, take, turn=turn)
        except LibraryError as error:
            if options.screenshot is not None:
                raise
            # Who mends a library must be the only one who has it.
            take()
            show_icon(app)
            work = _ask(options.library, error)
            if work is None:
                raise
        _do_alone(work)


def _ask(library: Path, error: LibraryError) -> ClosedWork | None:
    """Ask what to do with a library that cannot be opened; None where nothing is to be done."""
    from pressmark.ui.safety.damage_dialog import ask_about_damage
    from pressmark.ui.safety.working import tell
    from pressmark.ui.words import describe_error

    if isinstance(error, LibraryDamaged):
        return ask_about_damage(library)
    tell(describe_error(error), QtWidgets.QMessageBox.Icon.Critical, last=True)
    return None


def _do_alone(work: ClosedWork) -> None:
    """Do it when nothing of this program has the library open.

    SQLite keeps a file open that was closed for as long as there is a statement for it
    (https://www.sqlite.org/c3ref/close.html), and Python keeps that with the error that it ended in.
    """
    from pressmark.ui.safety.working import do_closed

    gc.unfreeze()
    gc.collect()
    do_closed(work)


def _stay(app: QApplication, session: Session, options: WindowOptions) -> int:
    """Until the window is closed; gives the exit code."""
    from pressmark.ui.picture import Picture

    picture = Picture(session.window, session.tasks, options.screenshot, demo=options.demo)
    picture.start()
    spare_collector()
    try:
        return stay_in_loop(app)
    finally:
        session.close()
