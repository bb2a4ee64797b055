"""*General*: language, colours, tray and notifications."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton

from pressmark.settings import Settings, Theme
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.settings.switch import Switch
from pressmark.ui.typography.swatches import ThemeSwatches
from pressmark.ui.words import translate

# Each calls itself by its own name, so that whoever is lost in another finds it.
_LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("he", "עברית"))
_FIELDS = ("language", "theme", "tray", "close_to_tray", "notify")


class GeneralPage(Page):
    """What concerns the program as a whole.

    Signals:
        restart_asked: the program is to begin anew, in the language chosen.
    """

    restart_asked = Signal()

    def __init__(self, preferences: Preferences, appearance: Appearance, *, tray: bool) -> None:
        """Show the page; `tray`: this desktop has one."""
        name = PageName("general", translate("words", "General"), "settings")
        super().__init__(name, preferences, appearance, _FIELDS)
        self._started_in = preferences.settings.language
        self._has_tray = tray
        system = ("", self.tr("As the system"))
        self.language = OptionBox(appearance, (system, *_LANGUAGES))
        self.restart = QPushButton(self.tr("Restart &now"))
        self.themes = ThemeSwatches(appearance, flowing=True)
        self.tray = Switch(self.tr("Show an &icon in the tray"))
        self.close_to_tray = Switch(self.tr("Close the window to the &tray"))
        self.notify = Switch(self.tr("&Notify of new articles"))
        self._lay_out()
        self.tie_option(self.language, "language")
        self.tie_switch(self.tray, "tray")
        self.tie_switch(self.close_to_tray, "close_to_tray")
        self.tie_switch(self.notify, "notify")
        self.tie(self._show)
        self.themes.chosen.connect(lambda theme: preferences.change(theme=theme))
        self.restart.clicked.connect(self.restart_asked)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "themes"):
            self._even_swatches()

    def _even_swatches(self) -> None:
        """Stand below each other in columns."""
        buttons = self.themes.buttons.values()
        wide = max(button.sizeHint().width() for button in buttons)
        for button in buttons:
            button.setMinimumWidth(wide)
            button.updateGeometry()

    def _lay_out(self) -> None:
        rows = self.rows
        self._language_row = rows.add(
            self.tr("&Language"), self.language, self.tr("Takes effect when Pressmark starts again.")
        )
        self._restart_row = rows.add("", self.restart)
        self._even_swatches()
        rows.heading(self.tr("Colours"))
        self.themes.setAccessibleName(self.tr("Colours"))
        rows.add_whole(
            self.themes,
            self.tr("System: as the desktop is, light or dark, with high contrast or without."),
            [button.text() for button in self.themes.buttons.values()],
        )
        rows.heading(self.tr("While you do something else"))
        missing = self.tr("This desktop has no tray. The choice takes effect on one that has.")
        hint = self.tr("Shows how many articles are unread; its menu syncs and quits Pressmark.")
        rows.add_switch(self.tray, hint if self._has_tray else missing, self.tr("Tray"))
        self._close_row = rows.add_switch(
            self.close_to_tray, self.tr("Pressmark keeps running there and goes on syncing.")
        )
        rows.add_switch(
            self.notify,
            self.tr(
                "For saved searches that you chose it for. You choose that where you save or change "
                "the search."
            ),
            self.tr("Notifications"),
        )

    def _show(self, settings: Settings) -> None:
        self.themes.show_theme(Theme(settings.theme))
        self._close_row.set_enabled(settings.tray)
        self._restart_row.set_shown(settings.language != self._started_in)
