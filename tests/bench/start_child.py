"""A program that says when its window is seen: ``python -m tests.bench.start_child FOLDER``, or without.

With a folder it is Pressmark with that library, without one it is the floor: a window of three empty views.
"""

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QMainWindow,
    QSplitter,
    QTableView,
    QTextBrowser,
    QTreeView,
)

MAPPED, FILLED = "mapped", "filled"
_ROWS = 20  # of a list that has something to show; the sidebar has fewer at the top


class Watch(QObject):
    """Tells once when a window is exposed, once when a list with rows is painted."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._told: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Look at every event until both are told."""
        if event.type() == QEvent.Type.Expose and isinstance(watched, QWindow) and watched.isExposed():
            self._tell(MAPPED)
        elif event.type() == QEvent.Type.Paint:
            view = watched.parent()
            if isinstance(view, QAbstractItemView) and view.viewport() is watched:
                model = view.model()
                if model is not None and model.rowCount() >= _ROWS:
                    # Told after the painting.
                    QTimer.singleShot(0, lambda: self._tell(FILLED))
        return False

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            os.write(1, f"{what} {time.clock_gettime_ns(time.CLOCK_MONOTONIC)}\n".encode())


def show_empty(app: QApplication) -> int:
    """The floor: what any program with such a window needs."""
    window, panes = QMainWindow(), QSplitter()
    for view in (QTreeView(), QTableView(), QTextBrowser()):
        panes.addWidget(view)
    window.setCentralWidget(panes)
    window.resize(1280, 800)
    window.show()
    return app.exec()


def main() -> int:
    """Run until it is ended from outside."""
    app = QApplication(sys.argv[:1])
    app.installEventFilter(Watch(app))
    if len(sys.argv) == 1:
        return show_empty(app)
    from pressmark.app import main as run  # noqa: PLC0415 - what it loads is measured

    return run(["--library", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
