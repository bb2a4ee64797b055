"""The installed program opens its real window in a process of its own."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PATIENCE = 100  # seconds


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pressmark", *words],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture(scope="module")
def toured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A library after its first demo, and what the program said."""
    folder = tmp_path_factory.mktemp("demo")
    picture = folder / "new folder" / "demo.png"
    return folder, run("--library", str(folder / "library"), "demo", "--screenshot", str(picture))


def test_the_demo_takes_a_picture_and_says_what_it_synced(
    toured: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, said = toured
    assert said.returncode == 0, said.stderr
    first, second, last = said.stdout.splitlines()
    assert first.startswith("Synced Lode & Ledger: 41 articles, ")
    assert "1 edited, 1 removed" in second
    assert last == f"Picture: {folder / 'new folder' / 'demo.png'}"
    assert "Traceback" not in said.stderr
    picture = QImage(str(folder / "new folder" / "demo.png"))
    assert picture.width() >= 600
    colours = {
        picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)
    }
    assert len(colours) > 30


def test_a_second_demo_says_that_there_is_nothing_new(
    toured: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _ = toured
    picture = folder / "second.png"
    said = run("--library", str(folder / "library"), "demo", "--screenshot", str(picture))
    assert said.returncode == 0, said.stderr
    first, last = said.stdout.splitlines()
    assert first.startswith("Synced Lode & Ledger: 41 articles, nothing new in ")
    assert last == f"Picture: {picture}"


def test_the_window_comes_back_as_it_was_left(toured: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = toured
    left = json.loads((folder / "library" / "window.json").read_text())
    assert left["post"] > 0
    picture = folder / "again.png"
    words = ("window", "--screenshot", str(picture), "--size", "780x640", "--theme", "dark")
    said = run("--library", str(folder / "library"), *words)
    assert said.returncode == 0, said.stderr
    assert QImage(str(picture)).pixelColor(5, 620).lightness() < 60
    again = json.loads((folder / "library" / "window.json").read_text())
    assert again["post"] == left["post"]


def test_a_post_and_a_search_can_be_asked_for(toured: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    folder, _ = toured
    library = ("--library", str(folder / "library"))
    found = json.loads(run(*library, "--json", "search", "cobalt", "--limit", "1").stdout)["posts"][0]
    picture = folder / "found.png"
    words = ("window", "--screenshot", str(picture), "--post", str(found["id"]), "--query", "cobalt")
    said = run(*library, *words)
    assert said.returncode == 0, said.stderr
    left = json.loads((folder / "library" / "window.json").read_text())
    assert (left["post"], left["text"], left["geometry"]) == (found["id"], "", "")
    assert picture.stat().st_size > 10_000


# The window is opened, and once it is up somebody kills its process while nothing of Python's runs in it.
INTERRUPTED = """
import os, signal, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pressmark.ui.application import WindowOptions, run
from pressmark.ui.application import make_application

def kill_soon():
    if any(widget.isVisible() for widget in QApplication.topLevelWidgets()):
        timer.stop()
        threading.Timer(0.3, os.kill, (os.getpid(), int(sys.argv[2]))).start()

app = make_application()
timer = QTimer()
timer.timeout.connect(kill_soon)
timer.start(50)
sys.exit(run(WindowOptions(Path(sys.argv[1]))))
"""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupt_closes_the_window_and_keeps_how_it_was(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    library = tmp_path / "library"
    words = [sys.executable, "-c", INTERRUPTED, str(library), str(int(number))]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads((library / "window.json").read_text())["post"] == 0


def test_a_library_that_is_a_file_is_one_line_and_a_code(tmp_path: Path) -> None:
    file = tmp_path / "library"
    file.write_text("I am no folder.")
    said = run("--library", str(file), "window", "--screenshot", str(tmp_path / "no.png"))
    assert said.returncode == 5
    assert len(said.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "no.png").exists()
