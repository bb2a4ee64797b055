"""Orders of posts as SQL."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.model import Sort, SortKey

# A hit in the title is worth more than one in the text: title, excerpt, text, terms, author.
_RANK = "bm25(post_index, 10.0, 4.0, 1.0, 5.0, 3.0)"

_STATE = "LEFT JOIN post_state ON post_state.post_id = post.id"
_FIRST_TERM = """(SELECT MIN(term.name COLLATE NOCASE) FROM post_term
    JOIN term ON term.id = post_term.term_id JOIN taxonomy ON taxonomy.id = term.taxonomy_id
    WHERE post_term.post_id = post.id AND taxonomy.slug = ?)"""
_ORDERS = {
    SortKey.DATE: ("", "post.date"),
    SortKey.TITLE: ("", "post.title COLLATE NOCASE"),
    SortKey.MODIFIED: ("", "post.modified"),
    SortKey.WORDS: ("", "post.words"),
    SortKey.TABLES: ("", "post.tables"),
    SortKey.NOTES: ("", "(SELECT COUNT(*) FROM annotation WHERE annotation.post_id = post.id)"),
    SortKey.AUTHOR: ("LEFT JOIN author ON author.id = post.author_id", "author.name"),
    SortKey.TYPE: ("JOIN post_type ON post_type.id = post.type_id", "post_type.name COLLATE NOCASE"),
    SortKey.SITE: ("JOIN site ON site.id = post.site_id", "site.name COLLATE NOCASE"),
    SortKey.UNREAD: (_STATE, "post_state.read IS NULL"),
    SortKey.STARRED: (_STATE, "post_state.starred IS NOT NULL"),
    SortKey.VERSIONS: ("", "post.versions"),
    SortKey.TAGS: ("", "(SELECT MIN(tag COLLATE NOCASE) FROM post_tag WHERE post_tag.post_id = post.id)"),
    SortKey.TERMS: ("", _FIRST_TERM),
}
_EMPTY_LAST = frozenset({SortKey.AUTHOR, SortKey.TAGS, SortKey.TERMS})


@dataclass(frozen=True, slots=True)
class Order:
    """An order as SQL: what is joined to ``post``, what stands behind ORDER BY, its bound values."""

    joins: str
    columns: str
    values: tuple[str, ...]


def to_order(sorts: Sequence[Sort], *, ranked: bool) -> Order:
    """The SQL of an order; the first counts most, ties are broken by date, then by id.

    Relevance puts the best first whichever way it is asked for; where nothing is `ranked` it is by date.
    """
    joins: dict[str, None] = {}
    columns: list[str] = []
    values: list[str] = []
    for sort in _complete(sorts, ranked=ranked):
        if sort.key is SortKey.RELEVANCE:
            columns.append(_RANK)
            continue
        join, column = _ORDERS[sort.key]
        joins[join] = None
        values += [sort.taxonomy] * column.count("?")
        way = "DESC" if sort.descending else "ASC"
        if sort.key in _EMPTY_LAST:
            columns.append(f"NULLIF({column}, '') COLLATE NOCASE {way} NULLS LAST")
        else:
            columns.append(f"{column} {way}")
    return Order(" ".join(joins), ", ".join((*columns, f"post.id {_find_way(columns[-1])}")), tuple(values))


def _find_way(column: str) -> str:
    return "DESC" if " DESC" in column else "ASC"


def _complete(sorts: Sequence[Sort], *, ranked: bool) -> list[Sort]:
    wanted = [sort for sort in sorts if ranked or sort.key is not SortKey.RELEVANCE]
    keys = {sort.key for sort in wanted}
    return wanted if SortKey.DATE in keys else [*wanted, Sort(SortKey.DATE)]
