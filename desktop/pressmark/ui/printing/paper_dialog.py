"""Asks how an article is to be set on paper."""

from enum import Enum, auto

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.printing.choice import LinkStyle, PaperChoice, is_letter_usual


class Purpose(Enum):
    """What is to be made of the article."""

    PRINT = auto()
    PREVIEW = auto()
    PDF = auto()


class PaperDialog(QDialog):
    """Asks for notes, links and, where no printer knows it, the size of the paper.

    Signals:
        chosen(PaperChoice, Purpose): this is wanted.
    """

    chosen = Signal(object, object)

    def __init__(
        self, parent: QWidget, appearance: Appearance, choice: PaperChoice | None, notes: int, pdf: bool
    ) -> None:
        super().__init__(parent)
        last = choice or PaperChoice(letter=is_letter_usual(QLocale()))
        self.setWindowTitle(self.tr("Save as PDF") if pdf else self.tr("Print"))
        layout = QVBoxLayout(self)
        form = QFormLayout()
        layout.addLayout(form)
        self.notes = QCheckBox(self.tr("With &notes"))
        self.notes.setChecked(last.notes and notes > 0)
        self.notes.setEnabled(notes > 0)
        self.notes.setToolTip(
            self.tr("What you highlighted and wrote stands below the article")
            if notes
            else self.tr("This article has no notes")
        )
        form.addRow("", self.notes)
        styles = {
            LinkStyle.WORDS.value: self.tr("Their words only"),
            LinkStyle.BRACKETS.value: self.tr("With the address in brackets"),
            LinkStyle.LIST.value: self.tr("With a number, and a list of addresses at the end"),
        }
        self.links = ChoiceBox(appearance, styles, last.links.value, styles.__getitem__)
        form.addRow(self.tr("&Links:"), self.links)
        sizes = (self.tr("A4"), self.tr("US Letter"))
        self.paper = ChoiceBox(appearance, range(len(sizes)), int(last.letter), sizes.__getitem__)
        if pdf:
            form.addRow(self.tr("&Paper:"), self.paper)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.buttons.rejected.connect(self.reject)
        layout.addWidget(self.buttons)
        self._add_acts(pdf)

    def _add_acts(self, pdf: bool) -> None:
        acts = (
            ((self.tr("&Save…"), Purpose.PDF),)
            if pdf
            else ((self.tr("&Print…"), Purpose.PRINT), (self.tr("Pre&view…"), Purpose.PREVIEW))
        )
        for words, purpose in acts:
            button = QPushButton(words)
            # Before the box has it: that makes the style sheet look at it, for good.
            button.setProperty("primary", purpose is not Purpose.PREVIEW)
            button.setDefault(purpose is not Purpose.PREVIEW)
            button.clicked.connect(lambda _checked=False, purpose=purpose: self._choose(purpose))
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)

    def choice(self) -> PaperChoice:
        """What is chosen now."""
        style = LinkStyle(self.links.currentData())
        return PaperChoice(self.notes.isChecked(), style, bool(self.paper.currentData()))

    def _choose(self, purpose: Purpose) -> None:
        choice = self.choice()
        self.accept()
        self.chosen.emit(choice, purpose)
