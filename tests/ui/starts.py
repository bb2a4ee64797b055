"""A window that is made step by step, before one's eyes."""

from collections.abc import Callable
from pathlib import Path

from pressmark.settings import Settings
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.main_window import MainWindow
from pressmark.ui.program import make_application, show_meanwhile
from tests.ui.windows import find_windows


class Steps:
    """A window that is made before one's eyes; `acts` are done after the steps of their numbers."""

    def __init__(self, folder: Path) -> None:
        self.acts: dict[int, Callable[[], object]] = {}
        self.count = 0
        self.folder = folder

    def open(self) -> Session:
        app = make_application()
        options = WindowOptions(self.folder, theme="light")
        self.session = Session(app, options, Settings(read_after=None), turn=self._turn)
        return self.session

    def _turn(self, ready: Callable[[], bool]) -> None:
        show_meanwhile(ready)
        self.count += 1
        self.acts.get(self.count, lambda: None)()


def find_window() -> MainWindow:
    """The one that is seen."""
    return find_windows()[0]
