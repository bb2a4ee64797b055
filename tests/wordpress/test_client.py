"""Questions to one site and what comes of its answers."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from pressmark.errors import BadResponse, SiteFailing, SiteRefused
from pressmark.model import PostStatus
from pressmark.wordpress import Client, PostsPage, Transport
from tests.servers import ByteServer, Exchange, Request, json_reply, reply
from tests.wordpress.small_api import complain, make_taxonomy, make_type

POSTS = "/wp-json/wp/v2/posts"
PAST_THE_END = complain("rest_post_invalid_page_number", "The page number is larger.", 400)


@pytest.fixture
def client(server: ByteServer, transport: Transport) -> Client:
    return Client(f"{server.url}/wp-json/", transport)


def params(request: Request) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(request.target).query).items()}


def make_post(number: int, **more: object) -> dict[str, object]:
    return {"id": number, "title": {"rendered": f"Post {number}"}, "categories": [3], **more}


def answer_include(*posts: dict[str, object]) -> "object":
    """A list that answers `include` and `_fields` as WordPress does."""

    def answer(exchange: Exchange) -> None:
        asked = params(exchange.request)
        wanted = [int(number) for number in asked["include"].split(",")]
        fields = asked.get("_fields", "").split(",")
        rows = [
            {key: part for key, part in post.items() if fields == [""] or key in fields}
            for number in wanted
            for post in posts
            if post["id"] == number
        ]
        exchange.send(json_reply(rows, x_wp_total=str(len(rows))))

    return answer


def test_a_census_asks_for_fingerprints_newest_ids_first(server: ByteServer, client: Client) -> None:
    rows = [
        {"id": 9, "modified_gmt": "2025-01-02T03:04:05", "featured_media": 4, "categories": [2, 1]},
        {"id": None},
        "junk",
        {"id": "8"},
    ]
    server.on(POSTS, json_reply(rows, x_wp_total="1995"))
    page = client.lists.read_census_page(make_type(server), [make_taxonomy(server)], 95, 50)
    assert ([row.remote_id for row in page.rows], page.total) == ([9, 8], 1995)
    assert page.rows[0].terms == (("category", (1, 2)),)
    assert params(server.requests[0]) == {
        "orderby": "id",
        "order": "desc",
        "per_page": "50",
        "offset": "95",
        "_fields": "id,date_gmt,modified_gmt,status,featured_media,categories",
    }


@pytest.mark.parametrize("end", [json_reply([]), PAST_THE_END, json_reply({})])
def test_past_the_end_there_are_no_rows(server: ByteServer, client: Client, end: bytes) -> None:
    server.on(POSTS, end)
    page = client.lists.read_census_page(make_type(server), [], 900)
    assert (page.rows, page.total) == ((), None)


def test_a_list_with_gaps_is_a_list(server: ByteServer, client: Client) -> None:
    server.on(POSTS, json_reply({"0": {"id": 3}, "7": {"id": 2}}))
    assert [row.remote_id for row in client.lists.read_census_page(make_type(server), [], 0).rows] == [3, 2]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (json_reply({"a": 1}), "The site answers with something else than a list."),
        (json_reply("x"), "The answer is no data."),
        (reply("junk", 400), "The site does not accept this request (HTTP 400)."),
        (json_reply([], 400), "The site does not accept this request (HTTP 400)."),
        (
            complain("rest_invalid_param", "Invalid parameter(s): per_page", 400),
            "The site answers: “Invalid parameter(s): per_page” (rest_invalid_param).",
        ),
        (
            complain("rest_encode_error", "Malformed UTF-8 characters", 200, 500),
            "The site answers: “Malformed UTF-8 characters” (rest_encode_error).",
        ),
        (json_reply([{"id": 1}])[:-4], "The answer was cut off before its end."),
    ],
)
def test_a_list_that_is_none_is_a_bad_response(
    server: ByteServer, client: Client, answer: bytes, reason: str
) -> None:
    server.on(POSTS, answer)
    with pytest.raises(BadResponse) as caught:
        client.lists.read_census_page(make_type(server), [], 0)
    assert caught.value.reason == reason


def test_the_first_question_learns_what_the_site_adds(server: ByteServer, client: Client) -> None:
    posts = [
        make_post(number, acf={"a": number}, ping_status="open", _links={"version-history": [{"count": 4}]})
        for number in (9, 8, 7)
    ]
    server.on(POSTS, answer_include(*posts))
    page = client.read_posts(make_type(server), [make_taxonomy(server)], [8, 9, 7, 8])
    assert [(post.remote_id, post.title, post.revisions) for post in page.posts] == [
        (8, "Post 8", 4),
        (9, "Post 9", 0),
        (7, "Post 7", 0),
    ]
    assert [json.loads(post.extra) for post in page.posts] == [{"acf": {"a": n}} for n in (8, 9, 7)]
    assert page.faults == ()
    first, second = map(params, server.requests)
    assert first == {"include": "8", "orderby": "include", "per_page": "1"}
    assert (second["include"], second["orderby"], second["per_page"]) == ("9,7", "include", "2")
    assert second["_fields"].split(",")[:2] == ["id", "date"]
    assert second["_fields"].endswith("class_list,meta,categories,acf")
    client.read_posts(make_type(server), [make_taxonomy(server)], [9])
    assert len(server.requests) == 3


def test_each_type_is_learned_for_itself(server: ByteServer, client: Client) -> None:
    server.on(POSTS, answer_include(make_post(1, acf=[])))
    server.on("/wp-json/wp/v2/pages", answer_include(make_post(2, seo="x")))
    client.read_posts(make_type(server), [], [1])
    client.read_posts(make_type(server, "page", "pages"), [], [2])
    assert ["_fields" in params(request) for request in server.requests] == [False, False]


def test_what_cannot_be_learned_is_learned_later(server: ByteServer, client: Client) -> None:
    server.on(POSTS, answer_include(make_post(2, acf=[])))
    page = client.read_posts(make_type(server), [], [1, 2])
    assert [post.remote_id for post in page.posts] == [2]
    assert ["_fields" in params(request) for request in server.requests] == [False, True]
    client.read_posts(make_type(server), [], [2])
    assert "_fields" not in params(server.requests[2])


def test_a_post_that_only_its_additions_break_comes_without_them(server: ByteServer, client: Client) -> None:
    whole = answer_include(make_post(1), make_post(2))

    def break_without_fields(exchange: Exchange) -> None:
        broken = "_fields" not in params(exchange.request)
        exchange.send(reply("Fatal error", 500)) if broken else whole(exchange)

    server.on(POSTS, break_without_fields)
    page = client.read_posts(make_type(server), [], [1, 2])
    assert [post.title for post in page.posts] == ["Post 1", "Post 2"]
    assert ["_fields" in params(request) for request in server.requests] == [False, True, True]


def test_a_key_that_cannot_be_asked_for_makes_posts_come_whole(server: ByteServer, client: Client) -> None:
    server.on(POSTS, answer_include(*(make_post(number, **{"a.b": number}) for number in (1, 2))))
    page = client.read_posts(make_type(server), [make_taxonomy(server)], [1, 2])
    assert [post.extra for post in page.posts] == ['{"a.b": 1}', '{"a.b": 2}']


def test_a_broken_post_is_a_fault_and_costs_no_other(server: ByteServer, client: Client) -> None:
    link = "https://s.example/broken/"
    rows = [
        make_post(5),
        {"id": None, "link": link},
        "junk",
        make_post(99),
        make_post(4),
        make_post(4, slug="b"),
    ]
    server.on(POSTS, json_reply([]), json_reply(rows))
    page = client.read_posts(make_type(server), [], [3, 4, 5])
    assert [post.remote_id for post in page.posts] == [4, 5]
    assert [(fault.code, fault.url) for fault in page.faults] == [
        ("bad-response", link),
        ("bad-response", ""),
    ]
    assert page.faults[0].message == "An entry of “Posts” has no number, so it cannot be kept."


def test_no_ids_ask_nothing(server: ByteServer, client: Client) -> None:
    assert client.read_posts(make_type(server), [], []) == PostsPage(())
    assert client.read_authors([]) == client.read_media([]) == ()
    assert server.requests == []


def test_terms_come_by_pages(server: ByteServer, client: Client) -> None:
    server.on("/wp-json/wp/v2/categories", json_reply([{"id": 3, "name": "A &amp; B"}, {}], x_wp_total="1"))
    page = client.read_terms(make_taxonomy(server), 2)
    assert ([term.name for term in page.terms], page.total) == (["A & B"], 1)
    assert params(server.requests[0]) == {
        "orderby": "id",
        "order": "asc",
        "per_page": "100",
        "page": "2",
        "_fields": "id,name,slug,parent,description,count,link",
    }


def test_authors_and_media_come_a_hundred_at_a_time(server: ByteServer, client: Client) -> None:
    server.on(
        "/wp-json/wp/v2/users", json_reply([{"id": 1, "name": "A"}]), json_reply([{"id": 120, "slug": "b"}])
    )
    assert [author.name for author in client.read_authors(range(1, 121))] == ["A", "b"]
    assert [len(params(request)["include"].split(",")) for request in server.requests] == [100, 20]
    server.on(
        "/wp-json/wp/v2/media", json_reply([{"id": 5, "source_url": "https://s.example/a.png"}, {"id": 6}])
    )
    assert [media.url for media in client.read_media([6, 5])] == ["https://s.example/a.png"]


@pytest.mark.parametrize(
    "answer",
    [complain("rest_user_cannot_view", "Sorry.", 401), reply("<h1>Forbidden", 403), reply("", 404)],
)
def test_hidden_users_are_no_error(server: ByteServer, client: Client, answer: bytes) -> None:
    server.on("/wp-json/wp/v2/users", answer)
    assert client.read_authors([1, 2]) == ()


def test_users_that_fail_are_an_error(server: ByteServer, client: Client) -> None:
    server.on("/wp-json/wp/v2/users", reply("", 500))
    with pytest.raises(BadResponse):
        client.read_authors([1])


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (json_reply({"id": 7, "status": "publish", "content": {"protected": False}}), PostStatus.LIVE),
        (json_reply({"id": 7, "content": {"protected": True}}), PostStatus.PROTECTED),
        (complain("rest_forbidden", "Sorry.", 401), PostStatus.WITHDRAWN),
        (complain("rest_forbidden", "Sorry.", 403), PostStatus.WITHDRAWN),
        (complain("rest_post_invalid_id", "Invalid post ID.", 404), PostStatus.REMOVED),
        (complain("gone", "Gone.", 410), PostStatus.REMOVED),
    ],
)
def test_what_became_of_a_post(server: ByteServer, client: Client, answer: bytes, status: PostStatus) -> None:
    server.on(POSTS + "/7", answer)
    assert client.lists.ask_status(make_type(server), 7) == status


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (reply("<h1>Forbidden", 403), SiteRefused),
        (reply("<h1>Not found", 404), BadResponse),
        (complain("rest_no_route", "No route.", 404), BadResponse),
        (json_reply({"id": 8}), BadResponse),
        (json_reply({"id": 7}, 500), SiteFailing),
    ],
)
def test_an_answer_that_says_nothing_about_the_post_is_no_proof(
    server: ByteServer, client: Client, answer: bytes, kind: type[BadResponse]
) -> None:
    server.on(POSTS + "/7", answer)
    with pytest.raises(BadResponse) as caught:
        client.lists.ask_status(make_type(server), 7)
    assert type(caught.value) is kind
