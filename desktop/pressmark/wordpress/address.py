"""Addresses: what a person typed, what a site advertises, and the two shapes of a REST route."""

import ipaddress
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

import httpx2

from pressmark.errors import NotAUrl

ROUTE = "rest_route"
"""The query parameter of the REST API with plain permalinks (rest_api_loaded, wp-includes/rest-api.php)."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"(mailto|javascript|data|file|tel|about|ftp|view-source|blob):", re.IGNORECASE)
# Where a site's own machinery begins: what stands before is the site.
_MACHINERY = re.compile(
    r"/(wp-admin|wp-login\.php|wp-content|wp-includes|wp-signup\.php|wp-cron\.php|xmlrpc\.php|index\.php"
    r"|(?:comments/)?feed(?:/(?:rss2?|atom|rdf))?/?$)(/.*)?$",
    re.IGNORECASE,
)
_HOST = re.compile(r"[^\s%<>\"\\^`{|}]+")
_NO_ADDRESS = "This is no address of a web site."
_CHECK = "Check it for typing errors."
_API = re.compile(r"/wp-json(/.*)?$")
# Sites hosted at WordPress.com share one host: a root is a route there, and namespaces come before the site.
_HOSTED = re.compile(r"/sites/([^/]+)/?")
_HOSTED_API = re.compile(r"/(?:wp|wpcom|rest)/v[\d.]+/sites/([^/]+)(/.*)?$")
_HOSTING = "public-api.wordpress.com"
_VERSIONED = re.compile(r"(.+?/v\d+)/(.*)")


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person typed, understood.

    Attributes:
        pages: the page to look at, one for each scheme worth trying, best first.
        api: the API root that the address itself names, with "" for none; its scheme is the first page's.
    """

    pages: tuple[str, ...]
    api: str


def read_typed(text: str) -> Typed:
    """Understand an address as people type and paste them.

    Raises:
        NotAUrl: it is none, or not one of a web site.
    """
    address = text.strip().strip("<>\"'“”").strip().replace("\\", "/")
    if not address:
        raise NotAUrl(text, "The address is empty.", "Type the address of a site, like example.org.")
    if _SCHEME.match(address) is None and _OTHER_SCHEME.match(address):
        raise _not_the_web(text)
    given = _SCHEME.match(address)
    if given and given[0].lower() not in ("http://", "https://"):
        raise _not_the_web(text)
    if given:
        pages = [_tidy(text, address)]
    else:
        pages = [_tidy(text, f"{scheme}://{address}") for scheme in _choose_schemes(text, address)]
    api = _cut_api(pages[0])
    return Typed(tuple(_cut_page(page) for page in pages), api)


