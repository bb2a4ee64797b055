"""Panes made wider and narrower without a mouse."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_STEP = 4  # average letters, or lines of text


def size_pane(held: QWidget | None, steps: int) -> bool:
    """Make the pane that a widget is in larger, or with negative steps smaller; tells whether it is in one.

    What it takes comes from the panes after it, and from those before it where it is the last.
    """
    pane = held
    while pane is not None and not isinstance(pane.parentWidget(), QSplitter):
        pane = pane.parentWidget()
    splitter = pane.parentWidget() if pane is not None else None
    if pane is None or not isinstance(splitter, QSplitter):
        return False
    metrics, sizes, at = splitter.fontMetrics(), splitter.sizes(), splitter.indexOf(pane)
    across = splitter.orientation() is Qt.Orientation.Horizontal
    by = _STEP * steps * (metrics.averageCharWidth() if across else metrics.lineSpacing())
    shown = {place for place in range(len(sizes)) if _is_shown(splitter.widget(place))}
    others = sorted(shown - {at})
    if not others:
        return size_pane(splitter, steps)
    other = next((place for place in others if place > at), others[-1])
    sizes[at], sizes[other] = max(1, sizes[at] + by), max(1, sizes[other] - by)
    splitter.setSizes(sizes)
    return True


def _is_shown(pane: QWidget | None) -> bool:
    return pane is not None and not pane.isHidden()
