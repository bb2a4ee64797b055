"""Rows of the list as cells to copy and to export: real numbers, full dates."""

from collections.abc import Callable, Iterator, Sequence

from pressmark.export import Cell
from pressmark.ui.posts.columns import Column, Field
from pressmark.ui.posts.pages import RowReader
from pressmark.ui.posts.wording import Known, ListNames, name_terms
from pressmark.ui.words import translate

BATCH = 500
_SEPARATOR = "; "


def make_header(columns: Sequence[Column], *, link: bool = False) -> tuple[str, ...]:
    """The headings of these columns, and that of the `link`."""
    return tuple(column.heading for column in columns) + ((translate("words", "Link"),) if link else ())


def make_rows(
    ids: Sequence[int],
    columns: Sequence[Column],
    reader: RowReader,
    names: ListNames,
    *,
    link: bool = False,
    told: Callable[[int], None] | None = None,
) -> Iterator[tuple[Cell, ...]]:
    """A row for each post, read some hundred at a time; posts that are gone meanwhile are left out.

    `told` hears after each lot how many ids are done.
    """
    fields = {column.field for column in columns}
    for start in range(0, len(ids), BATCH):
        lot = ids[start : start + BATCH]
        rows = reader.rows(lot)
        terms = reader.terms(lot) if Field.TERMS in fields else {}
        tags = reader.tags(lot) if Field.TAGS in fields else {}
        for post in rows:
            known = Known(post, terms.get(post.id, ()), tags.get(post.id, ()))
            yield tuple(make_cell(known, column, names) for column in columns) + (
                (post.link,) if link else ()
            )
        if told is not None:
            told(start + len(lot))


def make_cell(known: Known, column: Column, names: ListNames) -> Cell:
    """What a column shows of a post, as a value."""
    post = known.post
    values: dict[Field, Cell] = {
        Field.UNREAD: post.unread,
        Field.STARRED: post.starred,
        Field.TITLE: post.title,
        Field.DATE: post.date,
        Field.MODIFIED: post.modified,
        Field.AUTHOR: post.author,
        Field.SITE: names.sites.get(post.site_id, ""),
        Field.TYPE: names.types.get(post.type, "") or post.type,
        Field.WORDS: post.words,
        Field.TABLES: post.tables,
        Field.NOTES: post.notes,
        Field.VERSIONS: post.versions,
        Field.TAGS: _SEPARATOR.join(known.tags),
    }
    if column.field is Field.TERMS:
        return _SEPARATOR.join(name_terms(known.terms, column.taxonomy))
    return values[column.field]
