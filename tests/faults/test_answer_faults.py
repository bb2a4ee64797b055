"""Faults of answers: bytes that are not what they should be, and what of the site is had all the same."""

from collections.abc import Callable

import pytest

from pressmark.wordpress.manners import Manners
from tests.faults.faulty_site import FaultySite
from tests.faults.misbehaviour import (
    MEGABYTE,
    anything,
    bodies,
    break_gzip,
    change_body,
    change_headers,
    cut_chunks,
    cut_gzip,
    cut_short,
    cut_silently,
    drip,
    fall_silent,
    gzip_bomb,
    lists,
    more_than,
    reset,
    route,
    send_megabytes,
    with_post,
)
from tests.faults.outcomes import (
    assert_complete,
    assert_told,
    assert_told_nothing,
    comes_whole,
    costs_one_post,
    costs_the_sync,
    is_found,
)
from tests.faults.reader import Reader
from tests.faults.table import Table

TABLE = Table()
HURRIED = Manners(tries=2, first_pause=0.01)
NOTICES = (
    '<br />\n<b>Warning</b>:  Undefined array key "{" in <b>/srv/plugin.php</b> on line <b>12</b><br />\n'
    '<br />\n<b>Deprecated</b>: [1] {"a": broken} in <b>/srv/theme.php</b> on line <b>3</b><br />\n'
)


@TABLE.row("BOM")
def a_byte_order_mark(site: FaultySite, reader: Reader) -> None:
    site.spoil(anything, change_body(lambda body: b"\xef\xbb\xbf" + body))
    is_found(site)
    comes_whole(site, reader)


@TABLE.row("notices before (even with `{` in them)")
def notices_before(site: FaultySite, reader: Reader) -> None:
    site.spoil(anything, change_body(lambda body: NOTICES.encode() + body))
    is_found(site)
    comes_whole(site, reader)


@TABLE.row("HTML comment after")
def a_comment_after(site: FaultySite, reader: Reader) -> None:
    comment = b"\n<!-- Page cached by Speedy: {served: [1]} in 0.3 s -->"
    site.spoil(anything, change_body(lambda body: body + comment))
    is_found(site)
    comes_whole(site, reader)


@TABLE.row("wrong Content-Type")
def a_wrong_type(site: FaultySite, reader: Reader) -> None:
    site.spoil(anything, change_headers(Content_Type="text/html; charset=iso-8859-1"))
    is_found(site)
    comes_whole(site, reader)


@TABLE.row("truncated body", "now and then")
def cut_off_now_and_then(site: FaultySite, reader: Reader) -> None:
    for act in (cut_short, cut_silently, cut_chunks):
        site.spoil(lists, act, times=1)
        site.spoil(bodies, act, times=1, skip=1)
    comes_whole(site, reader)


@TABLE.row("truncated body", "once in every place")
def cut_off_once_in_every_place(site: FaultySite, reader: Reader) -> None:
    site.media.append({"id": 50, "source_url": f"{site.home}none.png", "alt_text": "None"})
    site.add([5], featured_media=50)
    for name in ("/", "types", "taxonomies", "categories", "users", "media", "posts", "pages"):
        site.spoil(route(name), cut_silently, times=1)
        site.spoil(route(name), cut_short, times=1, skip=2)
    comes_whole(site, reader)
    report = reader.sync(full=True)
    assert_told_nothing(report)
    assert (report.added, report.updated, report.removed) == (0, 0, 0)


@TABLE.row("truncated body", "where it is long")
def cut_off_where_it_is_long(site: FaultySite, reader: Reader) -> None:
    site.spoil(more_than(20), cut_silently)
    comes_whole(site, reader)


@TABLE.row("truncated body", "always")
def cut_off_always(site: FaultySite, reader: Reader) -> None:
    costs_the_sync(site, reader, cut_short, "failing", "cut off before its end")


@TABLE.row("broken gzip, gzip bomb", "broken now and then")
def broken_compression_now_and_then(site: FaultySite, reader: Reader) -> None:
    for act in (break_gzip, cut_gzip):
        site.spoil(lists, act, times=1)
        site.spoil(bodies, act, times=1, skip=1)
    comes_whole(site, reader)


@TABLE.row("broken gzip, gzip bomb", "broken always")
def broken_compression_always(site: FaultySite, reader: Reader) -> None:
    costs_the_sync(site, reader, break_gzip, "failing", "compressed in a way that cannot be undone")


@TABLE.row("broken gzip, gzip bomb", "a bomb in one post")
def a_bomb(site: FaultySite, reader: Reader) -> None:
    site.spoil(with_post(33), gzip_bomb)
    costs_one_post(site, reader, 33, "larger than 20 MB")


@TABLE.row("60 MB page", "of many posts")
def a_huge_page(site: FaultySite, reader: Reader) -> None:
    site.spoil(more_than(20), send_megabytes(60, told=True))
    report = reader.sync()
    assert_told_nothing(report)
    assert report.bytes < 10 * MEGABYTE, "what is too large by its own word should not be read"
    assert_complete(reader, site)


@TABLE.row("60 MB page", "of unknown length")
def a_huge_page_of_unknown_length(site: FaultySite, reader: Reader) -> None:
    site.spoil(more_than(20), send_megabytes(60, told=False), times=1)
    report = reader.sync()
    assert_told_nothing(report)
    assert report.bytes < 25 * MEGABYTE
    assert_complete(reader, site)


@TABLE.row("60 MB page", "of one post")
def a_huge_post(site: FaultySite, reader: Reader) -> None:
    site.spoil(with_post(33), send_megabytes(60, told=True))
    costs_one_post(site, reader, 33, "larger than 20 MB")


@TABLE.row("one byte a second", "where it is long")
def slow_where_it_is_long(site: FaultySite, reader: Reader) -> None:
    site.spoil(more_than(20), drip)
    assert_told_nothing(reader.sync(deadline=0.4))
    assert_complete(reader, site)


@TABLE.row("one byte a second", "always")
def slow_always(site: FaultySite, reader: Reader) -> None:
    comes_whole(site, reader)
    site.spoil(anything, drip)
    report = reader.sync(deadline=0.3, manners=HURRIED)
    assert_told(report, "unreachable", "not complete after 0.3 seconds")
    assert_complete(reader, site)


@TABLE.row("one byte a second", "not even one")
def silent(site: FaultySite, reader: Reader) -> None:
    comes_whole(site, reader)
    site.spoil(anything, fall_silent)
    assert_told(reader.sync(deadline=0.3, manners=HURRIED), "unreachable", "0.3 seconds")
    assert_complete(reader, site)


@TABLE.row("reset mid-page", "now and then")
def reset_now_and_then(site: FaultySite, reader: Reader) -> None:
    site.spoil(lists, reset, times=2)
    site.spoil(bodies, reset, times=2, skip=1)
    comes_whole(site, reader)


@TABLE.row("reset mid-page", "always")
def reset_always(site: FaultySite, reader: Reader) -> None:
    costs_the_sync(site, reader, reset, "unreachable", "broke the connection before its answer was complete")


@pytest.mark.parametrize("play", TABLE.parameters())
def test_answers(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
