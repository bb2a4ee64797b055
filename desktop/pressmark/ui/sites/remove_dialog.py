"""*Remove site*: says in numbers what goes, and that a backup is made first."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from pressmark.model import Site
from pressmark.ui.words import articles, say_path, translate


class RemoveSiteDialog(QMessageBox):
    """Asks once; the safe answer is the default."""

    def __init__(self, site: Site, annotations: int, backups: Path, icon: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIconPixmap(icon)
        self.setWindowTitle(translate("words", "Remove site"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(translate("words", "Remove {site} from this library?").format(site=site.name))
        notes = translate("words", "%n annotation(s)", "", annotations)
        self.setInformativeText(
            translate(
                "words",
                "{articles} and {notes} go, with their stars and images. "
                "A backup of the whole library is made first, in {folder}.",
            ).format(articles=articles(site.posts), notes=notes, folder=say_path(backups))
        )
        self._remove = QPushButton(translate("words", "Back up and &remove"))
        self.addButton(self._remove, QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))

    def agreed(self) -> bool:
        """The person wants it."""
        return self.clickedButton() is self._remove
