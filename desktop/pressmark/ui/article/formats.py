"""Formats of blocks and of letters that no style sheet of Qt can say."""

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextFormat


def size_block(block: QTextBlock, pixels: int) -> None:
    """Set the size of a heading: Qt has its own for the small ones, whatever the style sheet says."""
    form = QTextCharFormat()
    form.setProperty(QTextFormat.Property.FontPixelSize, pixels)
    form.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(form)


def underline_moved(block: QTextBlock, ground: QColor) -> None:
    """Dots below words on a ground: else only its hue would tell that they moved."""
    dots = QTextCharFormat()
    dots.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    cursor = QTextCursor(block)
    spans, parts = [], block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        form = part.charFormat()
        if form.background().color() == ground and not form.fontStrikeOut():
            spans.append((part.position(), part.position() + part.length()))
        parts += 1
    for start, end in spans:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(dots)
