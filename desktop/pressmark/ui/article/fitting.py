"""Images and tables that are wider than their room are made to fit it, or have the margins too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
_ANY = 1 << 24
_OBJECT = "\ufffc"


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has room for, in logical pixels.

    Attributes:
        column: how wide the text is.
        high: how high an image may be, to be seen as a whole.
        leading: from line to line.
    """

    column: int
    high: int
    leading: int


def fit_images(document: QTextDocument, positions: Iterable[int], page: Room) -> None:
    """Let no image be larger than its room. ``max-width: 100%`` would count the margins beside it, too."""
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
        column = page.column
        room = _find_room(cursor, document, column) if table is None else column // max(1, table.columns())
        room = min(room, _find_width(document, image.name(), page.high))
        widest = QTextLength(QTextLength.Type.FixedLength, max(_LEAST_IMAGE, room))
        if image.maximumWidth() != widest:
            image.setMaximumWidth(widest)
            cursor.setCharFormat(image)
        _close_lines(cursor, page.leading)
    cursor.endEditBlock()


def fit_tables(
    tables: Sequence[SetTable], measures: Measures, column: int, room: int, beside: int | None = None
) -> int:
    """Set tables as a page of this width asks for.

    Args:
        tables: which to look at.
        measures: of the page.
        column: how wide the text is.
        room: how wide the pane is between its edges.
        beside: how much of that is on the right of the column; None for half of what it leaves.

    Returns:
        How wide the widest is, in logical pixels.
    """
    for table in tables:
        fitted = fit(table.needs, column, room, beside)
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


def _find_width(document: QTextDocument, url: str, high: int) -> int:
    """How wide an image is that is so high."""
    picture = document.resource(QTextDocument.ResourceType.ImageResource.value, QUrl(url))
    if (
        not isinstance(picture, QImage)
        or picture.isNull()
        or high >= picture.deviceIndependentSize().height()
    ):
        return _ANY
    return max(_LEAST_IMAGE, high * picture.width() // picture.height())


def _close_lines(cursor: QTextCursor, leading: int) -> None:
    """Line height is a share of the highest thing in a line: beside an image, of that image.

    A line of text keeps its height unless an image needs more, and an image alone has no more than it needs.
    """
    form, types = cursor.blockFormat(), QTextBlockFormat.LineHeightTypes
    alone = not cursor.block().text().replace(_OBJECT, "").strip()
    kind = types.ProportionalHeight.value if alone else types.MinimumHeight.value
    height = _WHOLE if alone else leading
    if (form.lineHeightType(), form.lineHeight()) != (kind, height):
        closer = QTextBlockFormat()
        closer.setLineHeight(height, kind)
        cursor.mergeBlockFormat(closer)


def _find_room(cursor: QTextCursor, document: QTextDocument, column: int) -> int:
    form = cursor.blockFormat()
    indents = form.indent() + (cursor.currentList().format().indent() if cursor.currentList() else 0)
    return round(column - form.leftMargin() - form.rightMargin() - indents * document.indentWidth())
