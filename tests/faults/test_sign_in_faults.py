"""Faults of signing in: passwords that do not hold, or never did."""

import logging
from collections.abc import Callable

import pytest

from pressmark.model import PostStatus
from tests.faults.faulty_site import PASSWORD, POSTS, USER, Answer, FaultySite
from tests.faults.misbehaviour import (
    anything,
    change_body,
    complain,
    lists,
    posts,
    route,
)
from tests.faults.outcomes import assert_complete, assert_told, assert_told_nothing
from tests.faults.reader import Reader
from tests.faults.table import Table
from tests.servers import Exchange

TABLE = Table()
WRONG = "nope nope nope nope"
PRIVATE = range(301, 304)


def sign_in(site: FaultySite, reader: Reader) -> None:
    """A reader who may see private posts has them."""
    site.add(PRIVATE, status="private")
    reader.add(site, user=USER)
    assert_told_nothing(reader.sync(password=PASSWORD))
    assert reader.live() == {*POSTS, *PRIVATE}
    assert {row.visibility for number, row in reader.rows().items() if number in PRIVATE} == {"private"}


def keeps_private_posts(site: FaultySite, reader: Reader) -> None:
    """A password that no longer holds takes nothing away, and the person is told to sign in again."""
    report = reader.sync(password=PASSWORD, full=True)
    fault = assert_told(report, "sign-in")
    assert "password" in fault.message.lower()
    assert "sign in" in fault.advice.lower()
    assert (report.removed, report.withdrawn) == (0, 0)
    assert {reader.rows()[number].status for number in PRIVATE} == {PostStatus.LIVE}
    site.mend()
    site.passwords.add(PASSWORD)
    assert_told_nothing(reader.sync(password=PASSWORD))
    assert reader.live() == {*POSTS, *PRIVATE, 200}


@TABLE.row("password revoked mid-sync", "by a site that then shows what is public")
def a_password_is_revoked(site: FaultySite, reader: Reader, log: pytest.LogCaptureFixture) -> None:
    sign_in(site, reader)
    site.add([200])

    def revoke(exchange: Exchange, answer: Answer) -> None:
        site.passwords.clear()
        exchange.send(answer.to_bytes())

    site.spoil(lists, revoke, times=1)
    keeps_private_posts(site, reader)
    assert_secret(reader, log)


@TABLE.row("password revoked mid-sync", "by a site that then refuses everything")
def a_password_is_revoked_and_refused(
    site: FaultySite, reader: Reader, log: pytest.LogCaptureFixture
) -> None:
    sign_in(site, reader)
    site.add([200])
    refuse = complain("incorrect_password", "The provided password is an invalid application password.", 401)
    site.spoil(lambda question: "authorization" in question.headers, refuse, skip=6)
    keeps_private_posts(site, reader)
    assert_secret(reader, log)


@TABLE.row("password revoked mid-sync", "at any moment")
def a_password_is_revoked_at_any_moment(
    site: FaultySite, reader: Reader, log: pytest.LogCaptureFixture
) -> None:
    sign_in(site, reader)
    asked = len(site.asked)
    reader.sync(password=PASSWORD, full=True)
    for moment in range(1, len(site.asked) - asked):

        def revoke(exchange: Exchange, answer: Answer) -> None:
            site.passwords.clear()
            exchange.send(answer.to_bytes(exchange.request.method))

        site.spoil(anything, revoke, times=1, skip=moment - 1)
        report = reader.sync(password=PASSWORD, full=True)
        assert {fault.code for fault in report.faults} <= {"sign-in"}, moment
        assert (report.removed, report.withdrawn) == (0, 0), moment
        assert reader.live() == {*POSTS, *PRIVATE}, moment
        site.mend()
        site.passwords.add(PASSWORD)
    assert_told_nothing(reader.sync(password=PASSWORD))
    assert_secret(reader, log)


@TABLE.row("wrong password on a public site", "wrong")
def a_wrong_password(site: FaultySite, reader: Reader, log: pytest.LogCaptureFixture) -> None:
    site.add(PRIVATE, status="private")
    reader.add(site, user=USER)
    site.asked.clear()
    report = reader.sync(password=WRONG)
    assert_told(report, "sign-in", USER)
    assert (report.status, report.added, reader.rows()) == ("failed", 0, {})
    assert site.count(posts) == 0, "what is public should not be taken for all"
    assert site.count(route("users/me")) == 1
    assert WRONG not in log.text


@TABLE.row("wrong password on a public site", "none")
def no_password(site: FaultySite, reader: Reader, _log: object) -> None:
    reader.add(site, user=USER)
    site.asked.clear()
    report = reader.sync()
    assert_told(report, "sign-in", USER)
    assert (report.status, site.asked) == ("failed", [])


@TABLE.row("wrong password on a public site", "with notices")
def a_wrong_password_behind_notices(site: FaultySite, reader: Reader, _log: object) -> None:
    reader.add(site, user=USER)
    site.spoil(route("users/me"), change_body(lambda body: b"<b>Warning</b>: {x}\n" + body))
    assert_told(reader.sync(password=WRONG), "sign-in", USER)
    assert_told_nothing(reader.sync(password=PASSWORD))
    assert_complete(reader, site)


def assert_secret(reader: Reader, log: pytest.LogCaptureFixture) -> None:
    """The password is in no log, no report and no file of the library."""
    assert PASSWORD not in log.text
    site = reader.site
    assert PASSWORD not in repr(reader.store.reports.read_all(site.id))
    for file in reader.store.folder.rglob("*"):
        assert not file.is_file() or PASSWORD.encode() not in file.read_bytes()


@pytest.mark.parametrize("play", TABLE.parameters())
def test_sign_in(
    play: Callable[..., None],
    site: FaultySite,
    empty_reader: Reader,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    play(site, empty_reader, caplog)
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
