"""A list of choices of any kind that folds out."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox

T = TypeVar("T")


class OptionBox(ChoiceBox, Generic[T]):
    """One of some values, each with its words, in the order given."""

    def __init__(self, appearance: Appearance, options: Sequence[tuple[T, str]]) -> None:
        self._options = [value for value, _ in options]
        words = [said for _, said in options]
        super().__init__(appearance, range(len(words)), 0, words.__getitem__)
        # Said in full where there is no room for it.
        self.currentTextChanged.connect(self.setToolTip)
        self.setToolTip(self.currentText())

    def offer(self, value: T, words: str) -> None:
        """Offer one more value, as the last, unless it is offered already."""
        if value not in self._options:
            self._options.append(value)
            self.addItem(words, len(self._options) - 1)

    def option(self) -> T:
        """What is chosen."""
        return self._options[self.currentIndex()]

    def show_option(self, value: T) -> None:
        """Show a value that was chosen elsewhere; one that is not offered, as the first."""
        self.setCurrentIndex(self._options.index(value) if value in self._options else 0)
