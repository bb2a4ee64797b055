"""The start: what is imported before the window is seen, what is seen first, and what nobody loses by it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.store.database import ReadDatabase
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.inspector.pane import InspectorPane
from pressmark.ui.main_window import MainWindow
from pressmark.ui.posts.view import PostsTable
from pressmark.ui.program import (
    end_loops,
    import_meanwhile,
    make_application,
    show_meanwhile,
    stay_in_loop,
    take_away,
)
from pressmark.ui.window_state import WindowState, read_window_state, write_window_state
from tests.library import SmallLibrary
from tests.ui.windows import find_windows, settle

# Each of these takes time that the person would wait for the frame, or for the first rows.
NOT_FOR_THE_FRAME = (
    *("lxml", "nh3", "bs4", "markdownify", "regex", "rapidfuzz", "httpx2", "anyio", "xlsxwriter", "rich"),
    *("imagesize", "keyring", "playhouse.migrate", "importlib.metadata", "sqlite3", "peewee"),
    *("pressmark.article", "pressmark.sync", "pressmark.export", "pressmark.sample", "pressmark.wordpress"),
    *("pressmark.reading", "pressmark.store", "pressmark.model", "pressmark.ui.actions"),
    *("difflib", "pickle", "logging.handlers", "importlib.resources"),
    *("filelock", "pressmark.window_lock", "pressmark.log_file", "pressmark.cli.arguments"),
    *("pressmark.ui.posts", "pressmark.ui.words", "pressmark.ui.error_words", "pressmark.ui.icons"),
    *("PySide6.QtSvg", "PySide6.QtNetwork"),
    *("pressmark.ui.settings", "pressmark.ui.notebook", "pressmark.ui.tables", "pressmark.ui.printing"),
)
NOT_FOR_THE_ROWS = (
    *("lxml", "nh3", "bs4", "markdownify", "regex", "rapidfuzz", "httpx2", "anyio", "xlsxwriter", "rich"),
    *("pressmark.article", "pressmark.sync", "pressmark.export", "pressmark.sample", "pressmark.wordpress"),
    *("pressmark.ui.article", "pressmark.ui.settings", "pressmark.ui.notebook", "pressmark.ui.printing"),
    *("playhouse", "pickle", "filelock", "pressmark.ui.error_words", "pressmark.ui.sync_words"),
    *("pressmark.ui.sidebar.contents", "PySide6.QtNetwork"),
)
FOR_THE_ROWS = {
    *("pragma_table_list", "sqlite_master", "schema_migration"),  # whether it is a library
    *("saved_search", "taxonomy", "post", "post_state", "site", "term", "post_term", "author", "tag"),
}
MOST_QUERIES = 10
MOST_OWN = {"frame": 50, "rows": 140}  # modules of this program
MOST_IN_THE_WINDOWS_THREAD = 20  # modules, once the frame is seen

WATCHED = """
import sys
from pressmark.ui.imports import spare_imports
spare_imports()
import pressmark.ui.application as application

def tell(what):
    print(what, *sys.modules, flush=True)

asked = []

def record():
    from pressmark.store.database import ReadDatabase
    execute = ReadDatabase.execute_sql

    def execute_sql(self, sql, params=None):
        asked.append(" ".join(sql.split()))
        return execute(self, sql, params)

    ReadDatabase.execute_sql = execute_sql

seen = iter(("frame", "rows"))
show = application.show_meanwhile

def turn(ready):
    show(ready)
    what = next(seen, None)
    if what is not None:
        tell(what)
    if what == "frame":
        record()
    elif what == "rows":
        print("queries", *asked, sep="|", flush=True)
    else:
        sys.stdout.flush()
        import os
        os._exit(0)

