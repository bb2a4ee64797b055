"""JSON as sites really send it: with junk around, with broken bytes, or not at all."""

import contextlib
import json
import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.errors import BadResponse, SiteRefused
from pressmark.wordpress.answer import Answer, decode, find_complaint, parse_json, read_json
from pressmark.wordpress.pages import plain
from pressmark.wordpress.scrub import DEEPEST

URL = "https://site.example/wp-json/wp/v2/posts"
POSTS = [{"id": 7, "title": {"rendered": "Ö <b>{x}</b> [y]"}, "content": {"rendered": "<p>[1]</p>\n{} “q”"}}]
JSON = json.dumps(POSTS)
WARNING = "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/srv/a.php</b> on line <b>111</b><br />\n"

scalars = st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def answer(body: str | bytes, status: int = 200, **headers: str) -> Answer:
    data = body.encode() if isinstance(body, str) else body
    return Answer(URL, status, {name.replace("_", "-"): value for name, value in headers.items()}, data)


def fail(body: str | bytes, status: int = 200, **headers: str) -> BadResponse:
    with pytest.raises(BadResponse) as caught:
        read_json(answer(body, status, **headers))
    assert caught.value.url == URL
    return caught.value


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("\ufeff", ""),
        ("\ufeff\ufeff \r\n", "\n\n"),
        (WARNING, ""),
        ("<br />\n<b>Notice</b>: foo{bar} is [deprecated] in x.php<br />\n", ""),
        ('<br />\n<b>Notice</b>: Array\n(\n    [0] => {"a"\n)\n<br />\n', ""),
        ("PHP Notice:  Undefined offset [0] in x.php\n", ""),
        ("[22-Nov-2026 12:00:00 UTC] PHP Warning: a {b} c\n", ""),
        ("<!-- a page cache was here -->", ""),
        ("", "\n<!-- Performance optimized by a cache. {} -->"),
        ("", "<br />\n<b>Warning</b>: shutdown [0] <br />\n"),
        (WARNING + WARNING, "<!-- [] -->"),
    ],
)
def test_junk_around_the_data_is_passed_over(before: str, after: str) -> None:
    assert read_json(answer(before + JSON + after)) == POSTS


def test_the_content_type_means_nothing() -> None:
    assert read_json(answer(JSON, content_type="text/html")) == POSTS


def test_bytes_that_are_no_utf8_are_windows_1252_and_the_rest_stays_whole() -> None:
    assert parse_json(b'["caf\xe9 \x96 caf\xc3\xa9", "\x81"]') == ["café – café", "\ufffd"]


@given(st.text())
def test_utf8_is_read_as_it_is(text: str) -> None:
    assert decode(text.encode()) == text.lstrip("\ufeff")


def test_lone_surrogates_and_nul_are_scrubbed_everywhere() -> None:
    body = r'{"a\ud83d\u0000": ["x\udc00y", {"k": "\u0000"}], "whole": "\ud83d\ude80"}'
    assert parse_json(body.encode()) == {"a\ufffd": ["x\ufffdy", {"k": ""}], "whole": "🚀"}
    assert parse_json(rb'["\uD83D"]') == ["\ufffd"]
    assert parse_json(b'["\x00"]') == [""]


def test_control_characters_inside_strings_are_kept() -> None:
    assert parse_json(b'["a\nb\tc"]') == ["a\nb\tc"]


@given(st.text(st.sampled_from("\x00a\ud83d\ude80\\u"), max_size=8), st.booleans())
def test_nothing_that_is_to_be_scrubbed_is_overlooked(text: str, escaped: bool) -> None:
    body = json.dumps([{text: text}], ensure_ascii=escaped).encode(errors="replace")
    rows = parse_json(body)
    assert "\x00" not in str(rows)
    json.dumps(rows, ensure_ascii=False).encode()


