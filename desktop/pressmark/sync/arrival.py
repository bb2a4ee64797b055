"""One batch of whole posts on its way: asked for ahead, with the authors and images it names."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from pressmark.article.serving import Cleaned
from pressmark.errors import BadResponse, SiteBusy, SiteUnreachable
from pressmark.model import Image, ImageChoice, RemoteAuthor, RemotePost
from pressmark.store.intake import Intake
from pressmark.sync.job import Job, TypeInHand
from pressmark.sync.plan import FUTURE
from pressmark.wordpress import PostsPage

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Arrival:
    """What came of one question for whole posts.

    Attributes:
        featured: the featured media that could be found, by remote id.
        seconds: that the posts themselves took.
        asked: a moment before they were asked for, by the site's clock.
    """

    page: PostsPage
    authors: tuple[RemoteAuthor, ...]
    featured: dict[int, Image]
    seconds: float
    asked: datetime


def ask_posts(job: Job, hand: TypeInHand, remote_ids: Sequence[int], named: frozenset[int]) -> Arrival:
    """Ask for posts, then for authors not `named` yet and for featured media. Reads nothing of the library.

    Raises:
        SiteError: the posts could not be had. Authors and media that cannot be had are left out.
    """
    started, asked = time.monotonic(), job.now()
    page = job.client.read_posts(hand.type, hand.taxonomies, remote_ids)
    seconds = time.monotonic() - started
    authors, featured = ask_authors(job, page.posts, named), ask_featured(job, page.posts)
    return Arrival(page, authors, featured, seconds, asked)


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


def prepare(post: RemotePost, cleaned: Cleaned, asked: datetime, featured: Image | None = None) -> Intake:
    """Make of a post what the library keeps of it; `asked`: a moment before it was asked for."""
    article, excerpt, words = cleaned
    return Intake(post, article, excerpt, words, featured, settled=_is_settled(post.modified, asked))


def _is_settled(modified: datetime | None, asked: datetime) -> bool:
    """Whether a further change would move `modified`: it counts whole seconds (SYNC.md fact 3).

    Args:
        modified: as the site said when it was read.
        asked: a moment before it was asked for, by the site's clock.
    """
    return modified is None or not asked - _SECOND <= modified <= asked + FUTURE
