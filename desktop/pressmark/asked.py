"""What a link that somebody follows elsewhere asks of this program. Anybody may have written it.

An address of the web asks for its article; ``pressmark:`` before it does the same and makes a link that
browsers pass on. ``pressmark://open?url=…`` says that in the usual form, ``pressmark://add?url=…`` asks for
*Add site*, ``pressmark://search?q=…`` searches. What stands behind the equals sign is percent-encoded
(https://www.rfc-editor.org/rfc/rfc3986#section-2.1).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qs, urlsplit

SCHEME = "pressmark"
LONGEST_LINK = 4_000
"""Signs of a link; browsers have a limit of their own near it."""
LONGEST_WORDS = 1_000
"""Signs of a search."""

_SCHEME = re.compile(r"\A([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = ("http", "https")


class Wish(StrEnum):
    """What a link asks for: to open an article, to add a site, to search."""

    OPEN = "open"
    ADD = "add"
    SEARCH = "search"


# What each has behind the question mark.
_FIELDS = {Wish.OPEN: "url", Wish.ADD: "url", Wish.SEARCH: "q"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What one link asks for; `text` is an address of the web, or the words of a search."""

    wish: Wish
    text: str


def read_scheme(text: str) -> str:
    """The scheme of what looks like a link, in lower case; "" where it does not."""
    found = _SCHEME.match(text)
    return found[1].lower() if found else ""


def read_asked(text: str) -> Asked | None:
    """What a link asks for; None where it is no link that is followed here."""
    if len(text) > LONGEST_LINK:
        return None
    scheme = read_scheme(text)
    if scheme in _WEB:
        return _ask(Wish.OPEN, text)
    if scheme != SCHEME:
        return None
    rest = text[len(SCHEME) + 1 :]
    return _ask(Wish.OPEN, rest) if read_scheme(rest) in _WEB else _read_own(rest)


def _read_own(rest: str) -> Asked | None:
    try:
        parts = urlsplit(rest)
        fields = parse_qs(parts.query, strict_parsing=True, max_num_fields=4, errors="strict")
    except ValueError:
        return None
    wish = next((one for one in Wish if one.value == parts.netloc.lower()), None)
    if parts.scheme or wish is None or parts.path not in ("", "/"):
        return None
    values = fields.get(_FIELDS[wish], [])
    return _ask(wish, values[0]) if len(values) == 1 else None


def _ask(wish: Wish, text: str) -> Asked | None:
    if wish is Wish.SEARCH:
        words = " ".join(text.split())
        return Asked(wish, words) if words.isprintable() and 0 < len(words) <= LONGEST_WORDS else None
    return Asked(wish, text) if _is_web(text) else None


def _is_web(text: str) -> bool:
    """Whether it is an address of the web that shows where it leads.

    What steers a line and names of a user before the host are for those who want it to look otherwise.
    """
    if not text.isprintable() or any(sign.isspace() for sign in text):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in _WEB and bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False
