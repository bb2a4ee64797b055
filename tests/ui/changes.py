"""What the tests of *What changed* share."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import PostChange, SiteStatus, SyncFault, SyncReport
from pressmark.store.reports import save_report
from pressmark.ui.application import Session
from pressmark.ui.sites.changes_dialog import ChangesDialog
from tests.library import SmallLibrary
from tests.ui.windows import press

NOW = datetime.now(UTC)
DONE = SyncReport(
    "https://metals.example", SiteStatus.OK, NOW - timedelta(hours=1), totals=(("report", 6, 6),)
)
FAULTS = (
    SyncFault("post", "Post 17 could not be read.", "https://metals.example/17"),
    SyncFault("post", "Post 23 could not be read.", "https://metals.example/23"),
    SyncFault("failing", "Error 500.", "https://metals.example/memos"),
)


def report(made: SmallLibrary, done: SyncReport, changes: Sequence[PostChange] = ()) -> None:
    made.store.write(save_report(made.site.id, done, changes)).result()


def open_changes(qtbot: QtBot, session: Session) -> ChangesDialog:
    press(qtbot, session, "changes")
    dialog = session.window.sites.syncs.changes
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def lines(dialog: ChangesDialog) -> list[str]:
    """What the tree says, from top to bottom, inner lines indented."""
    found: list[str] = []

    def walk(parent: QModelIndex, depth: int) -> None:
        model = dialog.tree.lines
        for place in range(model.rowCount(parent)):
            index = model.index(place, 0, parent)
            line = model.line(index)
            assert line is not None
            found.append("  " * depth + line.title + (f" | {line.note}" if line.note else ""))
            walk(index, depth + 1)

    walk(QModelIndex(), 0)
    return found


def said(dialog: ChangesDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def listed(dialog: ChangesDialog) -> list[str]:
    model = dialog.syncs.model()
    tip = Qt.ItemDataRole.ToolTipRole
    return [str(model.index(place, 0).data(tip)) for place in range(model.rowCount())]


def open_button(dialog: ChangesDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == "&Open")
