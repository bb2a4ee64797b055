"""What comes from outside: a later start of the program, and links that were followed elsewhere."""

import os
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from pressmark.asked import Wish, read_asked
from pressmark.errors import NotFound, PressmarkError
from pressmark.store import Store
from pressmark.ui.filter import Filter
from pressmark.ui.system.message import MOST_LINKS, TOKEN, Request
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks


class Arrivals(QObject):
    """Shows what is asked for, and does nothing else: no sync, no site, no change, no request."""

    def __init__(self, store: Store, tasks: Tasks, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._window = window

    def take(self, request: Request) -> None:
        """Bring the window to the front and show what another start of the program asked for."""
        come_to_front(self._window, request.token)
        if request.query:
            self._search(request.query)
        if request.post is not None:
            self._window.opening.open(request.post)
        self.follow(request.links)

    def follow(self, links: Iterable[str]) -> None:
        """Follow links in their order; what is none is left alone."""
        for link in list(links)[:MOST_LINKS]:
            asked = read_asked(link)
            if asked is None:
                continue
            if asked.wish is Wish.SEARCH:
                self._search(asked.text)
            elif asked.wish is Wish.ADD:
                self._when_known(partial(self._add, asked.text))
            else:
                self._open(asked.text)

    def _search(self, words: str) -> None:
        self._window.browsing.show(Filter(text=words, typing=True))

    def _open(self, address: str) -> None:
        def fail(error: PressmarkError) -> None:
            if isinstance(error, NotFound):
                self._when_known(partial(self._add, address))
            else:
                self._tasks.failed.emit(error)

        self._tasks.run(partial(self._store.posts.find, address), self._window.opening.open, fail)

    def _add(self, address: str) -> None:
        """Show the address where a site is added, and wait: any web page can have a link followed.

        One dialog is enough for any number of links.
        """
        welcome = self._window.welcome
        welcomed = self._window.pages.currentWidget() is welcome and self._window.sites.dialog is None
        if not (welcomed and welcome.propose(address)):
            self._window.sites.propose(address)

    def _when_known(self, do: Callable[[], None]) -> None:
        """Do it as soon as the sites of the library have been read."""
        if self._window.browsing.overview is not None:
            do()
            return
        single = Qt.ConnectionType.SingleShotConnection
        self._window.browsing.overviewed.connect(lambda _: do(), single)


def come_to_front(window: Window, token: str = "") -> None:
    """Show a window, be it small or hidden, and give it the keys so far as the desktop allows.

    On Wayland it allows that to who has a token of the program that the person used last.
    """
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ[TOKEN] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
