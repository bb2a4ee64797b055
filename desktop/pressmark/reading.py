"""A post as the reader meets it: its article, its versions, and which links stay inside the library."""

from dataclasses import dataclass

from pressmark.article import clean
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
    """

    post: Post
    article: Article
    versions: tuple[Revision, ...]
    links: tuple[ReadLink, ...]
    tags: tuple[str, ...] = ()


def read_article(store: Store, post_id: int) -> Reading:
    """Read a post of the library and clean its article.

    Raises:
        NotFound: the library has no such post.
    """
    post = store.posts.read(post_id)
    article = clean(post.html, post.row.link)
    found = store.posts.find_links([link.url for link in article.links])
    links = tuple(ReadLink(link.url, link.text, found.get(link.url)) for link in article.links)
    tags = store.tags.read([post_id]).get(post_id, ())
    return Reading(post, article, store.revisions.read_all(post_id), links, tags)
