"""The rows of a table drawn one by one, each with all of its cells."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

Cells = Sequence[tuple[int, QRect]]
PaintRow = Callable[[QPainter, QStyleOptionViewItem, int, Cells], object]


def find_rows(view: QTableView, top: int, bottom: int) -> range:
    """The rows of a view between two heights of its viewport, both included."""
    first, last = view.rowAt(top), view.rowAt(bottom)
    return range(first, last + 1 if last >= 0 else view.model().rowCount()) if first >= 0 else range(0)


def is_joined(view: QAbstractItemView, option: QStyleOptionViewItem, row: int) -> bool:
    """Whether a row and the one above are chosen."""
    if not (option.state & QStyle.StateFlag.State_Selected and row):
        return False
    return view.selectionModel().isSelected(view.model().index(row - 1, 0))


def draw_rows(
    view: QTableView, paint: PaintRow, painter: QPainter, option: QStyleOptionViewItem, place: QRect
) -> None:
    """Draw what is seen of a place of the view.

    Args:
        view: has rows of one height, and chooses whole rows.
        paint: draws some cells of a row, each a column and its place; `option` has the place of the row.
        painter: of the viewport.
        option: as the view has it; place and state are changed here.
        place: in the viewport.
    """
    header, model, choice = view.horizontalHeader(), view.model(), view.selectionModel()
    rows = find_rows(view, max(place.top(), 0), place.bottom())
    if not rows:
        return
    places = [one for one in range(header.count()) if not header.isSectionHidden(one)]
    spans = [(one, header.sectionViewportPosition(one), header.sectionSize(one)) for one in places]
    seen = [span for span in spans if span[1] <= place.right() and span[1] + span[2] > place.left()]
    left, whole = min(span[1] for span in spans), sum(span[2] for span in spans)
    tall, plain = view.rowHeight(rows.start), option.state
    chosen = plain | QStyle.StateFlag.State_Selected
    top = view.rowViewportPosition(rows.start)
    for row in rows:
        option.rect = QRect(left, top, whole, tall)
        option.state = chosen if choice.isSelected(model.index(row, places[0])) else plain
        paint(painter, option, row, [(one, QRect(start, top, wide, tall)) for one, start, wide in seen])
        top += tall
