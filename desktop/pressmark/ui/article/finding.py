"""Finds words in the document of an article as the search of the library does.

Case, accents and the make of apostrophes, quotes and dashes do not count, nor does how wide a space is. What
is set is folded once, and in pieces, so that the window answers at once however long the article is.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from pressmark.query.folding import fold_text, fold_with_places
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.units import count_units

_LINE = "\u2028"  # how Qt writes a line that ends within a paragraph
_PIECE = 20_000  # characters
_AT_ONCE, _TURN = 0.03, 0.008  # seconds: when words are asked for, and whenever nothing else is to be done


def make_pattern(words: str) -> re.Pattern[str] | None:
    """A pattern for folded text; None where there is nothing to look for."""
    parts = fold_text(words).split()
    return re.compile(r"[^\S\u2029]+".join(map(re.escape, parts))) if parts else None


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document.

    Attributes:
        start: where it begins, in positions of Qt.
        text: as the document has it.
        folded: the same as it is searched.
        places: where each character of that comes from, in code points.
    """

    start: int
    text: str
    folded: str
    places: Sequence[int]

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
        """Where what matches a pattern begins and ends, in positions of Qt."""
        plain = self.text.isascii() or max(self.text) < "\U00010000"
        done, units = 0, self.start
        for found in pattern.finditer(self.folded):
            begin, end = self.places[found.start()], self.places[found.end()]
            if begin < done:
                # The other half of a letter that was found already.
                continue
            if end == self.places[found.end() - 1]:
                # Half of a letter that is folded to two.
                end += 1
            for place in (begin, end):
                skipped = self.text[done:place]
                units += place - done if plain else count_units(skipped)
                done = place
                if place == begin:
                    first = units
            yield first, units


def fold_stretch(start: int, text: str) -> Stretch:
    """Make a part of a document that begins at a position of Qt ready to be searched."""
    folded, places = fold_with_places(text.replace(_LINE, " "))
    return Stretch(start, text, folded, places)


@dataclass(slots=True)
class Hits:
    """Where words were found, in positions of Qt and in their order."""

    starts: "array[int]" = field(default_factory=lambda: array("q"))
    ends: "array[int]" = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, at: int) -> tuple[int, int]:
        return self.starts[at], self.ends[at]

    def add(self, start: int, end: int) -> None:
        """Add one behind the others."""
        self.starts.append(start)
        self.ends.append(end)

    def between(self, first: int, last: int) -> range:
        """The numbers of those of which something is between two positions."""
        return range(self.first_from(first), bisect_right(self.starts, last))

    def first_from(self, position: int) -> int:
        """The number of the first that ends behind a position; how many there are if none does."""
        return bisect_right(self.ends, position)


class Finder(QObject):
    """Looks for words in what is set of an article, and goes on as more of it is.

    Signals:
        found: there may be more hits, or all are found.
    """

    found = Signal()

    def __init__(self, view: Sheet) -> None:
        super().__init__(view)
        self._view = view
        self.hits = Hits()
        self._pattern: re.Pattern[str] | None = None
        self._stretches: list[Stretch] = []
        self._searched = 0
        self._folded = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._go_on(_TURN))
        view.setting.grown.connect(self._follow)

    @property
    def done(self) -> bool:
        """All of the article was looked through."""
        end = self._view.document().characterCount() - 1
        return self._view.setting.whole and self._folded >= end and self._searched == len(self._stretches)

    def look_for(self, words: str) -> bool:
        """Look for other words; tells if there is anything to look for."""
        self._pattern = make_pattern(words)
        self.hits, self._searched = Hits(), 0
        self._timer.stop()
        if self._pattern is None:
            return False
        self._view.setting.reach_end()
        self._timer.start()
        self._go_on(_AT_ONCE)
        return True

    def stop(self) -> None:
        """Nothing is looked for any more."""
        self.look_for("")
        self._stretches, self._folded = [], 0

    def _follow(self, start: int) -> None:
        if start == 0:
            self._stretches, self._folded, self._searched, self.hits = [], 0, 0, Hits()
        if self._pattern is not None:
            self._timer.start()

    def _go_on(self, seconds: float) -> None:
        end = perf_counter() + seconds
        while perf_counter() < end:
            if self._searched < len(self._stretches):
                self._search()
            elif not self._fold():
                self._timer.stop()
                break
        self.found.emit()

    def _search(self) -> None:
        if self._pattern is not None:
            for start, end in self._stretches[self._searched].find(self._pattern):
                self.hits.add(start, end)
        self._searched += 1

    def _fold(self) -> bool:
        """Fold the next part of what is set; False where there is none."""
        document = self._view.document()
        last = document.characterCount() - 1
        if self._folded >= last:
            return False
        block = document.findBlock(min(last, self._folded + _PIECE))
        cursor = QTextCursor(document)
        cursor.setPosition(self._folded)
        cursor.setPosition(min(last, block.position() + block.length()), QTextCursor.MoveMode.KeepAnchor)
        self._stretches.append(fold_stretch(self._folded, cursor.selectedText()))
        self._folded = cursor.position()
        return True
