"""Where a place of the article text is in the document that shows it, and the other way round.

Both have the same characters in the same order but for white space, so the one thing that is counted is how
many characters that are none come before a place: its rank. A shortened table keeps characters out of the
document, a shown deletion puts some into it; both are known as gaps.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from pressmark.article.text import text_of
from pressmark.ui.units import count_units

_CHUNK = 2_048
# Images, the edges of cells and tables: characters of a QTextDocument that stand for no text.
_SIGNS = "\ufffc\ufdd0\ufdd1"
_WORD = re.compile(r"\S+")
_DELETED = re.compile(r"(<del\b[^>]*>.*?</del>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Place:
    """A place of an article.

    Attributes:
        start: of the article text, in code points; None where only `position` is known.
        position: how far it is scrolled, 0.0 to 1.0; counts above the second line of the text, and without
            `start`.
        anchor: a name in its HTML, which counts before the others.
    """

    start: int | None = None
    position: float = 0.0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Characters that one of two texts lacks: from `rank` on, `length` of them, white space not counted."""

    rank: int
    length: int


class Ranks:
    """Counts in a text that may grow at its end; everything takes the time of a few thousand characters."""

    def __init__(self, text: str = "") -> None:
        self._chunks: list[str] = []
        self._starts = [0]
        self._units = [0]
        self._counts = [0]
        self.add(text)

    @property
    def length(self) -> int:
        """How many code points the text has."""
        return self._starts[-1]

    @property
    def total(self) -> int:
        """How many of its characters are no white space."""
        return self._counts[-1]

    def add(self, text: str) -> None:
        """Let the text go on."""
        text = _blank(text)
        chunks = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)]
        self._chunks += chunks
        for known, added in (
            (self._starts, map(len, chunks)),
            (self._units, map(count_units, chunks)),
            (self._counts, map(count_characters, chunks)),
        ):
            known += list(accumulate(added, initial=known[-1]))[1:]

    def rank(self, place: int) -> int:
        """How many characters come before a place, white space not counted."""
        chunk = self._find(self._starts, place)
        if chunk < 0:
            return 0
        return self._counts[chunk] + count_characters(
            self._chunks[chunk][: max(0, place - self._starts[chunk])]
        )

    def place(self, rank: int, *, end: bool = False) -> int:
        """The place of the character with this rank, or the `end` of the one before it."""
        wanted = rank - 1 if end else rank
        if wanted < 0 or not self._chunks:
            return 0
        if wanted >= self.total:
            return self.length
        chunk = bisect_right(self._counts, wanted) - 1
        left = wanted - self._counts[chunk]
        for word in _WORD.finditer(self._chunks[chunk]):
            if left < word.end() - word.start():
                return self._starts[chunk] + word.start() + left + end
            left -= word.end() - word.start()
        raise AssertionError(rank)

    def units(self, place: int) -> int:
        """How many UTF-16 code units come before a place: Qt counts these."""
        chunk = self._find(self._starts, place)
        if chunk < 0:
            return 0
        return self._units[chunk] + count_units(self._chunks[chunk][: max(0, place - self._starts[chunk])])

    def points(self, unit: int) -> int:
        """The place before which so many UTF-16 code units come; within a pair, the one before the pair."""
        chunk = self._find(self._units, unit)
        if chunk < 0:
            return 0
        text, left = self._chunks[chunk], max(0, unit - self._units[chunk])
        if len(text) != self._units[chunk + 1] - self._units[chunk]:
            units = text.encode("utf-16-le", "surrogatepass")[: 2 * left]
            left = len(units.decode("utf-16-le", "ignore"))
        return self._starts[chunk] + min(left, len(text))

    def _find(self, marks: list[int], value: int) -> int:
        return min(bisect_right(marks, value) - 1, len(self._chunks) - 1)


class Places:
    """Maps between an article text, in code points, and a document, in positions of Qt.

    Args:
        document: the characters of the document so far (``QTextDocument.toRawText``).
        article: the article text.
        hidden: what the document lacks, ranks counted in the article text.
        extra: what only the document has, ranks counted in the document.
    """

    def __init__(
        self, document: str, article: str | Ranks, hidden: Sequence[Gap] = (), extra: Sequence[Gap] = ()
    ) -> None:
        self._document = Ranks(document)
        self._article = Ranks(article) if isinstance(article, str) else article
        self._hidden = hidden
        self._extra = extra

    @property
    def length(self) -> int:
        """How long the article text is, in code points."""
        return self._article.length

    def add(self, text: str) -> None:
        """Take in what was appended to the document."""
        self._document.add(text)

    def has(self, start: int) -> bool:
        """Whether the document is set as far as a place of the article text."""
        return self._shown_rank(start) < self._document.total or start >= self.length

    def position(self, start: int) -> int:
        """Where a place of the article text is in the document; the nearest before it if it is not shown."""
        return self._document.units(self._document.place(self._shown_rank(start)))

    def end_position(self, end: int) -> int:
        """Where what ends at a place of the article text ends in the document."""
        return self._document.units(self._document.place(self._shown_rank(end), end=True))

    def start(self, position: int) -> int:
        """Which place of the article text is at a position of the document."""
        rank = self._document.rank(self._document.points(position))
        return self._article.place(fill_gaps(close_gaps(rank, self._extra), self._hidden))

    def end(self, position: int) -> int:
        """Where in the article text ends what ends at a position of the document."""
        rank = close_gaps(self._document.rank(self._document.points(position)), self._extra)
        return self._article.place(fill_gaps(rank - 1, self._hidden) + 1 if rank else 0, end=True)

    def _shown_rank(self, start: int) -> int:
        return fill_gaps(close_gaps(self._article.rank(start), self._hidden), self._extra)


def find_deletions(html: str) -> tuple[Gap, ...]:
    """What HTML with changes shows though the text lacks it: words within ``del``."""
    gaps, rank = [], 0
    for number, piece in enumerate(_DELETED.split(html)):
        length = count_characters(text_of(piece))
        if number % 2 and length:
            gaps.append(Gap(rank, length))
        rank += length
    return tuple(gaps)


def count_characters(text: str) -> int:
    """How many characters of a text are no white space and no sign of a document."""
    return len("".join(_blank(text).split()))


def _blank(text: str) -> str:
    for sign in "" if text.isascii() else _SIGNS:
        text = text.replace(sign, " ")
    return text


def close_gaps(rank: int, gaps: Sequence[Gap]) -> int:
    """The rank in the text without `gaps`, of one in the text with them."""
    return rank - sum(min(gap.length, max(0, rank - gap.rank)) for gap in gaps)


def fill_gaps(rank: int, gaps: Sequence[Gap]) -> int:
    """The rank in the text with `gaps`, of one in the text without them."""
    for gap in gaps:
        if gap.rank > rank:
            break
        rank += gap.length
    return rank
