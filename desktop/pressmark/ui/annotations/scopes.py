"""Which annotations are to be exported: those of the article, those that are listed, or all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QRadioButton, QVBoxLayout, QWidget

from pressmark.ui.words import number, translate


@dataclass(frozen=True, slots=True)
class NoteScope:
    """Annotations that can be exported together.

    Attributes:
        name: what a choice between several says, with a letter to choose it by.
        title: what the export is called, "" for annotations.
        numbers: of the annotations in their order; -1, -2 and so on are those that wait for their articles.
    """

    name: str
    title: str
    numbers: Sequence[int]


class ScopeChoice(QWidget):
    """Offers scopes; the first is chosen."""

    def __init__(self, scopes: Sequence[NoteScope]) -> None:
        super().__init__()
        self._scopes = scopes
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().lineSpacing() // 2)
        layout.addWidget(QLabel(translate("words", "Export the annotations of:")))
        self.choices: list[QRadioButton] = []
        words = translate("words", "{name} ({n})")
        for scope in scopes:
            choice = QRadioButton(words.format(name=scope.name, n=number(len(scope.numbers))))
            layout.addWidget(choice)
            self.choices.append(choice)
        self.choices[0].setChecked(True)

    def scope(self) -> NoteScope:
        """The one that is chosen."""
        return next(
            scope for scope, choice in zip(self._scopes, self.choices, strict=True) if choice.isChecked()
        )