application.show_meanwhile = turn
from pressmark.app import main
main(["--library", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The modules of a process of its own when the frame is seen, and when the first rows are."""
    library = SmallLibrary(tmp_path_factory.mktemp("start"))
    library.store.close()
    words = [sys.executable, "-c", WATCHED, str(library.store.folder)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    lines = (line.partition("|" if "|" in line else " ") for line in done.stdout.splitlines())
    return {what: said.split(mark) for what, mark, said in lines}


@pytest.mark.parametrize(
    ("when", "unwanted"), [("frame", NOT_FOR_THE_FRAME), ("rows", NOT_FOR_THE_ROWS)], ids=["frame", "rows"]
)
def test_no_module_is_loaded_before_it_is_needed(
    loaded: dict[str, list[str]], when: str, unwanted: tuple[str, ...]
) -> None:
    early = {
        name for name in loaded[when] for root in unwanted if name == root or name.startswith(f"{root}.")
    }
    assert early == set()
    own = [name for name in loaded[when] if name.split(".")[0] == "pressmark"]
    assert len(own) <= MOST_OWN[when]


def test_nothing_is_asked_of_the_library_before_the_first_rows_but_what_they_show(
    loaded: dict[str, list[str]],
) -> None:
    # Before the frame nothing is: there is no SQLite yet (NOT_FOR_THE_FRAME).
    queries = [sql for sql in loaded["queries"] if not sql.startswith("PRAGMA ")]
    assert {sql.split(" FROM ")[1].split()[0] for sql in queries} <= FOR_THE_ROWS
    assert 0 < len(queries) <= MOST_QUERIES


IMPORTING = """
import builtins, inspect
from pressmark.ui.imports import spare_imports

def refuse(thing):
    raise AssertionError(thing)

spare_imports()
inspect.getsource = refuse
from PySide6.QtPrintSupport import QPrinter
import pressmark.ui.words
found = builtins.__import__
vars(builtins).pop("__orig_import__", None)
spare_imports()
assert builtins.__import__ is found
"""


def test_no_module_is_read_again_when_it_is_imported() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORTING], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


FILLING = """
import sys, threading
from pressmark.ui.imports import spare_imports
spare_imports()
import pressmark.ui.application as application

class Look:
    def __init__(self):
        self.seen = []

    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread():
            self.seen.append(name)

look = Look()
show = application.show_meanwhile

def turn(ready):
    show(ready)
    if look not in sys.meta_path:
        sys.meta_path.insert(0, look)

application.show_meanwhile = turn

def stay(app):
    print(*look.seen)
    sys.stdout.flush()
    import os
    os._exit(0)

application.stay_in_loop = stay
from pressmark.app import main
main(["--library", sys.argv[1]])
"""


def test_the_window_can_be_painted_while_its_modules_are_imported(small: SmallLibrary) -> None:
    small.store.close()
    words = [sys.executable, "-c", FILLING, str(small.store.folder)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
    assert len(done.stdout.split()) <= MOST_IN_THE_WINDOWS_THREAD, done.stdout


@pytest.fixture
def steps(small: SmallLibrary, qapp: object) -> Iterator["Steps"]:
    small.store.close()
    made = Steps(small.store.folder)
    yield made
    made.session.close()
    take_away(made.session.window)


class Steps:
    """A window that is made before one's eyes; `acts` are done after the steps of their numbers."""

    def __init__(self, folder: Path) -> None:
        self.acts: dict[int, Callable[[], object]] = {}
        self.count = 0
        self.folder = folder

    def open(self) -> Session:
        app = make_application()
        options = WindowOptions(self.folder, theme="light")
        self.session = Session(app, options, Settings(read_after=None), turn=self._turn)
        return self.session

    def _turn(self, ready: Callable[[], bool]) -> None:
        show_meanwhile(ready)
        self.count += 1
        self.acts.get(self.count, lambda: None)()


def find_window() -> MainWindow:
    """The one that is seen."""
    return find_windows()[0]


def test_the_first_rows_are_seen_before_the_window_is_whole(qtbot: QtBot, steps: Steps) -> None:
    looks: list[tuple[bool, bool, int]] = []

    def look() -> None:
        window = find_window()
        shown = [view for view in window.findChildren(PostsTable) if view.isVisible()]
        looks.append((window.isVisible(), window.whole, sum(one.model().rowCount() for one in shown)))

    steps.acts = dict.fromkeys(range(1, 40), look)
    session = steps.open()
    assert looks[0] == (True, False, 0)
    # From then on they stay, until the window is whole around them.
    assert set(looks[1:]) <= {(True, False, 6), (True, True, 6)}
    assert len(looks) > 8
    assert session.window.whole
    settle(qtbot, session)
    assert session.window.model.rowCount() == 6


@pytest.mark.parametrize("shown", [False, True])
def test_the_inspector_is_seen_where_it_was_and_not_for_a_moment(steps: Steps, shown: bool) -> None:
    write_window_state(steps.folder, WindowState(inspector=shown))
    seen: list[bool] = []

    def look() -> None:
        found = find_window().findChild(InspectorPane)
        seen.append(found is not None and found.isVisible())

    steps.acts = dict.fromkeys(range(1, 40), look)
    window = steps.open().window
    assert window.reader.inspector.isVisible() is shown
    assert not any(seen)


def test_a_window_that_is_made_so_is_as_one_that_is_made_at_once(
    qtbot: QtBot, steps: Steps, open_window: Callable[..., Session]
) -> None:
    made = steps.open()
    settle(qtbot, made)
    # Without the status bar, which says how many minutes ago the last sync was.
    picture, state = made.window.centralWidget().grab().toImage(), made.window.state()
    made.close()
    at_once = open_window(steps.folder)
    # The window system of the tests gives windows frames of its own.
    assert replace(at_once.window.state(), geometry="") == replace(state, geometry="")
    at_once.window.resize(made.window.size())
    qtbot.waitUntil(lambda: at_once.window.centralWidget().grab().toImage() == picture)


def test_a_window_that_is_closed_before_it_is_whole_closes_then(qtbot: QtBot, steps: Steps) -> None:
    steps.acts = {1: lambda: find_window().close()}
    session = steps.open()
    assert session.window.isVisible()
    qtbot.waitUntil(lambda: not session.window.isVisible())


def test_an_article_that_was_not_back_yet_when_the_window_closed_comes_back(
    qtbot: QtBot, steps: Steps
) -> None:
    write_window_state(steps.folder, WindowState(post=3))
    steps.acts = {1: lambda: find_window().close()}
    session = steps.open()
    qtbot.waitUntil(lambda: not session.window.isVisible())
    session.close()
    assert read_window_state(steps.folder).post == 3


def test_what_cannot_be_imported_meanwhile_is_noted_and_no_end_of_the_start(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    import_meanwhile("pressmark.no_such_module")
    assert "pressmark.no_such_module" in caplog.text


def test_what_a_search_reads_is_read_when_the_window_is_whole(
    qtbot: QtBot, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    execute = ReadDatabase.execute_sql

    def note(self: ReadDatabase, sql: str, params: object = None) -> object:
        asked.append(sql)
        return execute(self, sql, params)

    monkeypatch.setattr(ReadDatabase, "execute_sql", note)
    assert steps.open().window.whole
    assert not any("MATCH" in sql for sql in asked)
    qtbot.waitUntil(lambda: any("MATCH" in sql for sql in asked))


def test_who_ends_the_program_before_it_runs_is_heard(qapp: object) -> None:
    end_loops(143)
    app = make_application()
    assert stay_in_loop(app) == 143
    QTimer.singleShot(0, lambda: end_loops(3))
    assert stay_in_loop(app) == 3
