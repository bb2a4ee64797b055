"""Opening an article: cleaned, with its versions and where its links lead."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.article import clean
from pressmark.errors import NotFound
from pressmark.model import Article, Post, Revision
from pressmark.store import Store


@dataclass(frozen=True, slots=True)
class ReadLink:
    """A link of an article; `post_id` is the post of the library it leads to, None where it leads out."""

    url: str
    text: str
    post_id: int | None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that opening a post shows.

    Attributes:
        versions: oldest first; the last is current.
        tags: the reader's own.
        version: the number of the version that `article` is.
    """

    post: Post
    article: Article
    versions: tuple[Revision, ...]
    links: tuple[ReadLink, ...]
    tags: tuple[str, ...] = ()
    version: int = 1


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
    found = store.posts.find_links([link.url for link in article.links])
    links = tuple(ReadLink(link.url, link.text, found.get(link.url)) for link in article.links)
    tags = store.tags.read([post_id]).get(post_id, ())
    return Reading(post, article, versions, links, tags, wanted.number)


def find_version(versions: Sequence[Revision], number: int) -> Revision:
    """The version with this number, the current one for 0.

    Raises:
        NotFound: there is no such version.
    """
    for version in versions:
        if version.number == number or (version.current and not number):
            return version
    raise NotFound(f"This article has no version number {number}.")
