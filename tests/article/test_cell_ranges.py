"""Ranges as people write them."""

from datetime import UTC, datetime

import pytest

from pressmark.article.cells.units import convert_value
from pressmark.article.cells.values import read_value
from pressmark.model import Value, ValueKind

NUMBER, PERCENT, MONEY, DATE, RANGE = list(ValueKind)[:5]


def seconds(year: int, month: int = 1, day: int = 1) -> float:
    return datetime(year, month, day, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "ends", "lower", "upper", "unit"),
    [
        ("10–20", NUMBER, 10, 20, ""),
        ("10 - 20 kt", NUMBER, 10, 20, "kt"),
        ("-5 – 2", NUMBER, -5, 2, ""),
        ("−5 to −2", NUMBER, -5, -2, ""),
        ("500-1500", NUMBER, 500, 1500, ""),
        ("10 to 20 %", PERCENT, 10, 20, "%"),
        ("10%–20%", PERCENT, 10, 20, "%"),
        ("between 5 and 10%", PERCENT, 5, 10, "%"),
        ("$3-5m", MONEY, 3_000_000, 5_000_000, "$"),
        ("US$900k–1.2m", MONEY, 900_000, 1_200_000, "USD"),
        ("from €5 to €7", MONEY, 5, 7, "EUR"),
        ("2019–2024", DATE, seconds(2019), seconds(2024), "year"),
        ("2019–23", DATE, seconds(2019), seconds(2023), "year"),
        ("May–July 2025", DATE, seconds(2025, 5), seconds(2025, 7), "month"),
        ("12–15 May 2025", DATE, seconds(2025, 5, 12), seconds(2025, 5, 15), "day"),
        ("May 3 – May 27, 2025", DATE, seconds(2025, 5, 3), seconds(2025, 5, 27), "day"),
        ("2024–May 2025", DATE, seconds(2024), seconds(2025, 5), ""),
        ("9:00–17:30", DATE, 32_400, 63_000, "clock"),
    ],
)
def test_a_range_has_two_ends(text: str, ends: ValueKind, lower: float, upper: float, unit: str) -> None:
    value = read_value(text)
    assert value == Value(RANGE, text, lower, upper, unit, ends)
    assert value.quantity is ends


@pytest.mark.parametrize("text", ["555-1234", "412-9987", "5–3", "5 kg–3 t"])
def test_a_telephone_and_what_goes_down_are_no_ranges(text: str) -> None:
    assert read_value(text) == Value(ValueKind.TEXT, text)


@pytest.mark.parametrize(
    ("text", "unit", "ends"),
    [
        ("500–900 kg", "t", (0.5, 0.9)),
        ("2–3 kt", "t", (2000, 3000)),
        ("2–3 t", "t", (2, 3)),
        ("2–3 kWh", "t", (2, 3)),
        ("2–3", "t", (2, 3)),
        ("2–3 t", "bags", (2, 3)),
        ("x", "t", (None, None)),
    ],
)
def test_a_range_is_converted_within_a_family(text: str, unit: str, ends: tuple[float, float]) -> None:
    value = convert_value(read_value(text), unit)
    assert (value.number, value.upper) == ends
    assert value.exact is (value == read_value(text))
