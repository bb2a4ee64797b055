"""A site of plain posts on loopback whose every answer a test can bend: the shapes that a sync asks for."""

import base64
import json
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from tests.loopback import LoopbackSite, Reply
from tests.pictures import make_png

Values = dict[str, str]
Answer = tuple[int, Any, dict[str, str]]
"""Status (below 0: hang up), JSON (or bytes as they are), further headers."""

FIRST = datetime(2024, 3, 1, 8)
PICTURE = make_png()


class BendingSite(LoopbackSite):
    """Serves `posts`.

    Attributes:
        withdrawn: ids of posts that are drafts now.
        poison: ids of posts that break every answer they are part of.
        says_total: the answers have ``X-WP-Total``.
        ignored: names of parameters that the site does not know: ``offset``, ``modified_after``.
        cap: rows a page has at most, whatever is asked for.
        unreadable: ids that are counted in totals and left out of pages.
        password: of the user "anna", who sees what is not published; "" while nobody can sign in.
        bend: sees each answer before it goes and may change it.
        asked: every path with its query, in order.
    """

    def __init__(self) -> None:
        super().__init__()
        self.posts: dict[int, dict[str, Any]] = {}
        self.withdrawn: set[int] = set()
        self.poison: set[int] = set()
        self.says_total = True
        self.ignored: set[str] = set()
        self.cap = 100
        self.unreadable: set[int] = set()
        self.password = ""
        self._signed = threading.local()
        self.bend: Callable[[str, Values, Answer], Answer] = lambda _path, _values, answer: answer
        self.asked: list[str] = []

    def add(self, *remote_ids: int, **facts: Any) -> None:
        """Publish posts, or change them."""
        for remote_id in remote_ids:
            self.posts[remote_id] = self.make(remote_id) | self.posts.get(remote_id, {}) | facts

    def make(self, remote_id: int) -> dict[str, Any]:
        """A post in the shape of the REST API."""
        moment = f"{FIRST + timedelta(hours=7 * remote_id):%Y-%m-%dT%H:%M:%S}"
        return {
            "id": remote_id,
            "date_gmt": moment,
            "modified_gmt": moment,
            "slug": f"post-{remote_id}",
            "status": "publish",
            "type": "post",
            "link": f"{self.url}/post-{remote_id}/",
            "title": {"rendered": f"Post {remote_id}"},
            "content": {"rendered": f"<p>Words of post {remote_id}.</p>", "protected": False},
            "excerpt": {"rendered": "<p>In short.</p>", "protected": False},
            "author": 7,
            "featured_media": 0,
            "colours": [],
        }

    def respond_to(self, path: str, query: Values, authorization: str) -> Reply:
        """What a request gets, signed in or not."""
        expected = base64.b64encode(f"anna:{self.password}".encode()).decode()
        self._signed.now = bool(self.password) and authorization == f"Basic {expected}"
        return self.respond(path, query)

    def respond(self, path: str, query: Values) -> Reply:
        """What a request gets."""
        self.asked.append(f"{path}?{'&'.join(f'{name}={value}' for name, value in query.items())}")
        status, said, headers = self.bend(path, query, self._answer(path, query))
        body = said if isinstance(said, bytes) else json.dumps(said).encode()
        return status, {"Content-Type": "application/json", **headers}, body

    def _answer(self, path: str, values: Values) -> Answer:
        api = f"{self.url}/wp-json/"
        if path == "/":
            link = f'<{api}>; rel="https://api.w.org/"'
            return 200, b"<html></html>", {"Content-Type": "text/html", "Link": link}
        if path.endswith(".png"):
            return 200, PICTURE, {"Content-Type": "image/png"}
        route = path.removeprefix("/wp-json/").rstrip("/")
        if route == "":
            return 200, {"name": "Small Site", "url": self.url, "home": self.url, "namespaces": ["wp/v2"]}, {}
        return self._answer_route(route, values)

    def _answer_route(self, route: str, values: Values) -> Answer:
        match route.split("/")[2:]:
            case ["types"]:
                return (
                    200,
                    {
                        "post": {
                            "slug": "post",
                            "rest_base": "posts",
                            "name": "Posts",
                            "taxonomies": ["colour"],
                        }
                    },
                    {},
                )
            case ["taxonomies"]:
                about = {"slug": "colour", "rest_base": "colours", "name": "Colours", "types": ["post"]}
                return 200, {"colour": about}, {}
            case ["colours"]:
                return 200, [{"id": 1, "name": "Red", "slug": "red"}], {"X-WP-Total": "1"}
            case ["users", "me"]:
                code = {"code": "rest_not_logged_in", "message": "No.", "data": {"status": 401}}
                return (200, {"id": 7, "name": "Anna"}, {}) if self._signed.now else (401, code, {})
            case ["users"]:
                return 200, [{"id": 7, "name": "Ada Fern"}], {"X-WP-Total": "1"}
            case ["posts", number]:
                return self._answer_one(int(number))
            case ["posts"]:
                return self._answer_list(values)
        return 404, {"code": "rest_no_route", "message": "No route.", "data": {"status": 404}}, {}

    def _answer_one(self, remote_id: int) -> Answer:
        if remote_id in self.withdrawn or not self._shows(remote_id):
            return 401, {"code": "rest_forbidden", "message": "Not for you.", "data": {"status": 401}}, {}
        if remote_id not in self.posts:
            return (
                404,
                {"code": "rest_post_invalid_id", "message": "No such post.", "data": {"status": 404}},
                {},
            )
        return 200, self.posts[remote_id], {}

    def _shows(self, remote_id: int) -> bool:
        hidden = remote_id in self.posts and self.posts[remote_id]["status"] != "publish"
        return self._signed.now or not hidden

    def _answer_list(self, values: Values) -> Answer:
        if values.get("status", "publish") != "publish" and not self._signed.now:
            refusal = {
                "code": "rest_invalid_param",
                "message": "Status is forbidden.",
                "data": {"status": 400},
            }
            return 400, refusal, {}
        values = {name: value for name, value in values.items() if name not in self.ignored}
        ids = self._choose(values)
        total = len(ids)
        if "include" in values:
            ids = [int(word) for word in values["include"].split(",") if int(word) in ids]
            if self.poison & set(ids) and "content" in values.get("_fields", "content"):
                return (
                    500,
                    b"<p>There has been a critical error on this website.</p>",
                    {"Content-Type": "text/html"},
                )
        size = min(int(values.get("per_page", "10")), self.cap)
        start = int(values.get("offset", (int(values.get("page", "1")) - 1) * size))
        posts = [self.posts[each] for each in ids[start : start + size] if each not in self.unreadable]
        if "_fields" in values:
            names = values["_fields"].split(",")
            posts = [{name: value for name, value in post.items() if name in names} for post in posts]
        return 200, posts, {"X-WP-Total": str(total)} if self.says_total else {}

    def _choose(self, values: Values) -> list[int]:
        """The ids of a list in its order, before it is cut into pages."""
        wanted = values.get("status", "publish").split(",")
        ids = [each for each in self.posts.keys() - self.withdrawn if self.posts[each]["status"] in wanted]
        ids.sort(reverse=values.get("order", "desc") == "desc")
        for name, field in (("modified_after", "modified_gmt"), ("after", "date_gmt")):
            if name in values:
                ids = [each for each in ids if self.posts[each][field] > values[name].rstrip("Z")]
        if values.get("orderby") == "date":
            ids.sort(key=lambda each: str(self.posts[each]["date_gmt"]), reverse=True)
        return ids
