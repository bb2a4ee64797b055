"""Puts notes beside their passages so that none covers another."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Want:
    """A note that wants to be at a height.

    Attributes:
        top: where its passage begins.
        high: how much room the note needs.
    """

    id: str
    top: float
    high: float


@dataclass(frozen=True, slots=True)
class Room:
    """What is free beside the text.

    Attributes:
        gap: between two notes at least.
        farthest: how far a note may be from its passage.
        taken: from where to where something else stands, such as a wide table.
    """

    gap: float
    farthest: float
    taken: Sequence[tuple[float, float]] = ()


def stack(wants: Sequence[Want], room: Room, first: str = "") -> dict[str, float]:
    """Where the top of each note is; one that would be too far off has no place.

    Args:
        wants: in the order of their tops.
        room: that there is.
        first: the note that is exactly beside its passage; those before it give way upwards, those behind
            it downwards.
    """
    at = next((number for number, one in enumerate(wants) if one.id == first), -1)
    if at < 0 or _find_free(wants[at].top, wants[at].high, room) != wants[at].top:
        return _push_down(wants, room, float("-inf"))
    top, bottom = wants[at].top, wants[at].top + wants[at].high
    above = _pull_up(wants[:at], room, top - room.gap)
    return above | {first: top} | _push_down(wants[at + 1 :], room, bottom + room.gap)


def _push_down(wants: Sequence[Want], room: Room, lowest: float) -> dict[str, float]:
    """Each beside its passage, or below what is there."""
    found = {}
    for one in wants:
        top = _find_free(max(one.top, lowest), one.high, room)
        if top - one.top <= room.farthest:
            found[one.id] = top
            lowest = top + one.high + room.gap
    return found


def _pull_up(wants: Sequence[Want], room: Room, highest: float) -> dict[str, float]:
    """The same, and then upwards from what must not be reached."""
    tops, found = _push_down(wants, room, float("-inf")), {}
    for one in reversed(wants):
        top = min(tops.get(one.id, one.top), highest - one.high)
        if abs(one.top - top) <= room.farthest and _find_free(top, one.high, room) == top:
            found[one.id] = top
            highest = top - room.gap
    return found


def _find_free(top: float, high: float, room: Room) -> float:
    """The first height from `top` on at which nothing else stands."""
    for begin, end in sorted(room.taken):
        if begin - room.gap < top + high and top < end + room.gap:
            top = end + room.gap
    return top
