"""What chosen cells come to: count, sum, average, least and greatest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum, isfinite

from PySide6.QtCore import QLocale

from pressmark.model import Value, ValueKind
from pressmark.ui.words import number, one_line, translate

_ADDED = (ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY)
_DIGITS = 12  # what is beyond is dust of binary fractions
_FINER = 2  # digits that an average has beyond the values
_LONGEST_UNIT = 12


@dataclass(frozen=True, slots=True)
class Sums:
    """What some values come to.

    Attributes:
        filled: how many of the cells say something.
        numbers: how many of them are numbers that can be added.
        unit: what all the numbers are counted in.
        alike: the numbers are all of one kind and unit, so that the rest means something.
        digits: how many digits they have behind the point, at most.
    """

    filled: int
    numbers: int = 0
    unit: str = ""
    alike: bool = False
    total: float = 0.0
    least: float = 0.0
    greatest: float = 0.0
    digits: int = 0


def sum_up(values: Iterable[Value]) -> Sums:
    """Add up what can be added."""
    filled = 0
    numbers: list[float] = []
    kinds: set[tuple[ValueKind, str]] = set()
    for value in values:
        filled += value.kind is not ValueKind.MISSING
        if value.kind in _ADDED and value.number is not None and isfinite(value.number):
            numbers.append(value.number)
            kinds.add((value.kind, value.unit))
    if not numbers or len(kinds) != 1:
        return Sums(filled, len(numbers))
    try:
        total = fsum(numbers)
    except OverflowError:
        return Sums(filled, len(numbers))
    digits = max(map(_count_digits, numbers))
    unit = one_line(next(iter(kinds))[1], _LONGEST_UNIT)
    return Sums(filled, len(numbers), unit, True, total, min(numbers), max(numbers), digits)


def say_sums(sums: Sums) -> Sequence[str]:
    """What is said of chosen cells, part by part; the count alone where nothing can be added."""
    count = translate("words", "Count {n}").format(n=number(sums.filled))
    if not sums.alike:
        return (count,) if sums.filled else ()
    mean = sums.total / sums.numbers
    finer = min(sums.digits + _FINER, _count_digits(round(mean, sums.digits + _FINER)))
    added = translate("words", "Sum {n}")
    if sums.numbers < sums.filled:
        # Nobody is to take it for the sum of all.
        added = translate("words", "Sum of {count}: {n}").replace("{count}", number(sums.numbers))
    figures = (
        (added, sums.total, sums.digits),
        (translate("words", "Average {n}"), mean, finer),
        (translate("words", "Min {n}"), sums.least, sums.digits),
        (translate("words", "Max {n}"), sums.greatest, sums.digits),
    )
    said = [words.format(n=_say(figure, digits, sums.unit)) for words, figure, digits in figures]
    return (count, *said)


def _say(figure: float, digits: int, unit: str) -> str:
    if abs(figure) >= 10**15:
        said = QLocale().toString(figure, "g", 6)
    else:
        said = QLocale().toString(round(figure, digits), "f", digits)
    return f"{said} {unit}" if unit else said


def _count_digits(figure: float) -> int:
    """How many digits a number has behind the point."""
    plain = f"{figure:.{_DIGITS}g}"
    if "e" in plain:
        return 0 if abs(figure) >= 1 else 10
    return len(plain.partition(".")[2])
