"""A whole small WordPress on loopback whose every answer can be replaced by whatever bytes a test wants."""

import base64
import json
import ssl
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

from tests.faults.shape import Json, Refusal, Rules, choose_page, keep_fields, make_post, with_local_dates
from tests.servers import ByteServer, Exchange, reply

POSTS = range(1, 131)
"""What a site in good health has: more than a page of a list, more than two batches of bodies."""

USER, PASSWORD = "ada", "abcd efgh ijkl mnop"
_V2 = "wp/v2/"
_COLLECTIONS = {"posts": "post", "pages": "page"}
_NO_ROUTE = Refusal(404, "rest_no_route", "No route was found matching the URL and request method.")


@dataclass(frozen=True)
class Question:
    """A request as WordPress understands it.

    Attributes:
        route: below ``wp/v2/``; "/" is the root of the API, "" a page of the site.
    """

    method: str
    path: str
    route: str
    values: dict[str, str]
    headers: dict[str, str]

    @property
    def ids(self) -> set[int]:
        """The things that are asked for by number."""
        return {int(word) for word in self.values.get("include", "").split(",") if word}


@dataclass(frozen=True)
class Answer:
    """A proper answer, before somebody spoils it."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)

    def to_bytes(self, method: str = "GET") -> bytes:
        """What goes over the wire."""
        whole = reply(self.body, self.status, **self.headers)
        return whole.partition(b"\r\n\r\n")[0] + b"\r\n\r\n" if method == "HEAD" else whole

    @property
    def value(self) -> Any:
        """The JSON in it."""
        return json.loads(self.body)

    def saying(self, value: object) -> "Answer":
        """The same with other JSON."""
        return replace(self, body=json.dumps(value).encode())


Matches = Callable[[Question], bool]
Act = Callable[[Exchange, Answer], None]


@dataclass
class _Fault:
    matches: Matches
    act: Act
    skip: int
    left: int


class FaultySite:
    """Serves its posts and pages while the block runs.

    Attributes:
        rules: what kind of WordPress it is.
        posts: of all types, by id.
        terms, users, media: the rows of those lists.
        files: pictures: type and bytes, by path.
        cached: what a cache in front of it has for every list of posts, None without one.
        clock: how far its clock is ahead of this computer's.
        root: more of the root of its API, or other than usual.
        says_total: its lists have ``X-WP-Total``.
        passwords: Application Passwords that are good now; `USER` has them.
        asked: every question so far.
    """

    def __init__(self, folder: str = "/", api: str = "wp-json/", tls: ssl.SSLContext | None = None) -> None:
        self.server = ByteServer(tls=tls)
        self.home = f"{self.server.url}{folder}"
        self.api = f"{self.home}{api}"
        self.page = Answer(b"<!doctype html><title>Home</title>", headers={"Link": self._link()})
        self.rules = Rules()
        self.posts: dict[int, Json] = {}
        self.cached: dict[int, Json] | None = None
        self.terms: list[Json] = [{"id": 1, "name": "News", "slug": "news", "parent": 0, "count": 1}]
        self.users: list[Json] = [{"id": 7, "name": "Ada Fern", "slug": "ada", "link": ""}]
        self.media: list[Json] = []
        self.files: dict[str, tuple[str, bytes]] = {}
        self.clock = timedelta()
        self.root: Json = {}
        self.says_total = True
        self.passwords = {PASSWORD}
        self.asked: list[Question] = []
        self._faults: list[_Fault] = []
        self._lock = threading.Lock()
        self._register("", "types", "taxonomies", "categories", "users", "users/me", "media", *_COLLECTIONS)
        self.server.on(folder, self._serve)

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.__exit__(kind, error, trace)

    def add(self, remote_ids: Iterable[int], kind: str = "post", **facts: Any) -> None:
        """Publish posts, or change them."""
        for remote_id in remote_ids:
            known = self.posts.get(remote_id) or make_post(remote_id, self.home, kind)
            self.posts[remote_id] = known | facts
            self._register(*(f"{base}/{remote_id}" for base in _COLLECTIONS))

    def write(self, remote_id: int, html: str, **facts: Any) -> None:
        """Give a post another text."""
        self.add([remote_id], content={"rendered": html, "protected": False}, **facts)

    def add_file(self, path: str, kind: str, content: bytes) -> str:
        """Put a picture there; the answer is its address."""
        self.files[path] = (kind, content)
        self.server.on(path, self._serve)
        return f"{self.server.url}{path}"

    def spoil(self, matches: Matches, act: Act, *, times: int = 1_000_000, skip: int = 0) -> None:
        """Answer such questions so, from the one after `skip` on, so many times."""
        self._faults.append(_Fault(matches, act, skip, times))

    def mend(self) -> None:
        """Answer properly from now on."""
        self._faults.clear()

    def shown(self, kind: str = "post") -> dict[int, Json]:
        """What a stranger should be able to read."""
        return {
            number: post
            for number, post in self.posts.items()
            if (post["type"], post["status"]) == (kind, "publish") and number not in self.rules.unreadable
        }

    def count(self, matches: Matches) -> int:
        """How often such a question was asked."""
        return sum(matches(question) for question in self.asked)

    def answer(self, question: Question) -> Answer:
        """The proper answer."""
        if question.path in self.files:
            kind, content = self.files[question.path]
            return Answer(content, headers={"Content-Type": kind})
        if not question.route:
            return self.page
        try:
            body, headers = self._answer_route(question)
            status = 200
        except Refusal as refusal:
            body, headers, status = refusal.body, {}, refusal.status
        said = {"Content-Type": "application/json; charset=UTF-8", **headers}
        return Answer(json.dumps(body).encode(), status, said)

    def _link(self) -> str:
        return f'<{self.api}>; rel="https://api.w.org/"'

    def _register(self, *routes: str) -> None:
        root = urlsplit(self.api).path
        for name in routes:
            self.server.on(f"{root}{_V2}{name}" if name else root, self._serve)

    def _serve(self, exchange: Exchange) -> None:
        question = self._understand(exchange)
        with self._lock:
            self.asked.append(question)
            act = self._choose_act(question)
        answer = self.answer(question)
        date = format_datetime(datetime.now(UTC) + self.clock, usegmt=True)
        answer = replace(answer, headers={"Date": date, **answer.headers})
        if act is None:
            exchange.send(answer.to_bytes(question.method))
        else:
            act(exchange, answer)

    def _choose_act(self, question: Question) -> Act | None:
        for fault in self._faults:
            if not fault.matches(question):
                continue
            if fault.skip:
                fault.skip -= 1
            elif fault.left:
                fault.left -= 1
                return fault.act
        return None

    def _understand(self, exchange: Exchange) -> Question:
        target = urlsplit(exchange.request.target)
        values = dict(parse_qsl(target.query, keep_blank_values=True))
        root = urlsplit(self.api)
        if "rest_route" in values:
            route = values["rest_route"].removeprefix("/").removeprefix(_V2) or "/"
        elif target.path.startswith(root.path) and not root.query:
            route = target.path.removeprefix(root.path).removeprefix(_V2) or "/"
        else:
            route = ""
        request = exchange.request
        return Question(request.method, target.path, route, values, dict(request.headers))

    def _answer_route(self, question: Question) -> tuple[Any, dict[str, str]]:
        name, _, number = question.route.partition("/")
        if question.route == "/":
            return self._describe_root(), {}
        if question.route == "users/me":
            return self._describe_me(question), {}
        if name in _COLLECTIONS:
            return self._answer_one(question, int(number)) if number else self._answer_posts(question, name)
        lists = {"categories": self.terms, "users": self.users, "media": self.media}
        if name in lists:
            return self._answer_list(lists[name], question)
        described = {"types": self._describe_types, "taxonomies": self._describe_taxonomies}.get(name)
        if described is None:
            raise _NO_ROUTE
        return described(), {}

    def _describe_root(self) -> Json:
        about = {"name": "Faulty Site", "description": "", "url": self.home, "home": self.home}
        zone = {"gmt_offset": 0, "timezone_string": ""}
        return about | zone | {"namespaces": ["oembed/1.0", "wp/v2"], "authentication": []} | self.root

    def _describe_types(self) -> Json:
        names = {"post": ("posts", "Posts", ["category"]), "page": ("pages", "Pages", [])}
        return {
            slug: {"slug": slug, "rest_base": base, "name": name, "taxonomies": own}
            for slug, (base, name, own) in names.items()
        }

    def _describe_taxonomies(self) -> Json:
        about = {"slug": "category", "rest_base": "categories", "name": "Categories", "types": ["post"]}
        return {"category": about | {"hierarchical": True}}

    def _describe_me(self, question: Question) -> Json:
        if not self._is_signed_in(question):
            raise Refusal(401, "rest_not_logged_in", "You are not currently logged in.")
        return {"id": 7, "name": "Ada Fern", "slug": USER}

    def _is_signed_in(self, question: Question) -> bool:
        good = {base64.b64encode(f"{USER}:{word}".encode()).decode() for word in self.passwords}
        return question.headers.get("authorization", "").removeprefix("Basic ") in good

    def _answer_one(self, question: Question, number: int) -> tuple[Json, dict[str, str]]:
        post = self.posts.get(number)
        if post is None:
            raise Refusal(404, "rest_post_invalid_id", "Invalid post ID.")
        if post["status"] != "publish" and not self._is_signed_in(question):
            raise Refusal(401, "rest_forbidden", "Sorry, you are not allowed to do that.")
        whole = with_local_dates(post, self.rules.zone)
        return keep_fields(whole, question.values.get("_fields", "")), {}

    def _answer_posts(self, question: Question, name: str) -> tuple[list[Json], dict[str, str]]:
        listed = self.posts if self.cached is None else self.cached
        own = [post for post in listed.values() if post["type"] == _COLLECTIONS[name]]
        page = choose_page(own, question.values, self.rules, signed_in=self._is_signed_in(question))
        fields = question.values.get("_fields", "")
        return [keep_fields(row, fields) for row in page.rows], self._say_total(page.total)

    def _answer_list(self, rows: list[Json], question: Question) -> tuple[list[Json], dict[str, str]]:
        values = question.values
        found = [row for row in rows if not question.ids or row["id"] in question.ids]
        size = int(values.get("per_page", "10"))
        start = int(values.get("offset", (int(values.get("page", "1")) - 1) * size))
        part = [keep_fields(row, values.get("_fields", "")) for row in found[start : start + size]]
        return part, self._say_total(len(found))

    def _say_total(self, total: int) -> dict[str, str]:
        return {"X-WP-Total": str(total)} if self.says_total else {}
