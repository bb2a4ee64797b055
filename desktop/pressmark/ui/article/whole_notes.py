"""Notes on a whole article: a line for each, above the text."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QVBoxLayout, QWidget

from pressmark.ui.article.highlights import Highlight, draw_swatch
from pressmark.ui.note_text import plain_note
from pressmark.ui.theme import Colours
from pressmark.ui.words import one_line, translate

_MOST = 5
_LONGEST = 300
_PAD = 0.4  # of the height of a line


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
        self._lines: list[tuple[NoteLine, str]] = []
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
            room = button.room(width)
            cut = button.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            button.setText(cut.replace("&", "&&"))

    def _add(self, one: Highlight, words: str, font: QFont, colours: Colours) -> tuple["NoteLine", str]:
        button = NoteLine(one.color, font, colours)
        button.setAccessibleName(translate("words", "Note on the article: {note}").format(note=words))
        button.clicked.connect(lambda _checked=False, name=one.id: self.opened.emit(name))
        self._layout.addWidget(button)
        # Else Qt shows it when the event loop turns, and until then it takes no room.
        button.show()
        return button, words


class NoteLine(QPushButton):
    """A swatch and words; the middle of the swatch is where that of a capital letter is."""

    def __init__(self, color: str, font: QFont, colours: Colours) -> None:
        super().__init__()
        self._color = color
        self._colours = colours
        self.setProperty("noteLine", True)
        self.setAutoDefault(True)
        self.setFont(font)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def room(self, width: int) -> int:
        """How wide words may be in a line of this width, in pixels."""
        return max(0, width - self._before() - self._pad())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as a line of text with some room."""
        return QSize(self._before() + self._pad(), self.fontMetrics().height() + self._pad())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As `sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the button as its style does, but place swatch and words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text.replace("&&", "&"), ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        base = (self.height() + metrics.ascent() - metrics.descent()) // 2
        size = metrics.ascent()
        middle = base - metrics.capHeight() / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - self._pad() // 2 - size if mirrored else self._pad() // 2
        draw_swatch(painter, self._color, QRectF(left, round(middle - size / 2), size, size), self._colours)
        painter.setPen(QColor(self._colours.text))
        wide = metrics.horizontalAdvance(words)
        painter.drawText(self.width() - self._before() - wide if mirrored else self._before(), base, words)
        painter.end()

    def _pad(self) -> int:
        return round(self.fontMetrics().height() * _PAD)

    def _before(self) -> int:
        return self.fontMetrics().ascent() + 2 * self._pad()


def _say(one: Highlight) -> str:
    note = one_line(plain_note(one.note), _LONGEST)
    tags = " ".join(f"#{one_line(tag, _LONGEST)}" for tag in one.tags)
    return "  ".join(filter(None, (note, tags))) or translate("words", "Note on the article")
