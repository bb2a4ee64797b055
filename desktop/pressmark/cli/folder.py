"""The folder of the library that the words name; nothing of the library itself is imported for it."""

from argparse import Namespace
from pathlib import Path

from pressmark.errors import UsageError
from pressmark.settings import default_library


def find_folder(words: Namespace) -> Path:
    """The folder of the library: ``--library``, else ``PRESSMARK_LIBRARY``, else the platform's place.

    Raises:
        UsageError: it is in the home of a person who has none.
    """
    named: Path | None = words.library
    try:
        return named.expanduser() if named else default_library()
    except RuntimeError as error:
        raise UsageError(f"The folder of the library cannot be found: {error}") from error
