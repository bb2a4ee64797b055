"""A listing: which rows of a collection a request gets, on which page, and what the headers say of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from pressmark.sample.errors import RestError
from pressmark.sample.parameters import Parameters
from pressmark.sample.rows import Collection, Kind, Row

_KEYS: Mapping[str, Callable[[Row], Any]] = {
    "id": lambda row: row.id,
    "author": lambda row: row.author,
    "count": lambda row: row.count,
    "date": lambda row: row.date,
    "modified": lambda row: row.modified,
    "name": lambda row: row.title.casefold(),
    "parent": lambda row: row.parent,
    "relevance": lambda row: row.date,
    "slug": lambda row: row.slug,
    "title": lambda row: row.title.casefold(),
}


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a collection."""

    rows: tuple[Row, ...]
    total: int
    pages: int
    previous: int = 0
    following: int = 0

    def render_links(self, url: str, raw: Mapping[str, str]) -> str:
        """The ``Link`` header, "" when there is no other page."""
        links = [
            f'<{url}?{urlencode({**raw, "page": page})}>; rel="{relation}"'
            for page, relation in ((self.previous, "prev"), (self.following, "next"))
            if page
        ]
        return ", ".join(links)


def list_rows(collection: Collection, asked: Parameters) -> Listing:
    """Choose, sort and page.

    Raises:
        RestError: the page is past the end of a collection of posts.
    """
    rows = _sort([row for row in collection.rows if _matches(row, asked)], asked)
    total = len(rows)
    pages = -(-total // asked.per_page)
    start = (asked.page - 1) * asked.per_page if asked.offset is None else asked.offset
    page = tuple(rows[start : start + asked.per_page])
    if collection.kind is Kind.POSTS and asked.offset is None and 0 < pages < asked.page:
        message = "The page number requested is larger than the number of pages available."
        raise RestError(400, "rest_post_invalid_page_number", message)
    if asked.offset is not None and not page:
        return Listing((), 0, 0)
    following = asked.page + 1 if asked.page < pages else 0
    return Listing(page, total, pages, min(asked.page - 1, pages), following)


def _matches(row: Row, asked: Parameters) -> bool:
    return (
        (not asked.include or row.id in asked.include)
        and row.id not in asked.exclude
        and (not asked.authors or row.author in asked.authors)
        and (not asked.slugs or row.slug in asked.slugs)
        and all(set(ids) & set(row.terms.get(base, ())) for base, ids in asked.terms.items())
        and _is_within(row, asked)
        and _has_words(row, asked.search)
    )


def _is_within(row: Row, asked: Parameters) -> bool:
    tests = {
        "after": lambda time: row.date > time,
        "before": lambda time: row.date < time,
        "modified_after": lambda time: row.modified > time,
        "modified_before": lambda time: row.modified < time,
    }
    return all(tests[name](time) for name, time in asked.dates.items())


def _has_words(row: Row, search: str) -> bool:
    """Every word must be in the text, a word after ``-`` must not; the case is the same to both."""
    text = row.text.casefold()
    return all(
        word[1:] not in text if word.startswith("-") else word in text for word in search.casefold().split()
    )


def _sort(rows: list[Row], asked: Parameters) -> list[Row]:
    if asked.orderby == "include":
        return sorted(rows, key=lambda row: asked.include.index(row.id))
    return sorted(rows, key=lambda row: (_KEYS[asked.orderby](row), row.id), reverse=asked.descending)
