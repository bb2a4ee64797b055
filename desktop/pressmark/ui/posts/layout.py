"""How a list is laid out, as a value that is kept for each view: columns, order, face."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from pressmark.model import Sort, SortKey
from pressmark.query import State
from pressmark.ui.posts.columns import COLUMNS, NOTES, TAXONOMY, TITLE
from pressmark.ui.posts.sorting import MOST_SORTS, place_of

FIRST = "view:all"
"""The view whose layout those have that were never laid out."""

ANNOTATED = f"view:{State.ANNOTATED}"
"""The view that has a column of annotations at first, whatever others have."""

MOST_KEPT = 200
"""Views whose layouts are remembered."""

NARROWEST, WIDEST = 3.0, 120.0
_MOST_COLUMNS = 150
_LONGEST_SLUG = 200
_KNOWN = frozenset(column.key for column in COLUMNS)
_SYMBOLS = frozenset(column.key for column in COLUMNS if column.symbol)


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column that is shown.

    Attributes:
        width: in average characters, 0 for its first width.
        spare: it gives way where there is little room; nobody asked for it.
    """

    key: str
    width: float = 0.0
    spare: bool = False


_SHOWN = tuple(ShownColumn(column.key, spare=column.spare) for column in COLUMNS if column.shown)


@dataclass(frozen=True, slots=True)
class ListLayout:
    """A layout.

    Attributes:
        columns: those shown, in their order; the title is always among them. One that the library has not
            is kept, since the taxonomies are known only some time after the start.
        cards: the face with excerpts instead of the table.
    """

    columns: tuple[ShownColumn, ...] = _SHOWN
    sorts: tuple[Sort, ...] = (Sort(),)
    cards: bool = False

    def to_json(self) -> dict[str, object]:
        """What `from_json` reads."""
        return {
            "columns": [
                [column.key, column.width, *([True] if column.spare else ())] for column in self.columns
            ],
            "sorts": [[sort.key.value, sort.descending, sort.taxonomy] for sort in self.sorts],
            "cards": self.cards,
        }

    def with_notes(self) -> "ListLayout":
        """The same for a list of what is annotated: the number of annotations is there, and stays.

        Others that nobody asked for give way instead.
        """
        former = next((one for one in self.columns if one.key == NOTES), ShownColumn(NOTES))
        others = tuple(one for one in self.columns if one.key != NOTES)
        place = find_place(others, NOTES, [column.key for column in COLUMNS])
        if former in self.columns:
            place = self.columns.index(former)
        return replace(self, columns=(*others[:place], replace(former, spare=False), *others[place:]))

    @classmethod
    def from_json(cls, raw: object) -> Self:
        """Read what was kept; what is missing or strange is as at the first start."""
        if not isinstance(raw, dict):
            return cls()
        columns, sorts, cards = raw.get("columns"), raw.get("sorts"), raw.get("cards")
        return cls(
            complete(_read_columns(columns)) if isinstance(columns, list) else _SHOWN,
            (_read_sorts(sorts) if isinstance(sorts, list) else ()) or (Sort(),),
            cards is True,
        )


def read_layouts(kept: Mapping[str, object]) -> dict[str, ListLayout]:
    """The layouts of views as `ListLayout.to_json` wrote them, by the views' keys; at most `MOST_KEPT`."""
    return {name: ListLayout.from_json(raw) for name, raw in list(kept.items())[:MOST_KEPT]}


def choose_layout(kept: Mapping[str, ListLayout], key: str) -> ListLayout:
    """How the view with this key is laid out, of those that were kept."""
    first = kept.get(FIRST) or ListLayout()
    return kept.get(key) or (first.with_notes() if key == ANNOTATED else first)


def find_place(shown: Sequence[ShownColumn], key: str, order: Sequence[str]) -> int:
    """Where among others a column stands at first, as far as that can be told of the `order` of all."""
    before = order[: order.index(key)] if key in order else order
    return max((place + 1 for place, one in enumerate(shown) if one.key in before), default=0)


def complete(columns: Iterable[ShownColumn]) -> tuple[ShownColumn, ...]:
    """Each column once, and the title among them."""
    once: dict[str, ShownColumn] = {}
    for column in columns:
        once.setdefault(column.key, column)
    found = list(once.values())
    if TITLE not in once:
        place = next((i for i, one in enumerate(found) if one.key not in _SYMBOLS), len(found))
        found.insert(place, ShownColumn(TITLE))
    return tuple(found)


def _read_columns(raw: list[object]) -> Iterable[ShownColumn]:
    for one in raw[:_MOST_COLUMNS]:
        match one:
            case [str(key), int() | float() as width, *more] if _is_key(key):
                yield ShownColumn(key, clamp_width(width), spare=more == [True])
            case _:
                continue


def clamp_width(width: float) -> float:
    """A width that a column may have, to a tenth of a character; 0 where it makes no sense."""
    try:
        given = float(width)
    except OverflowError:
        return 0.0
    return round(min(max(given, NARROWEST), WIDEST), 1) if math.isfinite(given) and given > 0 else 0.0


def _is_key(key: str) -> bool:
    return key in _KNOWN or (key.startswith(TAXONOMY) and 0 < len(key) - len(TAXONOMY) <= _LONGEST_SLUG)


def _read_sorts(raw: list[object]) -> tuple[Sort, ...]:
    found: list[Sort] = []
    for one in raw[:_MOST_COLUMNS]:
        match one:
            case [str(key), bool(descending), str(taxonomy)] if key in set(SortKey):
                sort = Sort(SortKey(key), descending, taxonomy)
                # A taxonomy and the order by its terms belong together.
                fits = (sort.key is SortKey.TERMS) == bool(taxonomy) and len(taxonomy) <= _LONGEST_SLUG
                if fits and place_of(found, sort) < 0:
                    found.append(sort)
            case _:
                continue
    return tuple(found[:MOST_SORTS])
