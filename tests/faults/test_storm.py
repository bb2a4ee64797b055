"""All faults at once: whatever a site does, nothing is lost, and in the end all is there."""

import random
from collections.abc import Callable, Sequence

import pytest

from pressmark.model import PostStatus
from pressmark.wordpress.manners import Manners
from tests.faults.faulty_site import Act, Answer, FaultySite
from tests.faults.misbehaviour import (
    anything,
    break_gzip,
    complain,
    cut_chunks,
    cut_gzip,
    cut_short,
    cut_silently,
    empty,
    fall_silent,
    gzip_bomb,
    reset,
    say,
)
from tests.faults.outcomes import assert_complete, assert_plain, assert_text, assert_told_nothing
from tests.faults.reader import Reader
from tests.servers import Exchange

STORM: Sequence[Act] = (
    break_gzip,
    complain("internal_server_error", "Out of memory.", 500),
    complain("rest_encode_error", "Malformed UTF-8 characters.", 200, told=500),
    cut_chunks,
    cut_gzip,
    cut_short,
    cut_silently,
    empty(X_WP_Total="0"),
    fall_silent,
    gzip_bomb,
    reset,
    say("<p>There has been a critical error on this website.</p>"),
    say("", 502),
    say("<h1>Forbidden", 403),
    say("<!doctype html><title>Just a moment...</title>", 403, cf_mitigated="challenge"),
    say("", 429, Retry_After="0"),
    say("null", kind="application/json"),
    say("{}", kind="application/json"),
)


def blow(site: FaultySite, chance: random.Random, strength: float) -> None:
    """So much of what is asked gets any of the wrong answers."""

    def act(exchange: Exchange, answer: Answer) -> None:
        wrong: Callable[[Exchange, Answer], None] = chance.choice(STORM)
        if chance.random() < strength and exchange.request.method == "GET":
            wrong(exchange, answer)
        else:
            exchange.send(answer.to_bytes(exchange.request.method))

    site.spoil(anything, act)


def change_something(site: FaultySite, chance: random.Random, moment: int) -> None:
    """People go on working on the site."""
    site.add([200 + moment], date_gmt=f"2026-06-{moment + 1:02}T00:00:00")
    number = chance.choice(sorted(site.shown()))
    site.write(number, f"<p>Other words {moment}.</p>", modified_gmt=f"2026-06-{moment + 1:02}T00:00:00")


@pytest.mark.parametrize("seed", range(3))
def test_nothing_is_lost_in_a_storm(site: FaultySite, reader: Reader, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    gone = (PostStatus.REMOVED, PostStatus.WITHDRAWN)
    blow(site, chance, 0.25)
    known: set[int] = set()
    for moment in range(6):
        change_something(site, chance, moment)
        report = reader.sync(deadline=0.5, manners=Manners(tries=2, first_pause=0.01))
        rows = reader.rows()
        assert known <= rows.keys()
        assert not [row for row in rows.values() if row.status in gone]
        for fault in report.faults:
            assert_plain(fault.message)
        known = set(rows)
    site.mend()
    reader.sync(full=True)
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)
    for number, row in reader.rows().items():
        assert_text(reader, row, site.posts[number])
