"""What may go wrong and is expected to: one tree, and every leaf carries its facts.

::

    PressmarkError
      UsageError              a word on the command line or in a field makes no sense
      SiteError               anything about a site; has .url
        NotAUrl               what was typed is no address
        SiteUnreachable       no answer: no such host, refused, time-out, TLS
        NotWordPress          an answer, but no readable REST API
        BadResponse           an answer that is not what the API promises
        SiteRefused           401, 403 and their kind
          SignInFailed        the name or the application password is wrong or missing
        SiteFailing           5xx, 429, an answer cut off: it may be well again later
          SiteBusy            it asks to be left alone until a moment; has .until
      LibraryError            anything about the library; has .path
        LibraryUnusable       no folder, no right to write, not a library
          LibraryDamaged      the file is not what was written: `store.salvage` saves what can be read
        LibraryNewer          made by a later version of this program
        LibraryLocked         another program is writing and does not stop
          AlreadySyncing      another program is syncing this site into it
      ExportFailed            a file that was asked for cannot be written; has .path
      ImportFailed            a file that was to be taken in cannot be read; has .path
      NotFound                no such site, post or term in this library
      Cancelled               the person asked to stop

``cli`` and ``ui`` turn them into words and exit codes; nobody else does. Everything else that is raised
is a bug.
"""

from datetime import datetime
from pathlib import Path


class PressmarkError(Exception):
    """The root: an expected error, worded for a person."""


class UsageError(PressmarkError):
    """What the person asked for makes no sense."""


class SiteError(PressmarkError):
    """Something about a site.

    Attributes:
        url: the address that was asked.
        reason: one plain sentence: what happened.
        advice: one plain sentence: what to do, or "".
        code: a stable word for programs (``sync --json``).
    """

    code = "site"

    def __init__(self, url: str, reason: str, advice: str = "") -> None:
        super().__init__(f"{url}: {reason}" + (f" {advice}" if advice else ""))
        self.url = url
        self.reason = reason
        self.advice = advice


class NotAUrl(SiteError):
    """What was typed is no address of a web site."""

    code = "not-a-url"


class SiteUnreachable(SiteError):
    """The site gave no answer at all."""

    code = "unreachable"


class NotWordPress(SiteError):
    """The site answers, but has no readable WordPress REST API.

    Attributes:
        tried: every probe as "URL: what answered", in order.
    """

    code = "not-wordpress"

    def __init__(self, url: str, reason: str, advice: str = "", tried: tuple[str, ...] = ()) -> None:
        super().__init__(url, reason, advice)
        self.tried = tried


class BadResponse(SiteError):
    """The site's answer is not what its API promises.

    Attributes:
        status: the HTTP status, 0 when there was none.
    """

    code = "bad-response"

    def __init__(self, url: str, reason: str, advice: str = "", status: int = 0) -> None:
        super().__init__(url, reason, advice)
        self.status = status


class SiteRefused(BadResponse):
    """The site will not show this to us (401, 403 and their kind)."""

    code = "refused"


class SiteFailing(BadResponse):
    """The site is in trouble now: its server fails, it is closed for maintenance, it was asked too often."""

    code = "failing"


class SignInFailed(SiteRefused):
    """The site does not know this name with this application password, or none is there to try."""

    code = "sign-in"


class SiteBusy(SiteFailing):
    """The site asks to be left alone for longer than anybody waits.

    Attributes:
        until: when it may be asked again.
    """

    code = "busy"

    def __init__(self, url: str, reason: str, advice: str, status: int, until: datetime) -> None:
        super().__init__(url, reason, advice, status)
        self.until = until


class LibraryError(PressmarkError):
    """Something about the library on this machine.

    Attributes:
        path: the folder or file it is about.
        reason: one plain sentence: what happened.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class LibraryUnusable(LibraryError):
    """The library cannot be opened or made at this place."""


class LibraryDamaged(LibraryUnusable):
    """The library file, a backup or a snapshot is not what was written there."""


class LibraryNewer(LibraryError):
    """The library was made by a later version of this program."""


class LibraryLocked(LibraryError):
    """Another program holds the library and does not let go."""


class AlreadySyncing(LibraryLocked):
    """Another program is syncing this site into this library."""


class ExportFailed(PressmarkError):
    """A file that was asked for cannot be written; what was there before is kept.

    Attributes:
        path: the file, as it was asked for.
        reason: one plain sentence or two: what happened, and what to do.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class ImportFailed(PressmarkError):
    """A file that was to be taken in cannot be read; nothing of it was taken.

    Attributes:
        path: the file, as it was named.
        reason: one plain sentence or two: what is wrong with it.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


class NotFound(PressmarkError):
    """The library has no such site, post or term."""


class Cancelled(PressmarkError):
    """The person asked to stop; what was committed is kept."""
