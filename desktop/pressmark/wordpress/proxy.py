"""The proxy that requests to a host go through, by the way that was chosen (`settings.way`).

What the system says is what `urllib.request.getproxies` finds: the environment (``http_proxy``,
``https_proxy``, ``all_proxy``, ``no_proxy``), else the registry of Windows or the SystemConfiguration of
macOS.
"""

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit
from urllib.request import getproxies, getproxies_environment, proxy_bypass

import httpx2

from pressmark.settings import Proxy
from pressmark.settings.way import Way
from pressmark.wordpress.address import is_loopback, is_web

_SCHEMES = ("http", "https")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*)://", re.IGNORECASE)
_PARTS = re.compile(r"[\s,;]+")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.ASCII | re.IGNORECASE)
# RFC 6762 (appendix G), RFC 8375: no such name belongs to a host of the public internet.
_PRIVATE_ENDINGS = (
    "local",
    "localdomain",
    "intranet",
    "internal",
    "private",
    "corp",
    "home",
    "lan",
    "home.arpa",
)


@dataclass(frozen=True, slots=True)
class ProxyPlace:
    """A proxy that requests go through.

    Attributes:
        host: in ASCII.
        port: None for the usual one of the scheme.
        user: with `password` what it is told; "" for nothing.
        chosen: by the person in this program, not by the system.
    """

    scheme: str
    host: str
    port: int | None
    user: str = ""
    password: str = field(default="", repr=False)
    chosen: bool = False

    @property
    def name(self) -> str:
        """Host and port, without what is secret, for a person."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port is None else f"{host}:{self.port}"


class ProxySetupError(Exception):
    """The proxy that was chosen cannot be used; `reason` is a plain sentence, `chosen` as for its place."""

    def __init__(self, reason: str, chosen: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.chosen = chosen


def read_proxy_address(text: str, *, chosen: bool = True) -> ProxyPlace:
    """Understand the address of a proxy; without a scheme it is one of http.

    Raises:
        ProxySetupError: it is none, or one of a kind that cannot be used.
    """
    address = text.strip()
    given = _SCHEME.match(address)
    scheme = given[1].lower() if given else "http"
    if scheme not in _SCHEMES:
        owner = "the" if chosen else "this computer's"
        raise ProxySetupError(f"Pressmark cannot use {owner} proxy, which is a {scheme} one.", chosen)
    address = address if given else f"http://{address}"
    if not is_web(address):
        missing = "The address of the proxy is missing."
        wrong = "What is named as the proxy is not an address; one looks like http://proxy.example.org:3128."
        raise ProxySetupError(wrong if text.strip() else missing, chosen)
    parts = urlsplit(address)
    try:
        host = httpx2.URL(scheme=scheme, host=parts.hostname or "").raw_host.decode("ascii")
    except httpx2.InvalidURL as error:
        raise ProxySetupError("The name of the proxy can be that of no computer.", chosen) from error
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return ProxyPlace(scheme, host, parts.port, user, password, chosen)


class Proxies:
    """Finds the proxy of a request; what the system says is read once, here."""

    def __init__(self, way: Way) -> None:
        self._way = way
        self._system = getproxies() if way.kind is Proxy.SYSTEM else {}
        # Where the system has rules of its own, they are asked, and may look names up.
        asks_system = getproxies is not getproxies_environment and not getproxies_environment()
        self.quick = way.kind is not Proxy.SYSTEM or not asks_system

    def find(self, scheme: str, host: str, port: int | None) -> ProxyPlace | None:
        """The proxy for requests to a host; None for straight there. May wait where it is not `quick`.

        Raises:
            ProxySetupError: it cannot be used.
        """
        if self._way.kind is Proxy.NONE or is_loopback(host.rstrip(".")):
            return None
        place = host if port is None or ":" in host else f"{host}:{port}"
        if self._way.kind is Proxy.MANUAL:
            return None if is_exempt(place, self._way.exceptions) else self._read_chosen()
        address = self._system.get(scheme) or self._system.get("all")
        if not address or self._passes_by(place):
            return None
        return read_proxy_address(address, chosen=False)

    def _read_chosen(self) -> ProxyPlace:
        place = read_proxy_address(self._way.address)
        user, password = self._way.user or place.user, self._way.password or place.password
        return ProxyPlace(place.scheme, place.host, place.port, user, password, chosen=True)

    def _passes_by(self, place: str) -> bool:
        if self.quick:
            return is_exempt(place, self._system.get("no", ""))
        return bool(proxy_bypass(place))


def name_proxy(way: Way, url: str) -> str:
    """The proxy, by host and port, that requests to an address go through; "" for none. May wait.

    Raises:
        ProxySetupError: it cannot be used.
    """
    address = httpx2.URL(url)
    place = Proxies(way).find(address.scheme, address.raw_host.decode("ascii"), address.port)
    return place.name if place is not None else ""


def is_exempt(place: str, exceptions: str) -> bool:
    """Whether a host, with its port where that is not the usual one, is among those asked directly.

    An exception is a host, which stands for those below it too (``example.org``, ``.example.org``,
    ``*.example.org``), a number or a network of numbers (``10.0.0.0/8``), ``<local>`` for names without a
    dot, or ``*``; with a port it holds for that port alone.
    """
    host, port = _part(place)
    return any(_fits(host, port, rule) for rule in _PARTS.split(exceptions) if rule)


def is_private_name(host: str) -> bool:
    """Whether a name cannot be one of the public internet.

    It has a private ending or no dot, or many read it as a number (``127.1``, ``0x7f000001``).
    """
    name = host.rstrip(".").lower()
    last = name.rpartition(".")[2]
    if "." not in name or _NUMBER.fullmatch(last):
        return True
    return any(name == ending or name.endswith(f".{ending}") for ending in _PRIVATE_ENDINGS)


def _fits(host: str, port: str, rule: str) -> bool:
    if rule == "*":
        return True
    if rule.lower() == "<local>":
        return "." not in host and ":" not in host
    network = _read_network(rule)
    if network is not None:
        number = _read_number(host)
        return number is not None and number in network
    name, wanted = _part(rule.removeprefix("*").lstrip("."))
    if not name or (wanted and wanted != port):
        return False
    return host == name or host.endswith(f".{name}")


def _part(place: str) -> tuple[str, str]:
    """Host, in ASCII and without its last dot, and port; an IPv6 address has no port without its brackets."""
    host, _, port = (
        place.rpartition(":") if re.fullmatch(r"(\[.*\]|[^:]*):[0-9]+", place) else (place, "", "")
    )
    host = host.strip("[]").rstrip(".").lower()
    try:
        return httpx2.URL(scheme="http", host=host).raw_host.decode("ascii"), port
    except httpx2.InvalidURL:
        return host, port


def _read_network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text.replace("[", "").replace("]", ""), strict=False)
    except ValueError:
        return None


def _read_number(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(text)
    except ValueError:
        return None