def is_web(url: str) -> bool:
    """The address is one of http or https, with a host and a port that can be."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(_HOST.fullmatch(host))


def host_of(url: str) -> str:
    """The host of an address, in lower case; "" when there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def is_loopback(host: str) -> bool:
    """The host is this computer itself, by name or number."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def add_params(url: str, params: Mapping[str, str | int] | None) -> str:
    """The address with these parameters behind those it has; commas stay readable, ``+`` becomes ``%2B``."""
    if not params:
        return url
    parts = urlsplit(url)
    query = "&".join(filter(None, [parts.query, _write_query(params.items())]))
    return urlunsplit(parts._replace(query=query, fragment=""))


def route(api: str, path: str) -> str:
    """The address of a route (``wp/v2/types``) below an API root or another route, in the shape that has."""
    parts = urlsplit(api)
    tail = quote(path.strip("/"), safe="/:@,()%")
    query = _read_query(parts)
    if ROUTE not in dict(query):
        return urlunsplit(parts._replace(path=f"{parts.path.rstrip('/')}/{tail}"))
    hosted, versioned = _HOSTED.fullmatch(dict(query)[ROUTE]), _VERSIONED.fullmatch(tail)
    if hosted and versioned:
        place = f"/{versioned[1]}/sites/{quote(hosted[1])}/{versioned[2]}"
        return urlunsplit(parts._replace(path=place, query=""))
    grown = [(name, f"{old.rstrip('/')}/{unquote(tail)}" if name == ROUTE else old) for name, old in query]
    return urlunsplit(parts._replace(query=_write_query(grown)))


def follow(api: str, href: object, path: str) -> str:
    """The collection a site advertises, if it is on the API's own host; else the route built from `path`.

    The scheme is always the API's: sites behind a proxy advertise ``http`` of themselves.
    """
    if isinstance(href, str) and is_web(href) and _same_place(api, href):
        root, parts = urlsplit(api), urlsplit(href)
        return urlunsplit(parts._replace(scheme=root.scheme, netloc=root.netloc, fragment=""))
    return route(api, path)


def clean_root(url: str, names: tuple[str, ...]) -> str:
    """An API root as it answered, without the parameters of our question."""
    parts = urlsplit(url)
    kept = [(name, value) for name, value in _read_query(parts) if name not in names]
    path = parts.path if ROUTE in dict(kept) else parts.path.rstrip("/") + "/"
    return urlunsplit(parts._replace(path=path, query=_write_query(kept), fragment=""))


def guess_home(api: str) -> str:
    """The home page above an API root."""
    parts = urlsplit(api)
    folder = re.sub(r"(/index\.php)?(/wp-json)?/?$", "/", parts.path, count=1)
    return urlunsplit(parts._replace(path=folder, query="", fragment=""))


def guess_roots(page: str, levels: int = 2) -> tuple[str, ...]:
    """API roots where WordPress puts them: the nearest folder of a page first, its host's root last.

    What is hosted at WordPress.com has its API at another host (SYNC.md section 2).
    """
    parts = urlsplit(page)
    names = [name for name in parts.path.split("/")[:-1] if name][:levels]
    folders = ["/" + "".join(f"{name}/" for name in names[:count]) for count in range(len(names), -1, -1)]
    host = parts.hostname or ""
    roots = [_name_hosted(host)] if host.endswith(".wordpress.com") and host != _HOSTING else []
    for folder in folders:
        roots.append(urlunsplit((parts.scheme, parts.netloc, f"{folder}wp-json/", "", "")))
        roots.append(urlunsplit((parts.scheme, parts.netloc, folder, f"{ROUTE}=/", "")))
    return tuple(roots)


def _not_the_web(text: str) -> NotAUrl:
    return NotAUrl(text, _NO_ADDRESS, "Addresses begin with http:// or https://.")


def _choose_schemes(text: str, address: str) -> tuple[str, ...]:
    """HTTPS first, except on this very computer, where nobody has certificates."""
    host = host_of(f"http://{address}")
    if not (is_loopback(host) or "." in host or ":" in host):
        raise NotAUrl(text, _NO_ADDRESS, "Type the address of a site, like example.org.")
    return ("http", "https") if is_loopback(host) else ("https", "http")


def _tidy(text: str, url: str) -> str:
    """The address in its one proper form: host in ASCII, no user, no fragment."""
    try:
        address = httpx2.URL(url)
        parts = urlsplit(str(address))
    except (httpx2.InvalidURL, ValueError):
        raise NotAUrl(text, _NO_ADDRESS, _CHECK) from None
    host = address.raw_host.decode("ascii")
    place = f"[{host}]" if ":" in host else host
    place = place if address.port is None else f"{place}:{address.port}"
    tidy = urlunsplit(SplitResult(parts.scheme, place, parts.path or "/", parts.query, ""))
    if not is_web(tidy) or not _has_labels(host):
        raise NotAUrl(text, _NO_ADDRESS, _CHECK)
    return tidy


def _has_labels(host: str) -> bool:
    """Names are made of labels of 1 to 63 characters, 253 in all (RFC 1035)."""
    return len(host) <= 253 and all(0 < len(label) < 64 for label in host.removesuffix(".").split("."))


def _name_hosted(site: str, scheme: str = "https", place: str = _HOSTING) -> str:
    """The API root of a site hosted at WordPress.com, as its pages advertise it."""
    return f"{scheme}://{place}/wp-json/?{ROUTE}=/sites/{site}/"


def _cut_api(page: str) -> str:
    parts = urlsplit(page)
    hosted = _HOSTED_API.fullmatch(parts.path) or _HOSTED.match(dict(_read_query(parts)).get(ROUTE, ""))
    if hosted:
        return _name_hosted(hosted[1], parts.scheme, parts.netloc)
    if ROUTE in dict(_read_query(parts)):
        return urlunsplit(parts._replace(query=f"{ROUTE}=/"))
    if _API.search(parts.path):
        return urlunsplit(parts._replace(path=_API.sub("/wp-json/", parts.path), query=""))
    return ""


def _cut_page(page: str) -> str:
    parts = urlsplit(page)
    for pattern in (_API, _MACHINERY):
        if pattern.search(parts.path):
            return urlunsplit(parts._replace(path=pattern.sub("/", parts.path), query=""))
    if ROUTE in dict(_read_query(parts)):
        return urlunsplit(parts._replace(query=""))
    return page


def _read_query(parts: SplitResult) -> list[tuple[str, str]]:
    return parse_qsl(parts.query, keep_blank_values=True)


def _write_query(pairs: Iterable[tuple[str, str | int]]) -> str:
    """Commas and slashes stay readable, ``+`` and blanks become per cent signs."""
    return urlencode(list(pairs), safe=",:/", quote_via=quote)


def _same_place(api: str, href: str) -> bool:
    return _place(api) == _place(href)


def _place(url: str) -> tuple[str, int | None]:
    """Host and port, with the ports of http and https taken for one."""
    parts = urlsplit(url)
    port = parts.port
    return (parts.hostname or "").removesuffix("."), None if port in (80, 443) else port
