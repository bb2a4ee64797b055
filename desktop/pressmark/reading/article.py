"""Opening an article: cleaned, with its versions and where its links lead."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pressmark.article import clean
from pressmark.errors import NotFound
from pressmark.model import Article, Post, Revision
from pressmark.reading.links import ReadLink, read_links
from pressmark.reading.notes import Notes, read_notes
from pressmark.reading.place import find_place
from pressmark.store import Store


@dataclass(frozen=True, slots=True)
class Reading:
    """All that opening a post shows.

    Attributes:
        versions: oldest first; the last is current.
        tags: the reader's own.
        version: the number of the version that `article` is.
        place: where in its text the reader was, in code points.
        progress: how far the reader has come, 0.0 to 1.0.
        notes: the reader's annotations.
    """

    post: Post
    article: Article
    versions: tuple[Revision, ...]
    links: tuple[ReadLink, ...]
    tags: tuple[str, ...] = ()
    version: int = 1
    place: int = 0
    progress: float = 0.0
    notes: Notes = field(default_factory=Notes)

    @property
    def shown(self) -> Revision:
        """The version that `article` is."""
        return find_version(self.versions, self.version)


def read_article(store: Store, post_id: int, version: int = 0) -> Reading:
    """Read a post of the library and clean its article.

    Args:
        store: the library.
        post_id: the library's number of the post.
        version: the number of a kept version of its text, 0 for the current one.

    Raises:
        NotFound: the library has no such post, or the post no such version.
    """
    post = store.posts.read(post_id)
    versions = store.revisions.read_all(post_id)
    wanted = find_version(versions, version)
    html = post.html if wanted.current else store.revisions.read_html(wanted.id)
    article = clean(html, post.row.link)
    links = read_links(store, article.links, post.site)
    tags = store.tags.read([post_id]).get(post_id, ())
    place = find_place(store, post, article.text, wanted.id)
    notes = read_notes(store, post_id, wanted, article.text)
    return Reading(post, article, versions, links, tags, wanted.number, place, post.position, notes)


def find_version(versions: Sequence[Revision], number: int) -> Revision:
    """The version with this number, the current one for 0.

    Raises:
        NotFound: there is no such version.
    """
    for version in versions:
        if version.number == number or (version.current and not number):
            return version
    raise NotFound(f"This article has no version number {number}.")
