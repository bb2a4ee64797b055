"""One process of a soak: syncs, searches, reading, annotating and exporting at once, in threads.

``python -m tests.soak.core LIBRARY LEDGER SEED``; it ends when its standard input does, and says what it
held then. With ``SEED`` below zero it only reads and annotates: for those that are killed in the middle.
"""

import gc
import json
import os
import random
import re
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from traceback import format_exception

from pressmark.errors import AlreadySyncing, LibraryLocked, PressmarkError
from pressmark.export.articles import ArticleFormat, write_articles
from pressmark.export.collection import Collection, Entry, Piece
from pressmark.export.notes.source import Notes
from pressmark.export.notes.writing import write_notes
from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.settings import NoteFormat
from pressmark.store import Store
from pressmark.store.marks import star
from pressmark.store.notes.annotating import annotate, delete_annotations
from pressmark.store.safety.automatic import back_up_by_itself
from pressmark.store.safety.backup import FOLDER as BACKUPS
from pressmark.store.safety.backup import write_backup
from pressmark.store.safety.restore import look_at, restore
from pressmark.store.snapshots.about import FileKind
from pressmark.store.tags import tag_posts
from pressmark.sync import sync_sites
from pressmark.sync.cleaning import Apart
from pressmark.sync.job import SyncOptions
from pressmark.wordpress import Manners
from tests.notes import draft_on
from tests.soak.ledger import Ledger

QUERIES = (
    "note",
    "word12 OR word70",
    "-is:read has:table",
    "topics:topic-1 word3",
    "note:soak",
    "cell:cobalt",
    '"note 7"',
)
_BEGINNING = re.compile(r"\S+(?:\s+\S+){0,4}")
_MOST_NOTES = 300
_PAUSE = 0.12
_BACKUP_PAUSE = 8.0
_APART = Apart(many=4)  # so there is often a process that cleans: it is one of those that are killed
_MANNERS = Manners(tries=2, first_pause=0.1, longest_wait=1)


