"""A person before the whole program: does one thing after another while windows and dialogs come and go."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from pressmark.ui.application import WindowOptions, run
from pressmark.ui.main_window import MainWindow
from pressmark.ui.safety.working import WorkingDialog

Widget = TypeVar("Widget", bound=QWidget)
Step = Callable[[], bool]
"""Does something as soon as it can be done, and tells whether it did."""

_LOOK = 15  # milliseconds
_PATIENCE = 20.0  # seconds for one step


def find(kind: type[Widget]) -> Widget | None:
    """The widget of this kind that stands on the screen."""
    widgets = QApplication.topLevelWidgets()
    return next((one for one in widgets if isinstance(one, kind) and one.isVisible()), None)


def live(library: Path, steps: Sequence[Step]) -> int:
    """Run the program on a library, do all steps, and close its window; gives the exit code."""
    left = list(steps)
    begun = time.monotonic()

    def look() -> None:
        nonlocal begun
        late = time.monotonic() > begun + _PATIENCE
        if left and not late:
            if left[0]():
                left.pop(0)
                begun = time.monotonic()
            return
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and not isinstance(widget, WorkingDialog):
                widget.reject()
            elif isinstance(widget, MainWindow) and widget.isVisible():
                widget.close()

    timer = QTimer()
    timer.setInterval(_LOOK)
    timer.timeout.connect(look)
    timer.start()
    try:
        return run(WindowOptions(library, theme="light"))
    finally:
        timer.stop()
        assert not left, f"{len(left)} of {len(steps)} steps were not done"


def shows(count: int) -> Step:
    """The window lists so many articles, and nothing stands before it."""

    def look() -> bool:
        window = find(MainWindow)
        return (
            window is not None and window.whole and window.model.rowCount() == count and find(QDialog) is None
        )

    return look


def press(name: str) -> Step:
    """Do a command of the window."""

    def do() -> bool:
        window = find(MainWindow)
        there = window is not None and window.whole
        if window is not None and there:
            window.actions_[name].trigger()
        return there

    return do


def answer(kind: type[Widget], act: Callable[[Widget], object]) -> Step:
    """Do something with the dialog of this kind."""

    def do() -> bool:
        dialog = find(kind)
        if dialog is not None:
            act(dialog)
        return dialog is not None

    return do


def hear(said: list[str]) -> Step:
    """Read what is said when the library was closed, and go on."""

    def do() -> bool:
        box = find(QMessageBox)
        if box is None:
            return False
        said.append(f"{box.text()}\n{box.informativeText()}")
        box.buttons()[0].click()
        return True

    return do
