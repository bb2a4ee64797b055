"""What all parts of one site's sync share."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime

from pressmark.errors import BadResponse, SiteBusy, SiteError, SiteUnreachable
from pressmark.model import Changes, Phase, PostType, Progress, Site, Taxonomy
from pressmark.settings.way import Way
from pressmark.store import Store, Work
from pressmark.sync.cleaning import Apart, Cleaner
from pressmark.sync.report import Tally
from pressmark.wordpress import Client, Manners, Transport, verify_sign_in

_USUAL = Manners()
_USUAL_WAY = Way()
_USUAL_APART = Apart()


def _go_on() -> None:
    """Wait for nobody."""


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How much a sync does, and how.

    Attributes:
        full: compare every post and take every body anew.
        media: take images too.
        manners: how often a site in trouble is asked again.
        image_space: bytes that the images of the whole library may take, None for no limit.
        deadline: seconds for one whole answer.
        way: through which proxy, if any.
        give_way: called before each article is taken in; it may wait while a person is being answered.
        apart: when and how posts are cleaned in processes of their own.
    """

    full: bool = False
    media: bool = True
    manners: Manners = _USUAL
    image_space: int | None = None
    deadline: float = 60.0
    way: Way = _USUAL_WAY
    give_way: Callable[[], None] = _go_on
    apart: Apart = _USUAL_APART


@dataclass(frozen=True, slots=True)
class TypeInHand:
    """The post type that is being taken: the library's number, what the site says of it, its taxonomies."""

    id: int
    type: PostType
    taxonomies: tuple[Taxonomy, ...]


class Job:
    """One sync of one site: where it reads and writes, asks and tells.

    Attributes:
        cleaner: of its posts.
        retaken: post types (the library's numbers) of which every body is taken anew.
    """

    def __init__(
        self,
        store: Store,
        site: Site,
        transport: Transport,
        cleaner: Cleaner,
        options: SyncOptions,
        on_progress: Callable[[Progress], None],
    ) -> None:
        self.store = store
        self.site = site
        self.transport = transport
        self.cleaner = cleaner
        self.options = options
        self.tally = Tally(site.url, first=site.synced is None)
        self.client = Client(site.api, transport, signed_in=bool(site.user))
        self.retaken: set[int] = set()
        self._on_progress = on_progress
        self._writing: Future[Changes] | None = None

    @property
    def public(self) -> bool:
        """A stranger reads: what only a signed-in reader saw cannot be compared."""
        return not self.site.user

    def takes_all(self, hand: TypeInHand) -> bool:
        """Whether every body of this type is taken anew."""
        return self.options.full or hand.id in self.retaken

    def now(self) -> datetime:
        """The site's clock, as it last said; this machine's where it says nothing."""
        return self.transport.server_time or datetime.now(UTC)

    def verify(self) -> None:
        """Make sure that the site still knows the reader; else what is private looks gone, or closed.

        Raises:
            SignInFailed: it does not.
        """
        if self.site.user:
            verify_sign_in(self.site.api, self.transport)

    def tell(self, phase: Phase, what: str = "", done: int = 0, total: int = 0) -> None:
        """Say how far it is."""
        self._on_progress(Progress(self.site.url, phase, what, done, total))

    def write(self, *works: Work) -> None:
        """Write in one transaction while the next answer is awaited.

        Raises:
            LibraryError: the transaction before could not be written.
        """
        self.finish_writing()
        if works:
            self._writing = self.store.write(*works)

    def finish_writing(self) -> None:
        """Wait for what is being written."""
        if self._writing is not None:
            writing, self._writing = self._writing, None
            writing.result()

    def host_answers(self, hand: TypeInHand) -> bool:
        """Whether the site answers anything at all: it is asked for one post's number, with patience."""
        try:
            self.client.lists.read_census_page(hand.type, (), 0, 1)
        except SiteBusy:
            raise
        except (BadResponse, SiteUnreachable):
            return False
        return True


def is_about_the_batch(error: SiteError) -> bool:
    """Whether asking for fewer posts may help: the server failed on these, or the answer was too large."""
    return isinstance(error, BadResponse) and (error.status >= 500 or error.status in (0, 200, 413))
