"""The start has a budget: all modules that it may load, those of Python and of Qt among them.

Names are compared and no times: a module that nobody asked for is a fault on a quick machine too. What the
named modules load of their own accord is theirs, and another in each version of Python.
"""

import importlib.util
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.library import SmallLibrary
from tests.ui.watched_starts import list_modules, time_imports, watch_start

STAGES = ("frame", "rows")
# What modules of this program import by name before the frame, and before the first rows.
FRAME = (
    *("argparse", "base64", "builtins", "collections.abc", "contextlib", "dataclasses", "datetime", "enum"),
    *("faulthandler", "functools", "gc", "importlib", "inspect", "io", "itertools", "json", "locale"),
    *(
        "logging",
        "math",
        "operator",
        "os",
        "pathlib",
        "re",
        "shutil",
        "signal",
        "string",
        "tempfile",
        "threading",
    ),
    *("time", "types", "typing", "urllib.parse", "platformdirs", "PySide6.QtWidgets"),
)
ROWS = (
    *("array", "calendar", "concurrent.futures.thread", "errno", "hashlib", "sqlite3", "unicodedata", "zlib"),
    *("peewee", "PySide6.QtSvg"),
)
NAMED = {"frame": FRAME, "rows": FRAME + ROWS}
MOST = {"frame": 55, "rows": 145}
# PySide's own parts come when something is first called, and this program is counted in `test_start`.
_OWN = frozenset(
    {"pressmark", "__main__", "shibokensupport", "shiboken6", "signature_bootstrap", "__feature__"}
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    return watch_start(make_library(tmp_path_factory))


@pytest.fixture(scope="module")
def timed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    return time_imports(make_library(tmp_path_factory))


def make_library(folders: pytest.TempPathFactory) -> Path:
    """Another for each start: the next one would look for what the one before left undone."""
    library = SmallLibrary(folders.mktemp("start"))
    library.store.close()
    return library.store.folder


@pytest.fixture(scope="module")
def allowed() -> dict[str, set[str]]:
    return {stage: list_modules(*names) for stage, names in NAMED.items()}


def find_strangers(names: Iterable[str], allowed: set[str]) -> list[str]:
    """The modules beside those that are allowed, and beside the C halves of those (``_json``)."""
    return sorted(
        name
        for name in set(names) - allowed
        if name.partition(".")[0] not in _OWN and not name.startswith(("_", "PySide6.support"))
    )


@pytest.mark.parametrize("stage", STAGES)
def test_no_module_is_loaded_that_the_start_does_not_name(
    loaded: dict[str, list[str]], allowed: dict[str, set[str]], stage: str
) -> None:
    assert find_strangers(loaded[stage], allowed[stage]) == []


@pytest.mark.parametrize("stage", STAGES)
def test_no_module_is_imported_that_the_start_does_not_name(
    timed: dict[str, set[str]], allowed: dict[str, set[str]], stage: str
) -> None:
    """As ``python -X importtime`` has it: modules that are gone again are in it, and parts of packages."""
    assert {"json", "PySide6.QtWidgets", "pressmark.ui.application"} <= timed[stage]
    strangers = find_strangers(timed[stage], allowed[stage])
    # One that is not there was only looked for: `platform` asks for Java, `peewee` for other databases.
    assert [name for name in strangers if is_there(name)] == []


@pytest.mark.parametrize("stage", STAGES)
def test_the_start_loads_no_more_modules_than_it_did(
    loaded: dict[str, list[str]], allowed: dict[str, set[str]], stage: str
) -> None:
    """But for those that the named ones bring, which are others in each version of Python."""
    more = {name for name in loaded[stage] if name.startswith("pressmark") or name not in allowed[stage]}
    assert len(more) <= MOST[stage], sorted(more)


def is_there(name: str) -> bool:
    """Whether a module, or the package that it is in, can be found here."""
    return importlib.util.find_spec(name.partition(".")[0]) is not None
