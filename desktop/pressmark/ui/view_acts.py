"""What can be done with the window itself: sizes, colours, panes, sheets."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from pressmark.settings import Settings, Theme, Typography
from pressmark.ui.about import AboutDialog
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.view import ArticleView
from pressmark.ui.guide.window import GuideWindow
from pressmark.ui.pane_walk import walk_panes
from pressmark.ui.preferences import Preferences
from pressmark.ui.reader import ZOOM
from pressmark.ui.typography.dialog import TypographyDialog
from pressmark.ui.typography.look import ArticleLook


class ViewActs(QObject):
    """Changes how the window looks; what is a setting is kept.

    Args:
        window: over which dialogs open.
        appearance: theme and fonts.
        actions: those of the window.
        preferences: what the person chose.
        look: how the article shown is set.
        panes: what the focus goes round through, the article among them.
    """

    def __init__(
        self,
        window: QMainWindow,
        appearance: Appearance,
        actions: Actions,
        preferences: Preferences,
        look: ArticleLook,
        panes: tuple[QWidget, ...],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._actions = actions
        self._preferences = preferences
        self._panes = panes
        self.dialog: QDialog | None = None
        self.typography: TypographyDialog | None = None
        self.guide: GuideWindow | None = None
        self.look = look
        actions[f"theme-{appearance.choice}"].setChecked(True)
        self._theme = preferences.settings.theme
        self._check_reading(preferences.settings)
        preferences.changed.connect(self._follow)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        themes = {f"theme-{theme}": (lambda theme=theme: self._choose_theme(theme)) for theme in Theme}
        return themes | {
            "read-soon": lambda: self._count_as_read(2.0, at_end=False),
            "read-at-end": lambda: self._count_as_read(None, at_end=True),
            "read-never": lambda: self._count_as_read(None, at_end=False),
            "full-screen": self._toggle_full_screen,
            "text-larger": lambda: self.look.choose(size=self.look.typography.size + ZOOM),
            "text-smaller": lambda: self.look.choose(size=self.look.typography.size - ZOOM),
            "text-normal": lambda: self.look.choose(size=Typography().size),
            "typography": self._open_typography,
            "next-pane": lambda: walk_panes(self._window, self._panes, 1),
            "previous-pane": lambda: walk_panes(self._window, self._panes, -1),
            "guide": self._open_guide,
            "about": lambda: self._open(AboutDialog(self._window)),
        }

    def _count_as_read(self, after: float | None, *, at_end: bool) -> None:
        self._preferences.change(read_after=after, read_at_end=at_end)

    def _choose_theme(self, theme: Theme) -> None:
        self._show_theme(theme)
        self._preferences.change(theme=theme)

    def _show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._appearance.choose(theme)
        self._actions[f"theme-{theme}"].setChecked(True)

    def _check_reading(self, chosen: Settings) -> None:
        soon = chosen.read_after is not None
        name = "read-at-end" if chosen.read_at_end else "read-soon" if soon else "read-never"
        self._actions[name].setChecked(True)

    def _follow(self, settings: Settings) -> None:
        """Show what was chosen elsewhere. A window may have another theme than the one chosen for all."""
        self._check_reading(settings)
        if settings.theme != self._theme:
            self._show_theme(settings.theme)

    def _open_typography(self) -> None:
        if self.typography is None:
            self.typography = TypographyDialog(self.look, self._preferences, self._appearance, self._window)
            self.typography.themes.chosen.connect(self._choose_theme)
        if self.typography.isHidden():
            article = next((pane for pane in self._panes if isinstance(pane, ArticleView)), self._window)
            self.typography.place_beside(article)
        self.typography.show()
        self.typography.raise_()
        self.typography.activateWindow()

    def _open_guide(self) -> None:
        if self.guide is None:
            self.guide = GuideWindow(self._appearance, self._window)
        self.guide.show()
        self.guide.raise_()
        self.guide.activateWindow()

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
