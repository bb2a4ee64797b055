"""*Sync settings*: when sites are synced, how politely, and how much room their images get."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from pressmark.ui.appearance import Appearance
from pressmark.ui.choice_box import ChoiceBox
from pressmark.ui.preferences import Preferences
from pressmark.ui.words import translate

_MINUTES = (0, 15, 30, 60, 180, 720, 1440)
_AT_ONCE = range(1, 7)
_MEGABYTES = (0, 250, 1_000, 5_000, 20_000)


class SyncSettingsDialog(QDialog):
    """Every choice holds at once."""

    def __init__(
        self, preferences: Preferences, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Sync settings"))
        chosen = preferences.settings
        self.at_start = QCheckBox(self.tr("Sync all sites when Pressmark &starts"))
        self.at_start.setChecked(chosen.sync_at_start)
        self.every = ChoiceBox(appearance, _MINUTES, chosen.sync_every, _say_minutes)
        self.at_once = ChoiceBox(appearance, _AT_ONCE, chosen.requests_at_once, str)
        self.space = ChoiceBox(appearance, _MEGABYTES, chosen.image_space, _say_space)
        self._lay_out()
        self.at_start.toggled.connect(lambda on: preferences.change(sync_at_start=on))
        for box, name in (
            (self.every, "sync_every"),
            (self.at_once, "requests_at_once"),
            (self.space, "image_space"),
        ):
            box.currentIndexChanged.connect(
                lambda _, box=box, name=name: preferences.change(**{name: box.currentData()})
            )

    def say_taken(self, size: int) -> None:
        """Say how many bytes the images take now."""
        now = self.tr("They take {size} now.").format(size=_say_bytes(size))
        self._space_hint.setText(f"{self._explain_space()}\n{now}")

    def _explain_space(self) -> str:
        return self.tr("When it is full, images of old articles go first. Text is always kept.")

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.at_start, 0, 1)
        _add_row(grid, self.tr("Sync all sites &every"), self.every, self.tr("Only while Pressmark runs."))
        hint = self.tr("To each site. Two are polite; more is seldom faster.")
        _add_row(grid, self.tr("&Requests at once"), self.at_once, hint)
        title = self.tr("Space for &images")
        self._space_hint = _add_row(grid, title, self.space, self._explain_space())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(20)
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.addWidget(buttons)


def _add_row(grid: QGridLayout, title: str, box: QWidget, words: str) -> QLabel:
    hint = QLabel(words)
    hint.setObjectName("fieldHint")
    label = QLabel(title)
    label.setBuddy(box)
    box.setAccessibleName(title.replace("&", ""))
    box.setAccessibleDescription(words)
    row = grid.rowCount()
    grid.setRowMinimumHeight(row, 10)
    grid.addWidget(label, row + 1, 0)
    grid.addWidget(box, row + 1, 1)
    grid.addWidget(hint, row + 2, 1)
    return hint


def _say_bytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def _say_minutes(minutes: int) -> str:
    if not minutes:
        return translate("words", "Never")
    if minutes % 60:
        return translate("words", "%n minute(s)", "", minutes)
    return translate("words", "%n hour(s)", "", minutes // 60)


def _say_space(megabytes: int) -> str:
    if not megabytes:
        return translate("words", "No limit")
    if megabytes % 1000:
        return translate("words", "{n} MB").format(n=megabytes)
    return translate("words", "{n} GB").format(n=megabytes // 1000)
