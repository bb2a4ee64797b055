"""What a query can name, and whom a name in a query means.

A name means, in this order: those whose key it is (the slug, or the name where there is none), to the letter,
then so far as case and accents do not count; those whose name it is; those in whose name a word begins so.
Who is found stands for all that have the same key.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from pressmark.query.folding import fold, split_words


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a query can name.

    Attributes:
        key: what the query language calls it; entries of one key are one for the reader.
        name: as the site writes it.
        others: further names it goes by.
    """

    id: int
    key: str
    name: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TermEntry(Entry):
    """A term; its parent is named as its site does."""

    slug: str = ""
    taxonomy_id: int = 0
    remote_id: int = 0
    parent: int = 0


E = TypeVar("E", bound=Entry)


class Entries(Generic[E]):
    """Entries that can be looked up by name; what is needed for that is made when it is first needed."""

    def __init__(self, entries: Iterable[E]) -> None:
        self._entries = tuple(entries)

    def __iter__(self) -> Iterator[E]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    @cached_property
    def groups(self) -> Mapping[str, Sequence[E]]:
        """Entries that are one for the reader, by their key."""
        return group_by_key(self._entries)

    def find(self, name: str) -> Sequence[E]:
        """Whom a name means."""
        keys = self.find_keys(name)
        if len(keys) == 1:
            return self.groups[next(iter(keys))]
        return [entry for entry in self._entries if entry.key in keys]

    def find_keys(self, name: str) -> Collection[str]:
        """The keys of those whom a name means."""
        # A key to the letter means its own and no other: what a facet counts is what its choice finds.
        if name in self.groups:
            return {name}
        wanted = fold(name)
        found = self._folded.get(wanted, set()) | self._others.get(name, set())
        if not found:
            found = self._named.get(wanted, set())
        start = f" {split_words(wanted)}"
        if not found and start != " ":
            found = {key for words, key in self._words if start in words}
        return found

    @cached_property
    def _folded(self) -> Mapping[str, set[str]]:
        return self._index(lambda entry: (entry.key, fold(entry.key)))

    @cached_property
    def _others(self) -> Mapping[str, set[str]]:
        return self._index(lambda entry: entry.others)

    @cached_property
    def _named(self) -> Mapping[str, set[str]]:
        return self._index(lambda entry: map(fold, (entry.name, *entry.others)))

    @cached_property
    def _words(self) -> Sequence[tuple[str, str]]:
        return [(f" {split_words(fold(entry.name))}", entry.key) for entry in self._entries]

    def _index(self, names: Callable[[E], Iterable[str]]) -> Mapping[str, set[str]]:
        """The keys by the names that are made of each entry."""
        keys: dict[str, set[str]] = {}
        for entry in self._entries:
            for name in names(entry):
                keys.setdefault(name, set()).add(entry.key)
        return keys


class Terms(Entries[TermEntry]):
    """The terms of one taxonomy. Those of one key are one: what stands below one stands below all of them."""

    @cached_property
    def parents(self) -> Mapping[str, Sequence[str]]:
        """The keys above each key; several where sites do not agree, the first site's first."""
        keys = {(term.taxonomy_id, term.remote_id): term.key for term in self}
        parents: dict[str, dict[str, None]] = {term.key: {} for term in self}
        for term in self:
            above = keys.get((term.taxonomy_id, term.parent)) if term.parent else None
            if above is not None and above != term.key:
                parents[term.key][above] = None
        return {key: tuple(above) for key, above in parents.items()}

    @cached_property
    def children(self) -> Mapping[str, Sequence[str]]:
        """The keys right below each key that has some."""
        children: dict[str, list[str]] = {}
        for key, several in self.parents.items():
            for parent in several:
                children.setdefault(parent, []).append(key)
        return children

    def find_below(self, keys: Iterable[str]) -> list[int]:
        """The ids of terms and of all below them; parents in a circle end."""
        waiting = list(keys)
        wanted = set(waiting)
        while waiting:
            new = set(self.children.get(waiting.pop(), ())) - wanted
            wanted |= new
            waiting += new
        return sorted(term.id for key in wanted for term in self.groups.get(key, ()))


def group_by_key(entries: Iterable[E]) -> dict[str, list[E]]:
    """Entries that are one for the reader, together."""
    groups: dict[str, list[E]] = {}
    for entry in entries:
        groups.setdefault(entry.key, []).append(entry)
    return groups
