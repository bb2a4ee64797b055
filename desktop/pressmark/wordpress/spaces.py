"""How near a host is, and where a site may lead: never nearer to this computer than it is itself.

The spaces are those of Local Network Access (https://wicg.github.io/local-network-access/).
"""

import ipaddress
from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum

from pressmark.wordpress.address import is_loopback
from pressmark.wordpress.proxy import is_private_name

_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_THIS_HOST = ipaddress.ip_network("0.0.0.0/8")  # RFC 1122, 3.2.1.3; many systems take it for loopback


class Space(IntEnum):
    """Where an address leads, the nearest first."""

    LOOPBACK = 0
    LOCAL = 1
    PUBLIC = 2


class PrivatePlaceError(Exception):
    """An address leads nearer than whoever named it may lead; `led_by` is that host, "" for a site's text."""

    def __init__(self, led_by: str = "") -> None:
        super().__init__(led_by)
        self.led_by = led_by


@dataclass(frozen=True, slots=True)
class Guard:
    """Where somebody's word may lead.

    Attributes:
        host: of the site whose word it is.
        strict: for what its text links to: only public addresses, and those of the host itself. Else, for
            where the site itself is said to be: no address nearer than the host is.
    """

    host: str
    strict: bool = False

    def judge(self, addresses: Collection[str], home: Collection[str]) -> None:
        """Look at the addresses of a host; `home` are those of the guard's own, none where nobody knows them.

        Raises:
            PrivatePlaceError: one of them must not be asked.
        """
        strange = (find_space(address) for address in addresses if address not in home)
        self._judge(
            min(strange, default=Space.PUBLIC),
            max(map(find_space, home), default=_find_space_of_name(self.host)),
        )

    def judge_name(self, host: str) -> None:
        """Look at a name alone: behind a proxy what it stands for is the proxy's business.

        Raises:
            PrivatePlaceError: it is private by itself, and must not be asked.
        """
        if host != self.host:
            self._judge(_find_space_of_name(host), _find_space_of_name(self.host))

    def _judge(self, space: Space, home: Space) -> None:
        if space < (Space.PUBLIC if self.strict else home):
            raise PrivatePlaceError("" if self.strict else self.host)


def is_public(address: str) -> bool:
    """The address belongs to the public internet, and so does what is wrapped in it (IPv4 in IPv6)."""
    return find_space(address) is Space.PUBLIC


def find_space(address: str) -> Space:
    """The space of an address, or of what is wrapped in it (IPv4 in IPv6).

    Raises:
        ValueError: this is a name.
    """
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if number in _NAT64:
            inner = ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
        if inner is not None:
            return find_space(str(inner))
    if number.is_loopback or number.is_unspecified or number in _THIS_HOST:
        return Space.LOOPBACK
    return Space.PUBLIC if number.is_global and not number.is_multicast else Space.LOCAL


def _find_space_of_name(host: str) -> Space:
    if is_loopback(host.rstrip(".")):
        return Space.LOOPBACK
    try:
        return find_space(host)
    except ValueError:
        return Space.LOCAL if is_private_name(host) else Space.PUBLIC
