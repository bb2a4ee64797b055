"""The commands that open the window."""

from argparse import Namespace

from pressmark.cli.call import Call
from pressmark.cli.library import find_folder, open_library
from pressmark.cli.request import WindowRequest


def open_library_window(call: Call) -> int:
    """The window on the library; what the program does when no command is given."""
    return call.open_window(WindowRequest(find_folder(call.words)))


def open_demo(call: Call) -> int:
    """The window on the built-in sample archive, in a library of its own unless one is named."""
    words = call.words
    folder = find_folder(words)
    if words.library is None:
        folder = folder.with_name(f"{folder.name}-sample")
    return call.open_window(WindowRequest(folder, demo=True, screenshot=words.screenshot))


def open_window(call: Call) -> int:
    """The window as the words want it; with ``--screenshot`` a picture of it."""
    words = call.words
    request = WindowRequest(
        find_folder(words),
        screenshot=words.screenshot,
        size=words.size,
        theme=words.theme,
        post=_find_post(words) if words.post is not None else None,
        query=words.query,
    )
    return call.open_window(request)


def _find_post(words: Namespace) -> int:
    with open_library(words) as store:
        return store.posts.find(words.post)
