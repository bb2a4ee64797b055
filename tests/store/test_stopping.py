"""Mending and restoring may be stopped: then the library is what it was."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from pressmark.errors import Cancelled
from pressmark.store import Store
from pressmark.store.media import image_stored
from pressmark.store.safety.backup import write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.safety.repair import repair
from pressmark.store.safety.restore import restore
from pressmark.store.safety.salvage import rescue
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from tests.library import make_post
from tests.store.annotated import change, fill
from tests.store.stopping import StopAtLook

PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"
MOST = 60


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed library with annotations and an image, with a backup and a snapshot of it."""
    library = fill(tmp_path / "library")
    library.take(make_post(50, html='<img src="https://metals.example/a.png">'))
    name = library.store.media.keep(PICTURE, "png")
    library.store.write(image_stored(1, name, len(PICTURE))).result()
    write_backup(library.store.path, tmp_path / "backup", library.store.media_folder)
    keep_snapshot(library.store, Why.REPAIR)
    library.store.close()
    return library.store.folder


def look_at(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and "media" not in path.parts)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def stop_everywhere(folder: Path, do: Callable[[Event], object]) -> int:
    """Stop it at its first look, its second and so on until it is done; gives how often it was stopped."""
    before = look_at(folder)
    for look in range(1, MOST):
        try:
            do(StopAtLook(look))
        except Cancelled:
            after = look_at(folder)
            assert after.keys() == before.keys()
            # Its header says another journal mode until it is opened the next time.
            assert after["library.sqlite"][100:] == before["library.sqlite"][100:]
        else:
            return look - 1
    raise AssertionError("It never ends.")


def test_restoring_a_backup(folder: Path, tmp_path: Path) -> None:
    assert stop_everywhere(folder, lambda stop: restore(folder, tmp_path / "backup", stop)) >= 3
    with closing(Store(folder)) as store:
        assert check_library(store).ok


def test_restoring_a_snapshot(folder: Path) -> None:
    (snapshot, *_) = (folder / "snapshots").iterdir()
    assert stop_everywhere(folder, lambda stop: restore(folder, snapshot, stop)) >= 2


def test_saving_what_can_be_saved(folder: Path) -> None:
    assert stop_everywhere(folder, lambda stop: rescue(folder, cancelled=stop)) == 3
    with closing(Store(folder)) as store:
        assert check_library(store).ok


def test_repairing_stops_before_it_mends_or_after(folder: Path) -> None:
    change(folder / "library.sqlite", "DELETE FROM annotation_index")
    broken = (folder / "library.sqlite").read_bytes()
    with pytest.raises(Cancelled):
        repair(folder, StopAtLook(1))
    assert (folder / "library.sqlite").read_bytes() == broken
    shutil.rmtree(folder / "media")
    with pytest.raises(Cancelled):
        repair(folder, StopAtLook(16))
    assert repair(folder, Event()).result.ok
