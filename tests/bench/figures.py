"""What was measured, against what, and whether it is enough."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

Say = Callable[["Figure"], None]
"""Takes a figure as soon as it is there."""


class Unit(StrEnum):
    """What a value counts."""

    MS = "ms"
    S = "s"
    MB = "MB"
    TIMES = "×"
    NUMBER = ""


@dataclass(frozen=True, slots=True)
class Target:
    """What a value may be at most: all that is given holds together.

    Attributes:
        times: so many times the floor.
        plus: and so much more, in the unit of the value.
        most: in any case no more than this, in the unit of the value.
    """

    times: float | None = None
    plus: float = 0.0
    most: float | None = None

    def __str__(self) -> str:
        parts = []
        if self.times is not None:
            parts.append(f"≤ {self.times:.3g} ×" + (f" + {self.plus:g}" if self.plus else ""))
        if self.most is not None:
            parts.append(f"≤ {self.most:g}")
        return ", ".join(parts)

    def is_met(self, value: float, floor: float | None) -> bool:
        """Whether a value is small enough."""
        if self.most is not None and value > self.most:
            return False
        return self.times is None or (floor is not None and value <= self.times * floor + self.plus)


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report.

    Attributes:
        part: of the benchmark.
        scale: how many posts it was measured with; 0 where that does not matter.
        floor: the same work, or as much of it as must be, done as barely as can be; None where there is none.
        against: what the floor is.
        late: what 95 of 100 runs stay within, where that is what counts.
        note: what else was seen.
    """

    part: str
    title: str
    scale: int
    unit: Unit
    value: float
    floor: float | None = None
    against: str = ""
    target: Target = field(default_factory=Target)
    late: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Of value and floor."""
        return self.value / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target == Target():
            return None
        return self.target.is_met(self.value if self.late is None else self.late, self.floor)
