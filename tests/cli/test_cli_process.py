"""The program as a process: what it imports, how it meets pipes, poor terminals and Ctrl+C."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pressmark.cli.interrupt import asked_to_stop
from tests.command_line import call, run, start
from tests.seed_site import SmallSite, make_archive

COMMANDS = [
    ["--version"],
    ["--help"],
    ["sites"],
    ["inspect", "SITE"],
    ["add", "SITE"],
    ["sync"],
    ["search", "magnet"],
    ["search", "magnet", "--json"],
    ["show", "1"],
    ["show", "1", "--as", "markdown"],
    ["facets"],
    ["show", "999999"],
    ["remove", "42"],
]
LIST_MODULES = (
    "import sys; from pressmark.app import main; code = main(sys.argv[1:]);"
    " print(*sys.modules, sep='\\n', file=sys.stderr); sys.exit(code)"
)


def _list_modules(*words: object) -> set[str]:
    command = [sys.executable, "-c", LIST_MODULES, *map(str, words)]
    return set(subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines())


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_qt_is_never_imported(words: list[str], site: str, library: Path) -> None:
    modules = _list_modules("--library", library, *(site if word == "SITE" else word for word in words))
    assert "pressmark.cli.main" in modules
    assert not {name for name in modules if name.startswith(("PySide6", "shiboken6", "pressmark.ui"))}


def test_listing_sites_imports_neither_http_nor_progress_bars(library: Path) -> None:
    modules = _list_modules("--library", library, "sites")
    assert "pressmark.store" in modules
    assert not {"rich", "httpx2", "pressmark.wordpress", "pressmark.sync", "pressmark.sample"} & modules


def test_help_imports_no_library_at_all() -> None:
    assert not {"peewee", "lxml", "httpx2", "rich"} & _list_modules("--help")


def test_a_reader_who_has_had_enough_is_no_failure(library: Path) -> None:
    process = start("search", "", "--json", library=library)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == ""
    process.stderr.close()


def test_a_terminal_that_lacks_signs_gets_question_marks(library: Path) -> None:
    poor = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    plain = call("search", "", library=library, **poor)
    assert plain.code == 0
    assert "?" in plain.out
    document = call("search", "", "--json", library=library, **poor)
    assert document.out.isascii()
    assert json.loads(document.out)["posts"] == run("search", "", "--json", library=library).document["posts"]


def _wait_for_articles(library: Path) -> None:
    deadline, pause = time.monotonic() + 60, threading.Event()
    while run("search", "", "--json", library=library).document["total"] == 0:
        assert time.monotonic() < deadline
        pause.wait(0.05)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C of another process is a console event there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_a_sync_and_keeps_what_was_saved(number: signal.Signals, tmp_path: Path) -> None:
    reached, release = threading.Event(), threading.Event()

    def gate(requests: int) -> None:
        if requests >= 6:
            reached.set()
            release.wait(60)

    with SmallSite(make_archive(300), gate) as site:
        assert run("add", site.url, library=tmp_path / "library").code == 0
        process = start("sync", "--json", library=tmp_path / "library")
        assert reached.wait(60)
        _wait_for_articles(tmp_path / "library")
        process.send_signal(number)
        out, err = process.communicate(timeout=60)
        release.set()
        assert process.returncode == 130
        (report,) = json.loads(out)["sites"]
        assert (report["cancelled"], "Traceback" in err) == (True, False)
        kept = run("search", "", "--json", library=tmp_path / "library").document["total"]
        assert 0 < kept < 300
        assert run("sync", library=tmp_path / "library").code == 0
    found = run("search", "", "--json", library=tmp_path / "library").document["posts"]
    assert sorted(post["remote_id"] for post in found) == list(range(1, 301))


def test_a_second_ctrl_c_ends_at_once_and_the_usual_handler_comes_back() -> None:
    usual = signal.getsignal(signal.SIGINT)
    with asked_to_stop() as asked:
        signal.raise_signal(signal.SIGINT)
        assert asked.is_set()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is usual
