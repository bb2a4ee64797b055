"""Tells on standard output when a window is seen, when its list is, and when an article is."""

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTextEdit

MAPPED, FILLED, WHOLE = "mapped", "filled", "whole"
_ROWS = 20  # of a list that has something to show; the sidebar has fewer at the top


class Watch(QObject):
    """Tells once when a window is exposed, when a list with rows is painted, when an article is."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._told: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at every event."""
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            self._tell(MAPPED)
        elif event.type() == QEvent.Type.Paint:
            view = watched.parent()
            if isinstance(view, QAbstractItemView) and view.viewport() is watched:
                model = view.model()
                if model is not None and model.rowCount() >= _ROWS:
                    # Told after the painting.
                    QTimer.singleShot(0, lambda: self._tell(FILLED))
            elif isinstance(view, QTextEdit) and view.document().characterCount() > 1:
                # By then somebody hears what comes by the loop.
                QTimer.singleShot(0, lambda: self._tell(WHOLE))
        return False

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            os.write(1, f"{what} {time.clock_gettime_ns(time.CLOCK_MONOTONIC)}\n".encode())


def make_watched() -> QApplication:
    """An application whose windows are watched, of the style that the program has."""
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.installEventFilter(Watch(app))
    return app
