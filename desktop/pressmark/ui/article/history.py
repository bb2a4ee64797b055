"""Where the reader was: back and forward, as a value."""

from dataclasses import dataclass, field, replace

from pressmark.ui.article.places import Place


@dataclass(frozen=True, slots=True)
class Visit:
    """An article and the place in it."""

    post_id: int
    place: Place = field(default_factory=Place)


@dataclass(frozen=True, slots=True)
class History:
    """The places before and after the present one."""

    before: tuple[Visit, ...] = ()
    current: Visit | None = None
    after: tuple[Visit, ...] = ()

    def visit(self, post_id: int) -> "History":
        """Go to another article; what was ahead is forgotten."""
        if self.current is not None and self.current.post_id == post_id:
            return self
        before = (*self.before, self.current) if self.current is not None else self.before
        return History(before[-200:], Visit(post_id))

    def jump(self, place: Place) -> "History":
        """Leave a place of the present article for another place of it; what was ahead is forgotten."""
        if self.current is None:
            return self
        left = replace(self.current, place=place)
        return History((*self.before, left)[-200:], Visit(left.post_id))

    def note(self, place: Place) -> "History":
        """Remember where in the present article the reader is."""
        return self if self.current is None else replace(self, current=replace(self.current, place=place))

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
