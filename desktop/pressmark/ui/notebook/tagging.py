"""The editor of tags, for annotations."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from pressmark.model import NoteRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.tags.dialog import TagsDialog
from pressmark.ui.words import annotations, translate


def make_tags_dialog(
    appearance: Appearance, rows: Sequence[NoteRow], every: Sequence[tuple[str, int]], window: QWidget
) -> TagsDialog:
    """The editor of the tags of these annotations; it says what is to be given and what taken away."""
    chosen = {row.annotation.number: row.annotation.tags for row in rows}
    dialog = TagsDialog(appearance, len(rows), chosen, every, window)
    title = translate("words", "Tags of {annotations}").format(annotations=annotations(len(rows)))
    for label in dialog.findChildren(QLabel, "viewTitle"):
        label.setText(title)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    return dialog
