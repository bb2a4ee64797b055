"""The line below the list: how many annotations are chosen, and what can be done with them."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.actions import plain_title
from pressmark.ui.appearance import Appearance
from pressmark.ui.flow import FlowLayout
from pressmark.ui.keymap import Keymap, read_keymap
from pressmark.ui.notebook.deeds import CHOICES, Deed
from pressmark.ui.notebook.menu import make_colour_menu
from pressmark.ui.words import annotations, translate

_CHECKING = (Deed.ACCEPT, Deed.KEEP)
_NARROWEST = 6  # average characters
_MANY = (Deed.TAGS, Deed.EXPORT, Deed.DELETE)


class NotesFoot(QWidget):
    """Stands there while several are chosen, or while annotations are to be checked.

    Signals:
        deed_asked(Deed): this is to be done with what is chosen.
    """

    deed_asked = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesFoot")
        letter = self.fontMetrics().averageCharWidth()
        self._appearance = appearance
        self._keymap = read_keymap({})
        self._buttons: dict[Deed, QPushButton] = {}
        self._count = QLabel()
        self._count.setObjectName("viewCount")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * letter, letter // 2, letter, letter // 2)
        self._layout = FlowLayout(gap=letter)
        outer.addLayout(self._layout)
        self._layout.addWidget(self._count)
        self._checking = {deed: self._make_button(deed) for deed in _CHECKING}
        self._colour = QPushButton(translate("words", "Co&lour"))
        self._colour.setProperty("link", True)
        self._layout.addWidget(self._colour)
        self._count.setMinimumHeight(self._colour.sizeHint().height())
        self._many = [self._colour, *(self._make_button(deed) for deed in _MANY)]
        appearance.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_chosen(self, count: int, decisions: Collection[Deed] = ()) -> None:
        """Say that so many are chosen, and offer what can be done, and said of those to be checked."""
        words = translate("words", "{annotations} chosen")
        self._count.setText(words.format(annotations=annotations(count)))
        self._count.setVisible(count > 1)
        for deed, button in self._checking.items():
            button.setVisible(deed in decisions)
        for button in self._many:
            button.setVisible(count > 1)
        self.setVisible(count > 1 or bool(decisions))
        self._layout.invalidate()

    def follow_keys(self, keymap: Keymap) -> None:
        """Say the keys that commands have now."""
        self._keymap = keymap
        for deed in self._buttons:
            self._say_key(deed)
        self._dress()

    def _make_button(self, deed: Deed) -> QPushButton:
        button = self._buttons[deed] = QPushButton(translate("words", CHOICES[deed].title))
        button.setProperty("link", True)
        # A pane that is narrower than its words cuts them.
        button.setMinimumWidth(button.fontMetrics().averageCharWidth() * _NARROWEST)
        self._say_key(deed)
        button.clicked.connect(lambda: self.deed_asked.emit(deed))
        self._layout.addWidget(button)
        return button

    def _say_key(self, deed: Deed) -> None:
        choice, button = CHOICES[deed], self._buttons[deed]
        about = translate("words", choice.tip) if choice.tip else plain_title(button.text())
        key = choice.shown_key(self._keymap)
        button.setToolTip(f"{about} ({key})" if key else about)

    def _dress(self) -> None:
        former = self._colour.menu()
        self._colour.setMenu(make_colour_menu(self, self._appearance, self.deed_asked.emit, self._keymap))
        if former is not None:
            former.deleteLater()
