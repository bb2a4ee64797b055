"""What a person sends to those who can mend the program: versions, traces, the end of the log.

Nothing of the library is in it: no titles, no addresses, no names of sites.
"""

import platform
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from pressmark.logs import make_sendable, read_crash, read_log_tail

_LINES = 60


def describe_program() -> str:
    """The versions of what runs here, in one line."""
    return (
        f"{QCoreApplication.applicationName()} {QCoreApplication.applicationVersion()}, "
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    )


def describe_desktop() -> str:
    """What of this desktop may matter, in one line; asks Qt, so in its thread."""
    screens = ", ".join(
        f"{screen.geometry().width()}x{screen.geometry().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    return f"{QGuiApplication.platformName()}, {screens}, {QLocale().name()}"


def write_report(about: str, folder: Path, since: float | None = None) -> str:
    """A report, in a worker: it reads files.

    Args:
        about: lines that stand above: versions, and what happened where that is known.
        folder: of the log.
        since: seconds since 1970: a trace of a crash after it is told; None for no crash.
    """
    crash = "" if since is None else read_crash(folder, since)
    parts = (about, crash, _head(read_log_tail(folder, _LINES)))
    return make_sendable("\n\n".join(part.strip() for part in parts if part.strip())) + "\n"


def _head(lines: str) -> str:
    return f"The last lines of the log:\n{lines}" if lines else ""
