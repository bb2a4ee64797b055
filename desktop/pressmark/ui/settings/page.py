"""A page of the settings: rows of controls that show what is chosen and choose anew at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.matching import find_hits, says_all
from pressmark.ui.settings.option_box import OptionBox
from pressmark.ui.settings.row import Row
from pressmark.ui.settings.rows import SIDE, Rows


@dataclass(frozen=True, slots=True)
class PageName:
    """What a page is called.

    Attributes:
        name: by code, as ``general``.
        title: by a person.
        icon: one of ``resources/icons``.
    """

    name: str
    title: str
    icon: str


class Page(QWidget):
    """One page: `rows` in one grid, and below them what `add_below` was given.

    A control is tied to the setting it chooses with `tie_switch`, `tie_choice` or `tie`; then a change from
    elsewhere is shown too. `fields` names the settings that the page resets.

    Signals:
        part_grown(QWidget): this part has become higher, and is to be seen whole.
    """

    part_grown = Signal(object)

    def __init__(
        self,
        name: PageName,
        preferences: Preferences,
        appearance: Appearance,
        fields: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.name, self.title, self.icon = name.name, name.title, name.icon
        self.preferences = preferences
        self.fields = tuple(fields)
        self.rows = Rows(appearance)
        self._shows: list[Callable[[Settings], None]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(self.fontMetrics().height())
        self._layout.addWidget(self.rows)
        self._layout.addStretch(1)

    def keywords(self) -> list[str]:
        """What the search looks in: the words of each row."""
        return self.rows.words()

    def reset(self) -> None:
        """Choose for `fields` what a new installation has; through `preferences`, so it can be taken back."""
        default = Settings()
        self.preferences.change(**{field: getattr(default, field) for field in self.fields})

    def can_reset(self) -> bool:
        """Whether any of `fields` is chosen otherwise than in a new installation."""
        chosen, default = self.preferences.settings, Settings()
        return any(getattr(chosen, field) != getattr(default, field) for field in self.fields)

    def resets(self) -> list[str]:
        """What `reset` changes, in the words of the rows."""
        return self.rows.titles()

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen."""
        for show in self._shows:
            show(settings)

    def show_hits(self, wanted: str) -> QWidget | None:
        """Mark the rows that say the words of `wanted`; the first of them is to be scrolled to."""
        texts = self.rows.words()
        hits = [] if says_all(self.title, wanted) else find_hits(texts, wanted, self.title)
        return self.rows.mark(hits)

    def come(self) -> None:
        """The page is looked at from now on: what it says of the library can be measured anew."""

    def add_below(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a part that is no row, in line with the rows: a table, a preview."""
        line = QHBoxLayout()
        side = round(self.fontMetrics().averageCharWidth() * SIDE)
        line.setContentsMargins(side, 0, side, 0)
        line.addWidget(widget)
        self._layout.insertLayout(self._layout.count() - 1, line, stretch)
        if stretch:
            # The part has the room that is left, not the gap below it.
            self._layout.setStretch(self._layout.count() - 1, 0)

    def tie(self, show: Callable[[Settings], None]) -> None:
        """Have `show` called with the settings now and whenever they change; it must choose nothing."""
        self._shows.append(show)
        show(self.preferences.settings)

    def tie_switch(self, box: QCheckBox, field: str) -> None:
        """Tie a check box to a setting that is on or off."""

        def show(settings: Settings) -> None:
            before = box.blockSignals(True)
            box.setChecked(getattr(settings, field))
            box.blockSignals(before)

        box.toggled.connect(lambda on: self._choose(field, on))
        self.tie(show)

    def tie_choice(self, box: ChoiceBox, field: str) -> None:
        """Tie a list of numbers to the setting that is one of them."""

        def show(settings: Settings) -> None:
            before = box.blockSignals(True)
            box.show_number(getattr(settings, field))
            box.blockSignals(before)

        box.currentIndexChanged.connect(lambda _: self._choose(field, box.number()))
        self.tie(show)

    def tie_option(self, box: OptionBox[Any], field: str) -> None:
        """Tie a list of other values to the setting that is one of them."""

        def show(settings: Settings) -> None:
            before = box.blockSignals(True)
            box.show_option(getattr(settings, field))
            box.blockSignals(before)

        box.currentIndexChanged.connect(lambda _: self._choose(field, box.option()))
        self.tie(show)

    def _choose(self, field: str, value: object) -> None:
        self.preferences.change(**{field: value})


__all__ = ["OptionBox", "Page", "PageName", "Row", "Rows"]
