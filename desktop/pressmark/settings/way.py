"""Which way requests are to take: straight, or through a proxy, which `wordpress.proxy` finds for a host."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pressmark.settings.values import Proxy, Settings


@dataclass(frozen=True, slots=True)
class Way:
    """What was chosen.

    Attributes:
        kind: that of the system, one named here, or none.
        address: of the manual proxy, as typed.
        user: the name it asks for, "" for none.
        password: of that user, "" where none is known.
        exceptions: hosts that are asked directly, as typed.
    """

    kind: Proxy = Proxy.SYSTEM
    address: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    exceptions: str = ""


def read_way(settings: Settings, find_password: Callable[[str, str], str | None]) -> Way:
    """The way that these settings choose.

    Args:
        settings: of the person.
        find_password: of a proxy's address and a user; may wait for the keyring, and is asked only when one
            is needed.
    """
    manual = settings.proxy is Proxy.MANUAL
    address, user = settings.proxy_address.strip(), settings.proxy_user.strip()
    password = find_password(address, user) if manual and user else None
    return Way(settings.proxy, address, user, password or "", settings.proxy_except)
