"""How the program looks now: follows the system or shows a choice, and tells who draws himself."""

import sys

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from pressmark.ui.theme import (
    THEME_NAMES,
    Colours,
    Theme,
    contrast,
    load_theme,
    make_palette,
    make_style_sheet,
)

# In order of liking; the last ones are what a bare Debian has. The condensed cut of DejaVu has the
# proportions of an ordinary text face, its normal cut is very wide.
_PLAIN = ("Inter", "Segoe UI Variable Text", "Segoe UI", "SF Pro Text", "Cantarell", "Ubuntu", "Noto Sans")
_READING = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Iowan Old Style",
    "Noto Serif",
    "Georgia",
    "Cambria",
)
_MONO = (
    "JetBrains Mono",
    "Source Code Pro",
    "SF Mono",
    "Cascadia Mono",
    "Consolas",
    "Noto Sans Mono",
    "Liberation Mono",
)
PLAIN_FAMILIES = (*_PLAIN, "Liberation Sans", "DejaVu Sans Condensed", "DejaVu Sans")
READING_FAMILIES = (*_READING, "Liberation Serif", "DejaVu Serif Condensed", "DejaVu Serif")
MONO_FAMILIES = (*_MONO, "DejaVu Sans Mono")
_SMALLEST_POINTS = 10.0
_HIGH_CONTRAST = 19.0  # of the palettes for it on Windows; the usual ones there have 18 and less
# The height of the heads of all panes, in lines of text, so that their lower edges make one line.
HEAD = 2.95
# Pixels beside what stands above a list, where a line begins and where it ends.
EDGES = (12, 8)


class Appearance(QObject):
    """Theme and fonts of the running program.

    Args:
        app: what is dressed.
        choice: ``system`` or one of `THEME_NAMES`.
        follows: False has `follow` come later: until then only the desktop's colours tell light from dark.

    Signals:
        changed: the theme is another one; what is drawn by hand must be drawn anew.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", *, follows: bool = True) -> None:
        super().__init__()
        self._app = app
        self._choice = choice
        self.theme: Theme = load_theme("light")
        app.setFont(choose_plain_font())
        self._hints = app.styleHints()
        self._follows = False
        # Qt 6.10 and later know it; before, only the palette shows it, until it is replaced by ours.
        self._wishes = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        self._strong = has_strong_palette(app.palette()) if sys.platform == "win32" else False
        self._dark = is_dark(app.palette())
        self._apply()
        if follows:
            self.follow()

    @property
    def colours(self) -> Colours:
        """The colours of the theme shown."""
        return self.theme.colours

    @property
    def choice(self) -> str:
        """``system`` or one of `THEME_NAMES`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Show one of `THEME_NAMES`, or follow the ``system`` in light and dark and in high contrast."""
        self._choice = choice
        self._apply()

    def follow(self) -> None:
        """Ask the system what it wants, and hear of it from now on.

        Its answers are of kinds that come with all others of Qt: to have them takes longer than the rest of
        what a first window needs.
        """
        # Else a style sheet keeps another font of the program from what it dresses.
        self._app.setAttribute(QtCore.Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        before = self._dark, self._strong
        self._follows = True
        self._dark = self._hints.colorScheme() is QtCore.Qt.ColorScheme.Dark
        self._hints.colorSchemeChanged.connect(self._follow)
        if self._wishes is not None:
            self._strong = _wants_contrast(self._wishes.contrastPreference())
            self._wishes.contrastPreferenceChanged.connect(self._follow_contrast)
        if before != (self._dark, self._strong):
            self._apply()

    def stop_following(self) -> None:
        """The system may change as it likes from now on."""
        if not self._follows:
            return
        self._follows = False
        self._hints.colorSchemeChanged.disconnect(self._follow)
        if self._wishes is not None:
            self._wishes.contrastPreferenceChanged.disconnect(self._follow_contrast)

    def icon(self, name: str, colour: str | None = None) -> "QtGui.QIcon":
        """The icon `name` in the theme's text colour, or another."""
        from pressmark.ui.icons import make_icon

        return make_icon(name, colour or self.colours.muted, self.colours.line_strong)

    def _follow(self, scheme: object) -> None:
        self._dark = scheme is QtCore.Qt.ColorScheme.Dark
        self._apply()

    def _follow_contrast(self, preference: object) -> None:
        self._strong = _wants_contrast(preference)
        self._apply()

    def _apply(self) -> None:
        name = self._choice
        if name not in THEME_NAMES:
            ordinary, strong = ("dark", "contrast-dark") if self._dark else ("light", "contrast")
            name = strong if self._strong else ordinary
        self.theme = load_theme(name)
        self._app.setPalette(make_palette(self.theme))
        self._app.setStyleSheet(make_style_sheet(self.theme))
        self.changed.emit()


def has_strong_palette(palette: QPalette) -> bool:
    """Whether a desktop's colours are those of high contrast: about black on white, or the reverse."""
    role = QPalette.ColorRole
    ground, text = palette.color(role.Window).name(), palette.color(role.WindowText).name()
    return contrast(ground, text) >= _HIGH_CONTRAST


def is_dark(palette: QPalette) -> bool:
    """Whether a desktop's colours are dark ones."""
    role = QPalette.ColorRole
    return palette.color(role.Window).lightness() < palette.color(role.WindowText).lightness()


def _wants_contrast(preference: object) -> bool:
    """What Qt says of it; the kind of its value is younger than the oldest Qt that this runs with."""
    return getattr(preference, "name", "") == "HighContrast"


def choose_plain_font() -> QFont:
    """The desktop's own font where it names one, else the best that is here."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in {"Sans Serif", "Sans", ""} or QFontInfo(font).family() == "DejaVu Sans":
        font.setFamilies(pick_families(PLAIN_FAMILIES))
        font.setPointSizeF(max(font.pointSizeF(), _SMALLEST_POINTS))
    return font


def pick_families(wanted: tuple[str, ...]) -> list[str]:
    """Those of `wanted` that this machine has, in order; all of them where it has none."""
    here = set(QFontDatabase.families())
    return [family for family in wanted if family in here] or list(wanted)
