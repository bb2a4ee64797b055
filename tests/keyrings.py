"""Keyrings for tests: one that keeps passwords in a file of the test, one that fails as real ones do."""

import json
import os
import sys
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

FILE_VARIABLE = "PRESSMARK_TEST_KEYRING"


class FileKeyring(KeyringBackend):
    """Keeps passwords in the file that an environment variable names, so that processes may share it."""

    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return read_passwords().get(f"{service}: {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        _write(read_passwords() | {f"{service}: {username}": password})

    def delete_password(self, service: str, username: str) -> None:
        passwords = read_passwords()
        if passwords.pop(f"{service}: {username}", None) is None:
            raise PasswordDeleteError("Not found")
        _write(passwords)


class LockedError(Exception):
    """What D-Bus raises has no root but this either."""


class LockedKeyring(KeyringBackend):
    """Is there, but nobody unlocks it."""

    priority = 1  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        raise LockedError("The collection is locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise LockedError(f"The collection is locked: {password}")

    def delete_password(self, service: str, username: str) -> None:
        raise LockedError("The collection is locked")


def without_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the process find no library `keyring`, as where the extra is not installed."""
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.delitem(sys.modules, "pressmark.keys.system", raising=False)


def read_passwords() -> dict[str, str]:
    """All that the file of the test holds."""
    file = _find_file()
    if not file.exists():
        return {}
    passwords: dict[str, str] = json.loads(file.read_text("utf-8"))
    return passwords


def _write(passwords: dict[str, str]) -> None:
    _find_file().write_text(json.dumps(passwords), "utf-8")


def _find_file() -> Path:
    return Path(os.environ[FILE_VARIABLE])
