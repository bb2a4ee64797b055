"""What holds for every door: it answers in time, and nothing but an expected error comes out of it."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from pressmark.errors import PressmarkError

Fuzz = Callable[[bytes], None]
"""Gives bytes to a door; raises only where there is a fault."""

Opener = Callable[[Path], AbstractContextManager[Fuzz]]
"""Makes what a door needs, in a folder of its own."""

SECONDS = float(os.environ.get("PRESSMARK_FUZZ_LIMIT", "10"))
"""Of this process, for some kilobytes: a thousandth of it is usual."""


@contextmanager
def limited(*expected: type[PressmarkError], seconds: float = SECONDS) -> Iterator[None]:
    """Let expected errors pass; what takes too long is a fault."""
    started = time.process_time()
    with suppress(expected):
        yield
    took = time.process_time() - started
    assert took < seconds, f"it took {took:.1f} seconds"


def list_tree(folder: Path) -> frozenset[str]:
    """Every file and folder below a folder."""
    return frozenset(str(path.relative_to(folder)) for path in folder.rglob("*"))
