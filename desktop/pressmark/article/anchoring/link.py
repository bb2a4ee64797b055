"""Words of an old text that are words of a new one."""

from typing import NamedTuple


class Link(NamedTuple):
    """Words of both texts that belong together.

    Attributes:
        old: where they begin in the old text, in code points.
        old_end: where they end; no white space.
        new: where they begin in the new text.
        new_end: where they end.
        kept: how many of their characters are the same, white space not counted.
        same: how many of these are of words that are the same, not of words that are only alike.
        whole: how many there are with those beyond the quote that a part of them is in.
    """

    old: int
    old_end: int
    new: int
    new_end: int
    kept: int = 0
    same: int = 0
    whole: int = 0

    def strip(self, old: str, new: str) -> "Link":
        """Leave out white space at the ends, which belongs to no words."""
        before, after = old[self.old : self.old_end], new[self.new : self.new_end]
        return Link(
            self.old_end - len(before.lstrip()),
            self.old + len(before.rstrip()),
            self.new_end - len(after.lstrip()),
            self.new + len(after.rstrip()),
            *self[4:],
        )


def count_ink(text: str) -> int:
    """Count characters that are no white space."""
    return sum(map(len, text.split()))
