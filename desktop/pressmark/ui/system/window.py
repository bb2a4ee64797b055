"""What of the window this package works on."""

from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindow

from pressmark.ui.actions import Actions
from pressmark.ui.annotating import Annotating
from pressmark.ui.article.opening import Opening
from pressmark.ui.browsing import Browsing
from pressmark.ui.message_bar import MessageBar
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.pages import Pages
from pressmark.ui.reader import Reader
from pressmark.ui.site_acts import SiteActs
from pressmark.ui.status import StatusBar
from pressmark.ui.welcome import WelcomePage
from pressmark.ui.window_state import WindowState


class Window(Protocol):
    """The main window; that it is a widget, the last names say."""

    actions_: Actions
    annotating: Annotating
    browsing: Browsing
    messages: MessageBar
    notebook: NotebookPane
    opening: Opening
    pages: Pages
    reader: Reader
    sites: SiteActs
    status: StatusBar
    welcome: WelcomePage

    def state(self) -> WindowState: ...  # noqa: D102

    def show(self) -> None: ...  # noqa: D102

    def hide(self) -> None: ...  # noqa: D102

    def close(self) -> bool: ...  # noqa: D102

    def isVisible(self) -> bool: ...  # noqa: D102, N802

    def raise_(self) -> None: ...  # noqa: D102

    def activateWindow(self) -> None: ...  # noqa: D102, N802

    def windowState(self) -> Qt.WindowState: ...  # noqa: D102, N802

    def setWindowState(self, state: Qt.WindowState, /) -> None: ...  # noqa: D102, N802

    def windowHandle(self) -> QWindow: ...  # noqa: D102, N802

    def installEventFilter(self, heard: QObject, /) -> None: ...  # noqa: D102, N802

    def removeEventFilter(self, heard: QObject, /) -> None: ...  # noqa: D102, N802
