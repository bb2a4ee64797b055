"""What the person chose, and where this program keeps its things."""

from pressmark.settings.file import load_settings, read_typography, save_settings
from pressmark.settings.folders import (
    LIBRARY_FILE,
    config_folder,
    default_library,
    log_folder,
    portable_folder,
)
from pressmark.settings.private import make_private_file, make_private_folder, open_private
from pressmark.settings.values import (
    Layout,
    MarginNotes,
    NoteFormat,
    Proxy,
    Settings,
    Theme,
    Typography,
)

__all__ = [
    "LIBRARY_FILE",
    "Layout",
    "MarginNotes",
    "NoteFormat",
    "Proxy",
    "Settings",
    "Theme",
    "Typography",
    "config_folder",
    "default_library",
    "load_settings",
    "log_folder",
    "make_private_file",
    "make_private_folder",
    "open_private",
    "portable_folder",
    "read_typography",
    "save_settings",
]
