"""Where words that are gone may have gone to: offered, never taken without being asked."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pressmark.model import Selector
from pressmark.ui.annotations.buttons import make_button
from pressmark.ui.posts.completion_words import make_tip
from pressmark.ui.words import one_line, translate

_MOST = 3
_LONGEST = 400  # characters: no line has room for more


class Candidates(QWidget):
    """A row for each of some places.

    Signals:
        looked_at(Selector): this place is to be seen in the article.
        taken(Selector): the annotation is to be put there.
    """

    looked_at = Signal(object)
    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel()
        self._head.setWordWrap(True)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.fontMetrics().height() // 5)
        self._column.addWidget(self._head)

    def show_places(self, places: Sequence[Selector]) -> None:
        """Offer these, the best first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._make_row(place) for place in places[:_MOST]]
        for row in self._rows:
            self._column.addWidget(row)
        self._head.setText(
            translate("words", "Perhaps here:")
            if self._rows
            else translate("words", "Nothing like these words is left. Select where the annotation belongs.")
        )

    def _make_row(self, place: Selector) -> QWidget:
        row = QWidget()
        look = _ElidedButton(f"“{one_line(place.exact, _LONGEST)}”")
        look.setToolTip(make_tip([translate("words", "Show this place"), look.words]))
        look.clicked.connect(lambda: self.looked_at.emit(place))
        take = make_button(translate("words", "Put it here"), lambda: self.taken.emit(place))
        take.setAccessibleDescription(look.words)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(look, 1)
        layout.addWidget(take)
        return row


class _ElidedButton(QPushButton):
    """A link whose words are cut where there is no room for all."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.setProperty("link", True)
        self.setProperty("flush", True)
        self.setAutoDefault(True)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = self.fontMetrics()
        room = self.width() - metrics.averageCharWidth() * 2
        shown = metrics.elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
