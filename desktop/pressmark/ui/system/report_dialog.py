"""A report, to be looked at before it is copied and sent."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from pressmark.settings import log_folder
from pressmark.ui.system.folders import open_folder
from pressmark.ui.words import say_path, translate


class ReportDialog(QDialog):
    """The report, ready to copy, and the way to the log."""

    def __init__(self, title: str, words: str, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.words = QLabel(words)
        self.words.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(translate("CrashDialog", "Error report"))
        self.words.setBuddy(text)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(
            translate("CrashDialog", "&Copy report"), QDialogButtonBox.ButtonRole.ActionRole
        )
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        log = buttons.addButton(
            translate("CrashDialog", "Open &log folder"), QDialogButtonBox.ButtonRole.ActionRole
        )
        log.clicked.connect(lambda: self._open(log_folder()))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(text)
        layout.addWidget(buttons)
        wide = self.fontMetrics().averageCharWidth()
        self.resize(wide * 90, wide * 55)

    def _open(self, folder: Path) -> None:
        if not open_folder(folder):
            said = translate("words", "The log is in {folder}").format(folder=say_path(folder))
            self.words.setText(said)
