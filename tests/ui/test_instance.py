"""One window a library: the second start hands over, whoever died leaves nothing in the way."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from pressmark.errors import PressmarkError
from pressmark.ui.system.instance import (
    PATIENCE,
    Instance,
    find_place,
    listen_for_starts,
    send,
    take_place,
)
from pressmark.ui.system.message import LONGEST, Answer, Request, read_answer

QUERY = Request(query="tin")


@pytest.fixture(autouse=True)
def _runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A socket's name is short."""
    with tempfile.TemporaryDirectory(prefix="pm") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.delenv("FLATPAK_ID", raising=False)
        yield


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as made:
        yield made


@contextmanager
def hold_instance(library: Path, request: Request, patience: float = 5.0) -> Iterator[Instance | None]:
    with ExitStack() as held:
        leave = take_place(library, request, patience)
        if leave is None:
            yield None
        else:
            held.callback(leave)
            yield held.enter_context(listen_for_starts(library))


class Taker:
    def __init__(self) -> None:
        self.taken: list[Request] = []

    def __call__(self, request: Request) -> None:
        self.taken.append(request)


@pytest.fixture
def first(qtbot: QtBot, library: Path) -> Iterator[Instance]:
    with hold_instance(library, Request()) as instance:
        assert instance is not None
        yield instance


def start_again(library: Path, request: Request = QUERY, patience: float = 5.0) -> bool:
    """Whether another start of the program becomes the window itself."""
    with hold_instance(library, request, patience) as instance:
        return instance is not None


STARTER = """
import sys
from pathlib import Path
from pressmark.ui.system.instance import listen_for_starts, take_place
from pressmark.ui.system.message import Request

library = Path(sys.argv[1])
print("starts", flush=True)
leave = take_place(library, Request(query="tin"), 60)
assert leave is not None
with listen_for_starts(library):
    print("window", flush=True)
    sys.stdin.read()
"""


