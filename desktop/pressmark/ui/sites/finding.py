"""Asking a site what it offers, as a stranger or as somebody it knows; all of it waits for the site."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event
from time import monotonic

from pressmark.errors import BadResponse, NotWordPress, SiteUnreachable
from pressmark.model import Offer
from pressmark.settings.way import Way
from pressmark.ui.sites.sign_in import SignIn
from pressmark.wordpress import Credentials, Transport, discover, name_proxy, verify_sign_in
from pressmark.wordpress.address import read_typed


@dataclass(frozen=True, slots=True)
class Reached:
    """A site that answers, whatever it says.

    Attributes:
        url: where the answer came from.
        proxy: that it came through, "" for none.
        seconds: that it took.
    """

    url: str
    proxy: str
    seconds: float


def reach(address: str, cancelled: Event, find_way: Callable[[], Way]) -> Reached:
    """Ask for the page at an address, to see whether the way there is open.

    Raises:
        SiteError: it is not.
        Cancelled: the person asked to stop.
    """
    way = find_way()
    pages = read_typed(address).pages
    with Transport(cancelled=cancelled, way=way) as transport:
        for page in pages[:-1]:
            with suppress(SiteUnreachable):
                return _reach(page, transport, way)
        return _reach(pages[-1], transport, way)


def _reach(page: str, transport: Transport, way: Way) -> Reached:
    began = monotonic()
    answer = transport.get(page, accept="*/*", cut=True)
    return Reached(answer.url, name_proxy(way, answer.url), monotonic() - began)


def find_offer(
    address: str,
    cancelled: Event,
    sign_in: SignIn | None = None,
    find_way: Callable[[], Way] = Way,
) -> Offer:
    """What the site at this address offers to this reader, by the way that `find_way` says.

    Raises:
        SignInFailed: the site does not know the name with the password.
        SiteError: anything else that `discover` raises.
        Cancelled: the person asked to stop.
    """
    way = find_way()
    if sign_in is None:
        with Transport(cancelled=cancelled, way=way) as transport:
            return discover(address, transport)
    place = _find_place(address, cancelled, way)
    credentials = Credentials.at(address, place, sign_in.user, sign_in.password)
    with Transport(cancelled=cancelled, credentials=credentials, way=way) as transport:
        offer = discover(place, transport)
        verify_sign_in(offer.api, transport)
    return offer


def check_sign_in(api: str, sign_in: SignIn, cancelled: Event, find_way: Callable[[], Way] = Way) -> str:
    """The name of the person whom the site with this API knows by this name and password.

    Raises:
        SignInFailed: it knows nobody.
        SiteError: it cannot be asked.
        Cancelled: the person asked to stop.
    """
    credentials = Credentials.of(api, sign_in.user, sign_in.password)
    with Transport(cancelled=cancelled, credentials=credentials, way=find_way()) as transport:
        return verify_sign_in(api, transport)


def _find_place(address: str, cancelled: Event, way: Way) -> str:
    """Where the password may go: to the API that a stranger finds, else to the address that was typed."""
    with Transport(cancelled=cancelled, way=way) as transport:
        try:
            return discover(address, transport).api
        except (NotWordPress, BadResponse):
            return address