@pytest.mark.parametrize("inside", ["1", r'"\u0000"'], ids=["plain", "odd"])
@pytest.mark.parametrize("depth", [250, 1500, 200_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "}")])
def test_what_is_nested_beyond_reason_is_refused(depth: int, opening: str, closing: str, inside: str) -> None:
    error = fail(opening * depth + inside + closing * depth)
    assert error.reason == "The data is nested deeper than any article needs."


@pytest.mark.parametrize("odd", ["", r', "\u0000"'], ids=["plain", "odd"])
@pytest.mark.parametrize("leaf", ["1", '"x"', "[]"])
@pytest.mark.parametrize("depth", [DEEPEST, DEEPEST + 1])
def test_how_deep_does_not_hang_on_what_else_is_there(depth: int, leaf: str, odd: str) -> None:
    body = f"[{'[' * depth}{leaf}{odd}{']' * depth}]".encode()
    if depth == DEEPEST and leaf != "[]":
        parse_json(body)
    else:
        with pytest.raises(ValueError, match="deeper"):
            parse_json(body)


def test_numbers_beyond_all_bounds_stay_text() -> None:
    body = f"[{'9' * 5000}, {10**17}, -{'8' * 30}, 1e999, 2.5, NaN, Infinity, -Infinity]"
    found = parse_json(body.encode())
    least, most = -(2**63), 2**63 - 1  # what SQLite has; a digit more or less tells nothing of it
    assert parse_json(f"[{least}, {most}, {least - 1}, {most + 1}]".encode()) == [
        *(least, most),
        *(str(least - 1), str(most + 1)),
    ]
    assert found == ["9" * 5000, 10**17, "-" + "8" * 30, "1e999", 2.5, None, None, None]


@pytest.mark.parametrize(
    "body",
    [
        JSON[:-2],
        JSON[: len(JSON) // 2],
        WARNING + JSON[:-1],
        WARNING + '[{"id": 1, "content": {"rendered": "<p>[]</p><p>{}</p>',
        '[{"id": 1}, {"rendered": "x"}',
        "[",
    ],
)
def test_an_answer_that_was_cut_off_is_never_taken_for_a_smaller_one(body: str) -> None:
    assert fail(body).reason == "The answer was cut off before its end."


def test_data_that_breaks_in_its_middle_is_damaged() -> None:
    long = json.dumps([{"id": number} for number in range(100)])
    assert fail(long[:900] + "##" + long[900:]).reason == "The answer is damaged data."


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ("", 200, "The answer is empty."),
        (" \n", 200, "The answer is empty."),
        ("Welcome", 200, "The answer is no data."),
        (
            "<!doctype html><title>Home</title><p>Welcome",
            200,
            "The site answers with a web page where data was expected.",
        ),
        ("<p>" + "<i>{}x" * 3, 200, "The answer is no data."),
        (
            "<html><script type='application/ld+json'>[]</script>",
            200,
            "The site answers with a web page where data was expected.",
        ),
        ("", 503, "The site is closed for the moment (HTTP 503)."),
        ("<h1>429 Too Many Requests</h1>", 429, "The site says that it was asked too often (HTTP 429)."),
        ("oops", 500, "The site's server failed (HTTP 500)."),
        (JSON, 500, "The site's server failed (HTTP 500)."),
        ("", 404, "There is nothing at this address (HTTP 404)."),
        ("", 410, "What was at this address is gone (HTTP 410)."),
        ("", 304, "The site redirects without saying where to (HTTP 304)."),
        ("", 418, "The site does not accept this request (HTTP 418)."),
        (
            "<p>There has been a critical error on this website.</p>",
            200,
            "The site reports a critical error of its own.",
        ),
        (
            "<p>There has been a critical error on this website.</p>",
            500,
            "The site reports a critical error of its own.",
        ),
        (
            "Briefly unavailable for scheduled maintenance. Check back in a minute.",
            503,
            "The site is closed for maintenance.",
        ),
    ],
)
def test_what_is_no_data_is_named(body: str, status: int, reason: str) -> None:
    error = fail(body, status)
    assert (error.reason, error.status) == (reason, status)
    assert not isinstance(error, SiteRefused)


