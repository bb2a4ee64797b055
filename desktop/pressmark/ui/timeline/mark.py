"""What a person is marking, as a value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pressmark.ui.timeline.scale import Slot, find_day

Range = tuple[int, int]
"""The first and the last of some slots."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The slot where marking began, and the one it has come to; -1 where there is none.

    Attributes:
        dragging: the mouse does it, and has not let go.
        done: it was chosen; the keyboard stays on it until it goes on.
    """

    anchor: int = -1
    cursor: int = -1
    dragging: bool = False
    done: bool = False

    @property
    def span(self) -> Range:
        """From the first to the last slot of it."""
        return min(self.anchor, self.cursor), max(self.anchor, self.cursor)

    @property
    def underway(self) -> bool:
        """There is something to choose or to give up beside the slot that the keyboard is on."""
        return self.dragging or (self.anchor != self.cursor and not self.done)

    def extend(self, place: int) -> "Mark":
        """Come to another slot from the same beginning."""
        return Mark(self.anchor, place, self.dragging)


def put_mark(place: int) -> Mark:
    """The keyboard is on a slot, and nothing is being marked."""
    return Mark(place, place)


def carry_over(mark: Mark, old: Sequence[Slot], new: Sequence[Slot]) -> Mark:
    """The mark for slots that came in the place of others.

    What is marked stays where the same slots are still there, and is given up where not.
    """
    if not new:
        return Mark()
    if mark.cursor < 0:
        return put_mark(find_day(new, None))
    places = {(slot.start, slot.end): place for place, slot in enumerate(new)}
    anchor, cursor = ((old[place].start, old[place].end) for place in (mark.anchor, mark.cursor))
    if anchor in places and cursor in places:
        return replace(mark, anchor=places[anchor], cursor=places[cursor])
    return put_mark(find_day(new, cursor[0] or date.min))
