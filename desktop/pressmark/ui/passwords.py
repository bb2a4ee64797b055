"""Passwords: in the keyring of the system, or in memory for as long as the program runs."""

from pressmark.keys import Keyring, Keys
from pressmark.model import Site


class Passwords:
    """Finds and keeps passwords. Every method may wait for the system's keyring: call it in a worker."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._held: dict[tuple[str, str], str] = {}

    @property
    def keyring(self) -> Keyring:
        """With one, what is kept is there at the next start too."""
        return self._keys.keyring

    def find(self, site: Site) -> str | None:
        """The password of a site's user; None where none is known."""
        return self.read(site.url, site.user) if site.user else None

    def read(self, url: str, user: str) -> str | None:
        """The password of a user at this address; None where none is known."""
        return self._held.get((url, user)) or self._keys.read(url, user)

    def keep(self, url: str, user: str, password: str) -> bool:
        """Keep a password of a user of the site at `url`; False where it is gone with the program."""
        self._held[url, user] = password
        return self._keys.save(url, user, password)

    def forget(self, url: str, user: str) -> None:
        """Know it no longer."""
        self._held.pop((url, user), None)
        self._keys.forget(url, user)
