"""Tables with spans, made at random, against a grid that is painted cell by cell."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from pressmark.article import clean
from tests.article.markup import LINK

Cell = tuple[int, int]
"""Columns and rows that a cell asks for; 0 rows: down to the end of its row group."""
Groups = list[list[list[Cell]]]

CELLS = st.tuples(st.sampled_from([1, 1, 1, 2, 3, 7]), st.sampled_from([1, 1, 1, 2, 3, 0, 9]))
GROUPS: st.SearchStrategy[Groups] = st.lists(
    st.lists(st.lists(CELLS, max_size=5), min_size=1, max_size=5), min_size=1, max_size=3
).filter(lambda groups: sum(len(row) for group in groups for row in group) > 1)


def write(groups: Groups) -> str:
    """A table whose cells have the numbers from 1 on as their texts."""
    numbers = count(1)
    bodies = (
        "".join(
            "<tr>"
            + "".join(f"<td colspan={wide} rowspan={tall}>{next(numbers)}" for wide, tall in row)
            + "</tr>"
            for row in group
        )
        for group in groups
    )
    return f"<table class=data>{''.join(f'<tbody>{body}</tbody>' for body in bodies)}</table>"


def paint(groups: Groups) -> tuple[tuple[str, ...], ...]:
    """What stands at every place by the rules of HTML; only where a cell begins is a row or a column."""
    numbers = count(1)
    places: dict[tuple[int, int], str] = {}
    begun: set[tuple[int, int]] = set()
    top = 0
    for group in groups:
        end = top + len(group)
        for row, cells in enumerate(group, top):
            column = 0
            for wide, tall in cells:
                while (row, column) in places:
                    column += 1
                begun.add((row, column))
                text = str(next(numbers))
                for _ in range(wide):
                    if (row, column) in places:
                        break
                    for below in range(row, min(end, row + tall) if tall else end):
                        places[below, column] = text
                    column += 1
        top = end
    columns = sorted({column for _, column in begun})
    return tuple(
        tuple(places.get((row, column), "") for column in columns)
        for row in sorted({row for row, _ in begun})
    )


@given(groups=GROUPS)
def test_a_cell_is_in_all_places_that_it_spans(groups: Groups) -> None:
    (table,) = clean(write(groups), LINK).tables
    assert table.rows == paint(groups)
    assert table.header == ("",) * len(table.rows[0])
