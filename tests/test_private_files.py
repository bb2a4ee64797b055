"""What the program writes of the reader is the reader's alone, whatever the umask is."""

import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.log_file import LogFile
from pressmark.ui.system.unsaved import Unsaved, write_unsaved
from pressmark.ui.window_state import WindowState, write_window_state
from tests.library import SmallLibrary, make_post

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has other rights")

# A day with everything: each line is a room of its own.
A_DAY = """
import sys
from pathlib import Path
from pressmark.app import main
from pressmark.logs import logged
from pressmark.sample.site import SampleSite
from pressmark.settings import Settings, config_folder, log_folder, save_settings
from pressmark.store import Store
from pressmark.window_lock import take_window
from pressmark.store.safety.restore import restore
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.ui.system.instance import find_place, Instance
from pressmark.ui.system.last_run import begin_run
from pressmark.ui.system.unsaved import Unsaved, write_unsaved
from pressmark.ui.window_state import WindowState, write_window_state
from PySide6.QtCore import QCoreApplication

library, outside = Path(sys.argv[1]), Path(sys.argv[2])
with SampleSite(port=0) as sample:
    assert main(["-v", "--library", str(library), "add", sample.url]) == 0
    assert main(["--library", str(library), "sync"]) == 0
assert main(["--library", str(library), "mark", "star", "1"]) == 0
save_settings(Settings(), config_folder())
store = Store(library)
keep_snapshot(store, Why.DAILY)
store.close()
assert main(["--library", str(library), "backup", str(outside / "backup.sqlite")]) == 0
assert main(["--library", str(library), "export", "1", str(outside / "post.md")]) == 0
restore(library, outside / "backup.sqlite")
take_window(library)
begin_run(library)
write_unsaved(library, [Unsaved("id", "a note", (), "yellow")])
write_window_state(library, WindowState())
application = QCoreApplication([])
Instance(find_place(library)).listen()
with logged(0, log_folder()):
    pass
for file in sorted(library.rglob("*")):
    print(file.name)
"""


def list_open(folder: Path) -> list[str]:
    """What of a folder others may look into, with its rights."""
    found = [folder, *folder.rglob("*")]
    modes = {place: stat.S_IMODE(place.lstat().st_mode) for place in found}
    return [f"{mode:o} {place}" for place, mode in modes.items() if mode & 0o077]


def test_nothing_that_is_written_can_be_read_by_others(tmp_path: Path) -> None:
    person, outside, sockets = tmp_path / "person", tmp_path / "outside", tmp_path / "sockets"
    outside.mkdir()
    library = person / "data" / "of mine" / "library"
    environment = {"PRESSMARK_CONFIG": str(person / "config" / "deep"), "QT_QPA_PLATFORM": "offscreen"}
    environment |= {"XDG_RUNTIME_DIR": "", "TMPDIR": str(sockets)}
    sockets.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", A_DAY, library, outside],
        env=os.environ | environment,
        umask=0,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    names = set(done.stdout.splitlines())
    assert {"library.sqlite", "media", "snapshots", "backups", "window.lock", "running"} <= names
    assert {"unsaved.json", "window.json"} <= names
    assert list_open(person) == []
    assert [place for place in list_open(sockets) if not place.endswith("sockets")] == []
    assert (outside / "backup.sqlite").stat().st_mode & 0o777 == 0o600
    # What the person asks for has the rights that the person's files have.
    assert (outside / "post.md").stat().st_mode & 0o777 == 0o666


@pytest.fixture
def _open_umask() -> Iterator[None]:
    """New files can be read and written by anybody, but for who says otherwise."""
    umask = os.umask(0)
    yield
    os.umask(umask)


@pytest.mark.usefixtures("_open_umask")
def test_a_library_that_is_open_can_be_read_by_nobody_else(tmp_path: Path) -> None:
    """What was there before a backup was restored, and what SQLite keeps beside it while somebody writes."""
    library = SmallLibrary(tmp_path / "library")
    with closing(library.store):
        library.take(make_post(1))
        names = {file.name for file in library.store.folder.iterdir()}
        assert {"library.sqlite", "library.sqlite-wal", "library.sqlite-shm"} <= names
        assert list_open(library.store.folder) == []


@pytest.mark.usefixtures("_open_umask")
def test_a_log_that_goes_on_in_another_file_can_be_read_by_nobody_else(tmp_path: Path) -> None:
    folder = tmp_path / "log"
    folder.mkdir(mode=0o700)
    with closing(LogFile(folder / "pressmark.log")) as log:
        for _ in range(3):
            log.emit(logging.LogRecord("x", logging.INFO, "", 0, "x" * 600_000, (), None))
    assert len(list(folder.iterdir())) == 3
    assert list_open(folder) == []


def test_a_link_in_the_place_of_a_draft_is_not_followed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    other = tmp_path / "other"
    other.write_text("mine", "utf-8")
    for draft in ("window.part", "unsaved.part"):
        (tmp_path / draft).symlink_to(other)
    write_window_state(tmp_path, WindowState())
    write_unsaved(tmp_path, [Unsaved("id", "a note", (), "yellow")])
    assert other.read_text("utf-8") == "mine"
    assert len(caplog.records) == 2
