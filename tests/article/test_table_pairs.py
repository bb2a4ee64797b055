"""Tables, rows and cells of two versions are known again by what they say."""

import pytest

from pressmark.article.difference.tables import pair_tables

HEAD = "Metal|Price"


def read(text: str) -> list[list[str]]:
    return [row.split("|") for row in text.split("/")]


def pair_rows(old: str, new: str) -> list[tuple[int, int]]:
    pairs = pair_tables([read(old)], [read(new)])
    return [(row.old, row.new) for pair in pairs for row in pair.rows]


def test_tables_are_paired_by_what_they_say_then_by_their_heads() -> None:
    one, other, third = f"{HEAD}/Nd|60/Dy|300", f"{HEAD}/Sn|7/Zn|9", "Year|Tonnes/2024|5"
    old = [read(text) for text in (one, other, third)]
    new = [read(text) for text in (third, f"{HEAD}/Sn|8/Zn|9", f"{HEAD}/Ce|1/La|2", "x|y")]
    assert [(pair.old, pair.new) for pair in pair_tables(old, new)] == [(0, 2), (1, 1), (2, 0)]
    assert pair_tables(old, []) == pair_tables([], new) == []


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        # What is there as it was, in order or not.
        ("a|1/b|2/c|3", "c|3/b|2/a|1", [(0, 2), (1, 1), (2, 0)]),
        # The name of a row, then most of its cells.
        ("h|i/Nd|60/Dy|300", "h|i/Dy|310/Nd|62", [(0, 0), (1, 2), (2, 1)]),
        ("h|i|j/a|60|x/b|300|y", "h|i|j/c|60|x/b|300|y", [(0, 0), (1, 1), (2, 2)]),
        # Numbers that only count name nothing.
        ("No|M|P/1|Nd|60/2|Dy|300/3|Tb|9", "No|M|P/1|Dy|310/2|Tb|10", [(0, 0), (2, 1), (3, 2)]),
        # Years do.
        ("Y|M|P/2024|Nd|60/2025|Dy|300", "Y|M|P/2024|Dy|61/2025|Tb|301", [(0, 0), (1, 1), (2, 2)]),
        # A word in common, where it follows a pair.
        ("h|i/red earth|60", "h|i/blue earth|62", [(0, 0), (1, 1)]),
        ("h|i/red earth|60", "h|i/blue sky|62", [(0, 0)]),
        ("h/red", "h/blue", [(0, 0), (1, 1)]),
    ],
)
def test_rows_are_paired(old: str, new: str, pairs: list[tuple[int, int]]) -> None:
    assert pair_rows(old, new) == pairs


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        # A column came, went, has another name, or stands elsewhere.
        ("M|P/Nd|60", "M|Q|P/Nd|5|60", [(0, 0), (1, 2)]),
        ("M|Q|P/Nd|5|60", "M|P/Nd|61", [(0, 0), (2, 1)]),
        ("M|P/Nd|60/Dy|7", "M|C|Q/Nd|1|60/Dy|2|7", [(0, 0), (1, 2)]),
        ("M|P|Q/Nd|60|x", "Q|M|P/x|Nd|60", [(0, 1), (1, 2), (2, 0)]),
        # A row that is shorter than its table.
        ("M|P|Q/Nd|60|x/Dy|7", "M|P|Q/Nd|60|x/Dy|8", [(0, 0), (1, 1)]),
    ],
)
def test_cells_are_paired_by_columns(old: str, new: str, pairs: list[tuple[int, int]]) -> None:
    (pair,) = pair_tables([read(old)], [read(new)])
    assert list(pair.rows[-1].cells) == pairs


def test_white_space_and_signs_make_no_other_cell() -> None:
    assert pair_rows("h/\u201ca\u201d  b", 'h/"a" b') == [(0, 0), (1, 1)]
    assert pair_rows("/", "/") == [(0, 0), (1, 1)]
