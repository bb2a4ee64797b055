"""Numbers, money, dates and ranges as people write them."""

import time
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.article.cells.values import Habits, read_value
from pressmark.model import DateUnit, Value, ValueKind

NUMBER, PERCENT, MONEY, DATE, RANGE, TEXT, MISSING = ValueKind
EPOCH = datetime(1970, 1, 1)


def seconds(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0) -> float:
    return (datetime(year, month, day, hour, minute) - EPOCH).total_seconds()


@pytest.mark.parametrize(
    ("text", "kind", "number", "unit"),
    [
        ("1,234.5", NUMBER, 1234.5, ""),
        ("1.234,5", NUMBER, 1234.5, ""),
        ("1 234,5", NUMBER, 1234.5, ""),
        ("1\u202f234\u00a0567", NUMBER, 1234567, ""),
        ("1'234.5", NUMBER, 1234.5, ""),
        ("1’234’567", NUMBER, 1234567, ""),
        ("12,34,567", NUMBER, 1234567, ""),
        ("1,234,567", NUMBER, 1234567, ""),
        ("1.234.567", NUMBER, 1234567, ""),
        ("1,5", NUMBER, 1.5, ""),
        ("0,125", NUMBER, 0.125, ""),
        ("1,234", NUMBER, 1234, ""),
        ("1.234", NUMBER, 1.234, ""),
        (".5", NUMBER, 0.5, ""),
        ("−5.2", NUMBER, -5.2, ""),
        ("–5", NUMBER, -5, ""),
        ("+3", NUMBER, 3, ""),
        ("(1,234)", NUMBER, -1234, ""),
        ("½", NUMBER, 0.5, ""),
        ("1 ½", NUMBER, 1.5, ""),
        ("1.2e6", NUMBER, 1_200_000, ""),
        ("1.2×10^6", NUMBER, 1_200_000, ""),
        ("3.4 × 10⁻³", NUMBER, 0.0034, ""),
        ("5K", NUMBER, 5000, ""),
        ("1.1M", NUMBER, 1_100_000, ""),
        ("3 million", NUMBER, 3_000_000, ""),
        ("2.5bn", NUMBER, 2_500_000_000, ""),
        ("3 lakh", NUMBER, 300_000, ""),
        ("٣٫٥", NUMBER, 3.5, ""),
        ("１２", NUMBER, 12, ""),
        ("12 kt", NUMBER, 12, "kt"),
        ("3.5 GWh", NUMBER, 3.5, "GWh"),
        ("160,000 metric tons", NUMBER, 160_000, "metric tons"),
        ("3 million tonnes", NUMBER, 3_000_000, "tonnes"),
        ("100 °C", NUMBER, 100, "°C"),
        ("5 m", NUMBER, 5, "m"),
        ("12%", PERCENT, 12, "%"),
        ("12,5 %", PERCENT, 12.5, "%"),
        ("5 ‰", PERCENT, 0.5, "%"),
        ("12 per cent", PERCENT, 12, "%"),
        ("US$ 3.5m", MONEY, 3_500_000, "USD"),
        ("€1.200", MONEY, 1200, "EUR"),
        ("€1.200,50", MONEY, 1200.5, "EUR"),
        ("1 200 kr", MONEY, 1200, "kr"),
        ("CN¥ 5", MONEY, 5, "CNY"),
        ("₹12,34,567", MONEY, 1234567, "INR"),
        ("CHF 1'200", MONEY, 1200, "CHF"),
        ("($5.20)", MONEY, -5.2, "$"),
        ("-$5", MONEY, -5, "$"),
        ("$8,500/t", MONEY, 8500, "$/t"),
        ("12 USD per kg", MONEY, 12, "USD/kg"),
        ("3,5 M€", MONEY, 3_500_000, "EUR"),
        ("12 MUSD", MONEY, 12_000_000, "USD"),
        ("$1.1 million", MONEY, 1_100_000, "$"),
        ("5万元", MONEY, 50_000, "CNY"),
        ("$5m CAD", MONEY, 5_000_000, "CAD"),
        ("2025-05-27", DATE, seconds(2025, 5, 27), "day"),
        ("27 May 2025", DATE, seconds(2025, 5, 27), "day"),
        ("May 27, 2025", DATE, seconds(2025, 5, 27), "day"),
        ("27.05.2025", DATE, seconds(2025, 5, 27), "day"),
        ("05/27/2025", DATE, seconds(2025, 5, 27), "day"),
        ("27/05/2025", DATE, seconds(2025, 5, 27), "day"),
        ("1. März 2025", DATE, seconds(2025, 3, 1), "day"),
        ("3 de enero de 2024", DATE, seconds(2024, 1, 3), "day"),
        ("2025年5月27日", DATE, seconds(2025, 5, 27), "day"),
        ("Tue, May 27, 2025 10:30 pm", DATE, seconds(2025, 5, 27, 22, 30), "minute"),
        ("2025-05-27T10:00", DATE, seconds(2025, 5, 27, 10), "minute"),
        ("Q3 2024", DATE, seconds(2024, 7), "quarter"),
        ("3Q24", DATE, seconds(2024, 7), "quarter"),
        ("2024 Q3", DATE, seconds(2024, 7), "quarter"),
        ("H2 2024", DATE, seconds(2024, 7), "half"),
        ("1H24", DATE, seconds(2024), "half"),
        ("2024-H2", DATE, seconds(2024, 7), "half"),
        ("May 2025", DATE, seconds(2025, 5), "month"),
        ("May-98", DATE, seconds(1998, 5), "month"),
        ("2025 May", DATE, seconds(2025, 5), "month"),
        ("2025-05", DATE, seconds(2025, 5), "month"),
        ("05/2025", DATE, seconds(2025, 5), "month"),
        ("2025年5月", DATE, seconds(2025, 5), "month"),
        ("2025", DATE, seconds(2025), "year"),
        ("FY2024", DATE, seconds(2024), "year"),
        ("2024年", DATE, seconds(2024), "year"),
        ("1990s", DATE, seconds(1990), "decade"),
        ("14:30", DATE, 52_200, "clock"),
        ("▲ 5 %", PERCENT, 5, "%"),
        ("▼ 3,5%", PERCENT, -3.5, "%"),
        ("-2 % ▼", PERCENT, -2, "%"),
        ("CHF 20.-", MONEY, 20, "CHF"),
        ("1.000,-", NUMBER, 1000, ""),
        ("1.000,– €", MONEY, 1000, "EUR"),
        ("5 wt%", NUMBER, 5, "wt%"),
        ("12 млрд руб.", MONEY, 12e9, "RUB"),
        ("12:05 am", DATE, 300, "clock"),
    ],
)
def test_a_spelling_has_its_value(text: str, kind: ValueKind, number: float, unit: str) -> None:
    assert read_value(text) == Value(kind, text, number, unit=unit)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("~5", 5, ""),
        ("≈ 5 kg", 5, "kg"),
        ("±3", 3, ""),
        ("<0.1%", 0.1, "%"),
        ("≥ 12", 12, ""),
        ("about 1,200", 1200, ""),
        ("up to $5m", 5_000_000, "$"),
        ("100+", 100, ""),
        ("5 ± 0.3 kg", 5, "kg"),
        ("12.5*", 12.5, ""),
        ("12.5 [1]", 12.5, ""),
        ("1,200e", 1200, ""),
        ("1,200 (est.)", 1200, ""),
        ("007", 7, ""),
        ("99.5%+", 99.5, "%"),
        ("12.5 (2024)", 12.5, ""),
        ("1,234 (+5%)", 1234, ""),
        ("$5m (est. by others)", 5_000_000, "$"),
        ("1st", 1, ""),
        ("12.", 12, ""),
        ("1h 30m", 1.5, "h"),
        ("2 days, 12 hours", 60, "h"),
        ("1234567890123456789", 1234567890123456768, ""),
        ("2024/25", seconds(2024), "year"),
        ("2024-2025", seconds(2024), "year"),
        ("2025E", seconds(2025), "year"),
        ("c. 2019", seconds(2019), "year"),
        ("mid-2026", seconds(2026), "year"),
        ("2025-05-27 10:00Z", seconds(2025, 5, 27, 10), "minute"),
    ],
)
def test_what_a_number_does_not_say_all_of_is_not_exact(text: str, number: float, unit: str) -> None:
    value = read_value(text)
    assert (value.number, value.unit, value.exact, value.text) == (number, unit, False, text)


