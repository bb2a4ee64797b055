"""Files that are there whole or not at all, whatever happens while they are written."""

import errno
import gc
import os
import shutil
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressmark.cli.faults import tell_fault
from pressmark.errors import Cancelled, ExportFailed
from pressmark.export import Cell, Sheet, write_csv, write_xlsx
from tests.disks import SmallDisk
from tests.export.hostile import make_sheet

Write = Callable[..., None]
FULL = "The disk is full. Make room and try again."
CLOSED = "The file may not be written there."

# Rows that no packing makes small; a warning and what is only said at the end of a thing are failures too.
WRITER = """
import gc, random, sys, warnings
from pathlib import Path
from pressmark.errors import ExportFailed
from pressmark import export

warnings.simplefilter("error")
file, write, rows = Path(sys.argv[1]), getattr(export, sys.argv[2]), int(sys.argv[3])
noise = random.Random(1)
sheet = export.Sheet("Articles", ("a",), ((noise.randbytes(500).hex(),) for _ in range(rows)))
try:
    write(sheet, file)
except ExportFailed as error:
    print(error.reason)
gc.collect()
print(*sorted(path.name for path in file.parent.iterdir()))
"""

both = pytest.mark.parametrize("write", [write_csv, write_xlsx])


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with one file, which an export may replace."""
    folder = tmp_path / "place"
    folder.mkdir()
    (folder / "old").write_bytes(b"old")
    return folder


def assert_untouched(place: Path, scratch: Path) -> None:
    gc.collect()
    assert (list_names(place), (place / "old").read_bytes()) == (["old"], b"old")
    assert list_names(scratch) == []


@both
def test_a_file_is_replaced_at_the_end_and_not_before(place: Path, scratch: Path, write: Write) -> None:
    def make_rows() -> Iterator[list[Cell]]:
        for number in range(2_000):
            assert (place / "old").read_bytes() == b"old"
            yield ["x" * 100, number]

    write(Sheet("Articles", ("a", "b"), make_rows()), place / "old")
    assert list_names(place) == ["old"]
    assert len((place / "old").read_bytes()) > 2_000
    assert list_names(scratch) == []


@both
@pytest.mark.parametrize("name", ["old", "new"])
@pytest.mark.parametrize("stop_at", [0, 1, 5_000])
def test_a_stopped_export_leaves_nothing_behind(
    place: Path, scratch: Path, write: Write, name: str, stop_at: int
) -> None:
    cancelled = threading.Event()

    def make_rows() -> Iterator[list[Cell]]:
        for number in range(10_000):
            if number == stop_at:
                cancelled.set()
            yield ["x" * 100, number]

    with pytest.raises(Cancelled):
        write(Sheet("Articles", ("a",), make_rows()), place / name, cancelled=cancelled)
    assert_untouched(place, scratch)


def test_packing_can_be_stopped_as_well(place: Path, scratch: Path) -> None:
    cancelled = threading.Event()

    def make_rows() -> Iterator[list[Cell]]:
        yield ["x"]
        cancelled.set()

    with pytest.raises(Cancelled):
        write_xlsx(Sheet("Articles", (), make_rows()), place / "old", cancelled=cancelled)
    assert_untouched(place, scratch)


@both
def test_an_export_that_nobody_stops_ends(place: Path, write: Write) -> None:
    write(make_sheet(["a"]), place / "new", cancelled=threading.Event())
    assert list_names(place) == ["new", "old"]


@both
def test_rows_that_fail_cost_nothing(place: Path, scratch: Path, write: Write) -> None:
    def make_rows() -> Iterator[list[Cell]]:
        yield from [["x" * 100]] * 5_000
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(Sheet("Articles", ("a",), make_rows()), place / "old")
    assert_untouched(place, scratch)


@both
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/articles", "The folder for the file is not there."),
        ("old/articles", "The folder for the file is not there."),
        (".", "This is a folder. Choose a name for the file."),
        ("x" * 256, "The name of the file is too long."),
    ],
)
def test_a_place_where_no_file_can_be_is_told(
    place: Path, scratch: Path, write: Write, name: str, reason: str
) -> None:
    with pytest.raises(ExportFailed) as told:
        write(make_sheet(["a"]), place / name)
    assert (told.value.path, told.value.reason) == (place / name, reason)
    assert str(told.value) == f"{place / name}: {reason}"
    assert_untouched(place, scratch)


def test_a_program_is_told_by_a_word(tmp_path: Path) -> None:
    fault = tell_fault(ExportFailed(tmp_path / "articles.csv", FULL))
    line = f"{tmp_path / 'articles.csv'}: {FULL}"
    assert (fault.exit_code, fault.line) == (1, line)
    assert fault.document == {"error": {"code": "export-failed", "message": line}}


@both
def test_a_name_as_long_as_a_name_can_be_is_no_trouble(place: Path, write: Write) -> None:
    write(make_sheet(["a"]), place / ("x" * 255))
    assert list_names(place) == ["old", "x" * 255]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@both
def test_a_device_is_never_replaced(place: Path, write: Write) -> None:
    os.mkfifo(place / "pipe")
    with pytest.raises(ExportFailed, match="This is a device"):
        write(make_sheet(["a"]), place / "pipe")
    assert stat.S_ISFIFO((place / "pipe").stat().st_mode)


@both
def test_another_error_is_told_in_the_words_of_the_system(
    place: Path, monkeypatch: pytest.MonkeyPatch, write: Write
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportFailed, match=r"The file cannot be written: Input/output error\."):
        write(make_sheet(["a"]), place / "old")
    assert (list_names(place), (place / "old").read_bytes()) == (["old"], b"old")


@pytest.mark.skipif(os.name != "posix", reason="what is open cannot be taken away here")
def test_temporary_files_that_were_taken_away_are_told(place: Path, scratch: Path) -> None:
    def make_rows() -> Iterator[list[Cell]]:
        yield ["x"]
        for folder in scratch.iterdir():
            shutil.rmtree(folder)

    with pytest.raises(ExportFailed, match=r"The file cannot be written: No such file or directory\."):
        write_xlsx(Sheet("Articles", (), make_rows()), place / "old")
    assert_untouched(place, scratch)


@pytest.mark.skipif(os.name != "posix", reason="this system has no such rights")
@both
def test_a_new_file_has_the_usual_rights_and_a_replaced_one_its_own(place: Path, write: Write) -> None:
    usual = stat.S_IMODE((place / "old").stat().st_mode)
    write(make_sheet(["a"]), place / "new")
    assert stat.S_IMODE((place / "new").stat().st_mode) == usual
    (place / "old").chmod(0o640)
    write(make_sheet(["a"]), place / "old")
    assert stat.S_IMODE((place / "old").stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
@both
def test_a_protected_file_is_not_replaced(place: Path, scratch: Path, write: Write) -> None:
    (place / "old").chmod(0o400)
    with pytest.raises(ExportFailed, match=CLOSED):
        write(make_sheet(["a"]), place / "old")
    (place / "old").chmod(0o600)
    assert_untouched(place, scratch)


@pytest.mark.skipif(os.name != "posix", reason="links need rights here")
@both
def test_a_link_stays_and_what_it_leads_to_is_replaced(place: Path, tmp_path: Path, write: Write) -> None:
    (tmp_path / "link").symlink_to(place / "old")
    write(make_sheet(["a"]), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (place / "old").read_bytes() != b"old"
    assert list_names(place) == ["old"]


@pytest.mark.parametrize("write", ["write_csv", "write_xlsx"])
def test_a_full_disk_is_told_and_keeps_what_it_has(tmp_path: Path, place: Path, write: str) -> None:
    with SmallDisk(tmp_path / "disk", 600) as disk:
        disk.put(place / "old", "articles")
        told = disk.run_python("-c", WRITER, disk.folder / "articles", write, 2_000)
        assert (told.out.splitlines(), told.err) == ([FULL, "articles ballast"], "")
        disk.fill()
        told = disk.run_python("-c", WRITER, disk.folder / "new", write, 1)
        assert (told.out.splitlines(), told.err) == ([FULL, "articles ballast"], "")
        disk.empty()
        told = disk.run_python("-c", WRITER, disk.folder / "new", write, 2_000)
        assert (told.out.splitlines(), told.err) == (["articles new"], "")


@pytest.mark.parametrize("rows", [1_000, 2_000, 6_000])
def test_a_full_disk_for_temporary_files_is_told(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch, rows: int
) -> None:
    """It fills up with the rows, or when they are packed."""
    monkeypatch.setenv("TMPDIR", str(tmp_path / "disk"))
    with SmallDisk(tmp_path / "disk", 1_500) as disk:
        told = disk.run_python("-c", WRITER, place / "articles", "write_xlsx", rows)
        assert (told.out.splitlines(), told.err) == ([FULL, "old"], "")


@pytest.mark.parametrize("write", ["write_csv", "write_xlsx"])
@pytest.mark.parametrize("name", ["articles", "new"])
def test_a_disk_that_cannot_be_written_is_told(tmp_path: Path, place: Path, write: str, name: str) -> None:
    with SmallDisk(tmp_path / "disk", 600) as disk:
        disk.put(place / "old", "articles")
        disk.protect()
        told = disk.run_python("-c", WRITER, disk.folder / name, write, 1)
        assert told.err == ""
        assert told.out.startswith(CLOSED)
        assert told.out.splitlines()[1:] == ["articles ballast"]
