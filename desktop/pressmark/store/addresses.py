"""What an address on a WordPress site asks for: a post by its number or its slug, or no post at all."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlsplit

from pressmark.store.values import link_key

# https://developer.wordpress.org/reference/classes/wp_query/: how a post is asked for by its number.
_NUMBERS = ("p", "page_id", "attachment_id")
_LONGEST = 18  # digits of a number of a post
_IN_PATHS = "/:@!$&'()*+,;=~"
_ESCAPE = re.compile("%[0-9A-Fa-f]{2}")

# https://developer.wordpress.org/reference/classes/wp_rewrite/: what stands before the name in an archive.
_ARCHIVES = frozenset({"category", "tag", "author", "type", "search", "comments"})
_DATE = re.compile(r"\A(?:19|20)\d\d\Z|(?:\A|/)(?:19|20)\d\d(?:/\d\d?){1,2}\Z")
_PAGES = frozenset({"asp", "aspx", "htm", "html", "php"})
# Views of a post that has its own address: https://developer.wordpress.org/reference/classes/wp_rewrite/.
_VIEW = r"/(?:amp|embed|comment-page-\d{1,4})"
_VIEWED = re.compile(rf"{_VIEW}\Z", re.IGNORECASE)
_VIEWED_OR_PAGED = re.compile(rf"(?:{_VIEW}|/\d{{1,3}})\Z", re.IGNORECASE)
_FILE = re.compile(r"\.([a-z][a-z0-9]{1,4})\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web as far as it says what it asks for.

    Attributes:
        host: without ``www.``, with the port where that is unusual; "" where it has none.
        path: its parts, percent-encoding undone.
        number: of the post that is asked for by number (``?p=6044``), else None.
    """

    host: str
    path: tuple[str, ...]
    number: int | None


NOWHERE = Address("", (), None)


def read_address(url: str) -> Address:
    """Take an address apart; `NOWHERE` where it is none of the web."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return NOWHERE
    if parts.scheme not in ("http", "https") or not host:
        return NOWHERE
    path = tuple(unquote(part) for part in parts.path.split("/") if part)
    return Address(host + port, path, read_number(url))


def read_number(url: str) -> int | None:
    """The number of the post that an address asks for (``?p=6044``), None where it asks by other words."""
    if "?" not in url:
        return None
    try:
        query = urlsplit(url).query
        asked = parse_qs(query, max_num_fields=50) if query else {}
    except ValueError:
        return None
    found = next((asked[name][0] for name in _NUMBERS if name in asked), "")
    return int(found) if found.isascii() and found.isdigit() and len(found) <= _LONGEST else None


def read_slug(url: str) -> str:
    """The last part of the path of an address: of most permalinks, the slug of the post."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return unquote(_VIEWED.sub("", path.rstrip("/")).rpartition("/")[2])


def read_host(url: str) -> str:
    """The host of an address, without ``www.``; "" where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def find_inside(address: Address, home: Address) -> tuple[str, ...] | None:
    """The path of an address below the home page of a site; None where it is not on that site."""
    below = address.path[: len(home.path)] == home.path
    return address.path[len(home.path) :] if address.host and below and address.host == home.host else None


def is_same_site(url: str, home: str) -> bool:
    """Whether an address is on the site with this home page: same host, and its path or one below it."""
    return find_inside(read_address(url), read_address(home)) is not None


def may_be_post(url: str, home: str) -> bool:
    """Whether an address on the site with this home page can be that of a post, by its looks.

    The home page, archives of terms, authors and dates, and files are none.
    """
    address = read_address(url)
    inside = find_inside(address, read_address(home))
    if inside is None:
        return False
    if asks_by_number(address, inside):
        return True
    file = _FILE.search(inside[-1]) if inside else None
    return names_post(inside) and (file is None or file[1].lower() in _PAGES)


def asks_by_number(address: Address, inside: tuple[str, ...]) -> bool:
    """Whether WordPress would look for a post by number: asked of the home page alone."""
    return address.number is not None and inside in ((), ("index.php",))


def names_post(inside: tuple[str, ...]) -> bool:
    """Whether a path below a home page may end in the slug of a post."""
    if not inside or inside == ("index.php",) or inside[0].lower().startswith("wp-"):
        return False
    if any(part.lower() in _ARCHIVES for part in inside[:-1]) or inside[-1].lower() == "feed":
        return False
    return _DATE.search("/".join(inside)) is None


def spell_keys(url: str) -> tuple[str, ...]:
    """The link keys (`values.link_key`) that an address may have in the library, the likeliest first.

    WordPress writes the letters of other scripts percent-encoded in lower case
    (https://developer.wordpress.org/reference/functions/utf8_uri_encode/), authors in either case or as
    letters. What follows a question mark chooses a view of the same post, unless it names one by number; so
    do ``/amp``, ``/embed`` and the number of a page behind its path.
    """
    key = link_key(url)
    keys = [key, *_spell(key)]
    head, mark, _ = key.partition("?")
    if mark and "/" in head and read_number(url) is None:
        keys += [head.rstrip("/"), *_spell(head.rstrip("/"))]
    shorter = _VIEWED_OR_PAGED.sub("", head.rstrip("/"))
    if shorter != head.rstrip("/"):
        keys += [shorter, *_spell(shorter)]
    return tuple(dict.fromkeys(keys))


def spell_slugs(slug: str) -> tuple[str, ...]:
    """How a slug, percent-encoding undone, may be written in the library."""
    return tuple(dict.fromkeys((slug, slug.lower(), _lower_escapes(quote(slug.lower(), safe="")))))


def fold_slug(slug: str) -> str:
    """What two spellings of one slug share."""
    return unquote(slug).casefold()


def _spell(key: str) -> list[str]:
    if "%" not in key and key.isascii():
        return []
    head, mark, query = key.partition("?")
    host, slash, path = head.partition("/")
    letters = unquote(path)
    escaped = quote(letters, safe=_IN_PATHS)
    spellings = (_lower_escapes(escaped), escaped, letters)
    return [f"{host}{slash}{one}{mark}{query}" for one in spellings]


def _lower_escapes(text: str) -> str:
    return _ESCAPE.sub(lambda found: found[0].lower(), text)
