"""What a site offers to a reader: its types and taxonomies, and which of them answer."""

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from pressmark.errors import BadResponse, SiteFailing
from pressmark.model import Offer, PostType, SiteRoot, Taxonomy
from pressmark.wordpress.address import guess_home, route
from pressmark.wordpress.answer import Answer, read_json, read_rows
from pressmark.wordpress.parse_site import parse_root, parse_taxonomies, parse_types
from pressmark.wordpress.transport import Transport
from pressmark.wordpress.values import to_dict, to_int

ROOT_FIELDS = "name,description,url,home,gmt_offset,timezone_string,namespaces"
"""Never the whole index: 229 KB against 1 KB (SYNC.md fact 12)."""

FURNITURE = frozenset(
    {
        "nav_menu_item",
        "wp_block",
        "wp_template",
        "wp_template_part",
        "wp_global_styles",
        "wp_navigation",
        "wp_font_family",
        "wp_font_face",
    }
)
"""Core's types that never hold articles (create_initial_post_types, wp-includes/post.php, WordPress 7.1)."""

STATUSES = ("publish,future,draft,pending,private", "publish,private")
"""What a person who has signed in may ask for, the most first: an editor, one who may read private posts."""

# The gate of the host may let fewer pass.
_AT_ONCE = 2
_OF_DESIGN = "part of the site's design, not articles"
_OF_MEDIA = "media files"
_NO_LIST = "has no list"


@dataclass(frozen=True, slots=True)
class Front:
    """What an API says of itself before anything is counted.

    Attributes:
        types: as the API says them.
        taxonomies: or what went wrong with them; None where nobody asked.
    """

    root: SiteRoot
    types: dict[str, object]
    taxonomies: Future[tuple[Taxonomy, ...]] | None


def read_root(api: str, transport: Transport, led_by: str | None = None) -> tuple[SiteRoot, str]:
    """The root of an API and the address that answered in the end.

    Args:
        api: where it may be.
        transport: asks.
        led_by: the host that says so; None where a person does.

    Raises:
        BadResponse: this is no WordPress REST API, or not for us.
        SiteUnreachable: no answer.
    """
    answer = transport.get(api, {"_fields": ROOT_FIELDS}, led_by=led_by)
    root = parse_root(read_json(answer))
    if root is None:
        raise BadResponse(answer.url, "The answer is data, but not that of WordPress.", "", answer.status)
    if not root.url:
        root = replace(root, url=guess_home(answer.url))
    return root, answer.url


def read_front(api: str, root: SiteRoot, transport: Transport, *, whole: bool) -> Front:
    """What the API says of its post types, and of its taxonomies at the same time.

    Args:
        api: where it is.
        root: what `read_root` gave. It comes first: a site that asks to be left alone is asked once.
        transport: asks.
        whole: an offer is wanted, so taxonomies are; else post types are all that is asked for.

    Raises:
        BadResponse: the list of types is not to be had.
        SiteUnreachable: no answer.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="offer") as pool:
        taxonomies = pool.submit(_read_taxonomies, api, transport) if whole else None
        types = to_dict(read_json(transport.get(route(api, "wp/v2/types"))))
    return Front(root, types, taxonomies)


def read_offer(api: str, front: Front, transport: Transport) -> Offer:
    """Types and taxonomies with their totals: one request for each that may hold something.

    Args:
        api: where it is.
        front: what `read_front` gave.
        transport: asks.

    Raises:
        BadResponse: the list of taxonomies is not to be had.
        SiteUnreachable: no answer.
    """
    taxonomies = front.taxonomies.result() if front.taxonomies else _read_taxonomies(api, transport)
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="offer") as pool:
        seen = tuple(pool.map(partial(_look_at_type, transport=transport), parse_types(front.types, api)))
        useful = {slug for each in seen if each.readable for slug in each.taxonomies}
        readable = {each.slug for each in seen if each.readable}
        useful |= {each.slug for each in taxonomies if readable & set(each.types)}
        known = pool.map(
            lambda each: _look_at_taxonomy(each, transport) if each.slug in useful else each, taxonomies
        )
        return Offer(api=api, root=front.root, types=seen, taxonomies=tuple(known))


def sign_offer(front: Front) -> str:
    """A hash of what an anonymous visitor sees of the version: namespaces, types, the keys core gives them.

    WordPress does not say its version in the REST API; a new one adds namespaces, types and keys.
    """
    shapes = sorted((slug, sorted(to_dict(shape))) for slug, shape in front.types.items())
    seen = f"{sorted(front.root.namespaces)}{shapes}"
    return hashlib.blake2b(seen.encode(), digest_size=16).hexdigest()


def _read_taxonomies(api: str, transport: Transport) -> tuple[Taxonomy, ...]:
    return parse_taxonomies(read_json(transport.get(route(api, "wp/v2/taxonomies"))), api)


def read_total(answer: Answer) -> int | None:
    """How many things a collection says it has; None where a proxy took the header away or wrote garbage."""
    total = to_int(answer.headers.get("x-wp-total"))
    return total if total is not None and total >= 0 else None


def _look_at_type(post_type: PostType, transport: Transport) -> PostType:
    if post_type.slug in FURNITURE:
        return replace(post_type, reason=_OF_DESIGN)
    if post_type.slug == "attachment":
        return replace(post_type, reason=_OF_MEDIA)
    if not post_type.items_url:
        return replace(post_type, reason=_NO_LIST)
    try:
        total = _count(post_type.items_url, transport)
    except BadResponse as error:
        return replace(post_type, reason=_say_closed(error))
    return replace(post_type, total=total, readable=True)


def _look_at_taxonomy(taxonomy: Taxonomy, transport: Transport) -> Taxonomy:
    if not taxonomy.items_url:
        return taxonomy
    try:
        total = _count(taxonomy.items_url, transport)
    except SiteFailing:
        # It is there, and in trouble: posts go on naming its terms.
        return replace(taxonomy, readable=True)
    except BadResponse:
        return taxonomy
    return replace(taxonomy, total=total, readable=True)


def _count(url: str, transport: Transport) -> int | None:
    """The total of a collection; None where the site does not say.

    HEAD is cheap and says it all; where it fails or says nothing, the smallest GET decides.

    Raises:
        BadResponse: it cannot be read.
        SiteUnreachable: no answer.
    """
    for statuses in (*STATUSES, "") if transport.name_signer(url) else ("",):
        wanted = {"status": statuses} if statuses else {}
        answer = transport.head(url, {"per_page": 1, "_fields": "id", **wanted}, patient=False)
        total = read_total(answer)
        if answer.ok and total is not None and "json" in answer.headers.get("content-type", ""):
            return total
    answer = transport.get(url, {"per_page": 1, "_fields": "id"})
    read_rows(answer)
    return read_total(answer)


def _say_closed(error: BadResponse) -> str:
    if error.status in (401, 403):
        return "needs a login"
    if error.status in (404, 410):
        return _NO_LIST
    return error.reason
