"""What a row says to a screen reader, and what a name that a person typed is kept as."""

from PySide6.QtCore import Qt

from pressmark.ui.sidebar.rows import Kind, Marks, Row
from pressmark.ui.words import articles, one_line, translate

LONGEST_NAME = 100


def clean_title(text: str) -> str:
    """The name of a saved search as it is kept: one line, not too long; "" for none."""
    return one_line(text, LONGEST_NAME)


def say_row(row: Row, marks: Marks, check: Qt.CheckState) -> str:
    """Title, number and how it is marked."""
    if row.kind in (Kind.NOTE, Kind.FILTER):
        return row.title
    held = check is Qt.CheckState.PartiallyChecked
    parts = [row.title, "" if row.count is None else articles(row.count), row.state]
    if row.mark in marks.excluded:
        parts.append(translate("words", "left out"))
    elif row.mark in marks.chosen:
        parts.append(translate("words", "chosen"))
    elif held:
        parts.append(translate("words", "something inside is chosen or left out"))
    elif row.facet:
        parts.append(translate("words", "not chosen"))
    return ", ".join(part for part in parts if part)
