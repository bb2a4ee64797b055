"""A table of faults: each row has the words of the design, how a site misbehaves, and what must then hold."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import pytest

_Play = TypeVar("_Play", bound=Callable[..., None])


@dataclass
class Table:
    """The faults of one line of the design; a fault that has several sides has a row for each."""

    rows: list[tuple[str, str, Callable[..., None]]] = field(default_factory=list)

    def row(self, words: str, side: str = "") -> Callable[[_Play], _Play]:
        """Make a function the row of a fault."""

        def add(play: _Play) -> _Play:
            self.rows.append((words, side, play))
            return play

        return add

    def words(self) -> list[str]:
        """The faults of this table, each once, in order."""
        return list(dict.fromkeys(words for words, _, _ in self.rows))

    def parameters(self) -> list[Any]:
        """The rows for ``pytest.mark.parametrize``; their ids are the words."""
        return [
            pytest.param(play, id=f"{words} -- {side}" if side else words) for words, side, play in self.rows
        ]
