"""The layouts of the window: panes side by side, the list above the article, the article alone."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pressmark.settings import Layout
from pressmark.ui.actions import Actions
from pressmark.ui.browsing import Browsing
from pressmark.ui.pane_room import ARTICLE, INSPECTOR, POSTS, SIDEBAR
from pressmark.ui.panes import Panes

# What is done in the list, or shows another one: it must be in sight.
_IN_LIST = (
    *("search", "clear-filters", "keep-search", "cards", "columns"),
    *("go-all", "go-unread", "go-starred", "go-annotated", "go-tables", "go-notebook"),
    *("go-changed", "go-removed", "go-attention"),
)
# What is done in the article.
_IN_ARTICLE = ("open", "find", "caret")


@dataclass(frozen=True, slots=True)
class Outer:
    """The panes that a layout shows or hides.

    Attributes:
        faces: of the list; article: each gets the focus where that was in a pane that is hidden now.
    """

    sidebar: QWidget
    posts: QWidget
    faces: QWidget
    article: QWidget


class Layouts(QObject):
    """Changes from one layout to another. *Article alone* is left as soon as the list is needed.

    Connect it to its commands before whatever else they do.
    """

    def __init__(self, panes: Panes, outer: Outer, actions: Actions, browsing: Browsing) -> None:
        super().__init__(panes)
        self._panes = panes
        self._outer = outer
        self._actions = actions
        self._former = Layout.WIDE  # before the article was alone
        self._sidebar = True
        for name in _IN_LIST:
            actions[name].triggered.connect(lambda _=False: self.show_list())
        for name in _IN_ARTICLE:
            actions[name].triggered.connect(lambda _=False: self._have_article())
        browsing.view_changing.connect(lambda _former, _key: self.show_list())
        panes.leaving.connect(self._lead_out)
        panes.moved.connect(self._follow)
        actions["layout-wide"].setChecked(True)
        self._follow()

    @property
    def sidebar_kept(self) -> bool:
        """Whether the sidebar is shown wherever the article is not alone."""
        alone = self._panes.layout_ is Layout.READER
        return self._sidebar if alone else self._panes.wants(SIDEBAR)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "layout-wide": lambda: self.arrange(Layout.WIDE),
            "layout-classic": lambda: self.arrange(Layout.CLASSIC),
            "layout-reader": self._toggle_alone,
            "sidebar": self._show_sidebar,
        }

    def show_list(self) -> None:
        """Have the list in sight."""
        if self._panes.layout_ is Layout.READER:
            self.arrange(self._former)
        if not self._panes.sees(POSTS):
            self._panes.ask(POSTS)

    def show_article(self) -> None:
        """Have the article in sight, unless the list, which is read too, would have to go."""
        if not self._panes.sees(ARTICLE):
            self._panes.ask(ARTICLE, keeping=POSTS)

    def enter_article(self) -> None:
        """Have the keys in the article, and that in sight."""
        self._have_article()
        self._outer.article.setFocus()

    def arrange(self, layout: Layout) -> None:
        """Lay the window out so."""
        before = self._panes.layout_
        self._actions[f"layout-{layout}"].setChecked(True)
        if layout is before:
            return
        if before is not Layout.READER:
            self._former, self._sidebar = before, self._panes.wants(SIDEBAR)
        alone = layout is Layout.READER
        held = self._panes.window().focusWidget()
        hidden = (self._outer.sidebar, self._outer.posts)
        if alone and held is not None and any(pane.isAncestorOf(held) for pane in hidden):
            self._outer.article.setFocus()
        self._panes.want(SIDEBAR, wanted=self._sidebar and not alone)
        self._panes.arrange(layout)

    def _have_article(self) -> None:
        if not self._panes.sees(ARTICLE):
            self._panes.ask(ARTICLE)

    def _toggle_alone(self) -> None:
        alone = self._panes.layout_ is Layout.READER
        self.arrange(self._former if alone else Layout.READER)

    def _show_sidebar(self) -> None:
        if self._actions["sidebar"].isChecked():
            self._panes.ask(SIDEBAR)
        else:
            self._panes.want(SIDEBAR, wanted=False)

    def _lead_out(self, pane: QWidget) -> None:
        """Bring the focus out of a pane that goes, to one that is seen."""
        held = self._panes.window().focusWidget()
        if held is None or not pane.isAncestorOf(held):
            return
        from_article = pane.isAncestorOf(self._outer.article)
        to_list = self._panes.sees(POSTS) and (from_article or pane is self._outer.sidebar)
        stays = to_list and pane is not self._outer.posts
        (self._outer.faces if stays or not self._panes.sees(ARTICLE) else self._outer.article).setFocus()

    def _follow(self) -> None:
        """Have the commands say which of the outer panes are seen."""
        for name, place in (("sidebar", SIDEBAR), ("inspector", INSPECTOR)):
            self._actions[name].setChecked(self._panes.sees(place))
