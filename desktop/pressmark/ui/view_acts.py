"""What can be done with the window itself: sizes, colours, panes, sheets."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from pressmark.settings import Theme, Typography
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.reader import ZOOM
from pressmark.ui.shortcuts_sheet import AboutDialog, ShortcutsSheet
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
        panes: what the focus goes round through; the fourth is the article.
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
        self.look = look
        actions[f"theme-{appearance.choice}"].setChecked(True)
        chosen = preferences.settings
        name = "read-at-end" if chosen.read_at_end else "read-soon" if chosen.read_after else "read-never"
        actions[name].setChecked(True)

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
            "next-pane": lambda: self._move_focus(1),
            "previous-pane": lambda: self._move_focus(-1),
            "shortcuts": lambda: self._open(ShortcutsSheet(self._window)),
            "about": lambda: self._open(AboutDialog(self._window)),
            "quit": self._window.close,
        }

    def _count_as_read(self, after: float | None, *, at_end: bool) -> None:
        self._preferences.change(read_after=after, read_at_end=at_end)

    def _choose_theme(self, theme: Theme) -> None:
        self._appearance.choose(theme)
        self._actions[f"theme-{theme}"].setChecked(True)
        self._preferences.change(theme=theme)

    def _open_typography(self) -> None:
        if self.typography is None:
            self.typography = TypographyDialog(self.look, self._preferences, self._appearance, self._window)
            self.typography.themes.chosen.connect(self._choose_theme)
        if self.typography.isHidden():
            self.typography.place_beside(self._panes[3])
        self.typography.show()
        self.typography.raise_()
        self.typography.activateWindow()

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _move_focus(self, step: int) -> None:
        panes = [pane for pane in self._panes if pane.isVisible()]
        if not panes:
            return
        held = self._window.focusWidget()
        inside = (at for at, pane in enumerate(panes) if pane is held or pane.isAncestorOf(held))
        at = next(inside, -1 if step > 0 else 0)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
