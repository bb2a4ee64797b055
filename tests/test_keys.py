"""Passwords are kept by the keyring of the system, and nothing about it makes the program fail."""

import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark.keys import Keyring, Keys

keyring = pytest.importorskip("keyring")
SITE, USER, PASSWORD = "https://metals.example/", "anna", "abcd EFGH 1234 ijkl MNOP 5678"


@pytest.fixture
def choose_keyring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Have the process use a keyring of `tests.keyrings`; what it used before comes back."""
    monkeypatch.setenv("PRESSMARK_TEST_KEYRING", str(tmp_path / "keyring.json"))
    before = keyring.get_keyring()
    yield lambda name: keyring.set_keyring(keyring.core.load_keyring(name))
    keyring.set_keyring(before)


def test_a_password_is_kept_by_site_and_user_and_forgotten(choose_keyring: Callable[[str], None]) -> None:
    choose_keyring("tests.keyrings.FileKeyring")
    keys = Keys()
    assert keys.keyring is Keyring.THERE
    assert keys.read(SITE, USER) is None
    assert keys.save(SITE, USER, PASSWORD)
    assert keys.save(SITE, "bela", "another")
    assert Keys().read(SITE, USER) == PASSWORD
    assert keys.read("https://other.example/", USER) is None
    assert keyring.get_password("Pressmark", f"{SITE} {USER}") == PASSWORD
    keys.forget(SITE, USER)
    keys.forget(SITE, USER)
    assert (keys.read(SITE, USER), keys.read(SITE, "bela")) == (None, "another")


@pytest.mark.parametrize("name", ["keyring.backends.fail.Keyring", "keyring.backends.null.Keyring"])
def test_where_there_is_no_keyring_nothing_is_kept(name: str, choose_keyring: Callable[[str], None]) -> None:
    choose_keyring(name)
    keys = Keys()
    assert keys.keyring is Keyring.NONE
    assert not keys.save(SITE, USER, PASSWORD)
    assert keys.read(SITE, USER) is None
    keys.forget(SITE, USER)


def test_a_keyring_that_fails_is_no_failure_and_its_words_are_not_logged(
    choose_keyring: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    choose_keyring("tests.keyrings.LockedKeyring")
    keys = Keys()
    assert keys.keyring is Keyring.THERE
    assert not keys.save(SITE, USER, PASSWORD)
    assert keys.read(SITE, USER) is None
    keys.forget(SITE, USER)
    assert "LockedError" in caplog.text
    assert PASSWORD not in caplog.text


def test_without_the_library_there_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.delitem(sys.modules, "pressmark.keys.system", raising=False)
    keys = Keys()
    assert keys.keyring is Keyring.NOT_INSTALLED
    assert not keys.save(SITE, USER, PASSWORD)
    assert keys.read(SITE, USER) is None


def test_the_library_is_loaded_only_when_it_is_asked() -> None:
    program = "import sys; from pressmark.keys import Keys; keys = Keys(); sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
