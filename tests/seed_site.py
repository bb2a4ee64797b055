"""A site as small as can be in the shape of WordPress' REST API, and the one real post of the seed on it.

https://developer.wordpress.org/rest-api/reference/ for the shapes.
"""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.loopback import LoopbackSite, Reply

SEED = Path(__file__).parents[2] / "shared" / "seed" / "news-archive-6044.json"
_API = "/wp-json/wp/v2"
_HOME = "<!doctype html><title>A small site</title><p>Nothing but articles."
_Json = dict[str, Any]
_Reply = tuple[int, dict[str, str], str]


@dataclass(frozen=True)
class Archive:
    """What a small site has: one post type, its taxonomies with their terms, its posts, its authors."""

    name: str
    post_type: str
    taxonomies: dict[str, list[_Json]]
    posts: list[_Json]
    users: list[_Json] = field(default_factory=list)


def read_seed() -> Archive:
    """The archive around the seed: its one post, and terms named by the slugs in the classes of that post."""
    post = json.loads(SEED.read_text(encoding="utf-8"))
    slugs = [link["taxonomy"] for link in post["_links"]["wp:term"]]
    taxonomies = {slug: _make_terms(slug, post) for slug in slugs}
    users = [{"id": post["author"], "name": "REEx", "slug": "reex", "link": ""}]
    return Archive("Rare Earth Exchanges", post["type"], taxonomies, [post], users)


def make_archive(count: int) -> Archive:
    """So many small posts with ids from 1, in one taxonomy of three terms."""
    terms = [_make_term(number, f"topic-{number}", "topics") for number in (1, 2, 3)]
    return Archive(
        "A generated site", "notes", {"topics": terms}, [_make_post(n) for n in range(1, count + 1)]
    )


class SmallSite(LoopbackSite):
    """Serves an `Archive` on loopback while the block runs; `url` is its home page.

    `gate` is asked before the bodies of posts are given: a test can hold them back there.
    """

    def __init__(self, archive: Archive, gate: Callable[[int], None] = lambda _requests: None) -> None:
        super().__init__()
        self.archive = archive
        self._gate = gate
        self._body_requests = 0
        self._lock = threading.Lock()

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        """What a request gets."""
        status, headers, text = self.answer(path, query)
        return status, headers, text.encode()

    def answer(self, path: str, query: dict[str, str]) -> _Reply:
        """Status, headers and body of one request."""
        if path == "/":
            return (
                200,
                {"Link": f'<{self.url}/wp-json/>; rel="https://api.w.org/"', "Content-Type": "text/html"},
                _HOME,
            )
        if path.rstrip("/") == "/wp-json":
            return _as_json(self._describe_root())
        if not path.startswith(_API):
            return _as_json({"code": "rest_no_route", "message": "No route"}, 404)
        collection, _, number = path.removeprefix(_API).strip("/").partition("/")
        return self._answer_collection(collection, number, query)

    def _answer_collection(self, name: str, number: str, query: dict[str, str]) -> _Reply:
        described = {"types": self._describe_types, "taxonomies": self._describe_taxonomies}.get(name)
        if described:
            return _as_json(described())
        if name not in {self.archive.post_type, "users", "media", *self.archive.taxonomies}:
            return _as_json({"code": "rest_no_route", "message": "No route"}, 404)
        things = self.find(name, query)
        if number:
            return _answer_one(things, number)
        if name == self.archive.post_type and "include" in query:
            with self._lock:
                self._body_requests += 1
            self._gate(self._body_requests)
        return _answer_list(things, query)

    def find(self, name: str, query: dict[str, str]) -> list[_Json]:
        """The things of a collection that may be what a query asks for."""
        lists = {self.archive.post_type: self.archive.posts, "users": self.archive.users}
        return (lists | self.archive.taxonomies).get(name, [])

    def _describe_root(self) -> _Json:
        return {
            "name": self.archive.name,
            "description": "",
            "url": self.url,
            "home": self.url,
            "gmt_offset": 0,
            "timezone_string": "",
            "namespaces": ["oembed/1.0", "wp/v2"],
            "authentication": [],
        }

    def _describe_types(self) -> _Json:
        slug = self.archive.post_type
        shape = {
            "slug": slug,
            "rest_base": slug,
            "rest_namespace": "wp/v2",
            "name": slug.replace("-", " ").title(),
        }
        shape |= {
            "hierarchical": False,
            "taxonomies": list(self.archive.taxonomies),
            "_links": self._link_items(slug),
        }
        return {slug: shape}

    def _describe_taxonomies(self) -> _Json:
        return {
            slug: {
                "slug": slug,
                "rest_base": slug,
                "rest_namespace": "wp/v2",
                "name": slug.replace("-", " ").title(),
                "hierarchical": True,
                "types": [self.archive.post_type],
                "_links": self._link_items(slug),
            }
            for slug in self.archive.taxonomies
        }

    def _link_items(self, name: str) -> _Json:
        return {"wp:items": [{"href": f"{self.url}{_API}/{name}"}]}


