"""Words of an annotation in what stands around them, and what of them another version has not."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

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
_CUT = 52  # characters of context: less is all that there is, more is cut, and ends where a word need not end
_LONG_WORD = 24
_BY_CHANCE = 2  # words
_MOST_LINES = 3

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
        self._first = 0  # where the first words that differ begin, as Qt counts
        self._most = _MOST_LINES
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

    def bound(self, lines: int) -> None:
        """Be as high as so many lines at most."""
        if lines != self._most:
            self._most = lines
            self._fit()

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
        self._first = first = 0
        self.clear()
        cursor = self.textCursor()
        cursor.insertText(_clean(_cut_before(quote.prefix)), around)
        place = 0
        for start, end in self._own:
            cursor.insertText(_clean(words[place:start]), plain)
            first = first or cursor.position()
            cursor.insertText(_clean(words[start:end]), own)
            place = end
        cursor.insertText(_clean(words[place:]) + ("…" if cut else ""), plain)
        cursor.insertText("" if cut else _clean(_cut_after(quote.suffix)), around)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._first = first
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
        """Be as high as whole lines of the text are, and have the first words that differ in sight."""
        bottoms = self._measure_lines()
        cut = len(bottoms) > self._most
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if cut else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(ceil(bottoms[min(self._most, len(bottoms)) - 1]) + self._find_frame())
        self._seek()

    def _find_frame(self) -> int:
        """The height of the frame; the text within follows a new height only later on."""
        top = self.viewport().mapTo(self, self.viewport().rect().topLeft()).y()
        return 2 * top

    def _seek(self) -> None:
        bottoms, bar = self._measure_lines(), self.verticalScrollBar()
        bar.setSingleStep(ceil(bottoms[0]))
        place = QTextCursor(self.document())
        place.setPosition(self._first)
        top = self.document().documentLayout().blockBoundingRect(place.block()).top()
        line = place.block().layout().lineForTextPosition(place.positionInBlock())
        at = bisect_right(bottoms, top + (line.y() if line.isValid() else 0) + 1)
        # Where there is room for it the line before says where one is.
        above = at - 1 if self._most > 1 else at
        bar.setValue(round(bottoms[above - 1]) if above > 0 and len(bottoms) > self._most else 0)

    def _measure_lines(self) -> list[float]:
        """Where each line of the text ends, in pixels from its top."""
        layout, block, bottoms = self.document().documentLayout(), self.document().begin(), []
        while block.isValid():
            top, lines = layout.blockBoundingRect(block).top(), block.layout()
            bottoms += [top + lines.lineAt(n).rect().bottom() for n in range(lines.lineCount())]
            block = block.next()
        return bottoms or [float(self.fontMetrics().lineSpacing())]


def find_own(old: str, new: str) -> tuple[Spans, Spans]:
    """Give the places of what either of two quotes has alone, in code points.

    One or two words between two changes that are longer than they are count as changed: they are the same by
    chance.
    """
    before, after = old[:LONGEST], new[:LONGEST]
    edits: list[_Edit] = []
    for piece in compare(before, after).pieces:
        if piece.kind in (Kind.REMOVED, Kind.ADDED):
            edit = _Edit(piece.old_start, piece.old_end, piece.new_start, piece.new_end)
            joined = edits[-1].join(edit) if edits and not edits[-1].part(edit, before, after) else None
            edits[-1:] = [joined] if joined else [*edits[-1:], edit]
    merged: list[_Edit] = []
    for edit in edits:
        last = merged[-1] if merged else None
        merged[-1:] = (
            [last.join(edit)] if last and last.is_near(edit, before, after) else [*merged[-1:], edit]
        )
    gone = sorted((edit.old, edit.old_end) for edit in merged)
    return _trim(before, gone), _trim(after, ((edit.new, edit.new_end) for edit in merged))


class _Edit(NamedTuple):
    """Words of an old text, and what came instead."""

    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def size(self) -> int:
        return max(self.old_end - self.old, self.new_end - self.new)

    def join(self, other: "_Edit") -> "_Edit":
        """Both, with what is between them."""
        return _Edit(self.old, other.old_end, self.new, other.new_end)

    def part(self, other: "_Edit", old: str, new: str) -> bool:
        """Whether anything stands between this and a later one, in either text."""
        apart = other.old < self.old_end or other.new < self.new_end
        return apart or bool((old[self.old_end : other.old] + new[self.new_end : other.new]).strip())

    def is_near(self, other: "_Edit", old: str, new: str) -> bool:
        """Whether what stands between this and a later one is as little as chance has it."""
        between, there = old[self.old_end : other.old].strip(), new[self.new_end : other.new].strip()
        if other.old < self.old_end or not between or len(between.split()) > _BY_CHANCE:
            return False
        return between.casefold() == there.casefold() and len(between) < min(self.size, other.size)


def _trim(text: str, spans: Iterable[tuple[int, int]]) -> Spans:
    """White space at the end of what changed is not marked."""
    ends = ((start, start + len(text[start:end].rstrip())) for start, end in spans)
    return tuple((start, end) for start, end in ends if start < end)


def _cut_before(prefix: str) -> str:
    """What stands before a quote in its paragraph, from the beginning of a word where it has any."""
    own = prefix.rpartition("\n")[2]
    if len(own) < _CUT:
        return own if own.strip() else ""
    shown = own[-_AROUND:]
    first, _, rest = shown.partition(" ")
    return f"…{rest if rest and len(first) <= _LONG_WORD else shown}"


def _cut_after(suffix: str) -> str:
    """What stands behind a quote in its paragraph, to the end of a word."""
    own = suffix.partition("\n")[0]
    if len(own) < _CUT:
        return own if own.strip() else ""
    shown = own[:_AROUND]
    rest, _, last = shown.rpartition(" ")
    return f"{rest if rest and len(last) <= _LONG_WORD else shown}…"


def _clean(text: str) -> str:
    return "\n".join(map(tame, text.split("\n")))
