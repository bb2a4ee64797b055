"""Posts, terms, authors and media: JSON of unknown shape becomes whole values here, and nowhere else.

One bad field never loses a thing: only without an id is it nothing.
"""

import json
from collections.abc import Sequence
from datetime import datetime, timezone

from pressmark.article import to_text
from pressmark.errors import BadResponse
from pressmark.model import (
    Fingerprint,
    PostType,
    RemoteAuthor,
    RemoteMedia,
    RemotePost,
    RemoteTerm,
    Taxonomy,
)
from pressmark.wordpress.values import (
    pick,
    rendered,
    to_bool,
    to_count,
    to_dict,
    to_id,
    to_ids,
    to_int,
    to_list,
    to_moment,
    to_str,
    to_strs,
    to_web,
)

WANTED = (
    "id",
    "date",
    "date_gmt",
    "modified",
    "modified_gmt",
    "slug",
    "status",
    "type",
    "link",
    "title",
    "content",
    "excerpt",
    "author",
    "featured_media",
    "class_list",
    "meta",
)
"""Core's keys of a post that are read or kept."""

UNWANTED = (
    "guid",
    "password",
    "comment_status",
    "ping_status",
    "menu_order",
    "parent",
    "sticky",
    "template",
    "format",
    "permalink_template",
    "generated_slug",
    "_links",
    "_embedded",
)
"""Core's other keys. Both lists: WP_REST_Posts_Controller::prepare_item_for_response, WordPress 7.1."""


def parse_post(
    value: object, post_type: PostType, taxonomies: Sequence[Taxonomy], offset: timezone | None = None
) -> RemotePost:
    """One post. `offset` is the site's, for posts that say only their local time.

    Raises:
        BadResponse: it has no id; `url` is its link, where it has one.
    """
    post = to_dict(value)
    remote_id = _read_id(post, post_type.name)
    content, excerpt = to_dict(post.get("content")), to_dict(post.get("excerpt"))
    protected = to_bool(content.get("protected")) or to_bool(excerpt.get("protected"))
    return RemotePost(
        remote_id=remote_id,
        type=to_str(post.get("type")) or post_type.slug,
        title=to_text(rendered(post.get("title"))),
        link=_read_link(post),
        slug=to_str(post.get("slug")),
        date=_read_moment(post, "date", offset),
        modified=_read_moment(post, "modified", offset),
        html="" if protected else rendered(post.get("content")),
        excerpt="" if protected else rendered(post.get("excerpt")),
        protected=protected,
        author=to_count(post.get("author")),
        featured_media=to_count(post.get("featured_media")),
        terms=_read_terms(post, taxonomies),
        class_list=to_strs(post.get("class_list")),
        status=to_str(post.get("status")) or "publish",
        revisions=_count_revisions(post),
        extra=_read_extra(post, taxonomies),
    )


def parse_row(value: object, post_type: PostType, taxonomies: Sequence[Taxonomy]) -> Fingerprint:
    """One row of a census.

    Raises:
        BadResponse: it has no id.
    """
    row = to_dict(value)
    return Fingerprint(
        remote_id=_read_id(row, post_type.name),
        modified=to_moment(row.get("modified_gmt")),
        featured_media=to_count(row.get("featured_media")),
        terms=_read_terms(row, taxonomies),
        status=to_str(row.get("status")) or "publish",
        date=to_moment(row.get("date_gmt")),
        link=_read_link(row),
    )


def parse_term(value: object) -> RemoteTerm | None:
    """One term of a taxonomy; None without an id."""
    term = to_dict(value)
    remote_id = to_id(term.get("id"))
    if remote_id is None:
        return None
    slug = to_str(term.get("slug"))
    return RemoteTerm(
        remote_id=remote_id,
        name=to_text(to_str(term.get("name"))) or slug,
        slug=slug,
        parent=to_count(term.get("parent")),
        description=to_text(to_str(term.get("description"))),
        count=to_count(term.get("count")),
        link=to_web(term.get("link")),
    )


def parse_author(value: object) -> RemoteAuthor | None:
    """One user; None without an id."""
    author = to_dict(value)
    remote_id = to_id(author.get("id"))
    if remote_id is None:
        return None
    slug = to_str(author.get("slug"))
    name = to_text(to_str(author.get("name"))) or slug
    return RemoteAuthor(remote_id, name, slug, to_web(author.get("link")))


def parse_media(value: object) -> RemoteMedia | None:
    """One attachment; None without an id or a file's address."""
    media = to_dict(value)
    remote_id, url = to_id(media.get("id")), to_web(media.get("source_url"))
    if remote_id is None or not url:
        return None
    details = to_dict(media.get("media_details"))
    return RemoteMedia(
        remote_id=remote_id,
        url=url,
        alt=to_text(to_str(media.get("alt_text"))),
        caption=to_text(rendered(media.get("caption"))),
        mime=to_str(media.get("mime_type")),
        width=to_count(details.get("width")),
        height=to_count(details.get("height")),
    )


def find_link(value: object) -> str:
    """The address of a post that cannot be parsed, or ""."""
    return _read_link(to_dict(value))


def _read_id(post: dict[str, object], kind: str) -> int:
    remote_id = to_id(post.get("id"))
    if remote_id is None:
        raise BadResponse(_read_link(post), f"An entry of “{kind}” has no number, so it cannot be kept.")
    return remote_id


def _read_link(post: dict[str, object]) -> str:
    return to_web(post.get("link")) or to_web(rendered(post.get("guid")))


def _read_moment(post: dict[str, object], key: str, offset: timezone | None) -> datetime | None:
    moment = to_moment(post.get(f"{key}_gmt"))
    if moment is None and offset is not None:
        moment = to_moment(post.get(key), offset)
    return moment


def _read_terms(
    post: dict[str, object], taxonomies: Sequence[Taxonomy]
) -> tuple[tuple[str, tuple[int, ...]], ...]:
    return tuple((taxonomy.slug, to_ids(post.get(taxonomy.rest_base))) for taxonomy in taxonomies)


def _count_revisions(post: dict[str, object]) -> int:
    history = to_list(to_dict(post.get("_links")).get("version-history"))
    return max((to_int(to_dict(entry).get("count")) or 0 for entry in history), default=0)


def _read_extra(post: dict[str, object], taxonomies: Sequence[Taxonomy]) -> str:
    """Everything beyond core, and `meta`, which is core's key for what sites add."""
    known = {*WANTED, *UNWANTED, *(taxonomy.rest_base for taxonomy in taxonomies)} - {"meta"}
    return json.dumps(pick(post, known), ensure_ascii=False, sort_keys=True)
