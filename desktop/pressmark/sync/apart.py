"""A process of its own that cleans for a long sync: started, asked, ended."""

import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from math import inf
from pathlib import Path
from typing import IO, cast

import pressmark
from pressmark.article.serving import READY, SERVE_WORD, read_frame, write_frame

_FOLDER = str(Path(pressmark.__file__).parents[1])
# At the end of the path: nothing there may stand before what Python has itself.
_PROGRAM = "import sys; sys.path.append(sys.argv[1]); from pressmark.article.serving import main; main()"
_START = 60  # seconds
_WINDOWS_FLAGS = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")


class CannotStartError(Exception):
    """The process cannot be had on this machine."""


class DiedError(Exception):
    """The process ended in the middle of its work."""


class CleaningProcess:
    """A process that cleans; one that died is followed by another. One thread asks at a time.

    Not `multiprocessing`: on POSIX that starts a second process which stays as long as the program does, and
    it imports the program's own main module anew in each.

    Args:
        command: what to start instead of this program's own.
    """

    def __init__(self, command: Sequence[str] = ()) -> None:
        self._command = command or find_command()
        self._running: subprocess.Popen[bytes] | None = None
        self._ends = inf
        self._stopped = threading.Event()

    def start(self) -> None:
        """Have it ready for the first question.

        Raises:
            CannotStartError: no process can be had.
        """
        self._running = self._running or self._start()

    def exchange(self, frame: bytes, seconds: int) -> bytes:
        """Ask and wait for the answer; after so many seconds `kill_overdue` ends it.

        Raises:
            CannotStartError: no process can be had.
            DiedError: it ended before it answered.
        """
        running = self._running or self._start()
        self._ends = time.monotonic() + seconds
        answer = None
        into, out = _pipes(running)
        with suppress(OSError):
            write_frame(into, frame)
            answer = read_frame(out)
        self._ends = inf
        if answer is None:
            self.close()
            raise DiedError
        return answer

    def kill_overdue(self) -> None:
        """End it, from any thread, if its time is over: who waits for it gets `DiedError`."""
        if time.monotonic() > self._ends:
            self._kill()

    def stop(self) -> None:
        """End it at once, from any thread, for good."""
        self._stopped.set()
        self._kill()

    def close(self) -> None:
        """End it and wait for that, in the thread that asks or after it; may come twice."""
        running, self._running = self._running, None
        if running is not None:
            running.kill()
            running.wait()
            for pipe in _pipes(running):
                with suppress(OSError):  # what it did not read
                    pipe.close()

    def _kill(self) -> None:
        running = self._running
        if running is not None:
            running.kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        self._ends = time.monotonic() + _START
        flags = sum(getattr(subprocess, name, 0) for name in _WINDOWS_FLAGS)
        pipe = subprocess.PIPE
        try:
            running = subprocess.Popen(  # noqa: S603 - this program, or what a test names
                self._command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, creationflags=flags
            )
        except OSError as error:
            raise CannotStartError from error
        self._running = running
        if self._stopped.is_set():
            running.kill()
        if read_frame(_pipes(running)[1]) != READY:
            self.close()
            raise CannotStartError
        return running


def find_command() -> Sequence[str]:
    """How this program is started to be that process."""
    if getattr(sys, "frozen", False):
        return sys.executable, SERVE_WORD
    # -P: a folder that the program is started in is no place for modules.
    return sys.executable, "-P", "-c", _PROGRAM, _FOLDER


def _pipes(running: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    """Into it and out of it; both were asked for."""
    return cast("IO[bytes]", running.stdin), cast("IO[bytes]", running.stdout)
