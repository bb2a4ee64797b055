"""What is where in the document that shows an article."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from PySide6.QtGui import QTextTable

from pressmark.ui.article.columns import Fit, Needs


@dataclass(slots=True)
class SetTable:
    """A table of the document.

    Attributes:
        number: in its article, from 1.
        rows: how many it has in the article; 0 where all of them are shown.
        needs: of its columns.
        fitted: how it is set now.
    """

    number: int
    frame: QTextTable
    needs: Needs
    fitted: Fit
    rows: int = 0


@dataclass(slots=True)
class Marked:
    """What is where in the document, by its positions.

    Attributes:
        headings: where each begins, and its name.
    """

    headings: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    tables: list[SetTable] = field(default_factory=list)
    images: list[int] = field(default_factory=list)

    def heading_at(self, position: int) -> str:
        """The name of the heading above a position; "" before the first."""
        place = bisect_right(self.headings, position)
        return self.names[place - 1] if place else ""

    def tables_between(self, first: int, last: int) -> list[SetTable]:
        """The tables of which something is between two positions."""
        start = bisect_left(self.tables, first, key=lambda table: table.frame.lastPosition() + 1)
        end = bisect_right(self.tables, last + 1, key=lambda table: table.frame.firstPosition())
        return self.tables[start:end]

    def images_from(self, position: int) -> list[int]:
        """The images at a position and after it."""
        return self.images[bisect_left(self.images, position) :]

    def image_after(self, position: int) -> int:
        """The first image at a position or after it, -1 if there is none."""
        place = bisect_left(self.images, position)
        return self.images[place] if place < len(self.images) else -1

    def image_before(self, position: int) -> int:
        """The last image before a position, -1 if there is none."""
        place = bisect_left(self.images, position)
        return self.images[place - 1] if place else -1
