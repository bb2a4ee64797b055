"""The library: a folder with ``library.sqlite`` and ``media/``."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.errors import LibraryDamaged, LibraryError, LibraryUnusable
from pressmark.model import Changes
from pressmark.settings import LIBRARY_FILE, make_private_folder
from pressmark.store.database import ReadDatabase, Work, Writer
from pressmark.store.locks import hold_site
from pressmark.store.snapshots.files import MEDIA_FOLDER
from pressmark.store.snapshots.keeping import KEPT, Why, find_newest, keep_snapshot
from pressmark.store.snapshots.working import WorkKeeper
from pressmark.store.trouble import explain_os_error

FILE_NAME = LIBRARY_FILE
MEDIA_NAME = MEDIA_FOLDER


class Store:
    """A library, open. Reads are plain calls in any thread; writes are works given to `write`.

    Attributes:
        folder: the library's folder.
        path: the library file.
        media_folder: the folder of images.
        snapshots_kept: of how many days snapshots of what the reader wrote stay, None for all.
    """

    def __init__(self, folder: Path, snapshots_kept: int | None = KEPT, *, whole: bool = True) -> None:
        """Open the library in `folder`; make it when there is none.

        Without `whole` there is only what lists of posts need, until `complete`.

        Raises:
            LibraryUnusable: no folder can be made there, or the file is no library.
            LibraryDamaged: the file is damaged; `salvage` saves what can be read.
            LibraryNewer: a later version of this program made it.
            LibraryLocked: another program holds it.
        """
        self.folder = folder
        self.path = folder / FILE_NAME
        self.media_folder = folder / MEDIA_NAME
        self.snapshots_kept = snapshots_kept
        _make_folders(folder, self.media_folder)
        self._keeper = WorkKeeper(self)
        self._writer = Writer(self.path, self._keeper)
        self._reader = ReadDatabase(self.path)
        try:
            self._refuse_emptied()
            self._bring_up()
        except BaseException:
            self.close()
            raise
        self._make_first()
        if whole:
            self.complete()

    def _make_first(self) -> None:
        from pressmark.store.names import Names
        from pressmark.store.posts import Posts
        from pressmark.store.search import Search
        from pressmark.store.searches import Searches
        from pressmark.store.tags import Tags

        self.posts = Posts(self._reader)
        self.names = Names(self._reader)
        self.search = Search(self._reader, names=self.names)
        self.tags = Tags(self._reader)
        self.searches = Searches(self._reader)

    def complete(self) -> None:
        """Make what else is read of the library.

        A window that opens shows its list first: that needs neither the cleaner of articles nor the anchoring
        of annotations, and to import these takes as long as all else that the list needs.
        """
        from pressmark.store.cursors import Cursors
        from pressmark.store.facets import FacetCounts
        from pressmark.store.known_posts import IntakeReader
        from pressmark.store.links import Links
        from pressmark.store.media import Media
        from pressmark.store.notes.annotations import Annotations
        from pressmark.store.notes.notebook import Notebook
        from pressmark.store.renewal import Renewal
        from pressmark.store.reports import Reports
        from pressmark.store.revisions import Revisions
        from pressmark.store.sites import Sites
        from pressmark.store.storage import Storage
        from pressmark.store.table_search import TableSearch
        from pressmark.store.timeline import Timeline
        from pressmark.store.typography import Typographies

        self.sites = Sites(self._reader)
        self.links = Links(self._reader)
        self.tables = TableSearch(self._reader)
        self.annotations = Annotations(self._reader)
        self.notebook = Notebook(self._reader)
        self.typography = Typographies(self._reader)
        self.renewal = Renewal(self._reader)
        self.revisions = Revisions(self._reader)
        self.facets = FacetCounts(self._reader, names=self.names)
        self.timeline = Timeline(self._reader)
        self.media = Media(self._reader, self.media_folder)
        self.storage = Storage(self._reader, self.path, self.media)
        self.reports = Reports(self._reader)
        self.cursors = Cursors(self._reader)
        self.intake = IntakeReader(self._reader)

    def write(self, *works: Work) -> "Future[Changes]":
        """Run all works in one transaction in the writer thread.

        The future says what they touched, or carries what went wrong: then nothing was written.
        """
        return self._writer.write(*works)

    @property
    def snapshot_trouble(self) -> LibraryError | None:
        """Why the last snapshot of what the reader wrote could not be made; None when all is well."""
        return self._keeper.trouble

    @contextmanager
    def unchanging(self) -> Iterator[None]:
        """Have the calling thread read the library in one state during the block, whoever writes meanwhile.

        https://www.sqlite.org/isolation.html
        """
        with self._reader.atomic():
            yield

    def read_version(self) -> int:
        """A number that is another one after each commit, of this program or another; by thread.

        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        return int(next(self._reader.read("PRAGMA data_version"))[0])

    @property
    def commits(self) -> int:
        """How often this program wrote; with `read_version` it tells whether another did."""
        return self._writer.commits

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Have `listener` told, in the writer thread, what each commit touched; the answer ends this."""
        return self._writer.subscribe(listener)

    def hold_sync(self, site_id: int) -> AbstractContextManager[None]:
        """Be the only one who syncs a site into this library while the block runs; never waits.

        Raises:
            AlreadySyncing: another program is syncing it, or another `Store` of this one.
            LibraryUnusable: no lock file can be made in the library's folder.
        """
        return hold_site(self.folder, site_id)

    def release_thread(self) -> None:
        """Close the calling thread's connection, before the thread ends."""
        self._reader.release_thread()

    def close(self) -> None:
        """Write what is waiting, keep a snapshot of what the reader wrote, then close. May come twice."""
        self._writer.close()
        self._reader.close_all()

    def _refuse_emptied(self) -> None:
        # SQLite takes an empty file for a new database, and a disk that failed may leave one.
        if self.path.exists() and not self.path.stat().st_size and find_newest(self.folder):
            raise LibraryDamaged(self.path, "The file is empty, and there was a library in it.")

    def _bring_up(self) -> None:
        from pressmark.store.upgrade import is_current, take_steps

        def take(database: SqliteDatabase) -> None:
            if self.path.exists():
                keep_snapshot(self, Why.MIGRATION)
            take_steps(database)

        if not (self.path.exists() and is_current(self.path, self._reader)):
            self._writer.run(take)


def _make_folders(*folders: Path) -> None:
    for folder in folders:
        try:
            make_private_folder(folder)
        except (FileExistsError, NotADirectoryError) as error:
            raise LibraryUnusable(
                folder, "This is a file. A library is a folder; name another place."
            ) from error
        except OSError as error:
            raise LibraryUnusable(folder, explain_os_error(error, "The folder cannot be made")) from error
