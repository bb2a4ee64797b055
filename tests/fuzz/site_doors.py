"""Doors to which a site sends something: bodies, headers, whatever comes over the wire, posts, pictures."""

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from pressmark.errors import BadResponse, SiteError
from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.store.intake import save_authors, save_posts
from pressmark.store.safety.check import check_library
from pressmark.store.terms import save_terms
from pressmark.sync.pictures import LONGEST_SIDE, MOST_PIXELS, judge
from pressmark.wordpress import Transport
from pressmark.wordpress.answer import Answer, is_passing_trouble, parse_json, read_json, read_rows
from pressmark.wordpress.discovery import find_advertised
from pressmark.wordpress.manners import read_date, read_retry_after
from pressmark.wordpress.offer import read_total
from pressmark.wordpress.pages import judge_page
from pressmark.wordpress.parse import (
    parse_author,
    parse_media,
    parse_post,
    parse_row,
    parse_term,
)
from pressmark.wordpress.parse_site import parse_root, parse_taxonomies, parse_types
from pressmark.wordpress.values import LARGEST
from tests.fuzz.limits import Fuzz, limited
from tests.library import SmallLibrary, make_intake, make_offer
from tests.servers import ByteServer

_API = "https://metals.example/wp-json/"
_NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
_TYPE, _TAXONOMIES = make_offer().types[0], make_offer().taxonomies
_MOST_ROWS = 20
_LIMIT = 50_000
_RENEWED = 300  # runs after which a library is made anew
_LOOK = 20  # runs after which a library is looked at as a whole
# A door is tried on this machine only: an answer may send us to another path, and to no other place.
_ELSEWHERE = re.compile(rb"location(?!: /[a-z]{0,9}\r\n)", re.IGNORECASE)


@contextmanager
def open_answer(_folder: Path) -> Iterator[Fuzz]:
    """The body of an answer: JSON, and all values that are made of it."""

    def fuzz_answer(data: bytes) -> None:
        answer = Answer(_API, 200, {"content-type": "application/json"}, data)
        with limited(BadResponse):
            is_passing_trouble(answer)
            value = read_json(answer)
            _look_at_json(value)
            assert parse_json(json.dumps(value).encode()) == value or not isinstance(value, dict | list)
            _parse_everything(value)
            for row in read_rows(answer)[:_MOST_ROWS]:
                _parse_everything(row)

    yield fuzz_answer


@contextmanager
def open_headers(_folder: Path) -> Iterator[Fuzz]:
    """The status and the headers of an answer, a line each, and its body as a page."""

    def fuzz_headers(data: bytes) -> None:
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in lines)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        status = int(first) if first.isdecimal() and len(first) < 4 else 200
        answer = Answer(_API, status, headers, body)
        with limited(BadResponse):
            wait = read_retry_after(headers.get("retry-after", ""), headers.get("date", ""), _NOW)
            assert wait is None or (wait >= 0 and math.isfinite(wait))
            moment = read_date(headers.get("last-modified", ""))
            assert moment is None or moment.tzinfo is not None
            total = read_total(answer)
            assert total is None or 0 <= total <= LARGEST
            assert all(url.startswith(("http://", "https://")) for url in find_advertised(answer))
            verdict = judge_page(status, headers, body.decode("utf-8", "replace"))
            assert verdict.reason
            assert "\n" not in verdict.reason + verdict.advice
            read_json(answer)

    yield fuzz_headers


@contextmanager
def open_wire(_folder: Path) -> Iterator[Fuzz]:
    """Whatever a server writes to a connection."""
    with ByteServer() as server:

        def fuzz_wire(data: bytes) -> None:
            server.on("/", _ELSEWHERE.sub(b"lokation", data))
            server.requests.clear()
            with (
                limited(SiteError),
                Transport(connect=2, deadline=2, limit=_LIMIT) as transport,
            ):
                answer = transport.get(f"{server.url}/")
                assert len(answer.body) <= _LIMIT
                assert all(name == name.lower() for name in answer.headers)
            assert len(server.requests) < 40, "it was sent in circles"

        yield fuzz_wire


