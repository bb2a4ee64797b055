"""The commands that open the window."""

from argparse import Namespace
from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.library import find_folder, open_library
from pressmark.cli.request import WindowRequest
from pressmark.errors import UsageError


def open_library_window(call: Call) -> int:
    """The window on the library, following the links given; what happens when no command is given."""
    _refuse_json(call)
    return call.open_window(WindowRequest(find_folder(call.words), links=tuple(call.words.links)))


def open_demo(call: Call) -> int:
    """The window on the built-in sample archive, in a library of its own unless one is named."""
    _refuse_json(call)
    words = call.words
    folder = find_folder(words)
    if words.library is None:
        folder = folder.with_name(f"{folder.name}-sample")
    return call.open_window(WindowRequest(folder, demo=True, screenshot=_check_picture(words.screenshot)))


def open_window(call: Call) -> int:
    """The window as the words want it; with ``--screenshot`` a picture of it."""
    _refuse_json(call)
    words = call.words
    request = WindowRequest(
        find_folder(words),
        screenshot=_check_picture(words.screenshot),
        size=words.size,
        theme=words.theme,
        post=_find_post(words) if words.post is not None else None,
        query=words.query,
    )
    return call.open_window(request)


def _refuse_json(call: Call) -> None:
    if call.output.as_json:
        raise UsageError("A window has no JSON: --json is for the other commands.")


def _check_picture(file: Path | None) -> Path | None:
    """The file, if there is a folder for it; a missing one will be made, but no two, nor at the root."""
    if file is None:
        return None
    folder = file.parent
    try:
        if file.is_dir():
            raise UsageError(f"{file} is a folder; --screenshot needs the name of a file.")
        at_root = folder.parent == folder.parent.parent and file.is_absolute()
        if not folder.is_dir() and (at_root or folder.exists() or not folder.parent.is_dir()):
            raise UsageError(f"There is no folder {folder} for the picture.")
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.") from error
    return file


def _find_post(words: Namespace) -> int:
    with open_library(words) as store:
        return store.posts.find(words.post)
