"""Tables with values as sheets: numbers are numbers and dates dates, where they say all that is written."""

from datetime import datetime, timedelta
from math import isfinite

from pressmark.export.sheet import Cell, Sheet
from pressmark.model import ColumnKind, DateUnit, TypedColumn, TypedTable, Value, ValueKind

_EPOCH = datetime(1970, 1, 1)
_LARGEST = 10**15
_MOST_DECIMALS = 6


def to_text_sheet(typed: TypedTable, name: str) -> Sheet:
    """A table as it is written."""
    return Sheet(name, _find_header(typed), typed.table.rows)


def to_typed_sheet(typed: TypedTable, name: str) -> Sheet:
    """A table as a workbook holds it: what is a value is one, with its unit in the format of its column.

    A cell stays text where its number does not say it all: ``about 5``, ``10-20``, a currency of its own.
    """
    columns = [[_to_cell(value, column) for value in column.values] for column in typed.columns]
    return Sheet(
        name,
        _find_header(typed),
        list(zip(*columns, strict=True)),
        formats=tuple(map(_make_format, typed.columns)),
    )


def _to_cell(value: Value, column: TypedColumn) -> Cell:
    number = value.number
    if number is None or value.upper is not None or not value.exact or not isfinite(number):
        return value.text
    if value.kind is ValueKind.DATE:
        return _to_date(value, number)
    is_own = value.unit and not column.unit and value.kind is not ValueKind.PERCENT
    if is_own or abs(number) >= _LARGEST:
        return value.text
    if value.kind is ValueKind.PERCENT:
        return number / 100
    return _to_number(number)


def _find_header(typed: TypedTable) -> tuple[str, ...]:
    return typed.table.header if any(typed.table.header) else ()


def _to_number(number: float | None) -> int | float | None:
    return int(number) if number is not None and number.is_integer() else number


def _to_date(value: Value, seconds: float) -> Cell:
    when = _EPOCH + timedelta(seconds=seconds)
    if value.unit == DateUnit.DAY:
        return when.date()
    if value.unit == DateUnit.MINUTE:
        return when
    return when.year if value.unit == DateUnit.YEAR and value.text.strip().isdecimal() else value.text


def _make_format(column: TypedColumn) -> str:
    """The format of a column's numbers in a workbook (ECMA-376 part 1, 18.8.31), "" for the usual one."""
    if column.kind in (ColumnKind.DATE, ColumnKind.TEXT):
        return ""
    unit = column.unit.replace('"', "″")
    if unit == "%":
        return f"0{_find_decimals(column)}%"
    if column.kind is ColumnKind.MONEY:
        return f"#,##0{_find_decimals(column)}" + (f' "{unit}"' if unit else "")
    return f'General" {unit}"' if unit else ""


def _find_decimals(column: TypedColumn) -> str:
    """As many decimals as the values of a column need."""
    numbers = (value.number for value in column.values if value.number is not None)
    places = max(
        (len(f"{number:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2]) for number in numbers), default=0
    )
    return f".{'0' * places}" if places else ""
