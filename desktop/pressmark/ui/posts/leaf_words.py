"""What one condition of a query asks for, in words for a person."""

from collections.abc import Mapping

from pressmark.query import (
    Comparison,
    Counted,
    Dated,
    Has,
    InNote,
    InTable,
    Is,
    Leaf,
    Name,
    Named,
    Relation,
    TablePart,
    write,
)
from pressmark.ui.words import number, say_period, translate


def say_leaf(leaf: Leaf, names: Mapping[Leaf, str]) -> str:
    """As "unread", "China", "from March 2026"; `names` has what values of facets are called.

    What nothing in the library is called stands there as in the query.
    """
    match leaf:
        case Dated():
            return _say_date(leaf)
        case Is():
            return _say_state(leaf)
        case Has():
            return _say_thing(leaf)
        case Counted():
            return _say_count(leaf)
        case InTable():
            return _say_table(leaf)
        case InNote():
            return _say_note(leaf)
        case Named():
            return _say_name(leaf, names)
    return names.get(leaf) or write(leaf)


def say_without(leaf: Leaf) -> str:
    """What an article must not have, where the language has more than "not" for it; "" where not."""
    if not isinstance(leaf, Has):
        return ""
    return {
        "table": translate("words", "without tables"),
        "note": translate("words", "without notes"),
        "image": translate("words", "without images"),
        "tag": translate("words", "without tags"),
        "date": translate("words", "without a date"),
    }.get(leaf.thing, "")


def _say_state(leaf: Is) -> str:
    return {
        "unread": translate("words", "unread"),
        "read": translate("words", "read"),
        "starred": translate("words", "starred"),
        "annotated": translate("words", "annotated"),
        "changed": translate("words", "changed"),
        "removed": translate("words", "removed"),
        "attention": translate("words", "needs attention"),
        "moved": translate("words", "annotated words changed"),
        "orphaned": translate("words", "annotated words gone"),
    }.get(leaf.state) or write(leaf)


def _say_thing(leaf: Has) -> str:
    return {
        "table": translate("words", "with tables"),
        "note": translate("words", "with notes"),
        "image": translate("words", "with images"),
        "tag": translate("words", "with tags"),
        "date": translate("words", "with a date"),
    }.get(leaf.thing) or write(leaf)


def _say_name(leaf: Named, names: Mapping[Leaf, str]) -> str:
    known = names.get(leaf)
    match leaf:
        case Named(Name.TAG, ""):
            return translate("words", "without tags")
        case Named(Name.TAG, name):
            return f"#{known or name}"
        case Named(Name.AUTHOR, ""):
            return translate("words", "Unknown author")
        case Named(Name.COLOR, colour):
            return _say_colour(colour) or write(leaf)
    return known or write(leaf)


def _say_colour(colour: str) -> str:
    return {
        "yellow": translate("words", "highlighted in yellow"),
        "green": translate("words", "highlighted in green"),
        "blue": translate("words", "highlighted in blue"),
        "pink": translate("words", "highlighted in pink"),
        "purple": translate("words", "highlighted in purple"),
    }.get(colour, "")


def _say_date(leaf: Dated) -> str:
    period = say_period(leaf.when)
    if leaf.relation is Relation.AFTER:
        return translate("words", "from {when}").format(when=period)
    if leaf.relation is Relation.BEFORE:
        return translate("words", "before {when}").format(when=period)
    return period


def _say_count(leaf: Counted) -> str:
    plural = {"words": "%n word(s)", "tables": "%n table(s)"}[leaf.amount]
    much = translate("words", plural, "", leaf.number).replace(str(leaf.number), number(leaf.number), 1)
    shape = {
        Comparison.LESS: translate("words", "fewer than {count}"),
        Comparison.AT_MOST: translate("words", "at most {count}"),
        Comparison.EQUAL: translate("words", "exactly {count}"),
        Comparison.AT_LEAST: translate("words", "at least {count}"),
        Comparison.MORE: translate("words", "more than {count}"),
    }[leaf.comparison]
    return shape.format(count=much)


def _say_note(leaf: InNote) -> str:
    text = f"{leaf.text}…" if leaf.prefix else leaf.text
    return translate("words", "“{text}” in a highlight or note").format(text=text)


def _say_table(leaf: InTable) -> str:
    text = f"{leaf.text}…" if leaf.prefix else leaf.text
    if leaf.part is TablePart.HEADER:
        return translate("words", "“{text}” in the head of a table").format(text=text)
    return translate("words", "“{text}” in a cell of a table").format(text=text)
