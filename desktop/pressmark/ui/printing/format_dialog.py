"""Asks in which format to export, and whether with notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 44  # characters


@dataclass(frozen=True, slots=True)
class FileKind:
    """A format that is offered.

    Attributes:
        suffix: the ending of its files, "" for a folder.
        name: with a letter to choose it by.
        about: one plain sentence.
        filter: what the file dialog calls it.
        articles: it holds whole articles, and so may hold notes.
    """

    key: str
    suffix: str
    name: str
    about: str
    filter: str
    articles: bool


class FormatDialog(QDialog):
    """Offers formats, the one chosen last first.

    Signals:
        chosen(FileKind, bool): this one, and whether with notes.
    """

    chosen = Signal(object, bool)

    def __init__(
        self,
        parent: QWidget,
        kinds: Sequence[FileKind],
        last: str,
        notes: bool,
        head: QWidget | None = None,
    ) -> None:
        """Ask; `head` stands above the formats."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        layout = QVBoxLayout(self)
        if head is not None:
            layout.addWidget(head)
        layout.addWidget(QLabel(self.tr("Write as:")))
        self.choices: dict[str, QRadioButton] = {}
        self._kinds = {kind.key: kind for kind in kinds}
        for kind in kinds:
            choice = self.choices[kind.key] = QRadioButton(kind.name)
            choice.setAccessibleDescription(kind.about)
            choice.toggled.connect(self._follow)
            layout.addWidget(choice)
        self._about = QLabel()
        self._about.setObjectName("hint")
        self._about.setWordWrap(True)
        line = self.fontMetrics()
        self._about.setMinimumSize(_WIDTH * line.averageCharWidth(), 2 * line.lineSpacing())
        layout.addWidget(self._about)
        self.notes = QCheckBox(self.tr("With &notes"))
        self.notes.setToolTip(self.tr("What you highlighted and wrote stands below each article"))
        self.notes.setChecked(notes)
        self.notes.setVisible(any(kind.articles for kind in kinds))
        layout.addWidget(self.notes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        go_on = QPushButton(self.tr("&Choose a place…"))
        # Before the box has it: that makes the style sheet look at it, for good.
        go_on.setProperty("primary", True)
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        first = self.choices.get(last) or next(iter(self.choices.values()))
        first.setChecked(True)
        first.setFocus()
        self.accepted.connect(lambda: self.chosen.emit(self._kind(), self._with_notes()))

    def _kind(self) -> FileKind:
        return next(self._kinds[key] for key, choice in self.choices.items() if choice.isChecked())

    def _with_notes(self) -> bool:
        return self._kind().articles and self.notes.isChecked()

    def _follow(self) -> None:
        chosen = [self._kinds[key] for key, choice in self.choices.items() if choice.isChecked()]
        for kind in chosen:
            self._about.setText(kind.about)
            self.notes.setEnabled(kind.articles)
