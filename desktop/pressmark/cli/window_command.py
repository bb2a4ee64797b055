"""The command ``window``, which looks into the library before there is a window."""

from argparse import Namespace

from pressmark.cli.call import Call
from pressmark.cli.folder import find_folder
from pressmark.cli.library import open_library
from pressmark.cli.window import check_picture, refuse_json
from pressmark.window_options import WindowOptions


def open_window(call: Call) -> int:
    """The window as the words want it; with ``--screenshot`` a picture of it."""
    refuse_json(call)
    words = call.words
    request = WindowOptions(
        find_folder(words),
        screenshot=check_picture(words.screenshot),
        size=words.size,
        theme=words.theme,
        post=_find_post(words) if words.post is not None else None,
        query=words.query,
    )
    return call.open_window(request)


def _find_post(words: Namespace) -> int:
    with open_library(words) as store:
        return store.posts.find(words.post)
