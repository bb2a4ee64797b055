"""The commands that open the window."""

from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.folder import find_folder
from pressmark.errors import UsageError
from pressmark.window_options import WindowOptions


def open_library_window(call: Call) -> int:
    """The window on the library, following the links given; what happens when no command is given."""
    refuse_json(call)
    return call.open_window(WindowOptions(find_folder(call.words), links=tuple(call.words.links)))


def open_demo(call: Call) -> int:
    """The window on the built-in sample archive, in a library of its own unless one is named."""
    refuse_json(call)
    words = call.words
    folder = find_folder(words)
    if words.library is None:
        folder = folder.with_name(f"{folder.name}-sample")
    return call.open_window(WindowOptions(folder, demo=True, screenshot=check_picture(words.screenshot)))


def refuse_json(call: Call) -> None:
    """Raise a `UsageError` where JSON is asked for."""
    if call.output.as_json:
        raise UsageError("A window has no JSON: --json is for the other commands.")


def check_picture(file: Path | None) -> Path | None:
    """The file, if there is a folder for it; a missing one will be made, but no two, nor at the root.

    Raises:
        UsageError: there is none.
    """
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
