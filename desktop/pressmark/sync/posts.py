"""The bodies of posts: fetched in batches, cleaned, written with their authors and images."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressmark.article import clean, count_words, to_text
from pressmark.errors import BadResponse
from pressmark.model import Image, ImageChoice, PostType, RemotePost, Site, SyncFault, Taxonomy
from pressmark.store import Store, Work
from pressmark.store.intake import Intake, save_authors, save_posts
from pressmark.sync.plan import decide
from pressmark.sync.report import Tally, is_about_the_batch
from pressmark.wordpress import Client

FAILURES_IN_A_ROW = 5


@dataclass(frozen=True, slots=True)
class TypeInHand:
    """The post type that is being taken: the library's number, what the site says of it, its taxonomies."""

    id: int
    type: PostType
    taxonomies: tuple[Taxonomy, ...]


@dataclass(slots=True)
class BodyFetcher:
    """Fetches whole posts and makes the works that write them."""

    store: Store
    site: Site
    client: Client
    tally: Tally
    named: set[int] = field(default_factory=set)
    failures: int = 0

    def fetch(self, hand: TypeInHand, remote_ids: Sequence[int]) -> tuple[Work, ...]:
        """Fetch these posts; a batch the site cannot answer is split until what breaks it stands alone.

        Raises:
            SiteError: the site fails altogether.
        """
        try:
            page = self.client.read_posts(hand.type, hand.taxonomies, remote_ids)
        except BadResponse as error:
            if not is_about_the_batch(error):
                raise
            return self._fetch_parts(hand, remote_ids, error)
        self.failures = 0
        self.tally.faults.extend(page.faults)
        # A site that lists a post twice has one post all the same.
        return self._take(hand, tuple({post.remote_id: post for post in page.posts}.values()))

    def refresh_authors(self) -> tuple[Work, ...]:
        """Ask anew for the names of the authors the library has."""
        known = self.store.intake.read_author_ids(self.site.id)
        return self._name_authors(known)

    def _fetch_parts(
        self, hand: TypeInHand, remote_ids: Sequence[int], error: BadResponse
    ) -> tuple[Work, ...]:
        if len(remote_ids) == 1:
            self.failures += 1
            if self.failures >= FAILURES_IN_A_ROW:
                raise error
            self.tally.faults.append(
                SyncFault(error.code, f"Post {remote_ids[0]} could not be read: {error.reason}", error.url)
            )
            return ()
        middle = len(remote_ids) // 2
        first = self.fetch(hand, remote_ids[:middle])
        return (*first, *self.fetch(hand, remote_ids[middle:]))

    def _take(self, hand: TypeInHand, posts: Sequence[RemotePost]) -> tuple[Work, ...]:
        featured = self._read_featured(posts)
        known = self.store.intake.read_known(hand.id, [post.remote_id for post in posts])
        intakes = []
        for post in posts:
            intake = prepare(post, featured.get(post.featured_media))
            verdict = decide(post, intake.article.text, known.get(post.remote_id))
            self.tally.verdicts[verdict] += 1
            intakes.append(intake)
        authors = sorted({post.author for post in posts if post.author} - self.named)
        return (*self._name_authors(authors), save_posts(self.site.id, hand.id, intakes))

    def _name_authors(self, remote_ids: Sequence[int]) -> tuple[Work, ...]:
        if not remote_ids:
            return ()
        self.named.update(remote_ids)
        return (save_authors(self.site.id, self.client.read_authors(remote_ids)),)

    def _read_featured(self, posts: Sequence[RemotePost]) -> dict[int, Image]:
        wanted = sorted({post.featured_media for post in posts if post.featured_media > 0})
        if not wanted or self.site.images is ImageChoice.NONE:
            return {}
        media = self.client.read_media(wanted)
        return {item.remote_id: Image(item.url, item.alt) for item in media if item.url}


def prepare(post: RemotePost, featured: Image | None = None) -> Intake:
    """Make of a post what the library keeps of it."""
    article = clean(post.html, post.link)
    return Intake(post, article, to_text(post.excerpt), count_words(article.text), featured)
