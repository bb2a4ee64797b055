"""How wide the columns of a table are: no word is broken while there is room for it."""

from collections.abc import Sequence
from dataclasses import dataclass

_SMALLEST = 0.85  # type; below that, a table is better opened in a window


@dataclass(frozen=True, slots=True)
class Needs:
    """What the columns of a table need in type of the usual size.

    Attributes:
        least: with a line break after every word.
        most: with no line break.
        pad: what each has beside its words, in any size of type.
    """

    least: tuple[float, ...] = ()
    most: tuple[float, ...] = ()
    pad: int = 0


@dataclass(frozen=True, slots=True)
class Fit:
    """How a table is set.

    Attributes:
        widths: of its columns, in logical pixels; none where Qt may choose.
        scale: of its type.
        left: its left margin; below 0 it reaches into the margins of the page.
    """

    widths: tuple[int, ...] = ()
    scale: float = 1.0
    left: int = 0

    @property
    def total(self) -> int:
        """How wide it is."""
        return sum(self.widths)


def fit(needs: Needs, column: int, room: int, beside: int | None = None) -> Fit:
    """Choose widths: in smaller type if need be, then in the margins too, and beyond them at last.

    Args:
        needs: of the table.
        column: how wide the text is.
        room: how wide the pane is between its edges.
        beside: how much of that is on the right of the column; None for half of what it leaves.
    """
    if len(needs.least) < 2:
        return Fit()
    # Qt draws a line of a pixel beside each column, and adds it to the width.
    lines = len(needs.least) + 1
    for scale, wide in ((1.0, column), (0.92, column), (0.92, room), (_SMALLEST, room)):
        if _sum(needs.least, scale, needs.pad) <= wide - lines:
            break
    total = max(column - lines, round(_sum(needs.least, scale, needs.pad)))
    beyond = max(0, min(total + lines, room) - column)
    # A table begins where the text does, and has the right margin first.
    margin = max(0, room - column) // 2 if beside is None else beside
    return Fit(_share(needs, scale, total), scale, -max(0, beyond - margin))


def _sum(words: Sequence[float], scale: float, pad: int) -> float:
    return sum(words) * scale + len(words) * pad


def _share(needs: Needs, scale: float, total: int) -> tuple[int, ...]:
    """Give every column what it needs, and what is left to those that have most to say."""
    least = [need * scale + needs.pad for need in needs.least]
    most = [need * scale + needs.pad for need in needs.most]
    wanted = sum(most) - sum(least)
    if sum(most) <= total:
        widths = [total * need / sum(most) for need in most]
    elif wanted > 0:
        left = max(0.0, total - sum(least))
        widths = [low + left * (high - low) / wanted for low, high in zip(least, most, strict=True)]
    else:
        widths = least
    return tuple(_round(widths))


def _round(widths: Sequence[float]) -> list[int]:
    """Whole numbers with the same sum."""
    rounded, carried = [], 0.0
    for width in widths:
        rounded.append(int(width + carried))
        carried += width - rounded[-1]
    return rounded
