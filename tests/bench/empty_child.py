"""The floor of a start: a window of three empty views, saying when it is seen."""

import sys

from PySide6.QtWidgets import QMainWindow, QSplitter, QTableView, QTextBrowser, QTreeView

from tests.bench.watching import make_watched


def main() -> int:
    """Show it until it is ended from outside."""
    app = make_watched()
    window, panes = QMainWindow(), QSplitter()
    for view in (QTreeView(), QTableView(), QTextBrowser()):
        panes.addWidget(view)
    window.setCentralWidget(panes)
    window.resize(1280, 800)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
