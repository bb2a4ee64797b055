"""*Check the library*: what is wrong with it, in sentences, and the way to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from pressmark.store.safety.check import CheckResult
from pressmark.ui.error_words import say
from pressmark.ui.words import annotations, articles, number, translate


class CheckDialog(QDialog):
    """Is there while the check runs, then shows what it found. Who closes it before does not want to know.

    Signals:
        repair_asked: what was found is to be mended.
    """

    repair_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("words", "Check the library"))
        self.words = QLabel(translate("words", "Looking at everything in the library…"))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.words.text())
        self.problems = QPlainTextEdit()
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(translate("words", "What was found"))
        self.problems.hide()
        buttons = self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.repair = buttons.addButton(
            translate("words", "&Repair…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.repair.hide()
        self.repair.clicked.connect(self._ask_repair)
        buttons.rejected.connect(self.reject)
        letter = self.fontMetrics().averageCharWidth()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter * 3, letter * 3, letter * 3, letter * 2)
        layout.setSpacing(letter * 2)
        for part in (self.words, self._bar, self.problems, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(letter * 64)

    def show_result(self, result: CheckResult) -> None:
        """Say what the check found."""
        self._end()
        images = translate("words", "%n image(s)", "", result.media).replace(
            str(result.media), number(result.media), 1
        )
        counts = ", ".join((articles(result.posts), annotations(result.annotations), images))
        if result.ok:
            self.words.setText(translate("words", "Everything is well: {counts}.").format(counts=counts))
            return
        found = len(result.problems)
        said = translate("words", "%n problem(s) found in a library of {counts}.", "", found)
        self.words.setText(said.format(counts=counts))
        self.problems.setPlainText("\n".join(map(say, result.problems)))
        self.problems.show()
        self.repair.show()
        self.repair.setDefault(True)
        self.adjustSize()

    def show_failure(self, text: str) -> None:
        """Say why there is no result."""
        self._end()
        self.words.setText(text)
        self.repair.show()

    def _end(self) -> None:
        """There is nothing to cancel any more."""
        self._bar.hide()
        self._buttons.removeButton(self._buttons.button(QDialogButtonBox.StandardButton.Cancel))
        self._buttons.addButton(QDialogButtonBox.StandardButton.Close).setFocus()

    def _ask_repair(self) -> None:
        self.accept()
        self.repair_asked.emit()
