"""The list as it was left, shown before anything else of the window is there."""

from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.ui.filter import Filter
from pressmark.ui.found import Found, find, read_filter
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.layout import ListLayout, choose_layout
from pressmark.ui.posts.look import read_look
from pressmark.ui.tasks import Tasks
from pressmark.ui.window_state import WindowState


def list_first(
    library: tuple[Store, Tasks], faces: PostsList, wanted: tuple[WindowState, str], settings: Settings
) -> None:
    """Have the list show what it showed when the window was left, or what a query finds.

    Its rows come in a moment; whatever lists posts later overtakes them.
    """
    (store, tasks), (state, query) = library, wanted
    shown = Filter(text=query, typing=True) if query else read_filter(store, state)
    look = read_look(settings)
    faces.model.relative_dates = look.relative_dates
    faces.view.show_face(look=look)
    kept = {name: ListLayout.from_json(raw) for name, raw in state.layouts.items()}
    layout = choose_layout(kept, shown.key)
    faces.show_layout(layout)

    def show(found: Found) -> None:
        faces.show_found(found.ids, found.query, state.post, keep_place=False)

    tasks.run_latest("posts", lambda: find(store, shown, layout.sorts), show)
