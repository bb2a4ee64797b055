"""Groups of annotations as rows: a heading, and below it its annotations unless it is folded."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from pressmark.model import Grouping, NoteGroup, NoteRow
from pressmark.query import EVERYTHING, Query
from pressmark.ui.notebook.words import WAITING

Spot = tuple[str, int]
"""A row, whatever is listed: the key of its group, and the number of its annotation, 0 for a heading."""

NOWHERE: Spot = ("\0\0", 0)
"""No row."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed.

    Attributes:
        groups: of the annotations that have an article.
        waiting: the others; they have no numbers of their own, here they are counted -1, -2 and so on.
        checking: these are to be checked by the reader.
        query: what is looked for.
    """

    groups: tuple[NoteGroup, ...] = ()
    waiting: tuple[NoteRow, ...] = ()
    grouping: Grouping = Grouping.ARTICLE
    checking: bool = False
    query: Query = EVERYTHING

    def asks_as(self, other: "Listing") -> bool:
        """Whether another one answers the same question, at another time perhaps."""
        mine, theirs = ((one.grouping, one.checking, one.query) for one in (self, other))
        return mine == theirs

    def all_groups(self) -> tuple[NoteGroup, ...]:
        """The groups, and that of those that wait at the end."""
        if not self.waiting:
            return self.groups
        numbers = tuple(range(-1, -len(self.waiting) - 1, -1))
        return (*self.groups, NoteGroup(WAITING, "", numbers))


class Rows:
    """Which row is what.

    Attributes:
        groups: all of them.
        folded: the keys of those whose headings alone are rows.
        numbers: of the annotation in each row, 0 for a heading.
    """

    def __init__(self, groups: tuple[NoteGroup, ...] = (), folded: frozenset[str] = frozenset()) -> None:
        self.groups = groups
        self.folded = folded
        self.numbers = array("q")
        self._group_of = array("q")
        self._starts = array("q")
        for place, group in enumerate(groups):
            shown = () if group.key in folded else group.numbers
            self._starts.append(len(self.numbers))
            self.numbers.append(0)
            self.numbers.extend(shown)
            self._group_of.extend([place] * (len(shown) + 1))

    def __len__(self) -> int:
        return len(self.numbers)

    def number(self, row: int) -> int:
        """The annotation in a row; 0 for a heading and past the ends."""
        return self.numbers[row] if 0 <= row < len(self.numbers) else 0

    def is_heading(self, row: int) -> bool:
        """Whether a row is a heading."""
        return 0 <= row < len(self.numbers) and not self.numbers[row]

    def heading(self, row: int) -> int:
        """The row of the heading that a row is below, or is."""
        return self._starts[self._group_of[row]]

    def group(self, row: int) -> NoteGroup:
        """The group that a row belongs to."""
        return self.groups[self._group_of[row]]

    def is_folded(self, row: int) -> bool:
        """Whether the group of a row shows its heading only."""
        return self.group(row).key in self.folded

    def spot(self, row: int) -> Spot:
        """What a row is, to be found again when others are listed."""
        return (self.group(row).key, self.numbers[row]) if 0 <= row < len(self.numbers) else NOWHERE

    def nearest(self, row: int) -> int:
        """The next row from there on that is an annotation, else the last before it, else the last row."""
        last = len(self.numbers) - 1
        ways = chain(range(row, last + 1), range(min(row, last), -1, -1))
        return next((one for one in ways if self.numbers[one]), last)

    def prepare(self) -> None:
        """Find out now what is found out once: of a long list it takes as long as painting it."""
        self.count, self.places  # noqa: B018

    @cached_property
    def count(self) -> int:
        """How many annotations there are, folded or not; one that is in two groups is one."""
        return len({number for group in self.groups for number in group.numbers})

    @cached_property
    def places(self) -> tuple[dict[Spot, int], dict[int, int]]:
        """Which spot is in which row, and in which row an annotation comes first."""
        exact: dict[Spot, int] = {}
        first: dict[int, int] = {}
        for group, start in zip(self.groups, self._starts, strict=True):
            exact[group.key, 0] = start
            if group.key not in self.folded:
                for row, number in enumerate(group.numbers, start + 1):
                    exact[group.key, number] = row
                    first.setdefault(number, row)
        return exact, first

    def find(self, spots: Iterable[Spot]) -> list[int]:
        """The rows of these, -1 for one that is not seen; what is in other groups only is found there."""
        exact, first = self.places
        return [exact.get(spot, first.get(spot[1], -1)) for spot in spots]

    def pick(self, rows: Iterable[range]) -> list[int]:
        """The annotations in these rows, each once, in their order; those that wait are left out."""
        found = (number for part in rows for number in self.numbers[part.start : part.stop] if number > 0)
        return list(dict.fromkeys(found))
