"""Faults of content: what a site's posts, terms, authors and pictures may look like."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from pressmark.model import PostStatus
from pressmark.query import EVERYTHING, parse
from tests.faults.faulty_site import FaultySite
from tests.faults.misbehaviour import (
    change_headers,
    change_json,
    complain,
    lists,
    posts,
    reset,
    route,
)
from tests.faults.outcomes import assert_complete, assert_told_nothing
from tests.faults.reader import Reader
from tests.faults.table import Table

TABLE = Table()


def settles(site: FaultySite, reader: Reader) -> None:
    """All comes, and the next sync, even a full one, finds nothing to do."""
    assert_told_nothing(reader.sync())
    assert reader.live() == site.shown().keys()
    for full in (False, True):
        report = reader.sync(full=full)
        assert_told_nothing(report)
        assert (report.added, report.updated, report.removed) == (0, 0, 0)


@TABLE.row("null, zero, 1970 dates")
def strange_dates(site: FaultySite, reader: Reader) -> None:
    nothing = (None, "0000-00-00T00:00:00", "1970-01-01T00:00:00", "-0001-11-30T00:00:00", "", False, 0, {})
    for number, said in enumerate(nothing, 11):
        site.add([number], date_gmt=said, modified_gmt=said, date=said, modified=said)
    site.root = {"gmt_offset": -6}
    site.add([30], date_gmt=None, date="2026-02-01T20:00:00")
    settles(site, reader)
    rows = reader.rows()
    assert [rows[number].date for number in range(11, 11 + len(nothing))] == [None] * len(nothing)
    assert rows[30].date == datetime(2026, 2, 2, 2, 0, tzinfo=UTC)
    site.write(31, "<p>Other words.</p>", modified_gmt="2026-05-01T00:00:00")
    assert reader.sync().updated == 1


@TABLE.row("entities in titles, empty titles")
def titles(site: FaultySite, reader: Reader) -> None:
    said = {
        11: ("It&#8217;s &#8220;new&#8221;", "It’s “new”"),
        12: ("A &amp; B &lt;updated&gt;", "A & B <updated>"),
        13: ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        14: ("Rare <em>earths</em>&nbsp;now", "Rare earths now"),
        15: ("", ""),
        16: ("   ", ""),
        17: (None, ""),
    }
    for number, (title, _) in said.items():
        site.add([number], title={"rendered": title})
    site.add([18], title="Bare &amp; plain")
    settles(site, reader)
    rows = reader.rows()
    for number, (_, read) in said.items():
        assert rows[number].title == read
    assert rows[18].title == "Bare & plain"
    assert "Words of number 15." in reader.read(15).text
    found = reader.store.search.read_ids(parse("updated"))
    assert [row.remote_id for row in reader.store.posts.read_rows(found)] == [12]


@TABLE.row("empty content, only shortcodes")
def hardly_any_content(site: FaultySite, reader: Reader) -> None:
    said = (
        "",
        "   ",
        None,
        '[gallery ids="1,2"]',
        "[vc_row][vc_column][/vc_column][/vc_row]",
        "<!-- wp:more -->",
    )
    for number, html in enumerate(said, 11):
        site.add([number], content={"rendered": html, "protected": False})
    settles(site, reader)
    for number in range(11, 11 + len(said)):
        assert reader.rows()[number].status is PostStatus.LIVE
        assert reader.rows()[number].versions == 1


@TABLE.row("protected, unprotected, protected again")
def passwords_come_and_go(site: FaultySite, reader: Reader) -> None:
    locked = {"content": {"rendered": "", "protected": True}, "excerpt": {"rendered": "", "protected": True}}
    shown = {"excerpt": {"rendered": "<p>In short.</p>", "protected": False}}
    site.add([6], **locked)
    assert_told_nothing(reader.sync())
    assert (reader.rows()[6].status, reader.read(6).html) == (PostStatus.PROTECTED, "")
    site.add([5], **locked, modified_gmt="2026-05-01T00:00:00")
    site.write(6, "<p>Open at last.</p>", **shown, modified_gmt="2026-05-01T00:00:00")
    assert_told_nothing(reader.sync())
    assert reader.rows()[5].status is PostStatus.PROTECTED
    assert (reader.read(5).text, reader.rows()[5].versions) == ("Words of number 5.", 1)
    assert (reader.rows()[6].status, reader.read(6).text) == (PostStatus.LIVE, "Open at last.")
    site.write(5, "<p>Open again.</p>", **shown, modified_gmt="2026-06-01T00:00:00")
    site.add([6], **locked, modified_gmt="2026-06-01T00:00:00")
    assert_told_nothing(reader.sync())
    assert (reader.rows()[5].status, reader.read(5).text) == (PostStatus.LIVE, "Open again.")
    assert (reader.rows()[6].status, reader.read(6).text) == (PostStatus.PROTECTED, "Open at last.")
    assert len(reader.store.search.read_ids(parse('"open at last"'))) == 1


@TABLE.row("shapes of fact 20", "posts")
def shapes_of_posts(site: FaultySite, reader: Reader) -> None:
    site.add([11], acf={}, meta=[], class_list={"0": "post-11", "7": "category-news"})
    site.add([12], acf=False, meta={"a": None}, class_list=[])
    site.add([13], acf=[], categories={"3": 1}, author="7", featured_media="0")
    site.add([14], categories=["1"], excerpt=None, slug=14, link=None)
    site.add([15], categories=False, author=None, content={"rendered": "<p>Bare.</p>", "protected": "0"})
    site.add([16], author=-1, featured_media=10**30, categories=[[1]], meta="", type=None)
    site.posts[16]["type"] = "post"
    site.spoil(posts, change_json(lambda rows: [row | {"id": str(row["id"])} for row in rows]))
    settles(site, reader)
    terms = reader.store.posts.read_terms([reader.rows()[number].id for number in (13, 14)])
    assert [[term.name for term in each] for each in terms.values()] == [["News"], ["News"]]
    assert reader.rows()[13].author == "Ada Fern"


@TABLE.row("shapes of fact 20", "lists")
def shapes_of_lists(site: FaultySite, reader: Reader) -> None:
    site.spoil(posts, change_json(lambda rows: {str(2 * place): row for place, row in enumerate(rows)}))
    settles(site, reader)
    site.mend()
    site.spoil(posts, change_headers(X_WP_Total="130, 130"))
    settles(site, reader)


@TABLE.row("shapes of fact 20", "the site")
def shapes_of_the_site(site: FaultySite, reader: Reader) -> None:
    site.root = {
        "authentication": [],
        "gmt_offset": "5.5",
        "namespaces": {"0": "wp/v2"},
        "description": False,
    }
    site.spoil(route("types"), change_json(lambda types: list(types.values())))
    site.spoil(route("taxonomies"), change_json(lambda found: found | {"broken": [], "other": None}))
    settles(site, reader)
    assert_complete(reader, site)


@TABLE.row("shapes of fact 20", "one row without a number")
def a_row_without_a_number(site: FaultySite, reader: Reader) -> None:
    site.spoil(lists, change_json(lambda rows: [{**rows[0], "id": None}, 5, None, "post", [], *rows[1:]]))
    reader.sync()
    assert reader.live() >= site.shown().keys() - {130}
    site.mend()
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("unknown term id")
def an_unknown_term(site: FaultySite, reader: Reader) -> None:
    site.add([5], categories=[1, 77], class_list=["post-5", "category-news", "category-hidden-gem"])
    settles(site, reader)

    def names() -> list[str]:
        (terms,) = reader.store.posts.read_terms([reader.rows()[5].id]).values()
        return sorted(term.name for term in terms)

    assert names() == ["Hidden gem", "News"]
    site.terms.append(
        {"id": 77, "name": "Hidden Gems &amp; Co", "slug": "hidden-gem", "parent": 1, "count": 1}
    )
    assert_told_nothing(reader.sync())
    assert names() == ["Hidden Gems & Co", "News"]


@TABLE.row("5,000 terms")
def very_many_terms(site: FaultySite, reader: Reader) -> None:
    site.terms += [
        {"id": number, "name": f"Term {number}", "slug": f"term-{number}", "parent": 0, "count": 0}
        for number in range(2, 5_001)
    ]
    site.add([5], categories=[4_999, 17])
    for _ in range(2):
        assert_told_nothing(reader.sync())
        assert_complete(reader, site)
    assert site.count(route("categories")) < 60, "nothing new, so they are to be read once"
    (facet,) = reader.store.facets.read(EVERYTHING).taxonomies
    assert len(facet.terms) == 5_000
    (terms,) = reader.store.posts.read_terms([reader.rows()[5].id]).values()
    assert {term.name for term in terms} == {"Term 4999", "Term 17"}


@TABLE.row("users hidden", "401")
def users_need_a_login(site: FaultySite, reader: Reader) -> None:
    users_hidden(site, reader, 401, "rest_user_cannot_view")


@TABLE.row("users hidden", "403")
def users_are_forbidden(site: FaultySite, reader: Reader) -> None:
    users_hidden(site, reader, 403, "rest_cannot_access")


@TABLE.row("users hidden", "404")
def users_are_gone(site: FaultySite, reader: Reader) -> None:
    users_hidden(site, reader, 404, "rest_no_route")


@TABLE.row("users hidden", "by a server that hangs up")
def users_break_the_connection(site: FaultySite, reader: Reader) -> None:
    site.spoil(route("users"), reset)
    for full in (False, True):
        report = reader.sync(full=full)
        assert not [fault for fault in report.faults if fault.code == "post"]
        assert_complete(reader, site)


def users_hidden(site: FaultySite, reader: Reader, status: int, code: str) -> None:
    site.spoil(route("users"), complain(code, "Sorry, you are not allowed to list users.", status))
    settles(site, reader)
    assert_complete(reader, site)
    assert reader.rows()[5].author == ""
    site.mend()
    site.write(5, "<p>Other words.</p>", modified_gmt="2026-05-01T00:00:00")
    site.clock += timedelta(hours=25)
    assert_told_nothing(reader.sync())
    assert reader.rows()[5].author == "Ada Fern"


@pytest.mark.parametrize("play", TABLE.parameters())
def test_content(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
