"""The program is killed again and again in the middle of its first sync; the next one goes on from there.

SIGKILL cannot be caught, so a process that gets it does nothing more. Half of the kills fall on a moment
chosen by a clock, the other half into the work that follows some answers. The numbers are random with a
seed; where exactly a kill falls is the machine's doing.
"""

import random
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.safety.check import check_library
from tests.bending_site import PICTURE
from tests.command_line import run, start
from tests.loopback import Reply
from tests.notes import mark
from tests.seed_site import SmallSite, make_archive

POSTS = 2_000
KILLS = 22
LATER_KILLS = 9
EDITED, PICTURED, REMOVED = range(1, 301), range(1, 41), range(401, 406)  # numbers of articles
LEFT = POSTS - len(REMOVED)
PATIENCE = 60  # seconds; only a machine that stands still takes as long
BATCH = 100  # articles that one request brings at most
SAID = 'id, post_id, revision_id, exact, prefix, suffix, "start", "end", note, color, created, modified'


@dataclass
class Turn:
    """What one process may get of the site before it dies.

    Attributes:
        ration: requests for articles or pictures that are answered; those behind them wait until the turn
            ends.
    """

    ration: int
    asked: threading.Event = field(default_factory=threading.Event)
    used_up: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def take(self) -> None:
        """Answer at once or, when all that may be had was had, at the end."""
        self.ration -= 1
        if self.ration < 0:
            self.used_up.set()
            self.ended.wait(PATIENCE)


class RationedSite(SmallSite):
    """A site that gives every process a ration."""

    def __init__(self) -> None:
        super().__init__(make_archive(POSTS), lambda _requests: self.turn.take())
        self.turn = Turn(POSTS)

    @contextmanager
    def ration(self, requests: int) -> Iterator[Turn]:
        self.turn = Turn(requests)
        try:
            yield self.turn
        finally:
            self.turn.ended.set()
            self.turn = Turn(POSTS)

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        self.turn.asked.set()
        if path.endswith(".png"):
            self.turn.take()
            return 200, {"Content-Type": "image/png"}, PICTURE + path.encode()
        return super().respond(path, query)

    def edit(self) -> None:
        """Give some articles another text, some of these a picture, and remove some others."""
        posts = self.archive.posts
        for post in posts:
            if post["id"] in EDITED:
                shown = f'<img src="{self.url}/{post["id"]}.png" alt="">' if post["id"] in PICTURED else ""
                post["content"] = {"rendered": f"<p>Edited.</p>{shown}", "protected": False}
                post["modified"] = post["modified_gmt"] = "2026-01-01T08:00:00"
        posts[:] = [post for post in posts if post["id"] not in REMOVED]


def sync_and_kill(
    site: RationedSite, library: Path, dice: random.Random, ration: int, by_the_clock: bool
) -> None:
    with site.ration(ration) as turn:
        process = start("sync", "--json", library=library)
        try:
            assert (turn.asked if by_the_clock else turn.used_up).wait(PATIENCE), process.poll()
            turn.ended.wait(dice.uniform(0, 0.6) if by_the_clock else dice.uniform(0, 0.05))
            assert process.poll() is None, "the sync ended before it could be killed"
        finally:
            process.kill()
            process.communicate()


def read_ids(library: Path) -> dict[int, int]:
    """The library's number of every article it has, by the site's."""
    with closing(sqlite3.connect(library / "library.sqlite")) as database:
        return dict(database.execute("SELECT remote_id, id FROM post"))


def read_removed(library: Path) -> set[int]:
    """The site's numbers of the articles that are known to be removed there."""
    with closing(sqlite3.connect(library / "library.sqlite")) as database:
        rows = database.execute("SELECT remote_id FROM post WHERE status = 'removed'").fetchall()
    return {number for (number,) in rows}


def read_marks(library: Path) -> list[tuple[object, ...]]:
    """All that a person wrote into the library."""
    with closing(sqlite3.connect(library / "library.sqlite")) as database:
        states = database.execute("SELECT * FROM post_state ORDER BY post_id").fetchall()
        return [*states, *database.execute(f"SELECT {SAID} FROM annotation")]  # noqa: S608


