"""Annotations in groups, by what they are on and by what the reader gave them."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from pressmark.model import Color, Grouping, NoteGroup
from pressmark.query.choices import TAXONOMY
from pressmark.store.database import ReadDatabase
from pressmark.store.months import find_month
from pressmark.store.names import Names
from pressmark.store.tags import sort_key

_TITLES = "SELECT id, title FROM post WHERE id IN (SELECT value FROM json_each(?))"
_TAGS = "SELECT annotation_id, tag FROM annotation_tag"
_TERMS = "SELECT post_id, term_id FROM post_term WHERE post_id IN (SELECT value FROM json_each(?))"
_COLORS = tuple(color.value for color in Color)
_BELOW, _NAMELESS = " › ", "…"


class Found(NamedTuple):
    """What groups are made by; `created` in seconds since 1970 UTC."""

    number: int
    id: str
    post_id: int
    color: str
    created: int


class NoteGroups:
    """Makes groups.

    Args:
        database: the library.
        names: of the library.
    """

    def __init__(self, database: ReadDatabase, names: Names) -> None:
        self._database = database
        self._names = names

    def make(self, found: Sequence[Found], grouping: Grouping) -> tuple[NoteGroup, ...]:
        """The groups of annotations, which have the order that they are to have within a group."""
        match grouping:
            case Grouping.ARTICLE:
                return self._group_by_article(found)
            case Grouping.TERM:
                return self._group_by_term(found)
            case Grouping.TAG:
                return self._group_by_tag(found)
            case Grouping.COLOR:
                groups = _collect(found, lambda one: (one.color,))
                colors = dict.fromkeys((*_COLORS, *sorted(groups)))
                return _list_groups(groups, dict.fromkeys(colors, ""))
        months = _collect(found, lambda one: (_say_month(one.created),))
        return _list_groups(months, dict.fromkeys(months, ""))

    def _group_by_article(self, found: Sequence[Found]) -> tuple[NoteGroup, ...]:
        newest = sorted(found, key=lambda one: (one.created, one.number), reverse=True)
        posts = list(dict.fromkeys(one.post_id for one in newest))
        titles = dict(self._database.read(_TITLES, (json.dumps(posts),)))
        groups = _collect(found, lambda one: (str(one.post_id),))
        return _list_groups(groups, {str(post_id): titles.get(post_id, "") for post_id in posts})

    def _group_by_term(self, found: Sequence[Found]) -> tuple[NoteGroup, ...]:
        keys, titles = self._read_terms()
        posts = list(dict.fromkeys(one.post_id for one in found))
        own: dict[int, dict[str, None]] = {post_id: {} for post_id in posts}
        for post_id, term_id in self._database.read(_TERMS, (json.dumps(posts),)):
            if term_id in keys:  # a sync may have brought it since
                own[post_id][keys[term_id]] = None
        return _list_groups(_collect(found, lambda one: own[one.post_id]), titles)

    def _read_terms(self) -> tuple[dict[int, str], dict[str, str]]:
        """The keys of groups by the ids of terms, and what each is called, in their order."""
        keys: dict[int, str] = {}
        titles: dict[str, str] = {}
        for slug, (title, _) in self._names.read_titles().items():
            terms = self._names.read_terms(slug)
            for term in sorted(terms, key=lambda term: (term.name.casefold(), term.id)):
                keys[term.id] = f"{TAXONOMY}{slug}:{term.key}"
                titles.setdefault(keys[term.id], f"{title}{_BELOW}{term.name or term.key or _NAMELESS}")
        return keys, titles

    def _group_by_tag(self, found: Sequence[Found]) -> tuple[NoteGroup, ...]:
        keys = {entry.name: entry.key for entry in self._names.read_tags()}
        own: dict[str, dict[str, None]] = {}
        for annotation_id, tag in self._database.read(_TAGS):
            own.setdefault(annotation_id, {})[keys.get(tag, tag)] = None
        groups = _collect(found, lambda one: own.get(one.id, ()))
        return _list_groups(groups, {tag: tag for tag in sorted(groups, key=sort_key)})


def _collect(
    found: Iterable[Found], find_keys: Callable[[Found], Iterable[str]]
) -> Mapping[str, Sequence[int]]:
    """The numbers of annotations by the keys of their groups, "" for those that have none."""
    groups: dict[str, list[int]] = {}
    for one in found:
        for key in find_keys(one) or ("",):
            groups.setdefault(key, []).append(one.number)
    return groups


def _list_groups(groups: Mapping[str, Sequence[int]], titles: Mapping[str, str]) -> tuple[NoteGroup, ...]:
    """The groups in the order of their titles, which are given by key; that of the key "" is the last."""
    rest = groups.get("", ())
    listed = [
        NoteGroup(key, title, tuple(groups[key])) for key, title in titles.items() if key and key in groups
    ]
    return tuple([*listed, NoteGroup("", "", tuple(rest))] if rest else listed)


def _say_month(seconds: int) -> str:
    month, _ = find_month(seconds)
    return f"{month // 100:04}-{month % 100:02}"
