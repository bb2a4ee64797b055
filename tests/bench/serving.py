"""A site in a process of its own, so that its work is not the program's."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def serve(count: int, *more: str) -> Iterator[str]:
    """A site of so many articles that answers from memory; gives its address. `more`: words of `site`."""
    command = [sys.executable, "-m", "tests.bench.site", str(count), *more]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.communicate()
