"""All annotations of the library: found by their own words and by their articles, grouped, read by page."""

import json
from array import array
from collections.abc import Sequence
from datetime import date

from pressmark.model import Grouping, NoteGroup, NoteRow
from pressmark.query import Query
from pressmark.store.conditions import IN_NEED, Sql
from pressmark.store.database import ReadDatabase
from pressmark.store.names import Names
from pressmark.store.notes.annotations import COLUMNS, TEXT_ORDER, WIDTH, read_tags, to_annotation
from pressmark.store.notes.conditions import NoteConditions
from pressmark.store.notes.groups import Found, NoteGroups
from pressmark.store.values import batches, moment

_NUMBERS = "SELECT annotation.number {source} ORDER BY annotation.created {way}, annotation.number {way}"
_FOUND = """SELECT annotation.number, annotation.id, annotation.post_id, annotation.color, annotation.created
    {source} ORDER BY {order}"""
_NEWEST = "annotation.created DESC, annotation.number DESC"
_ROWS = f"""SELECT {COLUMNS}, post.title, post.link, site.name, site.url, post.date,
    COALESCE((SELECT number FROM revision WHERE revision.id = annotation.revision_id), 0)
    FROM annotation JOIN post ON post.id = annotation.post_id JOIN site ON site.id = post.site_id
    WHERE annotation.number IN (SELECT value FROM json_each(?))"""


class Notebook:
    """Finds and reads annotations, those on articles that their sites removed too.

    Words of a query are looked for in quote, note and tags of an annotation and in the title of its article;
    more of this in `note_conditions`.

    Args:
        database: the library.
        today: the day by which ``7d`` is counted, by default the local one.
    """

    def __init__(self, database: ReadDatabase, today: date | None = None) -> None:
        self._database = database
        self._names = Names(database)
        self._today = today

    def read_numbers(self, query: Query, *, attention: bool = False, newest: bool = True) -> "array[int]":
        """The numbers of the annotations that match, by when they were made.

        Args:
            query: for annotations.
            attention: those alone whose words changed or went, of which the reader has not said anything yet.
            newest: the newest come first, else the oldest.
        """
        source, values = self._from_where(query, attention)
        sql = _NUMBERS.format(source=source, way="DESC" if newest else "ASC")
        return self._database.read_numbers(sql, values)

    def read_groups(
        self, query: Query, grouping: Grouping, *, attention: bool = False
    ) -> tuple[NoteGroup, ...]:
        """The annotations that match, in groups; those that belong to none are the last.

        - Articles: the one with the newest annotation first; within one, in the order of its text.
        - Terms, by taxonomy and name: those that the articles carry themselves; tags, by name: the
          annotations' own; colours; local months, the latest first. Within these the newest come first.
        """
        source, values = self._from_where(query, attention)
        order = TEXT_ORDER if grouping is Grouping.ARTICLE else _NEWEST
        rows = self._database.read(_FOUND.format(source=source, order=order), values)
        found = [Found._make(row) for row in rows]
        self._database.take_numbers(one.number for one in found)  # an annotation may have none
        return NoteGroups(self._database, self._names).make(found, grouping)

    def read_rows(self, numbers: Sequence[int]) -> tuple[NoteRow, ...]:
        """The annotations with these numbers, in this order; unknown ones are left out."""
        found: dict[int, NoteRow] = {}
        for batch in batches(numbers):
            rows = list(self._database.read(_ROWS, (json.dumps(batch),)))
            tags = read_tags(self._database, [row[0] for row in rows])
            for row in rows:
                annotation = to_annotation(row[:WIDTH], tags.get(row[0], ()))
                title, link, name, url, published, version = row[WIDTH:]
                found[annotation.number] = NoteRow(
                    annotation, title, link, name or url, moment(published), version
                )
        return tuple(found[number] for number in numbers if number in found)

    def _from_where(self, query: Query, attention: bool) -> Sql:
        """The FROM and WHERE of a SELECT over the annotations that match, with its values."""
        where, values = NoteConditions(self._names, self._today).read(query)
        need = f"{IN_NEED} AND " if attention else ""
        source = "FROM annotation JOIN post ON post.id = annotation.post_id"
        return f"{source} WHERE {need}{where}", values
