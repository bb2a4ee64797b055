"""The parts of the present filter, each with the words for a chip that can be taken away."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from pressmark.query import (
    And,
    Leaf,
    Not,
    Nothing,
    Or,
    Phrase,
    Query,
    Word,
    split_all,
    write,
)
from pressmark.query.choices import find_facet
from pressmark.ui.posts.leaf_words import say_leaf, say_without
from pressmark.ui.words import one_line, translate

_LONGEST = 300
_Names = Mapping[Leaf, str]


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the filter.

    Attributes:
        part: of the query; of a choice among several in a facet, the one value.
        full: in words for a person, on one line; of a second choice of a facet it begins with "or".
        label: the same, and what tells it from another chip.
        excluded: everything but this.
    """

    part: Query
    full: str
    label: str
    excluded: bool = False

    @property
    def tip(self) -> str:
        """What happens when it is taken away."""
        return translate("words", "Take “{what}” out of the filter").format(what=self.label)


def make_chips(query: Query, names: _Names) -> tuple[Chip, ...]:
    """What of a query is more than words, a chip each; `names` has what values of facets are called."""
    chips = [chip for part in split_all(query) for chip in _make(part, names)]
    labels = Counter(chip.label for chip in chips)
    return tuple(_tell_apart(chip) if labels[chip.label] > 1 else chip for chip in chips)


def _make(part: Query, names: _Names) -> list[Chip]:
    inner = part.part if isinstance(part, Not) else part
    excluded = inner is not part
    if _only_words(inner):
        return []
    if isinstance(inner, Leaf):
        return [_make_one(inner if find_facet(part) else part, inner, names, excluded=excluded)]
    if isinstance(inner, Or) and find_facet(part):
        leaves = [one for one in inner.parts if isinstance(one, Leaf)]
        # To leave out one or the other is to leave out both.
        return [
            _make_one(leaf, leaf, names, excluded=excluded, further=place > 0 and not excluded)
            for place, leaf in enumerate(leaves)
        ]
    label = one_line(write(inner), _LONGEST)
    label = _negate(label) if excluded else label
    return [Chip(part, label, label, excluded)]


def _make_one(part: Query, leaf: Leaf, names: _Names, *, excluded: bool, further: bool = False) -> Chip:
    label = one_line(say_leaf(leaf, names), _LONGEST)
    if excluded:
        label = say_without(leaf) or _negate(label)
    elif further:
        label = translate("words", "or {what}").format(what=label)
    return Chip(part, label, label, excluded)


def _negate(label: str) -> str:
    return translate("words", "not {what}").format(what=label)


def _tell_apart(chip: Chip) -> Chip:
    """Two parts that are called the same, as a term and an author: the words of the query too."""
    words = one_line(write(chip.part), _LONGEST)
    return chip if words in chip.label else replace(chip, label=f"{chip.label} ({words})")


def _only_words(part: Query) -> bool:
    """The search field shows them, and they need no chip."""
    if isinstance(part, And | Or):
        return all(map(_only_words, part.parts))
    if isinstance(part, Not):
        return _only_words(part.part)
    return isinstance(part, Word | Phrase | Nothing)
