"""What macOS tells a running program by events: links that were followed, and *Quit* in the Dock.

Other systems start the program a second time with the link (`instance`).
"""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class AppEvents(QObject):
    """Hears the events of the application.

    An event filter on the application sees every event of every widget, so there is one only where these
    events come: https://doc.qt.io/qt-6/qfileopenevent.html.

    Signals:
        link_followed(str): a link was followed, as it was given.
        quitting: the program is asked to end, before its windows are asked to close.
    """

    link_followed = Signal(str)
    quitting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QCoreApplication | None = None

    def start(self, app: QCoreApplication) -> None:
        """Hear them from now on."""
        self._app = app
        app.installEventFilter(self)

    def close(self) -> None:
        """Hear nothing more. May come twice."""
        if self._app is not None:
            self._app.removeEventFilter(self)
            self._app = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Pass on what is for the whole program."""
        if watched is not self._app:
            return False
        if isinstance(event, QFileOpenEvent):
            self.link_followed.emit(event.url().toEncoded().toStdString())
            return True
        if event.type() is QEvent.Type.Quit:
            self.quitting.emit()
        return False


def sends_events() -> bool:
    """Whether this system tells the program so."""
    return sys.platform == "darwin"
