"""Opening a folder in the program for files."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_folder(folder: Path) -> bool:
    """Show a folder, or the next one above it that there is; tells whether anything could show it."""
    there = next((one for one in (folder, *folder.parents) if one.is_dir()), folder)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))
