"""The parts of the window that know no preferences, made to follow them."""

from PySide6.QtCore import QObject

from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.ui.note_files import NoteFiles
from pressmark.ui.posts.look import read_look
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.preferences import Preferences
from pressmark.ui.tables.pane import TablesPane


class SettingsFollower(QObject):
    """Tells lists, exports and the library what was chosen."""

    def __init__(
        self,
        preferences: Preferences,
        store: Store,
        lists: tuple[PostsPane, TablesPane],
        notes: NoteFiles,
    ) -> None:
        super().__init__(preferences)
        self._store = store
        self._posts, self._tables = lists
        self._notes = notes
        self._former: Settings | None = None
        self._follow(preferences.settings)
        preferences.changed.connect(self._follow)

    def _follow(self, settings: Settings) -> None:
        former, self._former = self._former, settings
        self._store.snapshots_kept = settings.snapshots_kept
        self._posts.follow_settings(settings)
        look = read_look(settings)
        if former is None or read_look(former) != look:
            for view in (self._tables.list, self._tables.stacks):
                view.show_look(look)
        if former is None or former.note_format != settings.note_format:
            self._notes.exporting.propose(settings.note_format)
