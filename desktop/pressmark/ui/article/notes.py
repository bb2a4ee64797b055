"""Notes of an article: what they say, and which one was just asked for."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.going import Going
from pressmark.ui.article.sheet import Sheet

_NOTE = "ref-"
_OBJECT = "\ufffc"


class Notes(QObject):
    """Marks the note to which a link led, or the line it is called from, until the person scrolls."""

    def __init__(self, view: Sheet, going: Going, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        going.reached.connect(self._mark)
        going.scrolled.connect(lambda: view.marks.show("note"))

    def words_at(self, anchor: str) -> str:
        """The words of the paragraph that has an anchor; "" where it is not set, or nowhere."""
        position = self._find(anchor)
        text = self._view.document().findBlock(position).text() if position >= 0 else ""
        return text.replace(_OBJECT, " ").strip()

    def _mark(self, anchor: str) -> None:
        position = self._find(anchor) if anchor.startswith(_NOTE) else -1
        self._view.marks.show("note", [self._make_mark(position)] if position >= 0 else [])

    def _make_mark(self, position: int) -> QTextEdit.ExtraSelection:
        block = self._view.document().findBlock(position)
        start, end = block.position(), block.position() + block.length() - 1
        line = block.layout().lineForTextPosition(position - start)
        if position > start and line.isValid():
            end = min(end, start + line.textStart() + line.textLength())
            start += line.textStart()
        return self._view.marks.make(start, end, self._appearance.colours.mark)

    def _find(self, anchor: str) -> int:
        """The position of an anchor in the document; -1 where there is none, or not yet."""
        start = self._view.setting.find_name(anchor)
        block = self._view.document().findBlock(start) if start >= 0 else QTextBlock()
        while block.isValid():
            position = _find_in(block, anchor)
            if position >= 0:
                return position
            block = block.next()
        return -1


def _find_in(block: QTextBlock, anchor: str) -> int:
    parts = block.begin()
    while not parts.atEnd():
        part = parts.fragment()
        if anchor in part.charFormat().anchorNames():
            return part.position()
        parts += 1
    return -1
