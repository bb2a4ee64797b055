"""Below the pages of the settings: *Reset this page*, *Take back*, *Close*."""

from dataclasses import fields

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QPushButton, QWidget

from pressmark.settings import Settings
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.page import Page
from pressmark.ui.words import translate


class Foot(QWidget):
    """Resets without asking, since that can be taken back until something else is chosen.

    Signals:
        reset_asked: the page that is shown is to be reset.
        closed: the dialog is to go.
    """

    reset_asked = Signal()
    closed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._before: dict[str, object] = {}
        self._after: Settings | None = None
        self._page: Page | None = None
        self.reset_button = QPushButton(self.tr("&Reset this page"))
        self.said = QLabel()
        self.said.setObjectName("hint")
        self.take_back = QPushButton(self.tr("Take &back"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.close_button = buttons.button(QDialogButtonBox.StandardButton.Close)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().averageCharWidth() * 2)
        row.addWidget(self.reset_button)
        row.addWidget(self.take_back)
        row.addWidget(self.said, 1)
        row.addWidget(buttons)
        self.said.setMinimumWidth(1)
        self.take_back.hide()
        self.reset_button.clicked.connect(self.reset_asked)
        self.take_back.clicked.connect(self._take_back)
        buttons.rejected.connect(self.closed)
        preferences.changed.connect(self._look_at_offer)

    def show_page(self, page: Page | None) -> None:
        """Offer to reset this page; None where no page is shown."""
        if page is not self._page:
            self._page = page
            self._withdraw()
        self.reset_button.setEnabled(page is not None and page.can_reset())
        what = ", ".join(page.resets()) if page is not None else ""
        words = self.tr("As at the first start: {settings}").format(settings=what) if what else ""
        self.reset_button.setToolTip(words)
        self.reset_button.setAccessibleDescription(words)

    def reset(self, page: Page) -> None:
        """Reset a page, and offer to take that back."""
        before = self._preferences.settings
        page.reset()
        after = self._preferences.settings
        names = [one.name for one in fields(before)]
        changed = {name for name in names if getattr(before, name) != getattr(after, name)}
        self._before = {name: getattr(before, name) for name in changed}
        self._after = after
        if changed:
            self.said.setText(translate("words", "%n setting(s) reset", "", len(changed)))
            self.take_back.show()
            # The button that had the focus cannot have it any more.
            self.take_back.setFocus()

    def _take_back(self) -> None:
        self._after = None
        self._preferences.change(**self._before)
        self._withdraw()
        self.reset_button.setFocus()

    def _look_at_offer(self, settings: Settings) -> None:
        """Nobody wants to lose what was chosen after the reset."""
        if self._after is not None and settings != self._after:
            self._withdraw()

    def _withdraw(self) -> None:
        self._before, self._after = {}, None
        self.said.clear()
        self.take_back.hide()
