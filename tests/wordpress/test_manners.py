"""What follows from each outcome of a request: pure decisions, no network."""

from datetime import UTC, datetime

import pytest

from pressmark.wordpress import HASTY, Manners
from pressmark.wordpress.manners import Tries, read_date, read_retry_after, say_span

NOON = "Sun, 22 Nov 2026 12:00:00 GMT"
NOW = datetime(2026, 11, 22, 12, 0, 30, tzinfo=UTC)


def longest(_least: float, most: float) -> float:
    return most


def shortest(least: float, _most: float) -> float:
    return least


def test_pauses_double_and_five_tries_are_all() -> None:
    tries = Tries(Manners(), True, longest)
    assert [tries.after_answer(500, None) for _ in range(5)] == [1, 2, 4, 8, None]


def test_the_whole_pause_is_drawn_by_chance() -> None:
    assert Tries(Manners(), True, shortest).after_answer(500, None) == 0
    pauses = [Tries(Manners(first_pause=4), True).after_answer(502, None) for _ in range(200)]
    drawn = [pause for pause in pauses if pause is not None]
    assert len(drawn) == 200
    assert 0 <= min(drawn) < 1
    assert 3 < max(drawn) <= 4


@pytest.mark.parametrize("status", [200, 204, 301, 400, 401, 403, 404, 410, 501, 505, 511])
def test_an_answer_that_would_come_again_stands(status: int) -> None:
    assert Tries(Manners(), True).after_answer(status, 60) is None


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, 508, 520, 599])
def test_a_server_in_trouble_is_asked_again(status: int) -> None:
    assert Tries(Manners(), True, longest).after_answer(status, None) == 1


def test_what_can_be_asked_in_smaller_parts_is_given_back_at_once() -> None:
    tries = Tries(Manners(), False, longest)
    assert tries.after_answer(500, None) is None
    assert tries.after_answer(503, None) is None
    assert tries.after_failure(reset=False, lasting=False) is None


def test_a_site_that_asks_for_a_pause_gets_it_whoever_asks() -> None:
    assert Tries(Manners(), False, longest).after_answer(503, 30) == 30
    assert Tries(Manners(), False, longest).after_answer(429, 120) == 120
    assert Tries(Manners(), False, longest).after_answer(429, None) == 1
    assert Tries(Manners(), True, longest).after_answer(500, 30) == 1


def test_a_pause_of_nothing_is_an_ordinary_one() -> None:
    assert Tries(Manners(), True, longest).after_answer(429, 0) == 1


def test_a_broken_connection_costs_no_pause_once() -> None:
    tries = Tries(Manners(), True, longest)
    assert [tries.after_failure(reset=True, lasting=False) for _ in range(5)] == [0, 1, 2, 4, None]


def test_a_hasty_one_repeats_a_broken_connection_and_nothing_else() -> None:
    tries = Tries(HASTY, True, longest)
    assert [tries.after_failure(reset=True, lasting=False) for _ in range(2)] == [0, None]
    assert Tries(HASTY, True).after_failure(reset=False, lasting=False) is None
    assert Tries(HASTY, True).after_answer(500, None) is None
    assert Tries(HASTY, True).after_answer(429, 5) is None


def test_what_would_fail_again_is_not_repeated() -> None:
    assert Tries(Manners(), True).after_failure(reset=False, lasting=True) is None


def test_a_picture_gets_two_tries_and_little_time() -> None:
    assert Manners().for_images() == Manners(tries=2, longest_wait=10)
    assert HASTY.for_images().tries == 1


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 3600 ", 3600),
        ("0", 0),
        ("99999999999999999999", 1e20),
        ("Sun, 22 Nov 2026 12:02:00 GMT", 120),
        ("Sunday, 22-Nov-26 12:02:00 GMT", 120),
        ("Sun, 22 Nov 2026 13:02:00 +0100", 120),
        ("Sat, 21 Nov 2026 12:00:00 GMT", 0),
    ],
)
def test_a_wish_to_be_left_alone_is_seconds_or_a_moment(value: str, seconds: float) -> None:
    assert read_retry_after(value, NOON, NOW) == seconds


@pytest.mark.parametrize(
    "value", ["", "soon", "-5", "12.5", "1e9", "٣", "120, 120", "9" * 5000, "Sun, 99 Foo"]
)
def test_garbage_is_no_wish(value: str) -> None:
    assert read_retry_after(value, NOON, NOW) is None


def test_a_moment_is_meant_by_the_clock_of_the_site() -> None:
    """Ours may be wrong by a year; without the site's, ours is all there is."""
    wrong = datetime(2025, 1, 1, tzinfo=UTC)
    assert read_retry_after("Sun, 22 Nov 2026 12:02:00 GMT", NOON, wrong) == 120
    assert read_retry_after("Sun, 22 Nov 2026 12:02:00 GMT", "?", NOW) == 90


@pytest.mark.parametrize("value", ["", "yesterday", "Sun, 22 Nov 99999 12:00:00 GMT", "0 0 0", "Mon, 1 Jan"])
def test_garbage_is_no_date(value: str) -> None:
    assert read_date(value) is None


def test_a_date_without_a_zone_is_universal_time() -> None:
    assert read_date("Sun, 22 Nov 2026 12:00:30 -0000") == NOW


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(30, "30 seconds"), (150, "3 minutes"), (600, "10 minutes"), (3600, "60 minutes"), (86_400, "24 hours")],
)
def test_spans_in_words(seconds: float, words: str) -> None:
    assert say_span(seconds) == words
