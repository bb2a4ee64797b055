"""One batch of whole posts on its way: asked for ahead, with the authors and images it names."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.article import clean, count_words, to_text
from pressmark.errors import BadResponse, SiteBusy, SiteUnreachable
from pressmark.model import Image, ImageChoice, RemoteAuthor, RemotePost
from pressmark.store.intake import Intake
from pressmark.sync.job import Job, TypeInHand
from pressmark.wordpress import PostsPage


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of one question for whole posts.

    Attributes:
        featured: the featured media that could be found, by remote id.
        seconds: that the posts themselves took.
    """

    page: PostsPage
    authors: tuple[RemoteAuthor, ...]
    featured: dict[int, Image]
    seconds: float


def ask_posts(job: Job, hand: TypeInHand, remote_ids: Sequence[int], named: frozenset[int]) -> Arrival:
    """Ask for posts, then for authors not `named` yet and for featured media. Reads nothing of the library.

    Raises:
        SiteError: the posts could not be had. Authors and media that cannot be had are left out.
    """
    started = time.monotonic()
    page = job.client.read_posts(hand.type, hand.taxonomies, remote_ids)
    seconds = time.monotonic() - started
    return Arrival(page, ask_authors(job, page.posts, named), ask_featured(job, page.posts), seconds)


def ask_authors(job: Job, posts: Sequence[RemotePost], named: frozenset[int]) -> tuple[RemoteAuthor, ...]:
    """The authors of posts who are not named yet; none where the site cannot say."""
    wanted = sorted({post.author for post in posts if post.author} - named)
    try:
        return job.client.read_authors(wanted) if wanted else ()
    except SiteBusy:
        raise
    except (BadResponse, SiteUnreachable):
        return ()


def ask_featured(job: Job, posts: Sequence[RemotePost]) -> dict[int, Image]:
    """The featured media of posts, where images are taken; what the site cannot say now is asked later."""
    wanted = sorted({post.featured_media for post in posts if post.featured_media > 0})
    if not wanted or job.site.images is ImageChoice.NONE:
        return {}
    try:
        media = job.client.read_media(wanted)
    except SiteBusy:
        raise
    except (BadResponse, SiteUnreachable):
        return {}
    return {item.remote_id: Image(item.url, item.alt) for item in media if item.url}


def prepare(post: RemotePost, featured: Image | None = None) -> Intake:
    """Make of a post what the library keeps of it."""
    article = clean(post.html, post.link)
    return Intake(post, article, to_text(post.excerpt), count_words(article.text), featured)
