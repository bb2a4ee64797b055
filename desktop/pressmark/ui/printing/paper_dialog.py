"""Asks how an article is to be set on paper."""

from enum import Enum, auto

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

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

    def __init__(self, parent: QWidget, choice: PaperChoice | None, notes: int, pdf: bool) -> None:
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
        self.links = QComboBox()
        for style, words in (
            (LinkStyle.WORDS, self.tr("Their words only")),
            (LinkStyle.BRACKETS, self.tr("With the address in brackets")),
            (LinkStyle.LIST, self.tr("With a number, and a list of addresses at the end")),
        ):
            self.links.addItem(words, style)
        self.links.setCurrentIndex(max(0, self.links.findData(last.links)))
        form.addRow(self.tr("&Links:"), self.links)
        self.paper = QComboBox()
        self.paper.addItem(self.tr("A4"), False)
        self.paper.addItem(self.tr("US Letter"), True)
        self.paper.setCurrentIndex(int(last.letter))
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
            button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _checked=False, purpose=purpose: self._choose(purpose))
            button.setProperty("primary", purpose is not Purpose.PREVIEW)
            button.setDefault(purpose is not Purpose.PREVIEW)

    def choice(self) -> PaperChoice:
        """What is chosen now."""
        return PaperChoice(self.notes.isChecked(), self.links.currentData(), self.paper.currentData())

    def _choose(self, purpose: Purpose) -> None:
        choice = self.choice()
        self.accept()
        self.chosen.emit(choice, purpose)
