"""What tests of the look of articles do: choose, over a small library, without the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, Typography
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.preferences import Preferences
from pressmark.ui.tasks import Tasks
from pressmark.ui.typography.dialog import TypographyDialog
from pressmark.ui.typography.look import ArticleLook

SITE, NAME = 3, "Metals & Minerals"


class Chooser:
    """Preferences and the look of articles, and what they told."""

    def __init__(self, qtbot: QtBot, tasks: Tasks, settings: Settings) -> None:
        self.qtbot = qtbot
        self.tasks = tasks
        self.preferences = Preferences(tasks, settings)
        self.look = ArticleLook(self.preferences)
        self.told: list[Typography] = []
        self.kept: list[tuple[int, Typography | None]] = []
        self.look.typography_changed.connect(self.told.append)
        self.look.own_chosen.connect(lambda site, own: self.kept.append((site, own)))

    @property
    def common(self) -> Typography:
        return self.preferences.settings.typography

    def wait_kept(self) -> None:
        """Wait until what was chosen is in its file."""
        self.qtbot.waitUntil(lambda: not self.tasks.busy)


@contextmanager
def choosing(qtbot: QtBot, folder: Path, settings: Settings) -> Iterator[Chooser]:
    store = Store(folder)
    tasks = Tasks(store)
    chooser = Chooser(qtbot, tasks, settings)
    yield chooser
    chooser.wait_kept()
    tasks.close()
    store.close()


class Dialog:
    """The dialog, open over a small window."""

    def __init__(self, chooser: Chooser, *, theme: str, scale: float, mirrored: bool) -> None:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.app = make_application()
        self._font = self.app.font()
        self.appearance = Appearance(self.app, theme)
        font = self.app.font()
        font.setPointSizeF(font.pointSizeF() * scale)
        QApplication.setFont(font)
        ways = Qt.LayoutDirection
        QApplication.setLayoutDirection(ways.RightToLeft if mirrored else ways.LeftToRight)
        self.host = QWidget()
        self.host.resize(300, 200)
        self.host.show()
        look, preferences = chooser.look, chooser.preferences
        self.box = TypographyDialog(look, preferences, self.appearance, self.host)
        self.box.themes.chosen.connect(self.appearance.choose)
        self.box.show()
        chooser.qtbot.waitExposed(self.box)

    def close(self) -> None:
        """Leave the program's look as it was."""
        self.box.close()
        self.host.deleteLater()
        self.appearance.stop_following()
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        QApplication.setFont(self._font)
