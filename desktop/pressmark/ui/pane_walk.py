"""F6: from pane to pane, round and round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

_BY_KEY = Qt.FocusReason.ShortcutFocusReason


def walk_panes(window: QWidget, panes: Sequence[QWidget], step: int) -> None:
    """Bring the focus to the next pane that is seen, or with -1 to the one before.

    From beside a pane, as from the search field above the list, the way leads into the pane itself.

    Args:
        window: where the panes are.
        panes: in their order.
        step: 1 or -1.
    """
    shown = [pane for pane in panes if pane.isVisible() and _find_entry(pane) is not None]
    if not shown:
        return
    held = window.focusWidget()
    at = next((at for at, pane in enumerate(shown) if held is not None and _holds(pane, held)), None)
    if at is None:
        beside = next((at for at, pane in enumerate(shown) if held is not None and _beside(pane, held)), None)
        # As if it were between that pane and the one before.
        at = (beside if step < 0 else beside - 1) if beside is not None else -1 if step > 0 else 0
    target = shown[(at + step) % len(shown)]
    target.setFocus(_BY_KEY)
    now = window.focusWidget()
    entry = _find_entry(target)
    # Told to, Qt gives the focus to what could do nothing with it.
    idle = now is not None and now.focusPolicy() == Qt.FocusPolicy.NoFocus
    if entry is not None and (now is None or idle or not _holds(target, now)):
        entry.setFocus(_BY_KEY)


def _holds(pane: QWidget, held: QWidget) -> bool:
    return pane is held or pane.isAncestorOf(held) or pane.focusProxy() is held


def _beside(pane: QWidget, held: QWidget) -> bool:
    """Whether both are in the same part of the window, as it is split."""
    part: QWidget | None = pane
    while part is not None and not isinstance(part.parentWidget(), QSplitter):
        part = part.parentWidget()
    return part is not None and part.isAncestorOf(held)


def _find_entry(pane: QWidget) -> QWidget | None:
    """What of a pane takes the focus: itself, else the first within that the Tab key leads to."""
    within = (pane, *pane.findChildren(QWidget))
    takes = (
        one
        for one in within
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
    )
    return next(takes, None)
