"""What holds for every test: it needs no display, touches nothing of the person's, leaves nothing behind."""

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadFileScheduling

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A shared machine pauses at will, so no example has a deadline; CI repeats the same examples in every run.
# There are two hundred property tests: fewer examples of each leave time for more of them, in CI above all,
# where more would be the same ones again.
settings.register_profile(
    "here", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60
)
settings.register_profile("ci", settings.get_profile("here"), derandomize=True, max_examples=30)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_PATIENCE = 3.0

# What takes minutes begins first: else one process has it to itself at the end, and the other nothing to do.
_FIRST = (
    "tests/soak/",
    "tests/e2e/test_wordpress",
    "tests/e2e/",
    "tests/faults/test_storm",
    "tests/wordpress/test_real",
)
_RANKS = tuple(enumerate(_FIRST))
_ONE_WORDPRESS = "tests/e2e/test_wordpress"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long ones first; all else keeps its order."""
    items.sort(key=lambda item: next((rank for rank, start in _RANKS if item.nodeid.startswith(start)), 99))


class _Files(LoadFileScheduling):
    """Each file is for one process, and those that share a WordPress of 2,000 posts are for one together."""

    def _split_scope(self, nodeid: str) -> str:
        return _ONE_WORDPRESS if nodeid.startswith(_ONE_WORDPRESS) else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadFileScheduling:
    """How the tests are divided among processes; asked by pytest-xdist."""
    return _Files(config, log)


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, library, log and keyring of a test are its own."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "person" / name))
    for name in ("PRESSMARK_CONFIG", "PRESSMARK_LIBRARY"):
        monkeypatch.delenv(name, raising=False)
    # The person's keyring is not for tests; `tests.keyrings` has one that is.
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test says itself when there is a proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """A test ends the threads it starts; those that are just ending get a moment."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _PATIENCE
    for thread in set(threading.enumerate()) - before:
        if not isinstance(thread, threading._DummyThread):  # a thread of Qt's pool, which Qt ends
            thread.join(max(0.0, deadline - time.monotonic()))
            assert not thread.is_alive(), f"the test left a thread running: {thread.name}"


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_warning_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that expects warnings in the log takes `caplog` and looks at them; any other fails on one."""
    handler = _Warnings()
    logger = logging.getLogger("pressmark")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if "caplog" not in request.fixturenames:
        assert not handler.lines, "the test logged warnings"
