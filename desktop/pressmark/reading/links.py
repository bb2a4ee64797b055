"""Where the links of an article lead, what leads to it, and how both are told apart in its HTML."""

import html as entities
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from urllib.parse import unquote

from pressmark.model import Article, Link
from pressmark.reading.fields import Field, read_fields
from pressmark.store import Store
from pressmark.store.addresses import is_same_site, may_be_post
from pressmark.store.links import LinksHere

# Clean HTML writes links so, and those within the article with a number sign.
_LINK = re.compile(r'<a href="([^"#][^"]*)"')


class LinkKind(StrEnum):
    """Where a link leads; the value is the class of its element in dressed HTML.

    `LIBRARY` is an article of the library, `ABSENT` a page of the same site that the library has not, `OUT`
    anything else.
    """

    LIBRARY = "library"
    ABSENT = "absent"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class ReadLink:
    """A link of an article.

    Attributes:
        post_id: the post of the library it leads to, None where it leads out.
        start: where its words begin in the article text, in code points.
        end: where they end; the same as `start` for an image that links.
        own_site: it leads to the site that the article is from.
        title: of the post of the library.
        kind: home page, archives and files of the same site are `LinkKind.OUT`: no article could be there.
    """

    url: str
    text: str
    post_id: int | None
    start: int = 0
    end: int = 0
    own_site: bool = False
    title: str = ""
    kind: LinkKind = LinkKind.OUT


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the inspector shows of an article beyond its reading.

    Attributes:
        links_here: from other articles.
        fields: what the site adds beyond WordPress's own.
        seen_version: the version that was current when the reader last read it, 0 where unread.
    """

    links_here: LinksHere = field(default_factory=LinksHere)
    fields: tuple[Field, ...] = ()
    seen_version: int = 0


def read_links(store: Store, links: Sequence[Link], home: str) -> tuple[ReadLink, ...]:
    """Find where links of an article lead; `home` is the home page of its site."""
    found = store.links.find([link.url for link in links])
    titles = store.links.read_titles(found.values())
    return tuple(_read(link, found.get(link.url), titles, home) for link in links)


def read_inspection(store: Store, post_id: int) -> Inspected:
    """Read what the inspector shows beyond `Reading`.

    Raises:
        NotFound: the library has no such post.
    """
    post = store.posts.read(post_id)
    here = store.links.read_here(post_id)
    return Inspected(here, read_fields(post.extra), store.revisions.find_seen(post_id))


def dress_links(html: str, links: Sequence[ReadLink]) -> str:
    """Write into clean HTML what kind each link is of, as its class; links within the article stay bare."""
    kinds = {link.url: link.kind for link in links}

    def dress(found: re.Match[str]) -> str:
        kind = kinds.get(entities.unescape(found[1]), LinkKind.OUT)
        return f'<a class="{kind}" href="{found[1]}"'

    return _LINK.sub(dress, html)


def find_anchor(article: Article, url: str) -> str:
    """The place in the HTML of an article that the fragment of an address names; "" where it names none.

    The fragment is looked for as it stands, then decoded, as browsers do
    (https://html.spec.whatwg.org/multipage/browsing-the-web.html#find-a-potential-indicated-element).
    """
    fragment = url.partition("#")[2].partition(":~:")[0]
    if not fragment:
        return ""
    anchors = dict(article.anchors)
    return anchors.get(fragment) or anchors.get(unquote(fragment), "")


def _read(link: Link, post_id: int | None, titles: dict[int, str], home: str) -> ReadLink:
    own = is_same_site(link.url, home)
    if post_id is not None:
        kind, title = LinkKind.LIBRARY, titles.get(post_id, "")
    else:
        kind, title = (LinkKind.ABSENT if own and may_be_post(link.url, home) else LinkKind.OUT), ""
    return ReadLink(link.url, link.text, post_id, link.start, link.end, own, title, kind)
