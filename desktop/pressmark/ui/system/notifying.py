"""Telling of new articles after a sync, where the person wants that."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from pressmark.model import SavedSearch, Site, SyncReport
from pressmark.store import Store
from pressmark.ui.filter import show_search
from pressmark.ui.message import Message
from pressmark.ui.preferences import Preferences
from pressmark.ui.system.news import News, Notice, read_news, say_news, word_news
from pressmark.ui.system.presence import Presence
from pressmark.ui.system.tray import Tray
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import one_line, translate

_LONGEST_NAME = 30


class Notifying(QObject):
    """Asks after each sync what there is to tell of; tells it by the tray, else across the window."""

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        window: Window,
        preferences: Preferences,
        icon: tuple[Tray, Presence],
    ) -> None:
        super().__init__(icon[1])
        self._store = store
        self._tasks = tasks
        self._window = window
        self._preferences = preferences
        self._tray, self._presence = icon
        window.sites.syncing.finished.connect(self._look)
        self._tray.notice_chosen.connect(self._follow)

    def _look(self, site: Site, report: SyncReport) -> None:
        if self._preferences.settings.notify and report.added and not report.first:
            self._tasks.run(partial(read_news, self._store, site.id), self._tell)

    def _tell(self, news: Sequence[News]) -> None:
        notices = word_news(news)
        if self._tray.there:
            for notice in notices:
                self._tray.notify(notice)
        elif notices:
            acts = [(self._name(notice), partial(self._show, notice.search)) for notice in notices]
            self._window.messages.offer(Message(say_news(news)), acts)

    def _name(self, notice: Notice) -> str:
        name = one_line(notice.search.name, _LONGEST_NAME).replace("&", "&&")
        return translate("words", "Show {search}").format(search=name)

    def _follow(self, notice: Notice) -> None:
        self._presence.show()
        self._show(notice.search)

    def _show(self, search: SavedSearch) -> None:
        self._window.browsing.show(show_search(search))
