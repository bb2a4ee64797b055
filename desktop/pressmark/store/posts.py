"""Posts as lists and the reader meet them."""

import json
from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from peewee import JOIN, SQL, Case, ModelSelect, fn

from pressmark.errors import NotFound
from pressmark.model import EPOCH, Image, LibraryCounts, Post, PostRow, PostStatus, PostTerm
from pressmark.query import Is, State
from pressmark.store.database import ReadDatabase
from pressmark.store.links import Links
from pressmark.store.marks import KeptPlace
from pressmark.store.schema import (
    AnnotationTable,
    AuthorTable,
    BodyTable,
    MediaTable,
    PostMediaTable,
    PostStateTable,
    PostTable,
    PostTableTable,
    PostTypeTable,
    SiteTable,
)
from pressmark.store.search import Search
from pressmark.store.values import moment, unpack, word_of

UNKNOWN_AUTHOR = ""
_COUNTED = (
    *(State.UNREAD, State.READ, State.STARRED, State.ANNOTATED),
    *(State.CHANGED, State.REMOVED, State.ATTENTION),
)
# As `_select_rows` has them.
_COLUMNS = tuple(field.name for field in fields(PostRow))
_TERMS = """
    SELECT post_term.post_id, term.id, taxonomy.slug, taxonomy.name, term.name, term.slug
    FROM post_term JOIN term ON term.id = post_term.term_id JOIN taxonomy ON taxonomy.id = term.taxonomy_id
    WHERE post_term.post_id IN (SELECT value FROM json_each(?)) ORDER BY taxonomy.id, term.name, term.id"""
_PLACE = "SELECT place, place_revision, position FROM post_state WHERE post_id = ?"


class Posts:
    """Reads posts."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_rows(self, ids: Sequence[int]) -> list[PostRow]:
        """The posts with these ids, in this order; ids the library has not are left out."""
        sql, values = _write_rows()
        rows = self._database.read(sql, (*values, json.dumps(list(ids))))
        found = {row[0]: _to_row(dict(zip(_COLUMNS, row, strict=True))) for row in rows}
        return [found[post_id] for post_id in ids if post_id in found]

    def read(self, post_id: int) -> Post:
        """One post with its text.

        Raises:
            NotFound: the library has no such post.
        """
        query = (
            _select_rows()
            .select_extend(
                PostTable.slug,
                PostTable.revisions,
                PostTable.first_seen,
                PostTable.status_since,
                PostTypeTable.name.alias("type_name"),
                SiteTable.url.alias("site"),
                SiteTable.name.alias("site_name"),
                BodyTable.html,
                BodyTable.text,
                BodyTable.extra,
                BodyTable.revision_id,
                PostStateTable.position,
            )
            .join_from(PostTable, SiteTable, on=SiteTable.id == PostTable.site_id)
            .join_from(PostTable, BodyTable, on=BodyTable.post_id == PostTable.id)
            .where(PostTable.id == post_id)
            .dicts()
        )
        for row in query.execute(self._database):
            return self._to_post(row)
        raise NotFound(f"This library has no article number {post_id}.")

    def find(self, text: str) -> int:
        """The id of the post a person means by its link or its library id.

        Raises:
            NotFound: the library has no such post.
        """
        wanted = text.strip()
        if wanted.isascii() and wanted.isdigit():
            known = PostTable.select(PostTable.id).where(PostTable.id == int(wanted))
            found = known.scalar(self._database) if len(wanted) < 19 else None
        else:
            found = Links(self._database).find([wanted]).get(wanted)
        if found is None:
            raise NotFound(
                f'This library has no article "{wanted}". Give its link or its number in the library.'
            )
        return int(found)

    def read_place(self, post_id: int) -> KeptPlace:
        """Where in an article the reader was; at its beginning if never in it."""
        for place, revision_id, position in self._database.read(_PLACE, (post_id,)):
            known = place if isinstance(place, int) else 0
            return KeptPlace(max(known, 0), revision_id, _to_share(position))
        return KeptPlace()

    def read_terms(self, ids: Sequence[int]) -> dict[int, tuple[PostTerm, ...]]:
        """The terms of posts, by taxonomy and then by name."""
        found: dict[int, list[PostTerm]] = {}
        for post_id, *term in self._database.read(_TERMS, (json.dumps(list(ids)),)):
            found.setdefault(post_id, []).append(PostTerm(*term))
        return {post_id: tuple(terms) for post_id, terms in found.items()}

    def count(self) -> LibraryCounts:
        """The numbers beside the library's views."""
        search = Search(self._database)
        counts = {state: search.count(Is(state)) for state in _COUNTED}
        return LibraryCounts(
            all=counts[State.UNREAD] + counts[State.READ],
            unread=counts[State.UNREAD],
            starred=counts[State.STARRED],
            annotated=counts[State.ANNOTATED],
            changed=counts[State.CHANGED],
            removed=counts[State.REMOVED],
            attention=counts[State.ATTENTION],
            tables=int(PostTableTable.select(fn.COUNT(PostTableTable.id)).scalar(self._database)),
        )

    def _to_post(self, row: dict[str, Any]) -> Post:
        text = unpack(row["text"])
        return Post(
            row=_to_row(row),
            site=row["site"],
            site_name=row["site_name"],
            type_name=row["type_name"],
            slug=row["slug"],
            html=unpack(row["html"], text),
            text=text,
            extra=unpack(row["extra"]),
            revision_id=row["revision_id"],
            terms=self.read_terms([row["id"]]).get(row["id"], ()),
            first_seen=moment(row["first_seen"]) or EPOCH,
            status_since=moment(row["status_since"]),
            position=_to_share(row["position"]),
            featured=self._read_featured(row["id"]),
            revisions=row["revisions"],
        )

    def _read_featured(self, post_id: int) -> Image | None:
        query = (
            MediaTable.select(MediaTable.url, MediaTable.alt)
            .join(PostMediaTable, on=PostMediaTable.media_id == MediaTable.id)
            .where(PostMediaTable.post_id == post_id, PostMediaTable.featured == 1)
            .tuples()
        )
        for url, alt in query.execute(self._database):
            return Image(url, alt)
        return None


