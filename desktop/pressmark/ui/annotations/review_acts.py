"""What can be done with an annotation whose words changed or went, as buttons."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from pressmark.ui.annotations.buttons import make_button
from pressmark.ui.keymap import Keymap, read_keymap
from pressmark.ui.words import number, translate


class ReviewActs(QWidget):
    """Buttons in one row, the usual one first; those without room there are in the menu of the last.

    Attributes:
        accept: it is where it belongs.
        take: put it on the place that is offered.
        keep: leave it on that version.
        seek: look for it again.
        put: put it on what is selected.
        look: show the version that it was made on, or the current one.
        more: what has no room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.accept = make_button(translate("words", "&Accept"))
        self.take = make_button(translate("words", "&Put it here"))
        self.keep = make_button("")
        self.seek = make_button(translate("words", "Look for it a&gain"))
        self.put = make_button(translate("words", "Put on the se&lection"))
        self.look = make_button("")
        self.more = make_button(translate("words", "&More"))
        self.more.setMenu(QMenu(self.more))
        self.accept.setProperty("primary", True)
        self.follow_keys(read_keymap({}))
        self.take.setToolTip(translate("words", "The annotation belongs on the words beside"))
        self.put.setToolTip(translate("words", "Select in the article where it belongs"))
        self.put.setEnabled(False)
        self._offered: list[QPushButton] = []
        self._buttons = (self.accept, self.take, self.keep, self.seek, self.put, self.look)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self.fontMetrics().height() // 3)
        for button in (*self._buttons, self.more):
            self._row.addWidget(button)
            button.hide()
        self._row.addStretch(1)
        self.more.menu().aboutToShow.connect(self._fill_menu)

    def follow_keys(self, keymap: Keymap) -> None:
        """Say the keys that commands have now."""
        said, key = translate("words", "It is where it belongs"), keymap.key("accept-note")
        self.accept.setToolTip(f"{said} ({key})" if key else said)

    def offer(self, buttons: Sequence[QPushButton]) -> None:
        """Offer these alone."""
        self._offered = [one for one in self._buttons if one in buttons]
        self._arrange()

    def name_versions(self, made: int, current: int, *, own: bool) -> None:
        """Name the versions that are spoken of.

        Args:
            made: the number of the version that the annotation was made on, 0 where the library has it not.
            current: that of the current one.
            own: the one that it was made on is shown.
        """
        keep = translate("words", "&Keep on version {number}").format(number=number(made))
        self.keep.setText(keep if made else translate("words", "&Keep as it is"))
        other = current if own else made
        self.look.setText(translate("words", "&Show version {number}").format(number=number(other)))

    def offered(self) -> tuple[QPushButton, ...]:
        """What can be pressed, in the row or in the menu."""
        return tuple(self._offered)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the one for the rest."""
        return self.more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put what has no room into the menu."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap, widths = self._row.spacing(), [one.sizeHint().width() for one in self._offered]
        count = len(widths)
        if sum(widths) + gap * (count - 1) > self.width():
            room = self.width() - self.more.sizeHint().width()
            while count and sum(widths[:count]) + gap * count > room:
                count -= 1
        for button in self._buttons:
            button.setVisible(button in self._offered[:count])
        self.more.setVisible(count < len(widths))
        self.updateGeometry()

    def _fill_menu(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for button in self._offered:
            if button.isHidden():
                act = menu.addAction(button.text())
                act.setEnabled(button.isEnabled())
                act.triggered.connect(button.click)