@contextmanager
def open_posts(folder: Path) -> Iterator[Fuzz]:
    """Posts, terms and authors of a site on their way into a library, and out of it to the reader."""
    libraries = _Libraries(folder)

    def fuzz_posts(data: bytes) -> None:
        with limited(BadResponse):
            rows = read_rows(Answer(_API, 200, {}, data))[:_MOST_ROWS]
            _take_in(libraries.give(), rows)

    try:
        yield fuzz_posts
    finally:
        libraries.close()


@contextmanager
def open_picture(_folder: Path) -> Iterator[Fuzz]:
    """What came as a picture."""

    def fuzz_picture(data: bytes) -> None:
        with limited():
            picture = judge(data)
        assert bool(picture.ending) != bool(picture.reason)
        if picture.ending:
            assert 1 <= picture.width <= LONGEST_SIDE
            assert 1 <= picture.height <= LONGEST_SIDE
            assert picture.width * picture.height <= MOST_PIXELS

    yield fuzz_picture


class _Libraries:
    """A library that is looked at now and then, and made anew before it grows large."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._runs = 0
        self._library = SmallLibrary(folder / "0")

    def give(self) -> SmallLibrary:
        """The library that is written to now."""
        self._runs += 1
        if self._runs % _LOOK == 0:
            self._look()
        if self._runs % _RENEWED == 0:
            self._library.store.close()
            self._library = SmallLibrary(self._folder / str(self._runs))
        return self._library

    def close(self) -> None:
        """Look at it, and close it."""
        self._look()
        self._library.store.close()

    def _look(self) -> None:
        assert check_library(self._library.store).problems == ()


def _take_in(library: SmallLibrary, rows: list[object]) -> None:
    store, site_id = library.store, library.site.id
    posts = {}
    for row in rows:
        with suppress(BadResponse):  # it has no number
            post = parse_post(row, _TYPE, _TAXONOMIES)
            posts[post.remote_id] = post
    intakes = [make_intake(post) for post in posts.values()]
    terms = [term for row in rows if (term := parse_term(row)) is not None]
    authors = [author for row in rows if (author := parse_author(row)) is not None]
    store.write(save_terms(site_id, "metal", terms), save_authors(site_id, authors)).result()
    store.write(save_posts(site_id, library.type_id, intakes)).result()
    known = store.intake.read_known(library.type_id, list(posts))
    assert set(known) == set(posts)
    store.facets.read(EVERYTHING)
    for entry in known.values():
        reading = read_article(store, entry.id)
        assert store.posts.read(entry.id).row.id == entry.id
        assert reading.article.text == store.posts.read(entry.id).text


def _parse_everything(value: object) -> None:
    root = parse_root(value)
    assert root is None or -15 < root.gmt_offset < 15
    kinds = (*parse_types(value, _API), *parse_taxonomies(value, _API))
    assert all(kind.items_url == "" or kind.items_url.startswith(("http://", "https://")) for kind in kinds)
    for parse in (parse_term, parse_author, parse_media):
        thing = parse(value)
        assert thing is None or 0 < thing.remote_id <= LARGEST
    for parse_one in (parse_post, parse_row):
        try:
            post = parse_one(value, _TYPE, _TAXONOMIES)
        except BadResponse:
            continue
        assert 0 < post.remote_id <= LARGEST
        assert post.link == "" or post.link.lower().startswith(("http://", "https://"))
        repr(post).encode()


def _look_at_json(value: object) -> None:
    """Nothing in it is more than a database takes."""
    match value:
        case str():
            assert "\x00" not in value
            value.encode()
        case bool() | None:
            pass
        case int():
            assert -(2**63) <= value < 2**63
        case float():
            assert math.isfinite(value)
        case list():
            for part in value:
                _look_at_json(part)
        case dict():
            for key, part in value.items():
                _look_at_json(key)
                _look_at_json(part)
        case _:
            raise AssertionError(type(value))
