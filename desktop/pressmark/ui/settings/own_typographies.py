"""The sites whose articles are set otherwise than those of all sites."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from pressmark.store import Store
from pressmark.store.typography import OwnTypography
from pressmark.ui.tasks import Tasks
from pressmark.ui.typography.look import ArticleLook
from pressmark.ui.words import one_line, translate

_LONGEST = 60


class OwnTypographies(QWidget):
    """Names them, each with a button that gives it the typography of all; that can be taken back.

    Signals:
        found(bool): there are such sites, or there are none.
    """

    found = Signal(bool)

    def __init__(self, store: Store, tasks: Tasks, look: ArticleLook) -> None:
        super().__init__()
        self._store = store
        self._tasks = tasks
        self._look = look
        self._given_up: dict[int, OwnTypography] = {}
        self.words = self.tr("Sites with a typography of their own")
        self.setAccessibleName(self.words)
        self.buttons: dict[int, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        self._grid.setColumnStretch(0, 1)

    def read(self) -> None:
        """Show which they are now."""
        self._given_up.clear()
        self._tasks.run_latest("own-typographies", self._store.typography.read_all, self._show)

    def _show(self, own: tuple[OwnTypography, ...]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons.clear()
        if own:
            heading = QLabel(self.words)
            heading.setObjectName("hint")
            self._grid.addWidget(heading, 0, 0, 1, 2)
        for row, one in enumerate(own, 1):
            label = QLabel(one_line(one.site, _LONGEST))
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            button = QPushButton()
            button.clicked.connect(partial(self._press, one))
            self.buttons[one.site_id] = button
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(button, row, 1)
            self._say(one)
        self.found.emit(bool(own))

    def _press(self, one: OwnTypography) -> None:
        """Give it that of all, or its own again."""
        if one.site_id in self._given_up:
            del self._given_up[one.site_id]
            self._look.give_own(one.site_id, one.typography)
        else:
            self._given_up[one.site_id] = one
            self._look.give_own(one.site_id, None)
        self._say(one)

    def _say(self, one: OwnTypography) -> None:
        gone = one.site_id in self._given_up
        button = self.buttons[one.site_id]
        button.setText(self.tr("Take back") if gone else self.tr("Use that of all sites"))
        words = translate("words", "{act}: {site}")
        button.setAccessibleName(words.format(act=button.text(), site=one_line(one.site, _LONGEST)))
