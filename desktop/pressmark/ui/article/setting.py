"""Sets an article into a document, slice by slice, so that the window answers at once however long it is.

The first slice is shown before the next is set; all others follow whenever nothing else is to be done. Only
the end of the document ever changes, so nothing that is read moves.

With every change Qt looks at each table and each run of letters of the document again, so of a very long
article only some screens beyond what is in sight are set, and more as the person scrolls there or asks.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from pressmark.ui.article.columns import Fit, Needs
from pressmark.ui.article.dress import LANGUAGE, Dresser
from pressmark.ui.article.formats import begins_list, end_list, is_listed, size_block, underline_moved
from pressmark.ui.article.marked import Marked, SetTable
from pressmark.ui.article.places import Places
from pressmark.ui.article.prepared import Prepared, Slice
from pressmark.ui.article.quotes import Ground
from pressmark.ui.units import count_units

AT_ONCE = 6
"""Slices that may be set while the person waits."""

_FIRST = 8_000  # characters of HTML that are set before anything is shown: a little more than a screen
_LONG = 2_000_000  # characters of HTML, beyond which an article is not set whole unless asked for
_AWAITED = 5  # slices that are set in one go when a person waits for what comes behind them
_AHEAD = 20  # screens that are set beyond what is in sight

# The first block of what is inserted becomes one with the last block that is there, and loses its own form.
_JOINT = '<p style="-qt-paragraph-type:empty;"><br></p>'
_OBJECT, _CELL = "\ufffc", "\ufdd0"
_CODE = re.compile(r"<pre\b(?![^>]*\bverse\b)[^>]*>(.*?)</pre>", re.DOTALL)
_HEADING = re.compile(r'<h[2-6] id="([^"]*)"')
_SIZED = 3
_SMALLEST = 0.9  # of the body size: a heading of the lowest level
_MOVED = 'class="moved"'


class Setting(QObject):
    """Sets articles into the document of a view.

    Signals:
        grown(int): what was set begins at this position of the document.
    """

    grown = Signal(int)
    lines = 0  # that the whole article has at least

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._slices: tuple[Slice, ...] = ()
        self._next = 0
        self._starts: list[int] = []
        self._dresser: Dresser | None = None
        self.marked = Marked()
        self.places = Places("", "")
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self._is_long = False
        self._goals: list[Callable[[], bool]] = []
        view.verticalScrollBar().valueChanged.connect(lambda _: self._resume())
        view.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._resume())
        view.selectionChanged.connect(self._follow_selection)

    @property
    def whole(self) -> bool:
        """The end of the article is set."""
        return self._next >= len(self._slices)

    @property
    def _moved(self) -> QColor:
        return QColor(self._dresser.colours.moved if self._dresser is not None else "")

    @property
    def languages(self) -> list[str]:
        """Languages of code, by the numbers that blocks have."""
        return self._dresser.languages if self._dresser is not None else []

    def clear(self) -> None:
        """Forget what is where: the document is about to be another."""
        self._timer.stop()
        self._goals.clear()
        self._slices = ()
        self._next = 0
        self.marked = Marked()

    def begin(self, prepared: Prepared, dresser: Dresser) -> None:
        """Set the first slice in the place of whatever there was; the others will follow."""
        self._dresser = dresser
        self._slices = prepared.slices
        self.lines = prepared.lines
        self._is_long = sum(len(one.html) for one in prepared.slices) > _LONG
        self._goals.clear()
        self.marked = Marked()
        self.places = Places("", prepared.article, prepared.hidden, prepared.extra)
        self._next = 0
        self._set_next()
        first = "".join(one.html for one in self._slices[:2])
        if not self.whole and len(first) <= _FIRST and "<table" not in first:
            self._set_next()
        self._timer.start()

    def reach(self, start: int, most: int = AT_ONCE) -> bool:
        """Set as far as a place of the text, but at `most` so many slices; tells if it is there."""
        return self._set_until(lambda: self.places.has(start), most)

    def reach_position(self, position: int, most: int = AT_ONCE) -> bool:
        """The same for a position of the document."""
        document = self._view.document()
        return self._set_until(lambda: document.characterCount() > position + 1, most)

    def reach_name(self, name: str, most: int = AT_ONCE) -> bool:
        """The same for an anchor; one that is nowhere is there at once."""
        wanted = self._find_slice(name)
        return self._set_until(lambda: self._next > wanted, most)

    def find_name(self, name: str) -> int:
        """Where what was set with an anchor begins in the document; -1 where there is none, or not yet."""
        at = self._find_slice(name)
        return self._starts[at] if 0 <= at < self._next else -1

    def reach_end(self, most: int = AT_ONCE) -> bool:
        """The same for the whole article."""
        return self._set_until(lambda: self.whole, most)

    def _find_slice(self, name: str) -> int:
        return next((at for at, one in enumerate(self._slices) if name in one.names), -1)

    def _set_until(self, there: Callable[[], bool], most: int) -> bool:
        for _ in range(most):
            if there() or self.whole:
                return True
            self._set_next()
        if there() or self.whole:
            return True
        if most:
            self._goals.append(there)
            self._timer.start()
        return False

    def _go_on(self) -> None:
        self._goals = [there for there in self._goals if not there()]
        if self.whole or not self._is_needed():
            self._timer.stop()
        else:
            self._set_next(_AWAITED if self._goals else 1)

    def _is_needed(self) -> bool:
        bar = self._view.verticalScrollBar()
        return not self._is_long or bool(self._goals) or bar.maximum() - bar.value() < _AHEAD * bar.pageStep()

    def _resume(self) -> None:
        if not self.whole and not self._timer.isActive() and self._is_needed():
            self._timer.start()

    def _follow_selection(self) -> None:
        """Whoever has selected all has all of a long article, too."""
        if self._is_long and not self.whole and _has_all(self._view.textCursor()):
            self._goals = [lambda: self.whole]
            self._timer.start()

    def _set_next(self, most: int = 1) -> None:
        """Set the next slices: as one change they are laid out once, and drawn once."""
        document, start = self._view.document(), 0
        if self._dresser is None:
            self._next += 1
            return
        if self._next == 0:
            self._set(self._dresser, self._slices[0], None)
        else:
            start = document.characterCount() - 1
            kept = self._view.textCursor()
            chosen = kept.anchor(), kept.position()
            cursor = QTextCursor(document)
            cursor.beginEditBlock()
            for one in self._slices[self._next : self._next + most]:
                self._set(self._dresser, one, cursor)
            cursor.endEditBlock()
            self._keep_selection(kept, *chosen, start)
        self.grown.emit(start)

    def _set(self, dresser: Dresser, one: Slice, cursor: QTextCursor | None) -> None:
        """Set a slice with a cursor at the end of what is set, the first one without."""
        del self._starts[self._next :]
        self._next += 1
        numbers = [int(name.removeprefix("table-")) for name in one.names if name.startswith("table-")]
        long = {hidden.number: hidden.rows_total for hidden in one.hidden}
        below = frozenset(at for at, number in enumerate(numbers) if number in long)
        html = dresser.dress(one.html, below)
        start = 0
        if cursor is None:
            self._view.setHtml(f"<body>{html}</body>")
        else:
            start = self._view.document().characterCount() - 1
            cursor.setPosition(start)
            cursor.insertHtml(f"{_JOINT}{html}")
        self._note(one, start, numbers, long)
        self._starts.append(start)

    def _note(self, one: Slice, start: int, numbers: Sequence[int], long: Mapping[int, int]) -> None:
        """Remember what is where in what was set."""
        document = self._view.document()
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(document.characterCount() - 1, QTextCursor.MoveMode.KeepAnchor)
        text = cursor.selectedText()
        self.places.add(text)
        first = document.findBlock(start)
        self._note_blocks(first.next() if start else first, one.html)
        self.marked.images += (start + at for at in _find_units(text, _OBJECT))
        self._note_tables(text, start, numbers, long)

    def _keep_selection(self, kept: QTextCursor, anchor: int, position: int, end: int) -> None:
        """What the person has selected stays as it is, but all stays all."""
        if max(anchor, position) == end and {anchor, position} != {0, end}:
            kept.setPosition(anchor)
            kept.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            bars = self._view.verticalScrollBar(), self._view.horizontalScrollBar()
            values = [bar.value() for bar in bars]
            self._view.setTextCursor(kept)
            # Qt scrolls to a cursor that is set.
            for bar, value in zip(bars, values, strict=True):
                bar.setValue(value)

    def _note_blocks(self, block: QTextBlock, html: str) -> None:
        headings = iter(_HEADING.findall(html))
        lines = iter([content.strip("\n").count("\n") for content in _CODE.findall(html)])
        moved, going_on = _MOVED in html, 0
        first, listed = block, is_listed(block.previous())
        while block.isValid():
            state = block.userState()
            if going_on and state < 0:
                block.setUserState(Ground.CODE_GOES_ON.value)
                going_on -= 1
            elif state == Ground.CODE.value or state >= LANGUAGE:
                going_on = next(lines, 0)
            before, listed = listed, is_listed(block)
            ends = not listed or (block != first and begins_list(block))
            if before and ends and self._dresser is not None:
                end_list(block.previous(), self._dresser.measures.gap)
            level = block.blockFormat().headingLevel()
            if level:
                if level > _SIZED and self._dresser is not None:
                    measures = self._dresser.measures
                    size_block(block, measures.scaled(_SMALLEST) if level > _SIZED + 2 else measures.body)
                self.marked.headings.append(block.position())
                self.marked.names.append(next(headings, ""))
            if moved:
                underline_moved(block, self._moved)
            block = block.next()

    def _note_tables(self, text: str, start: int, numbers: Sequence[int], rows: Mapping[int, int]) -> None:
        """Find the tables, and take the height from the empty block that Qt sets after each."""
        document, end = self._view.document(), -1
        known = iter(numbers)
        looks = iter(self._dresser.tables[len(self.marked.tables) :] if self._dresser is not None else ())
        for at in _find_units(text, _CELL):
            if start + at <= end:
                continue
            # Before the change is done Qt does not know in which table a cursor is; the format does.
            table = document.object(document.findBlock(start + at + 1).charFormat().objectIndex())
            if not isinstance(table, QTextTable):
                continue
            end = table.lastPosition() + 1
            number = next(known, 0)
            needs, fitted = next(looks, (Needs(), Fit()))
            self.marked.tables.append(SetTable(number, table, needs, fitted, rows.get(number, 0)))
            below = table.lastCursorPosition().block().next()
            if below.isValid() and not below.text():
                flat = QTextBlockFormat()
                flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                QTextCursor(below).mergeBlockFormat(flat)


def _has_all(cursor: QTextCursor) -> bool:
    end = cursor.document().characterCount() - 1
    return {cursor.anchor(), cursor.position()} == {0, end}


def _find_units(text: str, sign: str) -> Iterator[int]:
    """Where a character is, in UTF-16 code units."""
    at, units, done = text.find(sign), 0, 0
    plain = text.isascii() or max(text) < "\U00010000"
    while at >= 0:
        units += at - done if plain else count_units(text[done:at])
        yield units
        done, at = at, text.find(sign, at + 1)
