"""As `finding`, which is imported in the worker: what talks to sites takes memory, and time to import."""

from collections.abc import Callable
from threading import Event

from pressmark.model import Offer
from pressmark.settings.way import Way
from pressmark.ui.sites.sign_in import SignIn


def ask_offer(
    address: str, cancelled: Event, sign_in: SignIn | None = None, find_way: Callable[[], Way] = Way
) -> Offer:
    """In a worker: as `finding.find_offer`."""
    from pressmark.ui.sites.finding import find_offer

    return find_offer(address, cancelled, sign_in, find_way)


def ask_name(api: str, sign_in: SignIn, cancelled: Event, find_way: Callable[[], Way]) -> str:
    """In a worker: as `finding.check_sign_in`."""
    from pressmark.ui.sites.finding import check_sign_in

    return check_sign_in(api, sign_in, cancelled, find_way)
