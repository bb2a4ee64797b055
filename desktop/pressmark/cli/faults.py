"""Expected errors as a program and a person are told them: an exit code, a stable word, one line."""

from dataclasses import dataclass

from pressmark.errors import (
    AlreadySyncing,
    Cancelled,
    ExportFailed,
    ImportFailed,
    LibraryError,
    LibraryLocked,
    LibraryNewer,
    NotAUrl,
    NotFound,
    NotWordPress,
    PressmarkError,
    SiteError,
    SiteFailing,
    SiteUnreachable,
    UsageError,
)

DONE = 0
PARTLY_FAILED = 1
WRONG_USAGE = 2
UNREACHABLE = 3
NO_API = 4
LIBRARY_BROKEN = 5
INTERRUPTED = 130

# The first that fits counts.
_EXIT_CODES: tuple[tuple[type[PressmarkError], int], ...] = (
    (UsageError, WRONG_USAGE),
    (NotFound, WRONG_USAGE),
    (NotAUrl, WRONG_USAGE),
    (SiteUnreachable, UNREACHABLE),
    (SiteFailing, UNREACHABLE),
    (SiteError, NO_API),
    (LibraryError, LIBRARY_BROKEN),
    (Cancelled, INTERRUPTED),
)
_WORDS: tuple[tuple[type[PressmarkError], str], ...] = (
    (UsageError, "usage"),
    (NotFound, "not-found"),
    (LibraryNewer, "library-newer"),
    (AlreadySyncing, "already-syncing"),
    (LibraryLocked, "library-locked"),
    (LibraryError, "library-unusable"),
    (ExportFailed, "export-failed"),
    (ImportFailed, "import-failed"),
    (Cancelled, "interrupted"),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """An error, told.

    Attributes:
        line: one plain sentence or two for the person.
        details: more lines, for a person who asks for more.
        document: what ``--json`` prints.
    """

    exit_code: int
    line: str
    details: tuple[str, ...]
    document: dict[str, object]


def tell_fault(error: PressmarkError) -> Fault:
    """Word an expected error."""
    exit_code = next((code for kind, code in _EXIT_CODES if isinstance(error, kind)), PARTLY_FAILED)
    told = _describe_site_error(error) if isinstance(error, SiteError) else _describe(error)
    details = error.tried if isinstance(error, NotWordPress) else ()
    return Fault(
        exit_code, str(error), details, {"error": told | ({"tried": list(details)} if details else {})}
    )


def find_word(error: PressmarkError) -> str:
    """The stable word for an expected error."""
    if isinstance(error, SiteError):
        return error.code
    return next((word for kind, word in _WORDS if isinstance(error, kind)), "error")


def _describe_site_error(error: SiteError) -> dict[str, object]:
    told = {"code": error.code, "message": error.reason, "url": error.url, "advice": error.advice}
    return {key: text for key, text in told.items() if text}


def _describe(error: PressmarkError) -> dict[str, object]:
    return {"code": find_word(error), "message": str(error)}
