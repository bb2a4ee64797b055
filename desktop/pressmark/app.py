"""Puts the parts together: the command line, the log, and the window that it may open."""

import os
import sys
from contextlib import nullcontext
from functools import partial

from pressmark.cli import run as run_cli
from pressmark.errors import UsageError
from pressmark.logs import count_verbosity, logged
from pressmark.settings import log_folder
from pressmark.turns import take_short_turns
from pressmark.window_options import WindowOptions


def main(argv: list[str] | None = None) -> int:
    """Run the program on the words of a command line, by default the process's own; gives the exit code."""
    take_short_turns()
    words = sys.argv[1:] if argv is None else argv
    verbosity = count_verbosity(words)
    with logged(verbosity, log_folder()) if verbosity else nullcontext():
        return run_cli(words, partial(_open_window, keeps_log=verbosity > 0))


def _open_window(options: WindowOptions, *, keeps_log: bool) -> int:
    """Load Qt, which no other command needs, and open the window.

    Raises:
        UsageError: there is nothing to open a window on, or a library of the system that Qt needs is missing.
    """
    _choose_platform(takes_picture=options.screenshot is not None)
    try:
        from pressmark.ui.imports import spare_imports

        spare_imports()
        from pressmark.ui.application import run
    except ImportError as error:
        if error.name and error.name.startswith("pressmark"):
            raise
        advice = "In a checkout, `packaging/setup` finds what it lacks."
        raise UsageError(f"Qt cannot be loaded: {error}. {advice}") from error
    with nullcontext() if keeps_log else logged(0, log_folder()):
        return run(options)


def _choose_platform(*, takes_picture: bool) -> None:
    """Without a display Qt ends the process; a picture can be taken all the same."""
    needs_display = sys.platform.startswith(("linux", "freebsd")) and "QT_QPA_PLATFORM" not in os.environ
    if not needs_display or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return
    if not takes_picture:
        raise UsageError("There is no display for a window. --screenshot FILE saves a picture without one.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
