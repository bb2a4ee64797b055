"""Quotes that are searched for in a text, where the version that they were made on is not known."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from pressmark.article.anchoring.anchorer import SHORT, Anchorer
from pressmark.article.anchoring.folding import Folded, fold, fold_words
from pressmark.article.anchoring.found import NOWHERE, Found
from pressmark.article.anchoring.quoting import describe
from pressmark.model.annotation import AnnotationState, Selector

# A text of one letter has a quote everywhere.
_MOST_PLACES = 10_000
_LEAST_SCORE = 0.75
# Longer quotes are not looked for by likeness.
_LONGEST = 20_000
# What words, context on either side, and position weigh, as Hypothesis has it.
_WORDS_WEIGH, _CONTEXT_WEIGHS, _PLACE_WEIGHS = 50, 20, 2
_HALF = 0.5
_CLEAR = 0.2
# Parts of a quote that are looked for, to find out where it may be.
_PART, _UNSPACED_PART = 8, 4
_MOST_PARTS, _MOST_HITS, _MOST_WINDOWS = 200, 20, 5

Span = tuple[int, int]


def find_quote(text: str, quote: Selector, taken: Sequence[Span] = ()) -> Found:
    """Find a quote in a text whose version it was not made on; white space and typography may differ.

    Words that are there exactly are *anchored* where it is clear which of them are meant; what is only like
    them is *moved*, and looked for in no less than 20 characters. A quote of no position has `start` and
    `end` that are equal.

    Args:
        text: an article text.
        quote: as it was described elsewhere; its position may be that of another text.
        taken: places of the text that others have: these are chosen only where the words are nowhere else.
    """
    if _is_there(text, quote):
        return Found(AnnotationState.ANCHORED, describe(text, quote.start, quote.end), 1.0)
    search = _Search(text, fold(text), _Words.read(quote), quote, taken)
    return search.find_exactly() or search.find_alike() or NOWHERE


def _is_there(text: str, quote: Selector) -> bool:
    """Tell whether a quote is exactly where it says, in its context."""
    before = quote.start - len(quote.prefix)
    has_place = before >= 0 and quote.end - quote.start == len(quote.exact) > 0
    return has_place and text.startswith(quote.prefix + quote.exact + quote.suffix, before)


@dataclass(frozen=True, slots=True)
class _Words:
    """The folded words of a quote and what is around them."""

    exact: str
    prefix: str
    suffix: str

    @staticmethod
    def read(quote: Selector) -> "_Words":
        return _Words(fold_words(quote.exact), fold_words(quote.prefix), fold_words(quote.suffix))


@dataclass(frozen=True, slots=True)
class _Search:
    text: str
    folded: Folded
    words: _Words
    quote: Selector
    taken: Sequence[Span]

    @property
    def _has_place(self) -> bool:
        return self.quote.end > self.quote.start

    def find_exactly(self) -> Found | None:
        """Find the words as they are: those in their context, else those nearest to their position."""
        ranked = sorted(
            (-self._measure_context(place), self._measure_way(place), place) for place in self._read_places()
        )
        if not ranked:
            return None
        shares = [-share for share, _, _ in ranked[:2]]
        has_context = bool(self.words.prefix or self.words.suffix)
        if len(ranked) == 1:
            is_sure = not has_context or shares[0] >= _HALF or len(self.words.exact) >= SHORT
        else:
            is_there = self._has_place and ranked[0][1] == 0
            is_sure = shares[0] >= _HALF and (shares[0] - shares[1] >= _CLEAR or is_there)
        place = ranked[0][2]
        quote = describe(self.text, *self.folded.unfold(place, place + len(self.words.exact)))
        state = AnnotationState.ANCHORED if is_sure else AnnotationState.MOVED
        return Found(state, quote, 1.0) if quote else None

    def find_alike(self) -> Found | None:
        """Find words that are like them: by themselves, their context, and their position."""
        if not SHORT <= len(self.words.exact) <= _LONGEST:
            return None
        placed = [found for window in self._find_windows() if (found := self._place(window))]
        scored = [(self._score(found.quote), found) for found in placed if found.quote]
        score, found = max(scored, key=lambda pair: pair[0], default=(0.0, NOWHERE))
        return Found(AnnotationState.MOVED, found.quote, found.keep) if score >= _LEAST_SCORE else None

    def _read_places(self) -> list[int]:
        """Give where the words are in the folded text: of several, those that others do not have."""
        places: list[int] = []
        exact = self.words.exact
        place = self.folded.text.find(exact) if exact else -1
        while place >= 0 and len(places) < _MOST_PLACES:
            places.append(place)
            place = self.folded.text.find(exact, place + 1)
        free = [
            place for place in places if not self._is_taken(self.folded.unfold(place, place + len(exact)))
        ]
        return free or places

    def _is_taken(self, span: Span) -> bool:
        """Tell whether others have half of a place and more."""
        start, end = span
        return any(
            2 * (min(end, other_end) - max(start, other)) > end - start for other, other_end in self.taken
        )

    def _measure_context(self, place: int) -> float:
        """Give the share of the context that is around a place, next to it: 0.0 to 1.0."""
        before = self.folded.text[max(place - len(self.words.prefix), 0) : place]
        end = place + len(self.words.exact)
        after = self.folded.text[end : end + len(self.words.suffix)]
        length = len(self.words.prefix) + len(self.words.suffix)
        shared = _count_equal(before[::-1], self.words.prefix[::-1]) + _count_equal(after, self.words.suffix)
        return shared / length if length else 1.0

    def _measure_way(self, place: int) -> int:
        """Give how far a place of the folded text is from where the quote was; 0 where that is unknown."""
        if not self._has_place:
            return 0
        return abs(self.folded.unfold(place, place + 1)[0] - self.quote.start)

    def _find_windows(self) -> Iterator[Span]:
        """Give the parts of the text that have most of the words and their context."""
        words = self.words.prefix + self.words.exact + self.words.suffix
        size = _PART if words.isascii() else _UNSPACED_PART
        votes: Counter[int] = Counter()
        room = len(words) // 2 + SHORT
        for skip in range(0, len(words) - size + 1, max(len(words) // _MOST_PARTS, size // 2)):
            part = words[skip : skip + size]
            place = self.folded.text.find(part)
            hits: list[int] = []
            while place >= 0 and len(hits) <= _MOST_HITS:
                hits.append(place)
                place = self.folded.text.find(part, place + 1)
            if len(hits) <= _MOST_HITS:
                votes.update({(place - skip) // room for place in hits})
        for number, _ in votes.most_common(_MOST_WINDOWS):
            start = max((number - 1) * room, 0)
            end = min((number + 2) * room + len(words), len(self.folded.text))
            yield self.folded.unfold(start, end)

    def _place(self, window: Span) -> Found | None:
        """Find the quote in a part of the text, through the difference of both."""
        start, end = window
        prefix, exact, suffix = (
            unicodedata.normalize("NFC", words)
            for words in (self.quote.prefix, self.quote.exact, self.quote.suffix)
        )
        anchorer = Anchorer(prefix + exact + suffix, self.text[start:end])
        found = anchorer.place(len(prefix), len(prefix) + len(exact))
        if found.quote is None:
            return None
        place = start + found.quote.start, start + found.quote.end
        return None if self._is_taken(place) else Found(found.state, describe(self.text, *place), found.keep)

    def _score(self, quote: Selector) -> float:
        """Give how much a place is like the quote with its context and position, 0.0 to 1.0."""
        around = _Words.read(quote)
        pairs = [
            (self.words.exact, around.exact, _WORDS_WEIGH),
            (self.words.prefix, around.prefix[-len(self.words.prefix) :], _CONTEXT_WEIGHS),
            (self.words.suffix, around.suffix[: len(self.words.suffix)], _CONTEXT_WEIGHS),
        ]
        weighed = [(Indel.normalized_similarity(one, other), weight) for one, other, weight in pairs if one]
        if self._has_place:
            way = abs(quote.start - self.quote.start) / len(self.text)
            weighed.append((1 - min(way, 1.0), _PLACE_WEIGHS))
        return sum(like * weight for like, weight in weighed) / sum(weight for _, weight in weighed)


def _count_equal(one: str, other: str) -> int:
    """Count the characters that two texts begin with both."""
    for number, (sign, sign_of_other) in enumerate(zip(one, other, strict=False)):
        if sign != sign_of_other:
            return number
    return min(len(one), len(other))
