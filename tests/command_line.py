"""The program as a person at a terminal uses it: by its words, its output and its exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from pressmark.app import main


@dataclass(frozen=True)
class Result:
    """What became of one call."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output, which has to be exactly one JSON object."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document


class _Stream(TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(BytesIO(), encoding="utf-8", write_through=True)

    def read_back(self) -> str:
        self.flush()
        written = self.buffer.getvalue()  # type: ignore[attr-defined]
        return str(written.decode())


class _Terminal(_Stream):
    def isatty(self) -> bool:
        return True


def run(
    *words: object, library: Path | None = None, terminal: bool = False, typed: bytes | None = None
) -> Result:
    """Call the program within this process; `typed` comes on its standard input."""
    make: Callable[[], _Stream] = _Terminal if terminal else _Stream
    out, err = make(), make()
    with redirect_stdout(out), redirect_stderr(err), _typed(typed):
        code = main(_spell(words, library))
    return Result(code, out.read_back(), err.read_back())


@contextmanager
def _typed(text: bytes | None) -> Iterator[None]:
    usual = sys.stdin
    sys.stdin = usual if text is None else TextIOWrapper(BytesIO(text), encoding="utf-8")
    try:
        yield
    finally:
        sys.stdin = usual


def call(*words: object, library: Path | None = None, **environment: str) -> Result:
    """Call the program as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "pressmark", *_spell(words, library)],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        timeout=120,
        check=False,
    )
    return Result(done.returncode, done.stdout, done.stderr)


def start(*words: object, library: Path | None = None) -> subprocess.Popen[str]:
    """Begin the program as a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "pressmark", *_spell(words, library)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _spell(words: tuple[object, ...], library: Path | None) -> list[str]:
    spelled = [str(word) for word in words]
    return spelled if library is None else ["--library", str(library), *spelled]
