"""The row in the bar of versions while changes are shown: which versions, and which change."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from pressmark.model import Revision
from pressmark.ui.appearance import Appearance
from pressmark.ui.versions.box import VersionBox
from pressmark.ui.versions.squeezed import SqueezedLayout
from pressmark.ui.versions.walk import ChangesWalk
from pressmark.ui.versions.words import name_version, say_change


class ComparingRow(QWidget):
    """Chooses two versions, and walks through what differs.

    Attributes:
        steps: the way through the changes; it stands where the bar has room for it.

    Signals:
        pair_chosen(int, int): these two versions are to be compared, by their numbers.
        change_asked(int): the article is to be scrolled to a change, counted from 0.
    """

    pair_chosen = Signal(int, int)
    change_asked = Signal(int)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.walk = ChangesWalk(0)
        self.old = self._make_box(self.tr("Compare from"))
        self.new = self._make_box(self.tr("Compare to"))
        self._count = QLabel()
        self._buttons: dict[str, QToolButton] = {}
        row = SqueezedLayout(self)
        row.addWidget(_put_together(QLabel(self.tr("From")), self.old))
        row.addWidget(_put_together(QLabel(self.tr("to")), self.new))
        back = self._make_button("chevron-up", self.tr("Previous change"), self.go_back)
        on = self._make_button("chevron-down", self.tr("Next change"), self.go_on)
        self.steps = _put_together(back, on, self._count)
        appearance.changed.connect(self._colour)
        self._colour()
        self.hide()

    def show_pair(self, versions: Sequence[Revision], pair: tuple[int, int], changes: int) -> None:
        """Show which versions are compared, and that so many places differ."""
        self.walk = ChangesWalk(changes)
        for box, chosen in zip((self.old, self.new), pair, strict=True):
            box.clear()
            for version in versions:
                box.addItem(name_version(version), version.number)
            box.setCurrentIndex(box.findData(chosen))
            box.setToolTip(box.currentText())
        for button in self._buttons.values():
            button.setEnabled(changes > 0)
        self._say()
        self.show()

    def setVisible(self, visible: bool) -> None:  # noqa: N802
        """The steps come and go with it."""
        super().setVisible(visible)
        self.steps.setVisible(visible)

    def go_on(self) -> None:
        """Go to the next change."""
        if self.walk.next():
            self._tell()

    def go_back(self) -> None:
        """Go to the change before."""
        if self.walk.previous():
            self._tell()

    def words(self) -> str:
        """Which change of how many is in sight."""
        return self._count.text()

    def _tell(self) -> None:
        self._say()
        self.change_asked.emit(self.walk.index)

    def _say(self) -> None:
        self._count.setText(say_change(self.walk.index, self.walk.count))

    def _choose(self) -> None:
        self.pair_chosen.emit(self.old.currentData(), self.new.currentData())

    def _make_box(self, name: str) -> VersionBox:
        box = VersionBox(self._appearance, (), 0, str)
        box.setAccessibleName(name)
        box.activated.connect(self._choose)
        return box

    def _make_button(self, icon: str, words: str, do: object) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(do)
        self._buttons[icon] = button
        return button

    def _colour(self) -> None:
        for icon, button in self._buttons.items():
            button.setIcon(self._appearance.icon(icon))
            size = self.fontMetrics().height()
            button.setIconSize(QSize(size, size))


def _put_together(*widgets: QWidget) -> QWidget:
    """One widget of several that stay in one line."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    return box
