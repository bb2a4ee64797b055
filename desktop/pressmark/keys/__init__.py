"""Passwords, in the keyring of the system and nowhere else.

The library `keyring` (https://keyring.readthedocs.io) leads to it. It is an extra: where it is missing, or
the machine has no keyring, nothing is kept and the password is asked for each time.
"""

import importlib
import importlib.util
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from enum import Enum, auto
from typing import Any, TypeVar

SERVICE = "Pressmark"
PROXY_SERVICE = "Pressmark proxy"
"""Under which the password of a proxy is kept, apart from those of sites."""

LIBRARY = "keyring"
"""The library, and the extra of this package that brings it: `pip install "pressmark[keyring]"`."""

_log = logging.getLogger(__name__)
_Answer = TypeVar("_Answer")


class Keyring(Enum):
    """Whether passwords can be kept here, and why not."""

    THERE = auto()
    NONE = auto()  # the system has none
    NOT_INSTALLED = auto()  # the library that leads to it is missing; the system may well have one


class Keys:
    """Passwords by address and user: application passwords of sites, or those of a proxy.

    Args:
        service: under which the keyring keeps them, and shows them to the person.

    No method raises: a keyring that is missing, locked or failing is one that has nothing and keeps nothing.
    Every call may wait for the person, whom the system may ask to unlock the keyring: call it in no thread
    that must answer.
    """

    def __init__(self, service: str = SERVICE) -> None:
        self._service = service

    @property
    def keyring(self) -> Keyring:
        """Whether there is one that keeps things."""
        if _ask(lambda _: True):
            return Keyring.THERE
        return Keyring.NONE if importlib.util.find_spec(LIBRARY) else Keyring.NOT_INSTALLED

    def read(self, site_url: str, user: str) -> str | None:
        """The password of a user of a site; None where none is kept."""
        password = _ask(lambda keyring: keyring.get_password(self._service, _name(site_url, user)))
        return password if isinstance(password, str) and password else None

    def save(self, site_url: str, user: str, password: str) -> bool:
        """Keep a password; False where it could not be kept."""

        def keep(keyring: Any) -> bool:
            keyring.set_password(self._service, _name(site_url, user), password)
            return True

        return _ask(keep) is True

    def forget(self, site_url: str, user: str) -> None:
        """Keep the password of a user of a site no longer."""
        _ask(lambda keyring: keyring.delete_password(self._service, _name(site_url, user)))


def _name(site_url: str, user: str) -> str:
    # An address has no space, so no two of these are the same.
    return f"{site_url} {user}"


def _ask(question: Callable[[Any], _Answer]) -> _Answer | None:
    """What the keyring answers, None where there is none or where it fails.

    The errors of D-Bus, pywin32 and what else stands behind a keyring share no root but `Exception`. A future
    carries them all as a value; only the name of their kind is logged, as nobody knows what they quote.
    """
    with ThreadPoolExecutor(1, "keyring") as thread:
        answer = thread.submit(lambda: question(_open()))
    error = answer.exception()
    if error is not None:
        _log.info("the keyring has no answer: %s", type(error).__name__)
        return None
    return answer.result()


def _open() -> Any:
    # By name, since the library may be missing.
    return importlib.import_module("pressmark.keys.system").open_keyring()
