"""What is seen of the window before its parts are there: their places, and the list as soon as that is."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from pressmark.settings import Layout
from pressmark.ui.pane_room import INSPECTOR, POSTS, SIDEBAR
from pressmark.ui.panes import Panes, unpack
from pressmark.ui.window_state import WindowState

# As the panes that come here are called in the style sheet.
_NAMES = ("sidebarPane", "postsPane", "articlePane", "inspectorPane")
_MENUS, _ABOVE, _FOOT = 2.0, 8.0, 2.4  # lines of text, where nothing is known of a window that was left
_MOST = 3  # each takes this part of the window at most


@dataclass(frozen=True, slots=True)
class Room:
    """Pixels that are kept free for what comes later: menus, what stands above the list, the status bar."""

    menus: int
    above: int
    foot: int


class Frame:
    """The panes of a window without anything in them, where they will be when the window is whole.

    They are as wide as they were when the window was left, and so is what is kept free around them high.

    Args:
        state: how the window was left.
        window: shows it.
        bare: there is nothing to list; panes would go away again for the welcome page.

    Attributes:
        state: how the window was left.
        bare: no panes are shown, nor is the list.
        room: what is kept free.
        held: a list is shown.
    """

    def __init__(self, state: WindowState, window: QMainWindow, *, bare: bool) -> None:
        self.state = state
        self.bare = bare
        self.held = False
        self.room = read_room(state, window)
        if bare:
            window.setCentralWidget(QWidget())
            return
        self._grounds = tuple(_make_ground(name) for name in _NAMES)
        panes = Panes(*self._grounds, fresh=True)
        # A layout would do as well, but to add to one wants all kinds of values that Qt has.
        panes.setContentsMargins(0, self.room.menus, 0, self.room.foot)
        window.setCentralWidget(panes)
        restore_panes(panes, state)
        layout = read_layout(state)
        panes.want(INSPECTOR, wanted=state.inspector)
        panes.want(SIDEBAR, wanted=state.sidebar and layout is not Layout.READER)
        panes.arrange(layout)

    def hold(self, widget: QWidget) -> None:
        """Show a widget in the place of the list; a bare frame has none."""
        if self.bare:
            return
        self.held = True
        layout = QVBoxLayout(self._grounds[POSTS])
        layout.setContentsMargins(0, self.room.above, 0, 0)
        layout.addWidget(widget)


def read_room(state: WindowState, window: QWidget) -> Room:
    """What was around the list of a window that was left; as much as is usual where that is not known."""
    metrics, most = window.fontMetrics(), window.height() // _MOST
    known = state.unit == metrics.averageCharWidth()

    def choose(left: int, usual: float) -> int:
        return min(left if known and left else round(metrics.height() * usual), most)

    return Room(choose(state.menus, _MENUS), choose(state.above, _ABOVE), choose(state.foot, _FOOT))


def restore_geometry(window: QMainWindow, state: WindowState) -> None:
    """Bring back where a window was and how large."""
    # Qt refuses what was left on a screen that is much larger, or had other pixels.
    if not state.geometry or not unpack(state.geometry, window.restoreGeometry):
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
    return ground
