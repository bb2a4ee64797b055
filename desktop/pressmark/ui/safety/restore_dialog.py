"""*Restore a backup*: the snapshots that Pressmark made by itself, or a file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from pressmark.store.snapshots.keeping import Snapshot
from pressmark.ui.words import annotations, articles, long_moment, translate

_BEFORE = {
    "daily": str(QT_TRANSLATE_NOOP("words", "made before the first change of a day")),
    "work": str(QT_TRANSLATE_NOOP("words", "made after you wrote something")),
    "migration": str(QT_TRANSLATE_NOOP("words", "before an update of Pressmark")),
    "removal": str(QT_TRANSLATE_NOOP("words", "before a site was removed")),
    "import": str(QT_TRANSLATE_NOOP("words", "before an import")),
    "restore": str(QT_TRANSLATE_NOOP("words", "before something was restored")),
    "repair": str(QT_TRANSLATE_NOOP("words", "before a repair")),
}
_FEW, _MANY = 3, 10
_NARROW = 40  # letters


class RestoreDialog(QDialog):
    """Asks what is to be restored.

    Signals:
        chosen(Path): this snapshot.
        file_asked: a file is to be looked for.
    """

    chosen = Signal(Path)
    file_asked = Signal()

    def __init__(self, snapshots: Sequence[Snapshot], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("words", "Restore a backup"))
        self._snapshots = snapshots
        words = QLabel(_explain(there=bool(snapshots)))
        words.setWordWrap(True)
        self.list = _make_list(snapshots)
        self.list.setVisible(bool(snapshots))
        words.setBuddy(self.list)
        note = QLabel(
            translate(
                "words",
                "Before anything is restored, what is there now is kept: in a snapshot, or set aside.",
            )
        )
        note.setObjectName("hint")
        note.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.restore = buttons.addButton(
            translate("words", "&Restore"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.other = buttons.addButton(
            translate("words", "From a &file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.restore.setVisible(bool(snapshots))
        self.restore.setEnabled(bool(snapshots))
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.other.clicked.connect(self._ask_file)
        self.list.doubleClicked.connect(lambda _: self._choose())
        self._lay_out(words, note, buttons)
        self.restore.setDefault(bool(snapshots))

    def _lay_out(self, words: QLabel, note: QLabel, buttons: QDialogButtonBox) -> None:
        letter = self.fontMetrics().averageCharWidth()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter * 3, letter * 3, letter * 3, letter * 2)
        layout.setSpacing(letter * 2)
        for part in (words, self.list, note, buttons):
            layout.addWidget(part)
        words.setMinimumWidth(letter * 50)

    def _choose(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._snapshots):
            self.accept()
            self.chosen.emit(self._snapshots[row].path)

    def _ask_file(self) -> None:
        self.reject()
        self.file_asked.emit()


def _explain(*, there: bool) -> str:
    """What can be chosen; `there`: there are snapshots."""
    if there:
        return translate(
            "words",
            "Pressmark keeps snapshots of what you wrote: annotations, tags, stars, read marks, saved "
            "searches. To restore one makes all of them what they were then; articles stay as they are.",
        )
    return translate(
        "words",
        "There are no snapshots yet: Pressmark makes one when it is closed after you wrote something. "
        "A backup that you made can be restored from its file.",
    )


class SnapshotList(QTreeView):
    """Shows snapshots; likes to have all columns in sight, and as many rows as one looks over."""

    def sizeHint(self) -> QSize:  # noqa: N802
        """With room for the rows that there are."""
        return self._measure(min(max(self.model().rowCount(), _FEW), _MANY))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """With room for some rows and columns; the others are scrolled to."""
        size, letter = self._measure(_FEW), self.fontMetrics().averageCharWidth()
        return size.boundedTo(QSize(letter * _NARROW, size.height()))

    def _measure(self, rows: int) -> QSize:
        header, frame = self.header(), 2 * self.frameWidth()
        columns = range(self.model().columnCount())
        wide = sum(max(self.sizeHintForColumn(one), header.sectionSizeHint(one)) for one in columns)
        tall = max(self.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        return QSize(
            wide + self.verticalScrollBar().sizeHint().width() + frame,
            tall * rows + header.sizeHint().height() + frame,
        )


def _make_list(snapshots: Sequence[Snapshot]) -> SnapshotList:
    model = QStandardItemModel(0, 3)
    model.setHorizontalHeaderLabels(
        [translate("words", "Made"), translate("words", "Annotations"), translate("words", "Why")]
    )
    for one in snapshots:
        why = translate("words", _BEFORE[one.why]) if one.why in _BEFORE else one.why
        holds = annotations(one.annotations)
        items = [QStandardItem(text) for text in (long_moment(one.made), holds, why)]
        items[0].setToolTip(
            translate("words", "{path}\n{articles} with marks, tags or annotations").format(
                path=one.path, articles=articles(one.posts)
            )
        )
        for item in items:
            item.setEditable(False)
        model.appendRow(items)
    view = SnapshotList()
    model.setParent(view)
    view.setModel(model)
    view.setAccessibleName(translate("words", "Snapshots"))
    view.setObjectName("snapshots")
    view.setRootIsDecorated(False)
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    view.setTabKeyNavigation(False)
    view.setCurrentIndex(model.index(0, 0) if snapshots else QModelIndex())
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    return view
