"""Lists of posts by their fingerprints: a census, the newest, those changed since, those of some ids."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pressmark.errors import BadResponse
from pressmark.model import Fingerprint, PostStatus, PostType, Taxonomy
from pressmark.wordpress.address import route
from pressmark.wordpress.answer import Answer, read_json
from pressmark.wordpress.asking import PER_PAGE, Asker, Params, find_answered_complaint, read_list
from pressmark.wordpress.offer import STATUSES
from pressmark.wordpress.parse import parse_row
from pressmark.wordpress.signing import verify_sign_in
from pressmark.wordpress.transport import Transport
from pressmark.wordpress.values import to_bool, to_dict, to_id

_FIELDS = ("id", "date_gmt", "modified_gmt", "status", "featured_media")


@dataclass(frozen=True, slots=True)
class CensusPage:
    """One page of a list.

    Attributes:
        rows: what could be understood of it.
        total: of the whole list; None where the site does not say.
        given: rows in the answer, those without a number included.
    """

    rows: tuple[Fingerprint, ...]
    total: int | None
    given: int = 0


class Lists:
    """Asks for lists. All methods may raise SiteUnreachable, BadResponse, Cancelled; threads may share it."""

    def __init__(self, api: str, asker: Asker, transport: Transport, *, signed_in: bool) -> None:
        self._api = api
        self._asker = asker
        self._transport = transport
        self._signed_in = signed_in
        self._statuses: dict[str, str] = {}
        self._learning = threading.Lock()

    @property
    def most(self) -> int:
        """Rows a page that the site bears, as far as it is known."""
        return self._asker.most

    def limit(self, most: int) -> None:
        """Ask for no more rows a page: what an earlier sync has learned."""
        self._asker.most = min(self._asker.most, max(1, most))

    def read_census_page(
        self,
        post_type: PostType,
        taxonomies: Sequence[Taxonomy],
        offset: int,
        per_page: int = PER_PAGE,
        *,
        by_page: bool = False,
    ) -> CensusPage:
        """Fingerprints, the newest ids first; no rows past the end.

        Paged by id: by date or change WordPress loses posts that share a second (SYNC.md fact 2).

        Args:
            post_type: whose posts.
            taxonomies: whose terms are part of the fingerprint.
            offset: rows before the page.
            per_page: rows asked for.
            by_page: ask for the page that begins at `offset` by its number, for sites that forbid ``offset``.
        """
        place = {"page": offset // min(per_page, self._asker.most) + 1} if by_page else _place(offset)
        return self._read(post_type, taxonomies, {"orderby": "id", "per_page": per_page, **place})

    def read_newest(self, post_type: PostType, taxonomies: Sequence[Taxonomy]) -> CensusPage:
        """The hundred posts of the latest dates with their addresses, and how many there are of all."""
        return self._read(post_type, taxonomies, {"orderby": "date", "per_page": PER_PAGE}, ("link",))

    def read_changed(
        self, post_type: PostType, taxonomies: Sequence[Taxonomy], since: datetime, offset: int
    ) -> CensusPage:
        """Posts modified after a moment; WordPress before 5.7 gives all (SYNC.md facts 3 and 6)."""
        return self._read_after(post_type, taxonomies, "modified_after", since, offset)

    def read_published(
        self, post_type: PostType, taxonomies: Sequence[Taxonomy], since: datetime, offset: int
    ) -> CensusPage:
        """Posts of dates after a moment."""
        return self._read_after(post_type, taxonomies, "after", since, offset)

    def find_listed(self, post_type: PostType, remote_ids: Sequence[int]) -> frozenset[int]:
        """Which of these posts, at most a hundred, the site still lists."""
        params: Params = {"include": ",".join(map(str, remote_ids)), "per_page": PER_PAGE}
        page = self._read(post_type, (), {"orderby": "id", **params})
        return frozenset(row.remote_id for row in page.rows) & frozenset(remote_ids)

    def ask_status(self, post_type: PostType, remote_id: int) -> PostStatus:
        """What became of a post that is in no list any more (SYNC.md fact 7).

        Raises:
            BadResponse: the answer says nothing about this post: a firewall's page, a route that is gone.
        """
        url = route(post_type.items_url, str(remote_id))
        answer = self._transport.get(url, {"_fields": "id,status,content.protected"})
        complaint = find_answered_complaint(answer)
        if complaint and complaint.status in (401, 403):
            return PostStatus.WITHDRAWN
        if complaint and (complaint.code == "rest_post_invalid_id" or complaint.status == 410):
            return PostStatus.REMOVED
        post = to_dict(read_json(answer))
        if to_id(post.get("id")) != remote_id:
            raise BadResponse(answer.url, "The site answers with another post than asked.", "", answer.status)
        if post.get("status") == "trash":
            return PostStatus.WITHDRAWN
        protected = to_bool(to_dict(post.get("content")).get("protected"))
        return PostStatus.PROTECTED if protected else PostStatus.LIVE

    def choose_statuses(self, post_type: PostType) -> Params:
        """The parameter for all that this reader may see: none for a stranger, who sees what is published.

        Learned once for each type: WordPress refuses the whole list where one status is not for this user
        (WP_REST_Posts_Controller::sanitize_post_statuses).
        """
        if not self._signed_in:
            return {}
        with self._learning:
            if post_type.slug not in self._statuses:
                self._ask_widely(post_type.items_url, post_type.slug, {"per_page": 1, "_fields": "id"})
            statuses = self._statuses[post_type.slug]
        return {"status": statuses} if statuses else {}

    def _ask(self, post_type: PostType, params: Params) -> Answer:
        """Ask for a list of all that this reader may see; the first such question learns what that is."""
        with self._learning:
            if self._signed_in and post_type.slug not in self._statuses:
                return self._ask_widely(post_type.items_url, post_type.slug, params)
        return self._asker.ask(post_type.items_url, {**params, **self.choose_statuses(post_type)})

    def _ask_widely(self, url: str, slug: str, params: Params) -> Answer:
        for statuses in STATUSES:
            answer = self._asker.ask(url, {**params, "status": statuses})
            if answer.status not in (400, 401, 403):
                self._statuses[slug] = statuses
                return answer
        # A reader with few rights, or one whose password was taken back and who is a stranger now.
        verify_sign_in(self._api, self._transport)
        self._statuses[slug] = ""
        return self._asker.ask(url, params)

    def _read_after(
        self, post_type: PostType, taxonomies: Sequence[Taxonomy], name: str, since: datetime, offset: int
    ) -> CensusPage:
        moment = f"{since:%Y-%m-%dT%H:%M:%SZ}"
        params: Params = {"orderby": "id", "per_page": PER_PAGE, **_place(offset), name: moment}
        return self._read(post_type, taxonomies, params)

    def _read(
        self,
        post_type: PostType,
        taxonomies: Sequence[Taxonomy],
        params: Params,
        more: tuple[str, ...] = (),
    ) -> CensusPage:
        fields = [*_FIELDS, *more, *(taxonomy.rest_base for taxonomy in taxonomies)]
        wanted: Params = {"order": "desc", **params, "_fields": ",".join(fields)}
        given, total = read_list(self._ask(post_type, wanted))
        found = (row for row in given if to_id(to_dict(row).get("id")))
        return CensusPage(tuple(parse_row(row, post_type, taxonomies) for row in found), total, len(given))


def _place(offset: int) -> Params:
    """Where a page begins; the first says nothing, for some hosts forbid ``offset`` altogether."""
    return {"offset": offset} if offset else {}
