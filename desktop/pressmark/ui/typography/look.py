"""How the article shown is set: as all articles are, or as those of its site alone."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.settings import Settings, Typography
from pressmark.ui.preferences import Preferences

LEAST = Typography(size=50, column=30, leading=100)
MOST = Typography(size=400, column=200, leading=300)
_REST = 60  # milliseconds from one setting of the article to the next


class ArticleLook(QObject):
    """Knows how the article shown is set, and changes it.

    A slider chooses faster than a long article can be set or a library written. What draws the article and
    what keeps the choice is told the first and the last value of a quick row, and some between.

    Signals:
        changed: what is chosen, or what is chosen for, is another.
        typography_changed(Typography): the article shown is to be set in this.
        dimming_changed(bool): images are to be darkened in dark themes, or not any more.
        own_chosen(int, Typography): the site of this number is to have a typography of its own from now on,
            or, with None, that of all sites.
    """

    changed = Signal()
    typography_changed = Signal(object)
    dimming_changed = Signal(bool)
    own_chosen = Signal(int, object)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._settings = preferences.settings
        self.site_id = 0
        self.site_name = ""
        self._own: Typography | None = None
        # What was chosen here holds also while the library does not say it yet.
        self._chosen: dict[int, Typography | None] = {}
        self._told = self.typography
        self._kept: Typography | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._tell)
        preferences.changed.connect(self._follow)

    @property
    def typography(self) -> Typography:
        """That of the article shown."""
        return self._own if self._own is not None else self._settings.typography

    @property
    def dimming(self) -> bool:
        """Whether images are darkened in dark themes."""
        return self._settings.dim_images

    @property
    def is_own(self) -> bool:
        """Whether it is chosen for the site of the article shown alone."""
        return self._own is not None

    def show_site(self, site_id: int, name: str, own: Typography | None) -> None:
        """An article of this site comes to be shown; `own` is what the library says of the site.

        To be called before the article is set. A `site_id` of 0 is none.
        """
        self.settle()
        self.site_id, self.site_name = site_id, name
        self._own = self._kept = self._chosen.get(site_id, own)
        self.changed.emit()
        self._tell()

    def choose(self, **fields: Any) -> None:
        """Choose anew what is named of the typography, for the site or for all."""
        typography = _limit(replace(self.typography, **fields))
        if self._own is None:
            self._preferences.change(**_name_settings(typography))
        elif typography != self._own:
            self._own = self._chosen[self.site_id] = typography
            self._tell_soon()

    def have_own(self, own: bool) -> None:
        """Give the site of the article shown a typography of its own, or that of all again."""
        if not self.site_id or own == self.is_own:
            return
        self._own = self._chosen[self.site_id] = self.typography if own else None
        self._tell_soon()
        self.settle()

    def give_own(self, site_id: int, typography: Typography | None) -> None:
        """Give any site a typography of its own, or take it away with None."""
        if site_id == self.site_id:
            self._own = self._chosen[site_id] = typography
            self._tell_soon()
            self.settle()
        else:
            self._chosen[site_id] = typography
            self.own_chosen.emit(site_id, typography)

    def reset(self) -> None:
        """Choose the typography that a new installation has."""
        default = Typography()
        self.choose(**{name: getattr(default, name) for name in Typography.__slots__})

    def settle(self) -> None:
        """Tell at once what was still to be told."""
        if self._rest.isActive():
            self._rest.stop()
            self._tell()

    def _follow(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if settings.dim_images != before.dim_images:
            self.dimming_changed.emit(settings.dim_images)
            self.changed.emit()
        if settings.typography != before.typography and self._own is None:
            self._tell_soon()

    def _tell_soon(self) -> None:
        self.changed.emit()
        if not self._rest.isActive():
            self._tell()

    def _tell(self) -> None:
        typography = self.typography
        if typography != self._told:
            self._told = typography
            self._rest.start()
            self.typography_changed.emit(typography)
        if self._own != self._kept:
            self._kept = self._own
            self._rest.start()
            self.own_chosen.emit(self.site_id, self._own)


def _name_settings(typography: Typography) -> dict[str, object]:
    """The settings that hold a typography."""
    return {
        "font_family": typography.family,
        "text_size": typography.size,
        "column_width": typography.column,
        "line_height": typography.leading,
        "justified": typography.justified,
    }


def _limit(typography: Typography) -> Typography:
    limited = {
        name: min(max(getattr(typography, name), getattr(LEAST, name)), getattr(MOST, name))
        for name in ("size", "column", "leading")
    }
    return replace(typography, **limited)
