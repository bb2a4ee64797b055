"""What is seen of the window before its parts are there: their places, and the list as soon as that is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from pressmark.settings import Layout
from pressmark.ui.pane_room import INSPECTOR, POSTS, SIDEBAR
from pressmark.ui.panes import Panes, unpack
from pressmark.ui.window_state import WindowState

# As the panes that come here are called in the style sheet.
_NAMES = ("sidebarPane", "postsPane", "articlePane", "inspectorPane")


class Frame:
    """The panes of a window without anything in them, as wide as they were when the window was left."""

    def __init__(self, state: WindowState, window: QMainWindow) -> None:
        self._grounds = tuple(_make_ground(name) for name in _NAMES)
        self._panes = panes = Panes(*self._grounds)
        window.setCentralWidget(panes)
        restore_panes(panes, state)
        panes.want(INSPECTOR, wanted=state.inspector)
        panes.arrange(read_layout(state))

    def hold(self, widget: QWidget) -> None:
        """Show a widget in the place of the list."""
        place = self._grounds[POSTS]
        layout = QVBoxLayout(place)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(widget)


def restore_geometry(window: QMainWindow, state: WindowState) -> None:
    """Bring back where a window was and how large."""
    if state.geometry:
        unpack(state.geometry, window.restoreGeometry)
    else:
        window.resize(window.size().boundedTo(window.screen().availableSize()))


def restore_panes(panes: Panes, state: WindowState) -> None:
    """Bring back how wide the panes were, unless the letters have another width now."""
    if state.unit == panes.window().fontMetrics().averageCharWidth():
        panes.restore({Layout.WIDE: state.panes, Layout.CLASSIC: state.stacked})
    panes.want(SIDEBAR, wanted=state.sidebar)


def read_layout(state: WindowState) -> Layout:
    """How the panes lay."""
    return next((one for one in Layout if one.value == state.layout), Layout.WIDE)


def _make_ground(name: str) -> QWidget:
    ground = QWidget()
    ground.setObjectName(name)
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return ground
