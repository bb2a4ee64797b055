"""What is chosen in the facets of a query, and how a click changes it: OR inside a facet, AND between, NOT.

A facet is named ``taxonomy:`` and the slug of one, or ``site``, ``type``, ``author``, ``date``. A part of a
query is a choice in a facet where it is one of its values, an OR of several, or NOT one of them.
"""

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

SITE, TYPE, AUTHOR, DATE, TAG = "site", "type", "author", "date", "tag"
TAXONOMY = "taxonomy:"
_NAMES = {SITE: Name.SITE, TYPE: Name.TYPE, AUTHOR: Name.AUTHOR, TAG: Name.TAG}
_KINDS = {name: facet for facet, name in _NAMES.items()}


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
    """The facet that a part of a query chooses in; "" for none, as for an OR of what is not of one kind."""
    match part:
        case Not(inner):
            return find_facet(inner) if not isinstance(inner, Not) else ""
        case Or(parts):
            facets = {find_facet(one) if _is_value(one) else "" for one in parts}
            return facets.pop() if len(facets) == 1 else ""
        case InTerm(taxonomy):
            return TAXONOMY + taxonomy
        case Named(kind):
            return _KINDS.get(kind, "")
        case Dated():
            return DATE
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
    return frozenset(leaf for part in split_all(query) if _chooses(part) for leaf in _leaves(part))


def read_excluded(query: Query) -> frozenset[Leaf]:
    """Every value that is excluded in some facet."""
    return frozenset(
        leaf
        for part in split_all(query)
        if isinstance(part, Not) and find_facet(part)
        for leaf in _leaves(part.part)
    )


def choose_only(query: Query, choice: Leaf) -> Query:
    """This value and no other of its facet; where it was the only one, none."""
    facet = find_facet(choice)
    alone = all_of(part for part in split_all(query) if find_facet(part) == facet) == choice
    rest = without_facet(query, facet)
    return rest if alone else all_of((rest, choice))


def toggle(query: Query, choice: Leaf) -> Query:
    """This value beside the others of its facet, or no longer.

    Where a query asks for several values of a facet at once (AND), it stays so: the value is asked for too.
    """
    if choice in read_chosen(query):
        return drop(query, choice)
    freed = all_of(part for part in split_all(drop(query, choice)) if not _is_end(part))
    own = [part for part in split_all(freed) if _chooses(part, find_facet(choice))]
    if len(own) != 1:
        return all_of((freed, choice))
    return all_of(any_of((part, choice)) if part is own[0] else part for part in split_all(freed))


def exclude(query: Query, choice: Leaf) -> Query:
    """Everything but this value, or no longer."""
    freed = drop(query, choice)
    return freed if choice in read_excluded(query) else all_of((freed, Not(choice)))


def drop(query: Query, choice: Leaf) -> Query:
    """A query in which this value is neither chosen nor excluded."""
    return all_of(left for part in split_all(query) for left in _take_out(part, choice))


def without_facet(query: Query, facet: str) -> Query:
    """A query less its choice in one facet."""
    return all_of(part for part in split_all(query) if find_facet(part) != facet)


def between(query: Query, after: str, before: str) -> Query:
    """A query for these days alone, given as `Dated.when`; "" for an open end."""
    ends = ((Relation.AFTER, after), (Relation.BEFORE, before))
    return all_of((without_facet(query, DATE), *(Dated(side, when) for side, when in ends if when)))


def _is_value(part: Query) -> bool:
    """Something that a row of a facet stands for: no end of a range, nothing that is made of parts."""
    return isinstance(part, InTerm | Named) or (isinstance(part, Dated) and part.relation is Relation.ON)


def _is_end(part: Query) -> bool:
    """One end of a range of days: a year that is chosen takes its place."""
    return isinstance(part, Dated) and part.relation is not Relation.ON


def _chooses(part: Query, facet: str = "") -> bool:
    """Whether a part is a value of a facet, or an OR of several."""
    if isinstance(part, Not) or not find_facet(part) or (facet and find_facet(part) != facet):
        return False
    return isinstance(part, Or) or _is_value(part)


def _leaves(part: Query) -> tuple[Leaf, ...]:
    if isinstance(part, Not | And | Or):
        inner = (part.part,) if isinstance(part, Not) else part.parts
        return tuple(leaf for one in inner for leaf in _leaves(one))
    return (part,)


def _take_out(part: Query, choice: Leaf) -> tuple[Query, ...]:
    """A part less a value, where it chooses or excludes it; nothing where it was all of it."""
    if part == choice or part == Not(choice):
        return ()
    inner = part.part if isinstance(part, Not) else part
    if not find_facet(part) or not isinstance(inner, Or) or choice not in inner.parts:
        return (part,)
    left = any_of(one for one in inner.parts if one != choice)
    return (Not(left) if isinstance(part, Not) else left,)