@pytest.mark.parametrize(
    "text", ["", " ", "–", "—", "…", "n/a", "N/A", "NA", "-", "?", "tbd", "TBC", "nil", "none", "n.m."]
)
def test_what_says_nothing_is_missing(text: str) -> None:
    assert read_value(text) == Value(MISSING, text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Na",
            "Nd",
            "abc 5",
            "5 companies joined up here now",
            "1.2.3.4",
            "1,2,3",
            "12 34",
            "10-5",
            "$",
        ),
        *(
            "31.02.2025",
            "2025-13-01",
            "25:00",
            "13:00 pm",
            "1e400",
            "5 kg–3 t",
            "¼½",
            "1,23.456,7",
            "Q5 2024",
        ),
        *(
            "99/99/2025",
            "+-5",
            "5 kg to 14:30",
            "14:30–May 2025",
            "$5 apples each",
            "1.½",
            "((5))",
            "1'23",
            "555-1234",
            "555-1234-567",
        ),
        *(
            "0000-00-00",
            "1,5½",
            "1,23.4",
            "27 May 2025 25:00",
            "2024/27",
            "32 May 2025",
            "5 Foo 2025",
            "Foo 2025",
        ),
    ],
)
def test_everything_else_is_text(text: str) -> None:
    assert read_value(text) == Value(TEXT, text)


