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
from pressmark.store.check import check_library
from pressmark.store.posts import mark_read, star
from tests.command_line import run, start
from tests.loopback import Reply
from tests.seed_site import SmallSite, make_archive

POSTS = 2_000
KILLS = 24
PATIENCE = 60  # seconds; only a machine that stands still takes as long
BATCH = 100  # articles that one request brings at most
NOTE = """INSERT INTO annotation
    SELECT 'mine', post_id, revision_id, 'what note', '', ' says', 8, 17, 'Ask them.',
    'yellow', 1780000000, 1780000000, 'anchored' FROM body WHERE post_id = ?"""


@dataclass
class Turn:
    """What one process may get of the site before it dies.

    Attributes:
        bodies: requests for articles that are answered; those behind them wait until the end of the turn.
    """

    bodies: int
    asked: threading.Event = field(default_factory=threading.Event)
    used_up: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def take_body(self) -> None:
        """Answer at once or, when all that may be had was had, at the end."""
        self.bodies -= 1
        if self.bodies < 0:
            self.used_up.set()
            self.ended.wait(PATIENCE)


class RationedSite(SmallSite):
    """A site that gives every process a ration."""

    def __init__(self) -> None:
        super().__init__(make_archive(POSTS), lambda _requests: self.turn.take_body())
        self.turn = Turn(POSTS)

    @contextmanager
    def ration(self, bodies: int) -> Iterator[Turn]:
        self.turn = Turn(bodies)
        try:
            yield self.turn
        finally:
            self.turn.ended.set()
            self.turn = Turn(POSTS)

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        self.turn.asked.set()
        return super().respond(path, query)


def sync_and_kill(
    site: RationedSite, library: Path, dice: random.Random, rest: int, by_the_clock: bool
) -> None:
    """Sync and kill the process; of the `rest` of the articles at least one request's worth stays there."""
    bodies = min(dice.randint(0, 5), max(0, rest // BATCH - 1))
    with site.ration(bodies) as turn:
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


def read_marks(library: Path) -> list[tuple[object, ...]]:
    """All that a person wrote into the library."""
    with closing(sqlite3.connect(library / "library.sqlite")) as database:
        states = database.execute("SELECT * FROM post_state ORDER BY post_id").fetchall()
        return [*states, *database.execute("SELECT * FROM annotation")]


def leave_marks(library: Path) -> list[tuple[object, ...]]:
    """Read, star and annotate as a person does between two syncs."""
    with closing(Store(library)) as store:
        one, other = sorted(read_ids(library).values())[:2]
        store.write(mark_read([one, other]), star([other])).result()
    with closing(sqlite3.connect(library / "library.sqlite")) as database, database:
        database.execute(NOTE, (other,))
    return read_marks(library)


def assert_whole(library: Path, posts: int) -> None:
    with closing(Store(library)) as store:
        result = check_library(store)
    assert result.problems == ()
    assert result.posts == posts


def test_a_sync_killed_two_dozen_times_ends_with_every_article_once(tmp_path: Path) -> None:
    library, dice = tmp_path / "library", random.Random(20_261)  # noqa: S311
    marks: list[tuple[object, ...]] = []
    with RationedSite() as site:
        assert run("add", site.url, library=library).code == 0
        kept: dict[int, int] = {}
        for kill in range(KILLS):
            sync_and_kill(site, library, dice, POSTS - len(kept), by_the_clock=kill % 2 == 0)
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
