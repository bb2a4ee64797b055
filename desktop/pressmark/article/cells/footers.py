"""The last rows of a table that add up the others."""

import re
from collections.abc import Sequence

_WORDS = (
    "total|totals|grand total|sub-?total|overall total|sum|sums|summe|gesamt|gesamtsumme|insgesamt|zusammen"
    "|total général|total general|total geral|ensemble|somme|totale|totaal|suma|razem|totalt|yhteensä|toplam"
    "|итого|всего|разом|合计|合計|总计|總計|總和|총계|합계"
    "|average|mean|median|durchschnitt|mittelwert|moyenne|promedio|media|ø|среднее"
)
# What is said of it may follow: "Total 2024", "Sum (EU)", "Total assets".
_FOOT = re.compile(rf"(?:{_WORDS})(?:\W*| \(?[^()]{{1,20}}\)?:?)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_LONGEST = 48
_MOST = 3


def count_footers(rows: Sequence[Sequence[str]]) -> int:
    """How many rows at the end are sums of those above, told by the word they begin with.

    The library keeps no mark of a ``tfoot``; and many a sum stands in the body of its table.
    """
    count = 0
    while count < min(_MOST, len(rows) - 1) and _is_footer(rows[-1 - count]):
        count += 1
    return count


def _is_footer(row: Sequence[str]) -> bool:
    place, text = next(((place, cell.strip()) for place, cell in enumerate(row) if cell.strip()), (0, ""))
    if not text or len(text) > _LONGEST or not _FOOT.fullmatch(text):
        return False
    return any(_DIGIT.search(cell) for cell in row[place + 1 :])
