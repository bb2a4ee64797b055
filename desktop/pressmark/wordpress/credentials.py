"""A reader's name and application password, and which requests may carry them."""

import base64
from dataclasses import dataclass, field
from typing import Self

import httpx2

from pressmark.errors import SignInFailed
from pressmark.wordpress.address import host_of, is_loopback, read_typed

_LEADS = "The password is not sent, because this address leads to another site:"
_TRUST = "If you trust that one, sign in at its own address:"
_NO_PLAIN = "The password is not sent, because the connection to this site is not encrypted."
MAKE_ONE = (
    "Sign in with an application password: make one on the site, in its dashboard under Users > Profile;"
    " the ordinary password does not work."
)


@dataclass(frozen=True)
class Credentials:
    """Who signs in, and where alone.

    Attributes:
        user: the name at the site.
        password: an application password, exactly as typed: WordPress ignores the blanks in it
            (wp_authenticate_application_password, wp-includes/user.php).
        origin: scheme, host and port of the only place that may see them, like ``https://example.org``.
    """

    user: str
    password: str = field(repr=False)
    origin: str

    @classmethod
    def of(cls, api_url: str, user: str, password: str) -> Self:
        """The credentials for the site whose API, or any of its pages, is at this address.

        Raises:
            NotAUrl: this is no address.
            SignInFailed: name or password are missing or cannot be sent, or the connection is not encrypted
                and goes beyond this computer.
        """
        url = read_typed(api_url).pages[0]
        if not _is_safe(url):
            raise SignInFailed(url, _NO_PLAIN, "Use the site's address with https://.")
        if not user or not password:
            raise SignInFailed(url, "There is no name or no password to sign in with.", MAKE_ONE)
        if ":" in user:
            raise SignInFailed(url, "A name with a colon in it cannot be used to sign in.", "Check the name.")
        return cls(user, password, origin_of(url))

    @classmethod
    def at(cls, address: str, api_url: str, user: str, password: str) -> Self:
        """The credentials for an API that was found from an address that a person typed.

        Raises:
            SignInFailed: as `of` does, and where the API is at another host than the address: whoever can
                redirect, or writes the page, must not get to choose who sees the password. With and without
                ``www.`` is one host.
            NotAUrl: as `of` does.
        """
        if _bare_host(read_typed(address).pages[0]) != _bare_host(read_typed(api_url).pages[0]):
            place = origin_of(api_url)
            raise SignInFailed(address, f"{_LEADS} {place}.", f"{_TRUST} {place}")
        return cls.of(api_url, user, password)

    def fits(self, url: str) -> bool:
        """A request to this address may carry them."""
        return origin_of(url) == self.origin and _is_safe(url)

    def write(self) -> str:
        """The value of the Authorization header (RFC 7617, in UTF-8)."""
        return "Basic " + base64.b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")


def say_not_accepted(user: str) -> str:
    """What a site that does not let somebody in says, in plain words."""
    return f"The site does not accept this password for the name “{user}”."


def origin_of(url: str) -> str:
    """Scheme, host and port of an address, the port only where it is not the usual one."""
    address = httpx2.URL(url)
    host = address.raw_host.decode("ascii").lower()
    place = f"[{host}]" if ":" in host else host
    return f"{address.scheme}://{place}" + (f":{address.port}" if address.port is not None else "")


def _bare_host(url: str) -> str:
    return host_of(url).removeprefix("www.")


def _is_safe(url: str) -> bool:
    address = httpx2.URL(url)
    return address.scheme == "https" or (address.scheme == "http" and is_loopback(address.host))
