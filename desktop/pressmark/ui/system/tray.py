"""The icon in the tray of the desktop: what it says, and what can be done from there."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from pressmark.settings import Settings
from pressmark.ui.icons import make_program_icon, make_tray_icon
from pressmark.ui.system.news import Notice
from pressmark.ui.words import translate

_SYMBOLIC = "io.github.pressmark.pressmark-symbolic"
_SHOWN = 10_000  # milliseconds of a notification, where the desktop lets that be chosen


def has_tray() -> bool:
    """Whether this desktop has a tray now; some have none, some only with an extension."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """Is in the tray as long as the settings want it there and the desktop has one.

    Args:
        available: tells whether there is a tray.

    Signals:
        show_asked: the window is to come to the front.
        sync_asked: all sites are to be synced.
        quit_asked: the program is to end.
        notified(Notice): the desktop was asked to show this.
        notice_chosen(Notice): the person pressed a notification.
    """

    show_asked = Signal()
    sync_asked = Signal()
    quit_asked = Signal()
    notified = Signal(object)
    notice_chosen = Signal(object)

    def __init__(self, available: Callable[[], bool] = has_tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._available = available
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._notice: Notice | None = None
        self._words = ""

    @property
    def there(self) -> bool:
        """The icon stands in the tray, and the window can be had back from it."""
        return self._icon is not None and self._available()

    @property
    def menu(self) -> QMenu | None:
        """Its menu; None while it is not there."""
        return self._menu

    def follow(self, settings: Settings) -> None:
        """Be there, or not, by these settings."""
        wanted = settings.tray and self._available()
        if wanted and self._icon is None:
            self._appear()
        elif not wanted:
            self.close()

    def say(self, words: str) -> None:
        """Have the icon say this when it is pointed at."""
        self._words = words
        if self._icon is not None:
            self._icon.setToolTip(words)

    def words(self) -> str:
        """What the icon says when it is pointed at."""
        return self._words

    def notify(self, notice: Notice) -> None:
        """Have the desktop show a notification."""
        if self._icon is not None:
            self._notice = notice
            self._icon.showMessage(notice.title, notice.text, self._icon.icon(), _SHOWN)
            self.notified.emit(notice)

    def explain(self, title: str, text: str) -> None:
        """Have the desktop show words that lead to the window alone."""
        if self._icon is not None:
            self._notice = None
            self._icon.showMessage(title, text, self._icon.icon(), _SHOWN)

    def close(self) -> None:
        """Leave the tray. May come twice."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _appear(self) -> None:
        self._menu = self._make_menu()
        icon = self._icon = QSystemTrayIcon(_find_icon(), self)
        icon.setContextMenu(self._menu)
        icon.setToolTip(self._words or "Pressmark")
        icon.activated.connect(self._act)
        icon.messageClicked.connect(self._choose)
        icon.show()

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(translate("words", "Show the &window"), self.show_asked.emit)
        menu.addAction(translate("words", "&Sync now"), self.sync_asked.emit)
        menu.addSeparator()
        menu.addAction(translate("words", "&Quit"), self.quit_asked.emit)
        return menu

    def _act(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        # Where the first button opens the menu (macOS), it must not bring the window as well.
        if reason is QSystemTrayIcon.ActivationReason.Trigger and sys.platform != "darwin":
            self.show_asked.emit()

    def _choose(self) -> None:
        if self._notice is None:
            self.show_asked.emit()
        else:
            self.notice_chosen.emit(self._notice)


def _find_icon() -> QIcon:
    """One that can be seen on this desktop's panel.

    Where the symbolic one is installed, the desktop gives it the colour of its panel; so does macOS. Else
    that colour is not known, and the program's own icon can be seen on any.
    """
    if sys.platform == "darwin":
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return make_tray_icon("white" if dark else "black")
    return QIcon.fromTheme(_SYMBOLIC, make_program_icon())
