"""What a WordPress has, as its administrator sees it, and what a library has of it, in the same words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import httpx2

from pressmark.model import PostRow, PostStatus, PostTerm
from pressmark.query import EVERYTHING
from pressmark.store import Store
from tests.wordpress_fixture import WordPressSite

TYPES = {"post": "posts", "page": "pages", "news-archive": "news-archive"}
"""The types that hold articles, and their REST bases."""

TAXONOMIES = {
    "category": "categories",
    "post_tag": "tags",
    "news-type": "news-type",
    "organization": "organization",
    "regions": "regions",
}

STATUSES = "publish,future,draft,pending,private,trash"
_FIELDS = "id,title.rendered,link,date_gmt,modified_gmt,status,author,content.protected"
_TAG = re.compile(r"<[^>]+>")
_Json = dict[str, Any]


@dataclass(frozen=True)
class Facts:
    """One post.

    Attributes:
        terms: as "taxonomy: name".
        protected: a password is asked for its text.
        status: WordPress's: ``publish``, ``draft``, ``trash``, ...
    """

    type: str
    title: str
    link: str
    date: datetime | None
    modified: datetime | None
    author: str
    terms: frozenset[str]
    protected: bool
    status: str


@dataclass(frozen=True)
class Holding:
    """What a library has of a post.

    Attributes:
        id: the library's.
        words: of its text.
    """

    id: int
    facts: Facts
    state: PostStatus
    words: int


def read_site(site: WordPressSite) -> dict[int, Facts]:
    """Every post of every type in every status, by its number."""
    with _signed_in(site) as client, ThreadPoolExecutor(2) as pool:
        authors = {user["id"]: unescape(user["name"]) for user in _ask(client, pool, "users", {})}
        terms = {
            (slug, term["id"]): unescape(term["name"])
            for slug, base in TAXONOMIES.items()
            for term in _ask(client, pool, base, {"_fields": "id,name"})
        }
        query = {"status": STATUSES, "_fields": ",".join([_FIELDS, *TAXONOMIES.values()])}
        return {
            post["id"]: _to_facts(slug, post, authors, terms)
            for slug, base in TYPES.items()
            for post in _ask(client, pool, base, query)
        }


def read_texts(site: WordPressSite) -> dict[int, str]:
    """The HTML of every published post that needs no password."""
    with _signed_in(site) as client, ThreadPoolExecutor(2) as pool:
        return {
            post["id"]: post["content"]["rendered"]
            for base in TYPES.values()
            for post in _ask(client, pool, base, {"_fields": "id,content"})
            if not post["content"]["protected"]
        }


def read_library(folder: Path) -> dict[int, Holding]:
    """Every post of a library with one site, by the site's number."""
    store = Store(folder)
    try:
        ids = store.search.read_ids(EVERYTHING)
        terms = store.posts.read_terms(ids)
        return {row.remote_id: _to_holding(row, terms.get(row.id, ())) for row in store.posts.read_rows(ids)}
    finally:
        store.close()


def read_library_texts(folder: Path) -> dict[int, str]:
    """The HTML of every article of a library as the site gave it, by the site's number."""
    store = Store(folder)
    try:
        posts = (store.posts.read(number) for number in store.search.read_ids(EVERYTHING))
        return {post.remote_id: post.html for post in posts}
    finally:
        store.close()


def compare_facts(number: int, has: Facts, says: Facts, apart_from: Sequence[str] = ()) -> Iterator[str]:
    """What a library and the site disagree on about a post, a line each."""
    for name in (field.name for field in fields(Facts) if field.name not in apart_from):
        mine, theirs = getattr(has, name), getattr(says, name)
        if mine != theirs:
            yield f"{number}: {name} is {_say(mine)} in the library, {_say(theirs)} on the site"


def _say(value: object) -> str:
    return str(sorted(value)) if isinstance(value, frozenset) else repr(str(value))


def _signed_in(site: WordPressSite) -> httpx2.Client:
    """A client that asks as the administrator, by addresses that work with any permalinks."""
    return httpx2.Client(
        auth=(site.user, site.app_password),
        headers={"Accept": "application/json"},
        base_url=f"{site.url}/",
        timeout=60,
    )


def _ask(client: httpx2.Client, pool: ThreadPoolExecutor, base: str, query: Mapping[str, str]) -> list[_Json]:
    """All of a collection, paged by number, which never loses one of a site that stands still."""
    shared = {"rest_route": f"/wp/v2/{base}", "per_page": "100", "orderby": "id", "order": "asc", **query}

    def fetch(page: int) -> httpx2.Response:
        answer = client.get("index.php", params={**shared, "page": str(page)})
        assert answer.status_code == 200, f"{answer.url}: {answer.text[:500]}"
        return answer

    first = fetch(1)
    rest = pool.map(fetch, range(2, int(first.headers["X-WP-TotalPages"]) + 1))
    found = [thing for answer in (first, *rest) for thing in answer.json()]
    assert len({thing["id"] for thing in found}) == int(first.headers["X-WP-Total"])
    return found


def _to_facts(
    slug: str, post: _Json, authors: Mapping[int, str], terms: Mapping[tuple[str, int], str]
) -> Facts:
    carried = (
        f"{taxonomy}: {terms[taxonomy, number]}"
        for taxonomy, base in TAXONOMIES.items()
        for number in post.get(base, [])
    )
    return Facts(
        type=slug,
        title=" ".join(unescape(_TAG.sub("", post["title"]["rendered"])).split()),
        link=post["link"],
        date=_read_moment(post["date_gmt"]),
        modified=_read_moment(post["modified_gmt"]),
        author=authors.get(post["author"], ""),
        terms=frozenset(carried),
        protected=post["content"]["protected"],
        status=post["status"],
    )


def _to_holding(row: PostRow, terms: tuple[PostTerm, ...]) -> Holding:
    facts = Facts(
        type=row.type,
        title=" ".join(row.title.split()),
        link=row.link,
        date=row.date,
        modified=row.modified,
        author=row.author,
        terms=frozenset(f"{term.taxonomy}: {term.name}" for term in terms),
        protected=row.status is PostStatus.PROTECTED,
        status=row.visibility,
    )
    return Holding(row.id, facts, row.status, row.words)


def _read_moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None
