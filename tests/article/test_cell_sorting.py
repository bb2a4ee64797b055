"""Rows in the order of a column, whatever its cells say."""

import pytest

from pressmark.article.cells.columns import read_column, type_table
from pressmark.article.cells.footers import count_footers
from pressmark.article.cells.sorting import sort_rows
from pressmark.model import Table


def sort(texts: list[str], *, descending: bool = False, last: tuple[int, ...] = ()) -> list[str]:
    rows = sort_rows(read_column(texts), range(len(texts)), descending=descending, last=last)
    return [texts[row] for row in rows]


ORDERED = (
    "1.5|2|3|4|9|10|10–15|10–20|x|n/a|",
    "$300,000|$5.2 million|$1 billion|Undisclosed",
    "1st|2nd|10th|21st",
    "Item 2|Item 10|item 11",
    "Apfel|Äpfel|Apfelkuchen|Zebra|Zürich",
    "Jan|Feb|März|Apr.|September|Dec|",
    "Monday|Tue|Wed|So",
    "27 May|3rd of June|June 15|1 Oct",
    "900 kg|2 t|0.5 kt|1 Mt",
    "800 kW|1.5 MW|2 GW",
    "200 GWh|1 TWh",
    "500 kB|3 MB|1.5 GB|1 TB",
    "45m|1h 30m|2h|1d 2h",
    "▼ 3 %|-1 %|0|▲ 5 %|6 % ▲",
    "CHF 19.90|CHF 20.-|CHF 1'000.–",
    "99.5%|99.7%+|99.9%",
    "5 wt%|12 wt%",
    "1,100|1,234 (+5%)|2,000 (2024)",
    "1980s|1990s|2001|the 2010s",
    "900|1.250|1.500|12.750",
    "500 тыс|5 млн|1,2 млрд",
    # No order across currencies.
    "EUR 3|EUR 400|$5|$20",
)


@pytest.mark.parametrize("line", ORDERED)
def test_cells_sort_as_a_person_would_have_them(line: str) -> None:
    wanted = line.split("|")
    if wanted[0].startswith("EUR"):
        wanted = wanted[2:] + wanted[:2]
    for turned in (wanted[::-1], wanted[1::2] + wanted[::2]):
        filled = [text for text in turned if text not in ("", "n/a")]
        missing = [text for text in turned if text in ("", "n/a")]
        assert sort(turned) == [text for text in wanted if text in filled] + missing


def test_what_has_no_value_stays_last_whichever_way_and_what_is_alike_as_it_was() -> None:
    assert sort(["2", "x", "", "3", "1", "4"], descending=True) == ["4", "3", "2", "1", "x", ""]
    assert sort(["b", "A", "a", "B"]) == ["A", "a", "b", "B"]
    assert sort(["May", "May", "may be"]) == ["May", "May", "may be"]


def test_sums_stay_below() -> None:
    assert sort(["3", "1", "4"], last=(2,)) == ["1", "3", "4"]
    assert sort(["3", "1", "4"], descending=True, last=(2,)) == ["3", "1", "4"]


@pytest.mark.parametrize(
    ("first", "count"),
    [
        (["a", "b", "Total"], 1),
        (["a", "b", "Gesamt:"], 1),
        (["a", "b", "ИТОГО"], 1),
        (["a", "Total 2024", "Average"], 2),
        (["a", "b", "TotalEnergies"], 0),
        (["Total", "a", "b"], 0),
        (["Total"], 0),
        (["a", "b", "Sum of all its parts and more than that"], 0),
        (["a", "b", ""], 0),
    ],
)
def test_a_sum_is_told_by_its_first_word(first: list[str], count: int) -> None:
    rows = tuple((name, "5") for name in first)
    assert type_table(Table(1, "", ("", ""), rows)).footer == count


def test_a_sum_has_figures() -> None:
    assert count_footers([("a", "1"), ("Total", "a company")]) == 0
    assert count_footers([("a", "1"), ("", "Total", "5")]) == 1
