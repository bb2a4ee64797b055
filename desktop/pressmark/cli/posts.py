"""``search`` and ``facets``."""

import time
from collections.abc import Iterator, Mapping, Sequence

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import Column, count_things, say_day, say_number, set_table
from pressmark.cli.library import open_library
from pressmark.cli.output import Output, say_time
from pressmark.model import Facet, Facets, PostRow, PostTerm, Sort, SortKey, TermCount
from pressmark.query import Nothing, Query, parse
from pressmark.store import Store

_ROWS_ON_A_TERMINAL = 40
_PAGE = 500
_PUBLIC = "publish"
_VISIBILITIES = {"future": "scheduled", "pending": "waits for review"}
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
    query = parse(text)
    key = SortKey(words.sort)
    with open_library(words) as store:
        started = time.perf_counter()
        ids = store.search.read_ids(query, Sort(key, descending=key is not SortKey.TITLE))
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
        facets = store.facets.read(parse(read_query(call.words.query)))
    if call.output.as_json:
        call.output.say_document(describe_facets(facets))
    else:
        call.output.say_lines(_set_facets(facets))
    return DONE


def read_query(words: Sequence[str]) -> str:
    """The words of a query as one text; bytes of the command line that are no text become "?"."""
    return " ".join(words).encode("utf-8", "replace").decode("utf-8")


def describe_row(row: PostRow, site: str, terms: Sequence[PostTerm], snippet: str) -> dict[str, object]:
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
        "snippet": snippet,
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
        "taxonomies": {
            facet.slug: [_describe_term(term) for term in facet.terms] for facet in facets.taxonomies
        },
    }


def _describe_found(store: Store, query: Query, ids: Sequence[int]) -> Iterator[dict[str, object]]:
    sites = {site.id: site.url for site in store.sites.read_all()}
    for start in range(0, len(ids), _PAGE):
        page = ids[start : start + _PAGE]
        terms = store.posts.read_terms(page)
        snippets = store.search.read_snippets(query, page)
        for row in store.posts.read_rows(page):
            snippet = snippets.get(row.id, row.excerpt)
            yield describe_row(row, sites.get(row.site_id, ""), terms.get(row.id, ()), snippet)


def _group_terms(terms: Sequence[PostTerm]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for term in terms:
        grouped.setdefault(term.taxonomy, []).append(term.name)
    return grouped


def _describe_term(term: TermCount) -> dict[str, object]:
    return {"id": term.id, "name": term.name, "slug": term.slug, "parent": term.parent, "count": term.count}


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
    rest = f"; {say_number(len(shown))} are shown, `--limit 0` shows all" if len(shown) < total else ""
    output.tell(f"{count_things(total, 'article')}{rest}")


def _set_row(row: PostRow) -> tuple[str, str, str, str]:
    mark = f" ({say_visibility(row)})" if say_visibility(row) else ""
    return (str(row.id), say_day(row.date), f"{row.title or '(no title)'}{mark}", row.author)


def _set_facets(facets: Facets) -> Iterator[str]:
    yield count_things(facets.total, "article")
    for facet in facets.taxonomies:
        yield ""
        yield facet.name
        yield from _set_terms(facet)


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
        yield f"{say_number(term.count):>{width}}{indent}{term.name}"
        yield from _set_branch(children, term.id, width, indent + "  ")
