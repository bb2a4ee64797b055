"""Asking a site what it offers, as a stranger or as somebody it knows; all of it waits for the site."""

from dataclasses import dataclass, field
from threading import Event

from pressmark.errors import BadResponse, NotWordPress
from pressmark.model import Offer
from pressmark.wordpress import Credentials, Transport, discover, verify_sign_in


@dataclass(frozen=True, slots=True)
class SignIn:
    """A name at a site, and an application password of it."""

    user: str
    password: str = field(repr=False)


def find_offer(address: str, cancelled: Event, sign_in: SignIn | None = None) -> Offer:
    """What the site at this address offers to this reader.

    Raises:
        SignInFailed: the site does not know the name with the password.
        SiteError: anything else that `discover` raises.
        Cancelled: the person asked to stop.
    """
    if sign_in is None:
        with Transport(cancelled=cancelled) as transport:
            return discover(address, transport)
    place = _find_place(address, cancelled)
    credentials = Credentials.at(address, place, sign_in.user, sign_in.password)
    with Transport(cancelled=cancelled, credentials=credentials) as transport:
        offer = discover(place, transport)
        verify_sign_in(offer.api, transport)
    return offer


def check_sign_in(api: str, sign_in: SignIn, cancelled: Event) -> str:
    """The name of the person whom the site with this API knows by this name and password.

    Raises:
        SignInFailed: it knows nobody.
        SiteError: it cannot be asked.
        Cancelled: the person asked to stop.
    """
    credentials = Credentials.of(api, sign_in.user, sign_in.password)
    with Transport(cancelled=cancelled, credentials=credentials) as transport:
        return verify_sign_in(api, transport)


def _find_place(address: str, cancelled: Event) -> str:
    """Where the password may go: to the API that a stranger finds, else to the address that was typed."""
    with Transport(cancelled=cancelled) as transport:
        try:
            return discover(address, transport).api
        except (NotWordPress, BadResponse):
            return address