def _select_rows() -> "ModelSelect[PostTable]":
    notes = AnnotationTable.select(fn.COUNT(AnnotationTable.id)).where(
        AnnotationTable.post_id == PostTable.id
    )
    return (
        PostTable.select(
            PostTable.id,
            PostTable.site_id,
            PostTable.remote_id,
            PostTable.title,
            PostTable.link,
            PostTable.date,
            PostTable.modified,
            fn.COALESCE(AuthorTable.name, UNKNOWN_AUTHOR).alias("author"),
            PostTypeTable.slug.alias("type"),
            PostTable.excerpt,
            PostTable.words,
            PostTable.tables,
            notes.alias("notes"),
            PostTable.versions,
            Case(None, ((PostStateTable.read.is_null(), 1),), 0).alias("unread"),
            Case(None, ((PostStateTable.starred.is_null(), 0),), 1).alias("starred"),
            PostTable.status,
            PostTable.visibility,
        )
        .join(PostTypeTable, on=PostTypeTable.id == PostTable.type_id)
        .join_from(PostTable, AuthorTable, JOIN.LEFT_OUTER, on=AuthorTable.id == PostTable.author_id)
        .join_from(PostTable, PostStateTable, JOIN.LEFT_OUTER, on=PostStateTable.post_id == PostTable.id)
    )


@cache
def _write_rows() -> tuple[str, tuple[int | str, ...]]:
    """The statement that reads rows by a list of ids in JSON, and its other values.

    To write it takes peewee as long as SQLite takes for a page of rows.
    """
    query = _select_rows().where(PostTable.id.in_(SQL("(SELECT value FROM json_each(?))", [""])))
    sql, values = query.sql()
    return sql, tuple(values[:-1])


def _to_row(row: dict[str, Any]) -> PostRow:
    return PostRow(
        id=row["id"],
        site_id=row["site_id"],
        remote_id=row["remote_id"],
        title=row["title"],
        link=row["link"],
        date=moment(row["date"]),
        modified=moment(row["modified"]),
        author=row["author"],
        type=row["type"],
        excerpt=row["excerpt"],
        words=row["words"],
        tables=row["tables"],
        notes=row["notes"],
        versions=row["versions"],
        unread=bool(row["unread"]),
        starred=bool(row["starred"]),
        status=word_of(PostStatus, row["status"], PostStatus.LIVE),
        visibility=row["visibility"],
    )


def _to_share(value: object) -> float:
    """A share; 0 for what is none, as somebody else may have written it."""
    return min(max(value, 0.0), 1.0) if isinstance(value, int | float) else 0.0
