"""Where words went or came between equal ones, several places are as good: whole sentences go and come.

Of "It rains. It rains again. It snows." a sentence is gone: with the "It" before it, not with the next one's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pressmark.article.anchoring.link import Link
from pressmark.article.anchoring.repeats import choose
from pressmark.article.anchoring.sentences import find_ends, find_line_ends, is_end, is_line_end

_FARTHEST = 200
# Repetitions that are looked into: of texts of nothing else there is nothing to find out.
_MOST_REPEATS = 200

Span = tuple[int, int]


class _Hole(NamedTuple):
    """What one text has between two links and the other has not, without the white space behind it."""

    text: str
    start: int
    end: int
    before: int
    after: int


class _Shift(NamedTuple):
    """How far a hole is to be shifted, negative towards the beginning; what else it may be, in doubt."""

    way: int = 0
    first: int = 0
    last: int = 0
    is_repeated: bool = False


def slide(links: Sequence[Link], old: str, new: str) -> tuple[list[Link], list[Span]]:
    """Let links, in the order of the old text, meet where a line or a sentence ends, if they can.

    Gives them, and the parts of the old text that are there or gone as one takes it.
    """
    order = {link.new: rank for rank, link in enumerate(sorted(links, key=lambda link: link.new))}
    slid = list(links)
    doubtful: list[Span] = []
    repeats = 0
    for number in range(len(links) - 1):
        one, other = slid[number], slid[number + 1]
        if order[links[number + 1].new] != order[links[number].new] + 1:
            continue
        hole = _find_hole(one, other, old, new)
        if hole is None:
            continue
        shift = _find_shift(hole, repeats < _MOST_REPEATS)
        repeats += shift.is_repeated
        if shift.first < shift.last:
            doubtful += (
                (edge + shift.first, edge + shift.last) for edge in {one.old_end, other.old_end - hole.after}
            )
        if shift.way:
            slid[number], slid[number + 1] = _shift(one, other, shift.way, old, new)
    return [link for link in slid if link.old < link.old_end], doubtful


def _find_hole(one: Link, other: Link, old: str, new: str) -> _Hole | None:
    """Give what came or went between two links; None where both did, or white space changed too."""
    gone, come = old[one.old_end : other.old], new[one.new_end : other.new]
    if bool(gone.strip()) == bool(come.strip()):
        return None
    text, start, gap, space = (
        (old, one.old_end, gone, come) if gone.strip() else (new, one.new_end, come, gone)
    )
    end = start + len(gap.rstrip())
    if len(gap) - len(gap.rstrip()) != len(space):
        return None
    return _Hole(text, start, end, _measure(one), _measure(other))


def _measure(link: Link) -> int:
    """Give how much of a link can be shifted: nothing where its words have other marks now."""
    length = link.old_end - link.old
    return length if link.new_end - link.new == length else 0


def _find_shift(hole: _Hole, may_repeat: bool) -> _Shift:
    """Find the best end of a line, else of a sentence: no farther than must be, but for what is repeated."""
    text, start, end = hole.text, hole.start, hole.end
    farthest = min(end - start, _FARTHEST)
    shifts = [0]
    for shift in range(1, min(hole.before, farthest) + 1):
        if text[start - shift] != text[end - shift]:
            break
        shifts.insert(0, -shift)
    for shift in range(1, min(hole.after, farthest) + 1):
        if text[start + shift - 1] != text[end + shift - 1]:
            break
        shifts.append(shift)
    ends = [shift for shift in shifts if is_end(text, start + shift)]
    lines = [shift for shift in ends if is_line_end(text, start + shift) and is_line_end(text, end + shift)]
    ends = lines or ends
    nearest = min(ends, key=abs, default=0)
    if len(ends) < 2 or not may_repeat:
        return _Shift(nearest)
    chosen = choose(
        text, [start + shift for shift in ends], end - start, find_line_ends if ends is lines else find_ends
    )
    if chosen is None:
        return _Shift(nearest, is_repeated=True)
    way = chosen.place - start
    return _Shift(way, *((0, 0) if chosen.is_sure else (ends[0], ends[-1])), is_repeated=True)


def _shift(one: Link, other: Link, shift: int, old: str, new: str) -> tuple[Link, Link]:
    """Move words from one link to the other."""
    first = one._replace(old_end=one.old_end + shift, new_end=one.new_end + shift)
    gone, come = old[one.old_end : other.old], new[one.new_end : other.new]
    # Of these one is white space alone, and the other has the same at its end.
    space = min(len(gone), len(come))
    second = other._replace(old=other.old - space + shift, new=other.new - space + shift)
    return first.strip(old, new), second.strip(old, new)
