"""What a small WordPress says: its posts, and which of them a question gets.

As WP_REST_Posts_Controller does (wp-includes/rest-api/endpoints/class-wp-rest-posts-controller.php).
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Any

Json = dict[str, Any]
Values = Mapping[str, str]

LARGEST_PAGE = 100
_USUAL_PAGE = 10


class Refusal(Exception):  # noqa: N818 - not an error of this program
    """An error object of the REST API instead of an answer."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message, "data": {"status": status}}


@dataclass
class Rules:
    """How this WordPress differs from a plain one.

    Attributes:
        zone: of its wall clock, which it compares dates by.
        largest_page: what it accepts for ``per_page``.
        cap: rows that it gives at most, without a word.
        knows_modified_after: False before WordPress 5.7, which ignores it.
        knows_offset: False where a plugin forbids it.
        unreadable: ids that are counted and then left out of every page.
    """

    zone: tzinfo = UTC
    largest_page: int = LARGEST_PAGE
    cap: int = LARGEST_PAGE
    knows_modified_after: bool = True
    knows_offset: bool = True
    unreadable: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class Page:
    """The rows of an answer, and how many the whole list has."""

    rows: list[Json]
    total: int


def make_post(remote_id: int, home: str, kind: str) -> Json:
    """A post as the REST API gives it."""
    return {
        "id": remote_id,
        "date_gmt": "2026-03-01T08:00:00",
        "modified_gmt": "2026-03-01T08:00:00",
        "guid": {"rendered": f"{home}?p={remote_id}"},
        "slug": f"{kind}-{remote_id}",
        "status": "publish",
        "type": kind,
        "link": f"{home}{kind}-{remote_id}/",
        "title": {"rendered": f"Title {remote_id}"},
        "content": {"rendered": f"<p>Words of number {remote_id}.</p>", "protected": False},
        "excerpt": {"rendered": f"<p>In short {remote_id}.</p>", "protected": False},
        "author": 7,
        "featured_media": 0,
        "comment_status": "open",
        "meta": [],
        "categories": [1] if kind == "post" else [],
        "class_list": [f"post-{remote_id}", "category-news"],
        "acf": [],
    }


def choose_page(posts: Iterable[Json], values: Values, rules: Rules, *, signed_in: bool = False) -> Page:
    """The page of posts that a question gets.

    Raises:
        Refusal: WordPress does not take the question.
    """
    size = _read_size(values, rules)
    found = _sort(_filter(posts, values, rules, signed_in), values)
    if "offset" in values and not rules.knows_offset:
        raise Refusal(400, "rest_invalid_param", "Invalid parameter(s): offset")
    number = int(values.get("page", "1"))
    start = int(values.get("offset", (number - 1) * size))
    if start >= len(found) and number > 1:
        raise Refusal(400, "rest_post_invalid_page_number", "The page number requested is too large.")
    rows = [post for post in found[start : start + size] if post["id"] not in rules.unreadable]
    return Page([with_local_dates(post, rules.zone) for post in rows], len(found))


def keep_fields(row: Json, names: str) -> Json:
    """What ``_fields`` leaves of a row; ``content.protected`` names a part of a part."""
    if not names:
        return row
    kept: Json = {}
    for name in names.split(","):
        first, _, inner = name.strip().partition(".")
        if first in row:
            part = row[first]
            kept[first] = {inner: part.get(inner)} if inner and isinstance(part, dict) else part
    return kept


def with_local_dates(post: Json, zone: tzinfo) -> Json:
    """The post with ``date`` and ``modified`` by the site's wall clock, where it has none of its own."""
    local = {key: _to_local(post[f"{key}_gmt"], zone) for key in ("date", "modified") if key not in post}
    return post | local


def _read_size(values: Values, rules: Rules) -> int:
    size = int(values.get("per_page", _USUAL_PAGE))
    if not 0 < size <= rules.largest_page:
        message = f"per_page must be between 1 (inclusive) and {rules.largest_page} (inclusive)"
        raise Refusal(400, "rest_invalid_param", f"Invalid parameter(s): per_page. {message}")
    return min(size, rules.cap)


def _filter(posts: Iterable[Json], values: Values, rules: Rules, signed_in: bool) -> list[Json]:
    statuses = values.get("status", "publish").split(",")
    if statuses != ["publish"] and not signed_in:
        raise Refusal(400, "rest_invalid_param", "Invalid parameter(s): status")
    found = [post for post in posts if post["status"] in statuses]
    if "include" in values:
        wanted = {int(word) for word in values["include"].split(",")}
        found = [post for post in found if post["id"] in wanted]
    if "after" in values:
        found = _keep_later(found, "date", values["after"], rules.zone)
    if "modified_after" in values and rules.knows_modified_after:
        found = _keep_later(found, "modified", values["modified_after"], rules.zone)
    return found


def _keep_later(posts: Sequence[Json], key: str, said: str, zone: tzinfo) -> list[Json]:
    """Those later by the wall clock, which shows the hour at the end of summer time twice."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        raise Refusal(400, "rest_invalid_param", f"Invalid parameter(s): {key}") from None
    local = moment.astimezone(zone).replace(tzinfo=None) if moment.tzinfo else moment
    bound = local.replace(microsecond=0).isoformat()
    return [post for post in posts if str(_to_local(post[f"{key}_gmt"], zone) or "") > bound]


def _sort(posts: list[Json], values: Values) -> list[Json]:
    newest_first = values.get("order", "desc") == "desc"
    match values.get("orderby", "date"):
        case "include":
            wanted = [int(word) for word in values.get("include", "").split(",") if word]
            return sorted(posts, key=lambda post: wanted.index(post["id"]))
        case "id":
            return sorted(posts, key=lambda post: int(post["id"]), reverse=newest_first)
        case "date" | "modified" as name:
            # What shares a second comes in any order, as from MariaDB.
            mixed = random.sample(posts, len(posts))
            return sorted(mixed, key=lambda post: str(post[f"{name}_gmt"] or ""), reverse=newest_first)
    raise Refusal(400, "rest_invalid_param", "Invalid parameter(s): orderby")


def _to_local(said: object, zone: tzinfo) -> object:
    try:
        moment = datetime.fromisoformat(str(said)).replace(tzinfo=UTC)
        return moment.astimezone(zone).replace(tzinfo=None).isoformat()
    except (ValueError, OverflowError):
        return said
