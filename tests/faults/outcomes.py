"""What must hold of the library after a fault, and of what the person is told."""

import re
from datetime import UTC, datetime, timedelta

from pressmark.model import PostRow, SyncFault, SyncReport
from pressmark.wordpress import Transport, discover
from tests.faults.faulty_site import POSTS, Act, FaultySite
from tests.faults.misbehaviour import posts
from tests.faults.reader import Reader
from tests.faults.shape import Json, make_post

_SENTENCE = re.compile(r'["“A-Z0-9].*[.”"!?)]', re.DOTALL)
_FOREIGN = re.compile(r"Traceback|Exception|Error\(|errno|NoneType|<[a-z]+[ >]|\bNone\b|\bnull\b")


def assert_complete(reader: Reader, site: FaultySite) -> None:
    """The library has exactly what the site shows, each article once with its title and its text."""
    for kind in ("post", "page"):
        shown = site.shown(kind)
        assert reader.live(kind) == shown.keys()
        rows = reader.rows(kind)
        for number, post in shown.items():
            assert rows[number].title == post["title"]["rendered"]
            assert_text(reader, rows[number], post)


def assert_text(reader: Reader, row: PostRow, post: Json) -> None:
    """An article has the text of the site; of one that nobody ever touched its beginning says enough."""
    if post["content"] == make_post(row.remote_id, "", row.type)["content"]:
        assert (row.words, row.excerpt) == (4, f"In short {row.remote_id}.")
    elif not post["content"]["protected"]:
        assert reader.store.posts.read(row.id).html == post["content"]["rendered"]


def assert_told_nothing(report: SyncReport) -> None:
    """All went well as far as the person is concerned."""
    assert [f"{fault.code}: {fault.message}" for fault in report.faults] == []
    assert report.status == "ok"


def assert_told(report: SyncReport, code: str, *words: str, advice: bool = True) -> SyncFault:
    """The person is told one thing: with this code, these words, in plain sentences."""
    told = [f"{fault.code}: {fault.message} {fault.advice}" for fault in report.faults]
    assert [fault.code for fault in report.faults] == [code], told
    (fault,) = report.faults
    for word in words:
        assert word in fault.message, told
    assert_plain(fault.message)
    assert bool(fault.advice) == advice, f"advice: {fault.advice!r}"
    if fault.advice:
        assert_plain(fault.advice)
        assert fault.advice not in fault.message
    return fault


def assert_plain(sentence: str) -> None:
    """A sentence for a person: whole, short, and without a word of the machinery."""
    assert _SENTENCE.fullmatch(sentence), sentence
    assert not _FOREIGN.search(sentence), sentence
    assert len(sentence) < 500


def is_found(site: FaultySite) -> None:
    """Whoever adds the site is offered all that it has."""
    with Transport() as transport:
        offer = discover(site.home, transport)
    assert [(each.slug, each.total, each.reason) for each in offer.types] == [
        ("post", 130, ""),
        ("page", 2, ""),
    ]


def comes_whole(site: FaultySite, reader: Reader) -> None:
    """The first sync takes everything, and there is nothing to tell."""
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


def costs_one_post(site: FaultySite, reader: Reader, number: int, *words: str) -> None:
    """All others come; the person is told of the one, and gets it when it is well again."""
    report = reader.sync()
    fault = assert_told(report, "post", *words)
    assert report.status == "partial"
    assert f"post-{number}/" in fault.url or str(number) in fault.message
    assert reader.live() == site.shown().keys() - {number}
    site.mend()
    site.clock += timedelta(hours=2)
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


def costs_the_sync(site: FaultySite, reader: Reader, act: Act, code: str, *words: str) -> None:
    """A site that is like this for all articles: what was there stays, and one sentence says it."""
    comes_whole(site, reader)
    site.spoil(posts, act)
    site.add([200])
    report = reader.sync()
    assert_told(report, code, *words)
    assert report.status != "ok"
    assert (report.removed, reader.live()) == (0, set(POSTS))
    site.mend()
    comes_whole(site, reader)


def stamp(moment: datetime) -> str:
    """A moment as WordPress writes it."""
    return moment.astimezone(UTC).replace(tzinfo=None, microsecond=0).isoformat()


def follows(site: FaultySite, reader: Reader) -> None:
    """The next sync takes over whatever happened, and there is nothing to tell."""
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


def change_text(site: FaultySite, number: int, modified: datetime | str, words: str = "Other words.") -> None:
    """Somebody edits a post at that moment."""
    said = modified if isinstance(modified, str) else stamp(modified)
    site.write(number, f"<p>{words}</p>", modified_gmt=said)
