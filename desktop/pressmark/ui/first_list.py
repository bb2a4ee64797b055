"""The list as it was left, shown before anything else of the window is there."""

from pressmark.settings import Settings
from pressmark.ui.first_find import FirstFind
from pressmark.ui.found import Found
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.look import read_look


def list_first(first: FirstFind, faces: PostsList, settings: Settings) -> None:
    """Have the list show what is found; its rows come in a moment."""
    look = read_look(settings)
    faces.model.relative_dates = look.relative_dates
    faces.view.show_face(look=look)
    faces.show_layout(first.layout)

    def show(found: Found) -> None:
        faces.show_found(found.ids, found.query, first.post, keep_place=False)

    first.tell(show)
