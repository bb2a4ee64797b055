"""Faults of paging: lists that shift, lie or leave out, and clocks that the site compares dates by."""

from collections.abc import Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.faults.faulty_site import Answer, FaultySite
from tests.faults.misbehaviour import lists
from tests.faults.outcomes import assert_complete, assert_told_nothing, change_text, follows
from tests.faults.reader import Reader
from tests.faults.table import Table
from tests.servers import Exchange

TABLE = Table()
CHICAGO = ZoneInfo("America/Chicago")


@TABLE.row("no `X-WP-Total`")
def no_total(site: FaultySite, reader: Reader) -> None:
    site.says_total = False
    follows(site, reader)
    site.add([131])
    change_text(site, 3, "2026-05-01T00:00:00")
    del site.posts[9]
    assert_told_nothing(reader.sync())
    assert reader.live() == site.shown().keys() | {9}, "what is gone is seen when all are compared"
    site.clock += timedelta(hours=25)
    report = reader.sync()
    assert_told_nothing(report)
    assert_complete(reader, site)
    assert report.totals == (("post", 130, None), ("page", 2, None))


@TABLE.row("total larger than readable")
def more_are_counted_than_shown(site: FaultySite, reader: Reader) -> None:
    site.rules.unreadable = {5, 77, 128}
    for _ in range(2):
        report = reader.sync()
        assert_told_nothing(report)
        assert_complete(reader, site)
        assert report.requests < 60
    change_text(site, 3, "2026-05-01T00:00:00")
    follows(site, reader)
    site.rules.unreadable = {5}
    site.clock += timedelta(hours=25)  # the total says nothing of it, a comparison of all does
    follows(site, reader)


@TABLE.row("`per_page` capped at 20 or refused", "capped")
def pages_are_capped(site: FaultySite, reader: Reader) -> None:
    site.rules.cap = 20
    follows(site, reader)
    change_text(site, 3, "2026-05-01T00:00:00")
    site.add([131])
    follows(site, reader)


@TABLE.row("`per_page` capped at 20 or refused", "refused")
def large_pages_are_refused(site: FaultySite, reader: Reader) -> None:
    site.rules.largest_page = 20
    follows(site, reader)
    change_text(site, 3, "2026-05-01T00:00:00")
    site.add([131])
    asked = len(site.asked)
    follows(site, reader)
    refused = [each for each in site.asked[asked:] if int(each.values.get("per_page", "1")) > 20]
    assert len([each for each in refused if each.route == "posts"]) <= 1, "it should have been learned"


@TABLE.row("`per_page` capped at 20 or refused", "and offset forbidden")
def offsets_are_refused(site: FaultySite, reader: Reader) -> None:
    site.rules.knows_offset = False
    follows(site, reader)
    change_text(site, 3, "2026-05-01T00:00:00")
    site.add([131])
    follows(site, reader)


def between_pages(site: FaultySite, happen: Callable[[], None]) -> None:
    """Something happens on the site after the first page of its list has been given."""

    def act(exchange: Exchange, answer: Answer) -> None:
        exchange.send(answer.to_bytes())
        happen()

    site.spoil(lists, act, times=1)


@TABLE.row("post removed between pages", "one")
def removed_between_pages(site: FaultySite, reader: Reader) -> None:
    site.add(range(131, 301))
    between_pages(site, lambda: site.add([290], status="trash"))
    reader.sync()
    assert reader.live() >= site.shown().keys()
    follows(site, reader)


@TABLE.row("post removed between pages", "more than the pages overlap")
def many_removed_between_pages(site: FaultySite, reader: Reader) -> None:
    site.add(range(131, 301))
    between_pages(site, lambda: site.add(range(260, 300), status="trash"))
    reader.sync()
    assert reader.live() >= site.shown().keys()
    follows(site, reader)
    assert reader.live() == site.shown().keys()


@TABLE.row("post added between pages", "at the front")
def added_between_pages(site: FaultySite, reader: Reader) -> None:
    site.add(range(131, 301))
    between_pages(site, lambda: site.add(range(301, 311)))
    reader.sync()
    assert reader.live() >= site.shown().keys() - set(range(301, 311))
    follows(site, reader)


@TABLE.row("post added between pages", "while another goes")
def added_and_removed_between_pages(site: FaultySite, reader: Reader) -> None:
    site.add(range(131, 301))

    def swap() -> None:
        site.add([301])
        site.add([250], status="draft")

    between_pages(site, swap)
    reader.sync()
    assert reader.live() >= site.shown().keys() - {301}
    follows(site, reader)


@pytest.mark.parametrize("play", TABLE.parameters())
def test_paging(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
