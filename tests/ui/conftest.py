"""What the tests of the window share: a real library, the sample site over real HTTP, a real window."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import keyring
import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pressmark.sample.site import SampleSite
from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.sync import sync_site
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import Session, WindowOptions, make_application
from pressmark.ui.program import take_away
from pressmark.ui.tasks import Tasks
from pressmark.ui.translation import load_translators
from pressmark.ui.window_state import FILE_NAME
from tests.bending_site import BendingSite
from tests.keyrings import FILE_VARIABLE
from tests.library import SmallLibrary, make_post
from tests.ui.signing import PASSWORD
from tests.ui.windows import ignore, settle, take_in

OpenWindow = Callable[..., Session]


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The style that the program has, on whatever desktop the tests run."""
    return ["pressmark", "-style", "Fusion"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window, menu and tray what only a desktop could do for it."""
    ignored = ("This plugin does not support", "systemTrayWindowChanged")
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*ignored))


@pytest.fixture(autouse=True, scope="module")
def _spared_collector() -> Iterator[None]:
    """What is there before the tests of a file is not looked through after each of them."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture(autouse=True)
def _collected_here(_spared_collector: None) -> Iterator[None]:
    """Python collects in whichever thread comes by; what is left of a window may go in this one only."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _nothing_left_open(_collected_here: None) -> Iterator[None]:
    """A theme is set for all that there is: what tests left behind would make each later one slower."""
    before = set(_list_windows())
    yield
    # A window takes away those that belong to it, and what Qt made beside them.
    for window in sorted(set(_list_windows()) - before, key=lambda one: not isinstance(one, QMainWindow)):
        if isValid(window):
            take_away(window)


def _list_windows() -> list[QWidget]:
    if QApplication.instance() is None:
        return []
    windows = (window for window in QApplication.topLevelWidgets() if window.parent() is None)
    return [window for window in windows if type(window).__module__.startswith("pressmark.")]


@pytest.fixture(autouse=True, scope="session")
def _empty_clipboard() -> Iterator[None]:
    """The clipboard of the offscreen platform outlives Python, and must not hold anything of it then."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def sample() -> Iterator[SampleSite]:
    with SampleSite(0) as site:
        yield site


@pytest.fixture
def filled(library: Path, sample: SampleSite) -> Path:
    """A library that has the sample archive as it is after its later changes."""
    store = Store(library)
    site = take_in(store, sample.url)
    sample.publish_later_changes()
    sync_site(store, site, on_progress=ignore, cancelled=Event())
    store.close()
    return library


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object) -> Iterator[OpenWindow]:
    """Opens sessions, waits until they show what they are to show, and closes them at the end."""
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    app = make_application()
    sessions: list[Session] = []

    def opener(folder: Path, settings: Settings | None = None, **options: object) -> Session:
        # Nobody reads while a test runs, so nothing counts as read by itself.
        chosen = settings or Settings(read_after=None)
        if not (folder / FILE_NAME).exists():
            options.setdefault("size", (1280, 800))  # more than the screen of the offscreen platform has
        session = Session(app, WindowOptions(folder, theme="light", **options), chosen)  # type: ignore[arg-type]
        sessions.append(session)
        settle(qtbot, session)
        return session

    yield opener
    for session in sessions:
        session.close()
        take_away(session.window)


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def tasks(library: Path) -> Iterator[Tasks]:
    """Those of a library that is empty."""
    store = Store(library)
    made = Tasks(store)
    yield made
    made.close()
    store.close()


@pytest.fixture
def small(library: Path) -> SmallLibrary:
    made = SmallLibrary(library)
    made.take(*(make_post(number, f"Article {number}") for number in range(1, 7)))
    return made


@pytest.fixture
def site() -> Iterator[BendingSite]:
    """Five posts, of which a stranger sees three."""
    with BendingSite() as made:
        made.password = PASSWORD
        made.add(*range(1, 6))
        made.add(2, status="draft")
        made.add(4, status="private")
        yield made


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    """The machine has none; the library remembers the first that it looked for."""
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    yield
    keyring.set_keyring(before)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has a keyring that keeps things."""
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "keyring.json"))
    keyring.set_keyring(keyring.core.load_keyring("tests.keyrings.FileKeyring"))


@pytest.fixture
def known_site(library: Path, site: BendingSite) -> Path:
    """A library that has what a stranger sees of the site."""
    store = Store(library)
    take_in(store, site.url)
    store.close()
    return library


@pytest.fixture
def speak(qapp: object) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    app = make_application()
    yield app
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    load_translators(app)
