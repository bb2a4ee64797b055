"""Words of an annotation in what stands around them, and what of them another version has not."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from pressmark.article.difference import Kind, compare
from pressmark.model import Selector
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.painting import tame

LONGEST = 4_000
"""Characters of a quote that are shown: more would take the window's thread too long to compare."""

_AROUND = 48  # characters shown on either side
_MOST_LINES = 5

Spans = Sequence[tuple[int, int]]


class QuoteBox(QTextEdit):
    """Text to be read, as high as it needs and at most some lines; a longer one scrolls.

    Words that only this version has stand on another ground, and are struck out or underlined.
    """

    def __init__(self, appearance: Appearance, *, old: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quoteBox")
        self._appearance = appearance
        self._old = old
        self._quote = Selector("", "", "", 0, 0)
        self._own: Spans = ()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        appearance.changed.connect(self._write)

    def show_quote(self, quote: Selector, own: Spans = ()) -> None:
        """Show words; `own` are the places of those that the other version has not, in code points."""
        self._quote, self._own = quote, own
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width wraps the words elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Only now is it known how wide the frame is."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_own"):
            self._fit()

    def _write(self) -> None:
        quote, cut = self._quote, len(self._quote.exact) > LONGEST
        words = quote.exact[:LONGEST]
        around = self._make_look(self._appearance.colours.muted)
        plain, own = self._make_look(self._appearance.colours.text), self._make_own_look()
        self.clear()
        cursor = self.textCursor()
        before = quote.prefix[-_AROUND:]
        cursor.insertText(f"…{_clean(before)}" if before.strip() else "", around)
        place = 0
        for start, end in self._own:
            cursor.insertText(_clean(words[place:start]), plain)
            cursor.insertText(_clean(words[start:end]), own)
            place = end
        cursor.insertText(_clean(words[place:]) + ("…" if cut else ""), plain)
        after = "" if cut else quote.suffix[:_AROUND]
        cursor.insertText(f"{_clean(after)}…" if after.strip() else "", around)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _make_look(self, colour: str) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(QColor(colour))
        return look

    def _make_own_look(self) -> QTextCharFormat:
        colours = self._appearance.colours
        look = self._make_look(colours.text)
        look.setBackground(QColor(colours.removed if self._old else colours.added))
        # For those who cannot tell the ground apart.
        look.setFontStrikeOut(self._old)
        look.setFontUnderline(not self._old)
        look.setFontWeight(QFont.Weight.Normal if self._old else QFont.Weight.DemiBold)
        return look

    def _fit(self) -> None:
        frame = max(self.height() - self.viewport().height(), 0)
        needed, most = round(self.document().size().height()), self.fontMetrics().lineSpacing() * _MOST_LINES
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(min(needed, most) + frame)


def find_own(old: str, new: str) -> tuple[Spans, Spans]:
    """Give the places of what either of two quotes has alone, in code points."""
    difference = compare(old[:LONGEST], new[:LONGEST])
    gone = ((one.old_start, one.old_end) for one in difference.in_old_order() if one.kind is Kind.REMOVED)
    come = ((one.new_start, one.new_end) for one in difference.pieces if one.kind is Kind.ADDED)
    return _trim(old, gone), _trim(new, come)


def _trim(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """White space at the end of what changed is not marked."""
    ends = ((start, start + len(text[start:end].rstrip())) for start, end in spans)
    return tuple((start, end) for start, end in ends if start < end)


def _clean(text: str) -> str:
    return "\n".join(map(tame, text.split("\n")))
