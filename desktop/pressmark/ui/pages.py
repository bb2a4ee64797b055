"""What the window is filled with: its panes, or the welcome page while the library is empty."""

from PySide6.QtWidgets import QLineEdit, QWidget

from pressmark.ui.current_stack import CurrentStack
from pressmark.ui.overview import Overview
from pressmark.ui.panes import Panes
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.welcome import WelcomePage


class Pages(CurrentStack):
    """Shows one of both, and brings the focus to where reading begins."""

    def __init__(self, panes: Panes, welcome: WelcomePage, posts: PostsPane, sidebar: QWidget) -> None:
        super().__init__()
        self._panes = panes
        self._welcome = welcome
        self._posts = posts
        self._sidebar = sidebar
        self._homeless = True  # the focus has not come to the list yet
        self.addWidget(panes)
        self.addWidget(welcome)

    @property
    def welcoming(self) -> bool:
        """The welcome page is shown."""
        return self.currentWidget() is self._welcome

    def show_overview(self, overview: Overview) -> None:
        """Show what fits the library."""
        wanted = self._panes if overview.sites else self._welcome
        changed = wanted is not self.currentWidget()
        self.setCurrentWidget(wanted)
        if changed:
            self._homeless = True
            self.settle_focus(overview)

    def settle_focus(self, overview: Overview | None) -> None:
        """Bring the focus to the list as soon as that can be seen, unless the person types elsewhere."""
        if not self._homeless:
            return
        if self.welcoming:
            self._welcome.start()
            return
        held = self.window().focusWidget()
        listed = self._posts.empty.isHidden()
        if not (isinstance(held, QLineEdit) and self._panes.isAncestorOf(held)):
            (self._posts.lists if listed else self._sidebar).setFocus()
        self._homeless = not listed and (overview is None or not overview.counts.all)
