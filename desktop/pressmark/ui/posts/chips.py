"""The present filter as chips that can be taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pressmark.query import And, Dated, Leaf, Not, Or, Phrase, Query, Relation, Word, split_all, write
from pressmark.query.choices import find_facet
from pressmark.ui.appearance import Appearance
from pressmark.ui.flow import FlowLayout
from pressmark.ui.words import one_line, say_period, translate

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the filter.

    Attributes:
        part: of the query; of a choice among several in a facet, the one value.
        excluded: everything but this.
    """

    part: Query
    label: str
    tip: str
    excluded: bool = False


class ChipBar(QWidget):
    """A row of chips; gone when there is none.

    Signals:
        removed(Chip): the chip was pressed.
    """

    removed = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self._appearance = appearance
        self._chips: tuple[Chip, ...] = ()
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        appearance.changed.connect(self._make_chips)
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self._make_chips()

    def _make_chips(self) -> None:
        self._flow.clear()
        for chip in self._chips:
            button = QPushButton(chip.label.replace("&", "&&") + "\N{EN SPACE}")
            button.setProperty("chip", True)
            button.setProperty("excluded", chip.excluded)
            button.setAutoDefault(True)
            mirrored = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            button.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
            )
            button.setIcon(self._appearance.icon("close", self._appearance.colours.on_selection))
            size = round(self.fontMetrics().height() * 0.75)
            button.setIconSize(button.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
            button.setToolTip(chip.tip)
            button.setAccessibleName(chip.tip)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked=False, chip=chip: self.removed.emit(chip))
            self._flow.addWidget(button)
        self.setVisible(bool(self._chips))


def make_chips(query: Query, names: Mapping[Leaf, str]) -> tuple[Chip, ...]:
    """What of a query is more than words, a chip each; `names` has what values of facets are called."""
    return tuple(chip for part in split_all(query) for chip in _make(part, names))


def _make(part: Query, names: Mapping[Leaf, str]) -> list[Chip]:
    if isinstance(part, Or) and find_facet(part):
        return [chip for one in part.parts for chip in _make(one, names)]
    inner = part.part if isinstance(part, Not) else part
    if isinstance(inner, Not | And | Or) and not find_facet(part):
        return []
    if isinstance(inner, Word | Phrase | And | Or | Not):
        return []
    excluded = isinstance(part, Not)
    label = one_line(_say(inner, names), _LONGEST)
    if excluded:
        label = translate("words", "not {what}").format(what=label)
    kept = inner if find_facet(part) else part
    return [
        Chip(kept, label, translate("words", "Take {what} out of the filter").format(what=label), excluded)
    ]


def _say(leaf: Leaf, names: Mapping[Leaf, str]) -> str:
    if isinstance(leaf, Dated):
        period = say_period(leaf.when)
        if leaf.relation is Relation.AFTER:
            return translate("words", "from {when}").format(when=period)
        if leaf.relation is Relation.BEFORE:
            return translate("words", "before {when}").format(when=period)
        return period
    return names.get(leaf) or write(leaf)
