"""Images and tables that are wider than the column are made to fit it."""

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextLength,
    QTextTable,
)

from pressmark.ui.article.page import Measures, find_tables

_MOST_CHARACTERS = 200_000
_TABLE_SCALES = (0.92, 0.85, 0.78)


def fit_images(document: QTextDocument, column: int) -> None:
    """Let no image be wider than the column. ``max-width: 100%`` would count the margins beside it, too."""
    widest = QTextLength(QTextLength.Type.FixedLength, column)
    for form in document.allFormats():
        if form.isImageFormat() and form.toImageFormat().maximumWidth() != widest:
            break
    else:
        return
    block = document.begin()
    while block.isValid():
        for fragment in list_fragments(block):
            image = fragment.charFormat().toImageFormat()
            if image.isValid():
                image.setMaximumWidth(widest)
                cursor = QTextCursor(document)
                cursor.setPosition(fragment.position())
                cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(image)
        block = block.next()


def list_fragments(block: QTextBlock) -> list[QTextFragment]:
    """The parts of a block that are set alike."""
    found, part = [], block.begin()
    while not part.atEnd():
        found.append(part.fragment())
        part += 1
    return found


def shrink_tables(document: QTextDocument, measures: Measures, column: int) -> None:
    """Set the tables that are wider than the column in smaller type, as small as can still be read."""
    if document.characterCount() > _MOST_CHARACTERS:
        return
    layout = document.documentLayout()
    for table in find_tables(document.rootFrame()):
        for scale in _TABLE_SCALES:
            if layout.frameBoundingRect(table).width() <= column + 1:
                break
            _scale_table(table, measures, scale)


def _scale_table(table: QTextTable, measures: Measures, scale: float) -> None:
    small = QTextCharFormat()
    small.setProperty(QTextFormat.Property.FontPixelSize, measures.scaled(0.86 * scale))
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(small)
    form = table.format()
    form.setCellPadding(measures.scaled(0.46 * scale * scale))
    table.setFormat(form)
