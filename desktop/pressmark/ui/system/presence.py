"""The window and its icon in the tray: what closing means, and what the icon says."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from pressmark.settings import Settings
from pressmark.ui.overview import Overview
from pressmark.ui.preferences import Preferences
from pressmark.ui.system.arrivals import come_to_front
from pressmark.ui.system.tray import Tray
from pressmark.ui.system.window import Window
from pressmark.ui.words import number, short_moment, translate


class Presence(QObject):
    """Has the program stay in the tray when the person closes the window and wants that.

    Signals:
        quit_asked: the program is to end.
        closing: the window is about to close.
    """

    quit_asked = Signal()
    closing = Signal()

    def __init__(
        self, window: Window, tray: Tray, preferences: Preferences, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._leaving = False
        self._window = window
        self._tray = tray
        self._preferences = preferences
        window.installEventFilter(self)
        window.browsing.overviewed.connect(self._say)
        tray.show_asked.connect(self.show)
        tray.sync_asked.connect(window.sites.sync_all)
        tray.quit_asked.connect(self.quit)
        tray.follow(preferences.settings)
        preferences.changed.connect(self.follow)

    def follow(self, settings: Settings) -> None:
        """Keep to these settings from now on; a window that nothing could bring back is shown."""
        self._tray.follow(settings)
        if not self._window.isVisible() and not self._tray.there:
            self.show()

    def show(self) -> None:
        """Bring the window back."""
        QApplication.setQuitOnLastWindowClosed(True)
        come_to_front(self._window)

    def leave(self) -> None:
        """The program ends, for whatever reason: closing the window closes it from now on."""
        self._leaving = True

    def quit(self) -> None:
        """End the program, whatever closing the window means."""
        self.leave()
        self.quit_asked.emit()

    def close(self) -> None:
        """Leave the tray. May come twice."""
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.removeEventFilter(self)
        self._tray.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Who closes the window may mean less than the program.

        Qt does not tell whether a person closes it: who ends the program says so with `leave` before.
        """
        if event.type() is not QEvent.Type.Close:
            return super().eventFilter(watched, event)
        if self._stays():
            event.ignore()
            self._hide()
            return True
        self.closing.emit()
        return False

    def _stays(self) -> bool:
        return self._preferences.settings.close_to_tray and not self._leaving and self._tray.there

    def _hide(self) -> None:
        # Else the last dialog that is closed meanwhile ends the program.
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        if not self._preferences.settings.tray_told:
            self._preferences.change(tray_told=True)
            self._tray.explain(
                translate("words", "Pressmark goes on in the tray"),
                translate("words", "It syncs as before. Its icon there has the window, and the way to quit."),
            )

    def _say(self, overview: Overview) -> None:
        moments = [site.synced for site in overview.sites if site.synced is not None]
        unread = overview.counts.unread
        parts = [
            "Pressmark",
            translate("words", "%n unread", "", unread).replace(str(unread), number(unread), 1),
        ]
        if moments:
            when = short_moment(max(moments), datetime.now(UTC))
            parts.append(translate("words", "Last sync {when}").format(when=when))
        self._tray.say("\n".join(parts))
