"""Opens the settings."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.page import Page


class SettingsActs(QObject):
    """Keeps one dialog, which is made when it is first asked for.

    Attributes:
        dialog: None until then.
        page: the name of the page that is or was shown last, "" for the first.

    Signals:
        restart_asked: the program is to begin anew.
    """

    restart_asked = Signal()

    def __init__(
        self,
        window: QWidget,
        preferences: Preferences,
        appearance: Appearance,
        make_pages: Callable[[], Sequence[Page]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._appearance = appearance
        self._make_pages = make_pages
        self._page = ""
        self.dialog: SettingsDialog | None = None

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"settings": lambda: self.open(), "sync-settings": lambda: self.open("sync")}

    @property
    def page(self) -> str:
        """The page that is shown, or was shown last."""
        return self.dialog.page.name if self.dialog is not None else self._page

    @page.setter
    def page(self, name: str) -> None:
        self._page = name

    def close(self) -> None:
        """Put the dialog away: the window closes."""
        if self.dialog is not None:
            self.dialog.close()

    def open(self, page: str = "") -> None:
        """Show the settings, at this page or where they were left."""
        dialog = self.dialog or self._make()
        if page:
            dialog.open_page(page)
        dialog.present()

    def _make(self) -> SettingsDialog:
        pages = self._make_pages()
        # Somebody may have asked for them again while what they are made of was imported.
        if self.dialog is None:
            self.dialog = SettingsDialog(pages, self._preferences, self._appearance, self._window)
            self.dialog.open_page(self._page)
        return self.dialog
