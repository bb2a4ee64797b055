"""Images and tables that are wider than their room are made to fit it, or have the margins too."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
)

from pressmark.ui.article.columns import Fit, fit
from pressmark.ui.article.dress import CELL_TYPE
from pressmark.ui.article.marked import SetTable
from pressmark.ui.measures import Measures

_LEAST_IMAGE = 16
_WHOLE = 100  # per cent
_TALL = 2  # lines: an image that is taller makes the spaces between lines grow with it


def fit_images(document: QTextDocument, positions: Iterable[int], column: int) -> None:
    """Let no image be wider than its room. ``max-width: 100%`` would count the margins beside it, too."""
    cursor = QTextCursor(document)
    # As one change it is laid out once.
    cursor.beginEditBlock()
    for position in positions:
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        image = cursor.charFormat().toImageFormat()
        table = cursor.currentTable()
        if not image.isValid():
            continue
        room = _find_room(cursor, document, column) if table is None else column // max(1, table.columns())
        widest = QTextLength(QTextLength.Type.FixedLength, max(_LEAST_IMAGE, room))
        if image.maximumWidth() != widest:
            image.setMaximumWidth(widest)
            cursor.setCharFormat(image)
        _close_lines(document, cursor, image.name())
    cursor.endEditBlock()


def fit_tables(tables: Sequence[SetTable], measures: Measures, column: int, room: int) -> int:
    """Set tables as a page of this width asks for.

    Args:
        tables: which to look at.
        measures: of the page.
        column: how wide the text is.
        room: how wide the pane is between its edges.

    Returns:
        How wide the widest is, in logical pixels.
    """
    for table in tables:
        fitted = fit(table.needs, column, room)
        if fitted != table.fitted:
            _set(table, fitted, measures)
    return max((table.fitted.total for table in tables), default=0)


def _set(table: SetTable, fitted: Fit, measures: Measures) -> None:
    length = QTextLength.Type.FixedLength
    form = table.frame.format()
    form.setColumnWidthConstraints([QTextLength(length, width) for width in fitted.widths])
    form.setWidth(QTextLength(length, fitted.total))
    form.setLeftMargin(fitted.left)
    table.frame.setFormat(form)
    if fitted.scale != table.fitted.scale:
        small = QTextCharFormat()
        small.setProperty(QTextFormat.Property.FontPixelSize, measures.scaled(CELL_TYPE * fitted.scale))
        cursor = table.frame.firstCursorPosition()
        cursor.setPosition(table.frame.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(small)
    table.fitted = fitted


def _close_lines(document: QTextDocument, cursor: QTextCursor, url: str) -> None:
    """Line height is a share of the highest thing in a line: beside an image, of that image."""
    picture = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(url))
    high = picture.deviceIndependentSize().height() if isinstance(picture, QImage) else 0
    if high > _TALL * document.defaultFont().pixelSize() and cursor.blockFormat().lineHeight() != _WHOLE:
        form = QTextBlockFormat()
        form.setLineHeight(_WHOLE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(form)


def _find_room(cursor: QTextCursor, document: QTextDocument, column: int) -> int:
    form = cursor.blockFormat()
    indents = form.indent() + (cursor.currentList().format().indent() if cursor.currentList() else 0)
    return round(column - form.leftMargin() - form.rightMargin() - indents * document.indentWidth())
