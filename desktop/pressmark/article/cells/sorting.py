"""The order of the rows of a table by one of its columns, the same wherever it is sorted."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from math import isnan

from pressmark.article.cells.dates import fold_name
from pressmark.article.cells.ranks import rank_names
from pressmark.model import TypedColumn, Value, ValueKind

_DIGITS = re.compile(r"(\d+)")
_LONGEST = 400  # characters of a text that count
_MOST_DIGITS = 40
_Key = tuple[str, float, float]
_TextKey = tuple[tuple[str | int, ...], str]


def sort_rows(
    column: TypedColumn, rows: Sequence[int], *, descending: bool = False, last: Collection[int] = ()
) -> list[int]:
    """Rows in the order of a column: values, then words, then cells without anything, whichever way.

    Values sort by their number. No price in euros is less than one in dollars: money in several currencies
    sorts by currency first. Words sort by their letters, whatever the case and accents, and by the numbers
    in them (2 before 10); names of months, weekdays and days of a year in their order, where all are such.
    What is alike stays as it was.

    Args:
        column: its values by the numbers of the rows.
        rows: the numbers of the rows to sort.
        descending: greatest, latest, Z first.
        last: the numbers of rows that stay below all others, as they are: sums.
    """
    values = column.values
    several = not column.unit
    numbers: list[tuple[_Key, int]] = []
    texts: list[int] = []
    missing: list[int] = []
    feet: list[int] = []
    for row in rows:
        value = values[row]
        if row in last:
            feet.append(row)
        elif value.number is not None and not isnan(value.number):
            numbers.append((_key_of(value, several=several), row))
        elif value.kind is ValueKind.MISSING:
            missing.append(row)
        else:
            texts.append(row)
    numbers.sort(key=lambda one: one[0], reverse=descending)
    key = _choose_text_key([values[row].text for row in texts], alone=not numbers)
    texts.sort(key=lambda row: key(values[row].text), reverse=descending)
    return [row for _, row in numbers] + texts + missing + feet


def _key_of(value: Value, *, several: bool) -> _Key:
    low = value.number or 0.0
    # Dates of all kinds are on one line; so are numbers, whose unit is what is counted.
    unit = value.unit if several and value.quantity is ValueKind.MONEY else ""
    return unit, low, low if value.upper is None else value.upper


def _choose_text_key(texts: Sequence[str], *, alone: bool) -> Callable[[str], _TextKey]:
    ranks = rank_names(texts) if alone else None
    if ranks is None:
        return _make_text_key
    return lambda text: ((ranks[text],), "")


@lru_cache(maxsize=4096)
def _make_text_key(text: str) -> _TextKey:
    """Words and numbers take turns; ``1st`` and ``2nd`` differ by their numbers too."""
    parts = _DIGITS.split(" ".join(fold_name(text[:_LONGEST]).split()))
    key = (int(part[:_MOST_DIGITS]) if place % 2 else part for place, part in enumerate(parts))
    return tuple(key), text.casefold()  # Apfel before Äpfel
