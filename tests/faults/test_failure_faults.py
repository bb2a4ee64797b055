"""Faults of answers that came whole: failures at any status, emptiness, text that no database takes."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from pressmark.query import EVERYTHING
from tests.command_line import run
from tests.faults.faulty_site import POSTS, Act, FaultySite
from tests.faults.misbehaviour import (
    bodies,
    change,
    change_body,
    change_rows,
    complain,
    empty,
    lists,
    posts,
    route,
    say,
    with_post,
)
from tests.faults.outcomes import (
    assert_complete,
    assert_told,
    assert_told_nothing,
    comes_whole,
    costs_one_post,
    costs_the_sync,
)
from tests.faults.reader import Reader
from tests.faults.table import Table

TABLE = Table()
CRITICAL = "<!DOCTYPE html><title>Error</title><p>There has been a critical error on this website.</p>"


@TABLE.row('200 HTML "critical error"', "now and then")
def a_critical_error_now_and_then(site: FaultySite, reader: Reader) -> None:
    site.spoil(lists, say(CRITICAL), times=1)
    site.spoil(bodies, say(CRITICAL), times=2, skip=1)
    comes_whole(site, reader)


@TABLE.row('200 HTML "critical error"', "always")
def a_critical_error_always(site: FaultySite, reader: Reader) -> None:
    costs_the_sync(site, reader, say(CRITICAL), "failing", "critical error of its own")


@TABLE.row("200 `[]` where 5,000 were", "with a total of 0")
def nothing_where_much_was(site: FaultySite, reader: Reader) -> None:
    site.add(range(200, 571))
    is_emptied(site, reader, empty(X_WP_Total="0"))


@TABLE.row("200 `[]` where 5,000 were", "without a total")
def nothing_and_no_total(site: FaultySite, reader: Reader) -> None:
    is_emptied(site, reader, empty(X_WP_Total=""))


@TABLE.row("200 `[]` where 5,000 were", "with the old total")
def nothing_and_the_old_total(site: FaultySite, reader: Reader) -> None:
    is_emptied(site, reader, empty())


def is_emptied(site: FaultySite, reader: Reader, act: Act) -> None:
    """The lists of a site are empty of a sudden: nothing is believed, and the person is told why."""
    reader.sync()
    assert reader.live() == site.shown().keys()
    site.spoil(posts, act)
    report = reader.sync(full=True)
    assert (report.removed, report.withdrawn) == (0, 0)
    assert_told(report, "too-many-missing", "articles are missing", "nothing was marked as removed")
    site.mend()
    comes_whole(site, reader)


@TABLE.row("200 `[]` where 5,000 were", "terms")
def no_terms_where_some_were(site: FaultySite, reader: Reader) -> None:
    site.terms += [
        {"id": 2, "name": "Metals", "slug": "metals", "parent": 0, "count": 0},
        {"id": 3, "name": "Cobalt", "slug": "cobalt", "parent": 2, "count": 1},
    ]
    site.add([5], categories=[3])
    comes_whole(site, reader)
    site.spoil(route("categories"), empty(X_WP_Total="0"))
    reader.sync(full=True)
    (facet,) = reader.store.facets.read(EVERYTHING).taxonomies
    terms = {term.name: term for term in facet.terms}
    assert terms.keys() == {"News", "Metals", "Cobalt"}
    assert terms["Cobalt"].parent == terms["Metals"].id


@TABLE.row("JSON with HTTP 500", "of some")
def json_with_a_failure(site: FaultySite, reader: Reader) -> None:
    site.spoil(with_post(33), complain("internal_server_error", "<p>Out of memory.</p>", 500))
    costs_one_post(site, reader, 33, "Out of memory.")


@TABLE.row("JSON with HTTP 500", "always")
def json_with_a_failure_always(site: FaultySite, reader: Reader) -> None:
    act = complain("internal_server_error", "<p>Out of memory.</p>", 500)
    costs_the_sync(site, reader, act, "failing", "Out of memory.")


@TABLE.row("JSON with HTTP 500", "though it is the answer")
def whole_answers_with_a_failure(site: FaultySite, reader: Reader) -> None:
    act = change(lambda answer: replace(answer, status=500))
    costs_the_sync(site, reader, act, "failing", "HTTP 500")


@TABLE.row("`rest_encode_error` at 200")
def an_encode_error(site: FaultySite, reader: Reader) -> None:
    message = "The following error occurred: Malformed UTF-8 characters, possibly incorrectly encoded"
    site.spoil(with_post(33), complain("rest_encode_error", message, 200, told=500))
    costs_one_post(site, reader, 33, "Malformed UTF-8")


@TABLE.row("one poison post", "one")
def a_poison_post(site: FaultySite, reader: Reader) -> None:
    site.spoil(with_post(33), say(CRITICAL, 500))
    costs_one_post(site, reader, 33, "critical error")


@TABLE.row("one poison post", "in the words of the command line")
def a_poison_post_on_the_command_line(site: FaultySite, reader: Reader) -> None:
    site.spoil(with_post(33), say(CRITICAL, 500))
    told = run("sync", "--json", library=reader.store.folder)
    (report,) = told.document["sites"]
    assert (told.code, report["status"], report["added"]) == (1, "partial", len(POSTS) - 1 + 2)
    (error,) = report["errors"]
    assert error["code"] == "post"
    assert "33" in error["message"]
    assert error["message"] in told.err


@TABLE.row("one poison post", "several, that is asked for again later and later")
def poison_posts(site: FaultySite, reader: Reader) -> None:
    ill = {1, 2, 50, 51, 52, 53, 54, 55, 129}
    site.spoil(lambda question: bodies(question) and bool(ill & question.ids), say(CRITICAL, 500))
    report = reader.sync()
    assert report.status == "partial"
    assert {fault.code for fault in report.faults} == {"post"}
    assert reader.live() == site.shown().keys() - ill
    asked = site.count(bodies)
    reader.sync()
    assert site.count(bodies) == asked, "they are to be left alone for an hour"
    site.clock += timedelta(hours=2)
    reader.sync()
    assert site.count(bodies) > asked
    asked = site.count(bodies)
    site.clock += timedelta(hours=2)
    reader.sync()
    assert site.count(bodies) == asked, "after the second failure they are to be left alone for a day"
    site.mend()
    site.clock += timedelta(hours=25)
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("1,500 nested arrays")
def deep_nesting(site: FaultySite, reader: Reader) -> None:
    deep = b'"acf": ' + b"[" * 1_500 + b"]" * 1_500

    def bury(body: bytes) -> bytes:
        return body.replace(b'"acf": []', deep)

    site.spoil(with_post(33), change_body(bury))
    costs_one_post(site, reader, 33, "nested deeper than any article needs")


@TABLE.row("lone surrogates, NUL, invalid UTF-8, cp1252")
def strange_text(site: FaultySite, reader: Reader) -> None:
    strange = {
        31: (b"half \\ud83d of a pair", "half \ufffd of a pair"),
        32: (b"a \\u0000 nothing", "a nothing"),
        33: (b"bad \x81 \xff byte", "bad \ufffd ÿ byte"),
        34: (b"an \x84old\x93 text \x96 \x80 5", "an „old“ text – € 5"),
        35: (b"raw \x00 nothing", "raw nothing"),
    }

    def spoil(body: bytes) -> bytes:
        for number, (said, _) in strange.items():
            body = body.replace(b"Title %d" % number, said).replace(b"Words of number %d" % number, said)
        return body

    site.spoil(posts, change_body(spoil))
    assert_told_nothing(reader.sync())
    assert reader.live() == site.shown().keys()
    rows = reader.rows()
    for number, (_, read) in strange.items():
        assert rows[number].title == read
        assert " ".join(reader.read(number).text.split()) == f"{read}."
    assert reader.sync().updated == 0


@TABLE.row("lone surrogates, NUL, invalid UTF-8, cp1252", "beyond core")
def strange_text_in_what_plugins_add(site: FaultySite, reader: Reader) -> None:
    site.spoil(posts, change_rows(lambda row: row | {"acf": {"a\ud800": "b\x00\udfff", "n": 10**400}}))
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)
    assert json.loads(reader.read(33).extra)["acf"]


@pytest.mark.parametrize("play", TABLE.parameters())
def test_failures(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
