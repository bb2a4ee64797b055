"""On which side the columns of a sheet begin."""

from PySide6.QtCore import Qt

from pressmark.export.sections import find_direction
from pressmark.ui.tables.content import SheetContent

_ROWS, _COLUMNS = 20, 20  # that are looked at
_LONGEST = 60  # characters of each cell


def find_columns_direction(content: SheetContent) -> Qt.LayoutDirection:
    """That of most of its letters, as the article has it, whatever the language of the window."""
    said = [content.table.post_title, content.table.caption] if content.table is not None else []
    for column in content.columns[content.lead :][:_COLUMNS]:
        said += [column.name, *(value.text for value in column.values[:_ROWS])]
    said += [source.post_title for source in content.sources[:_ROWS]]
    leftward = find_direction(" ".join(text[:_LONGEST] for text in said)) == "rtl"
    return Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
