"""The way from change to change in an article that shows a comparison."""

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextDocument

_NAME = "change-"


class ChangesWalk:
    """Knows which change is in sight, and the anchors of those before and after it.

    Args:
        count: how many changes there are; their anchors are ``change-1`` and so on.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self._index = -1

    @property
    def index(self) -> int:
        """The change in sight, counted from 0; -1 before the first step."""
        return self._index

    def go(self, index: int) -> str:
        """Take a change for the one in sight; gives its anchor, "" where there is no such change."""
        if not 0 <= index < self.count:
            return ""
        self._index = index
        return f"{_NAME}{index + 1}"

    def next(self) -> str:
        """Go on to the next change, from the last to the first; gives its anchor."""
        return self.go((self._index + 1) % self.count) if self.count else ""

    def previous(self) -> str:
        """Go back to the change before, from the first to the last; gives its anchor."""
        return self.go((max(self._index, 0) - 1) % self.count) if self.count else ""

    def follow(self, document: QTextDocument, position: int) -> bool:
        """Take the last change up to a position for the one in sight; tells if it was another before."""
        places = find_changes(document)
        before = self._index
        self._index = bisect_right(places, position) - 1
        return self._index != before


def find_changes(document: QTextDocument) -> list[int]:
    """The positions of the changes in a document, in order."""
    found: list[int] = []
    block = document.begin()
    while block.isValid():
        found += _read_block(block)
        block = block.next()
    return found


def _read_block(block: QTextBlock) -> Iterator[int]:
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        if any(name.startswith(_NAME) for name in fragment.charFormat().anchorNames()):
            yield fragment.position()
        part += 1
