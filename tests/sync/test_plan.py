"""What a sync decides, from values alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.model import Fingerprint, PostStatus
from pressmark.store.cursors import Cursor
from pressmark.store.known_posts import KnownPost
from pressmark.store.values import hash_text
from pressmark.sync.plan import (
    CENSUS_PAGE,
    STITCH,
    Verdict,
    choose_wanted,
    decide,
    may_vanish,
    open_sweep,
    take_page,
)
from tests.library import make_post


def row(remote_id: int) -> Fingerprint:
    return Fingerprint(remote_id, None, 0, ())


def known_of(remote_id: int = 1, status: PostStatus = PostStatus.LIVE, has_text: bool = True) -> KnownPost:
    digest = make_post(remote_id).fingerprint().digest()
    return KnownPost(10, remote_id, digest, status, hash_text("A title", "Some words."), has_text)


def test_a_sweep_goes_on_or_begins_anew() -> None:
    assert open_sweep(Cursor()) == Cursor(sweep=1, open=True)
    assert open_sweep(Cursor(sweep=4, offset=90, last_id=3)) == Cursor(sweep=5, open=True)
    interrupted = Cursor(sweep=4, offset=95, open=True, last_id=3)
    assert open_sweep(interrupted) == interrupted


def sweep(ids: list[int], vanishing: dict[int, list[int]]) -> set[int]:
    """A whole sweep over a site of these ids, where `vanishing` go before the page of that number."""
    site, seen, cursor, page = sorted(ids, reverse=True), set(), open_sweep(Cursor()), 0
    while cursor.open:
        site = [remote_id for remote_id in site if remote_id not in vanishing.get(page, ())]
        rows = [row(remote_id) for remote_id in site[cursor.offset : cursor.offset + CENSUS_PAGE]]
        step = take_page(cursor, rows, len(site))
        seen |= {each.remote_id for each in step.rows}
        cursor, page = step.cursor, page + 1
        assert page < 100
    return seen


@pytest.mark.parametrize("count", [0, 1, 95, 99, 100, 101, 195, 196, 400])
def test_a_sweep_sees_every_post(count: int) -> None:
    assert sweep(list(range(1, count + 1)), {}) == set(range(1, count + 1))


@given(st.integers(1, 5), st.lists(st.integers(301, 500), min_size=1, max_size=60, unique=True))
def test_posts_that_go_during_a_sweep_hide_no_other(page: int, gone: list[int]) -> None:
    seen = sweep(list(range(1, 501)), {page: gone})
    assert seen >= set(range(1, 501)) - set(gone)


def test_a_page_without_a_total_ends_at_the_first_empty_one() -> None:
    cursor = open_sweep(Cursor())
    step = take_page(cursor, [row(9), row(8)], None)
    assert step.cursor.open
    assert step.cursor.offset == CENSUS_PAGE - STITCH
    assert not take_page(step.cursor, [], None).cursor.open


def test_new_changed_and_returned_posts_are_wanted() -> None:
    rows = [make_post(number).fingerprint() for number in (1, 2, 3, 4)]
    known = {
        1: known_of(1),
        2: replace(known_of(2), fingerprint="other"),
        3: known_of(3, PostStatus.REMOVED),
    }
    assert choose_wanted(rows, known).bodies == {2, 3, 4}
    assert choose_wanted(rows, known, everything=True).bodies == {1, 2, 3, 4}


def test_changed_terms_or_images_alone_change_the_fingerprint() -> None:
    post = make_post(1, metals=[4, 5])
    digest = post.fingerprint().digest()
    assert replace(post, featured_media=9).fingerprint().digest() != digest
    assert make_post(1, metals=[4]).fingerprint().digest() != digest
    assert make_post(1, metals=[4, 5]).fingerprint().digest() == digest


def test_verdicts() -> None:
    post = make_post(1)
    assert decide(post, "Some words.", None) is Verdict.ADDED
    assert decide(post, "Some words.", known_of()) is Verdict.UNCHANGED
    assert decide(post, "Other words.", known_of()) is Verdict.UPDATED
    assert decide(replace(post, title="Other"), "Some words.", known_of()) is Verdict.UPDATED
    later = (post.modified or datetime.now(UTC)) + timedelta(seconds=1)
    assert decide(replace(post, modified=later), "Some words.", known_of()) is Verdict.UNCHANGED
    assert decide(replace(post, featured_media=9), "Some words.", known_of()) is Verdict.UPDATED
    assert decide(post, "Some words.", known_of(status=PostStatus.WITHDRAWN)) is Verdict.RESTORED


def test_protection_is_an_update_once() -> None:
    hidden = make_post(1, html="", protected=True)
    assert decide(hidden, "", known_of()) is Verdict.UPDATED
    assert decide(hidden, "", known_of(status=PostStatus.PROTECTED)) is Verdict.UNCHANGED


@pytest.mark.parametrize(
    ("vanished", "known", "total", "believed"),
    [(1, 41, 40, True), (20, 21, 1, True), (21, 100, 79, False), (99, 1000, 900, True), (3, 3, 0, False)],
)
def test_too_many_at_once_are_not_believed_gone(
    vanished: int, known: int, total: int, believed: bool
) -> None:
    assert may_vanish(vanished, known, total) is believed
