"""The program as a desktop has it: started twice, killed, ended by the system, beside a file `portable`."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.store import Store
from pressmark.ui.system.unsaved import read_unsaved
from pressmark.ui.window_state import read_window_state
from tests.library import HOME, SmallLibrary, make_post

PATIENCE = 60.0
on_posix = pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")

# What a person does and sees, by the words on the standard input of a program of its own.
DRIVEN = """
import queue
import sys
import threading
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pressmark.app import main
from pressmark.ui.application import make_application
from pressmark.ui.main_window import MainWindow

lines = queue.Queue()

def listen():
    for line in sys.stdin:
        lines.put(line.strip())

def look():
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
    if not windows or not windows[0].whole or not windows[0].browsing.overview or lines.empty():
        return
    (window,), (kind, _, words) = windows, lines.get().partition(" ")
    if kind == "title":
        print(window.article.row.title if window.article.row else "", flush=True)
    elif kind == "message":
        print(window.messages.text(), flush=True)
    elif kind == "write":
        window.actions_["article-note"].trigger()
        QTimer.singleShot(300, lambda: type_in(window, words))

def type_in(window, words):
    window.reader.editor.note.insertPlainText(words)
    print("hidden" if window.reader.editor.isHidden() else "typed", flush=True)

app = make_application()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
threading.Thread(target=listen, daemon=True).start()
sys.exit(main(sys.argv[1:]))
"""


class Program:
    """The program in a process of its own, driven by lines."""

    def __init__(self, library: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", DRIVEN, "--library", str(library)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ask(self, line: str) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def end(self, number: int) -> int:
        self.process.send_signal(number)
        told = self.process.communicate(timeout=PATIENCE)[1]
        assert "Traceback" not in told
        return self.process.returncode


@pytest.fixture(autouse=True)
def _runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A socket's name is short."""
    with tempfile.TemporaryDirectory(prefix="pm") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture
def library(tmp_path: Path) -> Path:
    made = SmallLibrary(tmp_path / "library")
    made.take(*(make_post(number, f"Article {number}") for number in range(1, 4)))
    made.store.close()
    return tmp_path / "library"


@pytest.fixture
def programs(library: Path) -> Iterator[Callable[[], Program]]:
    started: list[Program] = []

    def start() -> Program:
        started.append(Program(library))
        return started[-1]

    yield start
    for program in started:
        program.process.kill()
        program.process.communicate()


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline, pause = time.monotonic() + PATIENCE, threading.Event()
    while not is_so():
        assert time.monotonic() < deadline
        pause.wait(0.05)


@on_posix
def test_a_second_start_a_kill_and_the_end_of_the_session(
    library: Path, programs: Callable[[], Program]
) -> None:
    first = programs()
    assert first.ask("title") == ""
    words = [sys.executable, "-m", "pressmark", "--library", str(library), f"{HOME}/reports/2/"]
    second = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert (second.returncode, second.stderr) == (0, "")
    assert "open already" in second.stdout
    wait_until(lambda: first.ask("title") == "Article 2")

    assert first.ask("write Half a thought") == "typed"
    wait_until(lambda: len(read_unsaved(library)) == 1 and read_window_state(library).post == 2)
    first.end(signal.SIGKILL)
    assert (library / "running").exists()
    with closing(Store(library)) as store:
        assert store.annotations.read(2) == ()

    again = programs()
    wait_until(lambda: "did not end properly" in again.ask("message"))
    with closing(Store(library)) as store:
        assert [note.note for note in store.annotations.read(2)] == ["Half a thought"]
    wait_until(lambda: again.ask("title") == "Article 2")
    assert again.ask("write And the rest") == "typed"
    assert again.end(signal.SIGTERM) == 143
    with closing(Store(library)) as store:
        assert {note.note for note in store.annotations.read(2)} == {"Half a thought", "And the rest"}
    assert not (library / "running").exists()


PORTABLE = """
import os
import sys
from pathlib import Path
from pressmark.app import main
from pressmark.settings import config_folder, default_library, log_folder

def tell(program, **environment):
    sys.executable = str(program)
    os.environ |= environment
    print(config_folder(), default_library(), log_folder(), sep="|")
    for name in environment:
        del os.environ[name]

stick = Path(sys.argv[1])
program = stick / "Pressmark.app" / "Contents" / "MacOS" / "pressmark"
tell(program)
sys.frozen = True
tell(program)
main(["sites", "-v", "--library", str(stick / "elsewhere")])
tell(stick / "mounted" / "pressmark", APPIMAGE=str(stick / "Pressmark.AppImage"))
tell(program, PRESSMARK_LIBRARY=str(stick / "own"))
(stick / "portable").unlink()
tell(program)
"""


def test_beside_a_file_portable_a_built_program_keeps_everything_there(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "portable").touch()
    command = [sys.executable, "-c", PORTABLE, str(stick)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    data = stick / "pressmark-data"
    unbuilt, built, image, named, without = (line.split("|") for line in done.stdout.splitlines())
    places = [str(data / name) for name in ("settings", "library", "logs")]
    assert built == image == places
    # A named library is elsewhere, and nothing else is.
    assert named == [places[0], str(stick / "own"), places[2]]
    assert "There is no library" in done.stderr
    assert (data / "logs" / "pressmark.log").exists()
    # In an environment of Python, and without the file, nothing is kept beside the program.
    assert unbuilt == without
    assert not any("stick" in place for place in unbuilt)
