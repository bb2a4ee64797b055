"""Which images of a site are taken: one of three buttons."""

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from pressmark.model import ImageChoice
from pressmark.ui.words import translate


class ImageButtons(QWidget):
    """The three choices side by side."""

    def __init__(self, chosen: ImageChoice) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons = {choice: QRadioButton(words) for choice, words in _say_choices().items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for button in self._buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.choose(chosen)

    def choose(self, choice: ImageChoice) -> None:
        """Have this one be chosen."""
        self._buttons[choice].setChecked(True)

    def chosen(self) -> ImageChoice:
        """The one that is chosen."""
        return next(choice for choice, button in self._buttons.items() if button.isChecked())


def _say_choices() -> dict[ImageChoice, str]:
    return {
        ImageChoice.ALL: translate("AddSiteDialog", "All &images"),
        ImageChoice.FEATURED: translate("AddSiteDialog", "Only &featured images"),
        ImageChoice.NONE: translate("AddSiteDialog", "&No images"),
    }
