"""The faces that articles can be set in."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.words import translate

_Index = QModelIndex | QPersistentModelIndex
_UPRIGHT = range(300, 501)  # weights of a face for running text
# Names that fontconfig gives to whatever it chooses, and faces made for code and formulas.
_NO_FAMILY = frozenset({"sans", "sans serif", "serif", "monospace", "system-ui"})
_SPECIAL = re.compile(r"\b(?:mono|math|emoji|icons?)\b", re.IGNORECASE)
_FOUNDRY = re.compile(r" \[[^]]*\]$")
_LETTERS = 22  # of a name that are shown


def find_text_families() -> list[str]:
    """The families of this machine that running text can be set in, by name.

    Not those of signs or of fixed pitch, those that cannot be scaled, and those without an upright cut of
    ordinary weight.
    """
    found = (_FOUNDRY.sub("", family) for family in QFontDatabase.families() if _is_for_text(family))
    return sorted(set(found), key=str.casefold)


class FamilyBox(ChoiceBox):
    """A list of families, each in its own face; the first is the best that this machine has, ""."""

    def __init__(self, appearance: Appearance, families: Iterable[str]) -> None:
        self._families = ["", *families]
        super().__init__(appearance, range(len(self._families)), 0, self._say)
        self.setMaxVisibleItems(14)
        self.setSizeAdjustPolicy(FamilyBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        view = QListView()
        # Else every face of the machine would be loaded to measure its name.
        view.setUniformItemSizes(True)
        self.setView(view)
        view.setItemDelegate(_InOwnFace(self._families, self.fontMetrics(), view))

    def family(self) -> str:
        """The family chosen."""
        place = self.currentData()
        return self._families[place] if isinstance(place, int) else ""

    def choose(self, family: str) -> None:
        """Choose a family; one that this machine has not comes to the list."""
        if family not in self._families:
            self._families.append(family)
            place = len(self._families) - 1
            self.addItem(self._say(place), place)
        self.setCurrentIndex(self.findData(self._families.index(family)))

    def _say(self, place: int) -> str:
        return self._families[place] or translate("words", "Best of this computer")


class _InOwnFace(QStyledItemDelegate):
    """Draws the name of each family in the family; all rows are equally high."""

    def __init__(self, families: Sequence[str], metrics: QFontMetrics, parent: QListView) -> None:
        super().__init__(parent)
        self._families = families
        self._height = round(metrics.height() * 1.6)

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802
        """Take the face of the family, and the usual one for letters that it lacks."""
        super().initStyleOption(option, index)
        place = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(place, int) and self._families[place]:
            font = QFont(option.font)
            font.setFamilies([self._families[place], *font.families()])
            option.font = font

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """As high as every other row."""
        return QSize(super().sizeHint(option, index).width(), self._height)


def _is_for_text(family: str) -> bool:
    base = QFontDatabase
    return (
        family.casefold() not in _NO_FAMILY
        and not _SPECIAL.search(family)
        and not base.isPrivateFamily(family)
        and base.isSmoothlyScalable(family)
        and not base.isFixedPitch(family)
        and bool(base.writingSystems(family))
        and QFontDatabase.WritingSystem.Symbol not in base.writingSystems(family)
        and any(
            base.weight(family, style) in _UPRIGHT and not base.italic(family, style)
            for style in base.styles(family)
        )
    )
