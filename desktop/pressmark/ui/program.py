"""The one application of the process: its name, its fonts and language, how Python behaves beside it."""

import gc
import logging
import sys
import time
from collections.abc import Callable
from importlib import import_module
from threading import Event, Thread

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QLocale,
    QTimer,
)
from PySide6.QtGui import QImageReader
from PySide6.QtWidgets import QApplication, QWidget

from pressmark import __version__
from pressmark.turns import take_short_turns
from pressmark.ui.translation import load_translators

DESKTOP_ID = "io.github.pressmark.pressmark"
"""What the program is called among those of the desktop: its desktop entry and its icon have the name too."""

_log = logging.getLogger(__name__)
_STAYS, _ENDS = "stays", "ends"
_LONGEST_WAIT = 200  # milliseconds
_DECODED = 256  # megabytes of one decoded image, as `article.images` has it


def stay_in_loop(app: QApplication) -> int:
    """Answer the person until the program is to end; gives the exit code."""
    asked = app.property(_ENDS)
    app.setProperty(_ENDS, None)
    if isinstance(asked, int):
        return asked
    app.setProperty(_STAYS, True)
    try:
        return app.exec()
    finally:
        app.setProperty(_STAYS, False)


def leave_loop(code: int = 0) -> None:
    """End `stay_in_loop`. Where it does not run nothing happens.

    Qt would take it for the end of every loop to come: https://doc.qt.io/qt-6/qcoreapplication.html#exit.
    """
    app = QApplication.instance()
    if app is not None and app.property(_STAYS):
        QApplication.exit(code)


def end_loops(code: int) -> None:
    """End every loop that runs; where `stay_in_loop` does not run yet, it will not begin."""
    app = QApplication.instance()
    if app is not None and not app.property(_STAYS):
        app.setProperty(_ENDS, code)
    QApplication.exit(code)


def speak(app: QApplication, language: str) -> None:
    """Speak the language that was chosen; what was chosen meanwhile holds from the next window on."""
    if app.property("language") != language:
        app.setProperty("language", language)
        QLocale.setDefault(QLocale.system())
        load_translators(app, language)


def show_meanwhile(ready: Callable[[], bool] = lambda: True) -> None:
    """Have Qt paint what is there; keys and clicks wait until somebody can answer them.

    Args:
        ready: what is to be painted is there. That is waited for, but not for long.
    """
    flags = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    wake, end = QTimer(), time.monotonic() + _LONGEST_WAIT / 1000
    wake.start(_LONGEST_WAIT)
    while not (ready() or time.monotonic() > end):
        QApplication.processEvents(flags | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    # The first asks for the painting, the second lets go on what waited for it.
    for _ in range(2):
        QApplication.processEvents(flags)


def import_meanwhile(*names: str) -> None:
    """Import modules in a thread, while Qt paints what is there; keys and clicks wait.

    Whatever is wrong with one is raised where it is used.
    """
    dispatcher, done = QAbstractEventDispatcher.instance(), Event()

    def work() -> None:
        try:
            for name in names:
                import_module(name)
        except ImportError:
            _log.exception("%s: what is wanted next cannot be imported", ", ".join(names))
        finally:
            done.set()
            dispatcher.wakeUp()

    thread = Thread(target=work, name="imports", daemon=True)
    thread.start()
    flags = QEventLoop.ProcessEventsFlag
    while not done.is_set():
        QApplication.processEvents(flags.ExcludeUserInputEvents | flags.WaitForMoreEvents)
    thread.join()


def take_away(widget: QWidget) -> None:
    """Have a window be gone now: left to itself, Python might collect it in any other thread."""
    widget.hide()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)


def rest_collector() -> None:
    """Have Python look for no cycles until `spare_collector`: at the start there are none worth it."""
    gc.disable()


def spare_made() -> None:
    """Have Python's collector of cycles leave alone what was made until now: it lives as long as the program.

    Else it walks through all of it now and then, and everything stands still for a tenth of a second
    (https://docs.python.org/3/library/gc.html#gc.freeze). Step by step each object is walked through once.
    """
    gc.collect()
    gc.freeze()


def spare_collector() -> None:
    """As `spare_made`; from now on the collector looks for cycles again."""
    spare_made()
    gc.enable()


def show_icon(app: QApplication) -> None:
    """Give the program's windows its icon: after the frame, for to draw all its sizes takes as long."""
    from pressmark.ui.icons import make_program_icon

    if app.windowIcon().isNull():
        app.setWindowIcon(make_program_icon())


def make_application() -> QApplication:
    """The one application of this process; one that is there already keeps its style."""
    known = QApplication.instance()
    # `setStyle` gives the style back; what that takes for Python is not needed before a window is seen.
    app = known if isinstance(known, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])
    if app.applicationName() == "Pressmark":
        return app
    app.setApplicationName("Pressmark")
    take_short_turns()
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    # The library keeps pictures of up to 100 megapixels; a file may claim any number of them.
    QImageReader.setAllocationLimit(_DECODED)
    app.setProperty("language", "")
    load_translators(app)
    return app
