"""Where this program keeps its things: the platform's places, or beside the program where it is portable."""

import os
import sys
from pathlib import Path

import platformdirs

LIBRARY_FILE = "library.sqlite"
"""What the file of a library is called in its folder."""

_APP = "pressmark"
_MARK = "portable"


def portable_folder() -> Path | None:
    """The folder for everything where a file named ``portable`` lies beside the program; None elsewhere.

    Only the built program is looked beside: a Python environment has its interpreter there, which is no place
    for data. Inside an AppImage or a bundle of macOS nobody can put a file: there it lies beside those.
    """
    if not getattr(sys, "frozen", False):
        return None
    program = Path(os.environ.get("APPIMAGE") or sys.executable)
    bundle = next((parent for parent in program.parents if parent.suffix == ".app"), None)
    beside = (bundle or program).parent
    return beside / "pressmark-data" if (beside / _MARK).exists() else None


def config_folder() -> Path:
    """The folder of the settings: ``PRESSMARK_CONFIG``, or the place for them."""
    named, portable = os.environ.get("PRESSMARK_CONFIG"), portable_folder()
    if named:
        return Path(named).expanduser()
    return portable / "settings" if portable else platformdirs.user_config_path(_APP, appauthor=False)


def default_library() -> Path:
    """The library's folder where none is named: ``PRESSMARK_LIBRARY``, or the place for data."""
    named, portable = os.environ.get("PRESSMARK_LIBRARY"), portable_folder()
    if named:
        return Path(named).expanduser()
    return (portable or platformdirs.user_data_path(_APP, appauthor=False)) / "library"


def log_folder() -> Path:
    """The folder of the log files."""
    portable = portable_folder()
    return portable / "logs" if portable else platformdirs.user_log_path(_APP, appauthor=False)
