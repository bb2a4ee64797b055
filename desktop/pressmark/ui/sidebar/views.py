"""The views of the library: what each lists, and what it is called."""

from enum import StrEnum
from typing import TypeAlias

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pressmark.query import State


class Listing(StrEnum):
    """A view that lists something else than articles."""

    TABLES = "tables"
    NOTEBOOK = "notebook"


View: TypeAlias = State | Listing | None
"""A view of the library; None for all articles."""


VIEWS: tuple[tuple[View, str, str], ...] = (
    (None, str(QT_TRANSLATE_NOOP("sidebar", "All articles")), "all"),
    (State.UNREAD, str(QT_TRANSLATE_NOOP("sidebar", "Unread")), "unread"),
    (State.STARRED, str(QT_TRANSLATE_NOOP("sidebar", "Starred")), "star"),
    (State.ANNOTATED, str(QT_TRANSLATE_NOOP("sidebar", "Annotated")), "annotated"),
    (Listing.TABLES, str(QT_TRANSLATE_NOOP("sidebar", "Tables")), "table"),
    (Listing.NOTEBOOK, str(QT_TRANSLATE_NOOP("sidebar", "Notebook")), "notebook"),
    (State.CHANGED, str(QT_TRANSLATE_NOOP("sidebar", "Changed")), "changed"),
    (State.REMOVED, str(QT_TRANSLATE_NOOP("sidebar", "Removed")), "removed"),
    (State.ATTENTION, str(QT_TRANSLATE_NOOP("sidebar", "Needs attention")), "warning"),
)


def view_title(view: View) -> str:
    """The name of a view of the library."""
    found = (QCoreApplication.translate("sidebar", title) for one, title, _ in VIEWS if one == view)
    return next(found, str(view))
