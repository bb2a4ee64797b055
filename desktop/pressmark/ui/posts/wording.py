"""What a row of the list says: in a cell, in a tip, and to a screen reader."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pressmark.model import PostRow, PostStatus, PostTerm, Sort, SortKey
from pressmark.ui.posts.columns import Column, Field
from pressmark.ui.words import (
    annotations,
    describe_visibility,
    join_facts,
    list_date,
    long_date,
    number,
    one_line,
    tables,
    translate,
)

_LONGEST = 300
_MOST_NAMES = 50
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ListNames:
    """What things are called that a row knows by number or slug.

    Attributes:
        sites: names of sites by their ids.
        types: names of post types by their slugs.
        taxonomies: slug and name of each taxonomy that is to have a column.
    """

    sites: Mapping[int, str] = field(default_factory=dict)
    types: Mapping[str, str] = field(default_factory=dict)
    taxonomies: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A post and what more a column may need of it."""

    post: PostRow
    terms: tuple[PostTerm, ...] = ()
    tags: tuple[str, ...] = ()


def say(known: Known, column: Column, names: ListNames, now: datetime, *, relative: bool = False) -> str:
    """What a cell says; with `relative`, dates of the last days are words."""
    post = known.post
    match column.field:
        case Field.TITLE:
            return say_title(post)
        case Field.DATE:
            return list_date(post.date, now, relative=relative)
        case Field.MODIFIED:
            return list_date(post.modified, now, relative=relative)
        case Field.AUTHOR:
            return one_line(post.author, _LONGEST)
        case Field.SITE:
            return one_line(names.sites.get(post.site_id, ""), _LONGEST)
        case Field.TYPE:
            return one_line(names.types.get(post.type, "") or post.type, _LONGEST)
        case Field.TAGS:
            return join_names(known.tags)
        case Field.TERMS:
            return join_names(name_terms(known.terms, column.taxonomy))
        case _:
            return _say_number(post, column)


def say_fully(known: Known, column: Column, names: ListNames, now: datetime, *, tip: bool) -> str:
    """What the tip of a cell says, or a screen reader: the title stands for the whole row."""
    post = known.post
    match column.field:
        case Field.TITLE:
            return _say_tip(post) if tip else say_row(post)
        case Field.DATE:
            return long_date(post.date) if post.date else ""
        case Field.MODIFIED:
            return long_date(post.modified) if post.modified else ""
        case Field.UNREAD:
            return translate("words", "Unread") if post.unread else translate("words", "Read")
        case Field.STARRED:
            return translate("words", "Starred") if post.starred else translate("words", "Not starred")
        case Field.WORDS | Field.TABLES | Field.NOTES | Field.VERSIONS:
            return "" if tip else _say_number(post, column)
        case _:
            return say(known, column, names, now)


def say_title(post: PostRow) -> str:
    """The title, or that there is none."""
    return post.title or translate("words", "(no title)")


def say_status(status: PostStatus) -> str:
    """What became of an article at its site; "" where all is as it was."""
    return {
        PostStatus.LIVE: "",
        PostStatus.PROTECTED: translate("words", "protected by a password"),
        PostStatus.WITHDRAWN: translate("words", "not public any more"),
        PostStatus.REMOVED: translate("words", "removed from the site"),
    }[status]


def say_badge(post: PostRow) -> str:
    """A word or two for a frame: not public, or not there any more."""
    gone = {
        PostStatus.WITHDRAWN: translate("words", "Withdrawn"),
        PostStatus.REMOVED: translate("words", "Removed"),
    }
    return join_facts((describe_visibility(post.visibility), gone.get(post.status, "")))


def say_row(post: PostRow) -> str:
    """A row as a screen reader says it."""
    parts = [
        say_title(post),
        long_date(post.date) if post.date else "",
        translate("words", "unread") if post.unread else "",
        translate("words", "starred") if post.starred else "",
        describe_visibility(post.visibility),
        say_status(post.status),
        annotations(post.notes) if post.notes else "",
        tables(post.tables) if post.tables else "",
    ]
    return ", ".join(part for part in parts if part)


def name_terms(terms: Iterable[PostTerm], taxonomy: str) -> tuple[str, ...]:
    """The names of the terms of one taxonomy; where a name is empty its slug."""
    return tuple(term.name.strip() or term.slug for term in terms if term.taxonomy == taxonomy)


def join_names(names: Sequence[str]) -> str:
    """Names of any kind on one line."""
    return ", ".join(filter(None, (one_line(name, _LONGEST_NAME) for name in names[:_MOST_NAMES])))


def say_sort(sort: Sort, columns: Sequence[Column]) -> str:
    """What an order goes by."""
    if sort.key is SortKey.RELEVANCE:
        return translate("words", "Relevance")
    wanted = (column for column in columns if (column.sort, column.taxonomy) == (sort.key, sort.taxonomy))
    return next((column.heading for column in wanted), one_line(sort.taxonomy, _LONGEST_NAME))


def say_sorts(sorts: Sequence[Sort], columns: Sequence[Column]) -> str:
    """An order in words, for those who cannot see its arrows."""
    parts = []
    for sort in sorts:
        name = say_sort(sort, columns)
        if sort.key is SortKey.RELEVANCE:
            parts.append(name)
        elif sort.descending:
            parts.append(translate("words", "{column}, descending").format(column=name))
        else:
            parts.append(translate("words", "{column}, ascending").format(column=name))
    return "; ".join(parts)


def _say_tip(post: PostRow) -> str:
    state = ", ".join(filter(None, (describe_visibility(post.visibility), say_status(post.status))))
    return "\n".join(filter(None, (post.title, state)))


def _say_number(post: PostRow, column: Column) -> str:
    counts = {
        Field.WORDS: post.words,
        Field.TABLES: post.tables,
        Field.NOTES: post.notes,
        # Every article has one; only further ones are news.
        Field.VERSIONS: post.versions if post.versions > 1 else 0,
    }
    count = counts.get(column.field, 0)
    return number(count) if count else ""
