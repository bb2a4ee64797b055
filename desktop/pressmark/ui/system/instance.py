"""One window a library: the first listens, and a later start of the program sends it what it was asked for.

Who is first is decided by a lock that the system takes from a program that dies (`window_lock`), never by the
socket: that of a killed program stays where it was, and is taken away by the next who has the lock.
"""

import hashlib
import logging
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from pressmark.errors import PressmarkError
from pressmark.ui.system.message import (
    LONGEST,
    Answer,
    Request,
    read_answer,
    read_request,
    write_answer,
    write_request,
)
from pressmark.ui.words import say_path, translate
from pressmark.window_lock import take_window

PATIENCE = 5.0
"""Seconds in which a window that is open has to answer."""

_PAUSE = 50  # milliseconds from one try to reach the other window to the next
_MOST = 8  # starts that are heard at a time
_log = logging.getLogger(__name__)


class Instance(QObject):
    """Hears what other starts of the program ask of this one.

    Attributes:
        ready: there is a window that does it; until then the others are told to come back.

    Signals:
        asked(Request): something is to be shown.
    """

    asked = Signal(object)

    def __init__(self, place: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ready = False
        self._place = place
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._meet)
        self._talks: list[_Talk] = []

    def listen(self) -> bool:
        """Begin to hear; only for who has the lock, for the socket that is there is taken away."""
        QLocalServer.removeServer(self._place)
        heard = self._server.listen(self._place)
        if not heard:
            _log.warning("other starts of the program are not heard: %s", self._server.errorString())
        return heard

    def close(self) -> None:
        """Hear nothing more. May come twice."""
        self.ready = False
        self._server.close()
        for talk in list(self._talks):
            talk.end()

    @contextmanager
    def shown_by(self, show: Callable[[Request], None]) -> Iterator[None]:
        """While the block runs there is a window, and `show` does in it what is asked for."""
        shown = self.asked.connect(show)
        self.ready = True
        try:
            yield
        finally:
            self.ready = False
            self.asked.disconnect(shown)

    def _meet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._talks) >= _MOST:
                socket.abort()
                socket.deleteLater()
                continue
            talk = _Talk(socket, self)
            self._talks.append(talk)
            talk.said.connect(self._take)
            talk.ended.connect(lambda talk=talk: self._talks.remove(talk))
            talk.listen()

    def _take(self, talk: "_Talk", message: bytes) -> None:
        request = read_request(message)
        if request is None:
            _log.info("a request of another program was refused")
            talk.answer(Answer.REFUSED)
        elif not self.ready:
            talk.answer(Answer.BUSY)
        else:
            talk.answer(Answer.DONE)
            self.asked.emit(request)


class _Talk(QObject):
    """One other start of the program, from its line to our answer; it has some seconds for it.

    Signals:
        said(_Talk, bytes): its line; too much of it is nothing.
        ended: it is gone.
    """

    said = Signal(object, bytes)
    ended = Signal()

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._over = False
        socket.setParent(self)
        socket.setReadBufferSize(LONGEST + 1)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.end)
        # One that ends with this object: a call that is only promised may come when both are just going.
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.end)
        self._clock.start(round(PATIENCE * 1000))

    def listen(self) -> None:
        """Look also for what came before anybody listened."""
        self._read()

    def answer(self, answer: Answer) -> None:
        """Say it, and be done."""
        self._socket.write(write_answer(answer))
        self._socket.flush()
        self._socket.disconnectFromServer()

    def end(self) -> None:
        """Let the other go. May come twice."""
        if not self._over:
            self._over = True
            self._clock.stop()
            self._socket.abort()
            self.ended.emit()
            self.deleteLater()

    def _read(self) -> None:
        if self._socket.canReadLine():
            self._socket.readyRead.disconnect(self._read)
            self.said.emit(self, bytes(self._socket.readLine().data()))
        elif self._socket.bytesAvailable() > LONGEST:
            self._socket.readyRead.disconnect(self._read)
            self.said.emit(self, b"")


