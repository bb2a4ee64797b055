"""What a click on a heading makes of the order of the list. The first of several sorts counts most."""

from collections.abc import Sequence
from dataclasses import replace

from pressmark.model import Sort, SortKey

MOST_SORTS = 4
Sorts = tuple[Sort, ...]


def sort_by(sorts: Sequence[Sort], wanted: Sort) -> Sorts:
    """Only by this; the other way round if the list is sorted by it already."""
    if sorts and _same(sorts[0], wanted):
        return (_turn(sorts[0]),) if len(sorts) == 1 else (sorts[0],)
    return (wanted,)


def then_by(sorts: Sequence[Sort], wanted: Sort) -> Sorts:
    """By this as well, after the others; the other way round where it is among them already."""
    if place_of(sorts, wanted) >= 0:
        return tuple(_turn(sort) if _same(sort, wanted) else sort for sort in sorts)
    return (*sorts[: MOST_SORTS - 1], wanted)


def not_by(sorts: Sequence[Sort], unwanted: Sort) -> Sorts:
    """Without this; where nothing is left, as at the first start."""
    return tuple(sort for sort in sorts if not _same(sort, unwanted)) or (Sort(),)


def place_of(sorts: Sequence[Sort], wanted: Sort) -> int:
    """Where among the sorts this one stands, whichever way it goes; -1 for nowhere."""
    return next((place for place, sort in enumerate(sorts) if _same(sort, wanted)), -1)


def _same(one: Sort, other: Sort) -> bool:
    return (one.key, one.taxonomy) == (other.key, other.taxonomy)


def _turn(sort: Sort) -> Sort:
    # The best first is the only order of relevance.
    return sort if sort.key is SortKey.RELEVANCE else replace(sort, descending=not sort.descending)
