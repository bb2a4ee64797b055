"""Versions of an article: what the site changed, and which of them the person has read."""

from dataclasses import dataclass

from pressmark.article import clean
from pressmark.article.marking.marked import Marked, mark_changes
from pressmark.model import Revision
from pressmark.reading.article import Reading, find_version, read_article
from pressmark.store import Store


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of an article.

    Attributes:
        reading: the new version.
        marked: its HTML, with what changed since the old one.
        old: the version it is compared with.
        new: the version that is shown.
    """

    reading: Reading
    marked: Marked
    old: Revision
    new: Revision

    @property
    def is_renamed(self) -> bool:
        """Whether the title changed too, which is no part of the HTML."""
        return self.old.title != self.new.title


def read_comparison(store: Store, post_id: int, old: int, new: int = 0) -> Comparison:
    """Read a version of an article with what changed since another; any of both may be the later.

    Args:
        store: the library.
        post_id: the library's number of the post.
        old: the number of a version.
        new: the number of the version to show, 0 for the current one.

    Raises:
        NotFound: the library has no such post, or the post no such versions.
    """
    reading = read_article(store, post_id, new)
    before = find_version(reading.versions, old)
    html = reading.post.html if before.current else store.revisions.read_html(before.id)
    marked = mark_changes(clean(html, reading.post.row.link), reading.article)
    return Comparison(reading, marked, before, find_version(reading.versions, new))


def seen_version(store: Store, post_id: int) -> int:
    """The number of the version that was current when the person read a post; 0 if it was never read."""
    return store.revisions.find_seen(post_id)
