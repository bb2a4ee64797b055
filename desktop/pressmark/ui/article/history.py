"""Where the reader was: back and forward, as a value."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """An article and how far it was scrolled, 0.0 to 1.0."""

    post_id: int
    position: float = 0.0


@dataclass(frozen=True, slots=True)
class History:
    """The places before and after the present one."""

    before: tuple[Place, ...] = ()
    current: Place | None = None
    after: tuple[Place, ...] = ()

    def visit(self, post_id: int) -> "History":
        """Go to another article; what was ahead is forgotten."""
        if self.current is not None and self.current.post_id == post_id:
            return self
        before = (*self.before, self.current) if self.current is not None else self.before
        return History(before[-200:], Place(post_id))

    def note(self, position: float) -> "History":
        """Remember how far the present article is scrolled."""
        return (
            self if self.current is None else replace(self, current=replace(self.current, position=position))
        )

    def back(self) -> "History":
        """The same, one step back; unchanged at the beginning."""
        if not self.before:
            return self
        after = (self.current, *self.after) if self.current is not None else self.after
        return History(self.before[:-1], self.before[-1], after)

    def forward(self) -> "History":
        """The same, one step forward; unchanged at the end."""
        if not self.after:
            return self
        before = (*self.before, self.current) if self.current is not None else self.before
        return History(before, self.after[0], self.after[1:])