def take_place(library: Path, request: Request, patience: float = PATIENCE) -> Callable[[], None] | None:
    """Be the one window on a library; gives what ends that. None: another is, and was sent the request.

    Args:
        library: its folder.
        request: what this start was asked for.
        patience: seconds in which the other has to answer.

    Raises:
        PressmarkError: another has the library open and does not answer.
    """
    deadline = monotonic() + patience
    while (leave := take_window(library)) is None:
        place = find_place(library)
        answer = send(place, request, max(deadline - monotonic(), 0.1)) if place else None
        if answer is Answer.DONE:
            return None
        if answer is Answer.REFUSED or monotonic() >= deadline:
            raise PressmarkError(_explain(library))
        # It begins, ends, or has a dialog without a window; or it died, and then the lock is free.
        QThread.msleep(_PAUSE)
    return leave


@contextmanager
def listen_for_starts(library: Path) -> Iterator[Instance]:
    """Hear other starts of the program while the block runs; only for who has the lock."""
    place = find_place(library)
    with ExitStack() as held:
        held.callback(_tidy, place)
        instance = Instance(place)
        held.callback(instance.close)
        if place:
            instance.listen()
        yield instance


def send(place: str, request: Request, patience: float) -> Answer | None:
    """Send a request to the window that listens at a place; None where nobody answers in so many seconds."""
    if not _is_ours(place):
        return None
    deadline = monotonic() + patience
    socket = QLocalSocket()
    socket.connectToServer(place)
    if not socket.waitForConnected(_rest(deadline)):
        return None
    socket.write(write_request(request))
    socket.flush()
    # Little by little: while Qt waits, Python does nothing, not even what Ctrl+C asks for.
    while not socket.canReadLine() and monotonic() < deadline and _is_open(socket):
        socket.waitForReadyRead(min(_rest(deadline), _PAUSE))
    answer = read_answer(bytes(socket.readLine(LONGEST).data()))
    socket.abort()
    return answer


def _is_open(socket: QLocalSocket) -> bool:
    return socket.state() is QLocalSocket.LocalSocketState.ConnectedState


def find_place(library: Path) -> str:
    """Where the window on a library listens; "" where nobody but this person could be kept out.

    Two names of one folder are one library. The place is not in the library's folder: that may be on a disk
    that knows no sockets, and its name may be longer than a socket's may be.
    """
    digest = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
    if sys.platform == "win32":
        return f"pressmark-{os.getlogin()}-{digest}"
    folder = _find_own_folder()
    return str(folder / f"pressmark-{digest}") if folder is not None else ""


def _find_own_folder() -> Path | None:
    """A folder that is this person's alone; else another could put his socket where ours is looked for."""
    named = os.environ.get("XDG_RUNTIME_DIR", "")
    # Each start of a Flatpak has a folder of its own there, and this one with the others:
    # https://docs.flatpak.org/en/latest/sandbox-permissions.html
    flatpak = os.environ.get("FLATPAK_ID", "")
    if named and flatpak and _is_private(shared := Path(named, "app", flatpak)):
        return shared
    if named and _is_private(Path(named)):
        return Path(named)
    made = _name_made_folder()
    try:
        made.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        _log.info("there is no folder for a socket: %s", error)
        return None
    return made if _is_private(made) else None


def _name_made_folder() -> Path:
    return Path(tempfile.gettempdir()) / f"pressmark-{os.getuid()}"


def _tidy(place: str) -> None:
    """Take away the folder that was made for the socket, unless windows on other libraries use it."""
    if place and sys.platform != "win32" and Path(place).parent == _name_made_folder():
        with suppress(OSError):
            Path(place).parent.rmdir()


def _is_private(folder: Path) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _is_ours(place: str) -> bool:
    if sys.platform == "win32":
        return True
    try:
        return Path(place).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _rest(deadline: float) -> int:
    """Milliseconds that are left."""
    return max(1, round((deadline - monotonic()) * 1000))


def _explain(library: Path) -> str:
    words = translate(
        "words",
        "Pressmark has the library {folder} open already, and that window does not answer. Wait until it has "
        "done what it is doing, or end it.",
    )
    return words.format(folder=say_path(library))
