"""Rows given to the world: CSV and XLSX files, and text for the clipboard. Knows no store and no Qt.

What a cell holds came from a site: no text of it becomes a formula, and none breaks a file. A file is written
whole or not at all.
"""

from pressmark.export.delimited import to_tsv, write_csv
from pressmark.export.sheet import Cell, Sheet
from pressmark.export.table_source import SourceLabels
from pressmark.export.tables import TableFormat, name_table, table_to_text, write_table
from pressmark.export.xlsx import write_xlsx

__all__ = [
    "Cell",
    "Sheet",
    "SourceLabels",
    "TableFormat",
    "name_table",
    "table_to_text",
    "to_tsv",
    "write_csv",
    "write_table",
    "write_xlsx",
]
