"""An alignment as a person would make it: passages stay together, chance agreements do not count."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressmark.article.difference.alignment import Run
from pressmark.article.difference.tokens import Tokens, is_word

_FEW = 2
_TIMES = 4


def grow(
    runs: Sequence[Run], old: Sequence[int], new: Sequence[int], texts: tuple[Tokens, Tokens]
) -> list[Run]:
    """Let the longest runs reach as far as the tokens beside them are equal, at the cost of shorter ones.

    What shorter ones have is not taken for a sign alone, nor a part of another line.
    """
    grower = _Grower(runs, old, new, *texts)
    for rank in range(len(runs)):
        grower.grow(rank)
    return grower.read()


@dataclass(slots=True)
class _Grower:
    """Who owns each token, -1 for none; runs are ranked by length, the longest first."""

    runs: Sequence[Run]
    old: Sequence[int]
    new: Sequence[int]
    before: Tokens
    after: Tokens
    ranked: list[Run] = field(init=False)
    old_owner: list[int] = field(init=False)
    new_owner: list[int] = field(init=False)
    match: list[int] = field(init=False)
    back: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.ranked = sorted(self.runs, key=lambda run: -run.length)
        self.old_owner, self.match = [-1] * len(self.old), [-1] * len(self.old)
        self.new_owner, self.back = [-1] * len(self.new), [-1] * len(self.new)
        for rank, (old, new, length) in enumerate(self.ranked):
            end, new_end = old + length, new + length
            self.match[old:end], self.back[new:new_end] = range(new, new_end), range(old, end)
            self.old_owner[old:end] = self.new_owner[new:new_end] = [rank] * length

    def grow(self, rank: int) -> None:
        """Let one run grow; what shorter ones have of it already may have been taken by longer ones."""
        old, new, length = self.ranked[rank]
        owners = self.old_owner[old : old + length]
        kept = owners.count(rank)
        if kept:
            # What is taken of a run is taken from its ends.
            first = owners.index(rank)
            self._reach(old + first + kept - 1, new + first + kept - 1, rank, 1)
            self._reach(old + first, new + first, rank, -1)

    def read(self) -> list[Run]:
        """Give the runs as they are now."""
        runs: list[Run] = []
        start, length = 0, 0
        for old, new in enumerate([*self.match, -1]):
            if length and new != self.match[start] + length:
                runs.append(Run(start, self.match[start], length))
                length = 0
            if new >= 0:
                start = start if length else old
                length += 1
        return runs

    def _reach(self, old: int, new: int, rank: int, step: int) -> None:
        edge, edge_new = old, new
        old, new = old + step, new + step
        far = 0  # how many tokens there are beyond what is taken
        while self._is_open(old, new, rank):
            far += 1
            if self._is_worth(edge, edge_new, old, new, step):
                for skip in range(far - 1, -1, -1):
                    self._take(old - skip * step, new - skip * step, rank)
                far = 0
            old, new = old + step, new + step

    def _is_open(self, old: int, new: int, rank: int) -> bool:
        """Tell whether two tokens are equal, no pair yet, and no longer run has any of them."""
        if not (0 <= old < len(self.old) and 0 <= new < len(self.new)):
            return False
        if self.old[old] != self.new[new] or self.match[old] == new:
            return False
        return not (-1 < self.old_owner[old] < rank or -1 < self.new_owner[new] < rank)

    def _is_worth(self, edge: int, edge_new: int, old: int, new: int, step: int) -> bool:
        """Tell whether a run that reaches from an edge to two tokens may have all of it."""
        lines, new_lines = self.before.lines, self.after.lines
        is_free = self.match[old] < 0 and self.back[new] < 0
        is_near = lines[edge] == lines[old] and new_lines[edge_new] == new_lines[new]
        beyond, beyond_new = old + max(step, 0), new + max(step, 0)
        return (
            is_free
            or (is_near and is_word(self.before.words[old]))
            or (_is_edge(lines, beyond) and _is_edge(new_lines, beyond_new))
        )

    def _take(self, old: int, new: int, rank: int) -> None:
        if self.match[old] >= 0:
            self._clear(old)
        if self.back[new] >= 0:
            self._clear(self.back[new])
        self._set(old, new, rank)

    def _set(self, old: int, new: int, rank: int) -> None:
        self.match[old], self.back[new] = new, old
        self.old_owner[old] = self.new_owner[new] = rank

    def _clear(self, old: int) -> None:
        new = self.match[old]
        self.match[old] = self.back[new] = self.old_owner[old] = self.new_owner[new] = -1


def drop_chance(runs: Sequence[Run], old: Tokens, new: Tokens) -> list[Run]:
    """Drop runs of one or two words between edits several times as long.

    Whole lines are never there by chance.
    """
    kept = [Run(0, 0, 0)]
    for run in [*runs, Run(len(old), len(new), 0)]:
        kept.append(run)
        while len(kept) > 2 and _is_chance(kept[-3], kept[-2], kept[-1], old, new):
            del kept[-2]
    return kept[1:-1]


def _is_chance(before: Run, run: Run, after: Run, old: Tokens, new: Tokens) -> bool:
    end = run.old + run.length
    if run.length > _FEW + 2 or sum(map(is_word, old.words[run.old : end])) > _FEW:
        return False
    edits = min(_measure(before, run, old, new), _measure(run, after, old, new))
    return edits > _TIMES * (old.starts[end] - old.starts[run.old]) and not _is_line(run, old, new)


def _measure(before: Run, after: Run, old: Tokens, new: Tokens) -> int:
    """Give how many characters lie between two runs, in the text that has more there."""
    gone = old.starts[after.old] - old.starts[before.old + before.length]
    come = new.starts[after.new] - new.starts[before.new + before.length]
    return max(gone, come)


def _is_line(run: Run, old: Tokens, new: Tokens) -> bool:
    """Tell whether a run is whole lines in both texts: a cell of a table, a heading."""
    places = ((old.lines, run.old), (new.lines, run.new))
    return all(_is_edge(lines, start) and _is_edge(lines, start + run.length) for lines, start in places)


def _is_edge(lines: Sequence[int], place: int) -> bool:
    return place in (0, len(lines)) or lines[place - 1] != lines[place]
