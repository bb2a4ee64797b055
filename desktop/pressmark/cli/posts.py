"""``search`` and ``facets``."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import Column, count_things, say_day, say_number, say_rest, set_table
from pressmark.cli.library import open_library
from pressmark.cli.output import Output, say_time
from pressmark.model import Facet, Facets, PostRow, PostTerm, Snippet, Sort, SortKey, TermCount
from pressmark.query import NoteKind, Nothing, Query
from pressmark.store import Store
from pressmark.store.vocabulary import find_unknown

_ROWS_ON_A_TERMINAL = 40
_PAGE = 500
_PUBLIC = "publish"
_VISIBILITIES = {"future": "scheduled", "pending": "waits for review"}
_BY_NAME = frozenset({SortKey.TITLE, SortKey.AUTHOR, SortKey.TYPE, SortKey.SITE})
_NOTES = {
    NoteKind.UNKNOWN_NAME: "This library has no qualifier like that of {text}: it is searched for as text.",
    NoteKind.UNKNOWN_TERM: "This library has nothing of that name: {text}.",
    NoteKind.WRONG_VALUE: "{text} makes no sense: it is searched for as text.",
    NoteKind.TOO_LONG: "The query is too long: what comes from {text} on is left out.",
}
_COLUMNS = (
    Column("ID", number=True),
    Column("DATE"),
    Column("TITLE", least=20),
    Column("AUTHOR", least=8),
)


def search_posts(call: Call) -> int:
    """Find articles and list them."""
    words, output = call.words, call.output
    text = read_query(words.query)
    key = SortKey(words.sort)
    with open_library(words) as store:
        query = read_query_of(store, text, output)
        started = time.perf_counter()
        ids = store.search.read_ids(query, Sort(key, (key not in _BY_NAME) != words.reverse))
        if key is SortKey.RELEVANCE and words.reverse:
            ids.reverse()
        seconds = time.perf_counter() - started
        shown = ids[: _read_limit(words.limit, output) or len(ids)]
        if output.as_json:
            found = list(_describe_found(store, query, shown))
            document = {"query": text, "total": len(ids), "seconds": round(seconds, 6), "posts": found}
            output.say_document(document)
        elif not ids:
            output.tell(_say_nothing_found(text, query))
        else:
            _say_found(store, shown, len(ids), output)
    return DONE


def count_facets(call: Call) -> int:
    """Count the articles of every term, under a query."""
    with open_library(call.words) as store:
        query = read_query_of(store, read_query(call.words.query), call.output)
        facets = store.facets.read(query)
    if call.output.as_json:
        call.output.say_document(describe_facets(facets))
    else:
        call.output.say_lines(_set_facets(facets))
    return DONE


def read_query(words: Sequence[str]) -> str:
    """The words of a query as one text; bytes of the command line that are no text become "?"."""
    return " ".join(words).encode("utf-8", "replace").decode("utf-8")


def read_query_of(store: Store, text: str, output: Output) -> Query:
    """What a text asks for in this library; what was taken for plain text is told."""
    reading = store.search.read_text(text)
    for note in (*reading.notes, *find_unknown(store.names, reading.query)):
        output.tell(_NOTES[note.kind].format(text=note.text))
    return reading.query


def describe_row(
    row: PostRow, site: str, terms: Sequence[PostTerm], snippet: Snippet, tags: Sequence[str]
) -> dict[str, object]:
    """The ``--json`` shape of an article in a list."""
    return {
        "id": row.id,
        "site": site,
        "type": row.type,
        "remote_id": row.remote_id,
        "title": row.title,
        "link": row.link,
        "date": say_time(row.date),
        "modified": say_time(row.modified),
        "author": row.author,
        "terms": _group_terms(terms),
        "tags": list(tags),
        "snippet": snippet.text,
        "hits": [list(hit) for hit in snippet.hits],
        "words": row.words,
        "tables": row.tables,
        "annotations": row.notes,
        "unread": row.unread,
        "starred": row.starred,
        "state": row.status.value,
        "visibility": row.visibility,
    }


def say_visibility(row: PostRow) -> str:
    """What a site shows only to some, "" for what it shows to all."""
    return "" if row.visibility == _PUBLIC else _VISIBILITIES.get(row.visibility, row.visibility)


def describe_facets(facets: Facets) -> dict[str, object]:
    """The ``--json`` shape of the counts."""
    return {
        "total": facets.total,
        "taxonomies": _describe(facets.taxonomies),
        "others": _describe(facets.others),
    }


def _describe(facets: Sequence[Facet]) -> dict[str, object]:
    return {facet.slug: [_describe_term(term) for term in facet.terms] for facet in facets}


def _describe_found(store: Store, query: Query, ids: Sequence[int]) -> Iterator[dict[str, object]]:
    sites = {site.id: site.url for site in store.sites.read_all()}
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        terms = store.posts.read_terms(page)
        tags = store.tags.read(page)
        snippets = store.search.read_snippets(query, page)
        for row in store.posts.read_rows(page):
            snippet = snippets.get(row.id, Snippet(row.excerpt))
            own = (terms.get(row.id, ()), snippet, tags.get(row.id, ()))
            yield describe_row(row, sites.get(row.site_id, ""), *own)


def _group_terms(terms: Sequence[PostTerm]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for term in terms:
        grouped.setdefault(term.taxonomy, []).append(term.name)
    return grouped


def _describe_term(term: TermCount) -> dict[str, object]:
    return {
        "id": term.id,
        "name": term.name,
        "slug": term.slug,
        "parent": term.parent,
        "count": term.count,
        "value": term.value,
    }


def _read_limit(limit: int | None, output: Output) -> int:
    """How many to list; 0 for all. A person at a terminal is spared thousands unless they are asked for."""
    if limit is not None:
        return limit
    return _ROWS_ON_A_TERMINAL if output.out.isatty() and not output.as_json else 0


def _say_nothing_found(text: str, query: Query) -> str:
    return f"Nothing to search for in {text!r}." if isinstance(query, Nothing) else "No article matches."


def _say_found(store: Store, shown: Sequence[int], total: int, output: Output) -> None:
    rows = (
        _set_row(row)
        for start in range(0, len(shown), _PAGE)
        for row in store.posts.read_rows(shown[start : start + _PAGE])
    )
    width = output.find_width()
    if width is None:
        output.say_rows(rows)
    else:
        output.say_lines(set_table(_COLUMNS, list(rows), width))
    output.tell(f"{count_things(total, 'article')}{say_rest(len(shown), total)}")


def _set_row(row: PostRow) -> tuple[str, str, str, str]:
    mark = f" ({say_visibility(row)})" if say_visibility(row) else ""
    return (str(row.id), say_day(row.date), f"{row.title or '(no title)'}{mark}", row.author)


def _set_facets(facets: Facets) -> Iterator[str]:
    yield count_things(facets.total, "article")
    for facet in (*facets.taxonomies, *map(_keep_found, facets.others)):
        yield ""
        yield facet.name
        yield from _set_terms(facet)


def _keep_found(facet: Facet) -> Facet:
    """What has articles: of months there are many."""
    return replace(facet, terms=tuple(term for term in facet.terms if term.count))


def _set_terms(facet: Facet) -> Iterator[str]:
    children: dict[int, list[TermCount]] = {}
    for term in facet.terms:
        children.setdefault(term.parent, []).append(term)
    width = max((len(say_number(term.count)) for term in facet.terms), default=0)
    yield from _set_branch(children, 0, width, "  ")


def _set_branch(
    children: Mapping[int, list[TermCount]], parent: int, width: int, indent: str
) -> Iterator[str]:
    for term in children.get(parent, ()):
        yield f"{say_number(term.count):>{width}}{indent}{term.name or '(unknown)'}"
        yield from _set_branch(children, term.id, width, indent + "  ")