class Soak:
    """What the threads share."""

    def __init__(self, folder: Path, ledger: Ledger, seed: int) -> None:
        self.store = Store(folder)
        self.ledger = ledger
        self.stop = threading.Event()
        self.done: dict[str, int] = {}
        self.refused = 0
        self.faults: list[BaseException] = []
        self._seed = seed

    def run(self, acts: Sequence[Callable[[random.Random], None]]) -> None:
        """Do each act again and again in a thread of its own, until `stop`."""
        threads = [
            threading.Thread(target=self._repeat, args=(act, random.Random(self._seed + place)))  # noqa: S311
            for place, act in enumerate(acts)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _repeat(self, act: Callable[[random.Random], None], chance: random.Random) -> None:
        name = act.__name__
        try:
            while not self.stop.is_set():
                try:
                    act(chance)
                    self.done[name] = self.done.get(name, 0) + 1
                except (LibraryLocked, AlreadySyncing):
                    self.refused += 1
                self.stop.wait(chance.uniform(0, 2 * _PAUSE))
        except BaseException as error:
            self.faults.append(error)
            raise
        finally:
            self.store.release_thread()

    def sync(self, chance: random.Random) -> None:
        """Sync all sites; what one does wrong is in its report."""
        options = SyncOptions(full=chance.random() < 0.05, manners=_MANNERS, apart=_APART)
        sites = self.store.sites.read_all()
        for outcome in sync_sites(
            self.store, sites, on_progress=lambda *_: None, cancelled=self.stop, options=options, at_once=2
        ):
            if isinstance(outcome, PressmarkError) and not isinstance(outcome, LibraryLocked):
                assert self.stop.is_set(), outcome

    def search(self, chance: random.Random) -> None:
        """Ask what the window asks of a query."""
        query = self.store.search.read_text(chance.choice(QUERIES), unfinished=True).query
        ids = self.store.search.read_ids(query)
        self.store.posts.read_rows(ids[:60])
        self.store.search.read_snippets(query, ids[:20])
        self.store.facets.read(query)
        self.store.timeline.read(query)
        self.store.notebook.read_rows(self.store.notebook.read_numbers(query)[:20])

    def open(self, chance: random.Random) -> None:
        """Read an article."""
        read_article(self.store, self._choose(chance))

    def annotate(self, chance: random.Random) -> None:
        """Write a note, now and then delete one; the ledger has it once it is saved."""
        post_id = self._choose(chance)
        text = f"soak {os.getpid()} {chance.random()}"
        # As they stand there, whatever lies between them.
        words = _BEGINNING.search(self.store.posts.read(post_id).text)
        quote = words[0] if words and chance.random() < 0.5 else None
        act = annotate([draft_on(self.store, post_id, quote, note=text)])
        self.store.write(act).result()
        if act.changed is None:
            return
        (key,) = act.changed.ids
        self.ledger.note(key, text)
        if len(self.store.notebook.read_numbers(EVERYTHING)) > _MOST_NOTES or chance.random() < 0.1:
            self.ledger.leave(key)
            self.store.write(delete_annotations([key])).result()

    def mark(self, chance: random.Random) -> None:
        """Star an article, or tag it."""
        post_id = self._choose(chance)
        if chance.random() < 0.5:
            self.store.write(star([post_id])).result()
            self.ledger.star(post_id)
        else:
            tag = f"tag {chance.randrange(12)}"
            self.store.write(tag_posts([post_id], add=[tag])).result()
            self.ledger.tag(post_id, tag)

    def export(self, chance: random.Random) -> None:
        """Write articles and annotations to files."""
        with tempfile.TemporaryDirectory() as folder:
            rows = self.store.posts.read_rows(self.store.search.read_ids(EVERYTHING)[:3])
            collection = Collection(
                "Some",
                [Entry(row.id, row.title, row.link) for row in rows],
                self._read,
                self.store.media.find,
                _now(),
            )
            kind = chance.choice(list(ArticleFormat))
            write_articles(collection, Path(folder) / f"all.{kind.value}", kind)
            notes = self.store.notebook.read_rows(self.store.notebook.read_numbers(EVERYTHING)[:50])
            write_notes(Notes("Notes", notes, _now()), Path(folder) / "notes.jsonld", NoteFormat.JSON_LD)
        self.stop.wait(chance.uniform(0, 2))

    def back_up(self, chance: random.Random) -> None:
        """Back the library up: as the program does by itself, or to a file, and now and then restore that."""
        folder = self.store.folder
        if chance.random() < 0.5:
            made = back_up_by_itself(folder, folder / BACKUPS, own=True)
            assert look_at(made).kind is FileKind.BACKUP
        else:
            with tempfile.TemporaryDirectory() as place:
                file = Path(place) / "backup.sqlite"
                told = write_backup(self.store.path, file, folder / "media")
                if chance.random() < 0.3:
                    restored = restore(Path(place) / "there", file)
                    assert (restored.posts, restored.annotations) == (told.posts, told.annotations)
        self.stop.wait(chance.uniform(0, 2 * _BACKUP_PAUSE))

    def _read(self, post_id: int) -> Piece:
        reading = read_article(self.store, post_id)
        return Piece(reading.post, reading.article, _now())

    def _choose(self, chance: random.Random) -> int:
        ids = self.store.search.read_ids(EVERYTHING)
        if not ids:
            self.stop.wait(_PAUSE)
            raise LibraryLocked(self.store.path, "There is no article yet.")
        return int(chance.choice(ids))


def _now() -> datetime:
    return datetime.now(UTC)


def count_held() -> dict[str, int]:
    """Threads and file handles of this process now."""
    gc.collect()
    return {"threads": threading.active_count(), "handles": len(list(Path("/proc/self/fd").iterdir()))}


def main() -> None:
    """Work until standard input ends; then say what was done and what is held before and after."""
    folder, ledger_file, seed = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    before = count_held()
    with closing(Ledger(ledger_file)) as ledger:
        soak = Soak(folder, ledger, abs(seed))
        with closing(soak.store):
            watcher = threading.Thread(target=lambda: (sys.stdin.read(), soak.stop.set()), daemon=True)
            watcher.start()
            ledger_file.with_suffix(".ready").touch()
            acts = [soak.annotate, soak.mark, soak.search, soak.open]
            soak.run(acts if seed < 0 else [*acts, soak.sync, soak.export, soak.annotate, soak.back_up])
        watcher.join()
    told = {"done": soak.done, "refused": soak.refused, "before": before, "after": count_held()}
    print(json.dumps(told | {"faults": ["".join(format_exception(fault)) for fault in soak.faults]}))


if __name__ == "__main__":
    main()
