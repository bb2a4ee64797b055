"""The REST API of one site, read only: questions in words of the model, answers as whole values."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pressmark.errors import BadResponse
from pressmark.model import (
    Offer,
    PostType,
    RemoteAuthor,
    RemoteMedia,
    RemotePost,
    RemoteTerm,
    SyncFault,
    Taxonomy,
)
from pressmark.wordpress.address import host_of, route
from pressmark.wordpress.answer import kind_of, read_json
from pressmark.wordpress.asking import PER_PAGE, Asker, Params
from pressmark.wordpress.listing import Lists
from pressmark.wordpress.offer import Front, read_front, read_offer, read_root, sign_offer
from pressmark.wordpress.pages import judge_page
from pressmark.wordpress.parse import (
    UNWANTED,
    WANTED,
    find_link,
    parse_author,
    parse_media,
    parse_post,
    parse_term,
)
from pressmark.wordpress.transport import Transport
from pressmark.wordpress.values import to_dict, to_id, to_offset

_LEAST_CAP = 10
_LEARN_TRIES = 2
IMAGE_LIMIT = 15_000_000

_TERM_FIELDS = "id,name,slug,parent,description,count,link"
_AUTHOR_FIELDS = "id,name,slug,link"
_MEDIA_FIELDS = "id,source_url,alt_text,caption,mime_type,media_details"

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class PostsPage:
    """Posts that were asked for, and those that could not be understood."""

    posts: tuple[RemotePost, ...]
    faults: tuple[SyncFault, ...] = ()


@dataclass(frozen=True, slots=True)
class TermsPage:
    """One page of a taxonomy; `total` is None where the site does not say."""

    terms: tuple[RemoteTerm, ...]
    total: int | None


class Client:
    """One site. All methods may raise SiteUnreachable, BadResponse and Cancelled; threads may share it.

    Args:
        api: the API's root, in either shape.
        transport: not closed by the client.
        signed_in: the transport has credentials: what is not public is asked for too.

    Attributes:
        lists: the site's posts by their fingerprints.
    """

    def __init__(self, api: str, transport: Transport, *, signed_in: bool = False) -> None:
        self._asker = Asker(transport)
        self.lists = Lists(api, self._asker, transport, signed_in=signed_in)
        self._api = api
        self._transport = transport
        self._learning = threading.Lock()
        self._lessons: dict[str, int] = {}
        self._added: dict[str, tuple[str, ...] | None] = {}
        self._offset = to_offset(None)
        self._front: Front | None = None

    def read_offer(self) -> Offer:
        """What the site offers: root, types, taxonomies, totals, and what cannot be read and why.

        What `read_signature` was told just before is not asked for again.
        """
        front, self._front = self._front or self._read_front(whole=True), None
        return read_offer(self._api, front, self._transport)

    def read_signature(self, *, offer_follows: bool = False) -> str:
        """What changes when the site's WordPress or its post types do; two small requests.

        Args:
            offer_follows: `read_offer` will be called: what it needs first is asked at the same time.
        """
        self._front = self._read_front(whole=offer_follows)
        return sign_offer(self._front)

    def _read_front(self, *, whole: bool) -> Front:
        root, _ = read_root(self._api, self._transport)
        self._offset = to_offset(root.gmt_offset)
        return read_front(self._api, root, self._transport, whole=whole)

    def read_posts(
        self, post_type: PostType, taxonomies: Sequence[Taxonomy], remote_ids: Sequence[int]
    ) -> PostsPage:
        """Posts by their ids, in that order; one that the site leaves out is missing, a broken one a fault.

        The first question of a type asks for one post whole, to learn which keys the site adds to core's
        (``acf``, a plugin's own); from then on exactly those and what is kept of core's are asked, without
        ``_links``, which cost a query a post. A failing answer comes at once: the caller may ask for fewer.
        """
        wanted = list(dict.fromkeys(remote_ids))
        if not wanted:
            return PostsPage(())
        rows: list[object] = []
        rest = wanted
        with self._learning:
            if post_type.slug not in self._added:
                rows = self._learn(post_type, taxonomies, wanted[0])
                rest = wanted[1:]
        if rest:
            rows += self._read_batch(post_type, rest, self._choose_fields(post_type, taxonomies))
        return self._parse_posts(rows, post_type, taxonomies, wanted)

    def read_post(
        self, post_type: PostType, taxonomies: Sequence[Taxonomy], remote_id: int
    ) -> RemotePost | None:
        """One post by an address of its own, which no cache of a list answers; None where it is not shown."""
        url = route(post_type.items_url, str(remote_id))
        try:
            row = read_json(self._transport.get(url, self._choose_fields(post_type, taxonomies)))
        except BadResponse as error:
            if error.status in (401, 403, 404, 410):
                return None
            raise
        return parse_post(row, post_type, taxonomies, self._offset)

    def read_terms(self, taxonomy: Taxonomy, page: int) -> TermsPage:
        """One page of a taxonomy's terms, counted from 1; no terms past the end."""
        params: Params = {"orderby": "id", "order": "asc", "per_page": PER_PAGE, "page": page}
        rows, total = self._asker.read(taxonomy.items_url, {**params, "_fields": _TERM_FIELDS})
        return TermsPage(_parse_all(rows, parse_term), total)

    def read_authors(self, remote_ids: Sequence[int]) -> tuple[RemoteAuthor, ...]:
        """Users by their ids; those that the site hides are missing."""
        return self._read_some("wp/v2/users", remote_ids, _AUTHOR_FIELDS, parse_author)

    def read_media(self, remote_ids: Sequence[int]) -> tuple[RemoteMedia, ...]:
        """Attachments by their ids; those that the site hides are missing."""
        return self._read_some("wp/v2/media", remote_ids, _MEDIA_FIELDS, parse_media)

    def fetch_image(self, url: str) -> bytes:
        """The bytes of an image, at most 15 MB; what they are is not checked here.

        Private addresses are refused, also after redirects, unless the site itself is at one.
        """
        answer = self._transport.get(
            url, limit=IMAGE_LIMIT, accept="image/*", home=host_of(self._api), patient=False
        )
        if not answer.ok:
            verdict = judge_page(answer.status, answer.headers, "")
            raise kind_of(answer.status)(answer.url, verdict.reason, verdict.advice, answer.status)
        return answer.body

    def _read_batch(
        self, post_type: PostType, remote_ids: Sequence[int], fields: Mapping[str, str]
    ) -> list[object]:
        params: Params = {
            "include": ",".join(map(str, remote_ids)),
            "orderby": "include",
            "per_page": len(remote_ids),
            **fields,
            **self.lists.choose_statuses(post_type),
        }
        return self._asker.read(post_type.items_url, params, patient=False)[0]

    def _learn(self, post_type: PostType, taxonomies: Sequence[Taxonomy], remote_id: int) -> list[object]:
        """Ask for one post whole and remember what the site adds to it.

        Remembers None when a name has a comma or dot, where ``_fields`` splits. Where the additions break the
        answer, the post comes without them.
        """
        try:
            rows = self._read_batch(post_type, [remote_id], {})
        except BadResponse:
            self._lessons[post_type.slug] = self._lessons.get(post_type.slug, 0) + 1
            if self._lessons[post_type.slug] >= _LEARN_TRIES:
                self._added[post_type.slug] = ()
            return self._read_batch(post_type, [remote_id], self._choose_fields(post_type, taxonomies))
        if not rows:
            return rows
        known = {*WANTED, *UNWANTED, *(taxonomy.rest_base for taxonomy in taxonomies)}
        added = tuple(key for key in to_dict(rows[0]) if key not in known)
        askable = all(key and not set(key) & set(",. ") for key in added)
        self._added[post_type.slug] = added if askable else None
        return rows

    def _choose_fields(self, post_type: PostType, taxonomies: Sequence[Taxonomy]) -> dict[str, str]:
        added = self._added.get(post_type.slug, ())
        if added is None:
            return {}
        bases = (taxonomy.rest_base for taxonomy in taxonomies)
        return {"_fields": ",".join([*WANTED, *bases, *added])}

    def _parse_posts(
        self,
        rows: list[object],
        post_type: PostType,
        taxonomies: Sequence[Taxonomy],
        wanted: Sequence[int],
    ) -> PostsPage:
        posts: dict[int, RemotePost] = {}
        faults: list[SyncFault] = []
        for row in rows:
            try:
                post = parse_post(row, post_type, taxonomies, self._offset)
            except BadResponse as error:
                faults.append(SyncFault(error.code, error.reason, find_link(row)))
                continue
            posts.setdefault(post.remote_id, post)
        return PostsPage(tuple(posts[number] for number in wanted if number in posts), tuple(faults))

    def _read_some(
        self, path: str, remote_ids: Sequence[int], fields: str, parse: Callable[[object], _Part | None]
    ) -> tuple[_Part, ...]:
        """Things by their ids, a hundred at a time; none where the site hides them."""
        wanted = sorted(set(remote_ids))
        found: list[_Part] = []
        while wanted:
            part = wanted[: self._asker.most]
            params: Params = {"include": ",".join(map(str, part)), "per_page": len(part), "_fields": fields}
            try:
                rows, _ = self._asker.read(route(self._api, path), {**params, "orderby": "include"})
            except BadResponse as error:
                if error.status not in (401, 403, 404):
                    raise
                return tuple(found)
            found += _parse_all(rows, parse)
            # A site that gives fewer than asked for gives the first; the others may be hidden, or come next.
            given = {to_id(to_dict(row).get("id")) for row in rows}
            cut = len(given) >= _LEAST_CAP and given == set(part[: len(given)])
            wanted = wanted[len(given) if cut else len(part) :]
        return tuple(found)


def _parse_all(rows: list[object], parse: Callable[[object], _Part | None]) -> tuple[_Part, ...]:
    return tuple(part for row in rows if (part := parse(row)) is not None)
