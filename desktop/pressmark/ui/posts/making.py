"""Puts the list together: what it asks the library, its two faces, and its snippets."""

from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pages import RowReader
from pressmark.ui.posts.snippets import SnippetLoader
from pressmark.ui.tasks import Tasks


def make_list(store: Store, tasks: Tasks, appearance: Appearance) -> PostsList:
    """The list of a library, empty until it is told what was found."""
    reader = RowReader(
        tasks.spared(store.posts.read_rows, []),
        tasks.spared(store.posts.read_terms, {}),
        tasks.spared(store.tags.read, {}),
    )
    model = PostsModel(reader)
    posts = PostsList(model, appearance)
    model.setParent(posts)
    loader = SnippetLoader(tasks, store.search.read_snippets, model)
    posts.searched.connect(loader.search)
    posts.view.in_sight.connect(loader.see)
    return posts
