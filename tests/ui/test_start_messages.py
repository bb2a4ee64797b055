"""What starts of the program say to each other; anything may come instead."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.ui.system.message import (
    LONGEST,
    MOST_LINKS,
    Answer,
    Request,
    read_answer,
    read_request,
    write_answer,
    write_request,
)

GOOD = {"pressmark": 1, "post": 7, "query": "tin", "links": ["https://metals.example/"], "token": "abc"}


def test_a_request_arrives_as_it_was_sent() -> None:
    request = Request(7, 'tin "rare earth"', ("https://metals.example/", "pressmark://search?q=x"), "to-ken")
    assert read_request(write_request(request)) == request
    assert read_request(write_request(Request())) == Request()


@pytest.mark.parametrize("answer", Answer)
def test_an_answer_arrives_as_it_was_sent(answer: Answer) -> None:
    assert read_answer(write_answer(answer)) is answer


@given(
    st.none() | st.integers(1, 2**63 - 1),
    st.text(max_size=2_000),
    st.lists(st.just("https://metals.example/" + "ж" * 3_900), max_size=MOST_LINKS + 5),
)
def test_whatever_was_asked_for_can_be_sent(post: int | None, query: str, links: list[str]) -> None:
    message = write_request(Request(post, query, tuple(links)))
    assert len(message) <= LONGEST
    assert message.count(b"\n") == 1
    arrived = read_request(message)
    assert arrived is not None
    assert arrived.post == post
    assert list(arrived.links) == links[:MOST_LINKS]


@pytest.mark.parametrize(
    "change",
    [
        {"pressmark": 2},
        {"pressmark": None},
        {"post": 0},
        {"post": -1},
        {"post": True},
        {"post": 2**63},
        {"post": "7"},
        {"query": None},
        {"query": "a\u202eb"},
        {"query": "a\nb"},
        {"query": "x" * 1_001},
        {"links": "https://metals.example/"},
        {"links": [7]},
        {"links": ["file:///etc/passwd"]},
        {"links": ["https://metals.example/"] * (MOST_LINKS + 1)},
    ],
    ids=str,
)
def test_a_request_that_makes_no_sense_is_none(change: dict[str, object]) -> None:
    assert read_request(json.dumps(GOOD).encode()) is not None
    assert read_request(json.dumps(GOOD | change).encode()) is None


@pytest.mark.parametrize("token", [7, "a\nb", "ä", "x" * 300, None])
def test_a_strange_token_is_left_out(token: object) -> None:
    request = read_request(json.dumps(GOOD | {"token": token}).encode())
    assert request is not None
    assert request.token == ""


@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.text(), st.lists).map(lambda x: json.dumps(x).encode())
)
def test_anything_else_is_neither_request_nor_answer(message: bytes) -> None:
    assert read_request(message) is None
    assert read_answer(message) is None


def test_deep_and_long_messages_are_none() -> None:
    assert read_request(b"[" * 100_000) is None
    assert read_request(b" " * LONGEST + json.dumps(GOOD).encode()) is None
