"""The file of the log, which rotates; apart, for what it is made of takes long to import."""

from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pressmark.settings import make_private_file

_BYTES = 1_000_000
_OLD_FILES = 3


class LogFile(RotatingFileHandler):
    """Files that only the person may read, those that come after the first too.

    Raises:
        OSError: the file cannot be written.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(file, "a", _BYTES, _OLD_FILES, "utf-8", errors="replace")

    # The one place where `logging` opens a file (https://docs.python.org/3/library/logging.handlers.html).
    def _open(self) -> TextIOWrapper:
        make_private_file(Path(self.baseFilename))
        return super()._open()
