"""The start: what is imported, and asked of the library, before the window and its first rows are seen."""

import re
import subprocess
import sys

import pytest

from tests.library import SmallLibrary
from tests.ui.watched_starts import watch_start

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


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The modules of a process of its own when the frame is seen, and when the first rows are."""
    library = SmallLibrary(tmp_path_factory.mktemp("start"))
    library.store.close()
    return watch_start(library.store.folder)


def test_what_qt_knows_of_kinds_of_values_is_not_made_before_the_frame(loaded: dict[str, list[str]]) -> None:
    """PySide makes a class of Qt when it is first asked for; the names of ``Qt`` alone take 25 ms."""
    assert "QWidget" in loaded["made-frame"]
    assert not {"Qt", "QStyle", "QMessageBox", "QIcon"} & {*loaded["made-frame"]}
    assert "Qt" in loaded["made-rows"]


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
    tables = {table for sql in queries for table in re.findall(r"\b(?:FROM|JOIN) (\w+)", sql)}
    named = {name for sql in queries for name in re.findall(r"\bWITH (\w+) ", sql)}
    assert tables - named <= FOR_THE_ROWS
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
