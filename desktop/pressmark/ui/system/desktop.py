"""Joins a window to the desktop: what comes from outside, the tray, what outlives a crash."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from pressmark.store import Store
from pressmark.ui.preferences import Preferences
from pressmark.ui.system.app_events import AppEvents, sends_events
from pressmark.ui.system.arrivals import Arrivals
from pressmark.ui.system.keeping import Keeping
from pressmark.ui.system.last_run import BrokenRun
from pressmark.ui.system.message import Request
from pressmark.ui.system.notifying import Notifying
from pressmark.ui.system.presence import Presence
from pressmark.ui.system.recovery import Recovery, read_typed
from pressmark.ui.system.reporting import Reporting
from pressmark.ui.system.tray import Tray, has_tray
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks


class Desktop(QObject):
    """All of this package for one window, from its opening to its closing.

    Args:
        store: the library.
        tasks: its workers.
        window: that is joined.
        preferences: what the person chose.
        available: tells whether the desktop has a tray.

    Attributes:
        events: what the system tells the whole program.
        arrivals: shows what comes from outside.
        tray: the icon.
        presence: what closing the window means.
        keeping: writes down what a crash would take.

    Signals:
        quit_asked: the program is to end.
    """

    quit_asked = Signal()

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: Window,
        preferences: Preferences,
        available: Callable[[], bool] = has_tray,
    ) -> None:
        super().__init__()
        self._window = window
        self.arrivals = Arrivals(store, tasks, window, self)
        self.tray = Tray(available, self)
        self.presence = Presence(window, self.tray, preferences, self)
        self.keeping = Keeping(store.folder, tasks, window.state, lambda: read_typed(window), self)
        self._reporting = Reporting(tasks, window, self)
        self._recovery = Recovery(store, tasks, window, self._reporting)
        Notifying(store, tasks, window, preferences, (self.tray, self.presence))
        self.presence.quit_asked.connect(self.quit_asked)
        self.presence.closing.connect(self.keeping.look_at_typed)
        window.actions_.connect_all(self._reporting.doers() | {"quit": self.presence.quit})
        self.events = AppEvents(self)
        self.events.link_followed.connect(lambda link: self.arrivals.take(Request(links=(link,))))
        self.events.quitting.connect(self.leave)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self.save)
            if sends_events():
                self.events.start(app)

    def start(self, broken: BrokenRun | None) -> None:
        """Bring back what a run that was cut off left, then begin to keep what this one would lose."""
        self._recovery.start(broken, self.keeping.start)

    def save(self) -> None:
        """The session of the desktop ends: save what is typed and how the window is.

        https://doc.qt.io/qt-6/session.html
        """
        self.leave()
        self._window.annotating.flush()
        self._window.notebook.finish()
        self.keeping.write_now()

    def leave(self) -> None:
        """The program ends: closing the window closes it from now on."""
        self.presence.leave()

    def close(self) -> None:
        """Leave the tray and hear nothing more. May come twice."""
        self.events.close()
        self.presence.close()