def leave_marks(library: Path) -> list[tuple[object, ...]]:
    """Read, star and annotate as a person does between two syncs."""
    with closing(Store(library)) as store:
        one, other = sorted(read_ids(library).values())[:2]
        store.write(mark_read([one, other]), star([other])).result()
        mark(store, other, store.posts.read(other).text.split(".")[0], note="Ask them.")
    return read_marks(library)


def assert_whole(library: Path, posts: int) -> None:
    with closing(Store(library)) as store:
        result = check_library(store)
    assert result.problems == ()
    assert result.posts == posts


def test_a_first_sync_killed_again_and_again_ends_with_every_article_once(tmp_path: Path) -> None:
    library, dice = tmp_path / "library", random.Random(20_261)  # noqa: S311
    marks: list[tuple[object, ...]] = []
    with RationedSite() as site:
        assert run("add", site.url, library=library).code == 0
        kept: dict[int, int] = {}
        for kill in range(KILLS):
            # What is left behind the last kill is at least one request's worth.
            ration = min(dice.randint(0, 5), max(0, (POSTS - len(kept)) // BATCH - 1))
            sync_and_kill(site, library, dice, ration, by_the_clock=kill % 2 == 0)
            ids = read_ids(library)
            assert kept.items() <= ids.items(), "an article was lost or has another number"
            kept = ids
            assert_whole(library, len(kept))
            if kept and not marks:
                marks = leave_marks(library)
        assert 0 < len(kept) < POSTS
        (report,) = run("sync", "--json", library=library).document["sites"]
        assert (report["status"], report["errors"]) == ("ok", [])
        assert report["added"] == POSTS - len(kept)
        assert report["types"] == [{"slug": "notes", "have": POSTS, "total": POSTS}]
        (again,) = run("sync", "--json", library=library).document["sites"]
        assert (again["added"], again["updated"], again["removed"], again["unchanged"]) == (0, 0, 0, POSTS)
    ids = read_ids(library)
    assert sorted(ids) == list(range(1, POSTS + 1))
    assert kept.items() <= ids.items()
    assert read_marks(library) == marks
    assert run("check", library=library).out.startswith("The library is whole: 2,000 articles, 1 annotation")


def test_a_later_sync_killed_again_and_again_keeps_one_version_of_each_edit(tmp_path: Path) -> None:
    dice = random.Random(7)  # noqa: S311
    with RationedSite() as site:
        assert run("add", site.url, library=tmp_path).code == 0
        assert run("sync", library=tmp_path).code == 0
        ids = read_ids(tmp_path)
        marks = leave_marks(tmp_path)
        site.edit()
        for _ in range(LATER_KILLS):
            sync_and_kill(site, tmp_path, dice, dice.randint(1, 5), by_the_clock=False)
            assert_whole(tmp_path, POSTS)
        (report,) = run("sync", "--json", library=tmp_path).document["sites"]
        assert (report["status"], report["errors"]) == ("ok", [])
        assert report["types"] == [{"slug": "notes", "have": LEFT, "total": LEFT}]
    assert read_ids(tmp_path) == ids
    assert read_marks(tmp_path) == marks
    told = run("check", "--json", library=tmp_path).document
    assert (told["problems"], told["posts"], told["media"]) == ([], POSTS, len(PICTURED))
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as database:
        versions = dict(database.execute("SELECT remote_id, versions FROM post"))
    assert versions == {number: 2 if number in EDITED else 1 for number in ids}
    assert read_removed(tmp_path) == set(REMOVED)


def test_a_sync_killed_while_it_asks_after_missing_articles_finds_them_later(tmp_path: Path) -> None:
    dice = random.Random(7)  # noqa: S311
    with RationedSite() as site:
        assert run("add", site.url, library=tmp_path).code == 0
        assert run("sync", library=tmp_path).code == 0
        posts = site.archive.posts
        posts[:] = [post for post in posts if post["id"] not in REMOVED]
        # Nothing is new or changed: the first request for articles asks whether the missing ones are there.
        sync_and_kill(site, tmp_path, dice, 0, by_the_clock=False)
        (report,) = run("sync", "--json", library=tmp_path).document["sites"]
        assert report["types"] == [{"slug": "notes", "have": LEFT, "total": LEFT}]
    assert read_removed(tmp_path) == set(REMOVED)
