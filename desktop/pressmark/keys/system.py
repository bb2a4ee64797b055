"""The keyring of this system, by the library `keyring`; `Keys` loads it when asked."""

import keyring
from keyring.backend import KeyringBackend


def open_keyring() -> KeyringBackend:
    """The keyring that keeps things here.

    Raises:
        LookupError: there is none.
    """
    found = keyring.get_keyring()
    # Zero and less are the backends `fail` and `null`, which stand in where there is no keyring.
    if found.priority <= 0:
        raise LookupError("there is no keyring on this system")
    return found
