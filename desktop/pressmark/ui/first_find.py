"""What the list shows first, looked for while the list is made."""

from collections.abc import Callable

from pressmark.store import Store
from pressmark.ui.found import Found, find, read_filter
from pressmark.ui.posts.layout import choose_layout, read_layouts
from pressmark.ui.tasks import Tasks
from pressmark.ui.window_state import WindowState


class FirstFind:
    """What the list showed when the window was left, or what a query finds.

    It is looked for at once; whatever lists posts later overtakes it. Where something else than articles was
    listed nothing is looked for: the rows would be seen for a moment.

    Args:
        store: the library.
        tasks: who looks for it.
        state: how the window was left.
        query: what is searched for, "" for what was shown.

    Attributes:
        layout: of the list.
        post: the article that was open, 0 for none.
        lists_posts: articles were listed.
    """

    def __init__(self, store: Store, tasks: Tasks, state: WindowState, query: str) -> None:
        self._found: Found | None = None
        self._show: Callable[[Found], None] | None = None
        shown = read_filter(store, state, query)
        self.layout = choose_layout(read_layouts(state.layouts), shown.key)
        self.post = state.post
        self.lists_posts = shown.lists_posts
        if self.lists_posts:
            tasks.run_latest("posts", lambda: find(store, shown, self.layout.sorts), self._take)

    def tell(self, show: Callable[[Found], None]) -> None:
        """Have it shown, as soon as it is found."""
        self._show = show
        if self._found is not None:
            show(self._found)

    def _take(self, found: Found) -> None:
        self._found = found
        if self._show is not None:
            self._show(found)
