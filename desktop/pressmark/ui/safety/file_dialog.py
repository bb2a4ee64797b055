"""A file is to be restored: what it is, and what becomes of what is there now."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from pressmark.store.safety.backup import FOLDER
from pressmark.store.snapshots.about import About, FileKind
from pressmark.ui.words import annotations, articles, long_moment, one_line, say_path, translate

_LONGEST_NAME = 80


class FileDialog(QMessageBox):
    """Asks once whether this file is the one."""

    def __init__(self, file: Path, about: About, folder: Path, parent: QWidget) -> None:
        """Ask about a file; `folder` is the library's."""
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(translate("words", "Restore a backup"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        words = translate("words", "Restore {file}?")
        self.setText(words.format(file=one_line(file.name, _LONGEST_NAME)))
        kept = translate("words", "The library as it is now is kept in {folder}")
        self.setInformativeText(f"{_describe(about)}\n\n{kept.format(folder=say_path(folder / FOLDER))}")
        self.restore = QPushButton(translate("words", "&Restore"))
        self.addButton(self.restore, QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.restore)
        self.setEscapeButton(self.addButton(QMessageBox.StandardButton.Cancel))


def _describe(about: About) -> str:
    """What a file is, and what restoring it does."""
    if about.kind is FileKind.SNAPSHOT:
        words = translate(
            "words",
            "It is a snapshot of what you wrote, made on {when}, and has {notes}. Annotations, tags, stars, "
            "read marks and saved searches become what they were then; articles stay as they are.",
        )
    elif about.made is not None:
        words = translate(
            "words",
            "It is a backup made on {when}, and has {articles} and {notes}. The whole library becomes what "
            "it was then.",
        )
    else:
        words = translate(
            "words",
            "It is the library of a Pressmark, and has {articles} and {notes}. It takes the place of this "
            "library; its images are fetched again with the next sync.",
        )
    return words.format(
        when=long_moment(about.made) if about.made is not None else "",
        articles=articles(about.posts),
        notes=annotations(about.annotations),
    )
