"""Words above an article, in lines that have room for signs above and below their letters."""

from html import escape
from unicodedata import combining, normalize

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

# Of the height of a line: what a sign of Arabic or Hebrew may reach beyond it; above, for each one that a
# letter carries.
_ABOVE, _BELOW = 0.3, 0.3
_LINES = '<p style="line-height: {}px; -qt-line-height-type: fixed">{}</p>'
_MOST = 2  # more than a letter has in any text but a prank


class HeaderLabel(QLabel):
    """Shows plain text, letter by letter.

    Qt cuts off what reaches beyond the lines of the font. Where letters carry signs, lines are as high as
    these need: each gets its room above it, and the last one some below.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._below = 0

    def say(self, words: str) -> None:
        """Show these words."""
        signs = min(_count_signs(words), _MOST)
        if not signs:
            self._below = 0
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(words)
            return
        line = self.fontMetrics().height()
        self._below = round(line * _BELOW)
        tall = round(line * (1 + _ABOVE * signs))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(_LINES.format(tall, escape(words)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """With the room below the last line."""
        return super().heightForWidth(width) + self._below


def _count_signs(words: str) -> int:
    """The most signs that a letter carries, beside those that are one character with it."""
    most = now = 0
    for sign in normalize("NFC", words):
        now = now + 1 if combining(sign) else 0
        most = max(most, now)
    return most
