"""Notes on a whole article: a line for each, above the text."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from pressmark.ui.article.highlights import Highlight, make_swatch
from pressmark.ui.theme import Colours
from pressmark.ui.words import one_line, translate

_MOST = 5
_LONGEST = 300


class WholeNotes(QWidget):
    """Buttons that say how each note begins.

    Signals:
        opened(str): one was pressed, by its id.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._lines: list[tuple[QPushButton, str]] = []
        self.hide()

    def show_notes(self, notes: Sequence[Highlight], font: QFont, colours: Colours) -> None:
        """Show these; of many the first, and how many more there are."""
        for button, _words in self._lines:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._lines = [self._add(one, _say(one), font, colours) for one in notes[:_MOST]]
        if len(notes) > _MOST:
            more = translate("words", "%n more note(s) on the article", "", len(notes) - _MOST)
            self._lines.append(self._add(notes[_MOST], more, font, colours))
        self.setVisible(bool(notes))

    def fit(self, width: int) -> None:
        """Cut what is longer than the column."""
        for button, words in self._lines:
            room = width - button.iconSize().width() - 2 * button.fontMetrics().height()
            cut = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
            button.setText(cut.replace("&", "&&"))

    def _add(self, one: Highlight, words: str, font: QFont, colours: Colours) -> tuple[QPushButton, str]:
        button = QPushButton()
        button.setProperty("noteLine", True)
        button.setAutoDefault(True)
        button.setFont(font)
        button.setIcon(make_swatch(one.color, colours))
        size = button.fontMetrics().height()
        button.setIconSize(QSize(size, size))
        button.setAccessibleName(translate("words", "Note on the article: {note}").format(note=words))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False, name=one.id: self.opened.emit(name))
        self._layout.addWidget(button)
        # Else Qt shows it when the event loop turns, and until then it takes no room.
        button.show()
        return button, words


def _say(one: Highlight) -> str:
    note = one_line(one.note, _LONGEST)
    tags = " ".join(f"#{one_line(tag, _LONGEST)}" for tag in one.tags)
    return "  ".join(filter(None, (note, tags))) or translate("words", "Note on the article")
