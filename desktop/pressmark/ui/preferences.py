"""The settings of the running program: one value, changed in one place, kept at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from pressmark.settings import Settings, config_folder, save_settings
from pressmark.ui.tasks import Tasks


class Preferences(QObject):
    """What the person chose.

    Signals:
        changed(Settings): something is another choice now.
    """

    changed = Signal(object)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self.settings = settings

    def change(self, **fields: Any) -> None:
        """Choose anew what is named, and keep all of it."""
        settings = replace(self.settings, **fields)
        if settings == self.settings:
            return
        self.settings = settings
        # Written as they are when their turn comes: whichever write is last, it has the last choice.
        self._tasks.run(lambda: save_settings(self.settings, config_folder()))
        self.changed.emit(settings)
