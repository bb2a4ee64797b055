"""The library is damaged: what can be saved, and what to do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from pressmark.errors import LibraryError
from pressmark.store.safety.salvage import Salvageable, look
from pressmark.store.snapshots.keeping import Snapshot, list_snapshots
from pressmark.ui.program import take_away
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.safety.mending import rescue_work, restore_work
from pressmark.ui.safety.restore_dialog import RestoreDialog
from pressmark.ui.words import annotations, articles, long_moment, say_lost, translate


class DamageDialog(QMessageBox):
    """Asks what is to be done; nothing is done to the damaged file but to set it aside."""

    def __init__(self, found: Salvageable, *, open_: bool, parent: QWidget | None = None) -> None:
        """Ask; `open_`: the window is open on the library, and it may be left so for now."""
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Critical)
        self.setWindowTitle("Pressmark")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(translate("words", "The library is damaged."))
        self.setInformativeText(_explain(found))
        role = QMessageBox.ButtonRole
        anything = found.posts or found.annotations or found.snapshot is not None
        save = translate("words", "&Save what can be saved")
        self.save = QPushButton(save if anything else translate("words", "Begin &anew"))
        self.restore = QPushButton(translate("words", "&Restore a backup…"))
        self.leave = QPushButton(translate("words", "&Later") if open_ else translate("words", "&Quit"))
        self.addButton(self.save, role.AcceptRole)
        self.addButton(self.restore, role.ActionRole)
        self.addButton(self.leave, role.RejectRole)
        for button in (self.save, self.restore, self.leave):
            # The box would cut their words, where its own are narrower.
            button.ensurePolished()
            button.setMinimumWidth(button.sizeHint().width())
        self.setDefaultButton(self.save)
        self.setEscapeButton(self.leave)


def ask_about_damage(folder: Path) -> ClosedWork | None:
    """Ask what is to be done with a library that cannot be opened; None for nothing.

    There is no window yet, so that nobody waits for what is read here.
    """
    try:
        found = look(folder)
    except LibraryError:
        found = Salvageable(0, 0, whole=False, snapshot=None)
    while True:
        dialog = DamageDialog(found, open_=False)
        dialog.exec()
        clicked = dialog.clickedButton()
        wanted = [clicked is button for button in (dialog.save, dialog.restore)]
        take_away(dialog)
        if wanted[0]:
            return rescue_work(folder)
        if not wanted[1]:
            return None
        file = ask_backup(list_snapshots(folder))
        if file is not None:
            return restore_work(folder, file)


def ask_backup(snapshots: Sequence[Snapshot]) -> Path | None:
    """Ask for a snapshot, or for a file; None for neither."""
    dialog = RestoreDialog(snapshots)
    chosen: list[Path] = []
    asked: list[bool] = []
    dialog.chosen.connect(chosen.append)
    dialog.file_asked.connect(lambda: asked.append(True))
    dialog.exec()
    take_away(dialog)
    if chosen:
        return chosen[0]
    if not asked:
        return None
    kinds = (translate("words", "Backups of Pressmark (*.sqlite)"), translate("words", "All files (*)"))
    name, _ = QFileDialog.getOpenFileName(None, translate("words", "Restore a backup"), "", ";;".join(kinds))
    return Path(name) if name else None


def _explain(found: Salvageable) -> str:
    lines = [
        translate(
            "words",
            "{articles} and {notes} can be read in it. What is missing of the articles comes back "
            "when their sites are synced.",
        ).format(articles=articles(found.posts), notes=annotations(found.annotations))
        if found.posts or found.annotations
        else translate("words", "Nothing can be read in it. Articles come back when their sites are synced.")
    ]
    lost = say_lost(found.lost_posts, found.lost_annotations)
    if lost:
        lines.append(translate("words", "What cannot be read any more: {lost}.").format(lost=lost))
    newest = found.snapshot
    if newest is not None:
        lines.append(
            translate(
                "words",
                "The newest snapshot of what you wrote is of {when} and has {notes}. Of each annotation the "
                "newer one is taken.",
            ).format(when=long_moment(newest.made), notes=annotations(newest.annotations))
        )
    else:
        lines.append(translate("words", "There is no snapshot of what you wrote."))
    lines.append(translate("words", "The damaged file is kept beside the library, whatever you choose."))
    return "\n\n".join(lines)
