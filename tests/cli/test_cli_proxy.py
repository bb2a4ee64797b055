"""A command takes the way of the settings, and says what of it is missing."""

from dataclasses import replace
from pathlib import Path

import pytest

from pressmark.settings import Proxy, Settings, save_settings
from tests.command_line import run
from tests.keyrings import without_library
from tests.proxies import LoopbackProxy

CHOSEN = replace(Settings(), proxy=Proxy.MANUAL, proxy_user="anna")


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PRESSMARK_CONFIG", str(tmp_path / "config"))
    return tmp_path / "config"


def test_that_no_password_of_the_proxy_is_known_is_told(config: Path) -> None:
    with LoopbackProxy({}, "anna", "secret") as proxy:
        save_settings(replace(CHOSEN, proxy_address=f"http://{proxy.place}"), config)
        result = run("inspect", "http://site.test/")
    assert result.code != 0
    assert f"No password of anna is known for the proxy {proxy.place}" in result.err


def test_where_the_extra_is_not_installed_that_is_told(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_library(monkeypatch)
    save_settings(replace(CHOSEN, proxy_address="http://127.0.0.1:1"), config)
    told = run("inspect", "http://site.test/").err
    assert 'the extra "keyring" of Pressmark is not installed (pip install "pressmark[keyring]")' in told
    assert "no keyring has it" not in told


@pytest.mark.parametrize("address", ["http://anna:secret@127.0.0.1:1", "ftp://127.0.0.1"])
def test_nothing_is_told_where_the_address_has_it_or_is_none(config: Path, address: str) -> None:
    save_settings(replace(CHOSEN, proxy_address=address), config)
    result = run("inspect", "http://site.test/")
    assert result.code != 0
    assert "No password of" not in result.err
    assert "secret" not in result.err
