"""Where words that are gone may have gone to, a place at a time: offered, never taken without being asked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressmark.model import Selector
from pressmark.ui.annotations.buttons import make_button
from pressmark.ui.annotations.quote_box import QuoteBox, find_own
from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import turn_icon
from pressmark.ui.words import number, translate


class Candidates(QWidget):
    """Shows a place with what differs there from the words that are sought, and goes to the next one.

    Attributes:
        box: the words there.

    Signals:
        looked_at(Selector): this place is to be seen in the article.
    """

    looked_at = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._places: tuple[Selector, ...] = ()
        self._at = 0
        self._sought = ""
        self._name = QLabel()
        self._name.setObjectName("hint")
        self._name.setWordWrap(True)
        self._before = self._make_step(-1, translate("words", "The place before"))
        self._after = self._make_step(1, translate("words", "The next place"))
        self._look = self._make_look()
        self.box = QuoteBox(appearance, old=False)
        self._lay_out()
        appearance.changed.connect(self.colour)
        self.colour()

    @property
    def place(self) -> Selector | None:
        """The place that is shown."""
        return self._places[self._at] if self._places else None

    def show_places(self, sought: str, places: Sequence[Selector]) -> None:
        """Offer these places, the best first, for words that are gone."""
        same = (sought, tuple(places)) == (self._sought, self._places)
        self._sought, self._places = sought, tuple(places)
        self._at = self._at if same else 0
        self._show()

    def colour(self) -> None:
        """Follow font and theme."""
        size = round(self.fontMetrics().height() * 0.9)
        for button, name in ((self._before, "back"), (self._after, "forward")):
            button.setIcon(self._appearance.icon(turn_icon(name, mirrored=self.isRightToLeft())))
            button.setIconSize(QSize(size, size))

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self._name.setMinimumHeight(line + 4)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._name, 1)
        for part in (self._look, self._before, self._after):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(line // 6)
        layout.addLayout(head)
        layout.addWidget(self.box)

    def _make_step(self, step: int, words: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setStyleSheet("padding: 0;")
        button.clicked.connect(lambda: self._step(step))
        return button

    def _make_look(self) -> QPushButton:
        button = make_button(translate("words", "Show"), self._ask)
        button.setProperty("link", True)
        button.setStyleSheet("padding: 0 0.3em;")
        button.setToolTip(translate("words", "Show this place"))
        button.setAccessibleName(button.toolTip())
        return button

    def _step(self, step: int) -> None:
        self._at = (self._at + step) % len(self._places)
        self._show()

    def _ask(self) -> None:
        if self.place is not None:
            self.looked_at.emit(self.place)

    def _show(self) -> None:
        place, count = self.place, len(self._places)
        self._look.setVisible(place is not None)
        self.box.setVisible(place is not None)
        for step in (self._before, self._after):
            step.setVisible(count > 1)
        if place is None:
            words = translate(
                "words",
                "Nothing like these words is left. Select in the article where the annotation belongs.",
            )
            self._name.setText(words)
            return
        words = translate("words", "Perhaps here")
        if count > 1:
            words = translate("words", "Perhaps here, {number} of {count}").format(
                number=number(self._at + 1), count=number(count)
            )
        self._name.setText(words)
        self.box.show_quote(place, find_own(self._sought, place.exact)[1])
        self.box.setAccessibleName(words)