@pytest.mark.parametrize(
    ("body", "status", "headers", "reason"),
    [
        ("", 401, {}, "The site asks for a name and a password."),
        ("<h1>Forbidden</h1>", 403, {}, "The site refuses to answer (HTTP 403)."),
        ("", 406, {}, "The site refuses to answer (HTTP 406)."),
        (
            "<p>hm",
            403,
            {"cf_mitigated": "challenge"},
            "A protection service asks every visitor to prove that a person is sitting there.",
        ),
        (
            "<title>Just a moment...</title>",
            200,
            {},
            "A protection service asks every visitor to prove that a person is sitting there.",
        ),
    ],
)
def test_a_refusal_is_named(body: str, status: int, headers: dict[str, str], reason: str) -> None:
    error = fail(body, status, **headers)
    assert isinstance(error, SiteRefused)
    assert (error.reason, error.status) == (reason, status)


def test_a_refusal_of_wordpress_keeps_its_own_words() -> None:
    body = {"code": "rest_forbidden", "message": "Sorry, <b>you</b> are\nnot &#8220;allowed&#8221;."}
    error = fail(json.dumps(body | {"data": {"status": 401}}), 401)
    assert isinstance(error, SiteRefused)
    assert error.reason == "The site answers: “Sorry, you are not “allowed”.” (rest_forbidden)."
    assert error.advice == (
        "Sign in with an application password of the site, if you have one (--user on the command line)."
    )


@pytest.mark.parametrize("data", [{"status": 500}, {"status": True}, {"status": "x"}, None, [], {}])
def test_an_error_object_is_an_error_at_any_status(data: object) -> None:
    body = {"code": "rest_encode_error", "message": "Malformed UTF-8", "data": data}
    error = fail(json.dumps(body), 200)
    assert error.reason == "The site answers: “Malformed UTF-8” (rest_encode_error)."
    assert error.status == (500 if data == {"status": 500} else 200)


def test_an_error_without_a_message_says_its_code() -> None:
    assert fail('{"code": 12, "message": ""}', 400).reason == "The site answers: “no message” (12)."


@pytest.mark.parametrize(
    "value", [[], {"code": "x"}, {"message": "x"}, {"code": [], "message": "x"}, "x", None]
)
def test_what_is_no_error_object(value: object) -> None:
    assert find_complaint(value, 200) is None


def test_data_with_keys_like_an_error_is_data() -> None:
    assert read_json(answer('{"code": "x", "message": "y"}')) == {"code": "x", "message": "y"}


def test_a_message_is_one_line_without_tags() -> None:
    assert (
        plain("<script>x()</script>a <b>b</b>\n<!-- c -->&amp; d" + "e" * 500)
        == ("a b & d" + "e" * 500)[:300]
    )


@given(st.binary())
@example(b'{"a":' * 3000)
@example(b"[" * 100_000)
@example(b"\xff\xfe[\x001\x00]\x00")
@example(b"<\n[[\n[[>{}" * 300)
def test_any_bytes_are_a_value_or_a_bad_response(body: bytes) -> None:
    try:
        value = read_json(answer(body))
    except BadResponse:
        return
    json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


@given(st.text(alphabet='[]{}":,<>\\ \n1a', max_size=80))
def test_any_text_like_json_is_a_value_or_a_bad_response(body: str) -> None:
    with contextlib.suppress(BadResponse):
        read_json(answer(body))


@given(values.filter(lambda value: isinstance(value, list | dict) and value))
def test_json_comes_back_as_it_was(value: object) -> None:
    wrapped = [{"value": value}]
    found = parse_json((WARNING + json.dumps(wrapped)).encode())
    assert found == scrubbed(wrapped)


def scrubbed(value: object) -> object:
    """What a careful reader makes of a value: no NUL, no number without end."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, list):
        return [scrubbed(part) for part in value]
    if isinstance(value, dict):
        return {key.replace("\x00", ""): scrubbed(part) for key, part in value.items()}
    return None if value in (math.inf, -math.inf) else value
