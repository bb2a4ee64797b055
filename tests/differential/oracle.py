"""What a query finds, by plain Python over plain values: no SQL and nothing of the store."""

import operator
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from pressmark.query import (
    Amount,
    And,
    Counted,
    Dated,
    Field,
    Has,
    InNote,
    InTable,
    InTerm,
    Is,
    Leaf,
    Name,
    Named,
    Not,
    Nothing,
    Or,
    Phrase,
    Query,
    Relation,
    State,
    TablePart,
    Thing,
    Word,
)
from tests.differential import oracle_names as names
from tests.differential.facts import Library, Post, Site
from tests.differential.oracle_words import has_phrase

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_COMPARE = {"<": operator.lt, "<=": operator.le, "=": operator.eq, ">=": operator.ge, ">": operator.gt}
_STATES: dict[State, Callable[[Post], bool]] = {
    State.UNREAD: lambda post: not post.read,
    State.READ: lambda post: post.read,
    State.STARRED: lambda post: post.starred,
    State.ANNOTATED: lambda post: bool(post.annotations),
    State.CHANGED: lambda post: bool(post.former),
    State.REMOVED: lambda post: post.status in ("removed", "withdrawn"),
    State.ATTENTION: lambda post: any(one.in_need for one in post.annotations),
    State.MOVED: lambda post: any(one.state == "moved" for one in post.annotations),
    State.ORPHANED: lambda post: any(one.state == "orphaned" for one in post.annotations),
}
_THINGS: dict[Thing, Callable[[Post], bool]] = {
    Thing.TABLE: lambda post: bool(post.tables),
    Thing.NOTE: lambda post: any(one.note for one in post.annotations),
    Thing.IMAGE: lambda post: post.image or post.featured > 0,
    Thing.TAG: lambda post: bool(read_tags(post)),
    Thing.DATE: lambda post: post.date is not None,
}


def read_tags(post: Post) -> set[str]:
    return {*post.tags, *(tag for one in post.annotations for tag in one.tags)}


class Oracle:
    """Answers about one library; `today` as for `store.Search`."""

    def __init__(self, library: Library, today: date) -> None:
        self.library = library
        self._today = today
        self._zone = ZoneInfo(library.zone)
        self._terms: dict[str, list[names.Named]] = {}
        self._named = {
            Name.SITE: names.name_sites(library),
            Name.TYPE: names.name_types(library),
            Name.AUTHOR: names.name_authors(library),
        }

    def find(self, query: Query) -> list[tuple[Site, Post]]:
        return [(site, post) for site, post in self.library.posts() if self.matches(query, site, post)]

    def matches(self, query: Query, site: Site, post: Post) -> bool:
        match query:
            case And(parts):
                return all(self.matches(part, site, post) for part in parts)
            case Or(parts):
                return any(self.matches(part, site, post) for part in parts)
            case Not(part):
                return not self.matches(part, site, post)
        return self._matches_leaf(query, site, post)

    def entries(self, kind: Name) -> list[names.Named]:
        """All sites, types or authors that have a name."""
        return self._named[kind]

    def terms(self, taxonomy: str) -> list[names.Named]:
        if taxonomy not in self._terms:
            self._terms[taxonomy] = names.name_terms(self.library, taxonomy)
        return self._terms[taxonomy]

    def tags(self) -> list[names.Named]:
        """The tags of the library; spellings of one have the first of them for their key."""
        keys: dict[str, str] = {}
        every = sorted({tag for _, post in self.library.posts() for tag in read_tags(post)}, key=str.encode)
        return [names.Named(("", tag), keys.setdefault(names.plain(tag), tag), tag, ()) for tag in every]

    def local_day(self, seconds: int) -> date:
        return (_EPOCH + timedelta(seconds=seconds)).astimezone(self._zone).date()

    def _matches_leaf(self, leaf: Leaf, site: Site, post: Post) -> bool:
        match leaf:
            case Word() | Phrase() | InTable() | InNote():
                return any(has_phrase(one, leaf.text, leaf.prefix) for one in _texts(site, post, leaf))
            case InTerm(taxonomy, term):
                return self._has_term(site, post, taxonomy, term)
            case Named(kind, name):
                return self._is_named(site, post, kind, name)
            case Dated(relation, when):
                return post.date is not None and self._is_dated(self.local_day(post.date), relation, when)
            case Is(state):
                return _STATES[state](post)
            case Has(thing):
                return _THINGS[thing](post)
            case Counted(amount, comparison, number):
                counted = post.words if amount is Amount.WORDS else len(post.tables)
                return bool(_COMPARE[comparison.value](counted, number))
            case Nothing():
                return False

    def _has_term(self, site: Site, post: Post, taxonomy: str, name: str) -> bool:
        entries = self.terms(taxonomy)
        own = {(site.url, number) for number in dict(post.terms).get(taxonomy, ())}
        if not name:
            return not own & {(one.what[0], one.what[1].remote_id) for one in entries}
        return bool(own & names.find_subtree(entries, names.find_named(entries, name)))

    def _is_named(self, site: Site, post: Post, kind: Name, name: str) -> bool:
        if kind is Name.COLOR:
            return any(one.color == name for one in post.annotations)
        if kind is Name.TAG:
            tags = read_tags(post)
            found = {one.name for one in names.find_named(self.tags(), name)} if name else set()
            return bool(tags & found) if name else not tags
        if not name:
            author = site.find_author(post)
            return kind is Name.AUTHOR and (author is None or not author.name)
        found = {one.what for one in names.find_named(self.entries(kind), name)}
        whose = {Name.SITE: None, Name.TYPE: post.type, Name.AUTHOR: post.author}[kind]
        return (site.url, whose) in found

    def _is_dated(self, day: date, relation: Relation, when: str) -> bool:
        first, last = find_days(when, self._today)
        if relation is Relation.BEFORE:
            return day < first
        return day >= first if relation is Relation.AFTER else first <= day <= last


def find_days(when: str, today: date) -> tuple[date, date]:
    """First and last day of a period."""
    if when[-1] in "dw":
        day = today - timedelta(days=int(when[:-1]) * (7 if when[-1] == "w" else 1))
        return day, day
    if when[-1] in "my":
        months = today.year * 12 + today.month - 1 - int(when[:-1]) * (12 if when[-1] == "y" else 1)
        day = _last_day_before(months // 12, months % 12 + 1, today.day)
        return day, day
    year, month, number = (*map(int, when.split("-")), 0, 0)[:3]
    first = date(year, month or 1, number or 1)
    if number:
        return first, first
    return first, _last_day_before(year, month or 12, 31)


def _last_day_before(year: int, month: int, number: int) -> date:
    """This day of a month; where the month is shorter, its last."""
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def _texts(site: Site, post: Post, leaf: Word | Phrase | InTable | InNote) -> list[str]:
    if isinstance(leaf, InTable):
        return [cell for table in post.tables for cell in _cells(table.header, table.rows, leaf.part)]
    if isinstance(leaf, InNote):
        return [text for note in post.annotations for text in note.texts]
    if leaf.field is not Field.ANYWHERE:
        return [post.title if leaf.field is Field.TITLE else post.text]
    author = site.find_author(post)
    carried = [
        term.name
        for term in (*site.terms, *site.read_placeholders())
        if term.remote_id in dict(post.terms).get(term.taxonomy, ())
    ]
    return [post.title, post.excerpt, post.text, author.name if author else "", *carried]


def _cells(header: Sequence[str], rows: Sequence[Sequence[str]], part: TablePart) -> list[str]:
    return list(header) if part is TablePart.HEADER else [cell for row in rows for cell in row]
