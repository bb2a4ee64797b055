"""Which way requests take, as the person chose it in the settings."""

from pressmark.keys import PROXY_SERVICE, Keyring, Keys
from pressmark.settings import Settings
from pressmark.settings.way import Way, read_way
from pressmark.ui.passwords import Passwords
from pressmark.ui.preferences import Preferences


class Ways:
    """Finds the way, and keeps the password of a proxy in the keyring of the system.

    What waits for the keyring is to be called in a worker.
    """

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._passwords = Passwords(Keys(PROXY_SERVICE))

    @property
    def keyring(self) -> Keyring:
        """In a worker: with one, the password of the proxy is there at the next start too."""
        return self._passwords.keyring

    def find(self) -> Way:
        """In a worker: the way that requests take now."""
        return self.find_for(self._preferences.settings)

    def find_for(self, settings: Settings) -> Way:
        """In a worker: the way that these settings choose."""
        return read_way(settings, self._passwords.read)

    def keep(self, address: str, user: str, password: str) -> bool:
        """In a worker: keep a proxy's password, "" to forget it; False where it is gone with the program."""
        if password:
            return self._passwords.keep(address, user, password)
        self._passwords.forget(address, user)
        return True
