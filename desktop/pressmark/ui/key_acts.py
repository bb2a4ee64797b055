"""What is done with the keys themselves: their sheet, the palette, and everybody who shows or hears them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.browsing import Browsing
from pressmark.ui.keymap import Keymap
from pressmark.ui.palette.items import Source
from pressmark.ui.palette.popup import Palette
from pressmark.ui.palette.sources import list_commands, list_places, list_settings
from pressmark.ui.pane_sizes import size_pane
from pressmark.ui.preferences import Preferences
from pressmark.ui.shortcuts.panes import find_pane
from pressmark.ui.shortcuts.sheet import ShortcutsSheet


class Follower(Protocol):
    """Shows or hears keys of commands."""

    def follow_keys(self, keymap: Keymap) -> None: ...  # noqa: D102


class KeyActs(QObject):
    """Has the keys that the person chose heard and shown, from the beginning and whenever they change.

    Args:
        window: over which the palette and the sheet open.
        looks: theme and fonts; the actions of the window.
        preferences: what the person chose.
        browsing: where the palette leads to.
        followers: who else shows or hears keys of commands.

    Attributes:
        palette: all commands by a few letters.
        sheet: the sheet that was opened last.

    Signals:
        change_asked: keys are to be changed, in the settings.
        page_asked(str): this page of the settings is wanted.
    """

    change_asked = Signal()
    page_asked = Signal(str)

    def __init__(
        self,
        window: QWidget,
        looks: tuple[Appearance, Actions],
        preferences: Preferences,
        browsing: Browsing,
        followers: Sequence[Follower],
    ) -> None:
        super().__init__(window)
        appearance, self._actions = looks
        self._window = window
        self._followers = tuple(followers)
        sources: tuple[Source, ...] = (
            lambda: list_commands(self._actions),
            lambda: list_places(browsing),
            lambda: list_settings(self.page_asked.emit),
        )
        self.palette = Palette(sources, appearance, window)
        self.sheet: ShortcutsSheet | None = None
        self._actions.keys_changed.connect(self._follow)
        preferences.changed.connect(self._actions.follow)
        self._actions.follow(preferences.settings)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "palette": self.palette.open,
            "shortcuts": self._show_sheet,
            "pane-wider": lambda: size_pane(self._window.focusWidget(), 1),
            "pane-narrower": lambda: size_pane(self._window.focusWidget(), -1),
        }

    def _follow(self) -> None:
        for one in self._followers:
            one.follow_keys(self._actions.keymap)

    def _show_sheet(self) -> None:
        """Over the window that is used: those with tables have it too."""
        held = QApplication.focusWidget() or self._window.focusWidget()
        over = QApplication.activeWindow() or self._window
        sheet = self.sheet = ShortcutsSheet(self._actions.keymap, find_pane(held), over)
        sheet.change_asked.connect(self.change_asked)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