def start_process(library: Path) -> "subprocess.Popen[str]":
    """Another start of the program, in a process of its own that stays until it is killed."""
    command = [sys.executable, "-c", STARTER, str(library)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def read_line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def wait(qtbot: QtBot, pool: ThreadPoolExecutor, do: Callable[[], object], seconds: float = 10) -> object:
    future = pool.submit(do)
    qtbot.waitUntil(future.done, timeout=round(seconds * 1_000))
    return future.result()


def test_a_second_start_hands_over_what_it_was_asked_for(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor
) -> None:
    take = Taker()
    request = Request(7, "tin", ("https://metals.example/",), "token")
    with first.shown_by(take):
        assert wait(qtbot, pool, lambda: start_again(library, request)) is False
        qtbot.waitUntil(lambda: take.taken == [request])


def test_a_library_by_another_name_is_the_same_and_another_is_not(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(library, target_is_directory=True)
    with first.shown_by(Taker()):
        assert wait(qtbot, pool, lambda: start_again(tmp_path / "link")) is False
    assert start_again(tmp_path / "other") is True


def test_a_window_that_is_busy_is_waited_for(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor
) -> None:
    future = pool.submit(lambda: start_again(library))
    place = find_place(library)
    assert wait(qtbot, pool, lambda: send(place, QUERY, 5)) is Answer.BUSY
    with first.shown_by(Taker()):
        qtbot.waitUntil(future.done, timeout=10_000)
    assert future.result() is False


def test_a_window_that_does_not_answer_is_named(
    first: Instance, library: Path, pool: ThreadPoolExecutor
) -> None:
    # Nobody runs its loop of events meanwhile.
    future = pool.submit(lambda: start_again(library, patience=0.3))
    with pytest.raises(PressmarkError, match="does not answer"):
        future.result(10)


def test_of_two_at_once_one_wins_and_when_it_is_killed_the_other_comes_in(
    qtbot: QtBot, library: Path, pool: ThreadPoolExecutor
) -> None:
    starts = [start_process(library), start_process(library)]
    try:
        assert [read_line(one) for one in starts] == ["starts", "starts"]
        lines = [pool.submit(read_line, one) for one in starts]
        won = next(as_completed(lines))
        assert won.result() == "window"
        other = lines[1 - lines.index(won)]
        assert send(find_place(library), QUERY, 0.2) is None  # it runs no loop of events
        assert not other.done()
        starts[lines.index(won)].kill()
        assert other.result(20) == "window"
    finally:
        for process in starts:
            process.kill()
            process.communicate()
    assert Path(find_place(library)).exists()
    take = Taker()
    with hold_instance(library, Request()) as instance:
        assert instance is not None
        with instance.shown_by(take):
            assert wait(qtbot, pool, lambda: start_again(library)) is False
            qtbot.waitUntil(lambda: take.taken == [QUERY])


@pytest.mark.parametrize("message", [b"GET / HTTP/1.1\n", b'{"pressmark": 9}\n', b"x" * (LONGEST + 1)])
def test_another_program_is_refused_politely(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor, message: bytes
) -> None:
    take = Taker()

    def talk() -> Answer | None:
        socket = QLocalSocket()
        socket.connectToServer(find_place(library))
        assert socket.waitForConnected(5_000)
        socket.write(message)
        for _ in range(200):
            if socket.canReadLine():
                break
            socket.waitForReadyRead(20)
        answer = read_answer(bytes(socket.readLine().data()))
        socket.abort()
        return answer

    with first.shown_by(take):
        assert wait(qtbot, pool, talk) is Answer.REFUSED
        assert wait(qtbot, pool, lambda: send(find_place(library), QUERY, 5)) is Answer.DONE
    assert take.taken == [QUERY]


@pytest.mark.qt_log_ignore("device not open")
@pytest.mark.parametrize("many", [4, 12], ids=["some", "more than are heard at a time"])
def test_who_says_nothing_keeps_nobody_out(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor, many: int
) -> None:
    silent = [QLocalSocket() for _ in range(many)]
    with first.shown_by(Taker()):
        for socket in silent:
            socket.connectToServer(find_place(library))
        assert wait(qtbot, pool, lambda: start_again(library, patience=PATIENCE * 3), PATIENCE * 4) is False
    gone = QLocalSocket.LocalSocketState.UnconnectedState
    qtbot.waitUntil(lambda: all(one.state() is gone for one in silent), timeout=round(PATIENCE * 3_000))


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows are no files")
def test_the_socket_itself_is_for_this_person_alone(qtbot: QtBot, library: Path) -> None:
    umask = os.umask(0)
    try:
        with hold_instance(library, Request()):
            found = Path(find_place(library)).lstat()
    finally:
        os.umask(umask)
    assert stat.S_ISSOCK(found.st_mode)
    assert (found.st_mode & 0o077, found.st_uid) == (0, os.getuid())


# Only who may do anything can give files away, as to play another user.
as_another = pytest.mark.skipif(os.name == "nt" or os.getuid() != 0, reason="this user cannot play another")
SOMEBODY = 65_534


@as_another
def test_a_folder_of_another_has_no_socket(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("runtime", f"pressmark-{os.getuid()}"):
        (tmp_path / name).mkdir(mode=0o700)
        os.chown(tmp_path / name, SOMEBODY, SOMEBODY)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert find_place(library) == ""


@as_another
def test_nothing_is_sent_to_the_socket_of_another(
    qtbot: QtBot, first: Instance, library: Path, pool: ThreadPoolExecutor
) -> None:
    place, take = find_place(library), Taker()
    with first.shown_by(take):
        os.chown(place, SOMEBODY, SOMEBODY)
        assert wait(qtbot, pool, lambda: send(place, QUERY, 2)) is None
        os.chown(place, 0, 0)
        assert wait(qtbot, pool, lambda: send(place, QUERY, 5)) is Answer.DONE
    assert take.taken == [QUERY]


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows are no files")
def test_a_folder_that_others_can_write_to_has_no_socket(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir(mode=0o777)
    shared.chmod(0o777)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    place = Path(find_place(library))
    assert place.parent == tmp_path / f"pressmark-{os.getuid()}"
    assert place.parent.stat().st_mode & 0o777 == 0o700
    place.parent.chmod(0o755)
    assert find_place(library) == ""
    assert start_again(library) is True


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows are no files")
def test_all_starts_of_a_flatpak_look_where_all_of_them_are(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = Path(os.environ["XDG_RUNTIME_DIR"])
    monkeypatch.setenv("FLATPAK_ID", "org.example.Reader")
    assert Path(find_place(library)).parent == runtime
    shared = runtime / "app" / "org.example.Reader"
    shared.mkdir(mode=0o700, parents=True)
    assert Path(find_place(library)).parent == shared


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows are no files")
def test_a_folder_that_was_made_for_sockets_goes_with_the_last_of_them(
    qtbot: QtBot, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    with tempfile.TemporaryDirectory(prefix="pm") as folder:
        monkeypatch.setattr(tempfile, "tempdir", folder)
        made = Path(folder) / f"pressmark-{os.getuid()}"
        with hold_instance(library, Request()):
            assert start_again(tmp_path / "other") is True
            assert Path(find_place(library)).exists()
        assert not made.exists()