def test_what_is_unclear_follows_habits() -> None:
    assert read_value("1,234", Habits(",")).number == 1.234
    assert read_value("1.234", Habits(",")).number == 1234
    assert read_value("€1.200", Habits(".")).number == 1.2
    assert read_value("05/06/2025", Habits(day_first=True)).number == seconds(2025, 6, 5)
    assert read_value("05/06/2025").number == seconds(2025, 5, 6)
    assert read_value("2025", Habits(years=False)) == Value(NUMBER, "2025", 2025)
    assert read_value("1499") == Value(NUMBER, "1499", 1499)


NUMBERS = st.integers(-(10**12), 10**12) | st.decimals(-(10**9), 10**9, places=2, allow_nan=False)
LOCALES = [(",", "."), (".", ","), ("\u202f", ","), (" ", "."), ("’", "."), ("", "."), ("", ",")]


@given(number=NUMBERS, locale=st.sampled_from(LOCALES), minus=st.sampled_from("-−–"))
def test_a_number_is_read_back_in_every_locale(number: float, locale: tuple[str, str], minus: str) -> None:
    thousands, decimal = locale
    plain = f"{number:,}".replace("-", minus)
    written = plain.replace(",", "\0").replace(".", decimal).replace("\0", thousands)
    habits = Habits(decimal, years=False)
    for text in (written, f"{written} kt", f"{written}%", f"EUR {written}"):
        value = read_value(text, habits)
        assert (value.number, value.exact) == (float(number), True)


@given(
    moment=st.datetimes(datetime(1970, 1, 1), datetime(2068, 12, 31)),
    form=st.sampled_from(
        ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y", "%d-%b-%y", "%Y/%m/%d"]
    ),
)
def test_a_day_is_read_back_from_every_form(moment: datetime, form: str) -> None:
    value = read_value(moment.strftime(form), Habits(day_first=True))
    assert (value.kind, value.unit) == (DATE, DateUnit.DAY)
    assert (EPOCH + timedelta(seconds=value.number or 0)).date() == moment.date()


HOSTILE = (
    "1-" * 50_000,
    "1," * 50_000,
    "(" * 100_000,
    "May " * 25_000,
    "– " * 32,
    "1 " * 32,
    "-1" * 32,
    "$" * 64,
)


def test_hostile_cells_cost_next_to_nothing() -> None:
    begun = time.thread_time()
    for text in HOSTILE * 5:
        assert read_value(text).kind is TEXT
    assert time.thread_time() - begun < 2


@given(text=st.text(st.sampled_from("0123456789.,'-–+$€%()~ ½eKMmQ/:T年×10⁶±"), max_size=70))
def test_no_text_is_an_error(text: str) -> None:
    value = read_value(text)
    assert value.text == text
    assert (value.number is None) == (value.kind in (TEXT, MISSING))
    assert (value.upper is not None) == (value.kind is RANGE)
