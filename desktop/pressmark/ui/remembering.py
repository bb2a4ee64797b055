"""How the window is, read off its parts, and brought back at the next start."""

from typing import Protocol

from PySide6.QtCore import QByteArray, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from pressmark.settings import Layout
from pressmark.ui.actions import Actions
from pressmark.ui.article.opening import Opening
from pressmark.ui.browsing import Browsing
from pressmark.ui.frame import read_layout, restore_panes
from pressmark.ui.key_acts import KeyActs
from pressmark.ui.layouts import Layouts
from pressmark.ui.list_acts import ListActs
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.pages import Pages
from pressmark.ui.pane_room import INSPECTOR, POSTS
from pressmark.ui.panes import Panes, pack
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.reader import Reader
from pressmark.ui.settings.acts import SettingsActs
from pressmark.ui.sidebar.pane import SidebarPane
from pressmark.ui.window_state import WindowState


class Window(Protocol):
    """What of the window comes back."""

    actions_: Actions
    browsing: Browsing
    keys: KeyActs
    layouts: Layouts
    list_acts: ListActs
    notebook: NotebookPane
    opening: Opening
    pages: Pages
    panes: Panes
    posts: PostsPane
    reader: Reader
    settings: SettingsActs
    sidebar: SidebarPane

    def centralWidget(self) -> QWidget | None: ...  # noqa: D102, N802

    def height(self) -> int: ...  # noqa: D102

    def fontMetrics(self) -> QFontMetrics: ...  # noqa: D102, N802

    def saveGeometry(self) -> QByteArray: ...  # noqa: D102, N802


def read_state(window: Window) -> WindowState:
    """How a window is now."""
    shown = window.browsing.filter
    panes, middle = window.panes.read(), window.centralWidget()
    place = middle.geometry() if middle is not None else QRect(0, 0, 0, window.height())
    return WindowState(
        geometry=pack(window.saveGeometry()),
        panes=panes.get(Layout.WIDE, ""),
        stacked=panes.get(Layout.CLASSIC, ""),
        layout=window.panes.layout_,
        unit=window.fontMetrics().averageCharWidth(),
        menus=max(0, place.top()),
        above=window.posts.above,
        foot=max(0, window.height() - place.top() - place.height()),
        welcome=window.pages.welcoming,
        sidebar=window.layouts.sidebar_kept,
        view=shown.view or "",
        text=shown.text,
        typing=shown.typing,
        search=shown.search.id if shown.search else 0,
        post=window.opening.current,
        closed=window.sidebar.tree.closed(),
        layouts=window.list_acts.layouts.read(),
        inspector=window.panes.wants(INSPECTOR),
        section=window.reader.inspector.state(),
        table_window=window.reader.windows.state,
        notebook=window.notebook.state(),
        recent_commands=window.keys.palette.recent,
        settings_page=window.settings.page,
    )


def place(window: Window, state: WindowState) -> None:
    """Bring back which panes were seen and how wide they were."""
    restore_panes(window.panes, state)
    window.reader.inspector.restore(state.section)
    window.reader.show_inspector(state.inspector)


def restore(window: Window, state: WindowState) -> None:
    """Bring back how the parts of a window were left; what it lists comes later."""
    window.sidebar.tree.set_closed(state.closed)
    window.reader.windows.state = state.table_window
    window.notebook.restore(state.notebook)
    window.keys.palette.recent = state.recent_commands
    window.settings.page = state.settings_page


def restore_layout(window: Window, state: WindowState) -> None:
    """Bring back how the panes lay, once the list shows what it showed."""
    layout = read_layout(state)
    window.layouts.arrange(layout)
    if layout is not Layout.READER:
        window.panes.ask(POSTS)
