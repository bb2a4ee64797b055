"""Why a link in the place of a command is not followed, in words for the person who typed it."""

import re
from urllib.parse import parse_qs, urlsplit

from pressmark.asked import LONGEST_LINK, LONGEST_WORDS, SCHEME, read_scheme

_LONGEST_SHOWN = 200
_WEB = ("http", "https")
_FORMS = "pressmark://open?url=…, pressmark://add?url=… and pressmark://search?q=…"
# What each of the forms has behind the question mark.
_FIELDS = {"open": "url", "add": "url", "search": "q"}
_WITH_NAME = re.compile(r"://[^/?#]*@")


def explain_link(text: str) -> str:
    """What is wrong with a link that `asked.read_asked` refuses: a sentence without its full stop.

    A name and a password in it are never repeated.
    """
    if len(text) > LONGEST_LINK:
        return f"the link is too long; at most {LONGEST_LINK:,} characters are followed"
    if _WITH_NAME.search(text):
        return (
            "an address with a name or password before its host is not opened; leave out what is before the @"
        )
    scheme = read_scheme(text)
    rest = text[len(SCHEME) + 1 :] if scheme == SCHEME else text
    if scheme == SCHEME and read_scheme(rest) not in _WEB:
        return _explain_own(text, rest)
    if scheme not in (*_WEB, SCHEME):
        return (
            f"{_show(text)} is no address that is opened here; it begins with https://, http:// or pressmark:"
        )
    return _explain_address(rest)


def _explain_own(text: str, rest: str) -> str:
    """Of a link of the program's own form."""
    unknown = f"{_show(text)} asks for nothing that is known here; there are {_FORMS}"
    try:
        parts = urlsplit(rest)
    except ValueError:
        return unknown
    field = _FIELDS.get(parts.netloc.lower(), "")
    if not field or parts.path not in ("", "/"):
        return unknown
    values = parse_qs(parts.query).get(field, [])
    if not any(value.strip() for value in values):
        missing = (
            "search for: the words stand behind q=" if field == "q" else "open: an address stands behind url="
        )
        return f"{_show(text)} has nothing to {missing}"
    if len(values) == 1 and field == "url":
        return _explain_address(values[0])
    if len(values) == 1 and len(values[0]) > LONGEST_WORDS:
        return f"the search of the link is too long; it may have {LONGEST_WORDS:,} characters"
    return f"what stands behind the question mark of {_show(text)} cannot be understood"


def _explain_address(address: str) -> str:
    """Of an address of the web."""
    shown = _show(address)
    if _WITH_NAME.search(address):
        return explain_link(address)
    if read_scheme(address) not in _WEB:
        return f"{shown} is no address of the web; one begins with https:// or http://"
    if any(sign.isspace() for sign in address):
        return f"{shown} has white space in it; an address has none, and quotes go around it in a shell"
    if not address.isprintable():
        return f"{shown} has signs in it that cannot be seen"
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return f"{shown} cannot be understood; look at its host and port"
    if not host:
        return f"{shown} names no host; an address looks like https://example.org/an-article/"
    return f"{shown} has a port that is none" if port == 0 else f"{shown} is no address that is opened here"


def _show(text: str) -> str:
    return text if text.isprintable() and len(text) <= _LONGEST_SHOWN else ascii(text[:_LONGEST_SHOWN])
