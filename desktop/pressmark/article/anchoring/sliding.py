"""Where words went or came between equal ones, several places are as good: whole sentences go and come.

Of "It rains. It rains again. It snows." a sentence is gone: with the "It" before it, not with the next one's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pressmark.article.anchoring.link import Link

_FARTHEST = 200
_ENDS = ".!?…。！？।؟"
_CLOSING = "\"'”’»」』)"
_WIDE = "。！？」』"


class _Hole(NamedTuple):
    """What one text has between two links and the other has not, without the white space behind it."""

    text: str
    start: int
    end: int
    before: int
    after: int


def slide(links: Sequence[Link], old: str, new: str) -> list[Link]:
    """Let links, in the order of the old text, meet where a line or a sentence ends, if they can."""
    order = {link.new: rank for rank, link in enumerate(sorted(links, key=lambda link: link.new))}
    slid = list(links)
    for number in range(len(links) - 1):
        one, other = slid[number], slid[number + 1]
        if order[links[number + 1].new] != order[links[number].new] + 1:
            continue
        hole = _find_hole(one, other, old, new)
        shift = _find_shift(hole) if hole else 0
        if shift:
            slid[number], slid[number + 1] = _shift(one, other, shift, old, new)
    return [link for link in slid if link.old < link.old_end]


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
    return _Hole(text, start, end, one.old_end - one.old, other.old_end - other.old)


def _find_shift(hole: _Hole) -> int:
    """Give how far a hole is to be shifted, negative towards the beginning: no farther than must be."""
    text, start, end = hole.text, hole.start, hole.end
    if _is_end(text, start):
        return 0
    farthest = min(end - start, _FARTHEST)
    shifts = [0]
    for shift in range(1, min(hole.after, farthest) + 1):
        if text[start + shift - 1] != text[end + shift - 1]:
            break
        shifts.append(shift)
    for shift in range(1, min(hole.before, farthest) + 1):
        if text[start - shift] != text[end - shift]:
            break
        shifts.append(-shift)
    ends = [shift for shift in shifts if _is_end(text, start + shift)]
    return min(ends, key=abs, default=0)


def _is_end(text: str, place: int) -> bool:
    """Tell whether a line or a sentence ends at a place."""
    if text[place : place + 1] in ("", "\n"):
        return True
    before = text[max(place - 2, 0) : place].rstrip(_CLOSING)
    is_ended = bool(before) and before[-1] in _ENDS
    return is_ended and (text[place].isspace() or text[place - 1] in _WIDE)


def _shift(one: Link, other: Link, shift: int, old: str, new: str) -> tuple[Link, Link]:
    """Move words from one link to the other."""
    first = one._replace(old_end=one.old_end + shift, new_end=one.new_end + shift)
    gone, come = old[one.old_end : other.old], new[one.new_end : other.new]
    # Of these one is white space alone, and the other has the same at its end.
    space = min(len(gone), len(come))
    second = other._replace(old=other.old - space + shift, new=other.new - space + shift)
    return first.strip(old, new), second.strip(old, new)