def _answer_one(things: Sequence[_Json], number: str) -> _Reply:
    for thing in things:
        if str(thing["id"]) == number:
            return _as_json(thing)
    return _as_json(
        {"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}, 404
    )


def _answer_list(things: Sequence[_Json], query: dict[str, str]) -> _Reply:
    found = sorted(things, key=lambda thing: thing["id"], reverse=query.get("order", "desc") == "desc")
    if "include" in query:
        wanted = {int(number): place for place, number in enumerate(query["include"].split(","))}
        found = sorted(
            (thing for thing in found if thing["id"] in wanted), key=lambda thing: wanted[thing["id"]]
        )
    for name, key in (("modified_after", "modified_gmt"), ("after", "date_gmt")):
        if name in query:
            found = [thing for thing in found if thing[key] > query[name].rstrip("Z")]
    size = int(query.get("per_page", 10))
    start = int(query.get("offset", (int(query.get("page", 1)) - 1) * size))
    page = [_keep_fields(thing, query.get("_fields", "")) for thing in found[start : start + size]]
    return _as_json(
        page, 200, {"X-WP-Total": str(len(found)), "X-WP-TotalPages": str(-(-len(found) // size))}
    )


def _keep_fields(thing: _Json, fields: str) -> _Json:
    names = {name.partition(".")[0] for name in fields.split(",") if name}
    return {key: value for key, value in thing.items() if not names or key in names}


def _as_json(value: object, status: int = 200, headers: dict[str, str] | None = None) -> _Reply:
    return status, {"Content-Type": "application/json; charset=UTF-8"} | (headers or {}), json.dumps(value)


def _make_terms(taxonomy: str, post: _Json) -> list[_Json]:
    """Terms for the ids that a post has in a taxonomy, named by its classes: ``regions-china`` is "China"."""
    start = f"{taxonomy}-"
    slugs = [name.removeprefix(start) for name in post["class_list"] if name.startswith(start)]
    return [_make_term(number, slug, taxonomy) for number, slug in zip(post[taxonomy], slugs, strict=True)]


def _make_term(number: int, slug: str, taxonomy: str) -> _Json:
    words = (word.upper() if word == "ree" else word.title() for word in slug.split("-"))
    shape = {"id": number, "count": 1, "description": "", "link": "", "name": " ".join(words), "slug": slug}
    return shape | {"taxonomy": taxonomy, "parent": 0, "meta": []}


def _make_post(number: int) -> _Json:
    moment = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}T08:00:00"
    return {
        "id": number,
        "date": moment,
        "date_gmt": moment,
        "modified": moment,
        "modified_gmt": moment,
        "slug": f"note-{number}",
        "status": "publish",
        "type": "notes",
        "link": f"https://notes.invalid/note-{number}/",
        "title": {"rendered": f"Note number {number}"},
        "content": {"rendered": f"<p>This is what note {number} says.</p>", "protected": False},
        "excerpt": {"rendered": f"<p>Note {number}.</p>", "protected": False},
        "author": 1,
        "featured_media": 0,
        "meta": [],
        "topics": [number % 3 + 1],
        "class_list": [f"topics-topic-{number % 3 + 1}"],
        "acf": [],
    }
