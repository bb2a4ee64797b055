"""What a quote that is gone may have become: for the reader to choose from, never taken by itself."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio_alignment

from pressmark.article.anchoring.anchorer import SHORT, Anchorer
from pressmark.article.anchoring.graphemes import fit
from pressmark.article.anchoring.quoting import describe
from pressmark.model.annotation import Selector

_MOST = 5
# Sentences of one book that have nothing to do with each other are alike by 0.4, one pair of a hundred by
# half; the best part of a line is alike more. Few letters are alike soon.
_LEAST, _LEAST_THERE, _LEAST_SHORT = 0.55, 0.5, 0.6
# What stands where the words stood comes before what is a little more like them.
_THERE = 0.1
# Looking further than this, in characters, would take too long.
_LONGEST_QUOTE, _LONGEST_LINE, _LONGEST = 400, 2_000, 100_000

Span = tuple[int, int]


def find_candidates(
    old: str, new: str, start: int, end: int, taken: Sequence[Span] = ()
) -> tuple[Selector, ...]:
    """Give what the words of an old text may have become in a new one, the most alike first, five at most.

    They are of new text alone: what was there before is not what something else became. What stands where
    the words stood must be like them too, if not as much. Quotes under 20 characters are searched for only as
    they are.

    Args:
        old: the text that the quote is in.
        new: the text that it is gone from.
        start: where the quote begins, in code points.
        end: where it ends.
        taken: places of the new text that others have.
    """
    span = fit(old, start, end)
    if span is None:
        return ()
    quote = old[slice(*span)]
    anchorer = Anchorer(old, new)
    free = list(_cut_out(anchorer.find_free(*span), sorted(taken)))
    instead = anchorer.find_instead(*span)
    scored = [one for place in free if place == instead for one in _measure_instead(quote, new, place)]
    scored += _search(quote, new, free)
    chosen: list[Selector] = []
    for _, place in sorted(scored, reverse=True):
        found = describe(new, *place)
        if found and not any(found.start < other.end and other.start < found.end for other in chosen):
            chosen.append(found)
    return tuple(chosen[:_MOST])


def _cut_out(spans: Sequence[Span], taken: Sequence[Span]) -> Iterator[Span]:
    """Give what is left of places when others are taken out."""
    for start, end in spans:
        edges = [(start, start), *(each for each in taken if each[0] < end and each[1] > start), (end, end)]
        for one, other in pairwise(edges):
            if one[1] < other[0]:
                yield one[1], other[0]


def _measure_instead(quote: str, new: str, place: Span) -> Iterator[tuple[float, Span]]:
    """Give a place where the words of a quote stood and how much it is like them; nothing if it is not."""
    like = Indel.normalized_similarity(quote[:_LONGEST_LINE].casefold(), new[slice(*place)].casefold())
    if like >= (_LEAST_SHORT if len(quote) < SHORT else _LEAST_THERE):
        yield like + _THERE, place


def _search(quote: str, new: str, free: Sequence[Span]) -> Iterator[tuple[float, Span]]:
    """Give places that are like a quote, and how much they are, 0.0 to 1.0."""
    sought = quote[:_LONGEST_QUOTE].casefold()
    left = _LONGEST
    for start, end in _read_lines(new, free):
        left -= end - start
        if left < 0:
            return
        if len(quote) < SHORT:
            place = new.find(quote, start, end)
            if place >= 0:
                yield 1.0, (place, place + len(quote))
            continue
        line = new[start:end]
        found = partial_ratio_alignment(sought, line.casefold()) if len(line) > len(sought) else None
        first, last = (found.dest_start, found.dest_end) if found else (0, len(line))
        like = Indel.normalized_similarity(sought, line[first:last].casefold())
        if like >= _LEAST:
            yield like, _reach_words(new, start + first, start + last, (start, end))


def _read_lines(new: str, free: Sequence[Span]) -> Iterator[Span]:
    """Give the lines of places, long ones in parts."""
    for start, end in free:
        while start < end:
            stop = new.find("\n", start, min(end, start + _LONGEST_LINE))
            stop = min(end, start + _LONGEST_LINE) if stop < 0 else stop
            if new[start:stop].strip():
                yield start, stop
            start = max(stop, start + 1)


def _reach_words(text: str, start: int, end: int, within: Span) -> Span:
    """Widen a place to whole words."""
    while start > within[0] and text[start - 1].isalnum() and text[start].isalnum() and text[start].isascii():
        start -= 1
    while end < within[1] and text[end - 1].isalnum() and text[end].isalnum() and text[end].isascii():
        end += 1
    return start, end
