"""*About*: name, version, what it is."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressmark.ui.icons import draw_icon


class AboutDialog(QDialog):
    """Name, version, what it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Pressmark"))
        picture = QLabel()
        picture.setAccessibleName("Pressmark")
        picture.setPixmap(
            draw_icon("pressmark", "", self.fontMetrics().height() * 4, self.devicePixelRatioF())
        )
        name = QLabel(f"Pressmark {QCoreApplication.applicationVersion()}")
        name.setObjectName("viewTitle")
        text = QLabel(
            self.tr(
                "A desktop reader for the whole archive of a WordPress site: offline, searchable, yours.\n\n"
                "Free software under the MIT licence."
            )
        )
        text.setObjectName("hint")
        text.setWordWrap(True)
        text.setMinimumWidth(self.fontMetrics().averageCharWidth() * 46)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(name)
        words.addWidget(text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(row)
        layout.addWidget(buttons)
