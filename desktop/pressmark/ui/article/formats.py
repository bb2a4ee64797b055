"""Formats of blocks and of letters that no style sheet of Qt can say."""

from PySide6.QtGui import QColor, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat


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


def is_listed(block: QTextBlock) -> bool:
    """Whether a block stands in a list: an item, or what is in one."""
    return block.blockFormat().indent() > 0 or block.textList() is not None


def begins_list(block: QTextBlock) -> bool:
    """Whether a block is the first item of a list that is in no other."""
    items = block.textList()
    return items is not None and items.format().indent() == 1 and items.itemNumber(block) == 0


def end_list(block: QTextBlock, gap: int) -> None:
    """Leave room below the last block of a list; Qt would also do so below the lists in its items."""
    cursor = QTextCursor(block)
    form = block.blockFormat()
    if form.bottomMargin() < gap and cursor.currentTable() is None:
        room = QTextBlockFormat()
        room.setBottomMargin(gap)
        cursor.mergeBlockFormat(room)
