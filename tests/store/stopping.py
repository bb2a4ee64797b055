"""A person who asks to stop in the middle of something."""

import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event


class StopAtLook(Event):
    """Is set from the given look at it on, counted from 1."""

    def __init__(self, look: int) -> None:
        super().__init__()
        self._left = look

    def is_set(self) -> bool:
        """Whether the person has asked by now."""
        self._left -= 1
        return self._left <= 0


def make_long(file: Path, count: int = 30_000) -> None:
    """Give SQLite so many rows to go through that it looks whether to stop."""
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE filler (id INTEGER PRIMARY KEY, word TEXT UNIQUE)")
        rows = (("x" * 20 + str(number),) for number in range(count))
        database.executemany("INSERT INTO filler (word) VALUES (?)", rows)
