"""What is chosen in the facets of a query, and how a click changes it: OR inside a facet, AND between, NOT.

A facet is named ``taxonomy:`` and the slug of one, or ``site``, ``type``, ``author``, ``date``. A part of a
query is a choice in a facet where it is one of its values, an OR of several, or NOT one of them.
"""

from collections.abc import Iterable

from pressmark.query.value import (
    And,
    Dated,
    InTerm,
    Leaf,
    Name,
    Named,
    Not,
    Or,
    Query,
    Relation,
    all_of,
    any_of,
    split_all,
)

SITE, TYPE, AUTHOR, DATE = "site", "type", "author", "date"
TAXONOMY = "taxonomy:"
_NAMES = {SITE: Name.SITE, TYPE: Name.TYPE, AUTHOR: Name.AUTHOR}


def make_choice(facet: str, value: str) -> Leaf:
    """The value of a facet as a part of a query.

    Raises:
        ValueError: there is no such facet.
    """
    if facet.startswith(TAXONOMY):
        return InTerm(facet.removeprefix(TAXONOMY), value)
    if facet == DATE:
        return Dated(Relation.ON, value)
    if facet in _NAMES:
        return Named(_NAMES[facet], value)
    raise ValueError(facet)


def find_facet(part: Query) -> str:
    """The facet that a part of a query chooses in; "" for none."""
    match part:
        case InTerm(taxonomy):
            return TAXONOMY + taxonomy
        case Named(kind) if kind in _NAMES.values():
            return kind.value
        case Dated():
            return DATE
        case Not(inner) | Or((inner, *_)) if len({find_facet(one) for one in _inside(part)}) == 1:
            return find_facet(inner)
    return ""


def split_facets(query: Query) -> tuple[Query, dict[str, Query]]:
    """A query as what is no choice in a facet, and the whole choice in each facet."""
    rest: list[Query] = []
    own: dict[str, list[Query]] = {}
    for part in split_all(query):
        facet = find_facet(part)
        (own.setdefault(facet, []) if facet else rest).append(part)
    return all_of(rest), {facet: all_of(parts) for facet, parts in own.items()}


def read_chosen(query: Query) -> frozenset[Leaf]:
    """Every value that is chosen in some facet."""
    return frozenset(
        leaf
        for part in split_all(query)
        if find_facet(part) and not isinstance(part, Not)
        for leaf in _leaves(part)
    )


def read_excluded(query: Query) -> frozenset[Leaf]:
    """Every value that is excluded in some facet."""
    return frozenset(
        leaf
        for part in split_all(query)
        if find_facet(part) and isinstance(part, Not)
        for leaf in _leaves(part.part)
    )


def choose_only(query: Query, choice: Leaf) -> Query:
    """This value and no other of its facet; where it was the only one, none."""
    facet = find_facet(choice)
    alone = all_of(part for part in split_all(query) if find_facet(part) == facet) == choice
    rest = without_facet(query, facet)
    return rest if alone else all_of((rest, choice))


def toggle(query: Query, choice: Leaf) -> Query:
    """This value beside the others of its facet, or no longer."""
    facet = find_facet(choice)
    chosen, excluded = _read_own(query, facet)
    if choice in chosen:
        chosen.remove(choice)
    else:
        chosen.append(choice)
        excluded = [one for one in excluded if one != choice]
    return _put(query, facet, chosen, excluded)


def exclude(query: Query, choice: Leaf) -> Query:
    """Everything but this value, or no longer."""
    facet = find_facet(choice)
    chosen, excluded = _read_own(query, facet)
    if choice in excluded:
        excluded.remove(choice)
    else:
        excluded.append(choice)
        chosen = [one for one in chosen if one != choice]
    return _put(query, facet, chosen, excluded)


def drop(query: Query, choice: Leaf) -> Query:
    """A query in which this value is neither chosen nor excluded."""
    facet = find_facet(choice)
    chosen, excluded = _read_own(query, facet)
    return _put(
        query, facet, [one for one in chosen if one != choice], [one for one in excluded if one != choice]
    )


def without_facet(query: Query, facet: str) -> Query:
    """A query less its choice in one facet."""
    return all_of(part for part in split_all(query) if find_facet(part) != facet)


def between(query: Query, after: str, before: str) -> Query:
    """A query for these days alone, given as `Dated.when`; "" for an open end."""
    ends = ((Relation.AFTER, after), (Relation.BEFORE, before))
    return all_of((without_facet(query, DATE), *(Dated(side, when) for side, when in ends if when)))


def _inside(part: Query) -> Iterable[Query]:
    return (part.part,) if isinstance(part, Not) else part.parts if isinstance(part, Or) else ()


def _leaves(part: Query) -> tuple[Leaf, ...]:
    if isinstance(part, Not | And | Or):
        inner = (part.part,) if isinstance(part, Not) else part.parts
        return tuple(leaf for one in inner for leaf in _leaves(one))
    return (part,)


def _read_own(query: Query, facet: str) -> tuple[list[Leaf], list[Leaf]]:
    """What is chosen and what is excluded in a facet; ends of a range of dates are neither."""
    own = [part for part in split_all(query) if find_facet(part) == facet]
    chosen = [leaf for part in own if not isinstance(part, Not) for leaf in _leaves(part)]
    excluded = [leaf for part in own if isinstance(part, Not) for leaf in _leaves(part.part)]
    return [one for one in chosen if not _is_end(one)], [one for one in excluded if not _is_end(one)]


def _is_end(leaf: Leaf) -> bool:
    return isinstance(leaf, Dated) and leaf.relation is not Relation.ON


def _put(query: Query, facet: str, chosen: list[Leaf], excluded: list[Leaf]) -> Query:
    parts: list[Query] = [without_facet(query, facet)]
    if chosen:
        parts.append(any_of(dict.fromkeys(chosen)))
    return all_of((*parts, *(Not(one) for one in dict.fromkeys(excluded))))
