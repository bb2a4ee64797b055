"""Disks that run full: a file system of a few megabytes in memory, and programs that run on it.

The mount belongs to a name space of its own (https://man7.org/linux/man-pages/man7/user_namespaces.7.html),
so it needs no rights and ends with the shell that made it.
"""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from tests.command_line import Result

_WHOLE = 16_000  # kilobytes


class SmallDisk:
    """A disk at `folder` with so many kilobytes free, seen only by the programs that `call` runs.

    A test that needs one is skipped where the system does not let it be made.
    """

    def __init__(self, folder: Path, kilobytes: int) -> None:
        self.folder = folder
        self._free = kilobytes
        self._ballast = shlex.quote(str(folder / "ballast"))

    def __enter__(self) -> Self:
        if shutil.which("unshare") is None:
            pytest.skip("this system cannot make a small disk: it has no unshare")
        self._shell = subprocess.Popen(
            ["unshare", "--user", "--map-root-user", "--mount", "sh"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.folder.mkdir()
        if self._run(f"mount -t tmpfs -o size={_WHOLE}k tmpfs {shlex.quote(str(self.folder))}"):
            self._end()
            pytest.skip("this system does not let a small disk be made")
        assert self._run(f"head -c {_WHOLE - self._free}k /dev/zero > {self._ballast}") == 0
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def empty(self) -> None:
        """Make room: more than enough."""
        assert self._run(f"rm {self._ballast}") == 0

    def fill(self) -> None:
        """Leave not one byte free."""
        self._run(f"cat /dev/zero >> {self._ballast}")

    def put(self, file: Path, name: str) -> None:
        """Copy a file to this disk."""
        assert self._run(shlex.join(["cp", str(file), str(self.folder / name)])) == 0

    def protect(self) -> None:
        """Let nobody write to this disk."""
        assert self._run(f"mount -o remount,bind,ro {shlex.quote(str(self.folder))}") == 0

    def call(self, *words: object) -> Result:
        """Call the program as a process of its own, which sees this disk."""
        return self.run_python("-m", "pressmark", *words)

    def run_python(self, *words: object) -> Result:
        """Call Python as a process of its own, which sees this disk."""
        command = [sys.executable, *map(str, words)]
        out, err = (self.folder.with_name(f"{self.folder.name}.{name}") for name in ("out", "err"))
        code = self._run(f"{shlex.join(command)} > {shlex.quote(str(out))} 2> {shlex.quote(str(err))}")
        return Result(code, out.read_text("utf-8"), err.read_text("utf-8"))

    def _run(self, line: str) -> int:
        stdin, stdout = self._shell.stdin, self._shell.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(f"{line} < /dev/null; echo $?\n")
            stdin.flush()
        except BrokenPipeError:
            return 1
        return int(stdout.readline() or 1)

    def _end(self) -> None:
        self._shell.communicate()
