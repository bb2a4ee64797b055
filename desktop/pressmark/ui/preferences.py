"""The settings of the running program: one value, changed in one place, kept at once."""

from dataclasses import replace
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, Signal

from pressmark.errors import PressmarkError
from pressmark.settings import Settings, config_folder, save_settings
from pressmark.ui.error_words import say
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate


class Preferences(QObject):
    """What the person chose.

    Signals:
        changed(Settings): something is another choice now.
    """

    changed = Signal(object)

    def __init__(self, tasks: Tasks, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._turn = Lock()
        self._waiting = False
        self.settings = settings

    def change(self, **fields: Any) -> None:
        """Choose anew what is named, and keep all of it.

        A slider chooses more often than a file can be written: what waits to be kept waits once.
        """
        settings = replace(self.settings, **fields)
        if settings == self.settings:
            return
        self.settings = settings
        if not self._waiting:
            self._waiting = True
            self._tasks.run(self._keep)
        self.changed.emit(settings)

    def _keep(self) -> None:
        """In a worker, one after the other: whichever is the last writes what was chosen last.

        Raises:
            PressmarkError: they cannot be written; the choice holds until the program ends.
        """
        with self._turn:
            # Whatever is chosen from here on is kept by the next one.
            self._waiting = False
            try:
                save_settings(self.settings, config_folder())
            except OSError as error:
                reason = say(error.strerror or str(error))
                words = translate("words", "The settings cannot be kept: {reason}.").format(reason=reason)
                raise PressmarkError(words) from error
