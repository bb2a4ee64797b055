"""What can be named in the queries of one library."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pressmark.query.choices import TAXONOMY
from pressmark.query.folding import fold, split_words
from pressmark.query.qualifiers import Taxonomies, find_taxonomy
from pressmark.query.value import COLORS, Amount, Name, Relation, State, Thing

DATES = "dates"
"""The key of the library's years and months in `Vocabulary.entries`."""

_LONGEST_COMPARED = 300
_AGO = ("7d", "30d", "3m", "1y")
_FIXED: Mapping[str, tuple[str, ...]] = {
    "is": tuple(State),
    "has": tuple(Thing),
    Name.COLOR: COLORS,
    Relation.AFTER: _AGO,
    Relation.BEFORE: _AGO,
    Amount.WORDS: (">1000", ">500", "<300"),
    Amount.TABLES: (">=1", ">=3", "0"),
}


@lru_cache(maxsize=65_536)
def make_key(text: str) -> str:
    """What names are compared by: their words, folded, a space before each."""
    folded = fold(text[:_LONGEST_COMPARED])
    return f" {split_words(folded) or folded}"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can stand behind a qualifier.

    Attributes:
        value: what it is called there.
        name: what a person calls it; may be anything.
        count: of its posts, None where nobody counted.
        key: its name, and its value where that differs, as `make_key` writes them.
    """

    value: str
    name: str
    count: int | None = None
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        keys = dict.fromkeys((make_key(self.name or self.value), make_key(self.value)))
        object.__setattr__(self, "key", "\n".join(keys))


def sort_entries(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries with the most posts first."""
    return tuple(sorted(entries, key=lambda entry: -(entry.count or 0)))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The qualifiers and names of a library.

    Attributes:
        names: its taxonomies by every name that a qualifier may have.
        taxonomies: slug and name of those that have terms.
        entries: under ``taxonomy:`` and a slug, ``author``, ``site``, ``type``, ``tag``, ``color`` (those
            beside `COLORS`) and `DATES`, in the order in which they are proposed (`sort_entries`).
    """

    names: Taxonomies = field(default_factory=dict)
    taxonomies: tuple[tuple[str, str], ...] = ()
    entries: Mapping[str, Sequence[Entry]] = field(default_factory=dict)

    def find_named(self, qualifier: str) -> Sequence[Entry]:
        """The entries that are found by words of their names behind a qualifier."""
        slug = find_taxonomy(qualifier, self.names)
        return self.entries.get(qualifier.lower() if slug is None else TAXONOMY + slug, ())

    def find_fixed(self, qualifier: str) -> Iterable[Entry]:
        """The entries that are written out from their beginning behind a qualifier, as dates are."""
        lowered = qualifier.lower()
        yield from (Entry(value, value) for value in _FIXED.get(lowered, ()))
        if lowered in set(Relation):
            yield from self.entries.get(DATES, ())
