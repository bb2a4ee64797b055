"""*Keep this search*: its name and, if one likes, a shortcut, and whether it tells of new articles."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pressmark.model import SavedSearch
from pressmark.ui.keymap import Keymap
from pressmark.ui.searches.shortcuts import explain_conflict, plain_sequence
from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.sidebar.saying import LONGEST_NAME, clean_title
from pressmark.ui.sites.fault_label import FaultLabel

_WIDE = 60  # letters
_MOST_LINES = 5


class SaveSearchDialog(QDialog):
    """Asks for a name and a shortcut that nothing else has.

    Args:
        search: with the name to begin with; its id is 0 where it is not kept yet.
        searches: all that are kept.
        keymap: the keys of commands; None for the usual ones.

    Signals:
        kept(str, str, bool): the search is to have this name and this shortcut (Qt's portable text, "" for
            none), and tells of new articles or not.
    """

    kept = Signal(str, str, bool)

    def __init__(
        self,
        search: SavedSearch,
        searches: Sequence[SavedSearch],
        parent: QWidget | None = None,
        keymap: Keymap | None = None,
    ) -> None:
        super().__init__(parent)
        self._keymap = keymap
        self._others = [one for one in searches if one.id != search.id]
        self._new = not search.id
        self.setWindowTitle(self.tr("Keep this search") if self._new else self.tr("Saved search"))
        self.name = QLineEdit(clean_title(search.name))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(self.tr("Name"))
        self.shortcut = ShortcutEdit()
        self.shortcut.setAccessibleName(self.tr("Shortcut, if you like"))
        self.shortcut.setKeySequence(QKeySequence.fromString(search.shortcut))
        self.notify = QCheckBox(self.tr("&Tell of new articles that it finds"))
        self.notify.setToolTip(
            self.tr("Once notifications are switched on in the settings. A sync tells, nothing else does.")
        )
        self.notify.setAccessibleDescription(self.notify.toolTip())
        self.notify.setChecked(search.notify)
        self.fault = FaultLabel()
        self.fault.setObjectName("fieldFault")
        self._query = self._make_query(search.query)
        self._lay_out()
        self.name.textChanged.connect(lambda _: self._check())
        self.shortcut.keySequenceChanged.connect(lambda _: self._check())
        self._check()
        if self._new:
            self.name.selectAll()
        (self.name if self._new else self.shortcut).setFocus()

    def accept(self) -> None:
        """Tell name and shortcut, if they can be had."""
        if self._check():
            self.kept.emit(
                clean_title(self.name.text()), self._sequence().toString(), self.notify.isChecked()
            )
            super().accept()

    def _make_query(self, query: str) -> QPlainTextEdit:
        shown = QPlainTextEdit(query or self.tr("Every article"))
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        # Words to read: nothing there shows a focus. The letter of its label leads there to scroll.
        shown.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        shown.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        shown.setAccessibleName(self.tr("What it asks for"))
        # As the dialog around it: it is no field.
        shown.viewport().setAutoFillBackground(False)
        shown.document().setDocumentMargin(0)
        lines = min(_MOST_LINES, 1 + len(query) // (_WIDE - 8))
        shown.setFixedHeight(round(shown.fontMetrics().lineSpacing() * (lines + 0.4)))
        return shown

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(6)
        for title, field in (
            (self.tr("&Name"), self.name),
            (self.tr("What it &asks for"), self._query),
            (self.tr("S&hortcut, if you like"), self.shortcut),
        ):
            label = QLabel(title)
            label.setBuddy(field)
            layout.addWidget(label)
            layout.addWidget(field)
            layout.addSpacing(8)
        layout.addWidget(self.notify)
        layout.addSpacing(8)
        layout.addWidget(self.fault)
        layout.addStretch(1)
        layout.addSpacing(8)
        layout.addLayout(self._make_buttons())
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDE)

    def _make_buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._keep = QPushButton(self.tr("&Keep") if self._new else self.tr("&Save"))
        self._keep.setProperty("primary", True)
        self._keep.setDefault(True)
        self._keep.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._keep)
        return row

    def _sequence(self) -> QKeySequence:
        return plain_sequence(self.shortcut.keySequence())

    def _check(self) -> bool:
        conflict = explain_conflict(self._sequence(), self._others, self._keymap)
        self.fault.say(conflict)
        self.shortcut.setAccessibleDescription(conflict)
        fits = bool(clean_title(self.name.text())) and not conflict
        self._keep.setEnabled(fits)
        return fits
